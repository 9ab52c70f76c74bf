"""What the app knows: the glossary, and who mentions what in the articles that have been read.

One thread does the work, in the order in which it was asked for: nothing is looked up while it changes, and the screen
never waits. A question is awaited; what is told (`put`, `discard`) may be told from any thread.
"""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.diagnostics import Diagnostic
from reader.library.article import Article

if TYPE_CHECKING:
    # Only for their types: the app paints its first screen before it knows any name.
    from reader.concordance.concordance import Concordance
    from reader.glossary.model import Entry, Glossary
    from reader.matching.mention import Mention
    from reader.ui.index_table import IndexLine
    from reader.ui.item import Item

_Answer = TypeVar("_Answer")


class Marked(NamedTuple):
    """The mentions of an article, in text order, and the glossary that they were found with."""

    article: Article
    mentions: "tuple[Mention, ...]"
    glossary: "Glossary"


class Knowledge:
    """The concordance of the articles that were put, behind one thread."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="knowledge")
        self._concordance: Concordance | None = None
        self._articles: dict[str, Article] = {}

    # What is told

    def put(self, articles: Iterable[Article]) -> Future[None]:
        """Take articles in, or what they are now; done when the future is."""
        return self._thread.submit(self._put, tuple(articles))

    def discard(self, articles: Iterable[str]) -> Future[None]:
        """Forget articles."""
        return self._thread.submit(self._discard, tuple(articles))

    def close(self) -> None:
        """Do nothing more of what waits."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    # What is asked

    async def take_over(self, glossary: "Glossary") -> frozenset[str]:
        """Know this glossary from now on; return the articles whose mentions are others then."""
        return await self._ask(lambda: self._take_over(glossary))

    async def marked(self, article: Article) -> Marked:
        """Return the mentions of an article, which is taken in as it is."""
        return await self._ask(lambda: self._marked(article))

    async def item(self, entry: str) -> "Item | None":
        """Return what is known of an entry; None where there is none of that id."""
        return await self._ask(lambda: self._item(entry))

    async def items_of(self, article: str) -> "tuple[tuple[Entry, int], ...]":
        """Return the entries that an article mentions with their counts, the most frequent first."""
        return await self._ask(lambda: self._items_of(article))

    async def totals(self, entries: Iterable[str]) -> "tuple[tuple[Entry, int], ...]":
        """Return those of the entries that there are, each with how often it is mentioned."""
        return await self._ask(lambda: self._totals(tuple(entries)))

    async def index(self, article: str | None) -> "tuple[IndexLine, ...]":
        """Return all entries with their counts, those in `article` too."""
        return await self._ask(lambda: self._index(article))

    async def pin_problems(self, file: str) -> tuple[Diagnostic, ...]:
        """Return what is wrong with what the glossary's pins point at; `file` is the glossary's."""
        return await self._ask(lambda: self._known().pin_diagnostics(file))

    async def _ask(self, question: Callable[[], _Answer]) -> _Answer:
        return await asyncio.get_running_loop().run_in_executor(self._thread, question)

    # In the thread

    def _known(self) -> "Concordance":
        if self._concordance is None:
            from reader.concordance.concordance import Concordance
            from reader.glossary.model import Glossary

            self._concordance = Concordance(Glossary())
        return self._concordance

    def _put(self, articles: tuple[Article, ...]) -> None:
        for article in articles:
            if self._articles.get(article.id) != article:
                self._articles[article.id] = article
                self._known().put(article)

    def _discard(self, articles: tuple[str, ...]) -> None:
        for article in articles:
            self._articles.pop(article, None)
            self._known().discard(article)

    def _take_over(self, glossary: "Glossary") -> frozenset[str]:
        return self._known().update(glossary)

    def _marked(self, article: Article) -> Marked:
        self._put((article,))
        known = self._known()
        return Marked(article, known.mentions(article.id), known.glossary)

    def _item(self, entry: str) -> "Item | None":
        from reader.ui.item import Item

        known = self._known()
        entries = known.glossary.by_id
        if entry not in entries:
            return None
        neighbours = tuple((entries[other], count) for other, count in known.neighbours(entry))
        return Item(entries[entry], known.references(entry), neighbours)

    def _items_of(self, article: str) -> "tuple[tuple[Entry, int], ...]":
        known = self._known()
        if article not in self._articles:
            return ()
        return tuple((known.glossary.by_id[entry], count) for entry, count in known.entries(article))

    def _totals(self, entries: tuple[str, ...]) -> "tuple[tuple[Entry, int], ...]":
        known = self._known()
        by_id = known.glossary.by_id
        return tuple((by_id[entry], known.total(entry)) for entry in entries if entry in by_id)

    def _index(self, article: str | None) -> "tuple[IndexLine, ...]":
        from reader.ui.index_table import IndexLine

        known = self._known()
        here = dict(known.entries(article)) if article in self._articles and article is not None else {}
        return tuple(
            IndexLine(entry, known.total(entry.id), known.spread(entry.id), here.get(entry.id, 0))
            for entry in known.glossary.entries
        )
