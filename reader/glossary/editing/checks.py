"""What a single entry or pin must hold to be one, checked on the values before they reach the file.

The same rules as `entries` reads by, told by field, so that a form can show each finding where it belongs. What must
hold between entries is in `rules`, and told by the diagnostics of the text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.arabic.folding import fold
from reader.arabic.words import FOLDED_WORD
from reader.glossary.entries import ID, form_key
from reader.glossary.model import Entry, Name, Pin

_SURROGATE = re.compile("[\ud800-\udfff]")


class Problem(NamedTuple):
    """Why a value can be no part of the glossary.

    `field` is the key in the file; `name` counts the names of an entry from 0, the headword, and is None elsewhere.
    """

    field: str
    name: int | None
    problem: str
    remedy: str


def entry_problems(entry: Entry) -> Iterator[Problem]:
    """Yield everything because of which `entry` is none, field by field."""
    if not ID.fullmatch(entry.id):
        problem = f"“{entry.id[:60]}” is no id: lower case letters, digits and single hyphens"
        yield Problem("id", None, problem, "write it like khalifa-haftar")
    for key, text in (("en", entry.en), ("kind", entry.kind), ("note", entry.note)):
        yield from _text_problems(key, text)
    if not entry.names or entry.names[0].ar != entry.ar:
        yield Problem("ar", None, "the first of the names is not the entry's ar", "begin the names with ar")
    seen: dict[object, Name] = {}
    for index, name in enumerate(entry.names):
        yield from _name_problems(name, index)
        first = seen.setdefault(form_key(name), name)
        if first is not name:
            problem = f"{name.ar[:60]} stands twice in {entry.id}, under the same conditions"
            yield Problem("names", index, problem, "remove one of them")
    for phrase in entry.not_in:
        if not _has_word(phrase):
            yield Problem("not_in", None, f"“{phrase[:60]}” has no letter or digit", "write the whole phrase")
        yield from _text_problems("not_in", phrase)


def pin_problems(pin: Pin) -> Iterator[Problem]:
    """Yield everything because of which `pin` is none."""
    yield from _text_problems("article", pin.article)
    yield from _text_problems("entry", pin.entry)
    if pin.quote is None:
        if pin.entry is None:
            yield Problem("quote", None, "a pin without a quote needs an entry", "add the quote that is no mention")
        return
    yield from _text_problems("quote", pin.quote.exact)
    for context in (pin.quote.prefix, pin.quote.suffix):
        yield from _character_problems("quote", context)


def _name_problems(name: Name, index: int) -> Iterator[Problem]:
    if not _has_word(name.ar):
        yield Problem("names" if index else "ar", index, "no letter or digit is left when folded", "write a word")
    for problem in (*_text_problems("names", name.ar), *_text_problems("names", name.en)):
        yield problem._replace(name=index)
    for word in name.near:
        if not FOLDED_WORD.fullmatch(fold(word).text):
            yield Problem("names", index, f"near takes single words, not “{word[:60]}”", "list word by word")
        for problem in _character_problems("names", word):
            yield problem._replace(name=index)


def _text_problems(key: str, text: str | None) -> Iterator[Problem]:
    if text is None:
        return
    if not text.strip():
        yield Problem(key, None, f"{key} is empty", "write a text, or leave it out")
    yield from _character_problems(key, text)


def _character_problems(key: str, text: str) -> Iterator[Problem]:
    if _SURROGATE.search(text):
        yield Problem(key, None, "half of a surrogate pair is no character", "remove it")


def _has_word(text: str) -> bool:
    return FOLDED_WORD.search(fold(text).text) is not None
