"""An article with the search in it: as one types, from match to match, and back to where it began."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.library.article import Article
from reader.search.occurrence import Occurrence
from reader.ui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    # Only for their types: the app paints its first screen before anything is searched.
    from reader.arabic.folding import Folded
    from reader.ui.article.matches import Matches
    from reader.ui.widgets.search_bar import SearchBar


class SearchPane(Vertical):
    """Shows one article, and while it is searched the bar below it, which comes with the first search."""

    DEFAULT_CSS = """
    SearchPane {
        ArticleView { width: 1fr; height: 1fr; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._query = ""
        self._bar: SearchBar | None = None
        self._matches: Matches | None = None
        self._match: Occurrence | None = None
        # Where the search began: the place that it is taken from, and goes back to when it is given up.
        self._origin: tuple[int, int] | None = None
        self._folded: tuple[Article, Folded] | None = None

    def compose(self) -> ComposeResult:
        """Lay the pane out."""
        yield ArticleView(id="article")

    @property
    def view(self) -> ArticleView:
        """The article."""
        return self.query_one(ArticleView)

    @property
    def searching(self) -> bool:
        """Whether a search is going on."""
        return self.view.searched

    async def open_search(self) -> None:
        """Let the person type what is searched in the article."""
        bar = await self._made_bar()
        self._origin = self.view.top, self.view.above
        self._set_searching(searching=True)
        if bar.query_text and not self._query:
            self._query = bar.query_text
            self._look(at=None)
        # At once: what is typed next is the query.
        self.screen.set_focus(bar.field)

    async def search(self, query: str, at: Occurrence) -> None:
        """Mark what a search of the library found in this article; the person is at one of the matches."""
        bar = await self._made_bar()
        self._set_searching(searching=True)
        self._origin = None
        self._query = query
        bar.query_text = query
        self._look(at)

    async def _made_bar(self) -> "SearchBar":
        if self._bar is None:
            from reader.ui.widgets.search_bar import SearchBar

            self._bar = SearchBar()
            await self.mount(self._bar, after=self.view)
        return self._bar

    def end_search(self) -> None:
        """Mark no matches any more."""
        self._set_searching(searching=False)
        self._query, self._matches, self._match, self._origin = "", None, None, None
        self.view.set_matches((), None)

    def step_match(self, step: int) -> None:
        """Go to the next match (1) or to the previous one (−1), from the last to the first and back."""
        offset = self._match.start if self._match else self.view.top
        arrival = self._matches.next_from(offset, 1 if step > 0 else -1) if self._matches else None
        if arrival is not None:
            if arrival.wrapped:
                self.notify("From the beginning again." if step > 0 else "From the end again.", timeout=2)
            self._go_to_match(arrival.match)

    def on_search_bar_changed(self, message: "SearchBar.Changed") -> None:
        """Search for what is typed so far."""
        message.stop()
        if message.query != self._query:
            self._query = message.query
            self._look(at=None)

    def on_search_bar_submitted(self, message: "SearchBar.Submitted") -> None:
        """Go to the article, the matches marked."""
        message.stop()
        if message.query:
            self._origin = None
            self.screen.set_focus(self.view)
        else:
            self._give_search_up()

    def on_search_bar_stepped(self, message: "SearchBar.Stepped") -> None:
        """Go to another match."""
        message.stop()
        self.step_match(message.step)

    def on_search_bar_dismissed(self, message: "SearchBar.Dismissed") -> None:
        """Give the search up."""
        message.stop()
        self._give_search_up()

    def _give_search_up(self) -> None:
        """Go back to where the search began."""
        origin, article = self._origin, self.view.article
        self.end_search()
        if origin is not None and article is not None:
            self.view.show(article, *origin)
        self.screen.set_focus(self.view)

    @on(ArticleView.SearchLeft)
    def _leave_search(self) -> None:
        self.end_search()

    def _set_searching(self, *, searching: bool) -> None:
        self.view.searched = searching
        if self._bar is not None:
            self._bar.display = searching

    def search_here(self) -> None:
        """Find the query in what is shown now; nothing scrolls."""
        self._origin = None
        if self._query:
            self._look(at=self._match, reveal=False)

    def _look(self, at: Occurrence | None, *, reveal: bool = True) -> None:
        """Find the query in the article, and go to `at`, or else to the first match from where the search began."""
        from reader.ui.article.matches import Matches

        flow = self.view.flow
        if flow is None:
            return
        visible = [(block.start, block.end) for block in flow.blocks]
        self._matches = Matches.of(self._fold(flow.article), self._query, visible)
        if at is None or self._matches.place_of(at) is None:
            arrival = self._matches.next_from(self._origin[0] if self._origin else self.view.top, 0)
            at = arrival.match if arrival else None
        self._go_to_match(at, reveal=reveal)

    def _go_to_match(self, match: Occurrence | None, *, reveal: bool = True) -> None:
        self._match = match
        if self._matches is not None and self._bar is not None:
            self.view.set_matches(self._matches.found, match, reveal=reveal)
            self._bar.show_count(self._matches.place_of(match) if match else None, len(self._matches))

    def _fold(self, article: Article) -> "Folded":
        from reader.arabic.folding import fold

        if self._folded is None or self._folded[0] is not article:
            self._folded = article, fold(article.text)
        return self._folded[1]
