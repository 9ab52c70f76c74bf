"""Selecting by cells: a map from the screen to the text and back, over both directions, ligatures and marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article import selection
from reader.ui.article.flow import Flow
from reader.ui.article.selection import Selection
from tests.ui.article.test_flow import article_of


def flow_of(*blocks: str, width: int = 20) -> Flow:
    return Flow(article_of(*blocks), width)


@pytest.mark.parametrize(
    ("text", "column", "owned"),
    [
        ("ابت", 19, "ا"),
        ("ابت", 17, "ت"),
        ("ابت", 0, "ت"),
        ("ابت", 99, "ا"),
        ("ولا", 18, "لا"),
        ("بَت", 19, "بَ"),
        ("بت abc", 14, "a"),
        ("بت 12", 15, "1"),
        ("abc", 0, "a"),
        ("abc", 9, "c"),
    ],
)
def test_the_cell_under_a_column_or_the_nearest(text: str, column: int, owned: str) -> None:
    flow = flow_of("B" + text)
    place = selection.place_at(flow, 1, column)
    assert place is not None
    assert flow.text(place.start, place.end) == owned


@pytest.mark.parametrize(
    ("text", "steps", "selected"),
    [
        ("ولاب", [-1], "ولا"),
        ("ولاب", [-1, -1], "ولاب"),
        ("ولاب", [-1, -1, 1], "ولا"),
        ("وَب", [-1], "وَب"),
        ("اب", [-1, -1], "اب"),
        ("ab", [1], "ab"),
        ("اب ab", [-1, -1, -1], "اب ab"),
    ],
)
def test_a_step_to_the_side_is_a_cell_on_the_screen(text: str, steps: list[int], selected: str) -> None:
    flow = flow_of("B" + text)
    head = anchor = selection.place_of(flow, 0)
    assert head is not None
    assert anchor is not None
    for step in steps:
        head = selection.beside(flow, head, step)
    found = Selection(anchor, head)
    assert flow.text(found.start, found.end) == selected


@pytest.mark.parametrize(
    ("steps", "selected"),
    [
        ([-1], "كتب"),
        ([-1, -1], "كتب محمد"),
        ([-1, -1, -1], "كتب محمد رسالة"),
        ([-1, -1, 1], "كتب"),
        ([-1, -1, -1, 1], "كتب محمد"),
        ([-1, -1, 1, -1], "كتب محمد"),
    ],
)
def test_a_step_by_word_takes_a_word_in_or_leaves_it_out(steps: list[int], selected: str) -> None:
    flow = flow_of("Bكتب محمد رسالة")
    first = selection.place_of(flow, 0)
    assert first is not None
    chosen = Selection(first, first)
    for step in steps:
        chosen = Selection(first, selection.word_beside(flow, chosen, step))
    assert flow.text(chosen.start, chosen.end) == selected


def test_left_of_a_lines_end_is_the_next_line() -> None:
    flow = flow_of("Bاب", "Bتث")
    last = selection.place_of(flow, 1)
    assert last is not None
    onward = selection.beside(flow, last, -1)
    assert flow.text(onward.start, onward.end) == "ت"
    assert selection.beside(flow, onward, 1) == last
    assert selection.above_or_below(flow, onward, -1).block == 0


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [("قال حفتر أمس", 5, "حفتر"), ("(Tripoli) مدينة", 3, "(Tripoli)"), ("عامَ 2019.", 7, "2019."), ("اب تث", 2, None)],
)
def test_the_word_at_a_cell(text: str, at: int, word: str | None) -> None:
    flow = flow_of("B" + text)
    place = selection.place_of(flow, at)
    assert place is not None
    found = selection.word_at(flow, place)
    assert (found and flow.text(found.start, found.end)) == word


TEXTS = st.text("ابلو\u064e\u0651ab12 ()«»،\u200f", min_size=1, max_size=80).map(lambda text: f"ب{text.strip()}ت")


@given(TEXTS, st.integers(1, 30))
def test_each_offset_has_a_cell_and_each_cell_is_found_by_its_column(text: str, width: int) -> None:
    flow = flow_of("B" + text, width=width)
    for offset in range(len(text)):
        place = selection.place_of(flow, offset)
        assert place is not None
        if flow.lines(place.block)[place.line].columns(offset, offset + 1):
            assert place.start <= offset < place.end
        line = flow.lines(place.block)[place.line]
        indent = flow.width - line.width if line.right_to_left else 0
        y = flow.row_of(offset) + (1 if flow.row_of(offset) == 0 else 0)
        assert selection.place_at(flow, y, place.column + indent) == place


@given(TEXTS, st.integers(1, 30), st.data())
def test_what_is_between_two_cells_begins_and_ends_with_them(text: str, width: int, data: st.DataObject) -> None:
    flow = flow_of("B" + text, width=width)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = selection.between(flow, start, end)
    assert found is not None
    assert found.end >= end or not text[found.end : end].strip(" \u200f")
    assert flow.text(found.start, found.end) in text
