"""What a person does at the terminal, done by real keys and a real mouse."""

import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from terminals.grid import Cell
from terminals.terminal_window import TerminalWindow

_BETWEEN_KEYS: Final = 0.08  # seconds
KEYSYMS: Final[Mapping[str, str]] = MappingProxyType(
    {"enter": "Return", "escape": "Escape", "tab": "Tab", "?": "question"}
)
"""The X names of keys whose name in Textual is another."""


class Press(NamedTuple):
    """Presses keys, by their names in Textual."""

    keys: tuple[str, ...]

    def perform(self, terminal: TerminalWindow) -> None:
        """Do it in a terminal."""
        for key in self.keys:
            terminal.window.press(KEYSYMS.get(key, key))
            time.sleep(_BETWEEN_KEYS)


class Click(NamedTuple):
    """Clicks on a cell."""

    cell: Cell

    def perform(self, terminal: TerminalWindow) -> None:
        """Do it in a terminal."""
        terminal.window.click(*terminal.grid.centre(self.cell))


class Drag(NamedTuple):
    """Drags from one cell to another."""

    start: Cell
    end: Cell

    def perform(self, terminal: TerminalWindow) -> None:
        """Do it in a terminal."""
        terminal.window.drag(terminal.grid.centre(self.start), terminal.grid.centre(self.end))


Act = Press | Click | Drag
