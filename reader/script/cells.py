"""Cells: the places of a line, each with what it shows and the code points that it owns."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import repeat
from typing import NamedTuple, cast

from reader.script import glyphs
from reader.script.tables import Scanner

# The glyph of a code point that is invisible, hidden, or painted by the one before it.
NOTHING = "\0"

_NOT_ALONE = Scanner(f"[{NOTHING}%(marks)s]", marks=glyphs.MARKS)
_OWNED = frozenset(NOTHING).union(chr(code) for ends in glyphs.KINDS.ranges("m") for code in range(*ends))
_WIDE = Scanner("[%(wide)s]", wide=glyphs.WIDE)
# A base with its marks, or marks on nothing; the marks that are too many are passed over.
_CLUSTER = Scanner(
    f"((?:[^%(marks)s]|(?=[%(marks)s]))[%(marks)s]{{0,{glyphs.MAX_MARKS}}}+)[%(marks)s]*+", marks=glyphs.MARKS
)


class Cell(NamedTuple):
    """What stands in one place of a line: characters, columns, and the half-open range in code points that it owns."""

    glyphs: str
    width: int
    start: int
    end: int


# What `Cell._make` does, without its check: half the time.
_new_cell = cast("Callable[[tuple[str, int, int, int]], Cell]", partial(tuple.__new__, Cell))


def cells(painted: str, start: int = 0) -> list[Cell]:
    """Return the cells, in logical order, of the code points from `start` on whose glyphs are `painted`.

    The ranges cover all the code points. What paints nothing belongs to the cell before it, or to the first cell where
    nothing stands before. Marks with nothing before them stand on a dotted circle; beyond `MAX_MARKS` a mark is owned
    and not painted. Invisible characters alone are one empty cell.
    """
    end = start + len(painted)
    visible = painted.replace(NOTHING, "")
    if not visible:
        return [Cell("", 0, start, end)] if painted else []
    clusters, starts = list(visible), list(range(start, end))
    if _NOT_ALONE(painted).search(painted):
        clusters = _CLUSTER(visible).findall(visible)
        starts = [index for index, glyph in enumerate(painted, start) if glyph not in _OWNED]
        if len(starts) < len(clusters):
            clusters[0] = glyphs.MARK_BASE + clusters[0]
            starts.insert(0, start)
        starts[0] = start
    widths: Iterable[int] = repeat(1)
    if _WIDE(visible).search(visible):
        widths = [1 + (glyphs.KINDS[ord(cluster[0])] == "2") for cluster in clusters]
    return list(map(_new_cell, zip(clusters, widths, starts, [*starts[1:], end], strict=False)))
