"""The commands over the articles of a library: `list` and `show`."""

import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from typing import Final

from reader.command import Command, resolve
from reader.console import complain, painting, say
from reader.content import Content
from reader.exit_status import ExitStatus
from reader.json_lines import json_line
from reader.library.article import Article, Part, Unreadable
from reader.library.folder import Library
from reader.library.sample import Places
from reader.matching.matcher import Matcher
from reader.plaintext import COLUMN_GAP, ROOMY, Order, article_lines, counted_noun, harmless, tabbed, table_row

WIDEST_BY_DEFAULT: Final = 80
"""Columns. Longer lines are tiring to read."""

WIDEST: Final = 1000
"""Columns. No line is longer, and no terminal wider."""

_Row = Callable[[Article], str]


def _list(options: Namespace, places: Places) -> ExitStatus:
    """Print what each article tells of itself: JSON lines, a table on a terminal, else columns by tabs."""
    content = Content(places)
    ids = content.ids()
    painted = sys.stdout.isatty() and not options.json
    row = _table(ids, content) if painted else _record_row(content, as_json=options.json)
    with painting(painted):
        for article in content.articles(ids):
            say(row(article))
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
    if dated := columns >= WIDEST_BY_DEFAULT:
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


def _show(options: Namespace, places: Places) -> ExitStatus:
    """Print an article: painted on a terminal, in its own characters elsewhere, unless another order is asked for."""
    library = Library(places.library)
    article_id = resolve(library, options.article)
    try:
        article = library.load(article_id)
    except Unreadable as error:
        complain(str(error))
        return ExitStatus.PROBLEMS
    for diagnostic in article.diagnostics:
        complain(str(diagnostic))
    on_terminal = sys.stdout.isatty()
    order = options.order or (Order.VISUAL if on_terminal else Order.LOGICAL)
    width = options.width
    if width is None and (on_terminal or order is Order.VISUAL):
        width = min(shutil.get_terminal_size().columns, WIDEST_BY_DEFAULT)
    with painting(on_terminal and order is Order.VISUAL):
        for line in article_lines(article, width, order, aligned=on_terminal):
            say(harmless(line) if on_terminal else line)
    return ExitStatus.DONE


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _show_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help="an id, the beginning of one, or the path of a file")
    parser.add_argument("--width", type=_columns, metavar="N", help="columns (default: the terminal's, at most 80)")
    parser.add_argument(
        "--order",
        type=Order,
        choices=list(Order),
        help="visual: as painted (the default on a terminal); logical: for programs and terminals that reorder",
    )


def _columns(argument: str) -> int:
    try:
        columns = int(argument)
    except ValueError:
        columns = 0
    if not 1 <= columns <= WIDEST:
        raise ArgumentTypeError(f"{argument!r} is no number of columns from 1 to {WIDEST}")
    return columns


LIST: Final = Command("list", "list the articles", _list_arguments, _list)
SHOW: Final = Command("show", "print an article", _show_arguments, _show)
