"""Reading the settings from their file, which need not be there."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.diagnostics import Diagnostic, Severity
from reader.settings.settings import Settings

LARGEST_FILE: Final = 1 << 20
"""Bytes. A larger file is no file of settings."""


_NO_PLACES: Final[Mapping[str, tuple[int, int]]] = MappingProxyType({})


class SettingsFile(NamedTuple):
    """What was read. `places` has for each setting that the file gives the line and the column of its value.

    Without a file, which is no fault, it is not `found`.
    """

    path: Path
    settings: Settings = Settings()
    diagnostics: tuple[Diagnostic, ...] = ()
    places: Mapping[str, tuple[int, int]] = _NO_PLACES
    found: bool = True

    def complaint(self, setting: str, problem: str, remedy: str) -> Diagnostic:
        """Return what is wrong with the value of a setting that only its user can check."""
        return Diagnostic(str(self.path), *self.places.get(setting, (1, 1)), Severity.ERROR, problem, remedy)


def load(path: Path) -> SettingsFile:
    """Read the settings. No file is no fault; one that cannot be read is told, and the defaults hold."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return _unreadable(path, f"it is larger than {LARGEST_FILE >> 20} MiB", "move the file away")
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return SettingsFile(path, found=False)
    except OSError as error:
        return _unreadable(path, f"{error.strerror}", "make it a file that you may read")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return _unreadable(path, "it is not UTF-8", "save it as UTF-8", line)
    try:
        return read(text, path)
    except RecursionError:
        return _unreadable(path, "it is nested too deeply", "move the file away")


def read(text: str, path: Path) -> SettingsFile:
    """Return what a document says; `path` is for the diagnostics. Raises `RecursionError` for what is nested deeply."""
    # Imported here because most users have no such file.
    from reader.settings.document import read_document

    return SettingsFile(path, *read_document(text, str(path)))


def _unreadable(path: Path, problem: str, remedy: str, line: int = 1) -> SettingsFile:
    problem = f"the settings cannot be read: {problem}"
    return SettingsFile(path, diagnostics=(Diagnostic(str(path), line, 1, Severity.ERROR, problem, remedy),))
