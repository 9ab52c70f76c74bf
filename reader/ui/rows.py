"""The rows that lists are made of: what each takes of the screen, and how it is painted."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.concordance.references import Line as Context
from reader.glossary.model import Entry
from reader.script.bidi import Direction
from reader.script.layout import Line, fit, lay_out
from reader.ui.context_line import context_line
from reader.ui.entry_types import STYLE_NAMES, SYMBOLS
from reader.ui.painting import aligned, segments


class RowStyles:
    """The styles of the list that paints: `base`, and by name those of its component classes."""

    def __init__(self, base: Style, component: Callable[..., Style]) -> None:
        self.base = base
        self._component = component

    def __getitem__(self, names: str) -> Style:
        """Return the style of component classes, parted by blanks; the base where there is none."""
        return self._component(*names.split()) if names else self.base


class Row(Protocol):
    """One row of a list, which may take several rows of the screen."""

    @property
    def selectable(self) -> bool:
        """Whether it can be highlighted and chosen."""

    def height(self, width: int) -> int:
        """Return how many rows of the screen it takes at `width` columns; asked of every row, so be quick."""

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return those rows, each `width` columns wide; asked only of what is in sight."""


@dataclass(frozen=True, slots=True)
class BlankRow:
    """An empty row."""

    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return a blank strip."""
        return [Strip.blank(width, styles.base)]


@dataclass(frozen=True, slots=True)
class TextRow:
    """A paragraph, wrapped, at the side where its direction begins; `style` names component classes."""

    text: str
    style: str = ""
    base: Direction | None = None
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return the number of lines."""
        # No code point takes more than two columns.
        return 1 if 2 * len(self.text) <= width else len(wrapped(self.text, width, self.base))

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the lines."""
        return [_strip(line, width, styles, self.style) for line in wrapped(self.text, width, self.base)]


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading of one line, shortened where it is longer."""

    text: str
    style: str = "row--heading"
    base: Direction | None = None
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the line."""
        return [_strip(fit(self.text, width, self.base), width, styles, self.style)]


@dataclass(frozen=True, slots=True)
class ContextRow:
    """A place in an article, in its line of context; `style` is that of the words that stand there."""

    article: str
    context: Context
    style: str = "row--match"
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the line of context."""
        return [context_line(self.context, width, styles.base, styles[self.style])]


@dataclass(frozen=True, slots=True)
class NameRow:
    """An entry: how often, its type, its English name from the left and its Arabic name from the right."""

    entry: Entry
    count: int
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the line; where both names do not fit, the Arabic one has at most half of the room."""
        entry, typed = self.entry, styles[STYLE_NAMES[self.entry.type]]
        count, symbol = f"{self.count:>4} ", f"{SYMBOLS[self.entry.type]} "
        room = max(2, width - len(count) - len(symbol) - 1)
        english = fit(entry.en, room, "L")
        arabic = fit(entry.ar, max(room // 2, room - english.width), "R")
        english = fit(entry.en, room - arabic.width, "L")
        row = [
            Segment(count, styles["row--muted"]),
            Segment(symbol, typed),
            *segments(english, styles.base),
            Segment(" " * (room - arabic.width - english.width + 1), styles.base),
            *segments(arabic, typed),
        ]
        return [Strip(row).adjust_cell_length(width, styles.base)]


@lru_cache(maxsize=1024)
def wrapped(text: str, width: int, base: Direction | None) -> tuple[Line, ...]:
    """Return a paragraph in lines of at most `width` columns."""
    return tuple(lay_out(text, width, base))


def _strip(line: Line, width: int, styles: RowStyles, style: str) -> Strip:
    return aligned(segments(line, styles[style]), line.width, width, styles.base, right=line.right_to_left)
