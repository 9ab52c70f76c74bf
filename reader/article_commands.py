"""The commands over the articles of a library: `list` and `show`."""

import json
import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from typing import Any, Final

from reader.command import Command, resolve
from reader.console import complain, painting, say
from reader.exit_status import ExitStatus
from reader.library.article import Article
from reader.library.folder import Library
from reader.library.loading import Unreadable
from reader.library.sample import Places
from reader.plaintext import Order, article_lines, harmless, table_row

WIDEST_BY_DEFAULT: Final = 80
"""Columns. Longer lines are tiring to read."""

WIDEST: Final = 1000
"""Columns. No line is longer, and no terminal wider."""

_SEPARATORS: Final = str.maketrans("\t\n\r", "   ")


def _list(options: Namespace, places: Places) -> ExitStatus:
    """Print what each article tells of itself: JSON lines, a table on a terminal, else columns by tabs."""
    library = Library(places.library)
    ids, diagnostics = library.look()
    for diagnostic in diagnostics:
        complain(str(diagnostic))
    status = ExitStatus.PROBLEMS if diagnostics else ExitStatus.DONE
    painted = sys.stdout.isatty() and not options.json
    row = _json if options.json else _table(ids) if painted else _tabbed
    with painting(painted):
        for article_id in ids:
            try:
                article = library.load(article_id)
            except Unreadable as error:
                complain(str(error))
                status = ExitStatus.PROBLEMS
            else:
                say(row(article))
    return status


def _record(article: Article) -> dict[str, Any]:
    return {
        "article": article.id,
        "title": article.title,
        "source": article.source,
        "byline": article.byline,
        "date": article.date.isoformat() if article.date else None,
        "words": article.words,
        "mentions": None,
    }


def _json(article: Article) -> str:
    return json.dumps(_record(article), ensure_ascii=False)


def _tabbed(article: Article) -> str:
    values = _record(article).values()
    return "\t".join("" if value is None else str(value).translate(_SEPARATORS) for value in values)


def _table(ids: Iterable[str]) -> Callable[[Article], str]:
    """Return what paints an article's row: id, date if there is room for it, and title, as wide as the terminal."""
    columns = shutil.get_terminal_size().columns
    id_width = min(max(map(len, ids), default=0), columns // 3)
    date_width = len("2019-06-01") if columns >= WIDEST_BY_DEFAULT else 0
    widths = [id_width, *([date_width] if date_width else [])]
    widths.append(max(columns - sum(widths) - len(widths) * 2, 1))

    def row(article: Article) -> str:
        date = article.date.isoformat() if article.date else ""
        return table_row([article.id, *([date] if date_width else []), article.title], widths)

    return row


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
