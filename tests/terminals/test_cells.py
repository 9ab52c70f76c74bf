"""How a screen is painted with nothing left to reorder: every cell at its place."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from terminals.cells import PaintedCell, plainly_painted, screen_of


def test_a_cell_is_a_base_with_its_marks() -> None:
    (row,) = screen_of([Strip([Segment("ﺐ\u064e\u0651a"), Segment("中", Style(bold=True))])])
    assert row == (PaintedCell("ﺐ\u064e\u0651", 1, ""), PaintedCell("a", 1, ""), PaintedCell("中", 2, "\x1b[1m"))


def test_every_cell_is_written_after_a_movement_of_the_cursor() -> None:
    strips = [Strip([Segment("中ﺐ")]), Strip([Segment("b", Style(bold=True))])]
    painted = plainly_painted(screen_of(strips)).decode()
    assert painted.endswith("\x1b[1;1H中\x1b[0m\x1b[1;3Hﺐ\x1b[0m\x1b[2;1H\x1b[1mb\x1b[0m")
