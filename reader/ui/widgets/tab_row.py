"""One row of tabs, to be clicked; the keys that switch them belong to what stands below."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget


class TabRow(Widget):
    """Shows tabs, given by name and label, the current one highlighted; labels are in ASCII."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab--current"}

    DEFAULT_CSS = """
    TabRow {
        height: 1;
        background: $panel;
        color: $text-muted;

        .tab--current { background: $surface; color: $text-primary; text-style: bold; }
        &:ansi .tab--current { color: ansi_default; text-style: bold reverse; }
        &:nocolor .tab--current { text-style: bold reverse; }
    }
    """

    current: reactive[str] = reactive("")

    @dataclass
    class Clicked(Message):
        """The person wants to see this tab."""

        tab: str

    def __init__(self, tabs: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._cells = {tab: f" {label} " for tab, label in tabs}

    def render_line(self, y: int) -> Strip:
        """Return the labels beside each other."""
        style, current = self.rich_style, self.get_component_rich_style("tab--current")
        row = [Segment(label, current if tab == self.current else style) for tab, label in self._cells.items()]
        return Strip(row).adjust_cell_length(self.size.width, style)

    def tab_at(self, x: int) -> str | None:
        """Return the tab whose label covers column `x`."""
        edge = 0
        for tab, label in self._cells.items():
            edge += len(label)
            if 0 <= x < edge:
                return tab
        return None

    def on_click(self, event: events.Click) -> None:
        """Ask for the tab under the mouse."""
        tab = self.tab_at(event.x)
        if tab is not None:
            self.post_message(self.Clicked(tab))
