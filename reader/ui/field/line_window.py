"""The part of a line that a field shows: which columns of it, at which end of the field, and the caret in it."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.script.layout import fit
from reader.ui.field.caret import CaretLine, Place
from reader.ui.painting.segments import Span, aligned, segments


class LineWindow(NamedTuple):
    """A window of `width` columns on a line; `hidden` columns are beyond its end where the line begins.

    `caret` is the place where the caret is shown, `None` where it is not. Columns of the window are counted from its
    left end.
    """

    line: CaretLine
    caret: Place | None
    width: int
    hidden: int = 0

    @property
    def total(self) -> int:
        """The columns of the line, the cell that opens for the caret included."""
        return self.line.width + (self.caret is not None and self.caret.opened)

    @property
    def origin(self) -> int:
        """The column of the line at the window's left end; negative where a right-to-left line is shorter than it."""
        return self.total - self.hidden - self.width if self.line.base == "R" else self.hidden

    def in_sight(self) -> "LineWindow":
        """Return the window scrolled as little as brings the caret into sight, and no further than the line goes."""
        hidden = self.hidden
        if self.caret is not None:
            left, right = self.caret.column, self.caret.column + self.caret.width
            first, last = (self.total - right, self.total - left) if self.line.base == "R" else (left, right)
            hidden = max(last - self.width, min(first, hidden))
        return self._replace(hidden=max(0, min(hidden, self.total - self.width)))

    def place_at(self, x: int) -> Place:
        """Return the place of the caret that is shown at column `x` of the window, within it or beside it."""
        column = x + self.origin
        if self.caret is not None and self.caret.opened and column >= self.caret.column:
            if column == self.caret.column:
                return self.caret
            column -= 1
        return self.line.place_at(column)

    def column_of_caret(self) -> int:
        """Return the column of the window at which the caret is shown, or would be."""
        return self.caret.column - self.origin if self.caret is not None else 0

    def paint(self, style: Style, caret_style: Style, spans: Sequence[Span] = ()) -> Strip:
        """Return the window as a strip, `spans` in their own styles."""
        line, caret = self.line.line, self.caret
        if caret is None or not caret.opened:
            over = [] if caret is None else [Span(*self.line.cell_range(caret), caret_style)]
            strip = Strip(segments(line, style, [*spans, *over]), line.width)
        else:
            whole = Strip(segments(line, style, spans), line.width)
            blank = Strip([Segment(" ", caret_style)], 1)
            strip = Strip.join([whole.crop(0, caret.column), blank, whole.crop(caret.column)])
        seen = strip.crop(max(0, self.origin), max(0, self.origin) + self.width)
        return aligned(seen, seen.cell_length, self.width, style, right=self.line.base == "R")

    def paint_placeholder(self, text: str, style: Style, caret_style: Style) -> Strip:
        """Return a strip with `text` in its own direction, and over it the caret of an empty line."""
        line = fit(text, self.width, None)
        strip = aligned(segments(line, style), line.width, self.width, style, right=line.right_to_left)
        if self.caret is None:
            return strip
        column = self.column_of_caret()
        under = [Segment(text, (own or style) + caret_style) for text, own, _ in strip.crop(column, column + 1)]
        return Strip.join([strip.crop(0, column), Strip(under, 1), strip.crop(column + 1)])
