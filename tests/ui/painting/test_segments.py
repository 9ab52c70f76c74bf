"""Lines of cells as segments: each mark with its letter, whatever is cut, and each style over what it is for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from reader.script.layout import lay_out
from reader.ui.painting.segments import Span, aligned, segments
from tests.ui.screen import MARK

PLAIN, BOLD, RED = Style(), Style(bold=True), Style(color="red")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("abc", ["abc"]),
        ("ab\u0301c", ["a", "b\u0301", "c"]),
        ("بَ ت", ["ﺕ ", "ﺏَ"]),
        ("بَتَ", ["ﺖَ", "ﺑَ"]),
    ],
)
def test_a_cell_with_marks_is_a_segment_of_its_own(text: str, parts: list[str]) -> None:
    line = lay_out(text, 20, None)[0]
    assert [segment.text for segment in segments(line, PLAIN)] == parts


def test_styles_lie_over_their_logical_range_the_later_over_the_earlier() -> None:
    line = lay_out("abcd", 20, None)[0]
    spans = [Span(1, 3, BOLD), Span(2, 4, RED), Span(9, 12, RED)]
    assert [(segment.text, segment.style) for segment in segments(line, PLAIN, spans)] == [
        ("a", PLAIN),
        ("b", BOLD),
        ("c", BOLD + RED),
        ("d", RED),
    ]


def test_a_range_across_both_directions_is_parted_on_the_screen() -> None:
    line = lay_out("بت ab ثج", 20)[0]
    painted = segments(line, PLAIN, [Span(0, 4, RED)])
    assert [(segment.text, segment.style == RED) for segment in painted] == [
        ("ﺞﺛ ", False),
        ("a", True),
        ("b", False),
        (" ﺖﺑ", True),
    ]


@pytest.mark.parametrize(("right", "row"), [(True, "  abc"), (False, "abc  ")])
def test_a_line_stands_at_its_edge(right: bool, row: str) -> None:
    line = lay_out("abc", 5, None)[0]
    strip = aligned(segments(line, PLAIN), line.width, 5, PLAIN, right=right)
    assert (strip.text, strip.cell_length) == (row, 5)


@given(st.text("ابلو\u064e\u0651\u0301ab12 漢", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_every_cut_keeps_marks_with_their_letters(text: str, start: int, end: int) -> None:
    line = lay_out(text, 200)[0]
    painted = segments(line, PLAIN, [Span(min(start, end), max(start, end), RED)])
    assert "".join(segment.text for segment in painted) == line.text
    strip = aligned(painted, line.width, 40 * 2, PLAIN, right=True)
    for column in range(strip.cell_length + 1):
        parts = strip.divide([column, strip.cell_length]) if column else [strip]
        assert [part.cell_length for part in parts] in ([column, strip.cell_length - column], [strip.cell_length])
        assert not any(MARK.match(part.text) for part in parts)
