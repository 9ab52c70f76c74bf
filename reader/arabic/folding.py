"""Folding: one spelling for the many in which a word is written, with an exact map back to the text.

    fold("الأمَّـة   الیوم").text == "الامه اليوم"

Marks, tatweel and invisible characters are dropped; hamza carriers, ى/ي, ة/ه, Persian letters, digits and presentation
forms fold together; a run of white space (no-break spaces and line breaks included) becomes one space.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from reader.arabic.letters import DROPPED, FOLDED_LETTERS, MARKS, PRESENTATION_FORMS, SPACES, TATWEEL

_DROPPED = re.escape("".join(sorted(DROPPED)))
_WIDE_FORMS = re.escape("".join(form for form, letters in PRESENTATION_FORMS.items() if len(letters) > 1))
_UNEVEN = re.compile(rf"\s[\s{_DROPPED}]*\s|[{_DROPPED}]+|[{_WIDE_FORMS}]")
"""What folds to another length: runs of white space, dropped characters, ligatures of several letters."""

_EVEN_LETTERS = FOLDED_LETTERS | dict.fromkeys(SPACES, " ")
_EVEN_FORMS = {form: letters for form, letters in PRESENTATION_FORMS.items() if len(letters) == 1}
_EVEN = str.maketrans(_EVEN_LETTERS | _EVEN_FORMS)
_LONG = 512
"""From about this many code points on, `str.replace` letter by letter beats `str.translate`, many times over."""

_HAS_FORM = re.compile("[\ufb50-\ufdff\ufe80-\ufefc]")
_TRAILING = frozenset(MARKS + TATWEEL)


class Uneven(NamedTuple):
    """A place where text and folded text differ in length: `[start, end)` became `[folded_start, folded_end)`."""

    folded_start: int
    folded_end: int
    start: int
    end: int


def _folded_start(uneven: Uneven) -> int:
    return uneven.folded_start


def _source_start(uneven: Uneven) -> int:
    return uneven.start


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and its map; all offsets are code points.

    `uneven` holds, in text order, only the places where the lengths differ; between them the map is a shift.
    """

    text: str
    source: str = field(repr=False)
    uneven: tuple[Uneven, ...] = ()

    def source_index(self, folded_index: int) -> int:
        """Return where in the source the folded character at `folded_index` comes from.

        The end of the folded text maps to the end of the source.
        """
        if folded_index >= len(self.text):
            return len(self.source)
        place = bisect_right(self.uneven, folded_index, key=_folded_start) - 1
        if place < 0:
            return folded_index
        uneven = self.uneven[place]
        if folded_index < uneven.folded_end:
            return uneven.start
        return uneven.end + folded_index - uneven.folded_end

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open source range of the folded range `[start, end)`, which must not be empty.

        The marks and tatweels of the last letter belong to it; invisible characters around it do not.
        """
        last = self.source_index(end - 1)
        place = bisect_right(self.uneven, end - 1, key=_folded_start) - 1
        source_end = self.uneven[place].end if place >= 0 and end - 1 < self.uneven[place].folded_end else last + 1
        while source_end < len(self.source) and self.source[source_end] in _TRAILING:
            source_end += 1
        return self.source_index(start), source_end

    def folded_index(self, source_index: int) -> int:
        """Return how many folded characters come from before `source_index`.

        Inside a ligature or a run of white space this is the index of its first folded character.
        """
        place = bisect_right(self.uneven, source_index, key=_source_start) - 1
        if place < 0:
            return min(source_index, len(self.text))
        uneven = self.uneven[place]
        if source_index < uneven.end:
            return uneven.folded_start
        return min(uneven.folded_end + source_index - uneven.end, len(self.text))


def fold(text: str) -> Folded:
    """Fold `text`; folding what is folded changes nothing."""
    uneven: list[Uneven] = []
    pieces: list[str] = []
    done = length = 0
    for match in _UNEVEN.finditer(text):
        start, end = match.span()
        piece = _uneven_piece(match.group())
        length += start - done
        uneven.append(Uneven(length, length + len(piece), start, end))
        pieces += (text[done:start], piece)
        length += len(piece)
        done = end
    if uneven:
        pieces.append(text[done:])
        return Folded(_fold_evenly("".join(pieces)), text, tuple(uneven))
    return Folded(_fold_evenly(text), text)


@lru_cache(maxsize=1024)
def _uneven_piece(piece: str) -> str:
    """Return what a match of `_UNEVEN` folds to."""
    return PRESENTATION_FORMS.get(piece) or (" " if any(character.isspace() for character in piece) else "")


def _fold_evenly(text: str) -> str:
    """Fold the characters that become one character each."""
    if len(text) < _LONG or _HAS_FORM.search(text):
        return text.translate(_EVEN)
    for letter, folded in _EVEN_LETTERS.items():
        text = text.replace(letter, folded)
    return text
