"""An app that holds one widget of rows, and remembers what it was told."""

from typing import TypeVar

from rich.style import Style
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

from reader.ui.rows.row import RowStyles
from reader.ui.widgets.item_panel import ItemPanel
from reader.ui.widgets.row_list import RowList

M = TypeVar("M", bound=Message)

BOLD, MUTED = Style(bold=True), Style(dim=True)


def plain_styles() -> RowStyles:
    """The styles of a list without colours: what is muted is dim, everything else that has a name is bold."""
    return RowStyles(Style(), lambda *names, **_: MUTED if "row--muted" in names else BOLD)


class RowApp(App[None]):
    """Shows a list or a panel on the whole screen; `told` is what it posted, the first message first."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget
        self.told: list[Message] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {f"mention-{name}": "#87afd7" for name in ("actor", "place", "operation", "contested")}

    def compose(self) -> ComposeResult:
        yield self.widget

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.told.append(message)

    def on_row_list_pressed(self, message: RowList.Pressed) -> None:
        self.told.append(message)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        self.told.append(message)

    def on_item_panel_opened(self, message: ItemPanel.Opened) -> None:
        self.told.append(message)

    def on_item_panel_followed(self, message: ItemPanel.Followed) -> None:
        self.told.append(message)

    def on_item_panel_ordered(self, message: ItemPanel.Ordered) -> None:
        self.told.append(message)

    def on_item_panel_left(self, message: ItemPanel.Left) -> None:
        self.told.append(message)

    def told_of(self, kind: type[M]) -> list[M]:
        """The messages of one kind."""
        return [message for message in self.told if isinstance(message, kind)]

    def rows(self) -> list[str]:
        """The rows of the screen as text, left to right in columns."""
        return [strip.text for strip in self.screen._compositor.render_strips()]
