"""The article with what belongs to it: the names in it, their legend, and the notice that may stand for it."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual import events, on, work
from textual.app import ComposeResult
from textual.message import Message

from reader.glossary.entry_type import EntryType
from reader.library.article import Article, Part
from reader.matching.mention import By, Mention
from reader.ui.article.mention_map import EVERY_TYPE, MentionMap
from reader.ui.knowledge import Knowledge, Marked
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.legend import Counts, Legend
from reader.ui.widgets.notice import Notice
from reader.ui.widgets.search_pane import SearchPane

if TYPE_CHECKING:
    from reader.ui.widgets.gloss_card import GlossCard

# Rows below which the legend is left out.
_LOW: Final = 8


class ArticlePane(SearchPane):
    """Shows one article, or the notice that stands for it."""

    DEFAULT_CSS = """
    ArticlePane {
        width: 1fr;
        Notice { display: none; padding: 2 4; width: 1fr; height: 1fr; }
        &.-notice Notice { display: block; }
        &.-notice ArticleView, &.-notice Legend, &.-low Legend { display: none; }
    }
    """

    @dataclass
    class TypesChosen(Message):
        """The person wants these types highlighted, and no others."""

        types: frozenset[EntryType]

    def __init__(self, knowledge: Knowledge, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._knowledge = knowledge
        self.marked: Marked | None = None
        self.shown_types = EVERY_TYPE
        self.cards_shown = True
        """Whether a card stands by the focused mention."""
        self._card: GlossCard | None = None

    def compose(self) -> ComposeResult:
        """Lay the pane out."""
        yield Notice(id="notice")
        yield from super().compose()
        yield Legend()

    @property
    def card(self) -> "GlossCard":
        """The card by the focused mention, which comes when it is first wanted."""
        if self._card is None:
            # Imported here because the app starts without it.
            from reader.ui.widgets.gloss_card import GlossCard

            self._card = GlossCard()
            self.mount(self._card)
        return self._card

    def on_resize(self, event: events.Resize) -> None:
        """Leave the rows to the article where there are few."""
        self.set_class(event.size.height < _LOW, "-low")

    # What is shown

    def show(self, article: Article, offset: int = 0, above: int = 0) -> None:
        """Show an article with the line of `offset` in the top row, or so many blank rows below it."""
        self.remove_class("-notice")
        if article is not self.view.article:
            self.marked = None
            self.query_one(Legend).show(None, self.shown_types)
        self.view.show(article, offset, above)
        self.search_here()

    def show_notice(self, text: str) -> None:
        """Show a message where the article would stand."""
        self.query_one(Notice).show(text)
        self.add_class("-notice")
        self.marked = None
        self.view.clear()
        self.hide_card()

    @property
    def has_text(self) -> bool:
        """Whether an article is open, or a notice stands for one."""
        return self.view.article is not None or self.has_class("-notice")

    def take_focus(self) -> None:
        """Bring the keys here, at once: what is typed next is meant for the article."""
        self.screen.set_focus(self.query_one(Notice) if self.has_class("-notice") else self.view)

    # Names

    def mark(self, marked: Marked) -> None:
        """Mark these mentions, if they are those of the article that is shown."""
        if marked.article == self.view.article:
            self.marked = marked
            self._mark()

    def set_types(self, types: frozenset[EntryType]) -> None:
        """Highlight these types."""
        self.shown_types = types
        self._mark()

    def toggle_type(self, kind: EntryType) -> None:
        """Highlight a type, or do so no longer."""
        self.post_message(self.TypesChosen(self.shown_types ^ {kind}))

    def toggle_all_types(self) -> None:
        """Highlight nothing, or all where nothing is."""
        self.post_message(self.TypesChosen(frozenset() if self.shown_types else EVERY_TYPE))

    @on(Legend.Toggled)
    def _toggle_type(self, message: Legend.Toggled) -> None:
        message.stop()
        self.toggle_type(message.type)

    def toggle_leftovers(self) -> None:
        """Show or hide what the web page left around the article, the names in it too."""
        self.view.toggle_leftovers()
        self._mark()
        self.search_here()

    def _mark(self) -> None:
        legend = self.query_one(Legend)
        if self.marked is None:
            legend.show(None, self.shown_types)
            return
        hidden = not self.view.show_leftovers
        mentions = [each for each in self.marked.mentions if not (hidden and each.part == Part.LEFTOVER)]
        entries = self.marked.glossary.by_id
        self.view.mark(MentionMap(mentions, entries, self.shown_types))
        legend.show(_counts(MentionMap(mentions, entries)), self.shown_types)

    # The card

    @work(exclusive=True, group="card")
    async def show_card(self, mention: Mention) -> None:
        """Show what is known of the focused mention, beside it."""
        marked, view = self.marked, self.view
        if marked is None:
            return
        total, articles = (0, 0) if mention.entry is None else await self._knowledge.counts(mention.entry)
        place = view.place_on_screen(mention)
        if view.focused_mention == mention and place is not None:
            from reader.ui.article.gloss import gloss_of

            gloss = gloss_of(mention, marked.article.text, view.mentions, marked.glossary, total, articles)
            self.card.show(gloss, place, view.region)

    def hide_card(self) -> None:
        """Show no card."""
        self.workers.cancel_group(self, "card")
        if self._card is not None:
            self._card.hide()

    def place_card(self) -> None:
        """Put the card where its mention is now, if there is one."""
        mention = self.view.focused_mention
        if self.cards_shown and mention is not None and self.view.place_on_screen(mention) is not None:
            self.show_card(mention)
        else:
            self.hide_card()

    @on(ArticleView.Moved)
    def _move_card(self) -> None:
        if self.view.focused_mention is not None:
            self.call_after_refresh(self.place_card)


def _counts(mentions: MentionMap) -> Counts:
    by_type = Counter(kind for mention in mentions.outer for kind in mentions.types(mention)[:1])
    contested = sum(mention.entry is None for mention in mentions.outer)
    default = sum(mention.entry is not None and mention.by is By.DEFAULT for mention in mentions.outer)
    return Counts(by_type, contested, default)
