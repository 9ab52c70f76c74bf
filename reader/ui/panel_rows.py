"""The rows that only the panel has: an article with the names it uses for the item, and the order of the articles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from rich.segment import Segment
from textual.strip import Strip

from reader.concordance.references import ArticleReferences
from reader.script.layout import FSI, PDI, fit
from reader.ui.painting import Span, aligned, segments
from reader.ui.rows import RowStyles, wrapped

Order = Literal["date", "count"]
"""What the articles are ordered by: the earliest first, or the one with the most mentions."""

ORDERS: Final[Mapping[Order, str]] = {"date": "by date", "count": "by count"}

_NO_BREAK_SPACE: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article that mentions the item: its title, its date, how often it does, and what it calls the item."""

    references: ArticleReferences
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one row for the title, and those of what stands below it."""
        return 1 + len(wrapped(self._facts + self._forms, width, "R"))

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the title in one line, shortened where it is longer, and below it the rest, wrapped."""
        title = fit(" ".join(self.references.title.split()), width)
        facts, forms = self._facts, self._forms
        spans = [Span(len(facts), len(facts) + len(forms), styles.base)]
        return [
            aligned(segments(title, styles["row--title"]), title.width, width, styles.base, right=True),
            *(
                aligned(segments(line, styles["row--muted"], spans), line.width, width, styles.base, right=True)
                for line in wrapped(facts + forms, width, "R")
            ),
        ]

    @property
    def _facts(self) -> str:
        date = self.references.date
        return _isolated(*([date.isoformat()] if date else []), f"×{self.references.count}")

    @property
    def _forms(self) -> str:
        """What the article calls the item, each form with how often where there are several."""
        forms = self.references.forms
        if len(forms) == 1:
            return " · " + _isolated(*forms)
        counted = (f"{_isolated(form)}{_NO_BREAK_SPACE}{_isolated(f'×{count}')}" for form, count in forms.items())
        return " · " + " · ".join(counted)


@dataclass(frozen=True, slots=True)
class OrderRow:
    """What the articles are ordered by and what they can be; a click or `key` switches."""

    order: Order
    key: str
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the orders, the one that holds in bold, and at the right the key."""
        muted, bold = styles["row--muted"], styles["row--title"]
        row = [Segment(f"{label}  ", bold if order == self.order else muted) for order, label in ORDERS.items()]
        room = max(0, width - sum(segment.cell_length for segment in row))
        return [Strip([*row, Segment(self.key.rjust(room), muted)]).adjust_cell_length(width, styles.base)]


def _isolated(*parts: str) -> str:
    """Return parts beside each other, none of which changes the order of another (UAX #9, 2.7)."""
    return " · ".join(f"{FSI}{part}{PDI}" for part in parts)
