"""Edits of the glossary as values: what each changes, and how a history calls it.

An edit speaks of the glossary as it is written (`GlossarySource.written`), and knows entries by id, pins by value. It
can be shown, kept, and made on another state of the file than the one it was thought of. `applied` says what the data
are afterwards; `splices.edited` changes the text.
"""

from dataclasses import dataclass, replace
from typing import Final, Protocol

from reader.glossary.editing.checks import entry_problems, pin_problems
from reader.glossary.editing.edit_errors import SenselessEditError
from reader.glossary.editing.revision import BEFORE_ALL, Changes, Revision
from reader.glossary.entries import form_key
from reader.glossary.model import Entry, Glossary, Name, Pin

FIRST: Final = ""
"""The `after` of an entry that goes before all others."""


class Edit(Protocol):
    """One edit of the glossary."""

    def title(self, glossary: Glossary) -> str:
        """Return what was done, for a history; `glossary` is the state before. Raises `SenselessEditError`."""

    def revision(self, glossary: Glossary) -> Revision:
        """Return what changes in `glossary`. Raises `SenselessEditError`."""


def applied(glossary: Glossary, edit: Edit) -> Glossary:
    """Return the glossary as `edit` intends it. Raises `SenselessEditError` if the edit makes no sense for it."""
    return edit.revision(glossary).applied(glossary)


@dataclass(frozen=True, slots=True)
class AddEntry:
    """A new entry, after the one with the id `after`.

    Where `after` is None, it goes after the last entry of its type and kind, or where the sections of a file suggest.
    """

    entry: Entry
    after: str | None = None

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"added {self.entry.en}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the entry in its place."""
        _check_entry(self.entry)
        _check_free(glossary, self.entry.id)
        place = last_of_its_kind(glossary.entries, self.entry) if self.after is None else _place(glossary, self.after)
        return Revision(Changes(added=((place, self.entry),)))


@dataclass(frozen=True, slots=True)
class ReplaceEntry:
    """Another state of the entry `id`; the pins of an entry follow its id."""

    id: str
    entry: Entry

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"changed {_entry(glossary, self.id).en}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the entry in the place of its earlier state."""
        old = _entry(glossary, self.id)
        _check_entry(self.entry)
        if self.entry.id == self.id:
            return Revision(_replaced(glossary, old, self.entry))
        _check_free(glossary, self.entry.id)
        return Revision(_replaced(glossary, old, self.entry), _repointed(glossary, self.id, self.entry.id))


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """The entry `id` goes, and its pins with it."""

    id: str

    def title(self, glossary: Glossary) -> str:
        """Return what was done, the pins included."""
        pins = sum(pin.entry == self.id for pin in glossary.pins)
        told = {0: "", 1: " and its pin"}.get(pins, f" and its {pins} pins")
        return f"removed {_entry(glossary, self.id).en}{told}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the entry and its pins removed."""
        index = glossary.entries.index(_entry(glossary, self.id))
        pins = frozenset(number for number, pin in enumerate(glossary.pins) if pin.entry == self.id)
        return Revision(Changes(removed=frozenset({index})), Changes(removed=pins))


@dataclass(frozen=True, slots=True)
class AddName:
    """A further name of the entry `id`."""

    id: str
    name: Name

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"added {self.name.ar} to {_entry(glossary, self.id).en}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the entry with the name as its last."""
        old = _entry(glossary, self.id)
        new = replace(old, names=(*old.names, self.name))
        _check_entry(new)
        return Revision(_replaced(glossary, old, new))


@dataclass(frozen=True, slots=True)
class RemoveName:
    """A name of the entry `id` goes, which is not its headword."""

    id: str
    name: Name

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"removed {self.name.ar} from {_entry(glossary, self.id).en}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the entry without the name."""
        old = _entry(glossary, self.id)
        return Revision(_replaced(glossary, old, _without(old, self.name)))


@dataclass(frozen=True, slots=True)
class MergeEntries:
    """The entry `source` becomes part of the entry `into`: its names, its `not_in` and its pins.

    Names keep their conditions; what is there already is dropped. The kind and the note of `into` hold where it has
    them.
    """

    into: str
    source: str

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"merged {_entry(glossary, self.source).en} into {_entry(glossary, self.into).en}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the one entry in the place of the two."""
        into, source = _entry(glossary, self.into), _entry(glossary, self.source)
        if into is source:
            raise SenselessEditError(f"{self.into} cannot be merged with itself", "name two entries")
        headword = replace(source.names[0], en=source.names[0].en or (None if source.en == into.en else source.en))
        names = {form_key(name): name for name in (headword, *source.names[1:])}
        own = {form_key(name) for name in into.names}
        merged = replace(
            into,
            names=(*into.names, *(name for key, name in names.items() if key not in own)),
            kind=into.kind or source.kind,
            note=into.note or source.note,
            not_in=tuple(dict.fromkeys((*into.not_in, *source.not_in))),
        )
        removed = frozenset({glossary.entries.index(source)})
        entries = Changes({glossary.entries.index(into): merged}, removed)
        return Revision(entries, _repointed(glossary, self.source, self.into))


@dataclass(frozen=True, slots=True)
class SplitName:
    """A name of the entry `id` leaves it for an entry of its own, which goes where `AddEntry` says."""

    id: str
    name: Name
    entry: Entry
    after: str | None = None

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"split {self.name.ar} from {_entry(glossary, self.id).en} as {self.entry.en}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the entry without the name, and the new one."""
        if self.name.ar not in {name.ar for name in self.entry.names}:
            raise SenselessEditError(
                f"{self.entry.id} has no name {self.name.ar}", "give it the name that is split off"
            )
        without = RemoveName(self.id, self.name).revision(glossary)
        added = AddEntry(self.entry, self.after).revision(glossary)
        return Revision(Changes(without.entries.replaced, added=added.entries.added))


@dataclass(frozen=True, slots=True)
class AddPin:
    """A new pin, after the last one of its article."""

    pin: Pin

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"pinned {_pinned(self.pin, glossary)}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the pin in its place."""
        _check_pin(glossary, self.pin)
        if any(pin == self.pin or (pin.quote and _place_of(pin) == _place_of(self.pin)) for pin in glossary.pins):
            raise SenselessEditError(f"{self.pin.article} has a pin at this place already", "replace it")
        of_article = (index for index, pin in enumerate(glossary.pins) if pin.article == self.pin.article)
        place = max(of_article, default=len(glossary.pins) - 1)
        return Revision(pins=Changes(added=((place, self.pin),)))


@dataclass(frozen=True, slots=True)
class ReplacePin:
    """Another decision, or another place, for a pin."""

    pin: Pin
    by: Pin

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"pinned {_pinned(self.by, glossary)}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the pin in the place of the other."""
        _check_pin(glossary, self.by)
        return Revision(pins=Changes({_pin_index(glossary, self.pin): self.by}))


@dataclass(frozen=True, slots=True)
class RemovePin:
    """A pin goes."""

    pin: Pin

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"removed the pin of {_pinned(self.pin, glossary)}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return the pin removed."""
        return Revision(pins=Changes(removed=frozenset({_pin_index(glossary, self.pin)})))


def last_of_its_kind(entries: tuple[Entry, ...], entry: Entry) -> int:
    """Return the index of the last entry of the type and kind of `entry`, else of its type, else of the last one."""
    for alike in (
        [index for index, other in enumerate(entries) if (other.type, other.kind) == (entry.type, entry.kind)],
        [index for index, other in enumerate(entries) if other.type == entry.type],
    ):
        if alike:
            return alike[-1]
    return len(entries) - 1


def _entry(glossary: Glossary, identity: str) -> Entry:
    entry = glossary.by_id.get(identity)
    if entry is None:
        raise SenselessEditError(f"there is no entry {identity[:60]}", "name one of the glossary's entries")
    return entry


def _place(glossary: Glossary, after: str) -> int:
    return BEFORE_ALL if after == FIRST else glossary.entries.index(_entry(glossary, after))


def _pin_index(glossary: Glossary, pin: Pin) -> int:
    if pin not in glossary.pins:
        raise SenselessEditError(f"there is no such pin in {pin.article[:60]}", "name one of the glossary's pins")
    return glossary.pins.index(pin)


def _place_of(pin: Pin) -> tuple[object, object]:
    return pin.article, pin.quote


def _pinned(pin: Pin, glossary: Glossary) -> str:
    """Return what a pin says, in words."""
    place = f"“{pin.quote.exact}” in {pin.article}" if pin.quote else f"the names in {pin.article}"
    entry = None if pin.entry is None else glossary.by_id.get(pin.entry)
    return f"{place} to {entry.en if entry else pin.entry or 'nothing'}"


def _replaced(glossary: Glossary, old: Entry, new: Entry) -> Changes[Entry]:
    return Changes({glossary.entries.index(old): new}) if new != old else Changes()


def _repointed(glossary: Glossary, old: str, new: str) -> Changes[Pin]:
    """Return the pins of one entry given to another; one that says then what another says already goes."""
    said = {pin for pin in glossary.pins if pin.entry == new}
    moved = {index: replace(pin, entry=new) for index, pin in enumerate(glossary.pins) if pin.entry == old}
    double = frozenset(index for index, pin in moved.items() if pin in said)
    return Changes({index: pin for index, pin in moved.items() if index not in double}, double)


def _without(entry: Entry, name: Name) -> Entry:
    if name not in entry.names:
        raise SenselessEditError(f"{entry.id} has no name {name.ar[:60]} like this", "name one that it has")
    if name == entry.names[0]:
        raise SenselessEditError(f"{name.ar[:60]} is the ar of {entry.id}", "change it, or remove the entry")
    return replace(entry, names=tuple(other for other in entry.names if other != name))


def _check_entry(entry: Entry) -> None:
    for problem in entry_problems(entry):
        raise SenselessEditError(problem.problem, problem.remedy)


def _check_free(glossary: Glossary, identity: str) -> None:
    if identity in glossary.by_id:
        raise SenselessEditError(f"there is an entry {identity} already", "choose another id, or change that one")


def _check_pin(glossary: Glossary, pin: Pin) -> None:
    for problem in pin_problems(pin):
        raise SenselessEditError(problem.problem, problem.remedy)
    if pin.entry is not None:
        _entry(glossary, pin.entry)
