"""Two pictures of a terminal's window compared cell by cell."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from terminals.cells import Screen
from terminals.grid import Cell, Grid
from terminals.picture import Picture, Rectangle, colour_distance, differing_pixels

CELL_TOLERANCE: Final = 0.03
"""The share of a cell's pixels that may differ; a dot of a letter is more."""
COLOUR_TOLERANCE: Final = 6
"""By how much the mean colour of a cell may differ in a channel, of 255, unless the terminal is known to round colours.

Another colour of a letter is more.
"""
_AROUND: Final = 6
"""Cells on both sides of a difference that its cut-out shows."""


class Difference(NamedTuple):
    """A cell that looks otherwise than it should; rows and columns count from 0."""

    cell: Cell
    text: str

    def __str__(self) -> str:
        codes = " ".join(f"U+{ord(character):04X}" for character in self.text)
        return f"row {self.cell.row} column {self.cell.column}: {codes}"


def differences(
    shown: Picture, meant: Picture, grid: Grid, screen: Screen, colour_tolerance: float = COLOUR_TOLERANCE
) -> list[Difference]:
    """Return the cells of a screen whose pixels differ, from the top left."""
    if (shown.width, shown.height) != (meant.width, meant.height):
        return [Difference(Cell(0, 0), "")]
    found = []
    for row, cells in enumerate(screen):
        if _equal(shown, meant, grid.row_band(row)):
            continue
        column = 0
        for painted in cells:
            cell = Cell(row, column)
            rectangle = grid.rectangle(cell, painted.width)
            if _differ(shown, meant, rectangle, colour_tolerance):
                found.append(Difference(cell, painted.text))
            column += painted.width
    return found


def unlike_cells(one: Picture, other: Picture, grid: Grid, rows: int) -> list[Cell]:
    """Return the cells of the first `rows` rows that two pictures show differently, whatever they hold."""
    if (one.width, one.height) != (other.width, other.height):
        return [Cell(0, 0)]
    cells = (Cell(row, column) for row in range(rows) for column in range(grid.columns))
    return [cell for cell in cells if _differ(one, other, grid.rectangle(cell), COLOUR_TOLERANCE)]


def save_cut_outs(folder: Path, name: str, shown: Picture, meant: Picture, grid: Grid, cells: Sequence[Cell]) -> Path:
    """Save what is shown above what was meant: both windows, and both around the first differing cells.

    Return the path of the cut-out of the first one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.png").write_bytes(shown.above(meant).png())
    paths = []
    for row, column in cells[:3]:
        left, top, _, bottom = grid.rectangle(Cell(row, max(0, column - _AROUND)))
        right = grid.rectangle(Cell(row, min(grid.columns - 1, column + _AROUND))).right
        around = Rectangle(left, top, right, bottom)
        paths.append(folder / f"{name} row {row} column {column}.png")
        paths[-1].write_bytes(shown.cut(around).above(meant.cut(around)).png())
    return paths[0]


def _differ(one: Picture, other: Picture, rectangle: Rectangle, colour_tolerance: float) -> bool:
    """Tell whether two pictures show another letter, or another colour, within a rectangle."""
    return (
        differing_pixels(one, other, rectangle) > CELL_TOLERANCE * rectangle.area
        or colour_distance(one, other, rectangle) > colour_tolerance
    )


def _equal(one: Picture, other: Picture, band: Rectangle) -> bool:
    """Tell whether two pictures are the same to the pixel within a rectangle."""
    return one.cut(band) == other.cut(band)
