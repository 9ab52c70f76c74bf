"""The commands over the glossary: `glossary` prints it, `check` tells what is wrong with it and with the articles."""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from reader.colour import SEVERITY_COLOURS, TYPE_COLOURS, colour_wanted
from reader.command import Command
from reader.concordance.pins import check_pins
from reader.console import painting, say
from reader.content import Content, read_glossary
from reader.diagnostics import Diagnostic
from reader.exit_status import ExitStatus
from reader.glossary.model import Entry, EntryType
from reader.json_lines import json_line
from reader.library.article import Article, Unreadable
from reader.library.folder import Library
from reader.library.sample import Places
from reader.page import Dyed, page
from reader.plaintext import COLUMN_GAP, ROOMY, harmless, tabbed, table_row

_TYPE_WIDTH: Final = max(map(len, EntryType))


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return an entry as JSON has it; `names` are all its Arabic forms, each once, beginning with `ar`."""
    return {
        "id": entry.id,
        "type": entry.type,
        "kind": entry.kind,
        "ar": entry.ar,
        "en": entry.en,
        "names": list(dict.fromkeys(name.ar for name in entry.names)),
        "note": entry.note,
    }


def _glossary(options: Namespace, places: Places) -> ExitStatus:
    """Print the entries in the order of the file: JSON lines, a table on a terminal, else columns by tabs."""
    content = Content(places)
    entries = content.glossary.entries
    painted = sys.stdout.isatty() and not options.json
    row = _table(entries) if painted else _json if options.json else _tabbed
    with painting(painted):
        for entry in entries:
            say(row(entry))
    return content.status


def _json(entry: Entry) -> str:
    return json_line(entry_record(entry))


def _tabbed(entry: Entry) -> str:
    return tabbed((entry.id, entry.type, entry.kind, entry.en, entry.ar))


def _table(entries: Sequence[Entry]) -> Callable[[Entry], str]:
    """Return what paints an entry's row as wide as the terminal: type, kind, id if there is room, English, Arabic."""
    columns = shutil.get_terminal_size().columns
    roomy = columns >= ROOMY
    kind_width = min(max((len(entry.kind or "") for entry in entries), default=0), columns // 4)
    id_width = min(max((len(entry.id) for entry in entries), default=0), columns // 4)
    widths = [_TYPE_WIDTH, kind_width, *([id_width] if roomy else [])]
    rest = max(columns - sum(widths) - (len(widths) + 1) * len(COLUMN_GAP), 2)
    widths += [rest // 2, rest - rest // 2]
    coloured = colour_wanted()

    def row(entry: Entry) -> str:
        cells = [entry.type.value, entry.kind or "", *([entry.id] if roomy else []), entry.en, entry.ar]
        painted = table_row(cells, widths)
        if not coloured:
            return painted
        return TYPE_COLOURS[entry.type].dye(painted[:_TYPE_WIDTH]) + painted[_TYPE_WIDTH:]

    return row


def _check(options: Namespace, places: Places) -> ExitStatus:
    """Print what is wrong with glossary, pins and articles, by file, line and column; warnings are problems too."""
    del options
    findings = sorted(_findings(places))
    lines = page()
    with painting(lines.painted):
        for finding in findings:
            text = harmless(str(finding))
            severity = text.find(f": {finding.severity}: ") + len(": ")
            dyed = Dyed(severity, severity + len(finding.severity), SEVERITY_COLOURS[finding.severity])
            for line in lines.english(text, dyed):
                say(line)
    return ExitStatus.PROBLEMS if findings else ExitStatus.DONE


def _findings(places: Places) -> Iterator[Diagnostic]:
    """Yield everything that is wrong, in no order. Keeps no article but those that pins point into."""
    source = read_glossary(places)
    yield from source.diagnostics
    library = Library(places.library)
    ids, closed_folders = library.look()
    yield from closed_folders
    pinned = {pin.article for pin in source.glossary.pins}
    articles: dict[str, Article] = {}
    unreadable = set()
    for article_id in ids:
        try:
            article = library.load(article_id)
        except Unreadable as error:
            unreadable.add(article_id)
            yield error.diagnostic
        else:
            yield from article.diagnostics
            if article_id in pinned:
                articles[article_id] = article
    # What a pin says of an article that cannot be read is not known to be wrong.
    checkable = [pin for pin in source.glossary.pins if pin.article not in unreadable]
    yield from check_pins(checkable, articles, source.file)


def _glossary_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line: id, type, kind, ar, en, names, note"
    )


def _no_arguments(parser: ArgumentParser) -> None:
    """Add nothing to `parser`."""


GLOSSARY: Final = Command("glossary", "print the glossary", _glossary_arguments, _glossary)
CHECK: Final = Command("check", "tell what is wrong with the glossary and the articles", _no_arguments, _check)
