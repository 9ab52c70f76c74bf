"""A row that can be chosen, by the key that stands before it too."""

from dataclasses import dataclass
from typing import ClassVar, Final, Generic, TypeVar

from rich.segment import Segment
from textual.strip import Strip

from reader.script.layout import Line
from reader.ui.painting.segments import segments
from reader.ui.rows.row import RowStyles, wrapped

Value = TypeVar("Value")

_KEY_WIDTH: Final = 4
"""Columns of the key and the blanks beside it."""

FSI, PDI = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class ChoiceRow(Generic[Value]):
    """A choice in words, left to right; `key` is a character, or empty, and `value` what is chosen.

    `style` names the component class of the words; `about` follows on a line of its own.
    """

    key: str
    words: str
    value: Value
    about: str = ""
    style: str = ""
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return the number of lines."""
        return len(self._lines(width))

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the lines, the key before the first."""
        parts = []
        for place, (line, style) in enumerate(self._lines(width)):
            before = Segment(f" {self.key:<{_KEY_WIDTH - 1}}" if place == 0 else " " * _KEY_WIDTH, styles["row--match"])
            row = Strip([before, *segments(line, styles[style])])
            parts.append(row.adjust_cell_length(width, styles.base))
        return parts

    def _lines(self, width: int) -> list[tuple[Line, str]]:
        """Return the lines with their component classes."""
        room = max(1, width - _KEY_WIDTH)
        lines = [(line, self.style) for line in wrapped(self.words, room, "L")]
        if self.about:
            lines += [(line, "row--muted") for line in wrapped(self.about, room, "L")]
        return lines


def isolated(text: str) -> str:
    """Return `text` so that it stands in a sentence without reordering its neighbours (UAX #9, 2.7)."""
    return f"{FSI}{text}{PDI}"
