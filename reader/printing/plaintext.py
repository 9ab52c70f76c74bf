"""Articles and tables as lines of plain text, for standard output.

In *visual* order a line is painted: what stands in it is cells, left to right, and it is aligned to the right edge. In
*logical* order a line has the text's own characters as they are read, for programs and for terminals that reorder.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final

from reader.library.article import LINE_BREAKS, Article, Part
from reader.script.layout import fit, lay_out

COLUMN_GAP: Final = "  "

ROOMY: Final = 100
"""Columns. From here on a table has room for what is good to know beside what it is about."""

_SEPARATORS: Final = str.maketrans(dict.fromkeys(f"\t{LINE_BREAKS}", " "))

_CONTROL_PICTURES: Final = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
}
"""Unicode's pictures of the C0 controls and DEL, and U+FFFD for the C1 controls, which have none."""

_DIRECTION_CONTROLS: Final = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Embeddings, overrides and isolates: one of them unclosed would turn the rest of the screen around."""

_HARMLESS: Final = str.maketrans(_CONTROL_PICTURES | _DIRECTION_CONTROLS)


class Order(StrEnum):
    """In which order a line's characters are written."""

    VISUAL = "visual"
    LOGICAL = "logical"


def harmless(text: str) -> str:
    """Return `text` so that a terminal obeys nothing in it: a symbol for each control, direction controls left out."""
    return text.translate(_HARMLESS)


def article_lines(article: Article, width: int | None, order: Order, *, aligned: bool) -> Iterator[str]:
    """Yield the lines of `article` without its leftovers, titles and headings set off by empty lines.

    `width` counts columns; without one each block is one line in logical order. Lines in visual order always stand at
    the right edge, those in logical order only if they are to be `aligned`, for a terminal.
    """
    above: Part | None = None
    for block in article.blocks:
        if block.part is Part.LEFTOVER:
            continue
        yield from [""] * _space_between(above, block.part)
        above = block.part
        text = article.paragraph(block)
        if width is None:
            yield text
            continue
        for line in lay_out(text, width):
            indent = " " * (width - line.width)
            if order is Order.VISUAL:
                yield indent + line.text
            else:
                yield indent * aligned + text[line.start : line.end].rstrip()


def _space_between(above: Part | None, below: Part) -> int:
    """Return how many empty lines stand between blocks of these parts; None is the top."""
    if above is None or above is below is Part.BYLINE:
        return 0
    return 2 if below is Part.HEADING else 1


def table_row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return a painted row: each cell fits its width, in columns; the last is right-aligned, as Arabic text is."""
    *others, last = (fit(cell, width, base=None) for cell, width in zip(cells, widths, strict=True))
    left = [line.text + " " * (width - line.width) for line, width in zip(others, widths[:-1], strict=True)]
    return COLUMN_GAP.join([*left, " " * (widths[-1] - last.width) + last.text])


def tabbed(values: Iterable[object]) -> str:
    """Return a row for programs: the values with a tab between, None as nothing, tabs and line breaks as spaces."""
    return "\t".join("" if value is None else str(value).translate(_SEPARATORS) for value in values)


def counted_noun(count: int, noun: str) -> str:
    """Return a count in words that agree with it.

    >>> counted_noun(1, "mention"), counted_noun(0, "mention")
    ('1 mention', '0 mentions')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
