"""An article in a list: its title from the right, and what is known about it."""

from dataclasses import dataclass
from typing import ClassVar, Final

from textual.strip import Strip

from reader.script.layout import FSI, PDI, fit
from reader.ui.painting.segments import aligned, segments
from reader.ui.painting.two_ends import two_ends
from reader.ui.rows.row import RowStyles
from reader.ui.shelf import Entry

_WIDE: Final = 96
"""Columns from which title and source stand in one row."""
_ABOUT_WIDTH: Final = 32


@dataclass(frozen=True, slots=True)
class TitleRow:
    """One article: a wide row has date, source and id on the left, a narrow one has them below the title."""

    entry: Entry
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return one where there is room for all of it side by side, else two."""
        return 1 if width >= _WIDE else 2

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the title, and what is known about it."""
        muted = styles["row--muted"]
        if self.height(width) > 1:
            title, about = fit(" ".join(self.entry.title.split()), width), fit(self._about, width, "R")
            return [
                aligned(segments(title, styles.base), title.width, width, styles.base, right=True),
                aligned(segments(about, muted), about.width, width, muted, right=True),
            ]
        about = fit(self._about, _ABOUT_WIDTH, "L")
        title = fit(" ".join(self.entry.title.split()), width - _ABOUT_WIDTH - 1)
        return [two_ends(segments(about, muted), title, styles.base, width, styles.base)]

    @property
    def _about(self) -> str:
        """Return date, source and id, each isolated from the others (UAX #9, 2.7)."""
        parts = (self.entry.date and self.entry.date.isoformat(), self.entry.source, self.entry.id)
        return " · ".join(f"{FSI}{part}{PDI}" for part in parts if part)
