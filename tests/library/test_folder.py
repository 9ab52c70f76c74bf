from pathlib import Path

import pytest

from reader.library.article import Unreadable
from reader.library.folder import AmbiguousArticleError, Library, UnknownArticleError


@pytest.fixture
def library(tmp_path: Path) -> Library:
    root = tmp_path / "library"
    for name in ["b2", "b10", "B1", "عربي", "2019/06/خبر", "2019/06/a.b", ".hidden/x", "2019/.x", "2019/06/._خبر"]:
        path = root / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("نص الخبر.", encoding="utf-8")
    (root / "notes.md").write_text("ليس خبرا", encoding="utf-8")
    (root / "folder.txt").mkdir()
    return Library(root)


def test_ids_are_paths_without_the_suffix_in_natural_order(library: Library) -> None:
    assert library.ids() == ("2019/06/a.b", "2019/06/خبر", "B1", "b2", "b10", "عربي")


def test_every_id_leads_to_its_article_and_back(library: Library) -> None:
    for article_id in library.ids():
        article = library.load(article_id)
        assert article.id == article_id == library.id_of(article.path) == library.resolve(article_id)


def test_links_are_followed_once_and_circles_end(library: Library) -> None:
    ids = library.ids()
    (library.root / "2019" / "up").symlink_to(library.root, target_is_directory=True)
    (library.root / "itself").symlink_to("itself")
    (library.root / "itself.txt").symlink_to("itself.txt")
    (library.root / "gone.txt").symlink_to("nowhere")
    outside = library.root.parent / "outside"
    outside.mkdir()
    (outside / "x.txt").touch()
    (library.root / "more").symlink_to(outside, target_is_directory=True)
    assert library.look() == ((*ids[:5], "more/x", ids[5]), ())


def test_a_missing_folder_is_a_diagnostic(tmp_path: Path) -> None:
    ids, (diagnostic,) = Library(tmp_path / "gone").look()
    assert ids == ()
    assert diagnostic.problem.startswith("the folder cannot be opened: ")


def test_looking_and_resolving_reads_no_file(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> None:
        raise AssertionError("a file was opened")

    monkeypatch.setattr(Path, "open", read)
    assert library.resolve(library.ids()[0]) == library.ids()[0]


def test_a_vanished_file_leaves_the_rest(library: Library) -> None:
    first, second, *_ = library.ids()
    library.path(first).unlink()
    with pytest.raises(Unreadable, match="the file is not there"):
        library.load(first)
    assert library.load(second).id == second


@pytest.mark.parametrize(
    ("name", "article_id"),
    [
        ("b2", "b2"),
        ("B", "B1"),
        ("2019/06/خ", "2019/06/خبر"),
        ("b10.txt", "b10"),
        ("عر", "عربي"),
        ("2019/../b2", "b2"),
    ],
)
def test_a_name_that_means_one_article(library: Library, name: str, article_id: str) -> None:
    assert library.resolve(name) == article_id


def test_the_path_of_a_file_anywhere_means_that_file(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = library.root.parent / "b.md"
    outside.write_text("نص آخر.", encoding="utf-8")
    monkeypatch.chdir(library.root.parent)
    assert library.resolve("library/b2.txt") == "b2"
    assert library.resolve("library/notes.md") == (library.root / "notes.md").as_posix()
    article_id = library.resolve("b.md")
    assert article_id == outside.as_posix()
    assert library.load(article_id).text == "نص آخر."


def test_several_articles_begin_so(library: Library) -> None:
    with pytest.raises(AmbiguousArticleError, match=r"2 articles begin .*: 2019/06/a\.b, 2019/06/خبر") as raised:
        library.resolve("2019/06")
    assert raised.value.candidates == ("2019/06/a.b", "2019/06/خبر")


def test_no_article_begins_so_but_one_has_it(library: Library) -> None:
    with pytest.raises(UnknownArticleError, match="no article is called 'خبر': 2019/06/خبر") as raised:
        library.resolve("خبر")
    assert raised.value.candidates == ("2019/06/خبر",)


def test_a_name_that_is_too_long_for_a_file(library: Library) -> None:
    with pytest.raises(UnknownArticleError, match="no article is called"):
        library.resolve("خ" * 300)


def test_a_long_choice_is_cut(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"a{number}.txt").touch()
    with pytest.raises(AmbiguousArticleError, match=r"a8, a9, … \(2 more\)"):
        Library(tmp_path).resolve("a")
