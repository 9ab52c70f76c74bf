"""The reading screen: panel and card tell what is known of the name that a person goes to."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.worker import Worker, WorkerCancelled, WorkerFailed

from reader.library.article import Article
from reader.matching.mention import Mention
from reader.ui.article.history import Place
from reader.ui.knowledge import Knowledge, Marked
from reader.ui.screens.arranged import ArrangedScreen
from reader.ui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from reader.ui.rows.item import Item

# Seconds for which painting waits for what follows the focus.
_ONE_FRAME: Final = 0.03


class ReadingScreen(ArrangedScreen):
    """Lets panel and card follow the article, and knows where the person is in it."""

    def __init__(self, knowledge: Knowledge, *, list_shown: bool, panel_shown: bool, by_count: bool = False) -> None:
        super().__init__(knowledge, list_shown=list_shown, panel_shown=panel_shown, by_count=by_count)
        self.item: str | None = None
        """The entry that the panel shows."""

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

    def panel_opened(self) -> None:
        """Show in the panel what is known."""
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
            return self._show_item(self.item, to_front=False) if self.panel_shown else None
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

    def _show_item(self, entry: str | None, *, to_front: bool) -> Worker[None] | None:
        """Show an entry in the panel: at once where it was asked for before, else as soon as it is known."""
        item = self.knowledge.known_item(entry) if entry is not None and self._panel is not None else None
        if item is None:
            return self._look_up(entry, to_front=to_front)
        self.workers.cancel_group(self, "follow")
        self._show_known(item, to_front=to_front)
        return None

    @work(exclusive=True, group="follow")
    async def _look_up(self, entry: str | None, *, to_front: bool) -> None:
        """Show what is found out of an entry, or of what may be meant by the focused mention."""
        panel, mention = await self.made_panel(), self.article_view.focused_mention
        item = await self.knowledge.item(entry) if entry is not None else None
        if item is not None:
            self._show_known(item, to_front=to_front)
            return
        if mention is not None and mention.entry is None:
            panel.show_contested(await self.knowledge.totals(mention.candidates), mention.name, self._why(mention))
        elif entry is not None:
            panel.show_nothing("This item is no longer in the glossary.")
        else:
            panel.show_no_item()
        if to_front:
            panel.tab = "mentions"

    def _show_known(self, item: "Item", *, to_front: bool) -> None:
        """Show an item in the panel, with why it was found where it is the focused mention's."""
        mention, article = self.article_view.focused_mention, self.article_view.article
        focused = mention if mention is not None and mention.entry == item.entry.id else None
        self.panel.show_item(item, article=article.id if article else None, why=focused and self._why(focused))
        if to_front:
            self.panel.tab = "mentions"

    @work(exclusive=True, group="here")
    async def _list_items_here(self) -> None:
        article = self.article_view.article
        panel = await self.made_panel()
        panel.show_article_items(await self.knowledge.items_of(article.id) if article else ())

    async def on_gloss_card_pressed(self) -> None:
        """Show everything about the focused mention."""
        await self._show_details()

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
