"""`reader settings`: a file to begin with, and what is wrong in the one that is there."""

import tomllib
from pathlib import Path

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus
from reader.settings.reading import read
from reader.settings.settings import MarksWanted, Settings
from reader.settings.table import SETTINGS
from tests.cli.conftest import Run


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READER_CONFIG_DIR", str(tmp_path / "config"))
    (tmp_path / "config").mkdir()
    return tmp_path / "config" / "settings.toml"


def test_without_a_file_it_prints_the_defaults_as_one(reader: Run, file: Path) -> None:
    lines = reader("settings")
    assert lines[0] == f"# {file} (there is no such file: the defaults hold)"
    assert max(map(len, lines[1:])) <= 80
    printed = read("\n".join(lines), file)
    assert (printed.settings, printed.diagnostics) == (Settings(), ())
    assert [name for name in SETTINGS if f"\n{name} = " not in "\n".join(lines)] == ["library", "glossary"]
    assert lines.count('# library = "…"') == lines.count('# glossary = "…"') == 1


def test_what_the_file_says_is_printed_with_what_it_means(reader: Run, file: Path) -> None:
    file.write_text('marks = "hidden"\nlibrary = "/مقالات"\n', encoding="utf-8")
    lines = reader("settings")
    assert lines[0] == f"# {file}"
    assert tomllib.loads("\n".join(lines))["library"] == "/مقالات"
    assert read("\n".join(lines), file).settings == Settings(marks=MarksWanted.HIDDEN, library=Path("/مقالات"))
    assert lines[lines.index('marks = "hidden"') - 1].endswith('Allowed: "auto", "shown" or "hidden".')


@pytest.mark.usefixtures("corpus")
def test_what_is_wrong_goes_to_standard_error(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text('mark = "hidden"\nmouse = false\n', encoding="utf-8")
    assert main(["settings"]) == ExitStatus.PROBLEMS
    out, err = capsys.readouterr()
    assert err == f"{file}:1:1: error: there is no setting mark (did you mean marks?)\n"
    assert "\nmouse = false\n" in out
