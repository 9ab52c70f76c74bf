"""What pins point at, checked where the texts are known."""

from collections.abc import Iterable, Mapping

from reader.diagnostics import Diagnostic, Severity
from reader.glossary.model import Pin
from reader.library.article import Article
from reader.matching.pins import find_quote


def check_pins(pins: Iterable[Pin], articles: Mapping[str, Article], file: str) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each pin that points nowhere, or at several places; `file` is the glossary's."""
    found = []
    for pin in pins:
        article = articles.get(pin.article)
        if article is None:
            problem, remedy = f"no article {pin.article} in the library", "correct the id, or remove the pin"
            found.append(Diagnostic(file, pin.line, pin.column, Severity.WARNING, problem, remedy))
            continue
        if pin.quote is None:
            continue
        count = len(find_quote(article.text, pin.quote))
        if count == 1:
            continue
        if count:
            problem, remedy = f"stands {count} times in {pin.article}", "lengthen its prefix or suffix"
        else:
            problem, remedy = f"does not stand in {pin.article}", "take the quote from the text anew, or remove the pin"
        found.append(Diagnostic(file, pin.line, pin.column, Severity.ERROR, f"the quote of a pin {problem}", remedy))
    return tuple(sorted(found))
