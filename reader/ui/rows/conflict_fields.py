"""What two sides made of one entry or of one pin, field by field, and what a person decides.

Each side is compared with the state that both began with, and told apart from the other:

    base             mine                    theirs
    en: Tobruk       − en: Tobruk            en: Tobruk
                     + en: Tubruq
    names: a         names: a                names: a
                     + b                     + c
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from reader.glossary.files.merging import Conflict, Merge, PinConflict, PinPlace
from reader.glossary.model import Entry, Name, Pin
from reader.ui.rows.choice_row import isolated

ADDED: Final = "+"
REMOVED: Final = "−"


class Side(StrEnum):
    """Whose state it is: that of this reader, or that of the file as another program wrote it."""

    MINE = "mine"
    THEIRS = "theirs"


class FieldLine(NamedTuple):
    """One value of a field; `mark` is `ADDED`, `REMOVED` or empty, compared with the base.

    `differs` says that the other side does not have it so. `label` is empty after the first value of a field.
    """

    label: str
    mark: str
    text: str
    differs: bool


class Decisions(NamedTuple):
    """What each conflict is to become, as `merging.resolved` takes it."""

    entries: Mapping[str, Entry | None]
    pins: Mapping[PinPlace, Pin | None]


_Values = dict[str, tuple[str, ...]]
"""The values of each field, by its label."""

_FIELDS: Final[Mapping[str, Callable[[Entry], tuple[str | None, ...]]]] = {
    "id": lambda entry: (entry.id,),
    "type": lambda entry: (entry.type,),
    "kind": lambda entry: (entry.kind,),
    "ar": lambda entry: tuple(map(name_in_words, entry.names[:1])),
    "en": lambda entry: (entry.en,),
    "names": lambda entry: tuple(map(name_in_words, entry.names[1:])),
    "not in": lambda entry: entry.not_in,
    "note": lambda entry: (entry.note,),
}


def conflicts_of(merge: Merge) -> tuple[Conflict | PinConflict, ...]:
    """Return everything that has to be decided, the entries first."""
    return (*merge.conflicts, *merge.pin_conflicts)


def field_lines(conflict: Conflict | PinConflict, side: Side, entries: Mapping[str, Entry]) -> Sequence[FieldLine]:
    """Return those fields of one side in which the two differ; `entries` are those that pins may name, by id."""
    other = Side.THEIRS if side is Side.MINE else Side.MINE
    if isinstance(conflict, Conflict):
        own, others, base = map(_entry_values, (_state(conflict, side), _state(conflict, other), conflict.base))
        removed = "no such entry"
    else:
        pins = (_pin_state(conflict, side), _pin_state(conflict, other), conflict.base)
        own, others, base = (_pin_values(pin, entries) for pin in pins)
        removed = "no pin"
    if not own:
        return [FieldLine("", REMOVED if base else "", removed, differs=True)]
    return [*_lines(own, others, base or others)]


def same_fields(conflict: Conflict | PinConflict) -> tuple[str, ...]:
    """Return the labels of the fields that an entry has alike on both sides."""
    if not isinstance(conflict, Conflict):
        return ()
    mine, theirs = _entry_values(conflict.mine), _entry_values(conflict.theirs)
    return tuple(label for label, values in mine.items() if values and values == theirs.get(label))


def decisions(merge: Merge, sides: Sequence[Side]) -> Decisions:
    """Return what the conflicts become when a side is taken for each, in the order of `conflicts_of`."""
    count = len(merge.conflicts)
    return Decisions(
        {each.id: _state(each, side) for each, side in zip(merge.conflicts, sides[:count], strict=True)},
        {each.place: _pin_state(each, side) for each, side in zip(merge.pin_conflicts, sides[count:], strict=True)},
    )


def name_in_words(name: Name) -> str:
    """Return a name with its English and its conditions, in one line."""
    said = {
        "quoted": name.quoted,
        f"near {', '.join(map(isolated, name.near))}": bool(name.near),
        "no proclitics": not name.proclitics,
        "default": name.default,
    }
    parts = [isolated(name.ar), *([name.en] if name.en else []), *(words for words, holds in said.items() if holds)]
    return " · ".join(parts)


def _state(conflict: Conflict, side: Side) -> Entry | None:
    return conflict.mine if side is Side.MINE else conflict.theirs


def _pin_state(conflict: PinConflict, side: Side) -> Pin | None:
    return conflict.mine if side is Side.MINE else conflict.theirs


def _entry_values(entry: Entry | None) -> _Values:
    if entry is None:
        return {}
    return {label: tuple(filter(None, values(entry))) for label, values in _FIELDS.items()}


def _pin_values(pin: Pin | None, entries: Mapping[str, Entry]) -> _Values:
    if pin is None:
        return {}
    if pin.entry is None:
        return {"entry": ("no mention of anything",)}
    return {"entry": (entries[pin.entry].en if pin.entry in entries else pin.entry,)}


def _lines(own: _Values, others: _Values, base: _Values) -> Iterator[FieldLine]:
    """Yield the values of a side, and after those of a field what it has taken out of the base."""
    for label, values in own.items():
        if values == others.get(label):
            continue
        before, beside = base.get(label, ()), others.get(label, ())
        lines = [("" if value in before else ADDED, value, value not in beside) for value in values]
        lines += [(REMOVED, value, value in beside) for value in before if value not in values]
        for place, line in enumerate(lines):
            yield FieldLine("" if place else label, *line)
