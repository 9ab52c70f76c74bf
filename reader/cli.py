"""The command line: what is asked for, and one function for each command.

Standard output is data and nothing else; diagnostics go to standard error; `ExitStatus` has the exit status. A new
command is a function, one for its arguments, and a line in `COMMANDS`.
"""

import io
import json
import os
import shutil
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import reader
from reader.exit_status import ExitStatus
from reader.library.article import Article
from reader.library.folder import AmbiguousArticleError, Library, UnknownArticleError
from reader.library.loading import Unreadable
from reader.library.sample import Places, choose
from reader.plaintext import Order, article_lines, harmless, table_row

WIDEST_BY_DEFAULT: Final = 80
"""Columns. Longer lines are tiring to read."""


WIDEST: Final = 1000
"""Columns. No line is longer, and no terminal wider."""

_SEPARATORS: Final = str.maketrans("\t\n\r", "   ")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: how it is called, what it takes, and what it does."""

    name: str
    summary: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Places], ExitStatus]


class WrongCallError(Exception):
    """The call makes no sense or names what is not there; the message says what."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `reader` with `arguments`, by default those of the process, and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file's name need not be text; in JSON what stands for its bytes is an escape, and valid.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except WrongCallError as error:
        _complain(f"reader: {error}")
        return ExitStatus.WRONG_CALL
    except BrokenPipeError:
        # Whoever read standard output has had enough. The interpreter flushes once more at its end: into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitStatus.DONE
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    return status


def _run(arguments: list[str]) -> int:
    rest = _shared_options().parse_known_args(arguments)[1]
    command = next((command for command in COMMANDS if rest[:1] == [command.name]), None)
    if command is None:
        return _open(_app_parser().parse_args(arguments))
    options = _command_parser().parse_args(arguments)
    return command.run(options, _choose(options))


def _choose(options: Namespace, paths: Sequence[Path] = ()) -> Places:
    places = choose(Path(), paths, options.library, options.glossary)
    if not places.library.is_dir():
        raise WrongCallError(f"there is no folder {places.library}")
    return places


def _open(options: Namespace) -> int:
    """Open the app on the library and the articles that the paths name."""
    folders = [path for path in options.paths if path.is_dir()]
    if len(folders) > 1:
        raise WrongCallError(f"one folder at a time: {', '.join(map(str, folders))}")
    places = _choose(options, options.paths)
    library = Library(places.library)
    articles = [_resolve(library, str(path)) for path in options.paths if path not in folders]

    # Textual takes longer to import than most commands take to run.
    from reader.ui.app import run

    return run(library, places.glossary, articles)


def _list(options: Namespace, places: Places) -> ExitStatus:
    """Print what each article tells of itself: JSON lines, a table on a terminal, else columns by tabs."""
    library = Library(places.library)
    ids, diagnostics = library.look()
    for diagnostic in diagnostics:
        _complain(str(diagnostic))
    status = ExitStatus.PROBLEMS if diagnostics else ExitStatus.DONE
    row = _table(ids) if sys.stdout.isatty() else _tabbed
    for article_id in ids:
        try:
            article = library.load(article_id)
        except Unreadable as error:
            _complain(str(error))
            status = ExitStatus.PROBLEMS
            continue
        _say(json.dumps(_record(article), ensure_ascii=False) if options.json else row(article))
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
    article_id = _resolve(library, options.article)
    try:
        article = library.load(article_id)
    except Unreadable as error:
        _complain(str(error))
        return ExitStatus.PROBLEMS
    for diagnostic in article.diagnostics:
        _complain(str(diagnostic))
    on_terminal = sys.stdout.isatty()
    order = options.order or (Order.VISUAL if on_terminal else Order.LOGICAL)
    width = options.width
    if width is None and (on_terminal or order is Order.VISUAL):
        width = min(shutil.get_terminal_size().columns, WIDEST_BY_DEFAULT)
    for line in article_lines(article, width, order, aligned=on_terminal):
        _say(harmless(line) if on_terminal else line)
    return ExitStatus.DONE


def _resolve(library: Library, name: str) -> str:
    try:
        return library.resolve(name)
    except (UnknownArticleError, AmbiguousArticleError) as error:
        raise WrongCallError(str(error)) from error


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


COMMANDS: Final = (
    Command("list", "list the articles", _list_arguments, _list),
    Command("show", "print an article", _show_arguments, _show),
)


def _shared_options(default: str | None = None) -> ArgumentParser:
    """Return the parser of the options that go with every command, before or after its name."""
    parser = ArgumentParser(prog="reader", add_help=False, allow_abbrev=False)
    parser.add_argument("--library", type=Path, metavar="DIR", default=default, help="the folder of the articles")
    parser.add_argument("--glossary", type=Path, metavar="FILE", default=default, help="the glossary")
    return parser


def _app_parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="reader",
        description="Read Arabic articles in the terminal. Without a command, open the reader.",
        epilog="commands (reader COMMAND --help):\n"
        + "\n".join(f"  {command.name:<12}{command.summary}" for command in COMMANDS),
        formatter_class=RawDescriptionHelpFormatter,
        parents=[_shared_options()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=reader.__version__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a folder of articles, or articles to open")
    return parser


def _command_parser() -> ArgumentParser:
    parser = ArgumentParser(prog="reader", parents=[_shared_options()], allow_abbrev=False)
    subparsers = parser.add_subparsers(required=True)
    for command in COMMANDS:
        # Suppressed: an option that is missing after the command's name leaves the one before it alone.
        subparser = subparsers.add_parser(
            command.name, description=command.summary, parents=[_shared_options(SUPPRESS)], allow_abbrev=False
        )
        command.add_arguments(subparser)
    return parser


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _complain(line: str) -> None:
    sys.stderr.write((harmless(line) if sys.stderr.isatty() else line) + "\n")
