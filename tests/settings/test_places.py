"""The folders of the program: the platform's own, or the ones that the environment names."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.settings.places import config_folder, data_folder, state_file, state_folder

FOLDERS = [
    ("READER_CONFIG_DIR", config_folder),
    ("READER_STATE_DIR", state_folder),
    ("READER_DATA_DIR", data_folder),
]


@pytest.mark.parametrize(("variable", "folder"), FOLDERS)
def test_the_environment_names_the_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str, folder: Callable[[], Path]
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    assert folder() == tmp_path / "elsewhere"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(variable, "here")
    assert folder() == tmp_path / "here"


@pytest.mark.parametrize(("variable", "folder"), FOLDERS)
@pytest.mark.parametrize("value", [None, ""])
def test_otherwise_it_is_the_platforms_folder_for_this_program(
    monkeypatch: pytest.MonkeyPatch, variable: str, folder: Callable[[], Path], value: str | None
) -> None:
    if value is None:
        monkeypatch.delenv(variable, raising=False)
    else:
        monkeypatch.setenv(variable, value)
    assert folder().is_absolute()
    assert "arabic-reader" in folder().parts


def test_the_state_is_one_file_in_its_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("READER_STATE_DIR", str(tmp_path))
    assert state_file() == tmp_path / "state.json"
    assert list(tmp_path.iterdir()) == []
