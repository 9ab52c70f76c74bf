"""What the comparison of two pictures sees, and what it overlooks on purpose."""

import pytest

from terminals.cells import PaintedCell
from terminals.comparison import differences, unlike_cells
from terminals.grid import FIRST, LAST, Cell, Grid, GridNotFoundError, find_grid
from terminals.picture import Picture, PictureError, Rectangle
from tests.terminals.windows import BORDER, GROUND, HEIGHT, INK, WIDTH, window

COLUMNS, ROWS = 6, 3
ALL = WIDTH * HEIGHT
GRID = Grid(COLUMNS, ROWS, Rectangle(BORDER, BORDER, BORDER + COLUMNS * WIDTH, BORDER + ROWS * HEIGHT))
PLACE = Cell(1, 4)
BLUE, NEARLY_INK = b"\x8a\xb4\xff", b"\xe0\xe6\xe8"
HIGHLIGHT, NEARLY_GROUND = b"\x1e\x2a\x3a", b"\x10\x14\x1c"


def test_the_grid_is_found_by_its_coloured_corners() -> None:
    corners = {Cell(0, 0): (ALL, FIRST), Cell(ROWS - 1, COLUMNS - 1): (ALL, LAST)}
    assert find_grid(window(COLUMNS, ROWS, corners), COLUMNS, ROWS) == GRID
    with pytest.raises(GridNotFoundError):
        find_grid(window(COLUMNS, ROWS, {Cell(0, 0): (ALL, FIRST)}), COLUMNS, ROWS)


@pytest.mark.parametrize(
    ("shown", "meant", "seen"),
    [
        # the dot of a letter
        ((6, INK), (0, INK), True),
        # a smoothed edge that lies a little otherwise
        ((3, INK), (0, INK), False),
        ((60, INK), (60, NEARLY_INK), False),
        # the same letter in another colour, a ground in another
        ((60, INK), (60, BLUE), True),
        ((ALL, HIGHLIGHT), (ALL, GROUND), True),
        ((ALL, NEARLY_GROUND), (ALL, GROUND), False),
    ],
)
def test_what_is_seen_of_a_cell(shown: tuple[int, bytes], meant: tuple[int, bytes], seen: bool) -> None:
    one, other = (window(COLUMNS, ROWS, {PLACE: inked}) for inked in (shown, meant))
    cells = [PLACE] if seen else []
    assert unlike_cells(one, other, GRID, ROWS) == cells
    assert unlike_cells(one, other, GRID, PLACE.row) == []
    screen = tuple(tuple(PaintedCell("x", 1, "") for _ in range(COLUMNS)) for _ in range(ROWS))
    assert [difference.cell for difference in differences(one, other, GRID, screen)] == cells


def test_a_cell_of_two_columns_is_named_by_the_first() -> None:
    one, other = window(COLUMNS, ROWS, {}), window(COLUMNS, ROWS, {PLACE: (ALL, INK)})
    row = (PaintedCell("x", 1, ""), *(PaintedCell(text, 2, "") for text in "中文"), PaintedCell(" ", 1, ""))
    (difference,) = differences(one, other, GRID, (row, row, row))
    assert str(difference) == "row 1 column 3: U+6587"


def test_windows_of_different_sizes_are_different_from_the_first_cell_on() -> None:
    one, other = window(COLUMNS, ROWS, {}), window(COLUMNS, ROWS + 1, {})
    assert unlike_cells(one, other, GRID, ROWS) == [Cell(0, 0)]


def test_a_picture_is_read_from_ppm_and_nothing_else() -> None:
    assert Picture.from_ppm(b"P6\n2 1\n255\n" + GROUND + INK) == Picture(2, 1, GROUND + INK)
    with pytest.raises(PictureError, match="no picture"):
        Picture.from_ppm(b"P5\n2 1\n255\n\0\0")
