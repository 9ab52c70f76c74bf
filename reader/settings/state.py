"""What the program remembers between runs: where each article was left, how it was looked at, what terminals bear.

`State` is a value with pure updates. `load` never fails: what is wrong with the file becomes a diagnostic, and a file
that cannot be understood is kept under another name. `save` replaces the file as a whole or not at all. Keys that this
version does not know survive the round trip, so that an older version does not undo a newer one's.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from reader.diagnostics import Diagnostic, Severity

VERSION: Final = 1
MOST_ARTICLES: Final = 2000
MOST_TERMINALS: Final = 50
LARGEST_FILE: Final = 16 << 20  # bytes; `MOST_ARTICLES` of the longest paths that Linux allows need half of it

Record = TypeVar("Record", "Position", "Choices", "TerminalFindings")
Unknown = Mapping[str, object]
"""The members of a JSON object that this version does not know."""
_NOTHING: Final[Unknown] = MappingProxyType({})


class StateNotSavedError(OSError):
    """The state could not be written; what was there before still is."""


class Position(NamedTuple):
    """Where an article was left.

    `offset` is that of the first code point in view, in code points of the file's decoded text; `fraction` is how much
    of the article has been read, from 0 to 1.
    """

    offset: int = 0
    fraction: float = 0.0
    unknown: Unknown = _NOTHING


class Choices(NamedTuple):
    """How the user likes to look at articles; None is the app's own choice.

    `hidden_types` names the types of items that are not highlighted, with commas between; `english` says where English
    stands in the lines, and `panel_order` how the panel orders articles.
    """

    theme: str | None = None
    marks_shown: bool = True
    leftovers_shown: bool = False
    list_shown: bool = True
    panel_shown: bool = False
    panel_order: str | None = None
    hidden_types: str | None = None
    english: str | None = None
    unknown: Unknown = _NOTHING


class TerminalFindings(NamedTuple):
    """What was found out about one terminal: the `order` in which a person saw rows come out right, None if not asked.

    Measured is whether it shows marks, lam-alef in one cell, and joined forms in their widths. `advised` tells that the
    person was told what could be set in it.
    """

    order: str | None = None
    marks: bool = True
    ligatures: bool = True
    joining: bool = True
    advised: bool = False
    unknown: Unknown = _NOTHING


class State(NamedTuple):
    """All that is remembered, what is newest at the end; `articles` go by absolute path, `terminals` by fingerprint."""

    articles: Mapping[str, Position] = MappingProxyType({})
    choices: Choices = Choices()
    terminals: Mapping[str, TerminalFindings] = MappingProxyType({})
    unknown: Unknown = _NOTHING

    def position(self, article: Path) -> Position | None:
        """Return where an article was left, or None if it never was or has been forgotten."""
        return self.articles.get(_key(article))

    def with_position(self, article: Path, offset: int, fraction: float) -> "State":
        """Return the state after leaving an article there; of too many, the one left longest ago is forgotten."""
        key = _key(article)
        left = self.articles.get(key, Position())._replace(offset=offset, fraction=fraction)
        return self._replace(articles=_with_newest(self.articles, key, left, MOST_ARTICLES))

    def with_choices(self, choices: Choices) -> "State":
        """Return the state with other choices."""
        return self._replace(choices=choices)

    def findings(self, terminal: str) -> TerminalFindings:
        """Return what was found out about the terminal with this fingerprint."""
        return self.terminals.get(terminal, TerminalFindings())

    def with_findings(self, terminal: str, findings: TerminalFindings) -> "State":
        """Return the state with what was found out now; of too many terminals the oldest is forgotten."""
        return self._replace(terminals=_with_newest(self.terminals, terminal, findings, MOST_TERMINALS))


def load(path: Path) -> tuple[State, list[Diagnostic]]:
    """Return the state that a file holds, and what is wrong with the file.

    No file is no fault. A file that is damaged or somebody else's is renamed to `state.damaged.json`, or what its name
    makes of that, in place of an earlier one; the state is the default one then.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            return _set_aside(path, 1, 1, f"the file is larger than {LARGEST_FILE >> 20} MiB")
        text = path.read_bytes().decode(errors="surrogatepass")
        return _state_of(json.loads(text)), []
    except FileNotFoundError:
        return State(), []
    except OSError as error:
        problem = f"what was remembered cannot be read: {error.strerror}"
        return State(), [Diagnostic(str(path), 1, 1, Severity.WARNING, problem, "make the file readable")]
    except json.JSONDecodeError as error:
        return _set_aside(path, error.lineno, error.colno, f"not JSON: {error.msg}")
    except UnicodeDecodeError:
        return _set_aside(path, 1, 1, "not UTF-8")
    except RecursionError:
        return _set_aside(path, 1, 1, "nested too deeply")
    except ValueError as error:
        return _set_aside(path, 1, 1, str(error))


def save(state: State, path: Path) -> None:
    """Write the state to a file, making its folder where there is none.

    The file is written beside its place, flushed to the disk and renamed: a crash leaves the old one or the new one.
    Raises `StateNotSavedError` where the system refuses.
    """
    document = {
        **state.unknown,
        "version": VERSION,
        "choices": _document_of(state.choices),
        "articles": {key: _document_of(position) for key, position in state.articles.items()},
        "terminals": {key: _document_of(findings) for key, findings in state.terminals.items()},
    }
    data = json.dumps(document, ensure_ascii=False, indent=1).encode(errors="surrogatepass")
    try:
        _replace(path.resolve(), data)
    except OSError as error:
        raise StateNotSavedError(error.errno, error.strerror, str(path)) from error


class _ForeignError(ValueError):
    """The document is JSON, but no state of this program."""


def _replace(path: Path, data: bytes) -> None:
    """Put a file with this content in the place of another at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def _set_aside(path: Path, line: int, column: int, problem: str) -> tuple[State, list[Diagnostic]]:
    """Rename a file that is no state, and return the default state with a diagnostic that says so."""
    kept = path.with_name(f"{path.stem}.damaged{path.suffix}")
    try:
        path.replace(kept)
        remedy = f"nothing to do; the file is kept as {kept.name}"
    except OSError as error:
        remedy = f"move the file away; that failed: {error.strerror}"
    found = Diagnostic(str(path), line, column, Severity.WARNING, f"what was remembered is lost: {problem}", remedy)
    return State(), [found]


def _state_of(document: object) -> State:
    """Return the state that a JSON document holds."""
    members = _object(document, "the file")
    version = members.pop("version", None)
    if version != VERSION:
        raise _ForeignError(f"version {VERSION} is expected, not {json.dumps(version)[:20]}")
    choices = _record_of(Choices(), members.pop("choices", {}), "choices")
    articles = _records_of(Position(), members.pop("articles", {}), "articles")
    terminals = _records_of(TerminalFindings(), members.pop("terminals", {}), "terminals")
    for key, position in articles.items():
        if position.offset < 0 or not 0 <= position.fraction <= 1:
            raise _ForeignError(f"articles: {key}: out of range")
    return State(_newest(articles, MOST_ARTICLES), choices, _newest(terminals, MOST_TERMINALS), members)


def _records_of(default: Record, document: object, where: str) -> dict[str, Record]:
    """Return the records of a JSON object, by the names of its members."""
    members = _object(document, where)
    return {name: _record_of(default, member, f"{where}: {name}") for name, member in members.items()}


def _record_of(default: Record, document: object, where: str) -> Record:
    """Return a record with the values of a JSON object in the place of its defaults, each of its default's type."""
    members = _object(document, where)
    known: dict[str, Any] = {}
    for name in _names(default):
        if name in members:
            known[name] = members.pop(name)
            if not _is_like(known[name], getattr(default, name)):
                raise _ForeignError(f"{where}: {name} is {json.dumps(known[name])[:20]}")
    return default._replace(unknown=members, **known)


def _document_of(record: Position | Choices | TerminalFindings) -> dict[str, object]:
    """Return a record as a JSON object."""
    return {**record.unknown, **{name: getattr(record, name) for name in _names(record)}}


def _names(record: Position | Choices | TerminalFindings) -> list[str]:
    """Return the names of a record's own values."""
    return [name for name in record._fields if name != "unknown"]


def _is_like(value: object, default: object) -> bool:
    """Tell whether a JSON value has the type of a default; None stands for a text or none, a float for any number."""
    match default:
        case bool():
            return isinstance(value, bool)
        case int():
            return isinstance(value, int) and not isinstance(value, bool)
        case float():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case _:
            return value is None or isinstance(value, str)


def _object(document: object, where: str) -> dict[str, object]:
    """Return a JSON object's members, to be taken out one by one."""
    if not isinstance(document, dict):
        raise _ForeignError(f"{where} is not an object")
    return dict(document)


def _with_newest(records: Mapping[str, Record], key: str, record: Record, most: int) -> Mapping[str, Record]:
    """Return the newest of the records, with one that goes to the end."""
    others = {other: each for other, each in records.items() if other != key}
    return _newest({**others, key: record}, most)


def _newest(records: Mapping[str, Record], most: int) -> Mapping[str, Record]:
    """Return the last records, at most so many."""
    return dict(list(records.items())[-most:])


def _key(article: Path) -> str:
    """Return what an article goes by: its absolute path."""
    return str(article.absolute())
