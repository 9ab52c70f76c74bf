"""Rows for kitty from 0.40 on, which draws each right-to-left run of cells from right to left.

Its text-sizing protocol (OSC 66) makes a cell stand alone: `w=1` gives it a width of one cell. Neighbours whose
metadata are equal are still drawn as one run, so that their horizontal alignment `h` alternates; in a cell that its
glyph fills it shows nowhere. An older kitty deletes such text.

Source: kitty's documentation, “The text sizing protocol”; seen in the kitty of Debian 13.
"""

import re
from collections.abc import Sequence
from typing import Final

from reader.script.glyphs import MARKS
from reader.script.tables import Scanner

RIGHT_TO_LEFT_BLOCKS: Final = (
    (0x590, 0x900),
    (0xFB1D, 0xFE00),
    (0xFE70, 0xFEFF),
    (0x10800, 0x11000),
    (0x1E800, 0x1F000),
)
"""The blocks of right-to-left scripts (DerivedBidiClass.txt), their digits and punctuation included."""

_CELL: Final = Scanner("(?![%(marks)s])[%(blocks)s][%(marks)s]*+", blocks=RIGHT_TO_LEFT_BLOCKS, marks=MARKS)


def stand_alone(parts: Sequence[str]) -> list[str]:
    r"""Return the parts of a row, left to right and painted, with each right-to-left cell standing alone.

    What has one style is a part. `h` alternates across them, since a run does not end where a colour does.

        >>> stand_alone(["a\u05d1", "\u05d2"])
        ['a\x1b]66;w=1:h=1;ב\x07', '\x1b]66;w=1:h=2;ג\x07']
    """
    alignment = 2

    def alone(match: re.Match[str]) -> str:
        nonlocal alignment
        alignment = 3 - alignment
        return f"\x1b]66;w=1:h={alignment};{match[0]}\x07"

    return [_CELL(part).sub(alone, part) for part in parts]
