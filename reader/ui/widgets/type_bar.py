"""The type of an entry: one of three, by keys and mouse."""

from dataclasses import dataclass
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.glossary.entry_type import EntryType
from reader.ui.keys.dialog_keys import dialog_bindings
from reader.ui.keys.form_keys import TYPE_KEYS
from reader.ui.painting.entry_types import STYLE_NAMES, SYMBOLS, type_colours

_TYPES: Final = tuple(EntryType)
_GAP: Final = 3


class TypeBar(Widget, can_focus=True):
    """Shows the types side by side, each with its symbol in its colour, the one that is taken marked."""

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [
        *dialog_bindings(TYPE_KEYS),
        Binding("enter", "app.focus_next", "Go on", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"type--taken", *STYLE_NAMES.values()}

    DEFAULT_CSS = """
    TypeBar {
        width: auto;
        height: 1;
        color: $text-muted;
        pointer: pointer;

        .type--taken { color: $foreground; text-style: bold; }
        &:focus { background: $primary 30%; }
        &:ansi { color: ansi_default; }
        &:ansi:focus { background: ansi_default; text-style: reverse; }
        &:nocolor:focus { text-style: reverse; }
    }
    """ + type_colours("TypeBar")

    type: reactive[EntryType] = reactive(EntryType.ACTOR)

    @dataclass
    class Taken(Message):
        """A person has taken another type."""

        type: EntryType

    def __init__(self, entry_type: EntryType) -> None:
        super().__init__()
        self.set_reactive(TypeBar.type, entry_type)

    def get_content_width(self, *_: object) -> int:
        """Return the columns of all types."""
        return sum(len(self._label(each)) + _GAP for each in _TYPES) - _GAP

    def render_line(self, y: int) -> Strip:
        """Return the bar."""
        base = self.rich_style
        taken = base + self.get_component_rich_style("type--taken", partial=True)
        row: list[Segment] = []
        for each in _TYPES:
            row += [Segment(" " * _GAP, base)] if row else []
            row += self._segments(each, taken if each is self.type else base)
        return Strip(row).adjust_cell_length(self.size.width, base)

    def _segments(self, each: EntryType, style: Style) -> list[Segment]:
        before, after = self._label(each).split(SYMBOLS[each])
        coloured = style + self.get_component_rich_style(STYLE_NAMES[each], partial=True)
        return [Segment(before, style), Segment(SYMBOLS[each], coloured), Segment(after, style)]

    def _label(self, each: EntryType) -> str:
        return f"{'(x)' if each is self.type else '( )'} {SYMBOLS[each]} {each}"

    def action_step(self, step: int) -> None:
        """Take the type before (`step` −1) or the next."""
        self.action_take((_TYPES.index(self.type) + step) % len(_TYPES))

    def action_take(self, index: int) -> None:
        """Take a type by its number, from 0."""
        self.type = _TYPES[index]
        self.post_message(self.Taken(self.type))

    def on_click(self, event: events.Click) -> None:
        """Take the type under the mouse."""
        left = 0
        for index, each in enumerate(_TYPES):
            right = left + len(self._label(each))
            if left <= event.x < right:
                self.action_take(index)
            left = right + _GAP
