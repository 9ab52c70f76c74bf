"""An article in a window: its text right to left in a measure, painted and scrolled by rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events, work
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.worker import get_current_worker

from reader.library.article import Article, Block, Part
from reader.script.layout import Insertion
from reader.ui.article.flow import Flow
from reader.ui.painting.segments import Span, aligned, segments
from reader.ui.widgets.strip_scroll_bar import StripScrollView

MEASURE = 72
"""Columns of text at the most: longer lines lose the eye."""

WHEEL_ROWS = 3
# Seconds that the worker counts before it tells.
_TELL_EVERY = 0.25


class FlowView(StripScrollView):
    """Shows one article; its place is the offset in the top row, so that a resize keeps the same words there."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--title",
        "article--byline",
        "article--guest",
        "article--heading",
        "article--leftover",
    }

    DEFAULT_CSS = """
    FlowView {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;

        .article--title { text-style: bold; color: $text-primary; }
        &:ansi .article--title { color: ansi_default; }
        .article--byline { color: $text-muted; }
        .article--guest { color: $text-muted; }
        &:ansi .article--guest { color: ansi_default; text-style: dim; }
        .article--heading { text-style: bold; }
        .article--leftover { color: $text-disabled; text-style: dim; }
    }
    """

    @dataclass
    class Moved(Message):
        """The article is at another place: the offset in its top row, and the fraction that has been shown."""

        article: str
        offset: int
        fraction: float

        def can_replace(self, message: Message) -> bool:
            """Let a later place stand for an earlier one."""
            return isinstance(message, FlowView.Moved) and message.article == self.article

    @dataclass
    class _Counted(Message):
        """The worker has counted heights of a flow."""

        flow: Flow
        heights: dict[int, int]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self.article: Article | None = None
        self.longest_line = MEASURE
        """Columns of text at the most."""
        self.show_leftovers = False
        self.show_marks = True
        self._flow: Flow | None = None
        self._top = 0
        self._above = 0
        self._base: Style | None = None
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(2048)

    # What is shown

    def show(self, article: Article, offset: int = 0, above: int = 0) -> None:
        """Show an article with the line of `offset` in the top row, or so many blank rows below it."""
        self.article = article
        self._top, self._above = offset, above
        self._lay_out()

    def clear(self) -> None:
        """Show no article."""
        self.article = self._flow = None
        self._top = self._above = 0
        self.virtual_size = Size(0, 0)
        self.refresh()

    @property
    def flow(self) -> Flow | None:
        """The article as rows; `None` before there is a size to lay it out for."""
        return self._flow

    @property
    def top(self) -> int:
        """The offset whose line is the top row."""
        return self._top

    @property
    def above(self) -> int:
        """How many rows stand in sight above that of `top`; −1 where the blank row over the first line is gone."""
        return self._above

    @property
    def measure(self) -> int:
        """The columns of a line: the margins shrink before the text does."""
        return max(1, min(self.longest_line, self.scrollable_content_region.width - 2))

    def toggle_leftovers(self) -> None:
        """Show or hide what the web page left around the article."""
        self.show_leftovers = not self.show_leftovers
        self._lay_out()

    def toggle_marks(self) -> None:
        """Show or hide the vowel marks."""
        self.show_marks = not self.show_marks
        self._lay_out()

    def lay_out_anew(self) -> None:
        """Lay the article out for what the terminal can show now, the words in the top row staying there."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay the article out anew, and keep the words in the top row there."""
        self._strips.clear()
        if self.article is None or not self.size:
            return
        flow = Flow(
            self.article, self.measure, leftovers=self.show_leftovers, marks=self.show_marks, guests=self.guests
        )
        self._flow = flow
        self.flow_changed(flow)
        self._settle()
        if flow.uncounted:
            self._count(flow)

    def flow_changed(self, flow: Flow) -> None:
        """Follow a new flow of the same article or of another."""

    def guests(self, block: Block) -> Sequence[Insertion]:
        """Return what is inserted in a block, the offsets counted from its start."""
        return ()

    def spans(self, origin: int) -> list[Span]:
        """Return the styles over the text of the block that starts at `origin`, in code points from there."""
        return []

    def _settle(self) -> None:
        """Count what is in sight, and scroll to where the top row's words are now."""
        if self._flow is None:
            return
        self._flow.settle(self._top, self.size.height)
        self.virtual_size = Size(self.scrollable_content_region.width, self._flow.height)
        row = self._flow.row_of(self._top) - self._above
        self.scroll_to(y=max(0, row), animate=False, immediate=True, force=True)
        self.refresh()
        self._tell()

    @work(thread=True, exclusive=True, group="count")
    def _count(self, flow: Flow) -> None:
        """Count the heights of a long article beside the screen's work."""
        worker = get_current_worker()
        heights: dict[int, int] = {}
        told = monotonic()
        for block in flow.uncounted:
            if worker.is_cancelled:
                return
            heights[block] = flow.measured(block)
            if monotonic() - told > _TELL_EVERY:
                self.post_message(self._Counted(flow, heights))
                heights, told = {}, monotonic()
        self.post_message(self._Counted(flow, heights))

    def on_flow_view__counted(self, message: _Counted) -> None:
        """Take heights over; what is in sight stays where it is."""
        if message.flow is self._flow and message.flow.set_heights(message.heights):
            self._settle()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out at the new width, the same words on top."""
        if self._flow is None or self._flow.width != self.measure:
            self._lay_out()
        else:
            self._settle()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow the scroll position: count what came into sight and remember the words on top."""
        super().watch_scroll_y(old_value, new_value)
        row = round(new_value)
        if self._flow is None or row == self._flow.row_of(self._top) - self._above:
            return
        self._top = self._flow.offset_of(row)
        self._above = self._flow.row_of(self._top) - row
        if self._flow.settle(self._top, self.size.height):
            self._settle()
        else:
            self._tell()

    def _tell(self) -> None:
        if self.article is not None and self._flow is not None:
            shown = (self.scroll_offset.y + self.size.height) / max(1, self._flow.height)
            self.post_message(self.Moved(self.article.id, self._top, min(1.0, shown)))

    # Painting

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the window."""
        width = self.scrollable_content_region.width
        flow, row = self._flow, None
        if flow is not None:
            row = flow.row(y + self.scroll_offset.y)
        if flow is None or row is None or row.line is None:
            return Strip.blank(width, self.own_style)
        block = flow.blocks[row.block]
        lines = flow.lines(row.block)
        if row.line >= len(lines):
            return Strip.blank(width, self.own_style)
        spans = self.spans(block.start)
        line = lines[row.line]
        seen = tuple(span for span in spans if span.start < line.end and line.start < span.end)
        key = (row, width, seen)
        strip = self._strips.get(key)
        if strip is None:
            style = self._style_of(block.part)
            guest = self.get_component_rich_style("article--guest") if self.guests(block) else None
            found = segments(line, style, seen, guest)
            measured = aligned(found, line.width, flow.width, style, right=line.right_to_left)
            left = (width - flow.width) // 2
            right = width - flow.width - left
            strip = Strip([Segment(" " * left, self.own_style), *measured, Segment(" " * right, self.own_style)], width)
            self._strips[key] = strip
        return strip

    def notify_style_update(self) -> None:
        """Forget what was painted in another theme."""
        self._base = None
        self._strips.clear()
        super().notify_style_update()

    @property
    def own_style(self) -> Style:
        """The style of the view itself, which takes Textual long to find out."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def _style_of(self, part: Part) -> Style:
        if part is Part.BODY:
            return self.own_style
        return self.get_component_rich_style(f"article--{part.value}")

    # Moving

    def action_line_down(self) -> None:
        """Go down one line."""
        self.move_lines(1)

    def action_line_up(self) -> None:
        """Go up one line."""
        self.move_lines(-1)

    def action_half_page_down(self) -> None:
        """Go down half a page."""
        self.move_rows(self.size.height // 2)

    def action_half_page_up(self) -> None:
        """Go up half a page."""
        self.move_rows(-self.size.height // 2)

    def action_page_down(self) -> None:
        """Go down one page, two lines of it kept in sight."""
        self.move_rows(max(1, self.size.height - 2))

    def action_page_up(self) -> None:
        """Go up one page, two lines of it kept in sight."""
        self.move_rows(-max(1, self.size.height - 2))

    def action_top(self) -> None:
        """Go to the beginning."""
        self.move_rows(-self.virtual_size.height)

    def action_end(self) -> None:
        """Go to the end."""
        if self._flow is not None and self._flow.settle_end(self.size.height):
            self._settle()
        self.move_rows(self.virtual_size.height)

    def move_lines(self, lines: int) -> None:
        """Go down so many lines, up where there are less than none."""
        self.move_rows(lines)

    def move_rows(self, rows: int) -> None:
        """Scroll down so many rows, up where there are less than none."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False)

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_to(y=self.scroll_offset.y + WHEEL_ROWS, animate=False)
        event.prevent_default()
        event.stop()

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_to(y=self.scroll_offset.y - WHEEL_ROWS, animate=False)
        event.prevent_default()
        event.stop()
