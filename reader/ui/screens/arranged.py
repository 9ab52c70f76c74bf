"""How list, article and panel share the screen: beside each other where there is room, else below or instead."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer

from reader.ui.knowledge import Knowledge
from reader.ui.screens.sparing_compositor import SparingCompositor
from reader.ui.shelf import Entry
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from reader.ui.widgets.item_panel import ItemPanel, Tab

WIDE = 110
"""Columns from which the list, or the panel, stands beside the article."""

WIDEST = 150
"""Columns from which both do."""


class ArrangedScreen(Screen[None]):
    """Arranges its parts for the size of the terminal and as the person wants them; the list has the keys first."""

    AUTO_FOCUS = "ArticleList"

    DEFAULT_CSS = """
    ArrangedScreen {
        #desk { height: 1fr; }
        ArticleList { width: 1fr; display: none; }
        ItemPanel { width: 44; display: none; }
        &.-list ArticleList, &.-with-list ArticleList { display: block; }
        &.-with-list ArticleList { width: 40; }
        &.-list ArticlePane { display: none; }
        &.-panel-beside ItemPanel { display: block; }
        &.-panel-below ItemPanel { display: block; dock: bottom; width: 100%; height: 45%; min-height: 6; }
    }
    """

    class Ready(Message):
        """The screen's parts are there."""

    def __init__(self, knowledge: Knowledge, *, list_shown: bool, panel_shown: bool, by_count: bool = False) -> None:
        super().__init__()
        self._compositor = SparingCompositor()
        self.list_shown = list_shown
        self.panel_shown = panel_shown
        self._by_count = by_count
        self._panel: ItemPanel | None = None
        self.knowledge = knowledge
        self.on_list = True

    def compose(self) -> ComposeResult:
        """Lay the screen out: the list stands right, where reading begins, and the panel where a line ends."""
        # Known before there are parts, whose styles would have to be found out once more.
        self._arrange_classes()
        yield TitleBar()
        with Horizontal(id="desk"):
            if self.panel_shown:
                yield self._new_panel()
            yield ArticlePane(self.knowledge, id="pane")
            yield ArticleList(id="list")
        yield Footer(compact=True)

    @property
    def pane(self) -> ArticlePane:
        """The article and what belongs to it."""
        return self.query_one(ArticlePane)

    @property
    def article_view(self) -> ArticleView:
        """The article."""
        return self.query_one(ArticleView)

    @property
    def article_list(self) -> ArticleList:
        """The list."""
        return self.query_one(ArticleList)

    @property
    def panel(self) -> "ItemPanel":
        """The panel, once it has been shown."""
        assert self._panel is not None
        return self._panel

    def _new_panel(self) -> "ItemPanel":
        # Imported here because the app starts without it.
        from reader.ui.widgets.item_panel import ItemPanel

        self._panel = ItemPanel(id="panel")
        self._panel.order = "count" if self._by_count else "date"
        return self._panel

    async def made_panel(self) -> "ItemPanel":
        """Return the panel, which comes when it is first wanted."""
        if self._panel is None:
            await self.query_one("#desk").mount(self._new_panel(), before=0)
            self._arrange()
        return self.panel

    @property
    def title_bar(self) -> TitleBar:
        """The row above everything."""
        return self.query_one(TitleBar)

    def on_mount(self) -> None:
        """Tell that there is something to begin with."""
        self._arrange()
        self.post_message(self.Ready())

    # Arranging

    def on_screen_resume(self) -> None:
        """Arrange for the size that the terminal has now."""
        self._arrange()

    def on_screen_suspend(self) -> None:
        """Take the toasts away, which would lie over the dialog that opens."""
        self.app.clear_notifications()

    def on_resize(self) -> None:
        """Put list and panel beside the article, below it, or away."""
        self._arrange()

    @property
    def is_wide(self) -> bool:
        """Whether list and article have room side by side."""
        return self.app.size.width >= WIDE

    @property
    def _list_beside(self) -> bool:
        beside = WIDEST if self.panel_shown else WIDE
        return self.list_shown and self.app.size.width >= beside

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show the list; say so where there is nothing in it."""
        self.article_list.set_entries(entries)

    def show_article(self) -> None:
        """Bring the article to the front, or the notice that stands for it, and the keys to it."""
        self.on_list = False
        self._arrange()
        self.pane.take_focus()

    def show_list(self) -> None:
        """Bring the list to the front, and the keys to it."""
        self.on_list = True
        self.list_shown = True
        self._arrange()
        self.set_focus(self.article_list)

    def toggle_list(self) -> None:
        """Show the list or hide it; where there is no room beside the article, change between the two."""
        if self._list_beside:
            self.list_shown = False
            if self.on_list:
                self.show_article()
            self._arrange()
        elif self.on_list:
            if self.pane.has_text:
                self.show_article()
        else:
            self.list_shown = True
            self._arrange()
            if not self._list_beside:
                self.show_list()

    async def show_panel(self, tab: "Tab | None" = None) -> None:
        """Show the panel at a tab, or at the one where it is, and bring the keys to it."""
        shown = self.panel_shown and not self.on_list
        self.panel_shown = True
        self.on_list = False
        panel = await self.made_panel()
        if not shown:
            self._arrange()
        if tab is not None:
            panel.tab = tab
        self.panel_opened()
        self.set_focus(panel.row_list)
        panel.row_list.focus()

    def panel_opened(self) -> None:
        """Show in the panel what is known."""

    @property
    def on_panel(self) -> bool:
        """Whether the panel has the keys."""
        return self._panel is not None and self.focused is self._panel.row_list

    async def toggle_panel(self) -> None:
        """Show the panel or hide it; the keys stay with the article, if there is one."""
        self.panel_shown = not self.panel_shown
        if self.panel_shown:
            await self.made_panel()
            self.panel_opened()
        if self.pane.has_text:
            self.show_article()
        else:
            self._arrange()

    def _arrange(self) -> None:
        self._arrange_classes()
        width = self.app.size.width
        self.query_one(Footer).show_command_palette = width >= WIDE
        if self._panel is not None:
            room = width - 76 - (40 if self._list_beside else 0)
            self._panel.styles.width = None if width < WIDE else max(34, min(60, room))
        self.pane.cards_shown = not self.panel_shown
        self.call_after_refresh(self.pane.place_card)

    def _arrange_classes(self) -> None:
        wide, beside = self.is_wide, self._list_beside
        panel = self.panel_shown and (beside or not self.on_list)
        self.set_class(beside, "-with-list")
        self.set_class(not beside and self.on_list, "-list")
        self.set_class(panel and wide, "-panel-beside")
        self.set_class(panel and not wide, "-panel-below")

    @on(ArticleView.Left)
    def leave_article(self) -> None:
        """Go back to the list."""
        self.show_list()

    def on_item_panel_left(self) -> None:
        """Go back to the article."""
        self.show_article()
