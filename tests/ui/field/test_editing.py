"""Editing as a person sees it: `|` is the caret, `[…|` or `|…]` what is selected with it."""

import doctest
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.field import editing
from reader.ui.field.editing import (
    REMEMBERED,
    Buffer,
    Edit,
    Side,
    boundaries,
    boundary_after,
    boundary_before,
    word_around,
    word_end_after,
    word_start_before,
)
from tests.ui.field_texts import MIXED, texts


def buffer_of(picture: str) -> Buffer:
    """The buffer that a picture shows."""
    with_caret = picture.replace("[", "").replace("]", "")
    cursor = with_caret.index("|")
    anchor = cursor
    if "[" in picture:
        anchor = picture.index("[")
    elif "]" in picture:
        anchor = picture.index("]") - len("|")
    return Buffer(Edit(with_caret.replace("|", ""), cursor, anchor))


def picture_of(buffer: Buffer) -> str:
    """The picture of a buffer."""
    edit = buffer.edit
    text = edit.text[: edit.cursor] + "|" + edit.text[edit.cursor :]
    if edit.anchor < edit.cursor:
        return text[: edit.anchor] + "[" + text[edit.anchor :]
    if edit.anchor > edit.cursor:
        return text[: edit.anchor + 1] + "]" + text[edit.anchor + 1 :]
    return text


TYPED = [
    ("|", "ب", "ب|"),
    ("ب|ت", "ل", "بل|ت"),
    ("a|", "ب", "aب|"),
    ("[ab|c", "x", "x|c"),
    ("a|bc]", "x", "ax|"),
    # a mark joins its letter
    ("ب|ت", "\u064e", "ب\u064e|ت"),
    # a lam before an alef becomes one cell with it; what follows still goes between
    ("ب|ا", "ل", "بل|ا"),
    ("بل|ا", "م", "بلم|ا"),
]


@pytest.mark.parametrize(("before", "typed", "after"), TYPED)
def test_typing(before: str, typed: str, after: str) -> None:
    assert picture_of(buffer_of(before).typed(typed)) == after


ERASED = [
    ("ab|c", "a|c"),
    ("|ab", "|ab"),
    ("a[bc|d", "a|d"),
    ("a|bc]d", "a|d"),
    # of a letter the last mark, of lam-alef the alef
    ("ب\u0651\u064e|ت", "ب\u0651|ت"),
    ("ب\u0651|ت", "ب|ت"),
    ("سلا|م", "سل|م"),
    ("لا\u064e|", "لا|"),
    # a joiner is a character like the others
    ("می\u200c|خ", "می|خ"),
]


@pytest.mark.parametrize(("before", "after"), ERASED)
def test_backspace_erases_one_code_point(before: str, after: str) -> None:
    assert picture_of(buffer_of(before).backspaced()) == after


DELETED = [
    ("a|bc", "a|c"),
    ("ab|", "ab|"),
    ("a[b|c", "a|c"),
    # a letter with its marks, both letters of lam-alef
    ("|ب\u0651\u064eت", "|ت"),
    ("س|لام", "س|م"),
    ("|می\u200cخ", "|ی\u200cخ"),
    ("م|ی\u200cخ", "م|خ"),
    # within a cell, the rest of it
    ("ل|اب", "ل|ب"),
]


@pytest.mark.parametrize(("before", "after"), DELETED)
def test_delete_erases_one_cell(before: str, after: str) -> None:
    assert picture_of(buffer_of(before).deleted()) == after


def test_where_there_is_nothing_to_do_the_buffer_is_the_same() -> None:
    for picture, method in [("|a", "backspaced"), ("a|", "deleted"), ("a|", "undone"), ("a|", "redone")]:
        buffer = buffer_of(picture)
        assert getattr(buffer, method)() is buffer


def test_moving_with_selection_keeps_where_it_began() -> None:
    buffer = buffer_of("ab|cd").moved(4, select=True)
    assert picture_of(buffer) == "ab[cd|"
    assert picture_of(buffer.moved(1, select=True)) == "a|b]cd"
    assert picture_of(buffer.moved(1)) == "a|bcd"


def test_a_selection_that_begins_within_a_cell_begins_with_it() -> None:
    assert picture_of(buffer_of("بل|ات").moved(4, select=True)) == "ب[لات|"


def test_a_word_is_undone_as_one_with_the_blank_behind_it() -> None:
    buffer = Buffer()
    for character in "من هنا نبدأ":
        buffer = buffer.typed(character)
    seen = [buffer.edit.text]
    while buffer.past:
        buffer = buffer.undone()
        seen.append(buffer.edit.text)
    assert seen == ["من هنا نبدأ", "من هنا ", "من ", ""]


def test_a_move_ends_what_is_undone_as_one() -> None:
    buffer = Buffer().typed("a").typed("b").moved(2).typed("c")
    assert buffer.undone().edit.text == "ab"


def test_erasing_one_by_one_is_undone_as_one() -> None:
    buffer = Buffer.of("abcd").backspaced().backspaced()
    assert buffer.edit.text == "ab"
    assert buffer.undone().edit.text == "abcd"


def test_what_replaces_a_selection_brings_the_selection_back() -> None:
    assert picture_of(buffer_of("a[bc|d").typed("x").typed("y").undone()) == "a[bc|d"


def test_a_change_ends_what_can_be_done_again() -> None:
    buffer = Buffer.of("ab").backspaced().undone().typed("c")
    assert buffer.redone() is buffer


def test_what_is_remembered_is_bounded() -> None:
    buffer = Buffer()
    for number in range(REMEMBERED + 50):
        buffer = buffer.pasted(str(number % 10))
    assert len(buffer.past) == REMEMBERED


LIMITED = [("ab|", "cdef", "abcd|"), ("[ab|cd", "xyz", "xy|cd"), ("abcd|", "e", "abcd|")]


@pytest.mark.parametrize(("before", "pasted", "after"), LIMITED)
def test_no_more_is_taken_than_there_is_room_for(before: str, pasted: str, after: str) -> None:
    start = buffer_of(before)
    assert picture_of(Buffer(start.edit, longest=4).pasted(pasted)) == after


def test_after_erasing_the_caret_follows_what_was_before() -> None:
    moved = Buffer.of("abc").moved(2)
    assert moved.edit.side is Side.PRECEDES
    assert moved.backspaced().edit.side is Side.FOLLOWS
    assert moved.deleted().edit.side is Side.PRECEDES


def test_words() -> None:
    text = "قال «البيانُ» يوم 12-6"
    assert [text[slice(*word_around(text, offset))] for offset in (0, 3, 7, 12, 15)] == [
        "قال",
        " «",
        "البيانُ",
        "» ",
        "يوم",
    ]
    assert [word_start_before(text, offset) for offset in (0, 3, 5, 8, 22)] == [0, 0, 0, 5, 21]
    assert [word_end_after(text, offset) for offset in (0, 3, 12, 22)] == [3, 12, 17, 22]


# What a person may do, with what comes of it.
Step = tuple[str, str | int]
steps: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(st.just("typed"), st.sampled_from(MIXED))
    | st.tuples(st.just("pasted"), texts.filter(bool))
    | st.tuples(st.sampled_from(["backspaced", "deleted"]), st.just(0))
    | st.tuples(st.sampled_from(["moved", "selected", "erased_to"]), st.integers(0, 40)),
    max_size=25,
)


def done(buffer: Buffer, step: Step) -> Buffer:
    name, value = step
    match name, value:
        case "typed" | "pasted", str():
            return buffer.typed(value) if name == "typed" else buffer.pasted(value)
        case "backspaced" | "deleted", _:
            return buffer.backspaced() if name == "backspaced" else buffer.deleted()
        case "erased_to", int():
            return buffer.erased_to(value)
        case _, int():
            offset = boundary_before(buffer.edit.text, min(value, len(buffer.edit.text)))
            return buffer.moved(offset, select=name == "selected")
    raise AssertionError(step)


@given(texts, steps)
def test_everything_can_be_undone_and_done_again(text: str, made: list[Step]) -> None:
    first = buffer = Buffer.of(text)
    for step in made:
        buffer = done(buffer, step)
        assert 0 <= buffer.edit.start <= buffer.edit.end <= len(buffer.edit.text)
        assert buffer.edit.selected == buffer.edit.text[buffer.edit.start : buffer.edit.end]
    last = buffer
    while buffer.past:
        buffer = buffer.undone()
    assert buffer.edit.text == first.edit.text
    while buffer.future:
        buffer = buffer.redone()
    assert buffer.edit.text == last.edit.text


@given(texts, texts, st.integers(0, 30))
def test_pasting_is_typing(text: str, pasted: str, offset: int) -> None:
    buffer = Buffer.of(text).moved(boundary_before(text, min(offset, len(text))))
    typed = buffer
    for character in pasted:
        typed = typed.typed(character)
    assert (typed.edit.text, typed.edit.cursor) == (
        buffer.pasted(pasted).edit.text,
        buffer.pasted(pasted).edit.cursor,
    )


@given(texts)
def test_boundaries_are_the_ends_of_cells(text: str) -> None:
    edges = boundaries(text)
    assert edges[0] == 0
    assert edges[-1] == len(text)
    assert all(left < right for left, right in pairwise(edges)) or not text
    for left, right in pairwise(edges):
        assert {boundary_before(text, offset) for offset in range(left, right)} <= {left}
        assert {boundary_after(text, offset) for offset in range(left, right)} <= {right}


@given(texts, st.integers(0, 30))
def test_a_word_or_what_is_between_two_words_ends_on_boundaries(text: str, offset: int) -> None:
    offset = min(offset, max(0, len(text) - 1))
    start, end = word_around(text, offset)
    assert {start, end} <= set(boundaries(text))
    assert start <= offset < end or not text


def test_the_examples_of_the_docstrings() -> None:
    assert doctest.testmod(editing).failed == 0
