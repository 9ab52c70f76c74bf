"""`reader mentions`: every mention in articles, in text order."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any, Final

from reader.commands.content import Content
from reader.exit_status import ExitStatus
from reader.glossary.model import Glossary
from reader.library.article import Article, Part
from reader.library.sample import Places
from reader.matching.explanation import explain
from reader.matching.matcher import Matcher
from reader.matching.mention import Mention
from reader.printing.colour import CONTESTED_COLOUR, TYPE_COLOURS
from reader.printing.console import painting, say
from reader.printing.json_lines import json_line
from reader.printing.page import Dyed, Page, page

_INDENT: Final = 2
_ARROW: Final = " → "
"""What stands in an explanation between the words of the text and the entry."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `mentions` to its parser."""
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="ids, their beginnings, or paths (default: all)")
    parser.add_argument("--json", action="store_true", help="one JSON object a mention, an outer one before its inner")


def run(options: Namespace, places: Places) -> ExitStatus:
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
    with painting(lines.painted) as write:
        for number, (article, mentions) in enumerate(found):
            if number:
                write("")
            write(lines.beside(article.id, article.title))
            for mention in mentions:
                for line in _explained(mention, article, content.glossary, lines):
                    write(line)
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
    colour = CONTESTED_COLOUR if mention.entry is None else TYPE_COLOURS[glossary.by_id[mention.entry].type]
    part = "" if mention.part == Part.BODY else f" · {mention.part}"
    dyed = Dyed(0, explanation.index(_ARROW), colour)
    return lines.english(explanation + part, dyed, _INDENT * (1 + mention.inner))
