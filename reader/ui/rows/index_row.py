"""A line of the index on the screen, and where its columns stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.style import Style
from textual.strip import Strip

from reader.script.layout import fit
from reader.ui.finding.index_table import Column, IndexLine
from reader.ui.painting.entry_types import STYLE_NAMES, SYMBOLS
from reader.ui.painting.segments import aligned, segments
from reader.ui.rows.row import RowStyles

_GAP: Final = 1
_COUNT_WIDTH: Final = 10
_SYMBOL_WIDTH, _TYPE_WIDTH = 6, 11
"""Cells of the type by its symbol only, under its heading, and of the longest with its word."""
_TIGHT, _WIDE = 60, 90
"""Cells of a row below which there is no number of articles, and from which a type has its word."""
_RIGHT_ALIGNED: Final = (Column.MENTIONS, Column.ARTICLES, Column.ARABIC)


def column_widths(width: int) -> dict[Column, int]:
    """Return the columns that are shown in `width` cells, from left to right, with their widths; a cell parts two.

    The two names share in halves what the others leave.
    """
    counts = (Column.MENTIONS,) if width < _TIGHT else (Column.MENTIONS, Column.ARTICLES)
    typed = _SYMBOL_WIDTH if width < _WIDE else _TYPE_WIDTH
    names = width - typed - len(counts) * (_COUNT_WIDTH + _GAP) - 2 * _GAP
    return {
        Column.TYPE: typed,
        Column.ENGLISH: max(1, names // 2),
        **dict.fromkeys(counts, _COUNT_WIDTH),
        Column.ARABIC: max(1, names - names // 2),
    }


def column_at(x: int, width: int) -> Column:
    """Return the column at cell `x` of a row `width` cells wide; a gap belongs to what stands left of it."""
    edge = 0
    for column, room in column_widths(width).items():
        edge += room + _GAP
        if x < edge:
            return column
    return Column.ARABIC


def table_row(cells: Iterable[tuple[Column, str, Style]], width: int, base: Style) -> Strip:
    """Return texts in the columns that there are, each at the side that its column has."""
    widths = column_widths(width)
    gap = Strip.blank(_GAP, base)
    row: list[Strip] = []
    for column, text, style in cells:
        if column not in widths:
            continue
        line = fit(text, widths[column], None)
        right = column in _RIGHT_ALIGNED
        row += [gap] if row else []
        row.append(aligned(segments(line, style), line.width, widths[column], base, right=right))
    return Strip.join(row).adjust_cell_length(width, base)


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One item; its mentions are those in the open article where `here` says so."""

    line: IndexLine
    here: bool
    selectable: ClassVar[bool] = True

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the columns side by side."""
        entry = self.line.entry
        typed, muted = styles[STYLE_NAMES[entry.type]], styles["row--muted"]
        symbol = SYMBOLS[entry.type]
        cells = (
            (Column.TYPE, symbol if width < _WIDE else f"{symbol} {entry.type}", typed),
            (Column.ENGLISH, entry.en, styles.base),
            (Column.MENTIONS, f"{self.line.in_scope(here=self.here):,}", styles.base),
            (Column.ARTICLES, f"{self.line.articles:,}", muted),
            (Column.ARABIC, entry.ar, typed),
        )
        return [table_row(cells, width, styles.base)]
