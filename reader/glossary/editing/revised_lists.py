"""What an edit changes, told by the items of the file's lists, of which some may be invalid."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.glossary.editing.records import Value
from reader.glossary.editing.revision import BEFORE_ALL, Changes, Revision
from reader.glossary.editing.windows import runs
from reader.glossary.entries import PlacedEntry
from reader.glossary.model import Entry, Pin
from reader.glossary.outline import Outline, Section

NEIGHBOURS: Final = 4
"""How many items on each side of a change show the style of the file."""


class RevisedList(NamedTuple):
    """A list of the file by its key; `values` has the value of each item, None where it is invalid.

    `changes` go by the items. `section` is None where the file has no such list.
    """

    key: str
    section: Section[PlacedEntry] | Section[Pin] | None
    values: tuple[Value, ...]
    changes: Changes[Value]

    @property
    def touched(self) -> set[int]:
        """The indices of the items that change, or beside which one is added."""
        beside = {max(after, 0) for after, _ in self.changes.added}
        return {*self.changes.replaced, *self.changes.removed, *beside}

    def runs(self) -> list[tuple[int, int]]:
        """Return half-open runs of the items that change, with their neighbours."""
        return runs(self.touched, len(self.values), NEIGHBOURS)

    def part(self, first: int, last: int) -> "RevisedList":
        """Return the items `[first, last)` with their changes, by indices of that part."""
        changes = Changes(
            {index - first: value for index, value in self.changes.replaced.items() if first <= index < last},
            frozenset(index - first for index in self.changes.removed if first <= index < last),
            tuple(
                (BEFORE_ALL if after == BEFORE_ALL else after - first, value)
                for after, value in self.changes.added
                if first <= max(after, 0) < last
            ),
        )
        return RevisedList(self.key, self.section, self.values[first:last], changes)


def revised_lists(outline: Outline, revision: Revision) -> list[RevisedList]:
    """Return the lists in which something changes."""
    found = []
    if revision.entries:
        entries = outline.entries.items if outline.entries else ()
        values = tuple(_unique(item.value.entry if item.value else None for item in entries))
        found.append(RevisedList("entries", outline.entries, values, _by_items(values, revision.entries)))
    if revision.pins:
        pins = tuple(item.value for item in outline.pins.items) if outline.pins else ()
        found.append(RevisedList("pins", outline.pins, pins, _by_items(pins, revision.pins)))
    return found


def _unique(entries: Iterator[Entry | None]) -> Iterator[Entry | None]:
    """Yield the entries, None in the place of one whose id an earlier one has."""
    seen: set[str] = set()
    for entry in entries:
        yield None if entry is None or entry.id in seen else entry
        if entry is not None:
            seen.add(entry.id)


def _by_items(values: tuple[Value, ...], changes: Changes[Entry] | Changes[Pin]) -> Changes[Value]:
    """Return changes of a list without its invalid items as changes of the whole list."""
    places = [index for index, value in enumerate(values) if value is not None]
    return Changes(
        {places[index]: value for index, value in changes.replaced.items()},
        frozenset(places[index] for index in changes.removed),
        tuple((BEFORE_ALL if after == BEFORE_ALL else places[after], value) for after, value in changes.added),
    )
