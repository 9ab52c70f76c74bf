"""A mention in its line of context: right to left, the mention in the middle, what does not fit left out by words."""

from collections.abc import Sequence
from itertools import accumulate

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.concordance.references import Line
from reader.script.cells import Cell
from reader.script.layout import ELLIPSIS, fit, lay_out
from reader.ui.painting import Span, aligned, segments


def context_line(context: Line, width: int, style: Style, match_style: Style) -> Strip:
    """Return the line in `width` columns, the middle cell of the mention at column `width // 2`.

    At each end whole words are left out, and an ellipsis stands for them. A mention that is wider than the strip
    stands alone, shortened.
    """
    text = context.before + context.match + context.after
    start = len(context.before)
    mention = Span(start, start + len(context.match), match_style)
    line = lay_out(text, 2 * len(text))[0]
    columns = line.columns(mention.start, mention.end)
    if not columns or columns[-1][1] - columns[0][0] > width:
        short = fit(context.match, width)
        return aligned(segments(short, style + match_style), short.width, width, style, right=True)
    left, right = columns[0][0], columns[-1][1]
    edges = list(accumulate((cell.width for cell in line.cells), initial=0))
    before, after = edges.index(left), edges.index(right)
    room_left = width // 2 - (right - left) // 2
    kept_left, cut_left = _kept(line.cells[:before][::-1], room_left)
    kept_right, cut_right = _kept(line.cells[after:], width - room_left - (right - left))
    whole = Strip(segments(line, style, [mention]), line.width)
    seen = whole.crop(left - kept_left, right + kept_right)
    row = [
        Segment((ELLIPSIS if cut_left else "").rjust(room_left - kept_left), style),
        *seen,
        Segment((ELLIPSIS if cut_right else "").ljust(width - room_left - (right - left) - kept_right), style),
    ]
    return Strip([segment for segment in row if segment.text], width)


def _kept(outward: Sequence[Cell], room: int) -> tuple[int, bool]:
    """Return how many columns are kept of the cells that go away from the mention, and whether words are left out.

    The cells kept end with a word, and leave a column of the `room` for an ellipsis where words are left out. What is
    written together with the mention goes where there is no room for all of it.
    """
    kept = column = 0
    in_word = True
    for cell in outward:
        blank = cell.glyphs.isspace()
        if blank and in_word and column < room:
            kept = column
        in_word = not blank
        column += cell.width
        if column > room and in_word:
            return kept, room > 0
    return min(column, room), False
