"""What is painted for single characters, and which marks can be hidden."""

import pytest

from reader.script.glyphs import is_tashkeel, symbol
from tools.unicode_tables import fields

HAMZA_AND_MADDA = {0x653, 0x654, 0x655}


@pytest.mark.parametrize(
    ("character", "painted"),
    [
        ("a", "a"),
        ("\u0628", "\u0628"),
        ("\u064e", "\u064e"),
        ("漢", "漢"),
        ("\u00a0", "\u00a0"),
        ("\t", " "),
        ("\0", "\u2400"),
        ("\n", "\u240a"),
        ("\x1b", "\u241b"),
        ("\x7f", "\u2421"),
        ("\x80", "\ufffd"),
        ("\x9b", "\ufffd"),
        ("\u2028", "\u2424"),
        ("\u2029", "\u2424"),
        ("\u06dd", "\u25cb"),
        ("\ud800", "\ufffd"),
        ("\uffff", "\ufffd"),
        ("\u200d", ""),
        ("\u202e", ""),
        ("\u2066", ""),
        ("\u00ad", ""),
        ("\ufeff", ""),
        ("\U000e0041", ""),
    ],
)
def test_symbol(character: str, painted: str) -> None:
    assert symbol(character) == painted


def test_tashkeel_is_every_arabic_mark_that_is_no_part_of_a_letter() -> None:
    arabic_marks = {
        first
        for first, _, (name, category, *_) in fields("UnicodeData")
        if category == "Mn" and (0x600 <= first < 0x700 or 0x870 <= first < 0x900)
    }
    assert {code for code in range(0x110000) if is_tashkeel(chr(code))} == arabic_marks - HAMZA_AND_MADDA
