"""Rows for kitty before 0.40, which draws what stands between two blanks from right to left where it is Arabic.

It shapes the cells between blanks that have one font as one run (HarfBuzz), whose direction is that of its script;
colours stay with the cells. So the glyphs of such a run are written the other way round, mirrored where the shaping
mirrors them back.

Seen in kitty 0.26.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from reader.script.glyphs import PAINTED_CELL
from reader.script.layout import MIRRORED
from reader.script.tables import Scanner
from reader.terminal.right_to_left import RIGHT_TO_LEFT_BLOCKS

_RUN: Final = re.compile("[^ \u2500-\u259f]+")
"""What is shaped together: kitty draws lines and blocks by itself, and knows no blank but the space."""
_RIGHT_TO_LEFT: Final = Scanner("[%(blocks)s]", blocks=RIGHT_TO_LEFT_BLOCKS)


def turned_runs(parts: Sequence[str], fonts: Sequence[object]) -> list[str]:
    r"""Return the parts of a row, left to right and painted, with the glyphs of each right-to-left run turned round.

    What has one style is a part, and keeps its cells; a run goes on over several, as long as their `fonts` are equal.

        >>> turned_runs(["a \u05d1", "\u05d2)"], ["regular", "regular"])
        ['a (', '\u05d2\u05d1']
    """
    clusters = [PAINTED_CELL(part).findall(part) for part in parts]
    cells: list[str] = []
    for _, run in groupby(zip(clusters, fonts, strict=True), key=lambda pair: pair[1]):
        cells += _turned([cell for part, _ in run for cell in part])
    turned = iter(cells)
    return ["".join(next(turned) for _ in part) for part in clusters]


def _turned(cells: list[str]) -> list[str]:
    """Return the cells of one font with each right-to-left run turned round."""
    row = "".join(cell[0] for cell in cells)
    for match in _RUN.finditer(row):
        # The first letter as it is written decides, which is the last one of a run that is turned round.
        letter = next(filter(str.isalpha, reversed(match[0])), "")
        if _RIGHT_TO_LEFT(letter).match(letter):
            start, end = match.span()
            cells[start:end] = [MIRRORED.get(cell[0], cell[0]) + cell[1:] for cell in reversed(cells[start:end])]
    return cells
