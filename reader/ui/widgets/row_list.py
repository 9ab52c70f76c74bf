"""A list of any number of rows, of which only those in sight are painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.ui.actions import Context, bindings
from reader.ui.row_moves import NO_ROW, away, following, nearest, with_header
from reader.ui.row_tops import RowTops
from reader.ui.rows import Row, RowStyles

WHEEL_ROWS = 3
_MARGIN = 1


class RowList(ScrollView, can_focus=True):
    """Shows rows, one of them highlighted; the rows above it that cannot be come into sight with it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.LIST)]

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--heading",
        "row--highlight",
        "row--match",
        "row--muted",
        "row--title",
        "mention--actor",
        "mention--contested",
        "mention--operation",
        "mention--place",
    }

    DEFAULT_CSS = """
    RowList {
        background: $surface;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        scrollbar-background: $surface;
        scrollbar-background-hover: $surface;
        scrollbar-background-active: $surface;

        .row--heading { text-style: bold; color: $text-muted; }
        .row--match { text-style: bold; color: $text-accent; }
        .row--muted { color: $text-muted; }
        .row--title { text-style: bold; }
        .row--highlight { background: $panel; }
        .mention--actor { color: $mention-actor; }
        .mention--contested { background: $mention-contested; }
        .mention--operation { color: $mention-operation; }
        .mention--place { color: $mention-place; }
        &:focus .row--highlight { background: $primary 30%; }
        &:ansi .row--highlight { background: ansi_default; text-style: underline; }
        &:ansi:focus .row--highlight { background: ansi_default; text-style: reverse; }
        &:nocolor .row--highlight { text-style: underline; }
        &:nocolor:focus .row--highlight { text-style: reverse; }
        &:nocolor .mention--contested { text-style: italic reverse; }
        &:nocolor .row--match { text-style: bold underline; }
    }
    """

    highlighted: reactive[int] = reactive(NO_ROW)

    @dataclass
    class RowMessage(Message):
        """Something about a row of the list."""

        row_list: "RowList"
        index: int
        row: Row

        @property
        def control(self) -> "RowList":
            """The list."""
            return self.row_list

    class Chosen(RowMessage):
        """The person wants what this row leads to."""

    class Pressed(RowMessage):
        """This row was clicked, and cannot be highlighted."""

    class Highlighted(RowMessage):
        """This row is highlighted now."""

        def can_replace(self, message: Message) -> bool:
            """Let a later row stand for an earlier one."""
            return isinstance(message, RowList.Highlighted) and message.row_list is self.row_list

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._uniform = False
        self._tops = RowTops(())
        self._window = Size(0, 0)
        self._row_width = 1
        self._strips: LRUCache[tuple[int, bool, bool], list[Strip]] = LRUCache(512)

    # What is shown

    def set_rows(self, rows: Sequence[Row], *, highlighted: int | None = None, uniform: bool = False) -> None:
        """Show these rows from the top, the first that can be is highlighted; or bring `highlighted` into sight.

        `uniform` says that every row is one row of the screen high, so that none need be asked.
        """
        self._rows = rows
        self._uniform = uniform
        self.set_reactive(RowList.highlighted, self.validate_highlighted(highlighted or 0))
        self._measure()
        if highlighted is None:
            self._show_from(0)
        else:
            self._bring_into_sight()
        self._tell()
        self.refresh()

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are shown."""
        return self._rows

    def on_resize(self) -> None:
        """Keep the highlighted row in sight if it was, else the row at the top where it is."""
        top, seen = self._tops.index_at(self.scroll_offset.y), self._is_in_sight(self._window.height)
        self._measure()
        if seen:
            self._bring_into_sight()
        else:
            self._show_from(self._tops.top(min(top, len(self._rows))))
        self.refresh()

    def _measure(self) -> None:
        """Find out where each row stands; before there is a size nothing stands anywhere."""
        self._window = self.size
        self._strips.clear()
        if not self.size:
            return
        width = self._row_width = max(1, self.scrollable_content_region.width - 2 * _MARGIN)
        self._tops = (
            RowTops.uniform(len(self._rows)) if self._uniform else RowTops(row.height(width) for row in self._rows)
        )
        # The window stays as it is whatever the rows are: setting this outright would lay out the whole screen.
        self.set_reactive(RowList.virtual_size, Size(self.scrollable_content_region.width, self._tops.height))
        self.vertical_scrollbar.window_virtual_size = self._tops.height

    def _is_in_sight(self, window: int) -> bool:
        """Tell whether the highlighted row begins within the `window` rows of the screen that were in sight.

        Where there was none yet, a row that was asked for is to be seen.
        """
        if self.highlighted == NO_ROW or not window:
            return self.highlighted != nearest(self._rows, 0)
        return 0 <= self._tops.top(self.highlighted) - self.scroll_offset.y < window

    # Painting

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the window."""
        y += self.scroll_offset.y
        width = self.scrollable_content_region.width
        if y >= self._tops.height:
            return Strip.blank(width, self.rich_style)
        index = self._tops.index_at(y)
        key = (index, index == self.highlighted, self.has_focus)
        strips = self._strips.get(key)
        if strips is None:
            strips = self._strips[key] = self._paint(index)
        # Between a new size and the news of it, rows stand as they did at the old one.
        return strips[y - self._tops.top(index)].adjust_cell_length(width, self.rich_style)

    def _paint(self, index: int) -> list[Strip]:
        base = self.rich_style
        strips = self._rows[index].strips(self._row_width, RowStyles(base, self.get_component_rich_style))
        margin = Strip.blank(_MARGIN, base)
        strips = [Strip.join([margin, strip, margin]) for strip in strips]
        if index != self.highlighted:
            return strips
        highlight = self.get_component_rich_style("row--highlight")
        over = Style(bgcolor=highlight.bgcolor, reverse=highlight.reverse, underline=highlight.underline)
        return [Strip(Segment.apply_style(strip, post_style=over), strip.cell_length) for strip in strips]

    def notify_style_update(self) -> None:
        """Forget what was painted in another theme."""
        self._strips.clear()
        super().notify_style_update()

    # Moving

    def validate_highlighted(self, index: int) -> int:
        """Keep the highlight on a row that can have it."""
        return nearest(self._rows, index)

    def watch_highlighted(self) -> None:
        """Bring the highlighted row into sight, and tell of it."""
        self._bring_into_sight()
        self._tell()
        self.refresh()

    def _tell(self) -> None:
        if self.highlighted != NO_ROW:
            self.post_message(self.Highlighted(self, self.highlighted, self._rows[self.highlighted]))

    def _bring_into_sight(self) -> None:
        """Scroll as little as shows the highlighted row, and of its header above it as much as fits."""
        window = self.size.height
        if self.highlighted == NO_ROW or not window:
            return
        first = with_header(self._rows, self._tops, self.highlighted, window)
        bottom = self._tops.top(self.highlighted + 1)
        self._show_from(min(self._tops.top(first), max(self.scroll_offset.y, bottom - window)))

    def _show_from(self, y: int) -> None:
        self.scroll_to(y=y, animate=False, immediate=True, force=True)

    def _scroll_rows(self, rows: int) -> None:
        self._show_from(self.scroll_offset.y + rows)

    def _step(self, step: int) -> None:
        """Highlight the next row or the one before; scroll on beyond the last and the first."""
        there = following(self._rows, self.highlighted, step) if self.highlighted != NO_ROW else NO_ROW
        if there == NO_ROW:
            self._scroll_rows(step)
        else:
            self.highlighted = there

    def _turn(self, distance: int) -> None:
        """Highlight what is so many rows of the screen away; scroll on where nothing is."""
        there = NO_ROW
        if self.highlighted != NO_ROW:
            there = away(self._rows, self._tops, self.highlighted, distance)
        if there == NO_ROW:
            self._scroll_rows(distance)
        else:
            self.highlighted = there

    def action_line_down(self) -> None:
        """Highlight the next row."""
        self._step(1)

    def action_line_up(self) -> None:
        """Highlight the row before."""
        self._step(-1)

    def action_half_page_down(self) -> None:
        """Go down half a page."""
        self._turn(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Go up half a page."""
        self._turn(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """Go down one page."""
        self._turn(max(1, self.size.height))

    def action_page_up(self) -> None:
        """Go up one page."""
        self._turn(-max(1, self.size.height))

    def action_top(self) -> None:
        """Highlight the first row, and show what stands above it."""
        self.highlighted = 0
        self._show_from(0)

    def action_end(self) -> None:
        """Highlight the last row, and show what stands below it."""
        self.highlighted = len(self._rows) - 1
        self._show_from(self._tops.height)

    def action_open(self) -> None:
        """Choose the highlighted row."""
        if self.highlighted != NO_ROW:
            self.post_message(self.Chosen(self, self.highlighted, self._rows[self.highlighted]))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse, or tell that it was pressed."""
        index = self._tops.index_at(event.y + self.scroll_offset.y)
        if index >= len(self._rows):
            return
        if self._rows[index].selectable:
            self.highlighted = index
            self.action_open()
        else:
            self.post_message(self.Pressed(self, index, self._rows[index]))

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._scroll_rows(WHEEL_ROWS)
        event.prevent_default()
        event.stop()

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._scroll_rows(-WHEEL_ROWS)
        event.prevent_default()
        event.stop()
