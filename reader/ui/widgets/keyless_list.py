"""A list in a dialog that has the keys itself."""

from reader.ui.widgets.row_list import RowList


class KeylessList(RowList, can_focus=False):
    """Rows without a focus of their own, highlighted as if they had it."""

    DEFAULT_CSS = """
    KeylessList {
        .row--highlight { background: $primary 30%; }
        &:ansi .row--highlight { background: ansi_default; text-style: reverse; }
        &:nocolor .row--highlight { text-style: reverse; }
    }
    """
