"""Glossaries in a small language: `a1` is the entry a in its state 1, `p:a` pins the place p to it, `p:-` to nothing.

`*:a` pins the whole article to a.
"""

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name, Pin, Quote
from reader.glossary.source import GlossarySource, parse


def glossary(short: str) -> Glossary:
    """Return the glossary that a text of the small language stands for."""
    entries, pins = [], []
    for word in short.split():
        place, pinned, entry = word.partition(":")
        if pinned:
            pins.append(Pin("one", None if entry == "-" else entry, None if place == "*" else Quote(place)))
        else:
            identity, state = word[:-1], word[-1]
            entries.append(Entry(identity, EntryType.PLACE, "ليبيا", f"Libya {state}", (Name("ليبيا"),)))
    return Glossary(tuple(entries), tuple(pins))


def short_form(of: Glossary) -> str:
    entries = [f"{entry.id}{entry.en[-1]}" for entry in of.entries]
    pins = [f"{pin.quote.exact if pin.quote else '*'}:{pin.entry or '-'}" for pin in of.pins]
    return " ".join((*entries, *pins))


def written(of: Glossary) -> GlossarySource:
    """Return the source of a glossary, item by item in a line of its own."""
    entries = [f"  - {{id: {entry.id}, type: {entry.type}, ar: {entry.ar}, en: {entry.en}}}" for entry in of.entries]
    pins = [
        f"  - {{article: {pin.article}, entry: {pin.entry or 'null'}"
        + (f", quote: {{exact: {pin.quote.exact}}}}}" if pin.quote else "}")
        for pin in of.pins
    ]
    return parse("\n".join(["version: 1", "entries:", *entries, "pins:", *pins, ""]))


def source(short: str) -> GlossarySource:
    result = written(glossary(short))
    assert short_form(result.written) == short
    return result
