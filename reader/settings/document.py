"""A document of settings: what is wrong in it is told all at once, by line and column, and the rest holds."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from reader.diagnostics import Diagnostic, Severity
from reader.settings.kinds import WrongValueError, nearest, toml
from reader.settings.settings import Settings
from reader.settings.table import SETTINGS
from reader.settings.toml_places import key_places

LONGEST_SHOWN: Final = 40
"""Code points of a wrong value that a diagnostic repeats."""

_POSITION: Final = re.compile(r" \(at line (\d+), column (\d+)\)$")
_SAID_BEFORE: Final = "Cannot "
"""How `tomllib` begins where a line is valid but for what stands before it."""


class Document(NamedTuple):
    """What a document says, what is wrong in it, and the line and the column of the value of each setting it gives."""

    settings: Settings
    diagnostics: tuple[Diagnostic, ...]
    places: Mapping[str, tuple[int, int]]


def read_document(text: str, file: str) -> Document:
    """Return what a document says; `file` is for the diagnostics. Raises `RecursionError` for what is nested deeply."""
    valid, diagnostics = _without_invalid_lines(text, file)
    values: dict[str, Any] = {}
    places = {}
    keys = key_places(valid)
    for name, value in tomllib.loads(valid).items():
        key, start = (_position(valid, offset) for offset in keys[name])
        setting = SETTINGS.get(name)
        if setting is None:
            diagnostics.append(Diagnostic(file, *key, Severity.ERROR, *_unknown(name, value)))
            continue
        places[name] = start
        try:
            values[name] = setting.kind.read(value)
        except WrongValueError as error:
            problem = f"{name} cannot be {_shown(value)}"
            diagnostics.append(Diagnostic(file, *start, Severity.ERROR, problem, str(error)))
    return Document(Settings(**values), tuple(sorted(diagnostics)), places)


def _without_invalid_lines(text: str, file: str) -> tuple[str, list[Diagnostic]]:
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
        diagnostics.append(Diagnostic(file, line, column, Severity.ERROR, f"not TOML: {problem}", remedy))
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


def _position(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset, from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
