"""The tables in `ucd.py` against the Unicode files they are made from, for every code point."""

import pytest
from bidi.mirror import MIRRORED as PYTHON_BIDI_MIRRORED

from reader.script import ucd
from reader.script.bidi import CLASSES
from reader.script.layout import MIRRORED
from reader.script.shaping import JOINING
from reader.script.tables import RunTable, character_pairs
from tools import unicode_tables


def every_letter(runs: str) -> list[str]:
    table = RunTable(runs)
    return [table[code_point] for code_point in range(unicode_tables.CODE_POINTS)]


def test_bidi_class_of_every_code_point() -> None:
    assert every_letter(ucd.BIDI_CLASSES) == unicode_tables.bidi_classes()


def test_joining_type_of_every_code_point() -> None:
    assert every_letter(ucd.JOINING_TYPES) == unicode_tables.joining_types()


# One of each sort of default in DerivedBidiClass.txt (@missing): code points that no character has yet.
@pytest.mark.parametrize(
    ("code_point", "letter"),
    [(0x0378, "L"), (0x05FF, "R"), (0x070E, "A"), (0x07FC, "R"), (0x20CF, "%"), (0xFFFE, "b"), (0x1EFFF, "R")],
)
def test_unassigned_code_points_have_the_class_of_their_block(code_point: int, letter: str) -> None:
    assert CLASSES[code_point] == letter


def test_arabic_shaping_agrees_with_the_joining_types() -> None:
    listed = {first: rest[1] for first, _, rest in unicode_tables.fields("ArabicShaping")}
    assert len(listed) == 828
    assert {code_point: JOINING[code_point] for code_point in listed} == listed


def test_every_bracket_pair() -> None:
    listed = {
        chr(first): chr(int(partner, 16))
        for first, _, (partner, kind) in unicode_tables.fields("BidiBrackets")
        if kind == "o"
    }
    assert len(listed) == 64
    assert character_pairs(ucd.BRACKETS) == listed


def test_every_mirrored_pair() -> None:
    listed = {chr(first): chr(int(partner, 16)) for first, _, (partner,) in unicode_tables.fields("BidiMirroring")}
    assert len(listed) == 428
    assert listed == MIRRORED


def test_mirrored_pairs_of_python_bidi_are_among_ours() -> None:
    assert PYTHON_BIDI_MIRRORED.items() <= MIRRORED.items()


def test_the_module_is_what_the_tool_writes() -> None:
    written = unicode_tables.module()
    assert written == (unicode_tables.ROOT / "reader" / "script" / "ucd.py").read_text(encoding="utf-8")
