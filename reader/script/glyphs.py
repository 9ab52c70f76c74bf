"""How each code point is painted: as itself, as a mark on another, as a visible symbol, or not at all.

1 2  itself, in one or two columns        m  a mark: no column of its own, after its base
i    invisible: nothing is painted        c  a control character: its picture (U+2400 …)
n    a line or paragraph separator: ␤     s  a sign around digits, which terminals disagree on: ○
x    what no terminal can show: U+FFFD
"""

import re

from reader.script import ucd
from reader.script.tables import RunTable, Scanner

KINDS = RunTable(ucd.CELL_KINDS)
REPLACEMENT = "\ufffd"
MARK_BASE = "\u25cc"
# Marks beyond these on one letter are owned by its cell and not painted: terminals drop or mangle them.
MAX_MARKS = 8

# Vowel marks and Quranic annotation, which people read without. Madda and hamza (U+0653–U+0655) are part of a letter.
TASHKEEL = (
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
_TASHKEEL = re.compile(f"[{TASHKEEL}]")

MARKS = KINDS.charset("m")
INVISIBLE = KINDS.charset("i")
# What never begins a cell.
EXTENDERS = KINDS.charset("mi")
WIDE = KINDS.charset("2")

PAINTED_CELL = Scanner("[^%(marks)s][%(marks)s]*+|[%(marks)s]++", marks=MARKS)
"""Finds the cells of painted text: a base with its marks, or marks that were cut off from theirs."""


def symbol(character: str) -> str:
    """Return what is painted for one character: itself, a visible stand-in, or nothing."""
    kind = KINDS[ord(character)]
    if kind in "12m":
        return character
    if kind == "c":
        return _control_picture(ord(character))
    return {"i": "", "n": "\u2424", "s": "\u25cb"}.get(kind, REPLACEMENT)


def is_tashkeel(character: str) -> bool:
    """Tell whether the character is one of the marks that can be hidden."""
    return bool(_TASHKEEL.match(character))


def _control_picture(code_point: int) -> str:
    """Return the Control Pictures symbol of a C0 control or DEL, a blank for a tab, U+FFFD for a C1 control."""
    if code_point == 0x09:
        return " "
    if code_point == 0x7F:
        return "\u2421"
    return chr(0x2400 + code_point) if code_point < 0x20 else REPLACEMENT
