"""The article as a person reads it: selected by cells, with keys and with the mouse, and copied."""

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Region
from textual.message import Message
from textual.timer import Timer

from reader.library.article import Article
from reader.ui.article import selection
from reader.ui.article.flow import Flow
from reader.ui.article.selection import Place, Selection
from reader.ui.keys.actions import Context, bindings
from reader.ui.painting.segments import Span
from reader.ui.widgets.marked_view import MarkedView

# Seconds between two steps while a selection is dragged beyond the edge.
_DRAG_STEP = 0.05


class ArticleView(MarkedView, can_focus=True):
    """An article that can be selected from; it asks for what goes beyond the article."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.ARTICLE)]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"article--selection"}

    DEFAULT_CSS = """
    ArticleView {
        .article--selection { background: $primary 40%; }
        &:ansi .article--selection { background: ansi_bright_black; }
    }
    """

    @dataclass
    class CopyRequested(Message):
        """The person wants this text on the clipboard."""

        text: str

    class Left(Message):
        """The person wants to go back to where the article was opened from."""

    class DetailsRequested(Message):
        """The person wants to know everything about the focused mention."""

    @dataclass
    class NextRequested(Message):
        """The person wants the next (`step` 1) or previous (−1) match of the search, or mention of the same."""

        step: int

    class SearchLeft(Message):
        """The person is done with the search."""

    @dataclass
    class Turned(Message):
        """The person wants the next article (`step` 1) or the previous one (−1)."""

        step: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._selection: Selection | None = None
        self._selecting = False
        self._drag: Offset | None = None
        self._drag_timer: Timer | None = None

    def show(self, article: Article, offset: int = 0, above: int = 0) -> None:
        """Show an article with the line of `offset` in the top row, nothing of it selected."""
        self._drop_selection()
        super().show(article, offset, above)

    def flow_changed(self, flow: Flow) -> None:
        """Find the cells of the selection in a new flow."""
        super().flow_changed(flow)
        if self._selection is not None:
            self._selection = selection.between(flow, self._selection.start, self._selection.end)

    def spans(self, origin: int) -> list[Span]:
        """Return what is marked, and over it the selection and the caret."""
        spans = super().spans(origin)
        if self._selection is None:
            return spans
        background = self.get_component_rich_style("article--selection").bgcolor
        selected, head = self._selection, self._selection.head
        spans.append(Span(selected.start - origin, selected.end - origin, Style(bgcolor=background)))
        if self._selecting:
            spans.append(Span(head.start - origin, head.end - origin, Style(reverse=True)))
        return spans

    def action_next_article(self) -> None:
        """Ask for the next article."""
        self.post_message(self.Turned(1))

    def action_previous_article(self) -> None:
        """Ask for the previous article."""
        self.post_message(self.Turned(-1))

    def action_back(self) -> None:
        """Drop the selection, or else the search, or else go away from the mention, or else leave the article."""
        if self._selection is not None:
            self._drop_selection()
        elif self.searched:
            self.post_message(self.SearchLeft())
        elif self.focused_mention is not None:
            self.focus_mention(None)
        else:
            self.post_message(self.Left())

    def action_open_panel(self) -> None:
        """Ask for everything about the focused mention."""
        self.post_message(self.DetailsRequested())

    def action_next_same(self) -> None:
        """Ask for the next match, or mention of the same."""
        self.post_message(self.NextRequested(1))

    def action_previous_same(self) -> None:
        """Ask for the previous match, or mention of the same."""
        self.post_message(self.NextRequested(-1))

    # Selecting

    def move_lines(self, lines: int) -> None:
        """Go down so many lines, or extend the selection by them."""
        if self._selecting:
            self._extend_by_line(lines)
        else:
            super().move_lines(lines)

    def move_rows(self, rows: int) -> None:
        """Scroll, and take the moving end of a selection along that was started by key."""
        super().move_rows(rows)
        if self._selecting and self._flow is not None:
            row = self.scroll_offset.y + (self.size.height - 1 if rows > 0 else 0)
            place = selection.place_at(self._flow, min(row, self._flow.height - 1), 0)
            if place is not None:
                self._extend(place)

    @property
    def selected_text(self) -> str:
        """The article's own text of what is selected, `""` where nothing is."""
        if self._flow is None or self._selection is None:
            return ""
        return self._flow.text(self._selection.start, self._selection.end)

    @property
    def selected_range(self) -> tuple[int, int] | None:
        """The half-open range of what is selected, the white space at its ends left out; None where nothing is."""
        if self._selection is None or self.article is None:
            return None
        start, end = self._selection.start, self._selection.end
        selected = self.article.text[start:end]
        start, end = end - len(selected.lstrip()), start + len(selected.rstrip())
        return (start, end) if start < end else None

    def on_key(self, event: events.Key) -> None:
        """Let the plain arrows extend a selection that was started by key."""
        if self._selecting and event.key in ("left", "right"):
            event.stop()
            event.prevent_default()
            self._extend_beside(-1 if event.key == "left" else 1)

    def action_start_selection(self) -> None:
        """Start a selection with the current match or the focused name, else with the first letter in sight.

        Where there is a selection that was started so, it is dropped.
        """
        if self._selecting or self._flow is None:
            self._drop_selection()
            return
        if self._selection is None and (here := self.place_in_sight) is not None:
            self._selecting = True
            self._select(selection.between(self._flow, *here))
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
        self._extend_by_line(-1)

    def action_extend_down(self) -> None:
        """Extend the selection by a line down."""
        self._extend_by_line(1)

    def action_extend_word_left(self) -> None:
        """Extend the selection by a word to the left."""
        self._extend_by_word(-1)

    def action_extend_word_right(self) -> None:
        """Extend the selection by a word to the right."""
        self._extend_by_word(1)

    def _extend_by_line(self, step: int) -> None:
        if (head := self._head()) and self._flow is not None:
            self._extend(selection.above_or_below(self._flow, head, step))

    def _extend_by_word(self, step: int) -> None:
        if self._head() and self._flow is not None and self._selection is not None:
            self._extend(selection.word_beside(self._flow, self._selection, step))

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
        """Go to the mention under the mouse; select the word at a double click, the paragraph at a triple one."""
        place = self._place_under(event.offset)
        if place is None or self._flow is None:
            return
        if event.chain == 1 and self._selection is None:
            self._focus_under(event.offset)
        elif event.chain == 2:
            self._select(selection.word_at(self._flow, place))
        elif event.chain == 3:
            self._select(selection.between(self._flow, *self._flow.paragraph(place.block)))

    def _focus_under(self, offset: Offset) -> None:
        """Focus the mention of the letter at `offset`; of a mention that is focused already, the one within it."""
        assert self._flow is not None
        left = (self.scrollable_content_region.width - self._flow.width) // 2
        letter = selection.letter_at(self._flow, offset.y + self.scroll_offset.y, offset.x - left)
        if letter is None:
            self.focus_mention(None)
            return
        # What is inserted owns an empty range, and stands after its mention; a ligature may begin before its name.
        last = letter.end - 1
        here = self.mentions.at(letter.start if letter.start < letter.end else last) or self.mentions.at(last)
        focused = self.focused_mention
        self.focus_mention(here[(here.index(focused) + 1) % len(here) if focused in here else 0] if here else None)
