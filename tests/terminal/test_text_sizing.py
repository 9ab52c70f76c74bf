"""kitty's text-sizing escapes, by their bytes."""

import doctest
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.terminal import text_sizing
from reader.terminal.text_sizing import stand_alone

# Parts of a row, and the row as it is written: <1…> and <2…> are cells that stand alone, aligned by h=1 and h=2.
ROWS = [
    (["abc 12 │ (x) 中"], "abc 12 │ (x) 中"),
    (["ﺏﺎﺑ"], "<1ﺏ><2ﺎ><1ﺑ>"),
    (["ﺏ\u064e\u0651ﺎ\u064b"], "<1ﺏ\u064e\u0651><2ﺎ\u064b>"),
    (["│ﺏﺎ│ a ﺑ x"], "│<1ﺏ><2ﺎ>│ a <1ﺑ> x"),
    (["ﺏ", "ﺎ", "x", "ﺑ"], "<1ﺏ><2ﺎ>x<1ﺑ>"),
    (["12 ٣٤ ۵ ، ؟ e\u0301"], "12 <1٣><2٤> <1۵> <2،> <1؟> e\u0301"),
    (["e\u064e"], "e\u064e"),
    (["א😀"], "<1א>😀"),
    ([], ""),
]


@pytest.mark.parametrize(("parts", "expected"), ROWS)
def test_right_to_left_cells_stand_alone_and_alternate(parts: list[str], expected: str) -> None:
    written = re.sub("<([12])([^>]+)>", "\x1b]66;w=1:h=\\1;\\2\x07", expected)
    assert "".join(stand_alone(parts)) == written


@given(st.lists(st.text("abﺏﺎא٣ \u064e\u0651│", max_size=6)))
def test_nothing_is_lost_and_no_two_neighbours_are_alike(parts: list[str]) -> None:
    written = stand_alone(parts)
    assert [re.sub("\x1b][^;]*;[^;]*;([^\x07]*)\x07", r"\1", part) for part in written] == parts
    assert not re.search("(\x1b]66;w=1:h=.;)[^\x07]*\x07\\1", "".join(written))


def test_the_worked_example_holds() -> None:
    assert doctest.testmod(text_sizing).failed == 0
