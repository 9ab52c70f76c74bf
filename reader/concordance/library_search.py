"""Searching the articles of a library, one after another, for what a person types in whatever spelling."""

import datetime
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Sequence
from threading import Lock
from typing import Final, NamedTuple, Protocol

from reader.arabic.folding import Folded, fold
from reader.concordance.context import line_of_context
from reader.concordance.references import Line
from reader.library.article import Article, Block, Part, Unreadable
from reader.search.occurrences import Occurrence, occurrences

MOST_LINES: Final = 2000
"""How many lines of context one search returns; what is found beyond is counted."""

KEPT: Final = 8_000_000
"""How many code points of articles are kept folded from one search to the next."""


class Articles(Protocol):
    """Where the articles come from, as `reader.library.folder.Library` does."""

    def ids(self) -> Sequence[str]:
        """Return the ids of all articles, in their order."""

    def load(self, article_id: str, /) -> Article:
        """Return an article. Raises `Unreadable`."""


class Searched(NamedTuple):
    """An article that was searched: how often it holds what is sought, and the first of these places in their lines."""

    article: str
    title: str
    date: datetime.date | None
    places: int
    lines: tuple[Line, ...]


class LibrarySearch:
    """Searches articles, and keeps as many of them folded as `kept` code points allow, those used last.

    May be used by several threads: a search that is no longer wanted can end while the next one runs.
    """

    def __init__(self, articles: Articles, kept: int = KEPT) -> None:
        self._articles = articles
        self._kept = kept
        self._folded: OrderedDict[str, tuple[Article, Folded]] = OrderedDict()
        self._size = 0
        self._ids: Sequence[str] | None = None
        self._lock = Lock()

    def ids(self) -> Sequence[str]:
        """Return the ids of the articles in the order in which they are searched."""
        if self._ids is None:
            self._ids = self._articles.ids()
        return self._ids

    def forget(self, articles: Collection[str]) -> None:
        """Read these articles anew when they are searched next, and the list of all articles."""
        with self._lock:
            self._ids = None
            for article in articles:
                self._drop(article)

    def search(self, query: str, *, leftovers: bool = False) -> Iterator[Searched]:
        """Yield every article as it has been searched, also one that holds nothing or cannot be read.

        What is found lies within one block; with `leftovers` it may be one that the web page left around the article.
        The lines of all articles together are at most `MOST_LINES`.
        """
        room = MOST_LINES
        for article_id in self.ids():
            try:
                article, folded = self._read(article_id)
            except Unreadable:
                yield Searched(article_id, article_id, None, 0, ())
                continue
            blocks = [block for block in article.blocks if leftovers or block.part is not Part.LEFTOVER]
            found = list(within_blocks(occurrences(folded, query), blocks))
            lines = tuple(line_of_context(article, block, start, end) for block, (start, end) in found[:room])
            room -= len(lines)
            yield Searched(article.id, article.title, article.date, len(found), lines)

    def _read(self, article_id: str) -> tuple[Article, Folded]:
        with self._lock:
            if article_id in self._folded:
                self._folded.move_to_end(article_id)
                return self._folded[article_id]
        article = self._articles.load(article_id)
        folded = fold(article.text)
        with self._lock:
            self._drop(article_id)
            self._folded[article_id] = article, folded
            self._size += len(article.text)
            while self._size > self._kept:
                self._drop(next(iter(self._folded)))
        return article, folded

    def _drop(self, article_id: str) -> None:
        """Keep an article no longer; the lock must be held."""
        if article_id in self._folded:
            article, _ = self._folded.pop(article_id)
            self._size -= len(article.text)


def within_blocks(found: Iterable[Occurrence], blocks: Iterable[Block]) -> Iterator[tuple[Block, Occurrence]]:
    """Yield each occurrence that lies within one of the blocks, both being in the order of the text."""
    following = iter(blocks)
    block = next(following, None)
    for occurrence in found:
        while block is not None and block.end < occurrence.end:
            block = next(following, None)
        if block is None:
            return
        if block.start <= occurrence.start:
            yield block, occurrence
