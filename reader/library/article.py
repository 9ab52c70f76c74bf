"""What an article is: a text, the blocks it falls into, and what it tells of itself."""

import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from reader.diagnostics import Diagnostic

LINE_BREAKS: Final = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a line: those of `str.splitlines`, which hold all that UAX #9 calls a paragraph separator."""

_BREAKS_TO_SPACES: Final = str.maketrans(dict.fromkeys(LINE_BREAKS, " "))


class Part(StrEnum):
    """What a block is for. A heading is any line set off from the text: sub-heading, kicker, deck, pull quote."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    LEFTOVER = "leftover"


class Block(NamedTuple):
    """A paragraph and its part: the half-open range `[start, end)` of code points of the article's text.

    A block neither starts nor ends with white space.
    """

    part: Part
    start: int
    end: int


class Article(NamedTuple):
    """One file as it is read.

    `text` is the file decoded, its line breaks as they are and a BOM left out; every offset counts its code points.
    `blocks` stand in the order of the file, do not overlap, and hold every character that is not white space.
    `title` is never empty: without a headline it is the first words of the text, without a text the file's name.
    `source` (the outlet), `byline` and `date` are None where the text does not give them.
    """

    id: str
    path: Path
    text: str
    encoding: str
    blocks: tuple[Block, ...]
    title: str
    source: str | None
    byline: str | None
    date: datetime.date | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def words(self) -> int:
        """The number of words between white space, leftovers not counted."""
        return sum(len(self.text[b.start : b.end].split()) for b in self.blocks if b.part is not Part.LEFTOVER)

    def paragraph(self, block: Block) -> str:
        """Return the text of `block` as one line: each of its line-break characters a space, so that offsets hold."""
        return one_line(self.text[block.start : block.end])


class Unreadable(Exception):  # noqa: N818 — a state of the file
    """A file is not there, or cannot be read as text; the diagnostic says why and what to do."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


def one_line(text: str) -> str:
    """Return `text` with each line-break character replaced by a space, one for one (CRLF by two)."""
    return text.translate(_BREAKS_TO_SPACES)
