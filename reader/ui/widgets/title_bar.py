"""The row above everything: what is being read, and how far."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.script.layout import fit
from reader.ui.painting import aligned, segments


class TitleBar(Widget):
    """Shows the program's name or the place in the article on the left, the article's title on the right."""

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        background: $panel;
        color: $foreground;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._fraction: float | None = None

    def show(self, title: str, fraction: float | None) -> None:
        """Show an article's title and how much of it has been seen, from 0 to 1; `None` where it cannot be."""
        if (title, fraction) != (self._title, self._fraction):
            self._title, self._fraction = title, fraction
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the bar."""
        style, width = self.rich_style, self.size.width
        note = f" {self._fraction:.0%} " if self._fraction is not None else " reader "
        room = max(1, width - len(note) - 1)
        title = Strip.blank(room, style)
        if self._title:
            line = fit(self._title, room)
            title = aligned(segments(line, style), line.width, room, style, right=True)
        return Strip.join([Strip([Segment(note, style)], len(note)), title, Strip.blank(1, style)]).crop(0, width)
