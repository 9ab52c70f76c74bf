"""Merging by entry what two sides made of one state of the glossary.

My changes are found by comparing what the file says, entry by entry and pin by pin, and made as edits on the text of
theirs, so that their comments, order and bytes stay. What only one side changed merges by itself, and so does what both
changed alike. What they changed differently is a conflict for a person to decide:

    base    mine    theirs      merged
    A       A′      A           A′
    A       A       A′          A′
    A       A′      A′          A′
    A       –       A           –
    A       A′      A″ or –     conflict
    –       A       A′          conflict

An entry under another id, but otherwise the same, is one that changed. To remove an entry that the other side has given
a new pin is a conflict, for the pin would go with it.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from reader.glossary.editing.edits import FIRST, AddEntry, AddPin, RemoveEntry, RemovePin, ReplaceEntry, ReplacePin
from reader.glossary.editing.splices import edited
from reader.glossary.model import Entry, Glossary, Pin, Quote
from reader.glossary.source import GlossarySource


class PinPlace(NamedTuple):
    """What a pin decides about: a quoted place, or whether `entry` holds for the whole article."""

    article: str
    quote: Quote | None
    entry: str | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """An entry that both sides changed, each in another way; None stands for no entry.

    `id` is the entry's in `base` and `theirs`; `mine` may have been given another.
    """

    id: str
    base: Entry | None
    mine: Entry | None
    theirs: Entry | None


@dataclass(frozen=True, slots=True)
class PinConflict:
    """A place that both sides pinned, each in another way; None stands for no pin."""

    place: PinPlace
    base: Pin | None
    mine: Pin | None
    theirs: Pin | None


@dataclass(frozen=True, slots=True)
class Merge:
    """Three states of a glossary, with what a person has to decide before mine and theirs become one."""

    base: GlossarySource
    mine: GlossarySource
    theirs: GlossarySource
    conflicts: tuple[Conflict, ...]
    pin_conflicts: tuple[PinConflict, ...]

    @property
    def contested(self) -> bool:
        """Whether anything has to be decided."""
        return bool(self.conflicts or self.pin_conflicts)


def merged(base: GlossarySource, mine: GlossarySource, theirs: GlossarySource) -> Merge:
    """Compare what two sides made of `base`. Nothing is changed yet; `resolved` does that."""
    merge = Merge(base, mine, theirs, (), ())
    pinned = _newly_pinned(base.written, theirs.written)
    conflicts = tuple(
        change
        for change in _entry_changes(merge)
        if change.theirs != change.base or (change.mine is None and change.id in pinned)
    )
    pin_conflicts = tuple(change for change in _pin_changes(merge) if change.theirs != change.base)
    return replace(merge, conflicts=conflicts, pin_conflicts=pin_conflicts)


def resolved(
    merge: Merge,
    entries: Mapping[str, Entry | None] = MappingProxyType({}),
    pins: Mapping[PinPlace, Pin | None] = MappingProxyType({}),
) -> GlossarySource:
    """Return theirs with my changes made on it.

    `entries` and `pins` say by id and by place what each conflict is to become: one of its states, or another one. The
    pins of an entry go and stay with it.

    Raises `KeyError` for a conflict that is not decided, and `EditError` where the text of theirs cannot take a change.
    """
    source = merge.theirs
    removed: list[str] = []  # at last, when their pins have gone to other entries
    moved: dict[str, str] = {}
    restored: set[str] = set()
    for change in _entry_changes(merge):
        wanted = entries[change.id] if change in merge.conflicts else change.mine
        if wanted is None:
            removed.append(change.id)
        elif wanted != change.theirs:
            addition = AddEntry(wanted, _after(wanted.id, merge.mine.written, source.written))
            source = edited(source, ReplaceEntry(change.id, wanted) if change.theirs else addition)
        if wanted and change.mine:
            moved[change.mine.id] = wanted.id
        if wanted and change.theirs is None and change.base:
            restored.add(wanted.id)
    for place, pin in _wanted_pins(merge, pins):
        source = _pinned(source, place, pin and _pointing(pin, moved))
    for pin in merge.mine.written.pins:
        again = _pointing(pin, moved)
        if again.entry in restored and _place(again) not in _by_place(source.written):
            source = edited(source, AddPin(again))
    for identity in removed:
        source = edited(source, RemoveEntry(identity)) if identity in source.written.by_id else source
    return source


def _entry_changes(merge: Merge) -> Iterator[Conflict]:
    """Yield what mine changed and theirs does not have yet, contested or not, in the order of base and then of mine.

    An entry that theirs removed and mine gave a new pin counts as changed.
    """
    base, mine, theirs = merge.base.written, merge.mine.written, merge.theirs.written
    renamed = _renamed(merge)
    pinned = _newly_pinned(base, mine)
    for identity in dict.fromkeys((*base.by_id, *mine.by_id)):
        if identity in renamed.values():
            continue
        own = mine.by_id.get(renamed.get(identity, identity))
        change = Conflict(identity, base.by_id.get(identity), own, theirs.by_id.get(identity))
        needed = change.theirs is None and identity in pinned
        if change.mine != change.theirs and (change.mine != change.base or needed):
            yield change


def _renamed(merge: Merge) -> dict[str, str]:
    """Return by their old ids the new ones of entries that mine changed in nothing else."""
    base, mine, theirs = merge.base.written.by_id, merge.mine.written.by_id, merge.theirs.written.by_id
    gone = {replace(entry, id=""): identity for identity, entry in base.items() if identity not in mine}
    renamed = {}
    for identity, entry in mine.items():
        old = None if identity in base or identity in theirs else gone.pop(replace(entry, id=""), None)
        if old is not None:
            renamed[old] = identity
    return renamed


def _newly_pinned(base: Glossary, other: Glossary) -> Set[str | None]:
    """Return the ids of the entries that have pins which they had not in `base`."""
    return {pin.entry for pin in {*other.pins} - {*base.pins}}


def _after(identity: str, mine: Glossary, source: Glossary) -> str | None:
    """Return after which entry of `source` a new one goes: the nearest of those before it in mine."""
    before = list(mine.by_id)
    place = before.index(identity) if identity in mine.by_id else 0
    nearest = next((earlier for earlier in reversed(before[:place]) if earlier in source.by_id), None)
    return FIRST if before[:1] == [identity] else nearest


def _pin_changes(merge: Merge) -> Iterator[PinConflict]:
    """Yield where mine pinned something else, contested or not; pins that only follow their entry's new id did not."""
    renamed = _renamed(merge)
    base = _by_place(merge.base.written, renamed)
    mine = _by_place(merge.mine.written)
    theirs = _by_place(merge.theirs.written, renamed)
    for place in dict.fromkeys((*base, *mine)):
        change = PinConflict(place, base.get(place), mine.get(place), theirs.get(place))
        if change.mine not in (change.base, change.theirs):
            yield change


def _wanted_pins(merge: Merge, decisions: Mapping[PinPlace, Pin | None]) -> Iterator[tuple[PinPlace, Pin | None]]:
    """Yield what each place that mine changed is to hold, but for pins that went with their entry."""
    for change in _pin_changes(merge):
        if change in merge.pin_conflicts:
            yield change.place, decisions[change.place]
        elif change.mine or (change.base and _has_entry(merge.mine.written, change.base)):
            yield change.place, change.mine


def _pinned(source: GlossarySource, place: PinPlace, wanted: Pin | None) -> GlossarySource:
    """Return the source with the wanted pin at a place, if the entry it names is there."""
    current = _by_place(source.written).get(_place(wanted) if wanted else place)
    if wanted == current or (wanted and not _has_entry(source.written, wanted)):
        return source
    if wanted is None:
        return source if current is None else edited(source, RemovePin(current))
    return edited(source, ReplacePin(current, wanted) if current else AddPin(wanted))


def _has_entry(glossary: Glossary, pin: Pin) -> bool:
    return pin.entry is None or pin.entry in glossary.by_id


def _by_place(glossary: Glossary, renamed: Mapping[str, str] = MappingProxyType({})) -> dict[PinPlace, Pin]:
    """Return the pins by place, of two at one place the first; entries go by their new ids."""
    pins = (_pointing(pin, renamed) for pin in reversed(glossary.pins))
    return {_place(pin): pin for pin in pins}


def _place(pin: Pin) -> PinPlace:
    return PinPlace(pin.article, pin.quote, None if pin.quote else pin.entry)


def _pointing(pin: Pin, moved: Mapping[str, str]) -> Pin:
    """Return the pin with its entry's new id."""
    return replace(pin, entry=moved.get(pin.entry, pin.entry)) if pin.entry else pin
