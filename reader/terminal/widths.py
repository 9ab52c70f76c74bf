"""Whether a terminal gives letters, forms and marks the columns that they are painted in.

The program counts one column for a letter in any form, none for a mark, and one for lam with alef; a terminal that
counts otherwise shifts the rest of the row. So it is asked: each is written at the left edge, and the position of the
cursor asked for (CPR, ECMA-48 §8.3.14). What differs tells what is better done without.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from reader.script.bidi import CLASSES
from reader.script.glyphs import KINDS
from reader.script.shaping import LAM_ALEF, SHAPER
from reader.terminal.asking import Conversation
from reader.terminal.replies import ReplyFilter

MARK_BEARER: Final = "o"
"""The letter that marks are measured on: its own width is beyond doubt."""

BATCH: Final = 64
"""Glyphs that are asked for at once: a terminal's input queue holds some thousand bytes, and drops what is beyond."""

_LIGATURES: Final = frozenset(form for forms in LAM_ALEF.values() for form in forms)
_FORMS: Final = (("\ufb1d", "\ufe00"), ("\ufe70", "\ufeff"))
"""The blocks of presentation forms, half-open."""

_ASK_CURSOR: Final = "\x1b[6n"
_ERASE_LINE: Final = "\r\x1b[K"
_SENTINEL: Final = "\x1b[c"
_CURSOR: Final = re.compile(r"\x1b\[\d+;(\d+)R")
_PRIMARY: Final = re.compile(r"\x1b\[\?[\d;]*c")


class Sort(StrEnum):
    """What is measured, in the words in which it is told of."""

    LETTER = "nominal letter"
    FORM = "presentation form"
    LIGATURE = "lam-alef"
    MARK = "mark"
    SIGN = "sign"


class Probe(NamedTuple):
    """What is written, and the columns that it ought to take."""

    sort: Sort
    glyphs: str
    columns: int


class Measured(NamedTuple):
    """A probe, and the columns that it took."""

    probe: Probe
    columns: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a terminal shows in wrong widths, and whether it bears marks, lam-alef in one cell, and joined letters.

    Letters stay joined where nominal ones would be no better.
    """

    wrong: tuple[Measured, ...] = ()
    marks: bool = True
    ligatures: bool = True
    joining: bool = True


def probes(texts: Iterable[str]) -> tuple[Probe, ...]:
    """Return what is to be measured for `texts`: what they need beyond ASCII, each once, by code points."""
    glyphs: set[str] = set()
    for text in texts:
        glyphs.update(text, SHAPER.glyphs(text))
    return tuple(probe for glyph in sorted(glyphs) if (probe := _probe(glyph)) is not None)


def verdict(measured: Sequence[Measured]) -> Verdict:
    """Return what follows from the columns that were measured."""
    wrong = tuple(each for each in measured if each.columns != each.probe.columns)
    sorts = {each.probe.sort for each in wrong}
    return Verdict(
        wrong,
        marks=Sort.MARK not in sorts,
        ligatures=Sort.LIGATURE not in sorts,
        joining=Sort.FORM not in sorts or Sort.LETTER in sorts,
    )


def measure(asked: Sequence[Probe], converse: Callable[[Conversation], object]) -> list[Measured] | None:
    """Measure the probes, where `converse` asks the terminal; None if it does not tell where its cursor is.

    The line that the cursor is in is empty afterwards.
    """
    measured: list[Measured] = []
    for start in range(0, len(asked), BATCH):
        batch = Measurement(asked[start : start + BATCH])
        converse(batch)
        if (columns := batch.columns) is None:
            return None
        measured += map(Measured, batch.probes, columns)
    return measured


class Measurement:
    """The conversation about a few probes."""

    def __init__(self, asked: Sequence[Probe]) -> None:
        self.probes = asked
        self.complete = False
        self._positions: list[int] = []
        self._filter = ReplyFilter(self._note)
        written = "".join(f"\r{probe.glyphs}{_ASK_CURSOR}" for probe in asked)
        self._unsent = f"{written}{_ERASE_LINE}{_SENTINEL}"

    @property
    def columns(self) -> list[int] | None:
        """The columns that each probe took, or None if the terminal has not told of each."""
        if len(self._positions) != len(self.probes):
            return None
        return [position - 1 for position in self._positions]

    @property
    def held(self) -> str:
        """What may be the beginning of an answer."""
        return self._filter.held

    def to_send(self) -> str:
        """Return the probes, each with the question where the cursor is."""
        unsent, self._unsent = self._unsent, ""
        return unsent

    def feed(self, text: str, now: float) -> str:
        """Take in positions of the cursor."""
        typed = self._filter.feed(text, now)
        self._positions += map(int, _CURSOR.findall(typed))
        return _CURSOR.sub("", typed)

    def _note(self, reply: str) -> None:
        self.complete = self.complete or _PRIMARY.fullmatch(reply) is not None


def _probe(glyph: str) -> Probe | None:
    """Return how a character is measured, or None if there is nothing to measure."""
    kind = KINDS[ord(glyph)]
    if glyph.isascii() or kind not in "12m":
        return None
    if kind == "m":
        return Probe(Sort.MARK, MARK_BEARER + glyph, 1)
    return Probe(_sort(glyph), glyph, int(kind))


def _sort(glyph: str) -> Sort:
    if glyph in _LIGATURES:
        return Sort.LIGATURE
    if CLASSES[ord(glyph)] not in "RA":
        return Sort.SIGN
    return Sort.FORM if any(start <= glyph < end for start, end in _FORMS) else Sort.LETTER
