"""An app that opens one picker, and remembers what was picked."""

from typing import Generic, TypeVar

from textual.app import App

from reader.ui.painting.themes import ON_DARK
from reader.ui.screens.picker import Picker

Result = TypeVar("Result")


class PickerApp(App[None], Generic[Result]):
    """Shows a picker; `picked` holds what each that was closed gave."""

    def __init__(self, picker: Picker[Result]) -> None:
        super().__init__()
        self.picker = picker
        self.picked: list[Result | None] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(ON_DARK)

    def on_mount(self) -> None:
        self.push_screen(self.picker, self.picked.append)

    def rows(self) -> list[str]:
        """The rows of the screen as text, without blanks at their ends and without empty ones."""
        strips = self.screen._compositor.render_strips()
        return [text for strip in strips if (text := strip.text.strip())]

    def row_of(self, text: str) -> int:
        """The first row of the screen that holds `text`."""
        strips = self.screen._compositor.render_strips()
        return next(y for y, strip in enumerate(strips) if text in strip.text)
