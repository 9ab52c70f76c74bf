"""`reader glossary`: the entries in the order of the file; its actions change them, in `glossary_edit`."""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import Final

from reader.commands import glossary_edit
from reader.commands.content import Content
from reader.commands.entry_record import entry_record
from reader.commands.glossary_actions import add_actions
from reader.exit_status import ExitStatus
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry
from reader.library.sample import Places
from reader.printing.colour import TYPE_COLOURS, colour_wanted
from reader.printing.console import painting
from reader.printing.json_lines import json_line
from reader.printing.plaintext import COLUMN_GAP, ROOMY, tabbed, table_row

WITH_KINDS: Final = 60
"""Columns. From here on the table has room for kinds."""

_TYPE_WIDTH: Final = max(map(len, EntryType))


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `glossary` to its parser."""
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line: id, type, kind, ar, en, names, note"
    )
    add_actions(parser)


def run(options: Namespace, places: Places) -> ExitStatus:
    """Print the entries in the order of the file: JSON lines, a table on a terminal, else columns by tabs."""
    if options.action:
        return glossary_edit.run(options, places)
    content = Content(places)
    entries = content.glossary.entries
    painted = sys.stdout.isatty() and not options.json
    with painting(painted) as write:
        row = _table(entries) if painted else _json if options.json else _tabbed
        for entry in entries:
            write(row(entry))
    return content.status


def _json(entry: Entry) -> str:
    return json_line(entry_record(entry))


def _tabbed(entry: Entry) -> str:
    return tabbed((entry.id, entry.type, entry.kind, entry.en, entry.ar))


def _table(entries: Sequence[Entry]) -> Callable[[Entry], str]:
    """Return what paints an entry's row as wide as the terminal: type, English, Arabic, and with room kind and id."""
    columns = shutil.get_terminal_size().columns
    optional = [fact for fact, least in ((_kind, WITH_KINDS), (_id, ROOMY)) if columns >= least]
    widths = [_TYPE_WIDTH]
    widths += (min(max(map(len, map(fact, entries)), default=0), columns // 4) for fact in optional)
    rest = max(columns - sum(widths) - (len(widths) + 1) * len(COLUMN_GAP), 2)
    widths += [rest // 2, rest - rest // 2]
    coloured = colour_wanted()

    def row(entry: Entry) -> str:
        painted = table_row([entry.type, *(fact(entry) for fact in optional), entry.en, entry.ar], widths)
        if not coloured:
            return painted
        return TYPE_COLOURS[entry.type].dye(painted[:_TYPE_WIDTH]) + painted[_TYPE_WIDTH:]

    return row


def _kind(entry: Entry) -> str:
    return entry.kind or ""


def _id(entry: Entry) -> str:
    return entry.id
