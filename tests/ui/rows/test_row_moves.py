"""Which row is highlighted next, in lists written as one letter a row: `o` can be highlighted, `.` cannot.

A digit after a letter is how many rows of the screen it takes: `.3 o o` begins with a header of three.
"""

from dataclasses import dataclass

import pytest
from textual.strip import Strip

from reader.ui.rows.row import RowStyles
from reader.ui.rows.row_moves import NO_ROW, away, following, nearest, with_header
from reader.ui.rows.row_tops import RowTops


@dataclass(frozen=True)
class DrawnRow:
    selectable: bool
    rows: int = 1

    def height(self, width: int) -> int:
        return self.rows

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        return [Strip.blank(width)] * self.rows


def rows_of(drawn: str) -> tuple[list[DrawnRow], RowTops]:
    """The rows of a drawn list, and where they stand."""
    rows = [DrawnRow(row[0] == "o", int(row[1:] or 1)) for row in drawn.split()]
    return rows, RowTops(row.rows for row in rows)


@pytest.mark.parametrize(
    ("drawn", "index", "expected"),
    [
        (". o o", 0, 1),
        (". o o", 2, 2),
        ("o o . .", 3, 1),
        ("o . o", 1, 2),
        ("o o", 9, 1),
        (". o", -5, 1),
        (". .", 1, NO_ROW),
        ("", 0, NO_ROW),
    ],
)
def test_the_highlight_goes_to_the_nearest_row_that_can_have_it(drawn: str, index: int, expected: int) -> None:
    assert nearest(rows_of(drawn)[0], index) == expected


@pytest.mark.parametrize(
    ("drawn", "index", "step", "expected"),
    [
        ("o o", 0, 1, 1),
        ("o . . o", 0, 1, 3),
        ("o . . o", 3, -1, 0),
        ("o .", 0, 1, NO_ROW),
        (". o", 1, -1, NO_ROW),
    ],
)
def test_a_step_passes_over_headers(drawn: str, index: int, step: int, expected: int) -> None:
    assert following(rows_of(drawn)[0], index, step) == expected


@pytest.mark.parametrize(
    ("drawn", "index", "distance", "expected"),
    [
        ("o o o o o", 0, 2, 2),
        ("o o o o o", 4, -2, 2),
        # rows of the screen are counted, not rows of the list
        ("o3 o3 o3 o3", 0, 4, 1),
        ("o3 o3 o3 o3", 3, -4, 1),
        # at least one row further
        ("o9 o9", 0, 4, 1),
        ("o9 o9", 1, -4, 0),
        # on to what can be highlighted, else as far as it goes
        ("o o . . o", 0, 2, 4),
        ("o o o . .", 0, 4, 2),
        (". . o o o", 4, -4, 2),
        ("o o o", 0, 99, 2),
        ("o o o", 2, -99, 0),
        # nothing there
        ("o . .", 0, 2, NO_ROW),
        (". . o", 2, -2, NO_ROW),
    ],
)
def test_a_page_goes_as_far_as_its_rows_of_the_screen(drawn: str, index: int, distance: int, expected: int) -> None:
    assert away(*rows_of(drawn), index, distance) == expected


@pytest.mark.parametrize(
    ("drawn", "index", "window", "expected"),
    [
        ("o . . o", 3, 9, 1),
        ("o . .", 0, 9, 0),
        ("o o", 1, 9, 1),
        # only as much of the header as fits
        (".2 .2 o", 2, 3, 1),
        (".2 .2 o", 2, 5, 0),
        (". o9", 1, 3, 1),
    ],
)
def test_a_row_comes_into_sight_with_its_header(drawn: str, index: int, window: int, expected: int) -> None:
    assert with_header(*rows_of(drawn), index, window) == expected


@pytest.mark.parametrize(("drawn", "expected"), [("o2 . o", [0, 0, 1, 2, 3]), ("o o", [0, 1, 2]), ("", [0])])
def test_every_row_of_the_screen_has_its_row(drawn: str, expected: list[int]) -> None:
    rows, tops = rows_of(drawn)
    assert [tops.index_at(y) for y in range(tops.height + 1)] == expected
    assert [tops.top(index) for index in dict.fromkeys(expected)] == [
        expected.index(i) for i in dict.fromkeys(expected)
    ]
    assert tops.top(len(rows)) == tops.height


def test_rows_of_one_height_need_not_be_counted() -> None:
    counted, uniform = RowTops([1] * 50), RowTops.uniform(50)
    assert uniform.height == counted.height
    assert [uniform.index_at(y) for y in range(60)] == [counted.index_at(y) for y in range(60)]
