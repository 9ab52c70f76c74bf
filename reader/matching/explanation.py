"""A mention in words: what of the text it is, what was taken off, whom it names and what decided.

وللجيش الليبي = و + ل + الجيش الليبي → Libyan National Army (name; default of two)
"""

from typing import Final

from reader.arabic.folding import fold
from reader.glossary.model import Entry, Glossary
from reader.matching.mention import By, Mention

_NUMBERS: Final = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def explain(mention: Mention, text: str, glossary: Glossary) -> str:
    """Return how `mention` of `text` came about, in one line."""
    surface = text[_surface_start(mention, text) : mention.end]
    parts = " + ".join((*mention.proclitics, mention.name))
    written = surface if surface == parts else f"{surface} = {parts}"
    entry = None if mention.entry is None else glossary.by_id[mention.entry]
    named = _named(mention.candidates, glossary) if entry is None else entry.en
    return f"{written} → {named} ({_reason(mention, entry)})"


def _surface_start(mention: Mention, text: str) -> int:
    """Return where the proclitics begin, written together with the name or before it."""
    start = mention.start
    missing = len("".join(mention.proclitics))
    while missing and start:
        start -= 1
        missing -= fold(text[start]).text in mention.proclitics
    return start


def _named(candidates: tuple[str, ...], glossary: Glossary) -> str:
    return " or ".join(glossary.by_id[candidate].en for candidate in candidates)


def _reason(mention: Mention, entry: Entry | None) -> str:
    count = len(mention.candidates)
    of = f"of {_NUMBERS[count] if count < len(_NUMBERS) else count}"
    if entry is None:
        return f"name; contested, one {of}"
    if mention.by is By.PIN:
        return "pin"
    quoted = any(name.ar == mention.name and name.quoted for name in entry.names)
    reasons = ["name; quoted" if quoted else "name"]
    if mention.by is By.NEAR:
        reasons.append(f"near {mention.near}" + (f", {of}" if count > 1 else ""))
    if mention.by is By.DEFAULT:
        reasons.append(f"default {of}")
    return "; ".join(reasons)
