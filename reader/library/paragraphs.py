"""Where the paragraphs of a text are: one a line, or hard-wrapped lines that belong together up to a blank line.

Text saved from the web has one paragraph a line, often without blank lines between them. Text that an editor or a mail
program has wrapped has paragraphs of many lines. Nothing in a file says which it is, but wrapping leaves a trace: a
line was broken because the next word did not fit. Such a break is called *forced* here:

    width of the line + one space + width of the next line's first word > the widest line

A text is hard-wrapped if most breaks between its adjacent lines are forced, and half of them do not stand where
a sentence ends. In such a text a line still ends its paragraph where the next word would have fitted with much room to
spare: so a title, a byline and a paragraph's last line stay apart from what follows them.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from reader.arabic.letters import MARKS

NARROWEST_WRAP: Final = 35
"""Columns. Nobody wraps narrower; lines that are all shorter are verse, a list, or headings."""

WIDEST_WRAP: Final = 120
"""Columns. A longer line is a whole paragraph."""

FORCED_SHARE: Final = 0.6
"""Of the breaks between adjacent lines, how many must be forced. The rest are ends of paragraphs."""

MID_SENTENCE_SHARE: Final = 0.5
"""Of the same breaks, how many must stand where no sentence ends."""

ROOM_TO_SPARE: Final = 0.85
"""Of the widest line: a line that would be shorter with the next word added was not broken for want of room."""

_SENTENCE_END: Final = re.compile(r"[.!?؟…:][\"'»”’)\]]*$")
_FIRST_WORD: Final = re.compile(r"\S+")
_MARKS: Final = re.compile(f"[{re.escape(MARKS)}]")


class Span(NamedTuple):
    """A half-open range of code points that starts and ends with a character other than white space."""

    start: int
    end: int


class _Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    span: Span
    columns: int
    """Its width as an editor counts it: marks take none."""
    first_word: int
    """The width of its first word."""
    adjacent: bool
    """Whether the line before is not blank either."""


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of `text` in order: they hold every character that is not white space."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    if width is None:
        return [line.span for line in lines]
    spans: list[Span] = []
    above: _Line | None = None
    for line in lines:
        if above and line.adjacent and _needed(above, line) > width * ROOM_TO_SPARE:
            spans[-1] = Span(spans[-1].start, line.span.end)
        else:
            spans.append(line.span)
        above = line
    return spans


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    adjacent = False
    for line in text.splitlines(keepends=True):
        content = line.strip()
        if content:
            left = start + len(line) - len(line.lstrip())
            yield _Line(Span(left, left + len(content)), _columns(content), _columns(_first_word(content)), adjacent)
        adjacent = bool(content)
        start += len(line)


def _wrap_width(text: str, lines: list[_Line]) -> int | None:
    """Return the width that `text` is hard-wrapped at, in columns, or None if it has a paragraph on each line."""
    breaks = [(above, below) for above, below in pairwise(lines) if below.adjacent]
    width = max((line.columns for pair in breaks for line in pair), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    forced = sum(_needed(above, below) > width for above, below in breaks)
    mid_sentence = sum(not _SENTENCE_END.search(text, *above.span) for above, _ in breaks)
    if forced < FORCED_SHARE * len(breaks) or mid_sentence < MID_SENTENCE_SHARE * len(breaks):
        return None
    return width


def _needed(above: _Line, below: _Line) -> int:
    """Return the columns that the line `above` would take with the first word of the line `below` added."""
    return above.columns + 1 + below.first_word


def _first_word(line: str) -> str:
    word = _FIRST_WORD.match(line)
    assert word is not None
    return word[0]


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) - len(_MARKS.findall(text))
