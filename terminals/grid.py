"""Where the cells of a terminal's screen lie in a picture of its window."""

from typing import Final, NamedTuple

from terminals.picture import Picture, Rectangle

FIRST: Final = b"\xff\x00\xff"
LAST: Final = b"\x00\xff\x00"
"""The colours, as pixels, of the first and the last cell while a grid is looked for."""


class GridNotFoundError(Exception):
    """The two coloured cells are not in the picture."""


class Cell(NamedTuple):
    """A cell of the screen; row and column count from 0."""

    row: int
    column: int


class Grid(NamedTuple):
    """A screen of so many columns and rows that fills a rectangle of pixels."""

    columns: int
    rows: int
    pixels: Rectangle

    def rectangle(self, cell: Cell, width: int = 1) -> Rectangle:
        """Return the pixels of a cell of `width` columns."""
        return Rectangle(self._x(cell.column), self._y(cell.row), self._x(cell.column + width), self._y(cell.row + 1))

    def centre(self, cell: Cell) -> tuple[int, int]:
        """Return the pixel in the middle of a cell, x and y."""
        left, top, right, bottom = self.rectangle(cell)
        return (left + right) // 2, (top + bottom) // 2

    def row_band(self, row: int) -> Rectangle:
        """Return the pixels of a whole row."""
        return self.rectangle(Cell(row, 0), self.columns)

    def _x(self, column: int) -> int:
        left, _, right, _ = self.pixels
        return left + round(column * (right - left) / self.columns)

    def _y(self, row: int) -> int:
        _, top, _, bottom = self.pixels
        return top + round(row * (bottom - top) / self.rows)


def calibration(columns: int, rows: int) -> bytes:
    """Return what to write to a terminal so that `find_grid` finds its cells."""
    first, last = (";".join(str(channel) for channel in colour) for colour in (FIRST, LAST))
    return (
        f"\x1b[0m\x1b[2J\x1b[?25l\x1b[1;1H\x1b[48;2;{first}m \x1b[{rows};{columns}H\x1b[48;2;{last}m \x1b[0m".encode()
    )


def find_grid(picture: Picture, columns: int, rows: int) -> Grid:
    """Return the grid of a window that shows `calibration`; raise GridNotFoundError where it does not."""
    first, last = _bounds(picture, FIRST), _bounds(picture, LAST)
    if first is None or last is None:
        raise GridNotFoundError("the coloured corners are not in the window's picture")
    return Grid(columns, rows, Rectangle(first.left, first.top, last.right, last.bottom))


def _bounds(picture: Picture, colour: bytes) -> Rectangle | None:
    """Return the rectangle around all pixels of a colour."""
    found: list[Rectangle] = []
    for y in range(picture.height):
        row = picture.row(y, 0, picture.width)
        left = _aligned_find(row, colour)
        if left is not None:
            right = left
            while row[right * 3 : right * 3 + 3] == colour:
                right += 1
            found.append(Rectangle(left, y, right, y + 1))
    if not found:
        return None
    return Rectangle(
        min(each.left for each in found), found[0].top, max(each.right for each in found), found[-1].bottom
    )


def _aligned_find(row: bytes, colour: bytes) -> int | None:
    """Return the first pixel of a colour in a row."""
    place = row.find(colour)
    while place >= 0 and place % 3:
        place = row.find(colour, place + 1)
    return place // 3 if place >= 0 else None
