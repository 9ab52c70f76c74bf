"""`reader refs`: where an entry is mentioned across the library, each mention in its line of context."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from reader.commands.content import Content
from reader.commands.entry_lookup import find_entry
from reader.commands.entry_record import entry_record
from reader.concordance.concordance import Concordance
from reader.concordance.references import ArticleReferences, References
from reader.exit_status import ExitStatus
from reader.glossary.model import Entry
from reader.library.sample import Places
from reader.printing.colour import TYPE_COLOURS, Colour
from reader.printing.console import painting, say
from reader.printing.json_lines import json_line
from reader.printing.page import Page, page
from reader.printing.plaintext import counted_noun


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `refs` to its parser."""
    parser.add_argument("entry", metavar="ENTRY", help="an id, the beginning of one, or a name in Arabic or English")
    parser.add_argument(
        "--json",
        action="store_true",
        help="one JSON object: entry, type, kind, ar, en, names, note, total, and articles with forms and lines",
    )


def run(options: Namespace, places: Places) -> ExitStatus:
    """Print an entry, its total, and each article with its lines of context: as one JSON object, or as a page."""
    content = Content(places)
    entry = find_entry(content.glossary, options.entry)
    references = Concordance(content.glossary, content.articles(content.ids())).references(entry.id)
    if options.json:
        say(json_line(_references_record(entry, references)))
        return content.status
    lines = page()
    with painting(lines.painted) as write:
        for line in _referred(entry, references, lines):
            write(line)
    return content.status


def _references_record(entry: Entry, references: References) -> dict[str, Any]:
    """Return the references to an entry as JSON has them: the keys of the entry, its id as `entry`, then the total."""
    record = entry_record(entry)
    articles = [
        {
            "article": article.article,
            "title": article.title,
            "date": article.date.isoformat() if article.date else None,
            "count": article.count,
            "forms": article.forms,
            "lines": [line._asdict() for line in article.lines],
        }
        for article in references.articles
    ]
    return {"entry": record.pop("id"), **record, "total": references.total, "articles": articles}


def _referred(entry: Entry, references: References, lines: Page) -> Iterator[str]:
    """Yield the entry's card, and for each article how it names the entry and every line of context."""
    yield lines.beside(" · ".join((entry.en, entry.kind or entry.type)), entry.ar)
    if entry.note:
        yield from lines.english(entry.note)
    articles = counted_noun(len(references.articles), "article")
    yield from lines.english(f"{counted_noun(references.total, 'mention')} in {articles}")
    for article in references.articles:
        yield ""
        yield from _referred_in(article, lines, TYPE_COLOURS[entry.type])


def _referred_in(article: ArticleReferences, lines: Page, colour: Colour) -> Iterator[str]:
    date = [article.date.isoformat()] if article.date else []
    yield lines.beside(" · ".join((article.article, *date, counted_noun(article.count, "mention"))), article.title)
    yield from lines.arabic(" · ".join(f"{form} ×{count}" for form, count in article.forms.items()))
    for line in article.lines:
        yield lines.context(line, colour)
