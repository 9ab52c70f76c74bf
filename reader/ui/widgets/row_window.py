"""A window on any number of rows, of which only those in sight are painted; one of them may be highlighted."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip

from reader.ui.painting.entry_types import CONTESTED_STYLE, STYLE_NAMES, type_colours
from reader.ui.painting.label import Label
from reader.ui.rows.row import Row, RowStyles, Shortened
from reader.ui.rows.row_moves import NO_ROW, nearest, with_header
from reader.ui.rows.row_tops import RowTops
from reader.ui.widgets.plain_lines import plain_lines
from reader.ui.widgets.strip_scroll_bar import StripScrollView

_MARGIN = 1


class RowWindow(StripScrollView):
    """Shows rows; those above the highlighted one that cannot be highlighted come into sight with it."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--heading",
        "row--highlight",
        "row--match",
        "row--muted",
        "row--title",
        *STYLE_NAMES.values(),
        CONTESTED_STYLE,
    }

    DEFAULT_CSS = """
    RowWindow {
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
        .mention--contested { background: $mention-contested; }
        &:focus .row--highlight { background: $primary 30%; }
        &:ansi .row--highlight { background: ansi_default; text-style: underline; }
        &:ansi:focus .row--highlight { background: ansi_default; text-style: reverse; }
        &:nocolor .row--highlight { text-style: underline; }
        &:nocolor:focus .row--highlight { text-style: reverse; }
        &:nocolor .mention--contested { text-style: italic reverse; }
        &:nocolor .row--match { text-style: bold underline; }
    }
    """ + type_colours("RowWindow")

    highlighted: reactive[int] = reactive(NO_ROW)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._uniform = False
        self._tops = RowTops(())
        self._window = Size(0, 0)
        self._row_width = 1
        # Textual takes long to find these out.
        self._known_styles: RowStyles | None = None
        self._strips: LRUCache[tuple[Row, bool, bool], list[Strip]] = LRUCache(1024)

    # What is shown

    def set_rows(self, rows: Sequence[Row], *, highlighted: int | None = None, uniform: bool = False) -> None:
        """Show these rows from the top, the first that can be is highlighted; or bring `highlighted` into sight.

        `uniform` says that every row is one row of the screen high, so that none need be asked.
        """
        self._rows = rows
        self._uniform = uniform
        self.set_reactive(RowWindow.highlighted, self.validate_highlighted(highlighted or 0))
        self._measure()
        if highlighted is None:
            self._show_from(0)
        else:
            self._bring_into_sight()
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
        if not self.size:
            return
        width = max(1, self.scrollable_content_region.width - 2 * _MARGIN)
        if width != self._row_width:
            self._row_width = width
            self._strips.clear()
        self._tops = (
            RowTops.uniform(len(self._rows)) if self._uniform else RowTops(row.height(width) for row in self._rows)
        )
        # The window stays as it is whatever the rows are: setting this outright would lay out the whole screen.
        self.set_reactive(RowWindow.virtual_size, Size(self.scrollable_content_region.width, self._tops.height))
        self.vertical_scrollbar.window_virtual_size = self._tops.height

    def _is_in_sight(self, window: int) -> bool:
        """Tell whether the highlighted row begins within the `window` rows of the screen that were in sight.

        Where there was none yet, a row that was asked for is to be seen.
        """
        if self.highlighted == NO_ROW or not window:
            return self.highlighted != nearest(self._rows, 0)
        return 0 <= self._tops.top(self.highlighted) - self.scroll_offset.y < window

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows of the window within `crop`."""
        if self.styles.gutter or self.size != self._window:
            # Rows that are measured for another window have to be cut and filled, which Textual does.
            return super().render_lines(crop)
        top = self.scroll_offset.y
        return plain_lines(self, [self._strip_at(top + y) for y in crop.line_range], crop)

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the window, as wide as it was measured for."""
        return self._strip_at(y + self.scroll_offset.y)

    def _strip_at(self, y: int) -> Strip:
        """Return row `y` of the list."""
        if y >= self._tops.height:
            return Strip.blank(self._row_width + 2 * _MARGIN, self._row_styles.base)
        index = self._tops.index_at(y)
        key = (self._rows[index], index == self.highlighted, self.has_focus)
        strips = self._strips.get(key)
        if strips is None:
            strips = self._strips[key] = self._paint(index)
        return strips[y - self._tops.top(index)]

    @property
    def _row_styles(self) -> RowStyles:
        if self._known_styles is None:
            self._known_styles = RowStyles(self.rich_style, self.get_component_rich_style)
        return self._known_styles

    def _paint(self, index: int) -> list[Strip]:
        styles = self._row_styles
        margin = Strip.blank(_MARGIN, styles.base)
        strips = [Strip.join([margin, strip, margin]) for strip in self._rows[index].strips(self._row_width, styles)]
        if index != self.highlighted:
            return strips
        highlight = self.get_component_rich_style("row--highlight")
        over = Style(bgcolor=highlight.bgcolor, reverse=highlight.reverse, underline=highlight.underline)
        return [Strip(Segment.apply_style(strip, post_style=over), strip.cell_length) for strip in strips]

    def notify_style_update(self) -> None:
        """Forget what was painted in another theme."""
        self._known_styles = None
        self._strips.clear()
        super().notify_style_update()

    # Where it is

    def validate_highlighted(self, index: int) -> int:
        """Keep the highlight on a row that can have it."""
        return nearest(self._rows, index)

    def watch_highlighted(self) -> None:
        """Bring the highlighted row into sight."""
        self._bring_into_sight()
        self.refresh()

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

    # The mouse

    def row_at(self, y: int) -> int | None:
        """Return the index of the row at row `y` of the window."""
        index = self._tops.index_at(y + self.scroll_offset.y)
        return index if index < len(self._rows) else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show the whole of a row that does not fit."""
        index = self.row_at(event.y)
        row = self._rows[index] if index is not None else None
        whole = row.whole(self._row_width) if isinstance(row, Shortened) else None
        if whole != (self.tooltip and str(self.tooltip)):
            self.tooltip = Label(whole) if whole else None
