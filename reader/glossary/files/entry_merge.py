"""One entry that two people changed at once: field by field, and name by name."""

from collections.abc import Hashable, Sequence
from dataclasses import fields, replace
from typing import Any, Final, NamedTuple, TypeVar

from reader.glossary.model import Entry

_LISTS: Final = ("names", "not_in")
_Item = TypeVar("_Item", bound=Hashable)


class MergedEntry(NamedTuple):
    """An entry with what both sides changed; in the fields `contested` both did, and mine holds."""

    entry: Entry
    contested: tuple[str, ...] = ()


def merged_entry(base: Entry, mine: Entry, theirs: Entry) -> MergedEntry:
    """Return what two states of the entry `base` become together.

    A name that one side added or removed is added or removed; the headword is a field like any other.
    """
    changed: dict[str, Any] = {}
    contested = []
    for field in fields(Entry):
        old, own, other = (getattr(entry, field.name) for entry in (base, mine, theirs))
        if field.name in _LISTS or own == old:
            continue
        changed[field.name] = own
        if other not in (old, own):
            contested.append(field.name)
    head = mine.names[0] if mine.names[0] != base.names[0] else theirs.names[0]
    further = _merged_list(base.names[1:], mine.names[1:], theirs.names[1:])
    changed["names"] = (head, *further)
    changed["ar"] = head.ar
    changed["not_in"] = _merged_list(base.not_in, mine.not_in, theirs.not_in)
    return MergedEntry(replace(theirs, **changed), tuple(contested))


def _merged_list(base: Sequence[_Item], mine: Sequence[_Item], theirs: Sequence[_Item]) -> tuple[_Item, ...]:
    """Return theirs without what mine took away, and with what it added."""
    kept = [item for item in theirs if item in mine or item not in base]
    return (*kept, *(item for item in mine if item not in base and item not in kept))
