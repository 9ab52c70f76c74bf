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
CONTRACTION: Final = "لل"
ARTICLE: Final = "ال"

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
    """Return every reading of a folded word, the whole word first.

    >>> [(" + ".join(reading.proclitics), reading.stem) for reading in readings("وللجيش")]
    [('', 'وللجيش'), ('و', 'للجيش'), ('و + ل', 'لجيش'), ('و + ل', 'الجيش'), ('و + ل', 'اللجيش')]
    """
    found = []
    for conjunction in CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        for preposition in PREPOSITIONS:
            prefix = conjunction + preposition
            if not word.startswith(prefix) or len(word) == len(prefix):
                continue
            proclitics = tuple(prefix)
            found.append(Reading(proclitics, len(prefix), word[len(prefix) :]))
            if preposition == "ل" and word.startswith(CONTRACTION, len(conjunction)):
                after = word[len(conjunction) + len(CONTRACTION) :]
                found.append(Reading(proclitics, len(prefix), ARTICLE + after))
                found.append(Reading(proclitics, len(prefix), ARTICLE + "ل" + after))
    return found


def forms(stem: str) -> list[str]:
    """Return every folded word that has `stem` among its `readings`: the stem itself, and with proclitics before it.

    >>> forms("اللجنه")[-3:]
    ['للجنه', 'وللجنه', 'فللجنه']
    """
    plain = [conjunction + preposition + stem for preposition in PREPOSITIONS for conjunction in CONJUNCTIONS]
    if not stem.startswith(ARTICLE):
        return plain
    after = stem.removeprefix(ARTICLE)
    contracted = [conjunction + CONTRACTION + after for conjunction in CONJUNCTIONS]
    if after.startswith("ل"):
        contracted += [conjunction + "ل" + after for conjunction in CONJUNCTIONS]
    return plain + contracted


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
