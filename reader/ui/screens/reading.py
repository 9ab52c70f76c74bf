"""The reading screen: the article, with the list of articles and the panel beside it, below it, or instead of it."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer
from textual.worker import Worker, WorkerCancelled, WorkerFailed

from reader.library.article import Article
from reader.matching.mention import Mention
from reader.ui.history import Place
from reader.ui.knowledge import Knowledge, Marked
from reader.ui.shelf import Entry
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.gloss_card import GlossCard
from reader.ui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from reader.ui.widgets.item_panel import ItemPanel, Tab

WIDE = 110
"""Columns from which the list, or the panel, stands beside the article."""

# Seconds for which painting waits for what follows the focus.
_ONE_FRAME: Final = 0.03

WIDEST = 150
"""Columns from which both do."""


class ReadingScreen(Screen[None]):
    """Arranges list, article and panel for the size of the terminal, and lets the panel follow the article."""

    DEFAULT_CSS = """
    ReadingScreen {
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
        self.list_shown = list_shown
        self.panel_shown = panel_shown
        self.item: str | None = None
        """The entry that the panel shows."""
        self._by_count = by_count
        self._panel: ItemPanel | None = None
        self._knowledge = knowledge
        self._on_list = True

    def compose(self) -> ComposeResult:
        """Lay the screen out: the list stands right, where reading begins, and the panel where a line ends."""
        yield TitleBar()
        with Horizontal(id="desk"):
            if self.panel_shown:
                yield self._new_panel()
            yield ArticlePane(self._knowledge, id="pane")
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

    async def _made_panel(self) -> "ItemPanel":
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
        """Begin with the list."""
        self._arrange()
        self.article_list.focus()
        self.post_message(self.Ready())

    # Arranging

    def on_screen_resume(self) -> None:
        """Arrange for the size that the terminal has now."""
        self._arrange()

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
        self._on_list = False
        self._arrange()
        self.pane.take_focus()

    def show_list(self) -> None:
        """Bring the list to the front, and the keys to it."""
        self._on_list = True
        self.list_shown = True
        self._arrange()
        self.article_list.focus()

    def toggle_list(self) -> None:
        """Show the list or hide it; where there is no room beside the article, change between the two."""
        if self._list_beside:
            self.list_shown = False
            if self._on_list:
                self.show_article()
            self._arrange()
        elif self._on_list:
            if self.pane.has_text:
                self.show_article()
        else:
            self.list_shown = True
            self._arrange()
            if not self._list_beside:
                self.show_list()

    async def show_panel(self, tab: "Tab | None" = None) -> None:
        """Show the panel at a tab, or at the one where it is, and bring the keys to it."""
        self.panel_shown = True
        self._on_list = False
        panel = await self._made_panel()
        self._arrange()
        if tab is not None:
            panel.tab = tab
        self._list_items_here()
        panel.row_list.focus()

    @property
    def on_panel(self) -> bool:
        """Whether the panel has the keys."""
        return self._panel is not None and self.focused is self._panel.row_list

    async def toggle_panel(self) -> None:
        """Show the panel or hide it; the keys stay with the article, if there is one."""
        self.panel_shown = not self.panel_shown
        if self.panel_shown:
            await self._made_panel()
            self._list_items_here()
        self._follow(self.article_view.focused_mention)
        if self.pane.has_text:
            self.show_article()
        else:
            self._arrange()

    def _arrange(self) -> None:
        width = self.app.size.width
        self.query_one(Footer).show_command_palette = width >= WIDE
        beside = self._list_beside
        self.set_class(beside, "-with-list")
        self.set_class(not beside and self._on_list, "-list")
        panel = self.panel_shown and (beside or not self._on_list)
        self.set_class(panel and width >= WIDE, "-panel-beside")
        self.set_class(panel and width < WIDE, "-panel-below")
        if self._panel is not None:
            self._panel.styles.width = None if width < WIDE else max(34, min(60, width - 76 - (40 if beside else 0)))
        self.pane.cards_shown = not self.panel_shown
        self.call_after_refresh(self.pane.place_card)

    @on(ArticleView.Left)
    def leave_article(self) -> None:
        """Go back to the list."""
        self.show_list()

    def on_item_panel_left(self) -> None:
        """Go back to the article."""
        self.show_article()

    # What is known of the article and of the focused mention

    def place(self) -> Place | None:
        """Return where the person is; `None` where no article is open, nor a notice for one."""
        view = self.article_view
        if view.article is None:
            notice = self.article_list.opened if self.pane.has_text else None
            return Place(notice, item=self.item) if notice is not None else None
        focused = view.focused_mention
        focus = (focused.start, focused.end) if focused else None
        return Place(view.article.id, view.top, view.above, focus, self.item)

    def mark(self, marked: Marked) -> None:
        """Mark the names in the article, and say in the panel what it mentions."""
        self.pane.mark(marked)
        self.look_again()

    def look_again(self) -> None:
        """Show in the panel what is known now."""
        if self.panel_shown:
            self._list_items_here()
            self._show_item(self.item, to_front=False)

    @on(ArticleView.MentionFocused)
    async def _focus_moved(self, message: ArticleView.MentionFocused) -> None:
        """Let panel or card follow the focus, in the same frame unless that takes long."""
        telling = self._follow(message.mention)
        if telling is not None:
            with self.app.batch_update(), suppress(TimeoutError, WorkerFailed, WorkerCancelled):
                await asyncio.wait_for(asyncio.shield(telling.wait()), _ONE_FRAME)
                await asyncio.sleep(0)

    def _follow(self, mention: Mention | None) -> Worker[None] | None:
        """Show what is known of a mention: in the panel if it is shown, else on the card."""
        self.workers.cancel_group(self, "follow")
        self.pane.hide_card()
        if mention is None:
            return None
        self.item = mention.entry
        if self.panel_shown:
            return self._show_item(mention.entry, to_front=False)
        return self.pane.show_card(mention)

    def _why(self, mention: Mention) -> str:
        """Return how a mention of the article came about."""
        from reader.matching.explanation import explain

        marked = self.pane.marked
        return explain(mention, marked.article.text, marked.glossary) if marked is not None else ""

    def show_item(self, entry: str) -> None:
        """Show an entry in the panel."""
        self.item = entry
        self._show_item(entry, to_front=True)

    @work(exclusive=True, group="follow")
    async def _show_item(self, entry: str | None, *, to_front: bool) -> None:
        """Show an entry in the panel, with why it was found where it is the focused mention's."""
        panel, mention = await self._made_panel(), self.article_view.focused_mention
        item = await self._knowledge.item(entry) if entry is not None else None
        article = self.article_view.article
        if item is not None:
            focused = mention if mention is not None and mention.entry == entry else None
            panel.show_item(item, article=article.id if article else None, why=focused and self._why(focused))
        elif mention is not None and mention.entry is None:
            panel.show_contested(await self._knowledge.totals(mention.candidates), mention.name, self._why(mention))
        elif entry is not None:
            panel.show_nothing("This item is no longer in the glossary.")
        else:
            panel.show_no_item()
        if to_front:
            panel.tab = "mentions"

    @work(exclusive=True, group="here")
    async def _list_items_here(self) -> None:
        article = self.article_view.article
        panel = await self._made_panel()
        panel.show_article_items(await self._knowledge.items_of(article.id) if article else ())

    @on(GlossCard.Pressed)
    @on(ArticleView.DetailsRequested)
    async def _show_details(self) -> None:
        """Show everything about the focused mention, or what the article mentions where none is focused."""
        mention = self.article_view.focused_mention
        await self.show_panel("mentions" if mention is not None else "article")
        self._follow(mention)

    @on(ArticleView.NextRequested)
    def _go_on(self, message: ArticleView.NextRequested) -> None:
        if self.pane.searching:
            self.pane.step_match(message.step)
        else:
            self.article_view.step_same(message.step)

    @on(ArticleView.NoFurther)
    def _say_that_there_is_no_further(self, message: ArticleView.NoFurther) -> None:
        which = "mention of this" if message.same is not None else "name"
        where = "last" if message.step > 0 else "first"
        self.notify(f"This is the {where} {which} in the article.", timeout=2)

    def show_text(self, article: Article, place: Place) -> None:
        """Show an article at a place, the mention there focused."""
        self.pane.show(article, place.offset, place.above)
        if place.focus is not None:
            self.article_view.expect(*place.focus, quietly=True)
        else:
            self.article_view.forget_focus()
        self.item = place.item
        if self.panel_shown:
            self._list_items_here()
            self._show_item(place.item, to_front=False)
        self.call_after_refresh(self.pane.place_card)
