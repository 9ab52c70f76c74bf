"""What the concordance answers with: references to an entry, article by article, each in its line of context."""

import datetime
from dataclasses import dataclass, field
from typing import NamedTuple


class Line(NamedTuple):
    """A mention in its line of context, in logical order: `before + match + after` is a stretch of the paragraph.

    `[start, end)` is the mention in the article's text, in code points; line breaks are spaces in the three texts.
    """

    start: int
    end: int
    part: str
    before: str
    match: str
    after: str


@dataclass(frozen=True, slots=True)
class ArticleReferences:
    """The mentions of one entry in one article; `forms` says how the article names it, the most frequent first."""

    article: str
    title: str
    date: datetime.date | None
    count: int
    forms: dict[str, int] = field(hash=False)
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class References:
    """Every mention of one entry, the articles by date, those without a date last."""

    entry: str
    total: int
    articles: tuple[ArticleReferences, ...]


class Passage(NamedTuple):
    """A paragraph, as a half-open range of an article's text in code points."""

    article: str
    start: int
    end: int
