"""Rows for xterm.js, which with its DOM renderer leaves what it puts into one `<span>` to the browser's reordering.

A left-to-right mark (LRM) after each right-to-left cell ends its run there: in a paragraph that is left to right, runs
of one cell stay in their order, and so do the numbers and signs between them (UAX #9 W2, N1, L2). The mark belongs to
the cell before it and has no width. Other renderers draw cells one by one, and nothing for it.

The browser joins letters across runs, since a mark is transparent to that; a letter that is painted without a
presentation form has a ZWNJ after the mark too.

Source: `DomRendererRowFactory.createRow` of xterm.js, which makes a `<span>` for each cell until 5.1, and since 5.3 one
for all neighbours that look the same. Attributes that nobody sees could part them, but not in every renderer: with
WebGL, a letter that reaches into the cell before is cut off where the background's word differs, protection (DECSCA)
included; and an underline's colour is forgotten where there is no line.

Where xterm.js 6.0 is given bytes, not text, it loses a character that two pieces of input cut after a byte 0x80, as in
U+200E: two letters then change places until their row is written again (`Utf8ToUtf32.decode`).
"""

import re
from collections.abc import Sequence
from typing import Final

from reader.script.shaping import JOINING
from reader.terminal.reordering import MARK
from reader.terminal.right_to_left import RIGHT_TO_LEFT_CELL

NON_JOINER: Final = "\u200c"
"""ZWNJ."""

_JOINS_NOTHING: Final = "U"


def set_apart(parts: Sequence[str]) -> list[str]:
    r"""Return the parts of a row, left to right and painted, with a mark after each right-to-left cell.

    >>> set_apart(["a\u05d1\u05d2", " 12"])
    ['aב\u200eג\u200e', ' 12']
    """
    return [RIGHT_TO_LEFT_CELL(part).sub(_apart, part) for part in parts]


def _apart(match: re.Match[str]) -> str:
    cell = match[0]
    joins = JOINING[ord(cell[0])] != _JOINS_NOTHING
    return f"{cell}{MARK['L']}{NON_JOINER if joins else ''}"
