"""A condition that holds or does not, in one row."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class Toggle(Widget, can_focus=True):
    """Shows whether something holds; Space and a click change it, Enter goes on."""

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "change", "Change", show=False),
        Binding("enter", "app.focus_next", "Go on", show=False),
    ]

    DEFAULT_CSS = """
    Toggle {
        width: auto;
        height: 1;
        color: $text-muted;
        pointer: pointer;

        &.-on { color: $foreground; }
        &:focus { background: $primary 30%; color: $foreground; }
        &:ansi:focus { background: ansi_default; text-style: reverse; }
        &:nocolor:focus { text-style: reverse; }
    }
    """

    on: reactive[bool] = reactive(False, toggle_class="-on")

    class Changed(Message):
        """A person has changed it."""

    def __init__(self, label: str, tooltip: str, *, on: bool) -> None:
        super().__init__()
        self.label = label
        self.tooltip = tooltip
        self.on = on

    def get_content_width(self, *_: object) -> int:
        """Return the columns of the sign and the label."""
        return len(str(self.render()))

    def render(self) -> Content:
        """Return the sign and the label."""
        return Content(f"[{'x' if self.on else ' '}] {self.label}")

    def action_change(self) -> None:
        """Change it."""
        self.on = not self.on
        self.post_message(self.Changed())

    def on_click(self) -> None:
        """Change it by the mouse."""
        self.action_change()
