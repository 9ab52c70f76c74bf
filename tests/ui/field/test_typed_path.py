"""Where else to save, as a person types it."""

from pathlib import Path

import pytest

from reader.ui.field.typed_path import PathRefusedError, typed_path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder, which is the working folder too, with a folder and a glossary in it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copies").mkdir()
    (tmp_path / "glossary.yaml").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("~/new.yaml", "new.yaml"),
        ("new.yaml", "new.yaml"),
        (" copies/نسخة.yaml ", "copies/نسخة.yaml"),
        ("~/copies", "copies/glossary.yaml"),
        ("copies/", "copies/glossary.yaml"),
    ],
)
def test_a_path_is_read_as_a_shell_does(home: Path, text: str, file: str) -> None:
    assert typed_path(text, home / "glossary.yaml") == home / file


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Type the path"),
        ("  ", "Type the path"),
        ("nowhere/new.yaml", "There is no folder .*nowhere"),
        ("glossary.yaml/new.yaml", "There is no folder .*glossary.yaml"),
        ("~no-such-person/new.yaml", "no home folder of that name"),
        ("./copies/../glossary.yaml", "the glossary itself"),
        ("~", "the glossary itself"),
        ("n" * 5000, "too long"),
    ],
)
def test_what_cannot_be_written_is_refused_with_the_reason(home: Path, text: str, message: str) -> None:
    with pytest.raises(PathRefusedError, match=message):
        typed_path(text, home / "glossary.yaml")


def test_a_folder_in_the_place_of_the_file_is_refused(home: Path) -> None:
    (home / "copies" / "glossary.yaml").mkdir()
    with pytest.raises(PathRefusedError, match="is no regular file"):
        typed_path("copies", home / "glossary.yaml")
