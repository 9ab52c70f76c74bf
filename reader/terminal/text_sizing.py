"""Rows for kitty from 0.40 on, which draws each right-to-left run of cells from right to left.

Its text-sizing protocol (OSC 66) makes a cell stand alone: `w=1` gives it a width of one cell. Neighbours whose
metadata are equal are still drawn as one run, so that their horizontal alignment `h` alternates; in a cell that its
glyph fills it shows nowhere. A cell without metadata has yet another alignment, and so every second cell can do without
the escape, unless it stands beside something else than right-to-left cells and spaces. An older kitty deletes the text
of an escape that it does not know.

Source: kitty's documentation, “The text sizing protocol”; seen in the kitty of Debian 13.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from reader.script.glyphs import MARKS
from reader.script.tables import Scanner
from reader.terminal.right_to_left import RIGHT_TO_LEFT_BLOCKS, RIGHT_TO_LEFT_CELL

_SETS: Final = {"blocks": RIGHT_TO_LEFT_BLOCKS, "marks": MARKS}
_AMONG_ITS_LIKE: Final = Scanner(
    "(?<![^ %(blocks)s])(?<![%(marks)s])[%(blocks)s][%(marks)s]*+(?![^ %(blocks)s])", **_SETS
)


def stand_alone(parts: Sequence[str]) -> list[str]:
    r"""Return the parts of a row, left to right and painted, with each right-to-left cell standing alone.

    What has one style is a part. Every second cell has the escape, whatever the colours: a run goes on over them.

        >>> stand_alone(["a\u05d1", "\u05d2\u05d3"])
        ['a\x1b]66;w=1:h=1;ב\x07', 'ג\x1b]66;w=1:h=1;ד\x07']
    """
    row = "".join(parts)
    spans = list(pairwise(accumulate(map(len, parts), initial=0)))
    cells = [cell.span() for span in spans for cell in RIGHT_TO_LEFT_CELL(row).finditer(row, *span)]
    among_its_like = _AMONG_ITS_LIKE(row)
    written = list(row)
    for place, (start, end) in enumerate(cells):
        second = place % 2
        if not (second and among_its_like.match(row, start)):
            written[start] = f"\x1b]66;w=1:h={1 + second};{written[start]}"
            written[end - 1] += "\x07"
    return ["".join(written[start:end]) for start, end in spans]
