"""The last line of a dialog: what its keys do, for the mouse too."""

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from reader.ui.keys.picker_keys import PickerKey


class KeyHints(Static):
    """Tells the first key of each row and its words; a click does what the key does."""

    DEFAULT_CSS = """
    KeyHints {
        height: 2;
        padding: 1 1 0 1;
        color: $text-muted;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        link-style: none;
        link-color: $text-muted;
        link-background: $surface;
        link-style-hover: none;
        link-color-hover: $foreground;
        link-background-hover: $panel;
        &:ansi { color: ansi_default; link-color: ansi_default; link-background: ansi_default; }
    }
    """

    def show(self, keys: Iterable[PickerKey]) -> None:
        """Tell of these keys."""
        self.update(Content("   ").join(map(_hint, keys)))


def _hint(row: PickerKey) -> Content:
    return Content.assemble((row.sign, "bold"), f" {row.words}").stylize(f"@click=screen.{row.action}")
