"""`reader check`: everything that is wrong with the glossary, its pins and the articles."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from reader.commands.content import read_glossary
from reader.concordance.pins import check_pins
from reader.diagnostics import Diagnostic
from reader.exit_status import ExitStatus
from reader.library.article import Article, Unreadable
from reader.library.folder import Library
from reader.library.sample import Places
from reader.printing.colour import SEVERITY_COLOURS
from reader.printing.console import painting
from reader.printing.page import Dyed, page
from reader.printing.plaintext import harmless


def add_arguments(parser: ArgumentParser) -> None:
    """Add nothing to the parser of `check`: it takes what every command takes."""


def run(options: Namespace, places: Places) -> ExitStatus:
    """Print what is wrong with glossary, pins and articles, by file, line and column; warnings are problems too."""
    findings = sorted(_findings(places))
    lines = page()
    with painting(lines.painted) as write:
        for finding in findings:
            text = harmless(str(finding))
            severity = text.find(f": {finding.severity}: ") + len(": ")
            dyed = Dyed(severity, severity + len(finding.severity), SEVERITY_COLOURS[finding.severity])
            for line in lines.english(text, dyed):
                write(line)
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
