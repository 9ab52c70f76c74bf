"""Where a person has been: the places that jumps left, to go back to and forward again, as in a browser."""

from typing import Final, NamedTuple

LONGEST: Final = 1000
"""How many places are kept on each side."""


class Place(NamedTuple):
    """A place in an article, exact to the row.

    `offset` begins the first line in sight, in code points of the article's text; `above` counts the blank rows over it
    that were in sight too. `focus` is where the focused mention begins, if there was one, and `item` is the entry that
    the panel showed.
    """

    article: str
    offset: int = 0
    above: int = 0
    focus: tuple[int, int] | None = None
    item: str | None = None


class History(NamedTuple):
    """The places before and after the one where the person is, the nearest last.

    Where they are is not in it: they may have moved on since they came. So each step takes the place that is left.
    """

    before: tuple[Place, ...] = ()
    after: tuple[Place, ...] = ()

    def jumped(self, left: Place) -> "History":
        """Return the history after a jump away from `left`: there is nothing to go forward to any more."""
        if self.before[-1:] == (left,):
            return History(self.before)
        return History((*self.before, left)[-LONGEST:])

    def back(self, left: Place) -> "tuple[History, Place | None]":
        """Return the history one step back from `left`, and the place that leads to; `None` where there is none."""
        if not self.before:
            return self, None
        return History(self.before[:-1], (*self.after, left)[-LONGEST:]), self.before[-1]

    def forward(self, left: Place) -> "tuple[History, Place | None]":
        """Return the history one step forward from `left`, and the place that leads to; `None` where there is none."""
        if not self.after:
            return self, None
        return History((*self.before, left)[-LONGEST:], self.after[:-1]), self.after[-1]
