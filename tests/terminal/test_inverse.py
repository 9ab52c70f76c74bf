"""Rows written so that the terminal's own reordering shows what is wanted, in CapRTL and by property."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.bidi import Direction
from reader.terminal.inverse import BLANK_OF_CLASS_L, encode
from reader.terminal.reordering import Reordering
from tests.script.caprtl import text_of
from tests.terminal.screen_rows import HOSTILE, hostile_rows, painted_leftward, row, terminal_shows

LEFT_TO_RIGHT = Reordering("L")
RIGHT_TO_LEFT = Reordering("R")
FIRST_STRONG = Reordering(None)
# What PuTTY does.
DEAF_TO_MARKS = Reordering(None, heeds_marks=False)

# The row as it is to be shown, and as it is written: _> is LRM, _< is RLM.
# fmt: off
WRITTEN: list[tuple[Direction, str, str]] = [
    # nothing to reorder
    ("L", "| a 12 (b) |", "| a 12 (b) |"),
    ("L", "|CBA|", "|ABC|"),
    # what stands between right-to-left cells is part of their run, unless it is a box
    ("L", "|FE|CBA|", "|ABC|EF|"),
    ("L", "|FE│CBA|", "|EF_>│ABC|"),
    ("L", "FE - │ CBA", "EF_> - │ ABC"),
    ("L", "x DC BA x", "x AB CD x"),
    # blanks at the row's end stay there
    ("L", " CBA   ", " ABC   "),
    ("R", " CBA   ", "   ABC "),
    ("R", "abc   ", "   abc"),
    # numbers: beside a run they need a mark, but not before one, and not inside
    ("L", "ON 12", "NO_> 12"),
    ("L", "ON│ 12 │", "NO_>│ 12 │"),
    ("L", "12 ON", "12 NO"),
    ("L", "ON 12 RQ", "QR 12 NO"),
    ("L", "ON 12-34 RQ", "QR 34-12 NO"),
    ("L", "BA 12-34 DC", "CD 12-34 AB"),
    ("L", "ON 50% RQ", "QR %50 NO"),
    ("L", "DC 50% BA", "AB 50% CD"),
    ("L", "RQ 98:76 ON", "NO 98:76 QR"),
    ("L", "67 89", "89 67"),
    ("R", "12 ON", "NO 12"),
    ("R", "abc 12", "abc 12"),
    ("R", "12 abc", "abc_< 12"),
    # brackets are written mirrored in a run
    ("L", "C (B) A", "A (B) C"),
    ("L", "(BA)", "(AB)"),
    ("L", "B (a) A", "B (a) A"),
]
# fmt: on


def written(caprtl: str, reordering: Reordering) -> str:
    """What is written to show a row in CapRTL."""
    return encode(tuple(text_of(caprtl)), reordering).text


@pytest.mark.parametrize(("base", "shown", "caprtl"), WRITTEN, ids=[f"{base} {shown}" for base, shown, _ in WRITTEN])
def test_a_row_is_written_with_the_fewest_marks(base: Direction, shown: str, caprtl: str) -> None:
    reordering = Reordering(base)
    assert written(shown, reordering) == text_of(caprtl)
    assert terminal_shows(encode(tuple(text_of(shown)), reordering).cells, reordering) == tuple(text_of(shown))


@pytest.mark.parametrize("mirrors", [True, False])
@given(hostile_rows, st.sampled_from(["L", "R"]))
def test_every_row_is_exact_where_its_direction_is_known(
    mirrors: bool, cells: tuple[str, ...], base: Direction
) -> None:
    reordering = Reordering(base, mirrors=mirrors)
    encoded = encode(cells, reordering)
    assert encoded.differing == ()
    assert terminal_shows(encoded.cells, reordering) == cells


@given(hostile_rows)
def test_a_row_is_the_same_to_a_terminal_that_takes_boxes_for_letters(cells: tuple[str, ...]) -> None:
    """As Konsole does."""
    reordering = Reordering("L", mirrors=False)
    assert terminal_shows(encode(cells, reordering).cells, reordering, boxes="x") == cells


@given(hostile_rows)
def test_where_the_first_strong_character_decides_every_row_that_begins_with_a_blank_is_exact(
    cells: tuple[str, ...],
) -> None:
    encoded = encode((" ", *cells), FIRST_STRONG)
    assert encoded.differing == ()
    assert terminal_shows(encoded.cells, FIRST_STRONG) == (" ", *cells)


@given(hostile_rows, st.sampled_from([None, "L", "R"]), st.booleans(), st.booleans())
def test_what_differs_is_told_truly(
    cells: tuple[str, ...], base: Direction | None, heeds_marks: bool, mirrors: bool
) -> None:
    reordering = Reordering(base, heeds_marks, mirrors)
    encoded = encode(cells, reordering)
    shown = terminal_shows(encoded.cells, reordering)
    assert encoded.differing == tuple(place for place, cell in enumerate(cells) if shown[place] != cell)
    assert sorted(encoded.places) == list(range(len(cells)))
    for cell, place in zip(encoded.cells, encoded.places, strict=True):
        assert shown[place][0] in (cell[0].replace(BLANK_OF_CLASS_L, " "), terminal_shows_mirrored(cell))


def terminal_shows_mirrored(cell: str) -> str:
    """The base of a cell as it is drawn in a right-to-left run."""
    return terminal_shows([cell[0], "א"], Reordering("R"))[-1]


@given(hostile_rows, st.sampled_from([LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG, DEAF_TO_MARKS]))
def test_only_what_is_allowed_is_added(cells: tuple[str, ...], reordering: Reordering) -> None:
    encoded = encode(cells, reordering)
    assert encoded.text[0] not in "\u200e\u200f"
    assert not set(encoded.text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    if not reordering.heeds_marks:
        assert not set(encoded.text) & set("\u200e\u200f")


@pytest.mark.parametrize(
    ("shown", "caprtl"),
    [
        ("│ ON abc │", "│~NO abc │"),  # the row is left to right
        ("│ ON 12 │", "│~NO~12 │"),  # and the number stays out of the run
        ("a ON│12 b", None),  # unless there is no blank to be had
        ("│ON abc", None),
    ],
)
def test_where_marks_are_not_heeded_a_blank_of_class_l_does_for_one(shown: str, caprtl: str | None) -> None:
    encoded = encode(tuple(text_of(shown)), DEAF_TO_MARKS)
    if caprtl is None:
        assert encoded.differing
    else:
        assert encoded.text == text_of(caprtl).replace("~", BLANK_OF_CLASS_L)
        assert terminal_shows(encoded.cells, DEAF_TO_MARKS) == tuple(text_of(shown))


@pytest.mark.parametrize("reordering", [LEFT_TO_RIGHT, Reordering("L", mirrors=False), FIRST_STRONG, DEAF_TO_MARKS])
def test_a_screen_of_panels_is_exact_everywhere(reordering: Reordering) -> None:
    screen = [
        f" Articles (5)    │ {painted_leftward('قوات حفتر')} 12 │ x",
        f"│ {painted_leftward('حفتر')} 47 ▐│ {painted_leftward('«الجيش الليبي»')} {painted_leftward('إن')}│",
        f"│ Khalifa Haftar  │ {painted_leftward('كتب')} :02:30 2019/06/01 {painted_leftward('السبت')}│",
        f"│ → ← ▲ [x] (3/5) │ {painted_leftward('بَتُّ')} %50 ({painted_leftward('في المئة')}) 中文 C++  │",
        "│" + " " * 30 + f"│{painted_leftward('طرابلس')}",
    ]
    for painted in screen:
        assert terminal_shows(encode(row(painted), reordering).cells, reordering) == row(painted)


@given(hostile_rows)
def test_columns_lead_there_and_back(cells: tuple[str, ...]) -> None:
    encoded = encode(cells, LEFT_TO_RIGHT)
    width = sum(2 if cell in "中\u3000" else 1 for cell in cells)
    assert sorted(encoded.displayed_column(column) for column in range(width)) == list(range(width))
    assert [encoded.written_column(encoded.displayed_column(column)) for column in range(width)] == list(range(width))
    assert (encoded.displayed_column(width), encoded.written_column(width + 3)) == (width, width + 3)


def test_a_click_on_a_written_column_is_one_on_the_displayed_column() -> None:
    encoded = encode(tuple("a" + text_of("BA") + "中" + text_of("DC")), LEFT_TO_RIGHT)
    assert encoded.text == "a" + text_of("AB") + "中" + text_of("CD")
    assert [encoded.displayed_column(column) for column in range(7)] == [0, 2, 1, 3, 4, 6, 5]


def test_rows_without_right_to_left_cells_and_rows_seen_before_cost_little() -> None:
    """A fifth of a millisecond for 200 columns is the limit; the test allows for a busy machine."""
    latin = [tuple(f"{number:<200}") for number in range(200)]
    arabic = [(*painted_leftward("السلام"), *HOSTILE, *latin[number]) for number in range(200)]
    for cells in arabic:
        encode(cells, LEFT_TO_RIGHT)
    started = perf_counter()
    for cells in [*latin, *arabic]:
        encode(cells, LEFT_TO_RIGHT)
    assert perf_counter() - started < len(latin + arabic) * 200e-6
