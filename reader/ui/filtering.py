"""Narrowing a list down while a person types: what is sought in is folded once, before the first key."""

import re
import unicodedata
from enum import IntEnum
from typing import NamedTuple

from reader.arabic.folding import fold
from reader.arabic.words import FOLDED_WORD

_APOSTROPHE = re.compile("['`´‘’ʹʻʼʾʿ]")


class Rank(IntEnum):
    """How well something matches, the best first."""

    BEGINNING = 0
    """Every word typed begins a word."""
    INSIDE = 1
    """Every word typed stands somewhere in it."""
    SCATTERED = 2
    """The letters typed stand in it in this order, others between them."""


class Query(NamedTuple):
    """What was typed, as folded words; their order does not count. Without any it matches everything."""

    words: tuple[str, ...]

    def rank(self, key: str) -> Rank | None:
        """Tell how well the text behind a search key matches, or `None` where it does not."""
        if not self.matches(key):
            return None
        return Rank.BEGINNING if all(f" {word}" in key for word in self.words) else Rank.INSIDE

    def matches(self, key: str) -> bool:
        """Tell whether every word stands somewhere in the text behind a search key."""
        return all(word in key for word in self.words)


def query_of(text: str) -> Query:
    """Return what is sought by a person who typed `text`.

    >>> query_of("«الأمّة»  Al-Bayan")
    Query(words=('الامه', 'al', 'bayan'))
    """
    return Query(tuple(search_key(text).split()))


def search_key(text: str) -> str:
    """Return the folded words of `text`, a space before each; accents and apostrophes are left out of Latin words."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text)).casefold()
    return "".join([f" {word}" for word in FOLDED_WORD.findall(fold(plain).text)])
