"""An app that opens one dialog, and remembers what it gave and what it asked for."""

from typing import Generic, TypeVar

from textual.app import App
from textual.message import Message
from textual.screen import ModalScreen

from reader.ui.painting.themes import ON_DARK
from reader.ui.screens.changes import ChangesScreen

Result = TypeVar("Result")


class DialogApp(App[None], Generic[Result]):
    """Shows a dialog; `given` holds its result once it is closed, `asked` the messages that it sent."""

    def __init__(self, dialog: ModalScreen[Result]) -> None:
        super().__init__()
        self.dialog = dialog
        self.given: list[Result | None] = []
        self.asked: list[Message] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(ON_DARK)

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self.given.append)

    def on_changes_screen_undo(self, message: ChangesScreen.Undo) -> None:
        self.asked.append(message)

    def on_changes_screen_redo(self, message: ChangesScreen.Redo) -> None:
        self.asked.append(message)

    def on_changes_screen_go_to(self, message: ChangesScreen.GoTo) -> None:
        self.asked.append(message)

    def on_changes_screen_save(self, message: ChangesScreen.Save) -> None:
        self.asked.append(message)

    def rows(self) -> list[str]:
        """The rows of the screen as text, without blanks at their ends and without empty ones."""
        strips = self.screen._compositor.render_strips()
        return [text for strip in strips if (text := strip.text.strip())]

    def place_of(self, text: str) -> tuple[int, int]:
        """The column and the row where `text` stands on the screen first."""
        strips = self.screen._compositor.render_strips()
        return next((strip.text.index(text), y) for y, strip in enumerate(strips) if text in strip.text)
