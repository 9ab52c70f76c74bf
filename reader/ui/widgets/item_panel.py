"""The panel: what is known of the focused item, where else it is mentioned, and what the article mentions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Final, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from reader.concordance.references import Line
from reader.glossary.model import Entry
from reader.ui.keys.actions import Context, actions, bindings
from reader.ui.rows.item import Item
from reader.ui.rows.panel_content import (
    NO_ARTICLE,
    NO_ITEM,
    contested,
    mentioned_in_article,
    mentions_of,
    notice,
    together_with,
)
from reader.ui.rows.panel_rows import ArticleRow, Order, OrderRow
from reader.ui.rows.row import ContextRow, NameRow, Row
from reader.ui.rows.row_moves import nearest
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.tab_row import TabRow

Tab = Literal["mentions", "together", "article"]

TABS: Final[Mapping[Tab, str]] = {"mentions": "Mentions", "together": "Together", "article": "Article"}

_ORDER_KEY: Final = next(action.keys[0] for action in actions(Context.PANEL) if action.name == "switch_order")


class ItemPanel(Widget):
    """Shows an item under its tabs; every place and every other item in it leads there."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.PANEL)]

    DEFAULT_CSS = """
    ItemPanel {
        layout: vertical;
        background: $surface;
        RowList { height: 1fr; }
    }
    """

    tab: reactive[Tab] = reactive[Tab]("mentions", init=False)
    order: reactive[Order] = reactive[Order]("date", init=False)

    @dataclass
    class Opened(Message):
        """The person wants to read the mention at `[start, end)` of an article, in code points."""

        article: str
        start: int
        end: int

    @dataclass
    class Followed(Message):
        """The person wants to see another item."""

        entry: Entry

    @dataclass
    class Ordered(Message):
        """The person chose another order of the articles."""

        order: Order

    class Left(Message):
        """The person goes back to the article."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._item: Item | None = None
        self._content: dict[Tab, Callable[[], list[Row]]] = {
            "mentions": partial(notice, NO_ITEM),
            "together": partial(notice, NO_ITEM),
            "article": partial(notice, NO_ARTICLE),
        }

    def compose(self) -> ComposeResult:
        """Lay out the tabs and the rows below them."""
        yield TabRow(TABS.items())
        yield RowList()

    @property
    def row_list(self) -> RowList:
        """The rows, which have the keys while the panel does."""
        return self.query_one(RowList)

    # What is shown

    def show_item(self, item: Item, *, article: str | None, why: str | None) -> None:
        """Show an item; `article` is the one that is open, `why` says how the focused mention came about.

        Where the item is shown already, the row that the person went to stays highlighted.
        """
        same = self._item is not None and self._item.entry.id == item.entry.id
        self._item = item
        self._content["mentions"] = lambda: mentions_of(item, article, why, self.order, _ORDER_KEY)
        self._content["together"] = partial(together_with, item)
        self._show(("mentions", "together"), stay=same)

    def show_contested(self, candidates: Sequence[tuple[Entry, int]], text: str, why: str) -> None:
        """Show a contested name, the entries that it may be of, with the number of their mentions, and why."""
        self._show_instead(partial(contested, candidates, text, why))

    def show_nothing(self, text: str) -> None:
        """Say why there is no item."""
        self._show_instead(partial(notice, text))

    def show_no_item(self) -> None:
        """Say how to come to an item."""
        self.show_nothing(NO_ITEM)

    def show_article_items(self, items: Sequence[tuple[Entry, int]]) -> None:
        """Show the entries that the open article mentions, with the number of their mentions there."""
        self._content["article"] = partial(mentioned_in_article, items)
        self._show(("article",))

    def _show_instead(self, mentions: Callable[[], list[Row]]) -> None:
        self._item = None
        self._content["mentions"] = mentions
        self._content["together"] = partial(notice, NO_ITEM)
        self._show(("mentions", "together"))

    def _show(self, tabs: Sequence[Tab], *, stay: bool = False) -> None:
        """Show the current tab anew, if it is one of these and says something else now."""
        if self.tab not in tabs or not self.is_mounted:
            return
        found, rows = self.row_list, self._content[self.tab]()
        if rows == found.rows:
            return
        place = None
        if stay and found.highlighted > nearest(found.rows, 0):
            highlighted = found.rows[found.highlighted]
            place = next((index for index, row in enumerate(rows) if row == highlighted), None)
        found.set_rows(rows, highlighted=place)

    def on_mount(self) -> None:
        """Show what was given before there was anything to show it in."""
        self._show_tab()

    def watch_tab(self) -> None:
        """Show another tab, from its top."""
        if self.is_mounted:
            self._show_tab()

    def _show_tab(self) -> None:
        self.query_one(TabRow).current = self.tab
        self.row_list.set_rows(self._content[self.tab]())

    def watch_order(self) -> None:
        """Show the articles in another order."""
        self._show(("mentions",))

    # Leading on

    @on(RowList.Chosen)
    def _lead_on(self, message: RowList.Chosen) -> None:
        message.stop()
        match message.row:
            case ContextRow(article, line):
                self._open(article, line)
            case NameRow(entry):
                self.tab = "mentions"
                self.post_message(self.Followed(entry))

    @on(RowList.Pressed)
    def _press(self, message: RowList.Pressed) -> None:
        message.stop()
        match message.row:
            case ArticleRow(references):
                self._open(references.article, references.lines[0])
            case OrderRow():
                self.action_switch_order()

    def _open(self, article: str, line: Line) -> None:
        self.post_message(self.Opened(article, line.start, line.end))

    @on(RowList.Highlighted)
    def _keep(self, message: RowList.Highlighted) -> None:
        message.stop()

    @on(TabRow.Clicked)
    def _go_to_tab(self, message: TabRow.Clicked) -> None:
        message.stop()
        self.tab = next(tab for tab in TABS if tab == message.tab)
        self.row_list.focus()

    # Actions

    def action_next_tab(self) -> None:
        """Go to the next tab, from the last one to the first."""
        self._turn(1)

    def action_previous_tab(self) -> None:
        """Go to the tab before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        tabs = list(TABS)
        self.tab = tabs[(tabs.index(self.tab) + step) % len(tabs)]

    def action_switch_order(self) -> None:
        """Order the articles by date or by count."""
        self.order = "count" if self.order == "date" else "date"
        self.post_message(self.Ordered(self.order))

    def action_leave_panel(self) -> None:
        """Go back to the article."""
        self.post_message(self.Left())
