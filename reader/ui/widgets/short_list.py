"""A list that is as high as its rows, for dialogs."""

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from reader.ui.rows.row import Row
from reader.ui.widgets.keyless_list import KeylessList

_BESIDE_ROWS: Final = 3
"""Columns of the margins and the scroll bar."""


class ShortList(KeylessList):
    """Rows that take no more room than they need."""

    DEFAULT_CSS = """
    ShortList {
        height: auto;
        overflow-y: auto;
    }
    """

    def set_rows(self, rows: Sequence[Row], *, highlighted: int | None = None, uniform: bool = False) -> None:
        """Show these rows, in as much room as they need."""
        super().set_rows(rows, highlighted=highlighted, uniform=uniform)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the screen that all rows take at `width` columns, the scroll bar's included."""
        return sum(row.height(max(1, width - _BESIDE_ROWS)) for row in self.rows)
