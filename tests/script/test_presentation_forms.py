"""Every letter in its four positions, against the decompositions in UnicodeData.txt."""

from functools import cache

import pytest

from reader.script.cells import NOTHING
from reader.script.shaping import JOINING, LAM_ALEF, SHAPER
from tools.unicode_tables import fields

BEH, BEH_INITIAL, BEH_FINAL, BEH_ISOLATED = "\u0628", "\ufe91", "\ufe90", "\ufe8f"
ZWJ = "\u200d"
# position → the letter between what joins to it there
POSITIONS = {"isolated": "{}", "initial": "{}" + ZWJ, "medial": ZWJ + "{}" + ZWJ, "final": ZWJ + "{}"}
# Joining type → the position whose form a letter has there: one that is not dual-joining joins to nothing after it.
DRAWN = {
    "D": {position: position for position in POSITIONS},
    "R": {"isolated": "isolated", "initial": "isolated", "medial": "final", "final": "final"},
    "U": dict.fromkeys(POSITIONS, "isolated"),
}


@cache
def decompositions() -> dict[tuple[str, str], str]:
    """(characters, position) → the presentation form that decomposes to them."""
    forms: dict[tuple[str, str], str] = {}
    for code_point, _, rest in fields("UnicodeData"):
        tag, *codes = rest[4].split() or [""]
        position = tag.strip("<>")
        if position in POSITIONS:
            forms.setdefault(("".join(chr(int(code, 16)) for code in codes), position), chr(code_point))
    return forms


def letters_with_forms() -> list[str]:
    return sorted({characters for characters, _ in decompositions() if len(characters) == 1})


def letters_without_forms() -> list[str]:
    arabic = {chr(first) for first, _, (name, *_) in fields("UnicodeData") if name.startswith("ARABIC")}
    return sorted(letter for letter in arabic - {*letters_with_forms()} if JOINING[ord(letter)] in "RDL")


def painted(text: str) -> str:
    return SHAPER.glyphs(text).replace(NOTHING, "")


@pytest.mark.parametrize("letter", letters_with_forms())
def test_letters_with_forms(letter: str) -> None:
    for position, context in POSITIONS.items():
        drawn = DRAWN[JOINING[ord(letter)]][position]
        # U+0677 has no final form, U+06BA neither an initial nor a medial one: they stand as they are there.
        assert painted(context.format(letter)) == decompositions().get((letter, drawn), letter), position


def test_letters_without_forms_stand_as_they_are_and_their_neighbours_join() -> None:
    for letter in letters_without_forms():
        joins_on = JOINING[ord(letter)] != "R"
        assert painted(BEH + letter + BEH) == BEH_INITIAL + letter + (BEH_FINAL if joins_on else BEH_ISOLATED)


def test_how_many_letters_there_are() -> None:
    assert len(letters_with_forms()) == 76
    assert len(letters_without_forms()) == 187


def test_lam_alef_forms() -> None:
    assert len(LAM_ALEF) == 4
    for pair, forms in LAM_ALEF.items():
        assert forms == tuple(decompositions()[pair, position] for position in ("isolated", "final"))
