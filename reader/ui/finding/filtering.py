"""Narrowing a list down while a person types: what is sought in is folded once, before the first key."""

import re
import unicodedata
from collections.abc import Iterable
from enum import IntEnum
from typing import Final, NamedTuple

from reader.arabic.folding import fold
from reader.arabic.words import FOLDED_WORD

_APOSTROPHE = re.compile("['`´‘’ʹʻʼʾʿ]")


_APART: Final = "  "
_END: Final = "\0"
_WORD_OR_END = re.compile(rf"\w+|{_END}")


class Rank(IntEnum):
    """How well something matches, the best first."""

    WHOLE = 0
    """One of its texts is what was typed."""
    OPENING = 1
    """One of its texts opens with what was typed."""
    BEGINNING = 2
    """Every word typed begins a word."""
    INSIDE = 3
    """Every word typed stands somewhere in it."""


class Query(NamedTuple):
    """What was typed, as folded words; their order does not count. Without any it matches everything."""

    words: tuple[str, ...]

    def matches(self, key: str) -> bool:
        """Tell whether every word stands somewhere in the texts behind a search key."""
        return all(word in key for word in self.words)

    def rank(self, key: str) -> Rank | None:
        """Tell how well the texts behind a search key match, or `None` where they do not."""
        if not self.matches(key):
            return None
        opening = _APART + " ".join(self.words)
        if opening in key:
            return Rank.WHOLE if opening + _APART in key else Rank.OPENING
        return Rank.BEGINNING if all(f" {word}" in key for word in self.words) else Rank.INSIDE


def query_of(text: str) -> Query:
    """Return what is sought by a person who typed `text`.

    >>> query_of("«الأمّة»  Al-Bayan")
    Query(words=('الامه', 'al', 'bayan'))
    """
    return Query(tuple(folded_words(text)))


def search_key(texts: Iterable[str]) -> str:
    """Return the folded words of texts in one string, a space between words and two around each text.

    >>> search_key(["Al-Bayan", "«البيان»"])
    '  al bayan  البيان  '
    """
    # Folding is most of the work: all the texts in one go.
    tokens = _WORD_OR_END.findall(_folded(_END.join(["", *texts, ""])))
    return f" {' '.join(tokens).replace(_END, '')} "


def folded_words(text: str) -> list[str]:
    """Return the words of `text` as they are compared; accents and apostrophes are left out of Latin ones."""
    return FOLDED_WORD.findall(_folded(text))


def _folded(text: str) -> str:
    return fold(unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text)).casefold()).text
