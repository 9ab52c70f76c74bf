"""What is selected in an article: two cells and all the text between them, in logical order."""

import re
from typing import NamedTuple

from reader.script.cells import Cell
from reader.ui.article.flow import Flow

_WORD = re.compile(r"\S+")


class Place(NamedTuple):
    """A cell of a flow: its block, its line, its column from the line's left end, and its range in the article."""

    block: int
    line: int
    column: int
    start: int
    end: int


class Selection(NamedTuple):
    """From one cell to another, both of them within; a selection of one cell is the caret alone."""

    anchor: Place
    head: Place

    @property
    def start(self) -> int:
        """The first code point selected."""
        return min(self.anchor.start, self.head.start)

    @property
    def end(self) -> int:
        """The code point after the last one selected."""
        return max(self.anchor.end, self.head.end)


def place_at(flow: Flow, y: int, column: int) -> Place | None:
    """Return the cell at `column` of the measure in row `y`, or the nearest one of that row, or of the next."""
    row = flow.row(max(0, min(y, flow.height - 2)))
    if row is None:
        return None
    line = row.line or 0
    found = flow.lines(row.block)[line]
    column -= flow.width - found.width if found.right_to_left else 0
    return _place(flow, row.block, line, max(0, min(column, found.width - 1)))


def letter_at(flow: Flow, y: int, column: int) -> Place | None:
    """Return the cell at `column` of the measure in row `y`; None where there is none."""
    row = flow.row(y)
    if row is None or row.line is None:
        return None
    line = flow.lines(row.block)[row.line]
    column -= flow.width - line.width if line.right_to_left else 0
    return _place(flow, row.block, row.line, column) if 0 <= column < line.width else None


def place_of(flow: Flow, offset: int) -> Place | None:
    """Return the cell that owns `offset`, or the first one after it in its line."""
    if not flow.blocks:
        return None
    y = flow.row_of(offset)
    row = flow.row(y) or flow.row(0)
    assert row is not None
    within = offset - flow.blocks[row.block].start
    line = flow.lines(row.block)[row.line or 0]
    column = 0
    best: tuple[int, int] | None = None
    for cell in line.cells:
        if cell.end > within and cell.start < cell.end and (best is None or cell.start < best[0]):
            best = (cell.start, column)
        column += cell.width
    return _place(flow, row.block, row.line or 0, best[1] if best else 0)


def beside(flow: Flow, place: Place, step: int) -> Place:
    """Return the cell one to the left (`step` −1) or right (+1) on the screen, going on in the line after or before."""
    line = flow.lines(place.block)[place.line]
    column = place.column + step
    while 0 <= column < line.width:
        found = _place(flow, place.block, place.line, column)
        if found is not None and found.start != place.start and found.start < found.end:
            return found
        column += step
    onward = (step < 0) == line.right_to_left
    other = _neighbouring_line(flow, place, 1 if onward else -1)
    if other is None:
        return place
    block, index = other
    width = flow.lines(block)[index].width
    return _place(flow, block, index, width - 1 if step < 0 else 0) or place


def above_or_below(flow: Flow, place: Place, step: int) -> Place:
    """Return the cell in the same place of the line above (`step` −1) or below (+1)."""
    other = _neighbouring_line(flow, place, step)
    if other is None:
        return place
    block, index = other
    here, there = flow.lines(place.block)[place.line], flow.lines(block)[index]
    indent = (flow.width - here.width if here.right_to_left else 0) - (
        flow.width - there.width if there.right_to_left else 0
    )
    return _place(flow, block, index, max(0, min(place.column + indent, there.width - 1))) or place


def word_beside(flow: Flow, selected: Selection, step: int) -> Place:
    """Return where the head of a selection goes by a word to the left (`step` −1) or right (+1).

    Away from the anchor it takes the whole word in; towards the anchor it leaves the whole word out.
    """
    head, anchor = selected.head, selected.anchor
    line = flow.lines(head.block)[head.line]
    onward = (step < 0) == line.right_to_left
    block = flow.blocks[head.block]
    words = [match.span() for match in _WORD.finditer(flow.article.text, block.start, block.end)]
    last_letters, first_letters = [end - 1 for _, end in words], [start for start, _ in words]
    if onward:
        targets = last_letters if head.start >= anchor.start else first_letters
        target = next((letter for letter in targets if letter >= head.end), None)
    else:
        targets = first_letters if head.start <= anchor.start else last_letters
        target = next((letter for letter in reversed(targets) if letter < head.start), None)
    if target is None:
        return beside(flow, head, step)
    return place_of(flow, target) or head


def word_at(flow: Flow, place: Place) -> Selection | None:
    """Return the word that a cell is part of."""
    block = flow.blocks[place.block]
    for match in _WORD.finditer(flow.article.text, block.start, block.end):
        if match.start() <= place.start < match.end():
            return between(flow, match.start(), match.end())
    return None


def between(flow: Flow, start: int, end: int) -> Selection | None:
    """Return the selection of the code points `[start, end)`, widened to whole cells."""
    first, last = place_of(flow, start), place_of(flow, max(start, end - 1))
    return Selection(first, last) if first and last else None


def _place(flow: Flow, block: int, line: int, column: int) -> Place | None:
    found = flow.lines(block)[line]
    cell = found.cell_at(column)
    origin = flow.blocks[block].start
    if cell is None:
        return Place(block, line, 0, origin + found.start, origin + found.end)
    return Place(block, line, _left_edge(found.cells, cell), origin + cell.start, origin + cell.end)


def _left_edge(cells: tuple[Cell, ...], wanted: Cell) -> int:
    column = 0
    for cell in cells:
        if cell is wanted:
            break
        column += cell.width
    return column


def _neighbouring_line(flow: Flow, place: Place, step: int) -> tuple[int, int] | None:
    line = place.line + step
    if 0 <= line < len(flow.lines(place.block)):
        return place.block, line
    block = place.block + step
    if not 0 <= block < len(flow.blocks):
        return None
    return block, 0 if step > 0 else len(flow.lines(block)) - 1
