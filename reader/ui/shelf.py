"""What the list knows of the articles: read in the background, one by one, and not kept whole."""

import datetime
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from reader.diagnostics import Diagnostic
from reader.library.article import Article, Unreadable
from reader.library.folder import Library


class Reading(Enum):
    """Whether an article has been looked at for the list."""

    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"


class Entry(NamedTuple):
    """One article in the list; `title` is its id until it has been read. `problem` is why it cannot be."""

    id: str
    title: str
    source: str | None = None
    date: datetime.date | None = None
    reading: Reading = Reading.WAITING
    problem: Diagnostic | None = None
    warnings: tuple[Diagnostic, ...] = ()


def read_entry(library: Library, article_id: str) -> tuple[Entry, Article | None]:
    """Read an article; return its entry with it, or for one that cannot be read the entry that says why."""
    try:
        article = library.load(article_id)
    except Unreadable as error:
        return Entry(article_id, article_id, reading=Reading.FAILED, problem=error.diagnostic), None
    warnings = article.diagnostics
    return Entry(article.id, article.title, article.source, article.date, Reading.READ, warnings=warnings), article


def read_entries(library: Library, article_ids: Iterable[str]) -> tuple[list[Entry], list[Article]]:
    """Read articles; return the entries of all, and those that can be read."""
    read = [read_entry(library, article_id) for article_id in article_ids]
    return [entry for entry, _ in read], [article for _, article in read if article is not None]
