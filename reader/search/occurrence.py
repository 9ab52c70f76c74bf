"""Where a query stands in a text."""

from typing import NamedTuple


class Occurrence(NamedTuple):
    """A half-open range of the text in code points; the marks of its last letter belong to it."""

    start: int
    end: int
