"""What a terminal makes of the rows that are written to it, where it reorders right-to-left text itself.

Such a terminal takes each row for a paragraph (UAX #9) of its own, with nothing known of panels. Some take every row as
left to right, some go by its first strong character; not all heed direction marks or mirror brackets.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from reader.script import bidi
from reader.script.bidi import Direction
from reader.script.layout import MIRRORED

MARK: Final[dict[Direction, str]] = {"L": "\u200e", "R": "\u200f"}
"""LRM and RLM."""

_MARKS: Final = "".join(MARK.values())


class Reordering(NamedTuple):
    """How a terminal reorders.

    `base` is the direction of every row, or None where its first strong character decides (P2, P3). `heeds_marks` tells
    that LRM and RLM act and take no cell, `mirrors` that brackets in right-to-left runs are drawn mirrored (L4) and
    `joins` that letters are shaped by their neighbours, whatever forms are written.

    A row is given as its cells in the order in which they are written: each a base, its marks, and direction marks.
    """

    base: Direction | None
    heeds_marks: bool = True
    mirrors: bool = True
    joins: bool = False

    def text(self, written: Sequence[str]) -> str:
        """Return the characters that are resolved: where marks are not heeded, those that have a column."""
        return "".join(written if self.heeds_marks else [cell[0] for cell in written])

    def levels(self, written: Sequence[str], base: Direction | None) -> bytes:
        """Return the level of each written cell in a row of the direction `base`, after L1."""
        text = self.text(written)
        levels = bidi.line_levels(text, bidi.resolve(text, base), 0, len(text))
        return bytes([levels[edge] for edge in self._edges(text, written)])

    def displayed(self, written: Sequence[str]) -> list[int]:
        """Return the written cells, by number, left to right as the terminal displays them."""
        text = self.text(written)
        cells = {edge: cell for cell, edge in enumerate(self._edges(text, written))}
        return [cells[index] for index in bidi.visual_order(text, self.base) if index in cells]

    def drawn(self, cell: str, level: int) -> str:
        """Return what is drawn for a written cell that has this level."""
        cell = cell.rstrip(_MARKS)
        return MIRRORED.get(cell[0], cell[0]) + cell[1:] if self.mirrors and level & 1 else cell

    def _edges(self, text: str, written: Sequence[str]) -> Iterable[int]:
        """Return the index of each written cell in the text that is resolved."""
        return range(len(text)) if len(text) == len(written) else accumulate(map(len, written[:-1]), initial=0)
