"""Rows that have something at each end: English or figures from the left, Arabic from the right."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.script.layout import Line
from reader.ui.painting.segments import segments


def two_ends(left: list[Segment], right: Line, right_style: Style, width: int, base: Style) -> Strip:
    """Return a strip of `width` columns; where there is no room for both, the left end is cut."""
    room = max(0, width - right.width)
    return Strip.join(
        [Strip(left).adjust_cell_length(room, base), Strip(segments(right, right_style), right.width)]
    ).adjust_cell_length(width, base)
