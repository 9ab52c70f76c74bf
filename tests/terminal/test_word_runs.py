"""Rows for a kitty that draws each Arabic run from right to left: what it makes of them is what was wanted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.layout import MIRRORED
from reader.terminal.word_runs import turned_runs


@pytest.mark.parametrize(
    ("parts", "fonts", "written"),
    [
        (["abc 12 (x)"], "r", ["abc 12 (x)"]),
        (["ב א"], "r", ["ב א"]),
        (["בא 12"], "r", ["אב 12"]),
        # brackets are mirrored by the shaping, and so beforehand
        (["(בא)"], "r", ["(אב)"]),
        (["«ב"], "r", ["ב»"]),
        # a mark stays with its letter
        (["ב\u05b0א"], "r", ["אב\u05b0"]),
        # colours stay with the cells, and a run goes on over them; another font ends it
        (["אב", "גד"], "rr", ["דג", "בא"]),
        (["אב", "גד"], "rb", ["בא", "דג"]),
        (["אב ", "גד"], "rr", ["בא ", "דג"]),
        # the first letter written decides: punctuation of either script has no say
        (["[abc]،"], "r", ["[abc]،"]),
        (["،בא"], "r", ["אב،"]),
        # kitty draws lines and blocks by itself, and knows no blank but the space
        (["│בא▌"], "r", ["│אב▌"]),
        (["×1\u00a0בא"], "r", ["אב\u00a01×"]),
    ],
)
def test_what_is_written(parts: list[str], fonts: str, written: list[str]) -> None:
    assert turned_runs(parts, fonts) == written


@given(st.lists(st.text("אבג1 ()«.", max_size=6), max_size=5))
def test_a_terminal_that_turns_runs_round_shows_what_was_wanted(parts: list[str]) -> None:
    def drawn(run: str) -> str:
        first = next(filter(str.isalpha, run), "")
        return "".join(MIRRORED.get(cell, cell) for cell in reversed(run)) if first in tuple("אבג") else run

    written = turned_runs(parts, ["one"] * len(parts))
    assert " ".join(map(drawn, "".join(written).split(" "))) == "".join(parts)
    assert list(map(len, written)) == list(map(len, parts))
