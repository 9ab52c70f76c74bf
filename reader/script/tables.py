"""The compact Unicode tables of `ucd.py`, ready for `str.translate` and for regular expressions."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from reader.script import codepage

# Code points below the one given, by how often they are met: Latin to Arabic, punctuation and Arabic's presentation
# forms in nearly every text, the rest of the Basic Multilingual Plane in few, the planes beyond in fewer.
_COMMON = ((0, 0x700), (0x2000, 0x2070), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF + 1))
_PLANES = (_COMMON, ((0, 0x10000),), ((0, 0x110000),))

Charset = tuple[tuple[int, int], ...]
"""A set of characters as half-open ranges of code points."""


def inside(charset: Charset, within: Charset = ((0, 0x110000),)) -> str:
    """Return the inside of a regular expression's `[…]` for what the set has within some ranges."""
    shared = [(max(a, start), min(b, end)) for start, end in within for a, b in charset if a < end and start < b]
    return "".join([f"{re.escape(chr(start))}-{re.escape(chr(end - 1))}" for start, end in shared])


def characters(charset: Charset) -> frozenset[str]:
    """Return the characters of a set one by one.

    >>> sorted(characters(((0x61, 0x63), (0x7A, 0x7B))))
    ['a', 'b', 'z']
    """
    return frozenset(chr(code) for ends in charset for code in range(*ends))


def without(charset: Charset, removed: Charset) -> Charset:
    """Return the characters of one set that are not in another, which is sorted.

    >>> without(((1, 9),), ((2, 3), (5, 6)))
    ((1, 2), (3, 5), (6, 9))
    """
    kept = []
    for start, end in charset:
        for first, last in removed:
            if start < last and first < end:
                kept.append((start, first))
                start = last
        kept.append((start, end))
    return tuple((start, end) for start, end in kept if start < end)


_UNCOMMON = re.compile(f"[^{inside(_COMMON)}]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


# Stands for an empty set, which a regular expression cannot write; U+10FFFF is in no text that is not astral.
_NO_CHARACTER = "\U0010ffff"


class Scanner:
    """A regular expression over sets of characters: `Scanner("[%(marks)s]+", marks=MARKS)(text)` is its pattern.

    A large set takes milliseconds to compile, and beyond the Basic Multilingual Plane Python tests it range by range.
    So there are three patterns, each compiled when a text first wants it, and most texts get the one whose sets hold
    only what is common.
    """

    __slots__ = ("_pattern", "_patterns", "_sets")

    def __init__(self, pattern: str, **sets: Charset) -> None:
        self._pattern = pattern
        self._sets = sets
        self._patterns: dict[int, re.Pattern[str]] = {}

    def __call__(self, text: str) -> re.Pattern[str]:
        """Return the pattern to use on `text`."""
        plane = 0
        if _UNCOMMON.search(text):
            plane = 2 if _ASTRAL.search(text) else 1
        return self._patterns.get(plane) or self._compile(plane)

    def _compile(self, plane: int) -> re.Pattern[str]:
        sets = {name: inside(charset, _PLANES[plane]) or _NO_CHARACTER for name, charset in self._sets.items()}
        self._patterns[plane] = re.compile(self._pattern % sets, re.DOTALL)
        return self._patterns[plane]


class RunTable(dict[int, str]):
    """One ASCII letter for every code point; filled from runs as code points are met."""

    __slots__ = ("_page", "_starts", "_values")

    def __init__(self, runs: str, exceptions: Mapping[str, str] = MappingProxyType({})) -> None:
        """Take `start value` pairs, starts ascending from 0 and in hexadecimal, and what single characters have."""
        super().__init__({ord(character): value for character, value in exceptions.items()})
        words = runs.split()
        self._starts = [int(start, 16) for start in words[::2]]
        self._values = words[1::2]
        self._page = codepage.table("".join([self[ord(character)] for character in codepage.CHARACTERS]).encode())

    def letters(self, text: str) -> str:
        """Return a letter for each code point of `text`."""
        encoded = codepage.encode(text)
        return text.translate(self) if encoded is None else encoded.translate(self._page).decode("ascii")

    def __missing__(self, code_point: int) -> str:
        value = self._values[bisect_right(self._starts, code_point) - 1]
        self[code_point] = value
        return value

    def ranges(self, values: str) -> Iterator[tuple[int, int]]:
        """Yield the half-open ranges of code points whose letter is one of `values`, ascending."""
        ends = [*self._starts[1:], 0x110000]
        for start, end, value in zip(self._starts, ends, self._values, strict=True):
            if value in values:
                yield start, end

    def charset(self, values: str) -> Charset:
        """Return the set of the code points whose letter is one of `values`."""
        merged: list[tuple[int, int]] = []
        for start, end in self.ranges(values):
            if merged and merged[-1][1] == start:
                start, _ = merged.pop()
            merged.append((start, end))
        return tuple(merged)


def character_pairs(pairs: str) -> dict[str, str]:
    """Return `character → partner` from pairs in hexadecimal."""
    characters = [chr(int(code, 16)) for code in pairs.split()]
    return dict(zip(characters[::2], characters[1::2], strict=True))
