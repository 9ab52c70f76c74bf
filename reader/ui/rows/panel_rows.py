"""The rows that only the panel has: the item's card, an article with its names for the item, the order of articles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.concordance.references import ArticleReferences
from reader.glossary.model import Entry
from reader.script.ability import remembered
from reader.script.layout import FSI, PDI
from reader.ui.painting.entry_types import STYLE_NAMES, SYMBOLS
from reader.ui.painting.segments import Span, aligned, segments
from reader.ui.painting.two_ends import two_ends
from reader.ui.rows.row import BlankRow, HeadingRow, Row, RowStyles, TextRow, columns, shortened, wrapped

Order = Literal["date", "count"]
"""What the articles are ordered by: the earliest first, or the one with the most mentions."""

ORDERS: Final[Mapping[Order, str]] = {"date": "by date", "count": "by count"}

WIDE: Final = 60
"""Columns from which a row has something at both ends: such a panel stands below the article, and is low."""
_MOST_FACTS: Final = 0.6
"""The part of a wide row that an article's facts take at the most before its title has a row of its own."""

_NO_BREAK_SPACE: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class CardRow:
    """What is known of the item: its names, what it is, how often it is mentioned, and how the focused mention came."""

    entry: Entry
    total: str
    why: str | None
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return the rows of all that it says."""
        return sum(row.height(width) for row in self._rows(width))

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return those rows."""
        return [strip for row in self._rows(width) for strip in row.strips(width, styles)]

    def whole(self, width: int) -> str | None:
        """Return the texts that are shortened."""
        texts = (row.whole(width) for row in self._rows(width) if isinstance(row, TextRow))
        return "\n\n".join(text for text in texts if text is not None) or None

    def _rows(self, width: int) -> list[Row]:
        entry, style = self.entry, STYLE_NAMES[self.entry.type]
        about = f"{SYMBOLS[entry.type]} {entry.type}"
        if entry.kind:
            about += f" · {entry.kind.replace('-', ' ')}"
        wide = width >= WIDE and _beside(entry, width)
        most = 1 if wide else None
        texts = []
        if entry.note:
            texts.append(TextRow(" ".join(entry.note.split()), most=most))
        if self.why:
            texts.append(TextRow(self.why, "row--muted", "L", most))
        if wide:
            return [NamesRow(entry), TextRow(f"{about} · {self.total}", style, "L"), *texts]
        return [
            TextRow(entry.ar, f"{style} row--title", "R"),
            TextRow(entry.en, "row--title", "L"),
            TextRow(about, style, "L"),
            *texts,
            BlankRow(),
            HeadingRow(self.total),
        ]


@dataclass(frozen=True, slots=True)
class NamesRow:
    """The names of an item in one row, the English from the left and the Arabic from the right."""

    entry: Entry
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the names, which are given the row only where it has room for both."""
        english, arabic = shortened(self.entry.en, width, "L"), shortened(self.entry.ar, width, "R")
        bold, typed = styles["row--title"], styles[f"{STYLE_NAMES[self.entry.type]} row--title"]
        return [two_ends(segments(english, bold), arabic, typed, width, styles.base)]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article that mentions the item: its title, its date, how often it does, and what it calls the item."""

    references: ArticleReferences
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one row for the title, and those of what stands below it, if it does not stand beside."""
        return 1 if self._beside(width) else 1 + len(wrapped(self._facts + self._forms, width, "R"))

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the title in one line, shortened where it is longer, and beside it or below it the rest, wrapped."""
        facts, forms = self._facts, self._forms
        room = width - columns(facts + forms) - 2 if self._beside(width) else width
        title_style, muted = styles["row--title"], styles["row--muted"]
        title = _title(self._title, room, title_style, styles.base)
        rest = _facts(facts, forms, width, muted, styles.base)
        if room == width:
            return [title, *rest]
        return [Strip.join([rest[0].crop(width - columns(facts + forms)), Strip.blank(2, styles.base), title])]

    def whole(self, width: int) -> str | None:
        """Return the title where it is shortened."""
        room = width - columns(self._facts + self._forms) - 2 if self._beside(width) else width
        return self._title if columns(self._title) > room else None

    def _beside(self, width: int) -> bool:
        """Tell whether title and facts stand in one row."""
        return width >= WIDE and columns(self._facts + self._forms) <= _MOST_FACTS * width

    @property
    def _title(self) -> str:
        return " ".join(self.references.title.split())

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


@dataclass(frozen=True, slots=True)
class GapRow:
    """An empty row, where the panel is not so low that it needs each."""

    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one, none in a wide panel."""
        return 0 if width >= WIDE else 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return a blank strip, or none."""
        return [Strip.blank(width, styles.base)] * self.height(width)


def _beside(entry: Entry, width: int) -> bool:
    """Tell whether both names of an entry, and two blanks between them, fit."""
    return columns(entry.en) + 2 + columns(entry.ar) <= width


@remembered(maxsize=512)
def _title(title: str, width: int, style: Style, base: Style) -> Strip:
    """Return a title in one line at the right."""
    line = shortened(title, width, "R")
    return aligned(segments(line, style), line.width, width, base, right=True)


@remembered(maxsize=512)
def _facts(facts: str, forms: str, width: int, muted: Style, base: Style) -> list[Strip]:
    """Return facts and forms as a paragraph, the forms in the style of the base."""
    spans = [Span(len(facts), len(facts) + len(forms), base)]
    lines = wrapped(facts + forms, width, "R")
    return [aligned(segments(line, muted, spans), line.width, width, base, right=True) for line in lines]


def _isolated(*parts: str) -> str:
    """Return parts beside each other, none of which changes the order of another (UAX #9, 2.7)."""
    return " · ".join(f"{FSI}{part}{PDI}" for part in parts)
