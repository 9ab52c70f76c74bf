"""An article in which a search found something, above the lines where it did."""

from dataclasses import dataclass
from typing import ClassVar

from textual.strip import Strip

from reader.concordance.library_search import Searched
from reader.script.layout import fit
from reader.ui.painting.segments import segments
from reader.ui.painting.two_ends import two_ends
from reader.ui.rows.row import RowStyles


@dataclass(frozen=True, slots=True)
class FoundRow:
    """The article: how often and its date from the left, its title from the right."""

    searched: Searched
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return two: a blank one above."""
        return 2

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return a blank row and the article's."""
        date = self.searched.date
        facts = f"×{self.searched.places:,}" + (f" · {date.isoformat()}" if date else "")
        left = fit(facts, max(1, width // 2), "L")
        title = fit(" ".join(self.searched.title.split()), max(1, width - left.width - 2))
        return [
            Strip.blank(width, styles.base),
            two_ends(segments(left, styles["row--muted"]), title, styles["row--title"], width, styles.base),
        ]
