"""The compact Unicode tables of `ucd.py`, ready for `str.translate` and for regular expressions."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.script import codepage

# The first code point beyond the Basic Multilingual Plane.
ASTRAL = 0x10000
_ASTRAL_CHARACTER = re.compile("[\U00010000-\U0010ffff]")


class Charset(NamedTuple):
    """The inside of a regular expression's `[…]`, in two parts."""

    bmp: str
    astral: str


class Scanner:
    """A regular expression over sets of characters: `Scanner("[%(marks)s]+", marks=MARKS)(text)` is its pattern.

    Python tests a set bit by bit within the Basic Multilingual Plane and range by range beyond it, which is thirty
    times slower for the large ones. So there are two patterns, and a text without characters beyond gets the first.
    """

    __slots__ = ("_pattern", "_patterns", "_sets")

    def __init__(self, pattern: str, **sets: Charset) -> None:
        self._pattern = pattern
        self._sets = sets
        # Large sets take milliseconds to compile, so that a pattern waits for a text that wants it.
        self._patterns: dict[bool, re.Pattern[str]] = {}

    def __call__(self, text: str) -> re.Pattern[str]:
        """Return the pattern to use on `text`."""
        astral = _ASTRAL_CHARACTER.search(text) is not None
        return self._patterns.get(astral) or self._compile(astral=astral)

    def _compile(self, *, astral: bool) -> re.Pattern[str]:
        sets = {name: "".join(charset) if astral else charset.bmp for name, charset in self._sets.items()}
        self._patterns[astral] = re.compile(self._pattern % sets, re.DOTALL)
        return self._patterns[astral]


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
        bmp, astral = [], []
        for start, end in self.ranges(values):
            if start < ASTRAL:
                bmp.append(f"\\u{start:04x}-\\u{min(end, ASTRAL) - 1:04x}")
            if end > ASTRAL:
                astral.append(f"\\U{max(start, ASTRAL):08x}-\\U{end - 1:08x}")
        return Charset("".join(bmp), "".join(astral))


def character_pairs(pairs: str) -> dict[str, str]:
    """Return `character → partner` from pairs in hexadecimal."""
    characters = [chr(int(code, 16)) for code in pairs.split()]
    return dict(zip(characters[::2], characters[1::2], strict=True))
