"""Paragraphs as lines of cells: the one path by which text reaches the screen.

`lay_out` cuts a paragraph into lines; that is all it does at once. Levels are resolved when the first line of the
paragraph is looked at, a line's painted text and its cells when they are asked for.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.script import ability, bidi, glyphs, ucd
from reader.script.bidi import Direction
from reader.script.cells import NOTHING, Cell, cells
from reader.script.shaping import Shaper
from reader.script.tables import Scanner, character_pairs
from reader.script.wrapping import Columns, cell_boundary

MIRRORED = character_pairs(ucd.MIRRORED)

# A longer paragraph is resolved and cut in parts of about this many code points, split at spaces.
MAX_PARAGRAPH = 1 << 16

FSI, PDI = "\u2068", "\u2069"
ELLIPSIS = "…"

# What could reach out of an isolate: explicit formatting and paragraph separators.
_UNSAFE = re.compile("[\u202a-\u202e\u2066-\u2069\n\r\x1c-\x1e\x85\u2029]")
# An embedding's controls part levels, across which letters do not join (UAX #9, 3.5): as if U+200C stood there.
_PART_LETTERS = dict.fromkeys(range(0x202A, 0x202F), "\u200c")

_MIRRORABLE = re.compile("[" + "".join(map(re.escape, MIRRORED)) + "]")
_MARKS_FIRST = Scanner("([%(marks)s]++)(.)", marks=glyphs.MARKS)


class Insertion(NamedTuple):
    """Text that is shown at `offset` (code points of the paragraph) and is not part of the paragraph.

    It stands between cells: at the first boundary from `offset` on. Blanks around it stay outside of its isolate, so
    that they separate it from its neighbours; controls that could end the isolate are left out.
    """

    offset: int
    text: str


class Line:
    """One line of a paragraph. `[start, end)` is its logical range, the hanging spaces at its end included.

    The lines of a paragraph are consecutive and cover it. `width` counts the columns that its cells take.
    """

    __slots__ = ("_cells", "_paragraph", "_span", "_text", "end", "start", "width")

    def __init__(self, paragraph: "_Paragraph", span: tuple[int, int], start: int, end: int, width: int) -> None:
        self._paragraph = paragraph
        self._span = span
        self._text: str | None = None
        self._cells: tuple[Cell, ...] | None = None
        self.start = start
        self.end = end
        self.width = width

    def __repr__(self) -> str:
        return f"Line({self.start}, {self.end}, {self.text!r})"

    @property
    def text(self) -> str:
        """The line as it is painted, left to right."""
        if self._text is None:
            self._text = self._paragraph.paint(*self._span)
        return self._text

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The line's cells, left to right."""
        if self._cells is None:
            self._cells = tuple(self._paragraph.cells(*self._span))
        return self._cells

    @property
    def right_to_left(self) -> bool:
        """Whether the paragraph's own direction is right to left."""
        return bool(self._paragraph.levels.base)

    def cell_at(self, column: int) -> Cell | None:
        """Return the cell that covers `column`, counted from the line's own left end."""
        edge = 0
        for cell in self.cells:
            edge += cell.width
            if 0 <= column < edge:
                return cell
        return None

    def columns(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the column ranges, left to right and half-open, of the cells that own some of `[start, end)`."""
        spans: list[tuple[int, int]] = []
        edge = 0
        for cell in self.cells:
            left, edge = edge, edge + cell.width
            if left < edge and cell.start < end and start < cell.end:
                if spans and spans[-1][1] == left:
                    spans[-1] = (spans[-1][0], edge)
                else:
                    spans.append((left, edge))
        return spans


def lay_out(
    text: str,
    width: int,
    base: Direction | None = "R",
    insertions: Iterable[Insertion | tuple[int, str]] = (),
    *,
    marks: bool = True,
) -> list[Line]:
    """Cut the paragraph `text` into lines of at most `width` columns (at least one).

    `base` is the paragraph's direction, `None` for that of its first strong character. Without `marks` the vowel marks
    are not painted; offsets are the same. An empty paragraph is one empty line. An insertion whose offset is not in
    the text or at its end is a `ValueError`.
    """
    shaping = ability.terminal_shaper(marks=marks)
    source = _Source(text, insertions)
    width = max(1, width)
    lines: list[Line] = []
    for first, last in _parts(source.text):
        paragraph = _Paragraph(source, first, last, base, shaping)
        columns = paragraph.columns
        start = 0
        for cut in columns.cuts(width):
            end = columns.offset(cut.next)
            span = (start, columns.offset(cut.end))
            logical = (source.offset(first + start), source.offset(first + end))
            lines.append(Line(paragraph, span, *logical, cut.end - cut.start))
            start = end
        if base is None:
            base = "R" if paragraph.levels.base else "L"
    return lines


def fit(text: str, width: int, base: Direction | None = "R", *, marks: bool = True) -> Line:
    """Return `text` as one line of at most `width` columns, shortened with an ellipsis where it is longer."""
    whole = lay_out(text, max(1, width), base, marks=marks)
    if len(whole) == 1:
        return whole[0]
    columns = Columns(text, ability.terminal_shaper(marks=marks).ability)
    end = columns.offset(columns.edge(max(1, width) - 1))
    return lay_out(text[:end], max(1, width), base, (Insertion(end, ELLIPSIS),), marks=marks)[0]


class _Source:
    """A text with its insertions in place, each isolated as FSI … PDI (UAX #9, 2.7), and the map back."""

    __slots__ = ("_offsets", "_starts", "text")

    def __init__(self, text: str, insertions: Iterable[Insertion | tuple[int, str]]) -> None:
        parts: list[str] = []
        # Pieces of the text and insertions in turn: where each starts, and the logical offset it starts with.
        self._starts: list[int] = []
        self._offsets: list[int] = []
        length = position = 0
        for wanted, inserted in sorted(insertions, key=lambda insertion: insertion[0]):
            if not 0 <= wanted <= len(text):
                raise ValueError(f"no place for an insertion at {wanted} in a text of {len(text)} code points")
            offset = cell_boundary(text, wanted)
            isolated = _isolated(inserted)
            for start, part in ((position, text[position:offset]), (offset, isolated)):
                self._starts.append(length)
                self._offsets.append(start)
                parts.append(part)
                length += len(part)
            position = offset
        self._starts.append(length)
        self._offsets.append(position)
        self.text = "".join([*parts, text[position:]])

    @property
    def has_insertions(self) -> bool:
        """Whether offsets of the text with insertions differ from those of the text."""
        return len(self._starts) > 1

    def offset(self, index: int) -> int:
        """Return the logical offset of a boundary between code points of the text with its insertions."""
        piece = bisect_right(self._starts, index) - 1
        # The odd pieces are insertions: nothing within them has a length of its own.
        return self._offsets[piece] + (0 if piece & 1 else index - self._starts[piece])


class _Paragraph:
    """The code points `[first, last)` of a source, resolved as one paragraph."""

    __slots__ = ("_base", "_first", "_levels", "_painted", "_shaper", "_source", "columns", "text")

    def __init__(self, source: _Source, first: int, last: int, base: Direction | None, shaper: Shaper) -> None:
        self._source = source
        self._first = first
        self._base = base
        self._shaper = shaper
        self._levels: bidi.Levels | None = None
        self._painted: str | None = None
        self.text = source.text[first:last]
        self.columns = Columns(self.text, shaper.ability)

    @property
    def levels(self) -> bidi.Levels:
        """The resolved levels, before L1."""
        if self._levels is None:
            self._levels = bidi.resolve(self.text, self._base)
        return self._levels

    def paint(self, start: int, end: int) -> str:
        """Return the code points `[start, end)` as a painted line."""
        if self.columns.irregular:
            return "".join([cell.glyphs for cell in self.cells(start, end)])
        painted = self.painted
        parts = []
        for first, last, level in bidi.line_runs(self.text, self.levels, start, end):
            run = painted[first:last].replace(NOTHING, "")
            parts.append(_leftward(run) if level & 1 else run)
        return "".join(parts)

    def cells(self, start: int, end: int) -> list[Cell]:
        """Return the cells of the line `[start, end)`, left to right, their ranges those of the source's own text."""
        painted = self.painted[start:end]
        logical = cells(painted, start)
        # A cell stands where its base does; only a line's first cell may begin with something else.
        bases = [cell.start for cell in logical]
        if logical:
            bases[0] = min(end - len(painted.lstrip(NOTHING)), end - 1)
        visual: list[Cell] = []
        for first, last, level in bidi.line_runs(self.text, self.levels, start, end):
            run = logical[bisect_left(bases, first) : bisect_left(bases, last)]
            visual += reversed(run) if level & 1 else run
        if not self._first and not self._source.has_insertions:
            return visual
        offset, origin = self._source.offset, self._first
        return [cell._replace(start=offset(origin + cell.start), end=offset(origin + cell.end)) for cell in visual]

    @property
    def painted(self) -> str:
        """The glyph of each code point, mirrored where its level is odd (L4)."""
        if self._painted is None:
            text = self.text.translate(_PART_LETTERS) if self.columns.irregular else self.text
            self._painted = _MIRRORABLE.sub(self._mirrored, self._shaper.glyphs(text))
        return self._painted

    def _mirrored(self, match: re.Match[str]) -> str:
        return MIRRORED[match[0]] if self.levels.levels[match.start()] & 1 else match[0]


def _leftward(run: str) -> str:
    """Return the glyphs of a right-to-left run as they are painted: the last first, each base before its marks (L3)."""
    reverse = run[::-1]
    return _MARKS_FIRST(reverse).sub(lambda match: match[2] + match[1][::-1], reverse)


def _isolated(inserted: str) -> str:
    """Return an insertion in its isolate, the blanks at its ends outside."""
    safe = _UNSAFE.sub("", inserted)
    core = safe.strip(" ")
    if not core:
        return safe
    before, _, after = safe.partition(core)
    return f"{before}{FSI}{core}{PDI}{after}"


def _parts(text: str) -> Sequence[tuple[int, int]]:
    """Return the half-open ranges in which a text is resolved: all of it, or parts that end after a space."""
    parts = []
    start = 0
    while len(text) - start > MAX_PARAGRAPH:
        space = text.rfind(" ", start + MAX_PARAGRAPH // 2, start + MAX_PARAGRAPH)
        end = space + 1 or cell_boundary(text, start + MAX_PARAGRAPH)
        parts.append((start, end))
        start = end
    parts.append((start, len(text)))
    return parts
