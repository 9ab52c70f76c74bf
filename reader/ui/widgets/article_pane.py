"""The article with what belongs to it: the search in it, the legend of its names, and the notice that may stand for it."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.glossary.model import EntryType
from reader.library.article import Article, Part
from reader.matching.mention import By
from reader.search.occurrences import Occurrence
from reader.ui.knowledge import Marked
from reader.ui.matches import Matches
from reader.ui.mention_map import EVERY_TYPE, MentionMap
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.legend import Counts, Legend
from reader.ui.widgets.notice import Notice
from reader.ui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from reader.arabic.folding import Folded


class ArticlePane(Vertical):
    """Shows one article, or the notice that stands for it."""

    DEFAULT_CSS = """
    ArticlePane {
        width: 1fr;
        Notice { display: none; padding: 2 4; width: 1fr; height: 1fr; }
        ArticleView { width: 1fr; height: 1fr; }
        SearchBar { display: none; }
        &.-notice Notice { display: block; }
        &.-notice ArticleView, &.-notice Legend { display: none; }
        &.-searching SearchBar { display: block; }
    }
    """

    @dataclass
    class TypesChosen(Message):
        """The person wants these types highlighted, and no others."""

        types: frozenset[EntryType]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self.marked: Marked | None = None
        self.shown_types = EVERY_TYPE
        self._query = ""
        self._matches = Matches()
        self._match: Occurrence | None = None
        # Where the search began: the place that it is taken from, and goes back to when it is given up.
        self._origin: tuple[int, int] | None = None
        self._folded: tuple[Article, Folded] | None = None

    def compose(self) -> ComposeResult:
        """Lay the pane out."""
        yield ArticleView(id="article")
        yield Notice(id="notice")
        yield SearchBar()
        yield Legend()

    @property
    def view(self) -> ArticleView:
        """The article."""
        return self.query_one(ArticleView)

    @property
    def bar(self) -> SearchBar:
        """The search in the article."""
        return self.query_one(SearchBar)

    # What is shown

    def show(self, article: Article, offset: int = 0, above: int = 0) -> None:
        """Show an article with the line of `offset` in the top row, or so many blank rows below it."""
        self.remove_class("-notice")
        other = self.view.article is None or self.view.article.id != article.id
        if other:
            self.marked = None
            self.query_one(Legend).show(None, self.shown_types)
        self.view.show(article, offset, above)
        if self._query:
            self._look(at=None)

    def show_notice(self, text: str) -> None:
        """Show a message where the article would stand."""
        self.query_one(Notice).show(text)
        self.add_class("-notice")

    @property
    def has_text(self) -> bool:
        """Whether an article is open, or a notice stands for one."""
        return self.view.article is not None or self.has_class("-notice")

    def take_focus(self) -> None:
        """Bring the keys here."""
        (self.query_one(Notice) if self.has_class("-notice") else self.view).focus()

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
        if self._query:
            self._look(at=self._match)

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

    # Searching

    @property
    def searching(self) -> bool:
        """Whether a search is going on."""
        return self.has_class("-searching")

    def open_search(self) -> None:
        """Let the person type what is searched in the article."""
        if self.has_class("-notice"):
            return
        if not self.searching:
            self._origin = self.view.top, self.view.above
        self._set_searching(searching=True)
        self.call_after_refresh(self.bar.focus)

    def search(self, query: str, at: Occurrence) -> None:
        """Mark what a search of the library found in this article; the person is at one of the matches."""
        self._set_searching(searching=True)
        self._origin = None
        self._query = query
        self.bar.query_text = query
        self._look(at)

    def end_search(self) -> None:
        """Mark no matches any more."""
        self._set_searching(searching=False)
        self._query, self._matches, self._match, self._origin = "", Matches(), None, None
        self.view.set_matches((), None)

    def step_match(self, step: int) -> None:
        """Go to the next match (1) or to the previous one (−1), from the last to the first and back."""
        offset = self._match.start if self._match else self.view.top
        arrival = self._matches.next_from(offset, 1 if step > 0 else -1)
        if arrival is not None:
            if arrival.wrapped:
                self.notify("From the beginning again." if step > 0 else "From the end again.", timeout=2)
            self._go_to_match(arrival.match)

    @on(SearchBar.Changed)
    def _search_as_typed(self, message: SearchBar.Changed) -> None:
        message.stop()
        if message.query != self._query:
            self._query = message.query
            self._look(at=None)

    @on(SearchBar.Submitted)
    def _search_is_typed(self, message: SearchBar.Submitted) -> None:
        message.stop()
        if message.query:
            self.view.focus()
        else:
            self._give_search_up()

    @on(SearchBar.Stepped)
    def _step_by_button(self, message: SearchBar.Stepped) -> None:
        message.stop()
        self.step_match(message.step)

    @on(SearchBar.Dismissed)
    def _give_search_up(self) -> None:
        """Go back to where the search began."""
        origin, article = self._origin, self.view.article
        self.end_search()
        if origin is not None and article is not None:
            self.view.show(article, *origin)
        self.view.focus()

    @on(ArticleView.SearchLeft)
    def _leave_search(self) -> None:
        self.end_search()

    def _set_searching(self, *, searching: bool) -> None:
        self.set_class(searching, "-searching")
        self.view.searched = searching

    def _look(self, at: Occurrence | None) -> None:
        """Find the query in the article, and go to `at`, or else to the first match from where the search began."""
        flow = self.view.flow
        if flow is None:
            return
        visible = [(block.start, block.end) for block in flow.blocks]
        self._matches = Matches.of(self._fold(flow.article), self._query, visible)
        if at is None or self._matches.place_of(at) is None:
            arrival = self._matches.next_from(self._origin[0] if self._origin else self.view.top, 0)
            at = arrival.match if arrival else None
        self._go_to_match(at)

    def _go_to_match(self, match: Occurrence | None) -> None:
        self._match = match
        self.view.set_matches(self._matches.found, match)
        self.bar.show_count(self._matches.place_of(match) if match else None, len(self._matches))

    def _fold(self, article: Article) -> "Folded":
        # Imported here because the app starts without it.
        from reader.arabic.folding import fold

        if self._folded is None or self._folded[0] is not article:
            self._folded = article, fold(article.text)
        return self._folded[1]


def _counts(mentions: MentionMap) -> Counts:
    by_type = Counter(kind for mention in mentions.outer for kind in mentions.types(mention)[:1])
    contested = sum(mention.entry is None for mention in mentions.outer)
    default = sum(mention.entry is not None and mention.by is By.DEFAULT for mention in mentions.outer)
    return Counts(by_type, contested, default)
