"""Small glossaries and the little language in which the tests say what is found."""

from typing import NamedTuple

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name, Pin
from reader.matching.matcher import Matcher
from reader.matching.mention import Mention


class Paragraph(NamedTuple):
    """A block of a text."""

    part: str
    start: int
    end: int


def named(identity: str, *names: str | Name) -> Entry:
    """Return an entry with these names."""
    forms = tuple(Name(name) if isinstance(name, str) else name for name in names)
    return Entry(identity, EntryType.PLACE, forms[0].ar, identity.capitalize(), forms)


def paragraphs(text: str, part: str = "body") -> list[Paragraph]:
    """Return the paragraphs of a text, which stand between blank lines."""
    found = []
    start = 0
    for paragraph in text.split("\n\n"):
        found.append(Paragraph(part, start, start + len(paragraph)))
        start += len(paragraph) + 2
    return found


def find(text: str, *entries: Entry, pins: tuple[Pin, ...] = ()) -> tuple[Mention, ...]:
    """Return the mentions of the entries in a text, the article "one"."""
    return Matcher(Glossary(entries, pins)).mentions(text, paragraphs(text), "one")


def shown(mentions: tuple[Mention, ...]) -> str:
    """Return mentions as one string: [text=entry], contested [text=a?b], inner ones in (…) , proclitics before it.

    و+ل+[الجيش=army] ([ليبيا=libya])
    """
    return " ".join(map(_shown, mentions))


def _shown(mention: Mention) -> str:
    entry = mention.entry or "?".join(mention.candidates)
    proclitics = "".join(f"{proclitic}+" for proclitic in mention.proclitics)
    found = f"{proclitics}[{mention.text}={entry}]"
    return f"({found})" if mention.inner else found
