"""An entry to be read: its type and its English name from the left, its Arabic name from the right."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from reader.glossary.model import Entry
from reader.script.layout import fit
from reader.ui.painting.entry_types import STYLE_NAMES, SYMBOLS
from reader.ui.painting.segments import segments
from reader.ui.painting.two_ends import two_ends
from reader.ui.rows.row import RowStyles


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry in one line, each name shortened where there is no room for both."""

    entry: Entry
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the line."""
        typed = styles[STYLE_NAMES[self.entry.type]]
        symbol = f"{SYMBOLS[self.entry.type]} "
        arabic = fit(self.entry.ar, max(1, width // 2))
        english = fit(self.entry.en, max(1, width - len(symbol) - arabic.width - 1), "L")
        left = [Segment(symbol, typed), *segments(english, styles.base)]
        return [two_ends(left, arabic, typed, width, styles.base)]
