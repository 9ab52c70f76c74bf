"""kitty's text-sizing escapes, by their bytes."""

import doctest
import re
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.terminal import text_sizing
from reader.terminal.text_sizing import stand_alone

# Parts of a row, and the row as it is written: <1…> and <2…> are cells that stand alone, aligned by h=1 and h=2.
ROWS = [
    (["abc 12 │ (x) 中"], "abc 12 │ (x) 中"),
    # every second one does so without the escape
    (["ﺏﺎﺑ"], "<1ﺏ>ﺎ<1ﺑ>"),
    (["ﺏﺎ ﺑﺎﺏ ﺎ"], "<1ﺏ>ﺎ <1ﺑ>ﺎ<1ﺏ> ﺎ"),
    # which would not keep it from what is no right-to-left cell and no space
    (["│ﺏﺎ│ a ﺑ x"], "│<1ﺏ><2ﺎ>│ a <1ﺑ> x"),
    (["(ﺏ) (ﺎ)"], "(<1ﺏ>) (<2ﺎ>)"),
    (["ﺏ", "ﺎ", "x", "ﺑ"], "<1ﺏ><2ﺎ>x<1ﺑ>"),
    (["ﺏﺎ\u00a0ﺑ"], "<1ﺏ><2ﺎ>\u00a0<1ﺑ>"),
    # marks stay with their letters
    (["ﺏ\u064e\u0651ﺎ\u064b"], "<1ﺏ\u064e\u0651><2ﺎ\u064b>"),
    (["ﺏﺎ\u064bﺏ"], "<1ﺏ>ﺎ\u064b<1ﺏ>"),
    (["ﺏ\u064eﺎ\u064b!"], "<1ﺏ\u064e><2ﺎ\u064b>!"),
    (["ﺏ e\u064eﺎ"], "<1ﺏ> e\u064e<2ﺎ>"),
    (["e\u064e"], "e\u064e"),
    # colours make no difference
    (["ﺏ", "ﺎ ", "ﺑﺎ"], "<1ﺏ>ﺎ <1ﺑ>ﺎ"),
    (["ﺏ", "\u064e"], "<1ﺏ>\u064e"),
    (["12 ٣٤ ۵ ، ؟ e\u0301"], "12 <1٣>٤ <1۵> ، <1؟> e\u0301"),
    (["א😀"], "<1א>😀"),
    ([], ""),
]


def without_escapes(written: str) -> str:
    return re.sub("\x1b][^;]*;[^;]*;([^\x07]*)\x07", r"\1", written)


@pytest.mark.parametrize(("parts", "expected"), ROWS)
def test_right_to_left_cells_stand_alone(parts: list[str], expected: str) -> None:
    written = re.sub("<([12])([^>]+)>", "\x1b]66;w=1:h=\\1;\\2\x07", expected)
    assert "".join(stand_alone(parts)) == written


PARTS = st.lists(st.text("abﺏﺎא٣ \u064e\u0651│", max_size=6))


@given(PARTS)
def test_nothing_is_lost(parts: list[str]) -> None:
    assert list(map(without_escapes, stand_alone(parts))) == parts


@given(PARTS)
def test_no_run_holds_a_right_to_left_cell_and_another_one(parts: list[str]) -> None:
    cells = re.findall("\x1b]66;w=1:h=(.);([^\x07])[^\x07]*\x07|(.)[\u064e\u0651]*", "".join(stand_alone(parts)))
    aligned = [(alignment, glyph or bare) for alignment, glyph, bare in cells]
    for alignment, run in groupby(aligned, key=lambda cell: (cell[0], cell[1] == " ")):
        assert len(glyphs := [glyph for _, glyph in run]) == 1 or not set(glyphs) & set("ﺏﺎא٣"), alignment


def test_the_worked_example_holds() -> None:
    assert doctest.testmod(text_sizing).failed == 0
