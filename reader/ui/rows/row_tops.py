"""Where the rows of a list stand, when each may be several rows of the screen high."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate


class RowTops:
    """The first row of the screen that each row of a list takes, counted from 0 at the list's top."""

    __slots__ = ("_tops",)

    def __init__(self, heights: Iterable[int]) -> None:
        self._tops: Sequence[int] = list(accumulate(heights, initial=0))

    @classmethod
    def uniform(cls, count: int) -> "RowTops":
        """Return the tops of `count` rows that are one row of the screen high each, without counting them out."""
        tops = cls(())
        tops._tops = range(count + 1)
        return tops

    @property
    def height(self) -> int:
        """The rows of the screen that the list takes."""
        return self._tops[-1]

    def top(self, index: int) -> int:
        """Return where a row begins; the list's height for the row after the last."""
        return self._tops[index]

    def index_at(self, y: int) -> int:
        """Return the row that covers row `y` of the list, the number of rows where `y` is below the last."""
        return bisect_right(self._tops, y) - 1
