"""The matches of a query in an article: those in sight of the reader, in order, and the way from one to another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal, NamedTuple, Self

from reader.arabic.folding import Folded
from reader.search.occurrences import Occurrence, occurrences

Step = Literal[-1, 0, 1]
"""To the match before a place, at or after it, after it."""

_START = attrgetter("start")
_END = attrgetter("end")


class Arrival(NamedTuple):
    """A match that was gone to; `wrapped` tells that the way led over the end of the article or its beginning."""

    match: Occurrence
    wrapped: bool


@dataclass(frozen=True, slots=True)
class Matches:
    """Occurrences in text order, none overlapping another. Offsets are code points of the article's text."""

    found: tuple[Occurrence, ...] = ()

    @classmethod
    def of(cls, text: Folded, query: str, visible: Iterable[tuple[int, int]]) -> Self:
        """Return the matches of `query` within the `visible` half-open ranges of the folded `text`.

        The ranges are in text order. Those that touch are pieces of one paragraph, and a match may run over them; one
        that would run from a paragraph into the next is none.
        """
        return cls(tuple(_within(occurrences(text, query), _joined(visible))))

    def __len__(self) -> int:
        return len(self.found)

    def next_from(self, offset: int, step: Step) -> Arrival | None:
        """Return the match that `step` leads to from `offset`, beyond the last one the first; None if there is none.

        >>> Matches((Occurrence(2, 4), Occurrence(7, 9))).next_from(7, 1)
        Arrival(match=Occurrence(start=2, end=4), wrapped=True)
        """
        if not self.found:
            return None
        if step > 0:
            place = bisect_right(self.found, offset, key=_START)
        else:
            place = bisect_left(self.found, offset, key=_START) + step
        return Arrival(self.found[place % len(self.found)], not 0 <= place < len(self.found))

    def place_of(self, match: Occurrence) -> int | None:
        """Return which of the matches this is, counted from 1; None if it is none of them."""
        place = bisect_left(self.found, match.start, key=_START)
        return place + 1 if self.found[place : place + 1] == (match,) else None

    def within(self, start: int, end: int) -> Sequence[Occurrence]:
        """Return the matches of which something stands in the half-open range `[start, end)`."""
        return self.found[bisect_right(self.found, start, key=_END) : bisect_left(self.found, end, key=_START)]


def _joined(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the ranges, those that touch as one."""
    joined: tuple[int, int] | None = None
    for start, end in ranges:
        if joined is not None and joined[1] == start:
            joined = joined[0], end
            continue
        if joined is not None:
            yield joined
        joined = start, end
    if joined is not None:
        yield joined


def _within(found: Iterable[Occurrence], ranges: Iterator[tuple[int, int]]) -> Iterator[Occurrence]:
    """Yield what lies in one of the ranges; of several in one ligature, which share its character, the first."""
    start = end = done = 0
    for match in found:
        while end < match.end and (following := next(ranges, None)) is not None:
            start, end = following
        if max(start, done) <= match.start and match.end <= end:
            yield match
            done = match.end
