"""Rows for terminals whose reordering cannot be switched off: written so that it yields the cells that are wanted.

A row is written in the order that L2 undoes, with a direction mark where the terminal would else resolve other levels.
Arabic letters are written as their presentation forms: terminals that reorder take them for the letters they are (AL),
and most that join letters leave them alone (for others there is `joining`). No embeddings and no isolates: VTE, Konsole
and PuTTY drop some.

Lines and blocks part runs, as if they were letters of a left-to-right script: Konsole takes them for that. With marks
where the others need them, a row is the same to both, and a panel's text stays in its panel.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from reader.script import bidi, glyphs
from reader.script.bidi import CLASSES, Direction
from reader.script.tables import Scanner
from reader.terminal.joining import keeping_forms
from reader.terminal.reordering import MARK, Reordering
from reader.terminal.row_levels import wanted_levels, written_order

BLANK_OF_CLASS_L: Final = "\u2800"
"""Braille's empty cell: drawn as a blank, and strong to the left where direction marks are not heeded."""

REMEMBERED_ROWS: Final = 1024

_BOX: Final = re.compile("[\u2500-\u259f]")
_RIGHT_TO_LEFT: Final = Scanner("[%(classes)s]", classes=CLASSES.charset("RAN"))


@dataclass(frozen=True, slots=True)
class Encoded:
    """A row as it is written.

    `cells` are in the order in which they are written, each with the direction marks and joiners that follow it;
    `places` has for each of them its place among the displayed cells, counted from the left. `differing` are the places
    where the terminal will show another cell than the wanted one. Columns count from 0 at the row's left end.
    """

    cells: tuple[str, ...]
    places: Sequence[int]
    differing: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The row to write, from column 0 on."""
        return "".join(self.cells)

    @property
    def width(self) -> int:
        """The row's columns."""
        return self._edges()[-1]

    def displayed_column(self, written: int) -> int:
        """Return the column at which the terminal shows what was written to the column `written`."""
        return self._mapped(written, self._edges(), self._displayed_edges())

    def written_column(self, displayed: int) -> int:
        """Return the column to which what the terminal shows at the column `displayed` was written."""
        return self._mapped(displayed, self._displayed_edges(), self._edges())

    def _edges(self) -> list[int]:
        """Return the column of each written cell, and the row's end."""
        return [0, *accumulate(map(_width, self.cells))]

    def _displayed_edges(self) -> list[int]:
        """Return the column at which each written cell is displayed, and the row's end."""
        widths = [0] * len(self.cells)
        for cell, place in zip(self.cells, self.places, strict=True):
            widths[place] = _width(cell)
        edges = [0, *accumulate(widths)]
        return [*(edges[place] for place in self.places), edges[-1]]

    def _mapped(self, column: int, edges: list[int], others: list[int]) -> int:
        for cell, edge, other in zip(self.cells, edges, others, strict=False):
            if edge <= column < edge + _width(cell):
                return other + column - edge
        return column


@lru_cache(maxsize=REMEMBERED_ROWS)
def encode(cells: tuple[str, ...], reordering: Reordering) -> Encoded:
    """Return how to write the row whose cells, left to right, are to be displayed.

    `cells` are the whole screen row, blanks included; each is a base with its marks, as it is painted where nothing is
    reordered. In a left-to-right terminal `تب 12` is written as `بت`, LRM, ` 12`: without the mark the number would be
    part of the right-to-left run.
    """
    if reordering.base != "R" and not _RIGHT_TO_LEFT(row := "".join(cells)).search(row):
        return Encoded(cells, range(len(cells)))
    if reordering.base:
        return _Row(cells, reordering.base, reordering).encoded()
    left_to_right = _Row(cells, "L", reordering).encoded()
    if not left_to_right.differing:
        return left_to_right
    return min(left_to_right, _Row(cells, "R", reordering).encoded(), key=lambda encoded: len(encoded.differing))


class _Row:
    """A row on its way to be written as one of direction `base`, with the levels that its cells are to have there."""

    def __init__(self, cells: tuple[str, ...], base: Direction, reordering: Reordering) -> None:
        self._cells = cells
        self._base = base
        self._base_level = int(base == "R")
        self._reordering = reordering
        bases = "".join([cell[0] for cell in cells])
        self._classes = CLASSES.letters(bases)
        parted = base == "L" and reordering.heeds_marks
        self._wanted = wanted_levels(CLASSES.letters(_BOX.sub("x", bases)) if parted else self._classes, base)
        self._marked: set[int] = set()  # cells before which a direction mark is written
        self._strong_blanks: set[int] = set()

    def encoded(self) -> Encoded:
        """Return the row as it is written when there is nothing left to mend, or no way to.

        This comes to an end: cells only ever go from other levels to the row's own, and marks are only added between.
        """
        while True:
            order = written_order(self._wanted)
            written = self._written(order)
            levels = self._reordering.levels(written, self._base)
            wrong = {place for place, cell in enumerate(order) if levels[place] != self._wanted[cell]}
            mended = self._mend(order, wrong) if wrong else self._begin_strong(order, written)
            if not mended:
                return self._displayed(order, written, exact=not wrong)

    def _written(self, order: list[int]) -> list[str]:
        """Return the cells as they are written, each with the mark that stands before the next."""
        written: list[str] = []
        for cell in order:
            if cell in self._marked:
                written[-1] += MARK[self._base]
            if cell in self._strong_blanks:
                written.append(BLANK_OF_CLASS_L)
            else:
                written.append(self._reordering.drawn(self._cells[cell], self._wanted[cell]))
        return written

    def _mend(self, order: list[int], wrong: set[int]) -> bool:
        """Take the cells at the written places `wrong` towards their levels; tell whether there was a way."""
        drawn_in = [order[place] for place in wrong if self._wanted[order[place]] != self._base_level]
        if drawn_in:
            # A number or a pair of brackets is not to be had in a run; the row's own level always is.
            for cell in drawn_in:
                self._wanted[cell] = self._base_level
            self._marked.clear()
            self._strong_blanks.clear()
            return True
        parted = [self._part(order, place, wrong) for place in sorted(wrong) if place - 1 not in wrong]
        return any(parted)

    def _part(self, order: list[int], place: int, wrong: set[int]) -> bool:
        """Part the wrong cells from `place` on from the run beside them; tell whether that is new."""
        if self._reordering.heeds_marks:
            after = next(after for after in range(place, len(order) + 1) if after not in wrong)
            return self._mark(order, place) or self._mark(order, after)
        for cell in order[place:]:
            if self._wanted[cell] != self._base_level or self._classes[cell] in "LEN":
                return False
            if self._strengthen(cell):
                return True
        return False

    def _begin_strong(self, order: list[int], written: list[str]) -> bool:
        """Begin with the row's direction where the first strong character decides on it; tell whether that is new."""
        classes = CLASSES.letters(self._reordering.text(written))
        if self._reordering.base or bidi.first_strong_level(classes) == self._base_level:
            return False
        run = next((place for place, cell in enumerate(order) if self._classes[cell] in "LRA"), 0)
        while run and self._wanted[order[run - 1]] != self._base_level:
            run -= 1
        if self._reordering.heeds_marks:
            return self._mark(order, run)
        return any(self._strengthen(cell) for cell in order[:run])

    def _mark(self, order: list[int], place: int) -> bool:
        """Write a mark before a place, if a cell stands on both sides of it; tell whether that is new."""
        if not 0 < place < len(order) or order[place] in self._marked:
            return False
        self._marked.add(order[place])
        return True

    def _strengthen(self, cell: int) -> bool:
        """Write a blank as a strong one, if the cell is a blank of a left-to-right row; tell whether that is new."""
        if self._base == "R" or self._cells[cell] != " " or cell in self._strong_blanks:
            return False
        self._strong_blanks.add(cell)
        return True

    def _displayed(self, order: list[int], written: list[str], *, exact: bool) -> Encoded:
        """Return the written row with what the terminal makes of it."""
        terminal = self._reordering
        if exact and terminal.base:
            return Encoded(keeping_forms(written) if terminal.joins else tuple(written), order)
        levels = terminal.levels(written, terminal.base)
        places = [0] * len(order)
        differing = []
        for place, cell in enumerate(terminal.displayed(written)):
            places[cell] = place
            drawn = terminal.drawn(written[cell], levels[cell]).replace(BLANK_OF_CLASS_L, " ")
            if drawn != self._cells[place].replace(BLANK_OF_CLASS_L, " "):
                differing.append(place)
        return Encoded(tuple(written), places, tuple(differing))


def _width(cell: str) -> int:
    """Return the columns that a cell takes."""
    return 2 if glyphs.KINDS[ord(cell[0])] == "2" else 1
