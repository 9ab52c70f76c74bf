"""Where the caret of a line is shown, and which places of it stand left and right of each other.

The caret precedes a character and covers its cell. So every cell is one place of the caret, and the line's end, behind
the last character, is one more; each is another offset, and the arrow keys go through them as they stand on the screen.

Where the text turns its direction, the character before the caret and the one after it stand apart. In a right-to-left
line, capitals being Arabic letters, `SALAM abc WA` is shown as `AW abc MALAS`, and between `c` and the second blank
there are two places: on that blank, left of `a`, or right of `c`. A caret that was moved there precedes the blank and
stands on it (`Side.PRECEDES`). One that came there by typing follows the `c` (`Side.FOLLOWS`): a cell opens for it
right of `c`, where the next Latin letter will appear, as a cell opens for it behind the last character of a line.
"""

import re
from typing import Final, NamedTuple

from reader.script import bidi
from reader.script.bidi import Direction
from reader.script.cells import Cell
from reader.script.layout import lay_out
from reader.ui.field.editing import Side, word_starts
from reader.ui.field.typed_text import JOINERS

_NO_BREAK: Final = "\u00a0"
# Blanks at a line's end own no cell; here each has one, for the caret to go over.
_HANGING = re.compile(f"[ \u1680\u2000-\u2006\u2008-\u200a\u205f{JOINERS}]+\\Z")
_BLANK = re.compile(f"[^{JOINERS}]")


class Place(NamedTuple):
    """A place of the caret: an offset of the text, and the columns `[column, column + width)` of the line.

    Where a cell is `opened` for it, these are not the line's own: the rest of the line moves right by one column.
    """

    offset: int
    side: Side
    column: int
    width: int
    opened: bool


class _Standing(NamedTuple):
    """A cell in its columns `[left, right)`."""

    cell: Cell
    left: int
    right: int
    right_to_left: bool

    @property
    def leading(self) -> int:
        """The column at the edge where the cell's character begins."""
        return self.right if self.right_to_left else self.left

    @property
    def trailing(self) -> int:
        """The column at the edge where the cell's character ends."""
        return self.left if self.right_to_left else self.right

    @property
    def place(self) -> Place:
        return Place(self.cell.start, Side.PRECEDES, self.left, self.right - self.left, opened=False)


class CaretLine:
    """One line of text that is not wrapped, as cells and as places of the caret.

    The text is what `typed_text` returns. Columns count from the left end of the line, however wide its window is.
    """

    def __init__(self, text: str, base: Direction) -> None:
        shown = _HANGING.sub(lambda match: _BLANK.sub(_NO_BREAK, match[0]), text)
        self.text = text
        self.base = base
        # No cell takes more than two columns.
        self.line = lay_out(shown, 2 * len(shown), base)[0]
        levels = bidi.resolve(shown, base).levels
        self._standing: list[_Standing] = []
        column = 0
        for cell in self.line.cells:
            if cell.width:
                right_to_left = bool(levels[_base_of(shown, cell)] & 1)
                self._standing.append(_Standing(cell, column, column + cell.width, right_to_left))
                column += cell.width
        self._by_offset = {offset: own for own in self._standing for offset in range(own.cell.start, own.cell.end)}

    @property
    def width(self) -> int:
        """The columns that its cells take."""
        return self.line.width

    def place(self, offset: int, side: Side = Side.PRECEDES) -> Place:
        """Return where a caret before the code point `offset`, or at the text's end, is shown.

        A caret within a cell stands on that cell; in a text that shows nothing, a lone joiner, it is at the end.
        """
        after, before = self._by_offset.get(offset), self._by_offset.get(offset - 1)
        if before is None:
            return after.place if after else Place(len(self.text), Side.FOLLOWS, 0, 1, opened=True)
        if after and (side is Side.PRECEDES or after is before or after.leading == before.trailing):
            return after.place
        return Place(offset, Side.FOLLOWS, before.trailing, 1, opened=True)

    def beside(self, place: Place, step: int) -> Place:
        """Return the place one to the left (`step` −1) or right (+1), or the same one where there is none."""
        places = self._places(place)
        return places[max(0, min(places.index(place) + step, len(places) - 1))]

    def word_beside(self, place: Place, step: int) -> Place:
        """Return the next place to the left (`step` −1) or right (+1) where a word begins or the text ends.

        Where there is none, that is the last place on that side.
        Leftward in Arabic that is the next word, rightward the beginning of this one.
        """
        places = self._places(place)
        targets = word_starts(self.text) | {len(self.text)}
        onward = places[places.index(place) + 1 :] if step > 0 else places[: places.index(place)][::-1]
        return next((found for found in onward if found.offset in targets), onward[-1] if onward else place)

    def place_at(self, column: int) -> Place:
        """Return the place on the cell at `column`; beside the line, that of the text's start or its end."""
        for own in self._standing:
            if own.left <= column < own.right:
                return own.place
        before_start = column >= self.width if self.base == "R" else column < 0
        return self.place(0 if before_start else len(self.text))

    def cell_range(self, place: Place) -> tuple[int, int]:
        """Return the half-open range, in code points, of the cell at a place; where one opens, it is empty."""
        if place.opened:
            return place.offset, place.offset
        cell = self._by_offset[place.offset].cell
        return cell.start, cell.end

    def _places(self, current: Place) -> list[Place]:
        """Return every place, left to right, `current` among them."""
        places = {own.place for own in self._standing} | {current}
        end = self.place(len(self.text))
        if not (current.opened and current.column == end.column):
            places.add(end)
        # A cell opens before the one whose column it takes.
        return sorted(places, key=lambda place: (place.column, not place.opened))


def direction_of(text: str, otherwise: Direction) -> Direction:
    """Return the direction of the first strong character of a text without isolates (P2, P3), or `otherwise`."""
    strong = next((letter for letter in bidi.CLASSES.letters(text) if letter in "LRA"), None)
    if strong is None:
        return otherwise
    return "L" if strong == "L" else "R"


def _base_of(text: str, cell: Cell) -> int:
    """Return the offset of the character that a cell stands for: joiners may begin the first cell of a line."""
    owned = text[cell.start : cell.end]
    return min(cell.end - len(owned.lstrip(JOINERS)), cell.end - 1)
