"""`reader show`: one article as lines of text."""

import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import Final

from reader.commands.command import resolve
from reader.exit_status import ExitStatus
from reader.library.article import Unreadable
from reader.library.folder import Library
from reader.library.sample import Places
from reader.printing.console import complain, painting
from reader.printing.plaintext import Order, article_lines, harmless

WIDEST_BY_DEFAULT: Final = 80
"""Columns. Longer lines are tiring to read."""

WIDEST: Final = 1000
"""Columns. No line is longer, and no terminal wider."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `show` to its parser."""
    parser.add_argument("article", metavar="ARTICLE", help="an id, the beginning of one, or the path of a file")
    parser.add_argument("--width", type=_columns, metavar="N", help="columns (default: the terminal's, at most 80)")
    parser.add_argument(
        "--order",
        choices=[order.value for order in Order],
        help="visual: as painted (the default on a terminal); logical: for programs and terminals that reorder",
    )


def run(options: Namespace, places: Places) -> ExitStatus:
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
    usual = Order.VISUAL if on_terminal else Order.LOGICAL
    order = Order(options.order) if options.order else usual
    width = options.width
    if width is None and (on_terminal or order is Order.VISUAL):
        width = min(shutil.get_terminal_size().columns, WIDEST_BY_DEFAULT)
    with painting(on_terminal and order is Order.VISUAL) as write:
        for line in article_lines(article, width, order, aligned=on_terminal):
            write(harmless(line) if on_terminal else line)
    return ExitStatus.DONE


def _columns(argument: str) -> int:
    try:
        columns = int(argument)
    except ValueError:
        columns = 0
    if not 1 <= columns <= WIDEST:
        raise ArgumentTypeError(f"{argument!r} is no number of columns from 1 to {WIDEST}")
    return columns
