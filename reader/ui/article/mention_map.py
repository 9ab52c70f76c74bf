"""The mentions of an article as a person goes through them: which are shown, what is at an offset, what is next.

Offsets are code points of the article's text. *Outer* mentions are highlighted; those within them are *inner*.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from reader.glossary.entry_type import EntryType
from reader.matching.mention import Mention

if TYPE_CHECKING:
    from reader.glossary.model import Entry

_NO_ENTRIES: Final[Mapping[str, "Entry"]] = MappingProxyType({})
EVERY_TYPE: Final = frozenset(EntryType)


class MentionMap:
    """Those of `mentions` that may be of a type in `shown`; `entries` are the glossary's, by id."""

    def __init__(
        self,
        mentions: Iterable[Mention] = (),
        entries: "Mapping[str, Entry]" = _NO_ENTRIES,
        shown: frozenset[EntryType] = EVERY_TYPE,
    ) -> None:
        self._entries = entries
        self._all = [mention for mention in mentions if not shown.isdisjoint(self.types(mention))]
        self._outer = [mention for mention in self._all if not mention.inner]
        self._starts = [mention.start for mention in self._outer]

    def __bool__(self) -> bool:
        return bool(self._all)

    @property
    def outer(self) -> Sequence[Mention]:
        """What is highlighted, in text order."""
        return self._outer

    def entry(self, mention: Mention) -> "Entry | None":
        """Return the entry that a mention names, None where it is contested."""
        return self._entries.get(mention.entry) if mention.entry is not None else None

    def candidates(self, mention: Mention) -> "tuple[Entry, ...]":
        """Return every entry that has the name of a mention."""
        return tuple(self._entries[entry] for entry in mention.candidates if entry in self._entries)

    def types(self, mention: Mention) -> list[EntryType]:
        """Return the type of what a mention names; the types of all candidates where it is contested."""
        entry = self.entry(mention)
        found = [entry] if entry is not None else self.candidates(mention)
        return list(dict.fromkeys(entry.type for entry in found))

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the outer mentions that begin in `[start, end)`."""
        return self._outer[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, offset: int) -> list[Mention]:
        """Return the mentions that hold `offset`: the outer one, then those within it, the longest first."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0 or self._outer[place].end <= offset:
            return []
        outer = self._outer[place]
        return [outer, *(mention for mention in self.inner(outer) if mention.start <= offset < mention.end)]

    def inner(self, outer: Mention) -> list[Mention]:
        """Return the mentions within an outer one, in text order."""
        first = bisect_left(self._all, outer.start, key=_start_of)
        last = bisect_left(self._all, outer.end, key=_start_of)
        return [mention for mention in self._all[first:last] if mention.inner]

    def around(self, mention: Mention) -> list[Mention]:
        """Return the outer mention that a mention is or lies within, and then all that lie within that one."""
        outer = self.at(mention.start)[:1]
        return [*outer, *(inner for each in outer for inner in self.inner(each))]

    def next(self, offset: int, step: int, same: Mention | None = None) -> Mention | None:
        """Return the first outer mention that begins after `offset` (`step` 1), or the last one before it (−1).

        Where `same` is given, only mentions of what it names count; None where there is no further one.
        """
        return next((mention for mention in self._onward(offset, step) if same is None or alike(mention, same)), None)

    def _onward(self, offset: int, step: int) -> Iterator[Mention]:
        if step > 0:
            return iter(self._outer[bisect_right(self._starts, offset) :])
        return reversed(self._outer[: bisect_left(self._starts, offset)])

    def place(self, mention: Mention) -> tuple[int, int]:
        """Return which mention of what it names this is, counted from 1 over the outer ones, and how many there are."""
        same = [each.start for each in self._outer if alike(each, mention)]
        return bisect_right(same, mention.start), len(same)


def alike(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions name the same; contested ones do when the same entries may be meant."""
    return one.entry == other.entry and (one.entry is not None or set(one.candidates) == set(other.candidates))


def _start_of(mention: Mention) -> int:
    return mention.start
