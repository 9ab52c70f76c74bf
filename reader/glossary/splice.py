"""Splices: ranges of a text and what comes in their place."""

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """The half-open range `[start, end)` of a text, in code points, and what comes in its place."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return `text` with `splices` made; those at one place keep their order, removals that touch become one.

    Raises `ValueError` where a removal overlaps something that is written.
    """
    parts = []
    position = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        start = splice.start
        if start < position:
            if splice.text:
                raise ValueError("two splices overlap")
            start = position
        parts += [text[position:start], splice.text]
        position = max(position, splice.end)
    return "".join((*parts, text[position:]))


def difference(before: str, after: str) -> Splice:
    """Return the one splice that makes `after` out of `before`: the two without what both begin and end with."""
    start = _common_start(before, after)
    end = _common_start(before[start:][::-1], after[start:][::-1])
    return Splice(start, len(before) - end, after[start : len(after) - end])


def _common_start(first: str, second: str) -> int:
    """Return how many code points two texts begin with alike, by bisection of what is compared as a whole."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first.startswith(second[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return low
