"""Joining: texts and the glyphs they are painted with, both in logical order, `|` between cells."""

from itertools import pairwise

import pytest
from arabic_reshaper import ArabicReshaper
from arabic_reshaper.letters import LETTERS_ARABIC
from hypothesis import given
from hypothesis import strategies as st

from reader.script.glyphs import MARK_BASE
from reader.script.shaping import Ability, shape, shaper

RESHAPER = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


def cells_of(text: str) -> str:
    return "|".join(glyphs for _, _, glyphs in shape(text))


@pytest.mark.parametrize(
    ("text", "glyphs"),
    [
        ("", ""),
        ("\u0628", "\ufe8f"),
        ("\u0628\u0628\u0628", "\ufe91|\ufe92|\ufe90"),
        # alef, dal, reh, waw join to nothing after them
        ("\u0628\u0627\u0628", "\ufe91|\ufe8e|\ufe8f"),
        ("\u0621\u0628", "\ufe80|\ufe8f"),
        ("\u0628 \u0628", "\ufe8f| |\ufe8f"),
        ("\u0628a\u0628", "\ufe8f|a|\ufe8f"),
        ("\u0628\u0661\u0628", "\ufe8f|\u0661|\ufe8f"),
        # tatweel joins on both sides
        ("\u0628\u0640\u0628", "\ufe91|\u0640|\ufe90"),
        # marks stay in the cell of their letter and letters join through them
        ("\u0628\u064e\u062a\u0651\u064e", "\ufe91\u064e|\ufe96\u0651\u064e"),
        # lam-alef is one cell, marks between included; other pairs are two
        ("\u0644\u0627", "\ufefb"),
        ("\u0628\u0644\u0627", "\ufe91|\ufefc"),
        ("\u0644\u0622 \u0644\u0623 \u0644\u0625", "\ufef5| |\ufef7| |\ufef9"),
        ("\u0644\u064e\u0627(\u0628)", "\ufefb\u064e|(|\ufe8f|)"),
        ("\u0644\u0644\u0627", "\ufedf|\ufefc"),
        ("\u0644\u0627\u0644\u0627", "\ufefb|\ufefb"),
        ("\u0644\u0671", "\ufedf|\ufb51"),
        # the word Allah is four letters, not one cell
        ("\u0627\u0644\u0644\u0647", "\ufe8d|\ufedf|\ufee0|\ufeea"),
        # ZWJ joins and paints nothing; between lam and alef it parts the pair
        ("\u0628\u200d", "\ufe91"),
        ("\u200d\u0628", "\ufe90"),
        ("\u0647\u200d \u0628", "\ufeeb| |\ufe8f"),
        ("\u0644\u200d\u0627", "\ufedf|\ufe8e"),
        # what arabic-reshaper stumbles over
        ("\u0628\u200d\u0644\u0627", "\ufe91|\ufefc"),
        ("\u0647\u200d \u0644\u0627\u0645", "\ufeeb| |\ufefb|\ufee1"),
        # ZWNJ parts and paints nothing
        ("\u0628\u200c\u0628", "\ufe8f|\ufe8f"),
        ("\u0644\u200c\u0627", "\ufedd|\ufe8d"),
        # letters without forms are nominal, their neighbours join
        ("\u0628\u06d5", "\ufe91|\u06d5"),
        ("\u0628\u06d5\u0628", "\ufe91|\u06d5|\ufe8f"),
        # noon ghunna joins on both sides
        ("\u0628\u06ba\u0628", "\ufe91|\u06ba|\ufe90"),
        ("\u0628\u06ba", "\ufe91|\ufb9f"),
        # Persian and Urdu letters have forms
        ("\u06a9\u06cc", "\ufb90|\ufbfd"),
    ],
)
def test_glyphs(text: str, glyphs: str) -> None:
    assert cells_of(text) == glyphs


TRANSPARENT = {
    "LRM": "\u200e",
    "RLM": "\u200f",
    "ALM": "\u061c",
    "SHY": "\u00ad",
    "word joiner": "\u2060",
    "BOM": "\ufeff",
    "variation selector": "\ufe0f",
}
MARKS = {
    "fatha": "\u064e",
    "superscript alef": "\u0670",
    "small high meem": "\u06e2",
    **{f"{code:04X}": chr(code) for code in range(0x8CA, 0x8D4)},
}


@pytest.mark.parametrize("between", TRANSPARENT.values(), ids=TRANSPARENT)
def test_letters_join_through_what_is_transparent_and_invisible(between: str) -> None:
    assert cells_of(f"\u0628{between}\u0628") == "\ufe91|\ufe90"
    assert cells_of(f"\u0644{between}\u0627") == "\ufefb"


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_letters_join_through_marks(mark: str) -> None:
    assert cells_of(f"\u0628{mark}\u0628") == f"\ufe91{mark}|\ufe90"
    assert cells_of(f"\u0644{mark}\u0627") == f"\ufefb{mark}"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("\u0644\u064e\u0627(", [(0, 3, "\ufefb\u064e"), (3, 4, "(")]),
        # what is invisible belongs to the cell before it, at the beginning to the first
        ("\u200f\u0628\u200d\u200fa", [(0, 4, "\ufe91"), (4, 5, "a")]),
        ("\u200f\u200e", [(0, 2, "")]),
        # marks on nothing
        ("\u064e\u0628", [(0, 1, f"{MARK_BASE}\u064e"), (1, 2, "\ufe8f")]),
        ("\u200f\u064e", [(0, 2, f"{MARK_BASE}\u064e")]),
        # the ninth mark on a letter is owned and not painted
        ("\u0628" + 12 * "\u064e" + "a", [(0, 13, "\ufe8f" + 8 * "\u064e"), (13, 14, "a")]),
    ],
)
def test_ranges(text: str, cells: list[tuple[int, int, str]]) -> None:
    assert shape(text) == cells


@pytest.mark.parametrize(
    ("text", "glyphs"),
    [
        ("\u0628\u064e\u062a\u0651\u064e", "\ufe91\0\ufe96\0\0"),
        ("\u0644\u064e\u0627\u064b", "\ufefb\0\0\0"),
        # madda and hamza are part of a letter
        ("\u0627\u0653\u0648\u0654", "\ufe8d\u0653\ufeed\u0654"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_glyphs_without_marks(text: str, glyphs: str) -> None:
    assert shaper(Ability(marks=False)).glyphs(text) == glyphs


@pytest.mark.parametrize(
    ("ability", "glyphs"),
    [
        (Ability(), "\ufe91\ufefc\0 \ufefb\0\ufefb\0\u064e"),
        (Ability(ligatures=False), "\ufe91\ufee0\ufe8e \ufedf\ufe8e\ufedf\ufe8e\u064e"),
        (Ability(joining=False), "\u0628\ufefc\0 \ufefb\0\ufefb\0\u064e"),
        (Ability(marks=False, ligatures=False, joining=False), "بلا لالا\0"),
    ],
)
def test_glyphs_for_terminals_that_cannot_show_all(ability: Ability, glyphs: str) -> None:
    assert shaper(ability).glyphs("بلا لالا\u064e") == glyphs


# Where arabic-reshaper is right: letters that have every form their joining type asks for, and vowel marks on them.
LETTERS = "".join(sorted(set(LETTERS_ARABIC) - set("\u200d\u06ba\u0677")))
HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"


@given(
    st.lists(st.tuples(st.sampled_from(LETTERS + 6 * "\u0644\u0627\u0628"), st.text(HARAKAT, max_size=2)), max_size=20)
)
def test_glyphs_are_those_of_arabic_reshaper(letters: list[tuple[str, str]]) -> None:
    word = "".join(letter + marks for letter, marks in letters)
    assert cells_of(word).replace("|", "") == RESHAPER.reshape(word)


@given(st.text("\u0644\u0627\u0628\u064e\u0651\u200d\u200c\u200f\u06d5a( \U0001f600\u0897", max_size=30))
def test_ranges_are_consecutive_and_cover_the_text(text: str) -> None:
    cells = shape(text)
    assert [start for start, _, _ in cells[:1]] == [0] * bool(text)
    assert [end for _, end, _ in cells[-1:]] == [len(text)] * bool(text)
    assert all(before[1] == after[0] for before, after in pairwise(cells))
