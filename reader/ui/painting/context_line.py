"""A mention in its line of context: right to left, the mention in the middle, what does not fit left out by words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.concordance.references import Line
from reader.script.ability import remembered
from reader.script.cells import Cell
from reader.script.layout import ELLIPSIS, fit, lay_out
from reader.ui.painting.segments import aligned, segments


@remembered(maxsize=2048)
def context_line(context: Line, width: int, style: Style, match_style: Style) -> Strip:
    """Return the line in `width` columns, the middle cell of the mention at column `width // 2`.

    At each end whole words are left out, and an ellipsis stands for them. A mention that is wider than the strip
    stands alone, shortened.
    """
    text = context.before + context.match + context.after
    start = len(context.before)
    end = start + len(context.match)
    cells = lay_out(text, 2 * len(text))[0].cells
    own = [place for place, cell in enumerate(cells) if cell.start < end and start < cell.end and cell.width]
    first, last = (own[0], own[-1] + 1) if own else (0, 0)
    taken = _columns(cells[first:last])
    if not 0 < taken <= width:
        short = fit(context.match, width)
        return aligned(segments(short, style + match_style), short.width, width, style, right=True)
    room_left = width // 2 - taken // 2
    room_right = width - room_left - taken
    left, cut_left = _kept(cells[:first][::-1], room_left)
    right, cut_right = _kept(cells[last:], room_right)
    row = [
        Segment((ELLIPSIS if cut_left else "").rjust(room_left - _columns(left)), style),
        *_painted(left[::-1], style),
        *_painted_mention(cells[first:last], start, end, style, style + match_style),
        *_painted(right, style),
        Segment((ELLIPSIS if cut_right else "").ljust(room_right - _columns(right)), style),
    ]
    return Strip([segment for segment in row if segment.text], width)


def _kept(outward: Sequence[Cell], room: int) -> tuple[Sequence[Cell], bool]:
    """Return what is kept of the cells that go away from the mention, and whether words are left out.

    The cells kept end with a word, and leave a column of the `room` for an ellipsis where words are left out. What is
    written together with the mention goes where there is no room for all of it.
    """
    kept = fitting = column = 0
    in_word = True
    for place, cell in enumerate(outward):
        blank = cell.glyphs.isspace()
        if blank and in_word and column < room:
            kept = place
        in_word = not blank
        column += cell.width
        if column <= room:
            fitting = place + 1
        elif in_word:
            return outward[:kept], room > 0
    return outward[:fitting], False


def _painted_mention(
    cells: Iterable[Cell], start: int, end: int, style: Style, match_style: Style
) -> Iterator[Segment]:
    """Yield the segments of a mention `[start, end)`, and of what a line with two directions sets between its parts."""
    for own, group in groupby(cells, key=lambda cell: cell.start < end and start < cell.end):
        yield from _painted(group, match_style if own else style)


def _painted(cells: Iterable[Cell], style: Style) -> Iterator[Segment]:
    """Yield the segments of cells; one with marks is a segment of its own (as in `painting.segments`)."""
    for alone, group in groupby([cell.glyphs for cell in cells], key=_has_marks):
        for text in group if alone else ["".join(group)]:
            yield Segment(text, style)


def _has_marks(glyphs: str) -> bool:
    return len(glyphs) > 1


def _columns(cells: Iterable[Cell]) -> int:
    return sum([cell.width for cell in cells])
