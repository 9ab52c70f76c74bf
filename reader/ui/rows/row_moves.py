"""Which row of a list is highlighted next: only some can be, and each may be several rows of the screen high."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from reader.ui.rows.row import Row
from reader.ui.rows.row_tops import RowTops

NO_ROW: Final = -1
"""Where no row can be highlighted."""


def nearest(rows: Sequence[Row], index: int) -> int:
    """Return the first row from `index` on that can be highlighted, else the last one before it."""
    index = max(0, min(index, len(rows) - 1))
    return _first(rows, chain(range(index, len(rows)), range(index - 1, -1, -1)))


def following(rows: Sequence[Row], index: int, step: int) -> int:
    """Return the next row after `index` that can be highlighted, or before it where `step` is -1."""
    return _first(rows, range(index + step, len(rows) if step > 0 else -1, step))


def away(rows: Sequence[Row], tops: RowTops, index: int, distance: int) -> int:
    """Return the row to highlight `distance` rows of the screen below `index`, above where it is negative.

    It is at least that far where there is one, else the farthest; `NO_ROW` where there is none in that direction.
    """
    y = tops.top(index) + distance
    there = min(tops.index_at(y), len(rows) - 1) if y >= 0 else 0
    if distance > 0:
        there = max(there, index + 1)
        return _first(rows, chain(range(there, len(rows)), range(there - 1, index, -1)))
    there = min(there, index - 1)
    return _first(rows, chain(range(there, -1, -1), range(there + 1, index)))


def with_header(rows: Sequence[Row], tops: RowTops, index: int, window: int) -> int:
    """Return the first of the rows above `index` that belong to it and fit in a window of `window` rows with it."""
    first, bottom = index, tops.top(index + 1)
    while first and not rows[first - 1].selectable and bottom - tops.top(first - 1) <= window:
        first -= 1
    return first


def _first(rows: Sequence[Row], indices: Iterable[int]) -> int:
    return next((index for index in indices if rows[index].selectable), NO_ROW)
