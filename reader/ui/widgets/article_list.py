"""The list of articles: title, source, date and how far each has been read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.script.ability import remembered
from reader.script.layout import FSI, PDI, Line, fit, lay_out
from reader.ui.keys.actions import Context, bindings
from reader.ui.painting.label import Label
from reader.ui.painting.segments import aligned, segments
from reader.ui.shelf import Entry, Reading

TITLE_ROWS = 2
ENTRY_ROWS = TITLE_ROWS + 2
"""A blank row, the title, and the line about it; one more blank where the title is short."""

_MARGIN = 1


class ArticleList(ScrollView, can_focus=True):
    """Shows entries, one of them highlighted; what was not read yet shows its id."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.LIST)]

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"list--about", "list--highlight", "list--opened", "list--problem"}

    DEFAULT_CSS = """
    ArticleList {
        background: $surface;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-background: $surface;
        scrollbar-background-hover: $surface;
        scrollbar-background-active: $surface;

        .list--about { color: $text-muted; }
        .list--opened { text-style: bold; color: $text-primary; }
        .list--problem { color: $text-warning; }
        .list--highlight { background: $panel; }
        &:focus .list--highlight { background: $primary 30%; }
        &:ansi .list--highlight { background: ansi_bright_black; }
        &:ansi .list--opened { color: ansi_default; }
    }
    """

    highlighted: reactive[int] = reactive(0)

    @dataclass
    class Opened(Message):
        """The person wants to read this article."""

        article: str

    @dataclass
    class InSight(Message):
        """These articles are in sight and have not been read for the list."""

        articles: Sequence[str]

        def can_replace(self, message: Message) -> bool:
            """Let what is in sight now stand for what was."""
            return isinstance(message, ArticleList.InSight)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._entries: list[Entry] = []
        self._places: dict[str, int] = {}
        self._fractions: dict[str, float] = {}
        self._opened: str | None = None

    # What is shown

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Show these entries, in their order."""
        self._entries = list(entries)
        self._places = {entry.id: place for place, entry in enumerate(self._entries)}
        self.virtual_size = Size(self.size.width, len(self._entries) * ENTRY_ROWS)
        self._tell_what_is_in_sight()
        self.refresh()

    def update_entries(self, entries: Iterable[Entry]) -> None:
        """Put what was read in the place of what stood there."""
        for entry in entries:
            if entry.id in self._places:
                self._entries[self._places[entry.id]] = entry
        self.refresh()

    def set_fraction(self, article: str, fraction: float) -> None:
        """Show how far an article has been read, from 0 to 1."""
        if self._fractions.get(article) != fraction:
            self._fractions[article] = fraction
            self.refresh()

    def set_opened(self, article: str) -> None:
        """Mark the article that is being read, and highlight it."""
        self._opened = article
        self.highlighted = self._places.get(article, self.highlighted)
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell what came into sight."""
        super().watch_scroll_y(old_value, new_value)
        self._tell_what_is_in_sight()

    def on_resize(self) -> None:
        """Keep the highlighted entry in sight, and tell what came there."""
        self.watch_highlighted()
        self._tell_what_is_in_sight()

    def _tell_what_is_in_sight(self) -> None:
        first = self.scroll_offset.y // ENTRY_ROWS
        seen = self._entries[first : first + self.size.height // ENTRY_ROWS + 2]
        if waiting := [entry.id for entry in seen if entry.reading is Reading.WAITING]:
            self.post_message(self.InSight(waiting))

    @property
    def opened(self) -> str | None:
        """The article that is being read."""
        return self._opened

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries that are shown."""
        return self._entries

    def neighbour(self, article: str, step: int) -> Entry | None:
        """Return the entry `step` places after an article, `None` beyond either end."""
        place = self._places.get(article, -1) + step
        return self._entries[place] if article in self._places and 0 <= place < len(self._entries) else None

    # Painting

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the window."""
        place, row = divmod(y + self.scroll_offset.y, ENTRY_ROWS)
        width = self.scrollable_content_region.width
        if place >= len(self._entries) or row == 0:
            return Strip.blank(width, self.rich_style)
        entry = self._entries[place]
        room = max(1, width - 2 * _MARGIN)
        titles = _title_lines(entry.title, room)
        if row <= len(titles):
            line, style = titles[row - 1], self._style(entry, place, about=False)
        elif row == len(titles) + 1:
            line, style = fit(self._about(entry), room, "R"), self._style(entry, place, about=True)
        else:
            return Strip.blank(width, self.rich_style)
        strip = aligned(segments(line, style), line.width, room, style, right=line.right_to_left)
        return Strip.join([Strip.blank(_MARGIN, style), strip, Strip.blank(_MARGIN, style)]).crop(0, width)

    def _about(self, entry: Entry) -> str:
        """Return source, date and progress, each isolated from the others (UAX #9, 2.7)."""
        if entry.problem is not None:
            return f"{FSI}{entry.problem.problem}{PDI}"
        fraction = self._fractions.get(entry.id, 0.0)
        progress = "read" if fraction >= 1 else f"{fraction:.0%}" if fraction else "new"
        parts = (entry.source, entry.date and entry.date.isoformat(), progress)
        return " · ".join(f"{FSI}{part}{PDI}" for part in parts if part)

    def _style(self, entry: Entry, place: int, *, about: bool) -> Style:
        style = self.rich_style
        if about and entry.reading is Reading.FAILED:
            style = self.get_component_rich_style("list--problem")
        elif about and place != self.highlighted:  # muted letters are hard to read on the highlight
            style = self.get_component_rich_style("list--about")
        elif not about and entry.id == self._opened:
            style = self.get_component_rich_style("list--opened")
        if place == self.highlighted:
            style += Style(bgcolor=self.get_component_rich_style("list--highlight").bgcolor)
        return style

    # Moving

    def watch_highlighted(self) -> None:
        """Bring the highlighted entry into sight."""
        self.scroll_to_region(Region(0, self.highlighted * ENTRY_ROWS, 1, ENTRY_ROWS), animate=False, force=True)
        self.refresh()

    def validate_highlighted(self, place: int) -> int:
        """Keep the highlight on an entry."""
        return max(0, min(place, len(self._entries) - 1))

    @property
    def _page(self) -> int:
        return max(1, self.size.height // ENTRY_ROWS)

    def action_line_down(self) -> None:
        """Highlight the next entry."""
        self.highlighted += 1

    def action_line_up(self) -> None:
        """Highlight the entry before."""
        self.highlighted -= 1

    def action_half_page_down(self) -> None:
        """Go down half a page."""
        self.highlighted += max(1, self._page // 2)

    def action_half_page_up(self) -> None:
        """Go up half a page."""
        self.highlighted -= max(1, self._page // 2)

    def action_page_down(self) -> None:
        """Go down one page."""
        self.highlighted += self._page

    def action_page_up(self) -> None:
        """Go up one page."""
        self.highlighted -= self._page

    def action_top(self) -> None:
        """Highlight the first entry."""
        self.highlighted = 0

    def action_end(self) -> None:
        """Highlight the last entry."""
        self.highlighted = len(self._entries) - 1

    def action_open(self) -> None:
        """Open the highlighted entry."""
        if self._entries:
            self.post_message(self.Opened(self._entries[self.highlighted].id))

    def on_click(self, event: events.Click) -> None:
        """Open the entry under the mouse."""
        place = (event.y + self.scroll_offset.y) // ENTRY_ROWS
        if place < len(self._entries):
            self.highlighted = place
            self.action_open()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show the whole of a title that does not fit."""
        place = (event.y + self.scroll_offset.y) // ENTRY_ROWS
        title = self._entries[place].title if place < len(self._entries) else ""
        room = max(1, self.scrollable_content_region.width - 2 * _MARGIN)
        shortened = len(_whole_title(title, room)) > TITLE_ROWS
        if (title if shortened else None) != (self.tooltip and str(self.tooltip)):
            self.tooltip = Label(title) if shortened else None


@remembered(maxsize=512)
def _whole_title(title: str, width: int) -> tuple[Line, ...]:
    return tuple(lay_out(" ".join(title.split()), width))


@remembered(maxsize=512)
def _title_lines(title: str, width: int) -> tuple[Line, ...]:
    """Return a title in at most `TITLE_ROWS` lines, the last one shortened where there were more."""
    lines = _whole_title(title, width)
    if len(lines) <= TITLE_ROWS:
        return lines
    rest = " ".join(title.split())[lines[TITLE_ROWS - 1].start :]
    return (*lines[: TITLE_ROWS - 1], fit(rest, width))
