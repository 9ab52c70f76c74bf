"""The article: its text right to left in a measure, scrolled by rows, selected by cells."""

from dataclasses import dataclass
from time import monotonic
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events, work
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer
from textual.worker import get_current_worker

from reader.library.article import Article, Part
from reader.ui import selection
from reader.ui.actions import Context, bindings
from reader.ui.flow import Flow
from reader.ui.painting import Span, aligned, segments
from reader.ui.selection import Place, Selection

MEASURE = 72
"""Columns of text at the most: longer lines lose the eye."""

WHEEL_ROWS = 3
# Seconds between two steps while a selection is dragged beyond the edge.
_DRAG_STEP = 0.05
# Seconds that the worker counts before it tells.
_TELL_EVERY = 0.25


class ArticleView(ScrollView, can_focus=True):
    """Shows one article; its place is the offset in the top row, so that a resize keeps the same words there."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.ARTICLE)]

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--title",
        "article--byline",
        "article--heading",
        "article--leftover",
        "article--selection",
        "article--caret",
    }

    DEFAULT_CSS = """
    ArticleView {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;

        .article--title { text-style: bold; color: $text-primary; }
        .article--byline { color: $text-muted; }
        .article--heading { text-style: bold; }
        .article--leftover { color: $text-disabled; text-style: dim; }
        .article--selection { background: $primary 40%; }
        .article--caret { text-style: reverse; }
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
            return isinstance(message, ArticleView.Moved) and message.article == self.article

    @dataclass
    class CopyRequested(Message):
        """The person wants this text on the clipboard."""

        text: str

    @dataclass
    class Left(Message):
        """The person wants to go back to where the article was opened from."""

    @dataclass
    class Turned(Message):
        """The person wants the next article (`step` 1) or the previous one (−1)."""

        step: int

    @dataclass
    class _Counted(Message):
        """The worker has counted heights of a flow."""

        flow: Flow
        heights: dict[int, int]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self.article: Article | None = None
        self.show_leftovers = False
        self.show_marks = True
        self._flow: Flow | None = None
        self._top = 0
        self._selection: Selection | None = None
        self._selecting = False
        self._drag: Offset | None = None
        self._drag_timer: Timer | None = None
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(2048)

    # What is shown

    def show(self, article: Article, offset: int = 0) -> None:
        """Show an article with the line of `offset` in the top row."""
        self.article = article
        self._top = offset
        self._drop_selection()
        self._lay_out()

    @property
    def measure(self) -> int:
        """The columns of a line: the margins shrink before the text does."""
        return max(1, min(MEASURE, self.scrollable_content_region.width - 2))

    def toggle_leftovers(self) -> None:
        """Show or hide what the web page left around the article."""
        self.show_leftovers = not self.show_leftovers
        self._lay_out()

    def toggle_marks(self) -> None:
        """Show or hide the vowel marks."""
        self.show_marks = not self.show_marks
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay the article out anew, and keep the words in the top row there."""
        self._strips.clear()
        if self.article is None or not self.size:
            return
        flow = Flow(self.article, self.measure, leftovers=self.show_leftovers, marks=self.show_marks)
        self._flow = flow
        if self._selection is not None:
            self._selection = selection.between(flow, self._selection.start, self._selection.end)
        self._settle()
        if flow.uncounted:
            self._count(flow)

    def _settle(self) -> None:
        """Count what is in sight, and scroll to where the top row's words are now."""
        if self._flow is None:
            return
        self._flow.settle(self._top, self.size.height)
        self.virtual_size = Size(self.scrollable_content_region.width, self._flow.height)
        row = self._flow.row_of(self._top)
        self.scroll_to(y=row, animate=False, immediate=True, force=True)
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

    def on_article_view__counted(self, message: _Counted) -> None:
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
        if self._flow is None or round(new_value) == self._flow.row_of(self._top):
            return
        self._top = self._flow.offset_of(round(new_value))
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
            return Strip.blank(width, self.rich_style)
        block = flow.blocks[row.block]
        lines = flow.lines(row.block)
        if row.line >= len(lines):
            return Strip.blank(width, self.rich_style)
        spans = self._spans(block.start)
        line = lines[row.line]
        seen = tuple(span for span in spans if span.start < line.end and line.start < span.end)
        key = (row, width, seen)
        strip = self._strips.get(key)
        if strip is None:
            style = self._style_of(block.part)
            found = segments(line, style, seen)
            measured = aligned(found, line.width, flow.width, style, right=line.right_to_left)
            left = (width - flow.width) // 2
            blank = Segment(" " * left, self.rich_style), Segment(" " * (width - flow.width - left), self.rich_style)
            strip = Strip([blank[0], *measured, blank[1]], width)
            self._strips[key] = strip
        return strip

    def notify_style_update(self) -> None:
        """Forget what was painted in another theme."""
        self._strips.clear()
        super().notify_style_update()

    def _style_of(self, part: Part) -> Style:
        if part is Part.BODY:
            return self.rich_style
        return self.get_component_rich_style(f"article--{part.value}")

    def _spans(self, origin: int) -> list[Span]:
        """Return the selection and the caret as ranges of the block that starts at `origin`."""
        if self._selection is None:
            return []
        background = self.get_component_rich_style("article--selection").bgcolor
        selected, head = self._selection, self._selection.head
        spans = [Span(selected.start - origin, selected.end - origin, Style(bgcolor=background))]
        if self._selecting:
            spans.append(Span(head.start - origin, head.end - origin, Style(reverse=True)))
        return spans

    # Moving

    def action_line_down(self) -> None:
        """Go down one line, or extend the selection by it."""
        self._move_lines(1)

    def action_line_up(self) -> None:
        """Go up one line, or extend the selection by it."""
        self._move_lines(-1)

    def action_half_page_down(self) -> None:
        """Go down half a page."""
        self._move_rows(self.size.height // 2)

    def action_half_page_up(self) -> None:
        """Go up half a page."""
        self._move_rows(-self.size.height // 2)

    def action_page_down(self) -> None:
        """Go down one page, two lines of it kept in sight."""
        self._move_rows(max(1, self.size.height - 2))

    def action_page_up(self) -> None:
        """Go up one page, two lines of it kept in sight."""
        self._move_rows(-max(1, self.size.height - 2))

    def action_top(self) -> None:
        """Go to the beginning."""
        self._move_rows(-self.virtual_size.height)

    def action_end(self) -> None:
        """Go to the end."""
        if self._flow is not None and self._flow.settle_end(self.size.height):
            self._settle()
        self._move_rows(self.virtual_size.height)

    def _move_lines(self, step: int) -> None:
        if self._selecting and self._flow is not None and self._selection is not None:
            self._extend(selection.above_or_below(self._flow, self._selection.head, step))
        else:
            self._move_rows(step)

    def _move_rows(self, rows: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False)
        if self._selecting and self._flow is not None:
            row = self.scroll_offset.y + (self.size.height - 1 if rows > 0 else 0)
            place = selection.place_at(self._flow, min(row, self._flow.height - 1), 0)
            if place is not None:
                self._extend(place)

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_to(y=self.scroll_offset.y + WHEEL_ROWS, animate=False)
        event.stop()

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_to(y=self.scroll_offset.y - WHEEL_ROWS, animate=False)
        event.stop()

    def action_next_article(self) -> None:
        """Ask for the next article."""
        self.post_message(self.Turned(1))

    def action_previous_article(self) -> None:
        """Ask for the previous article."""
        self.post_message(self.Turned(-1))

    def action_back(self) -> None:
        """Drop the selection, or else leave the article."""
        if self._selection is not None:
            self._drop_selection()
        else:
            self.post_message(self.Left())

    # Selecting

    @property
    def selected_text(self) -> str:
        """The article's own text of what is selected, `""` where nothing is."""
        if self._flow is None or self._selection is None:
            return ""
        return self._flow.text(self._selection.start, self._selection.end)

    def on_key(self, event: events.Key) -> None:
        """Let the plain arrows extend a selection that was started by key."""
        if self._selecting and event.key in ("left", "right"):
            event.stop()
            event.prevent_default()
            self._extend_beside(-1 if event.key == "left" else 1)

    def action_start_selection(self) -> None:
        """Start a selection at the first letter in sight, or drop the one there is."""
        if self._selecting or self._flow is None:
            self._drop_selection()
            return
        place = self._selection.head if self._selection else selection.place_of(self._flow, self._top)
        if place is not None:
            self._selecting = True
            self._select(Selection(place, place))

    def action_select_all(self) -> None:
        """Select the whole article as it is shown."""
        if self._flow is not None and self._flow.blocks:
            self._select(selection.between(self._flow, self._flow.blocks[0].start, self._flow.blocks[-1].end))

    def action_copy(self) -> None:
        """Ask for what is selected to be copied."""
        self.post_message(self.CopyRequested(self.selected_text))

    def action_extend_left(self) -> None:
        """Extend the selection by a letter to the left."""
        self._extend_beside(-1)

    def action_extend_right(self) -> None:
        """Extend the selection by a letter to the right."""
        self._extend_beside(1)

    def action_extend_up(self) -> None:
        """Extend the selection by a line up."""
        if (head := self._head()) and self._flow is not None:
            self._extend(selection.above_or_below(self._flow, head, -1))

    def action_extend_down(self) -> None:
        """Extend the selection by a line down."""
        if (head := self._head()) and self._flow is not None:
            self._extend(selection.above_or_below(self._flow, head, 1))

    def action_extend_word_left(self) -> None:
        """Extend the selection by a word to the left."""
        if (head := self._head()) and self._flow is not None:
            self._extend(selection.word_beside(self._flow, head, -1))

    def action_extend_word_right(self) -> None:
        """Extend the selection by a word to the right."""
        if (head := self._head()) and self._flow is not None:
            self._extend(selection.word_beside(self._flow, head, 1))

    def _extend_beside(self, step: int) -> None:
        if (head := self._head()) and self._flow is not None:
            self._extend(selection.beside(self._flow, head, step))

    def _head(self) -> Place | None:
        """Return the moving end of the selection, starting one at the top of the window where there is none."""
        if self._selection is None:
            self._selecting = False
            self.action_start_selection()
        self._selecting = True
        return self._selection.head if self._selection else None

    def _extend(self, head: Place) -> None:
        if self._selection is not None:
            self._select(Selection(self._selection.anchor, head))
            self._show_row(head)

    def _select(self, selected: Selection | None) -> None:
        self._selection = selected
        self.refresh()

    def _drop_selection(self) -> None:
        self._selecting = False
        self._select(None)

    def _show_row(self, place: Place) -> None:
        if self._flow is not None:
            row = self._flow.row_of(place.start)
            self.scroll_to_region(Region(0, row, 1, 1), animate=False, force=True)

    # The mouse

    def _place_under(self, offset: Offset) -> Place | None:
        if self._flow is None:
            return None
        left = (self.scrollable_content_region.width - self._flow.width) // 2
        return selection.place_at(self._flow, offset.y + self.scroll_offset.y, offset.x - left)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to drag a selection."""
        if event.button != 1 or event.x >= self.scrollable_content_region.width:
            return
        self._drop_selection()
        self._drag = event.offset
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection to the letter under the mouse."""
        if self._drag is None:
            return
        if self._selection is None and event.offset != self._drag:
            anchor = self._place_under(self._drag)
            self._selection = Selection(anchor, anchor) if anchor else None
        self._drag = event.offset
        self._drag_on()
        outside = not 0 <= event.y < self.size.height
        if outside and self._drag_timer is None:
            self._drag_timer = self.set_interval(_DRAG_STEP, self._drag_on)
        elif not outside:
            self._stop_drag_timer()

    def _drag_on(self) -> None:
        """Take the selection to the letter under the mouse, scrolling while the mouse is beyond an edge."""
        if self._drag is None or self._selection is None:
            return
        if self._drag.y < 0:
            self.scroll_to(y=self.scroll_offset.y - 1, animate=False)
        elif self._drag.y >= self.size.height:
            self.scroll_to(y=self.scroll_offset.y + 1, animate=False)
        row = max(0, min(self._drag.y, self.size.height - 1))
        head = self._place_under(Offset(self._drag.x, row))
        if head is not None:
            self._select(Selection(self._selection.anchor, head))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End the drag."""
        self._stop_drag_timer()
        if self._drag is not None:
            self._drag = None
            self.release_mouse()

    def _stop_drag_timer(self) -> None:
        if self._drag_timer is not None:
            self._drag_timer.stop()
            self._drag_timer = None

    def on_click(self, event: events.Click) -> None:
        """Select the word at a double click, the paragraph at a triple one."""
        place = self._place_under(event.offset)
        if place is None or self._flow is None:
            return
        if event.chain == 2:
            self._select(selection.word_at(self._flow, place))
        elif event.chain == 3:
            self._select(selection.between(self._flow, *self._flow.paragraph(place.block)))
