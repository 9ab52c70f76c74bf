"""The rows of the command palette, one kind for each kind of offer."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.keys import format_key
from textual.strip import Strip

from reader.glossary.model import Entry as GlossaryEntry
from reader.script.layout import fit
from reader.ui.finding.offers import Offer, UseTheme
from reader.ui.keys.action_table import Action
from reader.ui.keys.keyboard import key_name
from reader.ui.painting.entry_types import STYLE_NAMES, SYMBOLS
from reader.ui.painting.segments import aligned, segments
from reader.ui.painting.two_ends import two_ends
from reader.ui.rows.row import Row, RowStyles
from reader.ui.rows.title_row import TitleRow
from reader.ui.shelf import Entry

_LABEL_WIDTH = 18


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action: its label, what it does, and its keys at the right edge."""

    offer: Action
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the row; what an action does is cut where there is no room."""
        keys = fit(" ".join(format_key(key_name(key)) for key in self.offer.keys), max(1, width // 3), "L")
        label = fit(self.offer.label, _LABEL_WIDTH, "L")
        left = segments(label, styles.base)
        room = width - _LABEL_WIDTH - keys.width - 2
        if room > 0:
            left.append(Segment(" " * (_LABEL_WIDTH + 1 - label.width), styles.base))
            left += segments(fit(self.offer.help, room, "L"), styles["row--muted"])
        return [two_ends(left, keys, styles["row--muted"], width, styles.base)]


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An entry of the glossary: its type, its English name from the left and its Arabic name from the right."""

    offer: GlossaryEntry
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the row; the Arabic name has at most half of it."""
        typed = styles[STYLE_NAMES[self.offer.type]]
        arabic = fit(self.offer.ar, max(1, width // 2), "R")
        english = fit(self.offer.en, max(1, width - arabic.width - 3), "L")
        left = [Segment(f"{SYMBOLS[self.offer.type]} ", typed), *segments(english, styles.base)]
        return [two_ends(left, arabic, typed, width, styles.base)]


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, by its name."""

    offer: UseTheme
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the row."""
        line = fit(self.offer.name, width, "L")
        return [aligned(segments(line, styles.base), line.width, width, styles.base, right=False)]


def row_of(offer: Offer) -> Row:
    """Return the row of an offer."""
    match offer:
        case Action():
            return ActionRow(offer)
        case GlossaryEntry():
            return ItemRow(offer)
        case Entry():
            return TitleRow(offer)
        case UseTheme():
            return ThemeRow(offer)


def offer_of(row: Row) -> Offer | None:
    """Return what a row offers, `None` for a heading."""
    match row:
        case ActionRow() | ItemRow() | ThemeRow():
            return row.offer
        case TitleRow():
            return row.entry
        case _:
            return None
