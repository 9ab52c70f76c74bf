"""Which cells of painted text are right to left, for terminals that draw what stands in them otherwise."""

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

RIGHT_TO_LEFT_CELL: Final = Scanner(
    "(?![%(marks)s])[%(blocks)s][%(marks)s]*+", blocks=RIGHT_TO_LEFT_BLOCKS, marks=MARKS
)
"""Finds right-to-left cells: a base with its marks."""
