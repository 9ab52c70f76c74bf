"""A list that is as high as its rows, for dialogs."""

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from reader.ui.rows.row import Row
from reader.ui.widgets.row_list import RowList

_BESIDE_ROWS: Final = 3
"""Columns of the margins and the scroll bar."""


class ShortList(RowList):
    """Rows without a focus of their own: the dialog has the keys."""

    DEFAULT_CSS = """
    ShortList {
        height: auto;
        overflow-y: auto;

        .row--highlight { background: $primary 30%; }
        &:ansi .row--highlight { background: ansi_default; text-style: reverse; }
        &:nocolor .row--highlight { text-style: reverse; }
    }
    """

    can_focus = False

    def set_rows(self, rows: Sequence[Row], *, highlighted: int | None = None, uniform: bool = False) -> None:
        """Show these rows, in as much room as they need."""
        super().set_rows(rows, highlighted=highlighted, uniform=uniform)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the screen that all rows take at `width` columns, the scroll bar's included."""
        return sum(row.height(max(1, width - _BESIDE_ROWS)) for row in self.rows)
