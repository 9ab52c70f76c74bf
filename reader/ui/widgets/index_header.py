"""The headings of the index; a click on one sorts by it."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.finding.index_table import Column
from reader.ui.rows.index_row import column_at, table_row

MARGIN = 1
"""Cells beside the rows of the list below, which the headings keep free as well."""


class IndexHeader(Widget):
    """Shows the headings in line with the list's columns, with an arrow at the one that sorts."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"header--sorting"}

    DEFAULT_CSS = """
    IndexHeader {
        width: 1fr;
        height: 1;
        color: $text-muted;
        pointer: pointer;

        .header--sorting { color: $foreground; text-style: bold; }
    }
    """

    @dataclass
    class Pressed(Message):
        """The person wants to sort by this column."""

        column: Column

    def __init__(self) -> None:
        super().__init__()
        self._sorting = Column.MENTIONS
        self._upward = False

    def show(self, sorting: Column, *, upward: bool) -> None:
        """Mark the column that sorts; `upward` says that the least comes first."""
        self._sorting, self._upward = sorting, upward
        self.refresh()

    @property
    def _row_width(self) -> int:
        # The list below has a scroll bar of one cell.
        return max(1, self.size.width - 2 * MARGIN - 1)

    def render_line(self, y: int) -> Strip:
        """Return the headings."""
        base, width = self.rich_style, self._row_width
        sorting = self.get_component_rich_style("header--sorting")
        arrow = "▴" if self._upward else "▾"
        cells = [
            (
                column,
                f"{column} {arrow}" if column is self._sorting else column,
                sorting if column is self._sorting else base,
            )
            for column in Column
        ]
        row = Strip.join([Strip.blank(MARGIN, base), table_row(cells, width, base)])
        return row.adjust_cell_length(self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Tell which column was pressed."""
        self.post_message(self.Pressed(column_at(event.x - MARGIN, self._row_width)))
