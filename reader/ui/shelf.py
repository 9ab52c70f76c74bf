"""What the list knows of the articles: read in the background, one by one, and not kept whole."""

import datetime
from dataclasses import dataclass
from enum import Enum

from reader.diagnostics import Diagnostic
from reader.library.article import Article, Unreadable
from reader.library.folder import Library


class Reading(Enum):
    """Whether an article has been looked at for the list."""

    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in the list; `title` is its id until it has been read. `problem` is why it cannot be."""

    id: str
    title: str
    source: str | None = None
    date: datetime.date | None = None
    reading: Reading = Reading.WAITING
    problem: Diagnostic | None = None
    warnings: tuple[Diagnostic, ...] = ()


def entry_of(article: Article) -> Entry:
    """Return the entry of an article that was read."""
    return Entry(article.id, article.title, article.source, article.date, Reading.READ, warnings=article.diagnostics)


def failed_entry(article_id: str, problem: Diagnostic) -> Entry:
    """Return the entry of an article that cannot be read."""
    return Entry(article_id, article_id, reading=Reading.FAILED, problem=problem)


def read_entry(library: Library, article_id: str) -> Entry:
    """Read an article for its entry; one that cannot be read says why."""
    try:
        return entry_of(library.load(article_id))
    except Unreadable as error:
        return failed_entry(article_id, error.diagnostic)
