"""Reading the settings: what is wrong in the file is told all at once, by line and column, and the rest holds."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from reader.diagnostics import Diagnostic, Severity
from reader.settings.kinds import WrongValueError, nearest, toml
from reader.settings.settings import SETTINGS, Settings
from reader.settings.toml_places import key_places

LARGEST_FILE: Final = 1 << 20
"""Bytes. A larger file is no file of settings."""

LONGEST_SHOWN: Final = 40
"""Code points of a wrong value that a diagnostic repeats."""

_POSITION: Final = re.compile(r" \(at line (\d+), column (\d+)\)$")
_SAID_BEFORE: Final = "Cannot "
"""How `tomllib` begins where a line is valid but for what stands before it."""


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What was read. `places` has for each setting that the file gives the line and the column of its value.

    Without a file, which is no fault, it is not `found`.
    """

    path: Path
    settings: Settings = field(default_factory=Settings)
    diagnostics: tuple[Diagnostic, ...] = ()
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
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
    valid, diagnostics = _without_invalid_lines(text, path)
    values: dict[str, Any] = {}
    places = {}
    keys = key_places(valid)
    for name, value in tomllib.loads(valid).items():
        key, start = (_position(valid, offset) for offset in keys[name])
        setting = SETTINGS.get(name)
        if setting is None:
            diagnostics.append(Diagnostic(str(path), *key, Severity.ERROR, *_unknown(name, value)))
            continue
        places[name] = start
        try:
            values[name] = setting.kind.read(value)
        except WrongValueError as error:
            problem = f"{name} cannot be {_shown(value)}"
            diagnostics.append(Diagnostic(str(path), *start, Severity.ERROR, problem, str(error)))
    return SettingsFile(path, Settings(**values), tuple(sorted(diagnostics)), places)


def _without_invalid_lines(text: str, path: Path) -> tuple[str, list[Diagnostic]]:
    """Return a valid document, and what is wrong with the lines that had to be left empty for that.

    Where a line is invalid only because of what stands before it, such as an array that is never closed, there is no
    telling where that ends, and nothing of the document is left.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    diagnostics: list[Diagnostic] = []
    while (error := _first_error("\n".join([*lines, ""]))) is not None:
        problem, line, column = error
        line = min(line or len(lines), len(lines))
        wrong = lines[line - 1]
        repeated = problem.startswith(_SAID_BEFORE)
        column = len(wrong) - len(wrong.lstrip()) + 1 if repeated else column
        remedy = "say it once" if repeated else 'a line is as in measure = 72 or theme = "night"'
        diagnostics.append(Diagnostic(str(path), line, column, Severity.ERROR, f"not TOML: {problem}", remedy))
        if not repeated and _first_error(wrong + "\n") is None:
            return "", diagnostics
        lines[line - 1] = ""
    return "\n".join(lines), diagnostics


def _first_error(text: str) -> tuple[str, int | None, int] | None:
    """Return what is wrong first in a document, with line (None at its end) and column, or None if nothing is."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _POSITION.search(message)
        if place is None:
            return message.partition(" (at ")[0], None, 1
        return message[: place.start()], int(place[1]), int(place[2])
    return None


def _unknown(name: str, value: object) -> tuple[str, str]:
    """Return what is wrong with a key that is no setting, and the remedy."""
    if isinstance(value, dict):
        return f"there is no table {name}", "write each setting in its own line at the top, as in measure = 72"
    known = [*SETTINGS]
    return f"there is no setting {name}", nearest(name, known) or f"known: {', '.join(known)}"


def _shown(value: object) -> str:
    """Return a value for a sentence."""
    match value:
        case dict():
            return "a table"
        case list():
            return "an array"
        case bool() | int() | str():
            shown = toml(value)
        case _:
            shown = str(value)
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"


def _unreadable(path: Path, problem: str, remedy: str, line: int = 1) -> SettingsFile:
    problem = f"the settings cannot be read: {problem}"
    return SettingsFile(path, diagnostics=(Diagnostic(str(path), line, 1, Severity.ERROR, problem, remedy),))


def _position(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset, from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
