"""Proclitics: the conjunctions and prepositions of one letter that Arabic writes together with the next word.

Before a name's first word stand و or ف, then ب, ل or ك. After ل the article loses its alef: ل + الجيش is written
للجيش, and where the noun itself begins with lam, ل + اللجنة is written للجنة. س belongs to verbs and is none.

Which reading of a word holds is for the glossary to say; here every reading is listed, the whole word first, so that
nothing is taken off a word that is itself the name (بوتين, فرنسا, ليبيا, وهران).
"""

import re
from typing import Final, NamedTuple

from reader.arabic.letters import INVISIBLE, MARKS, SPACES, TATWEEL
from reader.arabic.quotation import QUOTATION_MARKS

CONJUNCTIONS: Final = ("", "و", "ف")
PREPOSITIONS: Final = ("", "ب", "ل", "ك")
ARTICLE: Final = "ال"

_PREFIXES: Final = {
    letter: [
        (conjunction + preposition, tuple(conjunction + preposition))
        for conjunction in CONJUNCTIONS
        for preposition in PREPOSITIONS
        if (conjunction + preposition).startswith(letter)
    ]
    for letter in "".join(CONJUNCTIONS + PREPOSITIONS)
}
"""What can be taken off a word, by its first letter: the letters, and the proclitics that they are."""

_SILENT: Final = re.escape(MARKS + TATWEEL + INVISIBLE)
_DETACHED: Final = re.compile(
    rf"(?<![\w{_SILENT}])(?=\w)([وف]?)[{_SILENT}]*([بلك]?)[{_SILENT}]*\s?[{QUOTATION_MARKS}]?[\s{_SILENT}]?$"
)
_DETACHED_TAIL: Final = frozenset("وفبلك " + QUOTATION_MARKS + SPACES + MARKS + TATWEEL + INVISIBLE)
"""What the last character but one before a name can be where a detached proclitic stands there."""

_DETACHED_REACH: Final = 16
"""How many code points before a name a detached proclitic can begin, its tatweels and marks included."""


class Reading(NamedTuple):
    """One way to read a folded word: `proclitics`, then a name that begins with the folded word `stem`.

    The name's own text begins `taken` code points into the word; in a contraction that is its second lam, and `stem`
    has the article's alef back.
    """

    proclitics: tuple[str, ...]
    taken: int
    stem: str


def readings(word: str) -> list[Reading]:
    """Return every reading of a folded word, the whole word first, contractions before a bare ل.

    >>> [(" + ".join(reading.proclitics), reading.stem) for reading in readings("وللجنه")]
    [('', 'وللجنه'), ('و', 'للجنه'), ('و + ل', 'اللجنه'), ('و + ل', 'الجنه'), ('و + ل', 'لجنه')]
    """
    found = [Reading((), 0, word)]
    for prefix, proclitics in _PREFIXES.get(word[:1], ()):
        if not word.startswith(prefix) or len(word) == len(prefix):
            continue
        rest = word[len(prefix) :]
        if prefix.endswith("ل") and rest.startswith("ل"):
            found.append(Reading(proclitics, len(prefix), ARTICLE + rest))
            found.append(Reading(proclitics, len(prefix), "ا" + rest))
        found.append(Reading(proclitics, len(prefix), rest))
    return found


def forms(stem: str) -> list[str]:
    """Return every folded word that has `stem` among its `readings`: the stem itself, and with proclitics before it.

    >>> forms("اللجنه")[-3:]
    ['للجنه', 'وللجنه', 'فللجنه']
    """
    plain = [conjunction + preposition + stem for preposition in PREPOSITIONS for conjunction in CONJUNCTIONS]
    if not stem.startswith(ARTICLE):
        return plain
    contracted = ["ل" + stem[1:]]
    if stem.startswith(ARTICLE + "ل"):
        contracted.append(stem[1:])
    return plain + [conjunction + word for word in contracted for conjunction in CONJUNCTIONS]


def detached(text: str, start: int, floor: int = 0) -> tuple[str, ...]:
    """Return the proclitics that stand as a word of their own before a name at `start`.

    Between them and the name may be tatweels, one space and one quotation mark, at least one of the three. `floor` is
    the start of the name's paragraph.

    >>> detached("مصادر لـ «البيان»", 10)
    ('ل',)
    """
    if start - floor < 2 or text[start - 2] not in _DETACHED_TAIL:
        return ()
    match = _DETACHED.search(text, max(floor, start - _DETACHED_REACH), start)
    return tuple(match[1] + match[2]) if match else ()
