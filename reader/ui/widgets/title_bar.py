"""The row above everything: what is being read, and how far."""

from typing import ClassVar, Final

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.script.layout import fit
from reader.ui.painting.segments import aligned, segments

_BACK: Final = " ‹ "
_FORWARD: Final = " › "
_UNSAVED: Final = " not saved (x) "


class TitleBar(Widget):
    """Shows the ways back and forward and how far the article is read on the left, its title on the right."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title-bar--nowhere", "title-bar--unsaved"}

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        background: $panel;
        color: $foreground;

        .title-bar--unsaved { color: $text-warning; text-style: bold; }
        .title-bar--nowhere { color: $text-disabled; text-style: dim; }
    }
    """

    class Back(Message):
        """The person wants to go back to where they were."""

    class Forward(Message):
        """The person wants to go forward again."""

    def __init__(self) -> None:
        super().__init__()
        self._back = self._forward = self._unsaved = False
        self._title = ""
        self._fraction: float | None = None

    def show(self, title: str, fraction: float | None) -> None:
        """Show an article's title and how much of it has been seen, from 0 to 1; `None` where it cannot be."""
        if (title, fraction) != (self._title, self._fraction):
            self._title, self._fraction = title, fraction
            self.refresh()

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Show whether there is a place to go back to, and one to go forward to."""
        self._back, self._forward = back, forward
        self.refresh()

    def show_unsaved(self, *, unsaved: bool) -> None:
        """Show whether there are changes of the glossary that its file does not hold."""
        self._unsaved = unsaved
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the bar."""
        style, width = self.rich_style, self.size.width
        nowhere = self.get_component_rich_style("title-bar--nowhere")
        note = f" {self._fraction:.0%} " if self._fraction is not None else " reader "
        left = [
            Segment(_BACK, style if self._back else nowhere),
            Segment(_FORWARD, style if self._forward else nowhere),
            Segment(note, style),
        ]
        if self._unsaved:
            left.append(Segment(_UNSAVED, self.get_component_rich_style("title-bar--unsaved")))
        used = sum(len(segment.text) for segment in left)
        room = max(1, width - used - 1)
        title = Strip.blank(room, style)
        if self._title:
            line = fit(self._title, room)
            title = aligned(segments(line, style), line.width, room, style, right=True)
        return Strip.join([Strip(left, used), title, Strip.blank(1, style)]).crop(0, width)

    def on_click(self, event: events.Click) -> None:
        """Go back or forward."""
        if event.x < len(_BACK):
            self.post_message(self.Back())
        elif event.x < len(_BACK + _FORWARD):
            self.post_message(self.Forward())
