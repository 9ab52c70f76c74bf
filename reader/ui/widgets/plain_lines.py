"""Rows that are painted as they are: for widgets that paint every row whole, nothing of Textual's around or over it.

Textual looks up some thirty styles for each row of a widget, which takes it longer than all else about a row whose
strip is at hand.
"""

from collections.abc import Iterable

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


def plain_lines(widget: Widget, strips: Iterable[Strip], crop: Region) -> list[Strip]:
    """Return what `Widget.render_lines` is to return, the `strips` being the rows of `crop` at the widget's width."""
    background = widget.background_colors[1]
    for line_filter in widget.get_line_filters():
        strips = [strip.apply_filter(line_filter, background) for strip in strips]
    return [strip.crop(*crop.column_span) for strip in strips]
