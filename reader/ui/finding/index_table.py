"""The index of all items as a table: which lines are shown, and in what order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry
from reader.ui.finding.filtering import folded_words, query_of, search_key
from reader.ui.finding.search_index import name_texts

_ARTICLE: Final = "ال"
_TYPES: Final = tuple(EntryType)


class IndexLine(NamedTuple):
    """One entry with how often it is mentioned, in how many articles, and how often in the article that is open."""

    entry: Entry
    mentions: int
    articles: int
    here: int

    def in_scope(self, *, here: bool) -> int:
        """Return how often the entry is mentioned: in the open article only, or anywhere."""
        return self.here if here else self.mentions


class Column(StrEnum):
    """What a line shows, from left to right; the value is the column's heading."""

    TYPE = "type"
    ENGLISH = "English"
    MENTIONS = "mentions"
    ARTICLES = "articles"
    ARABIC = "Arabic"


_COUNTS: Final = (Column.MENTIONS, Column.ARTICLES)


@dataclass(frozen=True, slots=True)
class IndexView:
    """What a person has chosen to see: what was typed, one type or all, all items or those of the open article.

    Counts begin with the highest, words with the first letter of their alphabet, types as in `EntryType`; `reverse`
    turns that round.
    """

    query: str = ""
    type: EntryType | None = None
    here: bool = False
    column: Column = Column.MENTIONS
    reverse: bool = False

    @property
    def upward(self) -> bool:
        """Whether the least comes first."""
        return self.reverse == (self.column in _COUNTS)


class IndexTable:
    """The lines of the index, each with its search key: the words of its names in both languages, English first."""

    def __init__(self, lines: Iterable[IndexLine]) -> None:
        keyed = sorted(((search_key(name_texts(line.entry)), line) for line in lines), key=lambda pair: pair[0])
        self._keys = {line.entry.id: key for key, line in keyed}
        self._by_english = [line for _, line in keyed]
        self._sorted: dict[tuple[Column, bool, bool], Sequence[IndexLine]] = {}

    def __len__(self) -> int:
        return len(self._by_english)

    def select(self, view: IndexView) -> list[IndexLine]:
        """Return the lines that a view shows, in its order; equal ones stand in the order of their English."""
        matches, keys = query_of(view.query).matches, self._keys
        return [
            line
            for line in self._in_order(view.column, upward=view.upward, here=view.here)
            if view.type in (None, line.entry.type) and (line.here or not view.here) and matches(keys[line.entry.id])
        ]

    def _in_order(self, column: Column, *, upward: bool, here: bool) -> Sequence[IndexLine]:
        choice = (column, upward, here)
        if choice not in self._sorted:
            key = self._sort_key(column, here=here)
            self._sorted[choice] = sorted(self._by_english, key=key, reverse=not upward)
        return self._sorted[choice]

    def _sort_key(self, column: Column, *, here: bool) -> Callable[[IndexLine], str | int]:
        match column:
            case Column.TYPE:
                return lambda line: _TYPES.index(line.entry.type)
            case Column.ENGLISH:
                return lambda line: self._keys[line.entry.id]
            case Column.MENTIONS:
                return lambda line: line.in_scope(here=here)
            case Column.ARTICLES:
                return lambda line: line.articles
            case Column.ARABIC:
                return lambda line: arabic_key(line.entry.ar)


def arabic_key(text: str) -> str:
    """Return what Arabic sorts by: its folded words, the first without its article.

    >>> arabic_key("الأمم المتحدة"), arabic_key("ألمانيا")
    ('امم المتحده', 'المانيا')
    """
    key = " ".join(folded_words(text))
    return key.removeprefix(_ARTICLE) if text.startswith(_ARTICLE) else key
