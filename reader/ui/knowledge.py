"""What the app knows: the glossary, and who mentions what in the articles that have been read.

One thread does the work, in the order in which it was asked for: nothing is looked up while it changes, and the screen
never waits. The screen awaits its answers; other threads wait for theirs.
"""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.diagnostics import Diagnostic
from reader.library.article import Article
from reader.library.folder import Library

if TYPE_CHECKING:
    # Only for their types: the app paints its first screen before it knows any name.
    from reader.concordance.concordance import Concordance
    from reader.concordance.impact import Impact
    from reader.glossary.model import Entry, Glossary
    from reader.matching.mention import Mention
    from reader.ui.finding.index_table import IndexLine
    from reader.ui.rows.item import Item

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
        self.ready = False
        """Whether a glossary is known."""
        self._concordance: Concordance | None = None
        self._articles: dict[str, Article] = {}
        # Answered already, and still right.
        self._items: dict[str, Item | None] = {}

    def close(self) -> None:
        """Do nothing more of what waits."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    # What other threads tell and ask; they wait meanwhile

    def article(self, article_id: str) -> Article | None:
        """Return an article as it was put last."""
        return self._articles.get(article_id)

    def put_now(self, articles: Iterable[Article]) -> bool:
        """Take articles in, or what they are now; False tells that the app is closing."""
        return self._done(partial(self._put, tuple(articles))) is not None

    def discard_now(self, articles: Iterable[str]) -> bool:
        """Forget articles; False tells that the app is closing."""
        return self._done(partial(self._discard, tuple(articles))) is not None

    def take_over_now(self, glossary: "Glossary") -> bool:
        """Know this glossary from now on; False tells that the app is closing."""
        return self._done(partial(self._take_over, glossary)) is not None

    def marked_now(self, article: Article) -> Marked | None:
        """Return the mentions of an article, which is taken in as it is; None while no glossary is known."""
        if not self.ready:
            return None
        found = self._done(partial(self._marked, article))
        return None if found is None else found.result()

    def _done(self, task: Callable[[], _Answer]) -> "Future[_Answer] | None":
        """Wait for a task, and return it when it is done; None tells that it is dropped because the app is closing."""
        try:
            submitted = self._thread.submit(task)
        except RuntimeError:  # the thread takes nothing more
            return None
        try:
            submitted.result()
        except CancelledError:
            return None
        return submitted

    # What is asked

    def known_item(self, entry: str) -> "Item | None":
        """Return what is known of an entry; None where that was not asked since anything changed."""
        return self._items.get(entry)

    async def take_over(self, glossary: "Glossary") -> None:
        """Know this glossary from now on."""
        await self._ask(lambda: self._take_over(glossary))

    async def marked(self, article: Article) -> Marked:
        """Return the mentions of an article, which is taken in as it is."""
        return await self._ask(lambda: self._marked(article))

    async def item(self, entry: str) -> "Item | None":
        """Return what is known of an entry; None where there is none of that id."""
        return await self._ask(lambda: self._item(entry))

    async def items_of(self, article: str) -> "tuple[tuple[Entry, int], ...]":
        """Return the entries that an article mentions with their counts, the most frequent first."""
        return await self._ask(lambda: self._items_of(article))

    async def counts(self, entry: str) -> tuple[int, int]:
        """Return how often an entry is mentioned, and in how many articles."""
        return await self._ask(lambda: (self._known().total(entry), self._known().spread(entry)))

    async def totals(self, entries: Iterable[str]) -> "tuple[tuple[Entry, int], ...]":
        """Return those of the entries that there are, each with how often it is mentioned."""
        return await self._ask(lambda: self._totals(tuple(entries)))

    async def index(self, article: str | None) -> "tuple[IndexLine, ...]":
        """Return all entries with their counts, those in `article` too."""
        return await self._ask(lambda: self._index(article))

    async def impact(self, glossary: "Glossary") -> "Impact":
        """Return what taking over another glossary would do to the mentions."""
        return await self._ask(lambda: self._impact(glossary))

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
                self._items.clear()
                self._articles[article.id] = article
                self._known().put(article)

    def _discard(self, articles: tuple[str, ...]) -> None:
        self._items.clear()
        for article in articles:
            self._articles.pop(article, None)
            self._known().discard(article)

    def _take_over(self, glossary: "Glossary") -> None:
        self._items.clear()
        self._known().update(glossary)
        self.ready = True

    def _marked(self, article: Article) -> Marked:
        self._put((article,))
        known = self._known()
        return Marked(article, known.mentions(article.id), known.glossary)

    def _item(self, entry: str) -> "Item | None":
        if entry not in self._items:
            self._items[entry] = self._new_item(entry)
        return self._items[entry]

    def _new_item(self, entry: str) -> "Item | None":
        from reader.ui.rows.item import Item

        known = self._known()
        entries = known.glossary.by_id
        if entry not in entries:
            return None
        neighbours = tuple((entries[other], count) for other, count in known.neighbours(entry))
        return Item(entries[entry], known.references(entry), neighbours)

    def _impact(self, glossary: "Glossary") -> "Impact":
        from reader.concordance.impact import impact

        return impact(self._known(), glossary)

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
        from reader.ui.finding.index_table import IndexLine

        known = self._known()
        here = dict(known.entries(article)) if article in self._articles and article is not None else {}
        return tuple(
            IndexLine(entry, known.total(entry.id), known.spread(entry.id), here.get(entry.id, 0))
            for entry in known.glossary.entries
        )


class KnownArticles:
    """The articles of a library, those that are known not read again; for any thread."""

    def __init__(self, library: Library, knowledge: Knowledge) -> None:
        self._library = library
        self._knowledge = knowledge

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all articles, in their order."""
        return self._library.ids()

    def load(self, article_id: str) -> Article:
        """Return an article. Raises `Unreadable`."""
        return self._knowledge.article(article_id) or self._library.load(article_id)
