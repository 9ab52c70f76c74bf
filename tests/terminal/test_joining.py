"""Forms kept in a terminal that shapes letters anew: the shaper of the reader stands for such a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.shaping import SHAPER
from reader.terminal.inverse import encode
from reader.terminal.joining import keeping_forms
from reader.terminal.reordering import Reordering
from tests.terminal.screen_rows import hostile_rows

# The four forms of beh, the two of alef, the four of meem; and letters that join on neither side.
NOMINAL = {
    **dict.fromkeys("\ufe8f\ufe90\ufe91\ufe92", "\u0628"),
    **dict.fromkeys("\ufe8d\ufe8e", "\u0627"),
    **dict.fromkeys("\ufee1\ufee2\ufee3\ufee4", "\u0645"),
    "\ufe80": "\u0621",
}
FORMS = [*NOMINAL, " ", "a", "│", "(", "1"]
ZWJ, ZWNJ, LRM = "\u200d", "\u200c", "\u200e"


def shaped_anew(written: tuple[str, ...]) -> list[str]:
    """What a terminal makes of the cells that has joining of its own."""
    text = "".join(written)
    nominal = "".join(NOMINAL.get(character, character) for character in text)
    shown = SHAPER.glyphs(nominal)
    return [glyph for character, glyph in zip(text, shown, strict=True) if character not in (ZWJ, ZWNJ, LRM)]


@pytest.mark.parametrize(
    ("cells", "written"),
    [
        # a word that is whole needs nothing
        (["\ufe91", "\ufe92", "\ufe90"], "\ufe91\ufe92\ufe90"),
        # cut after its first letter, before its last, and on both sides
        (["\ufe91", " "], f"\ufe91{ZWJ} "),
        ([" ", "\ufe8e"], f" {ZWJ}\ufe8e"),
        (["│", "\ufe92", "│"], f"│{ZWJ}\ufe92{ZWJ}│"),
        # two pieces side by side that belong to different words
        (["\ufe91", "\ufe8f"], f"\ufe91{ZWJ}{ZWNJ}\ufe8f"),
        (["\ufe90", "\ufe92", " "], f"\ufe90{ZWNJ}{ZWJ}\ufe92{ZWJ} "),
        (["\ufe8f", "\ufe8f"], f"\ufe8f{ZWNJ}\ufe8f"),
        # an alef joins nothing that follows
        (["\ufe8d", "\ufe8f"], "\ufe8d\ufe8f"),
        # marks belong to their letter, direction marks do not
        (["\ufe91\u064e", " "], f"\ufe91\u064e{ZWJ} "),
        (["\ufe91" + LRM, "│"], f"\ufe91{ZWJ}{LRM}│"),
    ],
)
def test_joiners_are_written_only_where_a_form_is_in_danger(cells: list[str], written: str) -> None:
    assert "".join(keeping_forms(cells)) == written


@given(st.lists(st.sampled_from(FORMS), min_size=1, max_size=12))
def test_every_form_is_kept_whatever_stands_beside_it(cells: list[str]) -> None:
    # Nothing is before the row's first cell, so that it begins no word's end.
    assert shaped_anew(keeping_forms([" ", *cells])) == [" ", *cells]


@given(hostile_rows)
def test_a_row_for_a_terminal_that_joins_differs_by_joiners_only(cells: tuple[str, ...]) -> None:
    plain, kept = (encode(cells, Reordering("L", mirrors=False, joins=joins)) for joins in (False, True))
    assert kept.text.replace(ZWJ, "").replace(ZWNJ, "") == plain.text
    assert kept.places == plain.places
