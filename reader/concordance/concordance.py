"""Who mentions what across the articles, kept right while articles and glossary change.

Totals leave out leftovers of the web page and inner mentions. An edit of the glossary matches only the paragraphs anew
that hold a name whose meaning changed; everything else stays.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, Protocol

from reader.arabic.folding import fold
from reader.arabic.words import FOLDED_WORD
from reader.concordance.context import line_of_context
from reader.concordance.pins import check_pins
from reader.concordance.references import ArticleReferences, Passage, References
from reader.concordance.word_index import WordIndex
from reader.diagnostics import Diagnostic
from reader.glossary.model import Glossary, Pin
from reader.library.article import Article, Block, Part
from reader.matching.matcher import Matcher
from reader.matching.mention import Mention
from reader.matching.names import Path

_STALE: Final = 10_000
"""How many paragraphs of replaced articles the index may keep beyond the number of those in use."""


class CrossReferences(Protocol):
    """What the rest of the program asks; an index on disk can answer it as well."""

    def mentions(self, article: str) -> tuple[Mention, ...]:
        """Return every mention in an article in text order, inner ones and those in leftovers included."""

    def total(self, entry: str) -> int:
        """Return how often an entry is mentioned."""

    def references(self, entry: str) -> References:
        """Return every mention of an entry with its line of context."""

    def entries(self, article: str) -> list[tuple[str, int]]:
        """Return the entries that an article mentions with their counts, the most frequent first."""

    def together(self, first: str, second: str) -> list[Passage]:
        """Return the paragraphs that mention both entries, the articles by date."""

    def neighbours(self, entry: str) -> list[tuple[str, int]]:
        """Return what stands in the same paragraphs as an entry, and in how many of them, the most frequent first."""

    def spread(self, entry: str) -> int:
        """Return how many articles mention an entry."""


class Rematch(NamedTuple):
    """A paragraph with its mentions as they are, and as another state of the glossary would have them."""

    article: Article
    block: Block
    before: list[Mention]
    after: list[Mention]


class Concordance:
    """The cross-references of articles held in memory; see `CrossReferences`."""

    def __init__(self, glossary: Glossary, articles: Iterable[Article] = ()) -> None:
        self._matcher = Matcher(glossary)
        self._articles: dict[str, Article] = {}
        self._by_block: dict[str, list[list[Mention]]] = {}
        self._counts: dict[str, Counter[str]] = {}
        self._articles_of: dict[str, set[str]] = defaultdict(set)
        self._index = WordIndex()
        self._paragraphs: list[tuple[Article, int]] = []
        for article in articles:
            self.put(article)

    @property
    def glossary(self) -> Glossary:
        """The glossary that the mentions are matched with."""
        return self._matcher.glossary

    def put(self, article: Article) -> None:
        """Add an article, or replace the one with its id."""
        self.discard(article.id)
        self._articles[article.id] = article
        self._enter(article)
        self._by_block[article.id] = self._matcher.by_block(article.text, article.blocks, article.id)
        self._counts[article.id] = Counter()
        self._count(article.id, (), self.mentions(article.id))

    def discard(self, article: str) -> None:
        """Remove an article, if it is there."""
        if self._articles.pop(article, None) is None:
            return
        del self._by_block[article]
        for entry in self._counts.pop(article):
            self._articles_of[entry].discard(article)
        if len(self._paragraphs) > _STALE + 2 * sum(len(kept.blocks) for kept in self._articles.values()):
            self._index, self._paragraphs = WordIndex(), []
            for kept in self._articles.values():
                self._enter(kept)

    def update(self, glossary: Glossary) -> frozenset[str]:
        """Take over another state of the glossary, and return the ids of the articles whose mentions changed."""
        matcher = Matcher(glossary, self._matcher.chunks)
        concerned = self._concerned(matcher)
        self._matcher = matcher
        return frozenset(
            identity for identity, numbers in concerned.items() if self._rematch(self._articles[identity], numbers)
        )

    def rematched(self, glossary: Glossary) -> Iterator[Rematch]:
        """Yield each paragraph whose mentions another state of the glossary would change; it is not taken over."""
        matcher = Matcher(glossary, self._matcher.chunks)
        for identity, numbers in sorted(self._concerned(matcher).items()):
            article, in_order = self._articles[identity], sorted(numbers)
            blocks = [article.blocks[number] for number in in_order]
            for number, after in zip(in_order, matcher.by_block(article.text, blocks, identity), strict=True):
                before = self._by_block[identity][number]
                if before != after:
                    yield Rematch(article, article.blocks[number], before, after)

    def _concerned(self, matcher: Matcher) -> dict[str, set[int]]:
        """Return for each article the numbers of the paragraphs in which a matcher may find other mentions."""
        now = self._matcher
        changed = _changed(now.senses, matcher.senses) | _changed(now.exclusions, matcher.exclusions)
        concerned: dict[str, set[int]] = defaultdict(set)
        for paragraph in set[int]().union(*map(self._index.holding, changed)):
            article, number = self._paragraphs[paragraph]
            if self._articles.get(article.id) is article:
                concerned[article.id].add(number)
        for identity in _changed_pins(now.glossary.pins, matcher.glossary.pins):
            if identity in self._articles:
                concerned[identity].update(range(len(self._articles[identity].blocks)))
        return concerned

    def mentions(self, article: str) -> tuple[Mention, ...]:
        """Return every mention in an article in text order, inner ones and those in leftovers included."""
        return tuple(mention for mentions in self._by_block[article] for mention in mentions)

    def total(self, entry: str) -> int:
        """Return how often an entry is mentioned."""
        return sum(self._counts[article][entry] for article in self._articles_of.get(entry, ()))

    def references(self, entry: str) -> References:
        """Return every mention of an entry with its line of context."""
        articles = tuple(self._references(article, entry) for article in self._by_date(entry))
        return References(entry, sum(references.count for references in articles), articles)

    def entries(self, article: str) -> list[tuple[str, int]]:
        """Return the entries that an article mentions with their counts, the most frequent first."""
        return sorted(self._counts[article].items(), key=lambda item: (-item[1], item[0]))

    def together(self, first: str, second: str) -> list[Passage]:
        """Return the paragraphs that mention both entries, the articles by date."""
        shared = self._articles_of.get(second, set())
        found = []
        for article in self._by_date(first):
            if article.id not in shared:
                continue
            for block, mentions in zip(article.blocks, self._by_block[article.id], strict=True):
                if {first, second} <= set(map(_counted_entry, mentions)):
                    found.append(Passage(article.id, block.start, block.end))
        return found

    def neighbours(self, entry: str) -> list[tuple[str, int]]:
        """Return what stands in the same paragraphs as an entry, and in how many of them, the most frequent first."""
        shared: Counter[str] = Counter()
        for article in self._articles_of.get(entry, ()):
            for mentions in self._by_block[article]:
                named = set(map(_counted_entry, mentions))
                if entry in named:
                    shared.update(other for other in named if other not in (entry, None))
        return sorted(shared.items(), key=lambda item: (-item[1], item[0]))

    def spread(self, entry: str) -> int:
        """Return how many articles mention an entry."""
        return len(self._articles_of.get(entry, ()))

    def pin_diagnostics(self, file: str) -> tuple[Diagnostic, ...]:
        """Return what is wrong with what the glossary's pins point at; `file` is the glossary's."""
        return check_pins(self.glossary.pins, self._articles, file)

    def _enter(self, article: Article) -> None:
        """Enter the paragraphs of an article in the index; those of earlier states of it stay there, unused."""
        for number, block in enumerate(article.blocks):
            words = FOLDED_WORD.findall(fold(article.text[block.start : block.end]).text)
            self._index.add(len(self._paragraphs), set(words))
            self._paragraphs.append((article, number))

    def _rematch(self, article: Article, numbers: set[int]) -> bool:
        """Match some paragraphs of an article anew, and tell whether any mention changed."""
        in_order = sorted(numbers)
        blocks = [article.blocks[number] for number in in_order]
        by_block = self._by_block[article.id]
        before: list[Mention] = []
        after: list[Mention] = []
        for number, mentions in zip(in_order, self._matcher.by_block(article.text, blocks, article.id), strict=True):
            if mentions != by_block[number]:
                before += by_block[number]
                after += mentions
                by_block[number] = mentions
        self._count(article.id, before, after)
        return before != after

    def _count(self, article: str, before: Iterable[Mention], after: Iterable[Mention]) -> None:
        """Count mentions of an article that came in the place of others."""
        counts = self._counts[article]
        gone, come = Counter(map(_counted_entry, before)), Counter(map(_counted_entry, after))
        for entry in gone.keys() | come.keys():
            if entry is None:
                continue
            counts[entry] += come[entry] - gone[entry]
            if counts[entry]:
                self._articles_of[entry].add(article)
            else:
                del counts[entry]
                self._articles_of[entry].discard(article)

    def _by_date(self, entry: str) -> list[Article]:
        """Return the articles that mention an entry by date, those without one last, and then by id."""
        articles = [self._articles[article] for article in self._articles_of.get(entry, ())]
        return sorted(articles, key=lambda article: (article.date or datetime.date.max, article.id))

    def _references(self, article: Article, entry: str) -> ArticleReferences:
        forms: Counter[str] = Counter()
        lines = []
        for block, mentions in zip(article.blocks, self._by_block[article.id], strict=True):
            for mention in mentions:
                if _counted_entry(mention) == entry:
                    forms[mention.name] += 1
                    lines.append(line_of_context(article, block, mention.start, mention.end))
        return ArticleReferences(
            article.id, article.title, article.date, len(lines), dict(forms.most_common()), tuple(lines)
        )


def _counted_entry(mention: Mention) -> str | None:
    """Return the entry in whose total a mention counts, None where it counts in none."""
    return None if mention.inner or mention.part == Part.LEFTOVER else mention.entry


def _changed(before: Mapping[Path, object], after: Mapping[Path, object]) -> set[Path]:
    """Return the paths at which two mappings differ."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def _changed_pins(before: tuple[Pin, ...], after: tuple[Pin, ...]) -> set[str]:
    """Return the articles whose pins changed."""
    old, new = defaultdict[str, list[Pin]](list), defaultdict[str, list[Pin]](list)
    for pins, by_article in ((before, old), (after, new)):
        for pin in pins:
            by_article[pin.article].append(pin)
    return {article for article in old.keys() | new.keys() if old.get(article) != new.get(article)}
