"""An article with the search in it: as one types, from match to match, and back to where it began."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.library.article import Article
from reader.search.occurrences import Occurrence
from reader.ui.matches import Matches
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from reader.arabic.folding import Folded


class SearchPane(Vertical):
    """Shows one article, and while it is searched the bar below it."""

    DEFAULT_CSS = """
    SearchPane {
        ArticleView { width: 1fr; height: 1fr; }
        SearchBar { display: none; }
        &.-searching SearchBar { display: block; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._query = ""
        self._matches = Matches()
        self._match: Occurrence | None = None
        # Where the search began: the place that it is taken from, and goes back to when it is given up.
        self._origin: tuple[int, int] | None = None
        self._folded: tuple[Article, Folded] | None = None

    def compose(self) -> ComposeResult:
        """Lay the pane out."""
        yield ArticleView(id="article")
        yield SearchBar()

    @property
    def view(self) -> ArticleView:
        """The article."""
        return self.query_one(ArticleView)

    @property
    def bar(self) -> SearchBar:
        """The search in the article."""
        return self.query_one(SearchBar)

    @property
    def searching(self) -> bool:
        """Whether a search is going on."""
        return self.has_class("-searching")

    def open_search(self) -> None:
        """Let the person type what is searched in the article."""
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

    def search_again(self) -> None:
        """Find the query in what is shown now."""
        if self._query:
            self._look(at=self._match)

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
