"""The rows of a conflict: the values of one side, and which side it is."""

from dataclasses import dataclass
from typing import ClassVar, Final

from rich.segment import Segment
from textual.strip import Strip

from reader.ui.painting.segments import segments
from reader.ui.rows.conflict_fields import REMOVED, FieldLine
from reader.ui.rows.row import RowStyles, wrapped

_LABEL_WIDTH: Final = 7
_MARK_WIDTH: Final = 2


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A value behind its label; it stands out where only this side has it."""

    line: FieldLine
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return the number of lines."""
        return len(wrapped(self.line.text, self._room(width), "L"))

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the lines, the label and the mark before the first."""
        muted = styles["row--muted"]
        style = styles["row--match"] if self.line.differs and self.line.mark != REMOVED else muted
        label, mark = self.line.label, self.line.mark
        strips = []
        for part in wrapped(self.line.text, self._room(width), "L"):
            before = [Segment(f"{label:<{_LABEL_WIDTH}}", muted), Segment(f"{mark:<{_MARK_WIDTH}}", style)]
            strips.append(Strip([*before, *segments(part, style)]).adjust_cell_length(width, styles.base))
            label = mark = ""
        return strips

    def _room(self, width: int) -> int:
        return max(1, width - _LABEL_WIDTH - _MARK_WIDTH)
