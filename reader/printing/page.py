"""Lines for a person to read, in the two forms that standard output has.

In a pipe a line is logical text, as it is. On a terminal it is painted: cut to the width and laid out in cells, English
at the left edge and Arabic at the right one, so that nothing in it can be obeyed by the terminal, and with colour where
that is wanted.
"""

import shutil
import sys
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple, Protocol

from reader.concordance.references import Line as ContextLine
from reader.library.article import one_line
from reader.printing.colour import Colour, colour_wanted
from reader.printing.plaintext import COLUMN_GAP
from reader.script.layout import Line, fit, lay_out

WIDEST: Final = 140
"""Columns. A line of context reaches no further."""

NARROWEST: Final = 20
"""Columns. A narrower terminal cuts the lines itself."""


class Dyed(NamedTuple):
    """A colour for the half-open range `[start, end)` of a text, in code points."""

    start: int
    end: int
    colour: Colour


class Page(Protocol):
    """What lines are written on; every method returns lines, top to bottom, without line breaks."""

    painted: bool
    """Whether the lines are cells, for a terminal, and no text to work on."""

    def english(self, text: str, dyed: Dyed | None = None, indent: int = 0) -> Iterator[str]:
        """Yield a text that is read from left to right, `indent` columns from the left edge."""

    def arabic(self, text: str) -> Iterator[str]:
        """Yield a text that is read from right to left."""

    def beside(self, english: str, arabic: str) -> str:
        """Return one line of both, English at the left and Arabic at the right."""

    def context(self, line: ContextLine, colour: Colour) -> str:
        """Return a mention in its line of context."""


def page() -> Page:
    """Return the page for standard output as it is."""
    if not sys.stdout.isatty():
        return PlainPage()
    columns = shutil.get_terminal_size().columns
    return PaintedPage(max(NARROWEST, min(columns, WIDEST)), coloured=colour_wanted())


class PlainPage:
    """Logical text, one line each."""

    painted = False

    def english(self, text: str, dyed: Dyed | None = None, indent: int = 0) -> Iterator[str]:
        """Yield the text; a range to be coloured means nothing here."""
        yield " " * indent + one_line(text)

    def arabic(self, text: str) -> Iterator[str]:
        """Yield the text."""
        yield one_line(text)

    def beside(self, english: str, arabic: str) -> str:
        """Return both with a gap between."""
        return COLUMN_GAP.join((one_line(english), one_line(arabic)))

    def context(self, line: ContextLine, colour: Colour) -> str:
        """Return the line as it stands in the text."""
        return line.before + line.match + line.after


class PaintedPage:
    """Cells, on lines of `width` columns."""

    painted = True

    def __init__(self, width: int, *, coloured: bool) -> None:
        self._width = width
        self._coloured = coloured

    def english(self, text: str, dyed: Dyed | None = None, indent: int = 0) -> Iterator[str]:
        """Yield the text wrapped, all its lines indented."""
        for line in lay_out(one_line(text), self._width - indent, base="L"):
            yield " " * indent + self._dyed(line, dyed)

    def arabic(self, text: str) -> Iterator[str]:
        """Yield the text wrapped, at the right edge."""
        for line in lay_out(one_line(text), self._width):
            yield " " * (self._width - line.width) + line.text

    def beside(self, english: str, arabic: str) -> str:
        """Return both on one line, of which the English takes two thirds at most; what does not fit is cut off."""
        left = fit(one_line(english), self._width * 2 // 3, base="L")
        right = fit(one_line(arabic), self._width - left.width - len(COLUMN_GAP))
        return left.text + " " * (self._width - left.width - right.width) + right.text

    def context(self, line: ContextLine, colour: Colour) -> str:
        """Return the line with the mention in the middle, its context cut between words to what fits beside it."""
        room = max(self._width - len(line.match), 0) // 2
        before, after = last_words(line.before, room), first_words(line.after, room)
        mention = Dyed(len(before), len(before) + len(line.match), colour)
        laid_out = fit(before + line.match + after, self._width)
        slack = self._width - laid_out.width
        columns = laid_out.columns(mention.start, mention.end)
        middle = (columns[0][0] + columns[-1][1]) // 2 if columns else 0
        indent = min(max(self._width // 2 - middle, 0), slack)
        return " " * indent + self._dyed(laid_out, mention)

    def _dyed(self, line: Line, dyed: Dyed | None) -> str:
        if dyed is None or not self._coloured:
            return line.text
        within = groupby(line.cells, key=lambda cell: cell.start < dyed.end and dyed.start < cell.end)
        runs = ((inside, "".join(cell.glyphs for cell in cells)) for inside, cells in within)
        return "".join(dyed.colour.dye(glyphs) if inside else glyphs for inside, glyphs in runs)


def first_words(text: str, length: int) -> str:
    """Return as many whole words from the beginning of `text` as `length` code points hold.

    >>> first_words(" one two", 6), first_words(" one two", 5), first_words(" one two", 20)
    (' one', ' one', ' one two')
    """
    return text if len(text) <= length else text[: length + 1].rpartition(" ")[0]


def last_words(text: str, length: int) -> str:
    """Return as many whole words from the end of `text` as `length` code points hold.

    >>> last_words("one two ", 6), last_words("one two ", 5), last_words("one two ", 20)
    ('two ', 'two ', 'one two ')
    """
    return text if len(text) <= length else text[len(text) - length - 1 :].partition(" ")[2]
