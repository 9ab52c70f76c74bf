"""The commands over mentions: `mentions` of articles in text order, and `refs` to one entry across the library."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any, Final

from reader.colour import CONTESTED_COLOUR, TYPE_COLOURS, Colour
from reader.command import Command
from reader.concordance.concordance import Concordance
from reader.concordance.references import ArticleReferences, References
from reader.console import painting, say
from reader.content import Content
from reader.entry_lookup import find_entry
from reader.exit_status import ExitStatus
from reader.glossary.model import Entry, Glossary
from reader.glossary_commands import entry_record
from reader.json_lines import json_line
from reader.library.article import Article, Part
from reader.library.sample import Places
from reader.matching.explanation import explain
from reader.matching.matcher import Matcher
from reader.matching.mention import Mention
from reader.page import Dyed, Page, page
from reader.plaintext import counted_noun

_INDENT: Final = 2
_ARROW: Final = " → "
"""What stands in an explanation between the words of the text and the entry."""


def _mentions(options: Namespace, places: Places) -> ExitStatus:
    """Print every mention in the named articles, or in all: as JSON lines, or article by article in words."""
    content = Content(places)
    matcher = Matcher(content.glossary)
    articles = content.articles(content.ids(options.articles))
    found = ((article, matcher.mentions(article.text, article.blocks, article.id)) for article in articles)
    if options.json:
        for article, mentions in found:
            for mention in mentions:
                say(json_line(_mention_record(mention, article)))
        return content.status
    lines = page()
    with painting(lines.painted):
        for number, (article, mentions) in enumerate(found):
            if number:
                say("")
            say(lines.beside(article.id, article.title))
            for mention in mentions:
                for line in _explained(mention, article, content.glossary, lines):
                    say(line)
    return content.status


def _mention_record(mention: Mention, article: Article) -> dict[str, Any]:
    """Return a mention as JSON has it; `proclitics` are the letters that were taken off, in the text's order."""
    return {
        "article": article.id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "entry": mention.entry,
        "candidates": mention.candidates,
        "name": mention.name,
        "proclitics": mention.proclitics,
        "by": mention.by,
        "part": mention.part,
        "inner": mention.inner,
    }


def _explained(mention: Mention, article: Article, glossary: Glossary, lines: Page) -> Iterator[str]:
    """Yield a mention in words, with its part where that is not the body; an inner one is indented further."""
    explanation = explain(mention, article.text, glossary)
    colour = CONTESTED_COLOUR if mention.entry is None else _colour(glossary.by_id[mention.entry])
    part = "" if mention.part == Part.BODY else f" · {mention.part}"
    dyed = Dyed(0, explanation.index(_ARROW), colour)
    return lines.english(explanation + part, dyed, _INDENT * (1 + mention.inner))


def _refs(options: Namespace, places: Places) -> ExitStatus:
    """Print an entry, its total, and each article with its lines of context: as one JSON object, or as a page."""
    content = Content(places)
    entry = find_entry(content.glossary, options.entry)
    references = Concordance(content.glossary, content.articles(content.ids())).references(entry.id)
    if options.json:
        say(json_line(_references_record(entry, references)))
        return content.status
    lines = page()
    with painting(lines.painted):
        for line in _referred(entry, references, lines):
            say(line)
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
        yield from _referred_in(article, lines, _colour(entry))


def _referred_in(article: ArticleReferences, lines: Page, colour: Colour) -> Iterator[str]:
    date = [article.date.isoformat()] if article.date else []
    yield lines.beside(" · ".join((article.article, *date, counted_noun(article.count, "mention"))), article.title)
    yield from lines.arabic(" · ".join(f"{form} ×{count}" for form, count in article.forms.items()))
    for line in article.lines:
        yield lines.context(line, colour)


def _colour(entry: Entry) -> Colour:
    return TYPE_COLOURS[entry.type]


def _mentions_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="ids, their beginnings, or paths (default: all)")
    parser.add_argument("--json", action="store_true", help="one JSON object a mention, an outer one before its inner")


def _refs_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("entry", metavar="ENTRY", help="an id, the beginning of one, or a name in Arabic or English")
    parser.add_argument(
        "--json",
        action="store_true",
        help="one JSON object: entry, type, kind, ar, en, names, note, total, and articles with forms and lines",
    )


MENTIONS: Final = Command("mentions", "print the mentions in articles", _mentions_arguments, _mentions)
REFS: Final = Command("refs", "print where an entry is mentioned", _refs_arguments, _refs)
