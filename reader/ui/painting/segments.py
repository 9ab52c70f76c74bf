"""Lines of cells as Textual's segments: the last step before the terminal."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.script.glyphs import MARKS
from reader.script.layout import Line
from reader.script.tables import Scanner

_MARK = Scanner("[%(marks)s]", marks=MARKS)


class Span(NamedTuple):
    """A style over the half-open logical range `[start, end)`, in code points of the paragraph."""

    start: int
    end: int
    style: Style


def segments(line: Line, style: Style, spans: Sequence[Span] = (), guest: Style | None = None) -> list[Segment]:
    """Return the segments of a line, left to right; where spans overlap the later one is laid over the earlier.

    `guest` is the style of what is inserted in the line, where anything may be.
    A cell with marks is a segment of its own: Textual cuts segments by columns, and would part a base from its marks.
    """
    text = line.text
    spans = [span for span in spans if span.start < line.end and line.start < span.end]
    if not spans and guest is None and not _MARK(text).search(text):
        return [Segment(text, style)] if text else []
    found: list[Segment] = []
    gathered, gathered_style = "", style
    for cell in line.cells:
        cell_style = style
        if guest is not None and cell.start == cell.end:
            cell_style = guest
        else:
            for span in spans:
                if cell.start < span.end and span.start < cell.end:
                    cell_style = cell_style + span.style
        alone = len(cell.glyphs) > 1
        if gathered and (alone or cell_style != gathered_style):
            found.append(Segment(gathered, gathered_style))
            gathered = ""
        if alone:
            found.append(Segment(cell.glyphs, cell_style))
        else:
            gathered, gathered_style = gathered + cell.glyphs, cell_style
    if gathered:
        found.append(Segment(gathered, gathered_style))
    return found


def aligned(parts: Iterable[Segment], used: int, width: int, style: Style, *, right: bool) -> Strip:
    """Return a strip of `width` columns that holds `parts`, `used` columns wide, at its right or left edge."""
    blank = width - used
    filler = [Segment(" " * blank, style)] if blank > 0 else []
    row = [*filler, *parts] if right else [*parts, *filler]
    return Strip(row, used + max(0, blank))
