"""Where lines are cut: a text as a string of columns, and the greedy breaking of that string.

Everything here counts columns. A letter's marks have none, lam-alef has one, a wide character two; so the columns
string has one character for each column, and the few places where columns and code points part are kept beside it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from reader.script import glyphs
from reader.script.bidi import CLASSES
from reader.script.shaping import ALEFS, EVERYTHING, JOINING, LAM, Ability
from reader.script.tables import Scanner, characters, without

_NO_BREAK = "\u00a0"
# The second column of a wide character: what is invisible has no column of its own.
_FILLER = "\u200b"
# Blanks and separators, which L1 can part from a mark on them.
_MOVED_BY_L1 = "wSB"
# Punctuation that never begins a line, and brackets and quotation marks that never end one.
_CLOSING = "،؛؟.,:;!?…%٪»›)]}"
_OPENING = "«‹([{“"

_OTHER_SPACE = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f]")
# All the spaces after an opening or before a closing one; the first is tested alone, so that a search finds it fast.
_UNBREAKABLE = re.compile(f" (?:(?<=[{re.escape(_OPENING)}] ) *+|(?<!  ) *+(?=[{re.escape(_CLOSING)}]))")
_SPACES = re.compile(" *+")
# An embedding's controls between lam and alef part them (UAX #9, 3.5), and so does U+1E94B, which has a column.
_PARTING = ((0x202A, 0x202F), (0x1E94B, 0x1E94C))
_BETWEEN_LAM_ALEF = without(JOINING.charset("T"), _PARTING)
# A match is what does not take exactly one column.
_IRREGULAR_APART = Scanner(
    "[%(extenders)s%(wide)s](?:(?<=([%(wide)s]))|[%(extenders)s]*+)", extenders=glyphs.EXTENDERS, wide=glyphs.WIDE
)
# A match begins with the lam of a lam-alef, or with what does not take exactly one column.
_IRREGULAR = Scanner(
    f"[{LAM}%(extenders)s%(wide)s](?:"
    f"(?<={LAM})[%(between)s]*+[{ALEFS}][%(extenders)s]*+|(?<=([%(wide)s]))|(?<!{LAM})[%(extenders)s]*+)",
    extenders=glyphs.EXTENDERS,
    wide=glyphs.WIDE,
    between=_BETWEEN_LAM_ALEF,
)
_EXTENDERS = Scanner("[%(extenders)s]*+", extenders=glyphs.EXTENDERS)
# Marks that have the class of their base (W1) and so never leave it, and the letters of lam-alef.
_REGULAR = (characters(glyphs.MARKS) & characters(CLASSES.charset("m"))).union(LAM, ALEFS)


class Cut(NamedTuple):
    """One line in columns: `[start, end)` is painted, the spaces `[end, next)` hang."""

    start: int
    end: int
    next: int


class Columns:
    """The columns of a text: what stands in each, and which code point each begins with.

    `irregular` tells of a text in which not every glyph finds its cell by itself: something is invisible, a mark stands
    on nothing or on too many others, or has another level than its base. Without `ability.marks` the vowel marks are
    hidden, without `ability.ligatures` lam and alef have a column each.
    """

    __slots__ = ("_boundaries", "_length", "_shifts", "irregular", "text")

    def __init__(self, text: str, ability: Ability = EVERYTHING) -> None:
        marks = ability.marks
        self._length = len(text)
        text = _OTHER_SPACE.sub(" ", text)
        parts: list[str] = []
        # Column boundaries from which the distance between code point and column is the shift beside it.
        self._boundaries = [0]
        self._shifts = [0]
        irregular = False
        position = column = 0
        irregularities = _IRREGULAR if ability.ligatures else _IRREGULAR_APART
        for match in irregularities(text).finditer(text):
            start, end = match.span()
            regular = text[position:start]
            own = ""
            if text[start] == LAM:
                own = LAM
            elif match[1]:
                own = match[1] + _FILLER
            elif not start:
                # A mark on nothing stands on a dotted circle.
                irregular = True
                own = glyphs.MARK_BASE if _paints_mark(match[0], marks=marks) else ""
            elif CLASSES[ord(text[start - 1])] in _MOVED_BY_L1 and _paints_mark(match[0], marks=marks):
                # One on a blank makes the blank a letter.
                irregular = True
                regular = regular[:-1] + _NO_BREAK if regular[-1:] == " " else regular
            if not irregular and not match[1]:
                irregular = end - start > glyphs.MAX_MARKS or not _REGULAR.issuperset(match[0])
            column += len(regular) + len(own)
            position = end
            parts += regular, own
            self._boundaries.append(column)
            self._shifts.append(end - column)
        self.irregular = irregular
        parts.append(text[position:])
        self.text = _UNBREAKABLE.sub(lambda match: _NO_BREAK * len(match[0]), "".join(parts))

    def offset(self, column: int) -> int:
        """Return the code point at which the cell that begins at `column` begins, or at the end the text's length."""
        if column == len(self.text):
            return self._length
        if not column:
            return 0
        return column + self._shifts[bisect_right(self._boundaries, column) - 1]

    def edge(self, column: int) -> int:
        """Return the cell boundary at `column` or just before, blanks before it left out."""
        if self.text[column : column + 1] == _FILLER:
            column -= 1
        return len(self.text[:column].rstrip(" "))

    def cuts(self, width: int) -> Iterator[Cut]:
        """Yield lines of at most `width` columns, broken at spaces, else within a word that is longer than a line.

        A wide character in a line of one column stays whole.
        """
        columns, start, total = self.text, 0, len(self.text)
        while total - start > width:
            space = columns.rfind(" ", start, start + width + 1)
            if space < 0:
                end = following = self._cut_word(start, width)
            else:
                end = start + len(columns[start:space].rstrip(" "))
                following = _end_of_spaces(columns, space)
            yield Cut(start, end, following)
            start = following
        if start < total or not total:
            yield Cut(start, start + len(columns[start:].rstrip(" ")), total)

    def _cut_word(self, start: int, width: int) -> int:
        """Return where to cut a word that fills the line from `start`: between cells, no punctuation parted from it."""
        columns, limit = self.text, start + width
        end = limit
        while end > start and (columns[end] == _FILLER or columns[end] in _CLOSING or columns[end - 1] in _OPENING):
            end -= 1
        if end > start:
            return end
        if columns[limit] != _FILLER:
            return limit
        return limit - 1 if width > 1 else limit + 1


def _paints_mark(extenders: str, *, marks: bool) -> bool:
    """Tell whether one of the characters is a mark that is painted, with vowel marks or without."""
    return any(glyphs.KINDS[ord(mark)] == "m" and (marks or not glyphs.is_tashkeel(mark)) for mark in extenders)


def cell_boundary(text: str, index: int) -> int:
    """Return the first code point at or after `index` that is no mark and not invisible."""
    match = _EXTENDERS(text).match(text, index)
    assert match is not None
    return match.end()


def _end_of_spaces(columns: str, start: int) -> int:
    match = _SPACES.match(columns, start)
    assert match is not None
    return match.end()
