"""The rows that lists are made of: what each takes of the screen, and how it is painted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol, runtime_checkable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.concordance.references import Line as Context
from reader.glossary.model import Entry
from reader.script.ability import remembered
from reader.script.bidi import Direction
from reader.script.layout import Line, fit, lay_out
from reader.ui.painting.context_line import context_line
from reader.ui.painting.entry_types import STYLE_NAMES, SYMBOLS
from reader.ui.painting.segments import aligned, segments


class RowStyles:
    """The styles of the list that paints, in one theme: `base`, and by name those of its component classes."""

    def __init__(self, base: Style, component: Callable[..., Style]) -> None:
        self.base = base
        self._component = component
        self._known: dict[str, Style] = {}

    def __getitem__(self, names: str) -> Style:
        """Return the style of component classes, parted by blanks; the base where there is none.

        The first gives the colours, the others are laid over it with what they set themselves.
        """
        if names not in self._known:
            self._known[names] = self._laid_over(names)
        return self._known[names]

    def _laid_over(self, names: str) -> Style:
        first, *others = names.split() or [""]
        style = self._component(first) if first else self.base
        for name in others:
            style += self._component(name, partial=True)
        return style


class Row(Protocol):
    """One row of a list, which may take several rows of the screen."""

    @property
    def selectable(self) -> bool:
        """Whether it can be highlighted and chosen."""

    def height(self, width: int) -> int:
        """Return how many rows of the screen it takes at `width` columns; asked of every row, so be quick."""

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return those rows, each `width` columns wide; asked only of what is in sight."""


@runtime_checkable
class Shortened(Row, Protocol):
    """A row that may not show all of its text."""

    def whole(self, width: int) -> str | None:
        """Return the whole text where it does not fit in `width` columns, else None."""


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
    """A paragraph, wrapped, at the side where its direction begins; `style` names component classes.

    Of more than `most` lines the last is shortened.
    """

    text: str
    style: str = ""
    base: Direction | None = None
    most: int | None = None
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return the number of lines."""
        # No code point takes more than two columns.
        return 1 if 2 * len(self.text) <= width else len(self._lines(width))

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the lines."""
        return [_strip(line, width, styles, self.style) for line in self._lines(width)]

    def whole(self, width: int) -> str | None:
        """Return the text where it has more lines than are shown."""
        return self.text if len(self._lines(width)) < len(wrapped(self.text, width, self.base)) else None

    def _lines(self, width: int) -> tuple[Line, ...]:
        lines = wrapped(self.text, width, self.base)
        if self.most is None or len(lines) <= self.most:
            return lines
        base: Direction = "R" if lines[0].right_to_left else "L"
        return (*lines[: self.most - 1], shortened(self.text[lines[self.most - 1].start :], width, base))


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
        return [_strip(shortened(self.text, width, self.base), width, styles, self.style)]

    def whole(self, width: int) -> str | None:
        """Return the text where it is shortened."""
        return self.text if columns(self.text) > width else None


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
    """An entry: how often, its type, its English name from the left and its Arabic name from the right.

    Where both do not fit beside each other, the Arabic name stands below.
    """

    entry: Entry
    count: int
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return one or two."""
        return 1 if self._fits(width) else 2

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the names, each in one line, shortened where it is longer."""
        entry, typed = self.entry, styles[STYLE_NAMES[self.entry.type]]
        count, symbol = self._count, self._symbol
        room = max(1, width - len(count) - len(symbol))
        english, arabic = shortened(entry.en, room, "L"), shortened(entry.ar, room, "R")
        left = [Segment(count, styles["row--muted"]), Segment(symbol, typed), *segments(english, styles.base)]
        right = segments(arabic, typed)
        if self._fits(width):
            gap = Segment(" " * (room - english.width - arabic.width), styles.base)
            return [Strip([*left, gap, *right], width)]
        return [
            Strip(left).adjust_cell_length(width, styles.base),
            aligned(right, arabic.width, width, styles.base, right=True),
        ]

    def whole(self, width: int) -> str | None:
        """Return both names where one of them is shortened."""
        room = width - len(self._count) - len(self._symbol)
        fits = max(columns(self.entry.en), columns(self.entry.ar)) <= room
        return None if fits else f"{self.entry.en}\n{self.entry.ar}"

    @property
    def _count(self) -> str:
        return f"{self.count:>4} "

    @property
    def _symbol(self) -> str:
        return f"{SYMBOLS[self.entry.type]} "

    def _fits(self, width: int) -> bool:
        """Tell whether both names and a blank between them fit."""
        names = columns(self.entry.en) + 1 + columns(self.entry.ar)
        return len(self._count) + len(self._symbol) + names <= width


@remembered(maxsize=1024)
def wrapped(text: str, width: int, base: Direction | None) -> tuple[Line, ...]:
    """Return a paragraph in lines of at most `width` columns."""
    return tuple(lay_out(text, width, base))


@remembered(maxsize=1024)
def shortened(text: str, width: int, base: Direction | None) -> Line:
    """Return a text in one line of at most `width` columns, with an ellipsis where it is longer."""
    return fit(text, width, base)


@remembered(maxsize=4096)
def columns(name: str) -> int:
    """Return the columns that a name takes in one line."""
    # No code point takes more than two.
    return lay_out(name, 2 * len(name), None)[0].width


def _strip(line: Line, width: int, styles: RowStyles, style: str) -> Strip:
    return aligned(segments(line, styles[style]), line.width, width, styles.base, right=line.right_to_left)
