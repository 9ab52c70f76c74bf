from pathlib import Path

import pytest

import reader
from reader.library.folder import Library
from reader.library.sample import Places, choose, sample


def tree(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()


@pytest.mark.parametrize(
    ("files", "paths", "library", "glossary"),
    [
        # without anything: what is here
        (["seeds/a.txt", "glossary.yaml"], [], "seeds", "glossary.yaml"),
        (["seeds/a.txt"], [], "seeds", None),
        (["glossary.yaml"], [], None, "glossary.yaml"),
        ([], [], None, None),
        # a folder, with its glossary inside, beside it, or here
        (["news/a.txt", "news/glossary.yaml", "glossary.yaml"], ["news"], "news", "news/glossary.yaml"),
        (["x/news/a.txt", "x/glossary.yaml", "glossary.yaml"], ["x/news"], "x/news", "x/glossary.yaml"),
        (["x/news/a.txt", "glossary.yaml"], ["x/news"], "x/news", "glossary.yaml"),
        (["news/a.txt"], ["news"], "news", None),
        # an article in the library that is here, and one elsewhere
        (["seeds/a.txt", "glossary.yaml"], ["seeds/a.txt"], "seeds", "glossary.yaml"),
        (["seeds/a.txt", "news/b.txt", "news/glossary.yaml"], ["news/b.txt"], "news", "news/glossary.yaml"),
        # the beginning of an id
        (["seeds/a.txt", "glossary.yaml"], ["a"], "seeds", "glossary.yaml"),
    ],
)
def test_what_is_meant(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: list[str],
    paths: list[str],
    library: str | None,
    glossary: str | None,
) -> None:
    tree(tmp_path, *files)
    monkeypatch.chdir(tmp_path)
    assert choose(Path(), list(map(Path, paths))) == Places(
        Path(library) if library else sample().library, Path(glossary) if glossary else sample().glossary
    )


def test_what_is_named_is_meant(tmp_path: Path) -> None:
    tree(tmp_path, "seeds/a.txt", "glossary.yaml", "news/glossary.yaml")
    news, mine = tmp_path / "news", tmp_path / "mine.yaml"
    assert choose(tmp_path, library=news, glossary=mine) == (news, mine)
    assert choose(tmp_path, library=news) == (news, news / "glossary.yaml")
    assert choose(tmp_path, glossary=mine) == (tmp_path / "seeds", mine)


def test_a_checkout_has_its_sample_at_the_top() -> None:
    assert sample().glossary.is_file()
    assert len(Library(sample().library).ids()) == 5


def test_an_installed_package_has_its_sample_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "reader/__init__.py", "reader/sample/glossary.yaml")
    monkeypatch.setattr(reader, "__file__", str(tmp_path / "reader" / "__init__.py"))
    inside = tmp_path / "reader" / "sample"
    assert sample() == (inside / "seeds", inside / "glossary.yaml")
