"""Rows for xterm.js's DOM renderer: what a browser makes of each `<span>` is what was wanted."""

import doctest
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import bidi
from reader.terminal import direction_marks
from reader.terminal.direction_marks import set_apart

LRM, ZWNJ = "\u200e", "\u200c"

# Parts of a row, and the row as it is written: > is LRM, and + is ZWNJ.
ROWS = [
    (["abc 12 │ (x) 中"], "abc 12 │ (x) 中"),
    (["ﺏﺎﺑ"], "ﺏ>ﺎ>ﺑ>"),
    (["ﺏ\u064e\u0651ﺎ\u064b"], "ﺏ\u064e\u0651>ﺎ\u064b>"),
    (["ﺏ (12) x"], "ﺏ> (12) x"),
    (["(ﺏ) │ﺎ│"], "(ﺏ>) │ﺎ>│"),
    (["ﺏ", "ﺎ", "x"], "ﺏ>ﺎ>x"),
    # each digit of Arabic numbers and each sign of Arabic punctuation is a cell like a letter
    (["٣٤، ۵؟"], "٣>٤>،> ۵>؟>"),
    # letters without presentation forms would be joined by the browser
    (["ڱب\u064eא"], "ڱ>+ب\u064e>+א>"),
    (["e\u0301😀"], "e\u0301😀"),
    ([], ""),
]
# What can stand in a cell: letters, with and without forms and marks, digits and signs of every direction.
CELLS = ["ﺏ", "ﺎ\u064e\u0651", "ڱ", "א", "٣", "1", "a", " ", "(", "«", "%", "│", "،", "."]


def displayed(span: str) -> list[str]:
    """The bases of a span from the left, as UAX #9 has them in an inline block that is left to right (CSS)."""
    shown = (span[place] for place in bidi.visual_order(span, "L"))
    return [character for character in shown if character not in (LRM, ZWNJ) and not combining(character)]


@pytest.mark.parametrize(("parts", "expected"), ROWS)
def test_what_is_written(parts: list[str], expected: str) -> None:
    assert "".join(set_apart(parts)) == expected.replace(">", LRM).replace("+", ZWNJ)


@given(st.lists(st.sampled_from(CELLS)), st.integers(0), st.integers(0))
def test_any_stretch_of_cells_in_one_span_is_shown_as_it_is_painted(cells: list[str], one: int, other: int) -> None:
    written = [set_apart([cell])[0] for cell in cells]
    start, end = sorted((one % (len(cells) + 1), other % (len(cells) + 1)))
    assert displayed("".join(written[start:end])) == [cell[0] for cell in cells[start:end]]


@given(st.lists(st.lists(st.sampled_from(CELLS)).map("".join)))
def test_nothing_is_added_but_what_has_no_width(parts: list[str]) -> None:
    assert [part.replace(LRM, "").replace(ZWNJ, "") for part in set_apart(parts)] == parts


def test_without_the_marks_it_would_be_turned_round() -> None:
    assert displayed("ﺏﺎ 1") == ["1", " ", "ﺎ", "ﺏ"]


def test_the_worked_example_holds() -> None:
    assert doctest.testmod(direction_marks).failed == 0
