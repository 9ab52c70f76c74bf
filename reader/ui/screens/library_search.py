"""Searching the whole library: what is found comes in lines of context, article by article, while one types."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic, sleep
from typing import NamedTuple

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.arabic.folding import fold
from reader.concordance.library_search import LibrarySearch, Searched
from reader.ui.rows.found_row import FoundRow
from reader.ui.rows.row import ContextRow, Row
from reader.ui.screens.picker import Picker
from reader.ui.wording import counted

SHORTEST = 2
"""How many letters are sought for at least."""

# Seconds that a search waits for the next key, that lie between two times that the screen hears of it, and that it
# rests then: keys come first.
_WAIT, _TELL_EVERY, _REST = 0.1, 0.15, 0.02


class Found(NamedTuple):
    """A place that was found: the half-open range `[start, end)` of an article's text, in code points."""

    article: str
    start: int
    end: int
    query: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What a search has found so far; `lines` of it are shown."""

    searched: int = 0
    places: int = 0
    articles: int = 0
    lines: int = 0

    def with_articles(self, batch: Sequence[Searched], searched: int) -> "Tally":
        """Return the tally with some more articles that hold what is sought, `searched` in all."""
        places = self.places + sum(article.places for article in batch)
        lines = self.lines + sum(len(article.lines) for article in batch)
        return Tally(searched, places, self.articles + len(batch), lines)

    def words(self, total: int) -> str:
        """Return what to say of it, `total` being the number of articles."""
        places = f"{self.places:,} in {counted(self.articles, 'article')}"
        found = places if self.places else "no matches"
        shown = f" · the first {self.lines:,} shown" if self.lines < self.places else ""
        going_on = f" · {self.searched * 100 // total}% searched" if self.searched < total else ""
        return found + shown + going_on


class LibrarySearchScreen(Picker[Found]):
    """Lets a person pick a place in any article; `leftovers` searches what web pages left around them as well."""

    PLACEHOLDER = "Words to search all articles for"

    DEFAULT_CSS = """
    LibrarySearchScreen #count { height: 1; }
    """

    @dataclass
    class Batch(Message):
        """What one run has found since it last told, how many of all articles it has searched."""

        run: int
        found: Sequence[Searched]
        searched: int
        total: int

    def __init__(self, search: LibrarySearch, query: str = "", *, leftovers: bool = False) -> None:
        super().__init__(query)
        self._search = search
        self._leftovers = leftovers
        self._run = 0
        self._tally = Tally()
        self._rows: list[Row] = []
        self._found_by = query

    def narrow(self, query: str) -> None:
        """Begin to search; what was found for another query stays until there is something new."""
        self._run += 1
        self._tally, self._rows = Tally(), []
        if len(fold(query).text.strip()) >= SHORTEST:
            self.show_count("searching …")
            self._search_for(query, self._run)
        else:
            self.workers.cancel_group(self, "search")
            self.show_count("Type two letters or more.")
            self.row_list.set_rows(())

    def result_of(self, row: Row) -> Found | None:
        """Return the place of a line, or the first one of an article."""
        if isinstance(row, ContextRow):
            return Found(row.article, row.context.start, row.context.end, self._found_by)
        if isinstance(row, FoundRow):
            line = row.searched.lines[0]
            return Found(row.searched.article, line.start, line.end, self._found_by)
        return None

    @work(thread=True, exclusive=True, group="search")
    def _search_for(self, query: str, run: int) -> None:
        worker = get_current_worker()
        sleep(_WAIT)
        total = len(self._search.ids())
        told, batch = monotonic(), list[Searched]()
        for searched, article in enumerate(self._search.search(query, leftovers=self._leftovers), 1):
            if worker.is_cancelled:
                return
            if article.places:
                batch.append(article)
            if monotonic() - told > _TELL_EVERY:
                self.post_message(self.Batch(run, batch, searched, total))
                sleep(_REST)
                told, batch = monotonic(), []
        self.post_message(self.Batch(run, batch, total, total))

    @on(Batch)
    def _show_batch(self, message: Batch) -> None:
        if message.run != self._run:
            return
        before = len(self._rows)
        self._tally = self._tally.with_articles(message.found, message.searched)
        for searched in message.found:
            if searched.lines:
                self._rows.append(FoundRow(searched))
                self._rows += (ContextRow(searched.article, line) for line in searched.lines)
        words = self._tally.words(message.total)
        if len(self._rows) > before or message.searched == message.total:
            self._found_by = self.query_text
            self.show(self._rows, words, keep=before > 0)
        else:
            self.show_count(words)
