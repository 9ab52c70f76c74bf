"""A screen as cells, and how a plain program paints it: each cell by itself, after a movement of the cursor."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

_PLACEHOLDER: Final = "\0"
_CLEAR: Final = "\x1b[0m\x1b[2J\x1b[?25l"


class PaintedCell(NamedTuple):
    """What stands in a cell: a base with its marks, its columns, and the sequence (SGR) that styles it."""

    text: str
    width: int
    sgr: str


Row = tuple[PaintedCell, ...]
"""The cells of a row, left to right."""
Screen = tuple[Row, ...]
"""The rows of a screen, from the top."""


def screen_of(strips: Iterable[Strip]) -> Screen:
    """Return the cells of the rows that Textual's compositor hands to the terminal."""
    return tuple(tuple(_cells(strip)) for strip in strips)


def plainly_painted(screen: Screen) -> bytes:
    """Return what to write to a terminal that reorders nothing, for it to show a screen."""
    parts = [_CLEAR]
    for row, cells in enumerate(screen, 1):
        column = 1
        for cell in cells:
            parts.append(f"\x1b[{row};{column}H{cell.sgr}{cell.text}\x1b[0m")
            column += cell.width
    return "".join(parts).encode()


def _cells(strip: Strip) -> Iterator[PaintedCell]:
    text, sgr = "", ""
    for segment in strip:
        for character in segment.text:
            if cell_len(character) or not text:
                if text:
                    yield PaintedCell(text, cell_len(text), sgr)
                text, sgr = character, _sgr(segment.style)
            else:
                text += character
    if text:
        yield PaintedCell(text, cell_len(text), sgr)


def _sgr(style: Style | None) -> str:
    """Return the sequence that switches a style on."""
    if style is None:
        return ""
    return style.render(_PLACEHOLDER, color_system=ColorSystem.TRUECOLOR).partition(_PLACEHOLDER)[0]
