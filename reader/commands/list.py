"""`reader list`: what each article of the library tells of itself."""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from typing import Final

from reader.commands.content import Content
from reader.exit_status import ExitStatus
from reader.library.article import Article, Part
from reader.library.sample import Places
from reader.matching.matcher import Matcher
from reader.printing.console import painting
from reader.printing.json_lines import json_line
from reader.printing.plaintext import COLUMN_GAP, ROOMY, counted_noun, tabbed, table_row

DATED: Final = 80
"""Columns. From here on the table has room for dates."""

_Row = Callable[[Article], str]


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `list` to its parser."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(options: Namespace, places: Places) -> ExitStatus:
    """Print what each article tells of itself: JSON lines, a table on a terminal, else columns by tabs."""
    content = Content(places)
    ids = content.ids()
    painted = sys.stdout.isatty() and not options.json
    with painting(painted) as write:
        row = _table(ids, content) if painted else _record_row(content, as_json=options.json)
        for article in content.articles(ids):
            write(row(article))
    return content.status


def _record_row(content: Content, *, as_json: bool) -> _Row:
    """Return what writes everything that an article tells of itself, and how many mentions it has."""
    count = _mention_counter(content)

    def row(article: Article) -> str:
        record = {
            "article": article.id,
            "title": article.title,
            "source": article.source,
            "byline": article.byline,
            "date": article.date.isoformat() if article.date else None,
            "words": article.words,
            "mentions": count(article),
        }
        return json_line(record) if as_json else tabbed(record.values())

    return row


def _table(ids: Iterable[str], content: Content) -> _Row:
    """Return what paints an article's row as wide as the terminal: id, date, mentions and title.

    A narrow terminal shows no mentions, which then are not sought, and a narrower one no date.
    """
    columns = shutil.get_terminal_size().columns
    widths = [min(max(map(len, ids), default=0), columns // 3)]
    if dated := columns >= DATED:
        widths.append(len("2019-06-01"))
    if counted := columns >= ROOMY:
        widths.append(len("1000 mentions"))
    widths.append(max(columns - sum(widths) - len(widths) * len(COLUMN_GAP), 1))
    count = _mention_counter(content) if counted else None

    def row(article: Article) -> str:
        cells = [article.id]
        if dated:
            cells.append(article.date.isoformat() if article.date else "")
        if count:
            cells.append(counted_noun(count(article), "mention"))
        return table_row([*cells, article.title], widths)

    return row


def _mention_counter(content: Content) -> Callable[[Article], int]:
    """Return what counts the mentions of an article: neither inner ones nor those in leftovers."""
    matcher = Matcher(content.glossary)

    def count(article: Article) -> int:
        blocks = [block for block in article.blocks if block.part is not Part.LEFTOVER]
        return sum(not mention.inner for mention in matcher.mentions(article.text, blocks, article.id))

    return count
