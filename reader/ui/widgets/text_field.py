"""A field for one line of text in Arabic, Latin or both: as cells, right to left where it is, the caret among them.

It depends on nothing of the app around it: give it a place in any Textual app, and handle `TextField.Changed` and
`TextField.Submitted`.
"""

from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events, work
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.script.bidi import Direction
from reader.script.layout import lay_out
from reader.ui.field.caret import CaretLine, Place, direction_of
from reader.ui.field.editing import LONGEST, Buffer, boundary_after, boundary_before, word_around
from reader.ui.field.editing_commands import COMMANDS
from reader.ui.field.line_window import LineWindow
from reader.ui.field.typed_text import typed_text
from reader.ui.keys.keyboard import aliases_among, hidden_binding
from reader.ui.painting.segments import Span
from reader.ui.system.clipboard import CopyResult, copy

_CLIPBOARD_KEYS: Final = {"cut": "ctrl+x", "copy": "ctrl+c", "paste": "ctrl+v"}
_ALIASES: Final = aliases_among(
    [*_CLIPBOARD_KEYS.values(), *(key for command in COMMANDS.values() for key in command.keys)]
)


@dataclass
class FieldMessage(Message):
    """What a field tells of itself."""

    field: "TextField"

    @property
    def control(self) -> "TextField":
        """The field, for the selectors of `textual.on`."""
        return self.field


class TextField(Widget, can_focus=True):
    """One line of text that a person types.

    Its direction is `base`, or with `None` that of its first strong character, and as long as there is none `initial`;
    a right-to-left text begins at the field's right end. A text that is longer than the field scrolls with the caret.
    `value` holds no line break and nothing invisible but joiners (`typed_text`), at most `max_length` code points; what
    is assigned to it is brought to that, and begins a new history of changes. Nothing in it is markup.
    """

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [
        *(hidden_binding(each.keys, f"edit('{name}')", each.words, _ALIASES) for name, each in COMMANDS.items()),
        *(hidden_binding([key], name, name.capitalize(), _ALIASES) for name, key in _CLIPBOARD_KEYS.items()),
        Binding("enter", "submit", "Submit", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text-field--caret",
        "text-field--placeholder",
        "text-field--selection",
    }

    DEFAULT_CSS = """
    TextField {
        background: $surface;
        color: $foreground;
        padding: 0 2;
        border: tall $border-blurred;
        width: 100%;
        height: 3;
        pointer: text;

        &.-compact {
            border: none !important;
            padding: 0;
            height: 1;
        }
        &:focus {
            border: tall $border;
            background-tint: $foreground 5%;
        }
        .text-field--caret { text-style: reverse; }
        .text-field--placeholder { color: $text-disabled; }
        .text-field--selection {
            background: $input-selection-background;
            color: $input-selection-foreground;
        }
        &:nocolor .text-field--caret { text-style: reverse bold; }
        &:nocolor .text-field--selection { text-style: underline; }
        &:ansi {
            background: ansi_default;
            color: ansi_default;
            &:disabled { text-style: dim; }
            .text-field--placeholder { text-style: dim; color: ansi_default; }
        }
    }
    """

    value = reactive("", init=False)
    placeholder = reactive("", init=False)
    compact = reactive(False, init=False, toggle_class="-compact")

    @dataclass
    class Changed(FieldMessage):
        """The text of a field has changed, by typing or otherwise."""

        value: str

    @dataclass
    class Submitted(FieldMessage):
        """The person has pressed Enter in a field."""

        value: str

    @dataclass
    class Copied(FieldMessage):
        """Text of a field was copied, or cut; `result` tells which ways to the clipboard worked."""

        result: CopyResult

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        base: Direction | None = None,
        initial: Direction = "R",
        max_length: int = LONGEST,
        select_on_focus: bool = True,
        compact: bool = False,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 — Textual's name
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes, disabled=disabled)
        if not 0 < max_length <= LONGEST:
            raise ValueError(f"a field holds between 1 and {LONGEST} code points, not {max_length}")
        self.base = base
        self.initial = initial
        self.select_on_focus = select_on_focus
        self.set_reactive(TextField.placeholder, placeholder)
        self.compact = compact
        self._buffer = Buffer.of(typed_text(value), max_length)
        self.set_reactive(TextField.value, self._buffer.edit.text)
        self._window = LineWindow(CaretLine(self.value, self.direction), None, 0)
        # While the mouse is dragged, the range of the cell where that began.
        self._pressed: tuple[int, int] | None = None

    # What it holds

    @property
    def direction(self) -> Direction:
        """The direction of the text as it is, or of an empty field."""
        return self.base or direction_of(self._buffer.edit.text, self.initial)

    @property
    def selection(self) -> tuple[int, int]:
        """The half-open range of what is selected, in code points of `value`; empty at the caret where nothing is."""
        return self._buffer.edit.start, self._buffer.edit.end

    @property
    def selected_text(self) -> str:
        """The text that is selected."""
        return self._buffer.edit.selected

    @property
    def cursor_position(self) -> int:
        """The caret's offset in `value`, in code points. Assigned, it goes to the boundary of cells there or before."""
        return self._buffer.edit.cursor

    @cursor_position.setter
    def cursor_position(self, offset: int) -> None:
        self._edit(self._buffer.moved(boundary_before(self.value, max(0, offset))))

    def validate_value(self, value: str) -> str:
        """Return what the field takes of a text that is assigned."""
        return typed_text(value)[: self._buffer.longest]

    def watch_value(self, value: str) -> None:
        """Take over a text that was assigned, and tell that there is another one."""
        if value != self._buffer.edit.text:
            self._edit(Buffer.of(value, self._buffer.longest))
        if self.styles.auto_dimensions:
            self.refresh(layout=True)
        self.post_message(self.Changed(self, value))

    def clear(self) -> None:
        """Empty the field."""
        self.value = ""

    def select(self, start: int, end: int) -> None:
        """Select the cells of the code points `[start, end)`, the caret at their end."""
        start = boundary_before(self.value, max(0, start))
        self._edit(self._buffer.selecting(start, boundary_after(self.value, end - 1) if end > start else start))

    def _edit(self, buffer: Buffer) -> None:
        """Take over a new state of the text and of the caret."""
        self._buffer = buffer
        self._look()
        self.value = buffer.edit.text

    def _change(self, buffer: Buffer) -> None:
        """Take over a change of the text; where there was nothing to change, or no room, ring the bell."""
        if buffer is self._buffer:
            self.app.bell()
        else:
            self._edit(buffer)

    # What is seen

    def _look(self) -> None:
        """Bring the caret into sight, in the line as it is now."""
        edit, line = self._buffer.edit, self._window.line
        if (line.text, line.base) != (edit.text, self.direction):
            line = CaretLine(edit.text, self.direction)
        caret = line.place(edit.cursor, edit.side) if self.has_focus else None
        # No cell opens beside what is selected: the letters stay where they are while the mouse goes over them.
        if edit.selected and caret is not None and caret.opened:
            caret = None
        self._window = LineWindow(line, caret, self.content_size.width, self._window.hidden).in_sight()
        if caret is not None:
            self.app.cursor_position = self.cursor_screen_offset
        self.refresh()

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the caret is on the screen, for the window of an input method."""
        return self.content_region.offset + Offset(self._window.column_of_caret(), 0)

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the field: the text is in the first."""
        style, window = self.rich_style, self._window
        if y:
            return Strip.blank(window.width, style)
        caret_style = self.get_component_rich_style("text-field--caret")
        if not self.value and self.placeholder:
            placeholder = self.get_component_rich_style("text-field--placeholder")
            return window.paint_placeholder(self.placeholder, placeholder, caret_style)
        spans = []
        if self.has_focus and self.selected_text:
            spans.append(Span(*self.selection, self.get_component_rich_style("text-field--selection")))
        return window.paint(style, caret_style, spans)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the columns of the text and of the caret behind it, or of the placeholder."""
        if self.value or not self.placeholder:
            return self._window.line.width + 1
        return lay_out(self.placeholder, 2 * len(self.placeholder), None)[0].width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one row."""
        return 1

    def on_resize(self) -> None:
        """Show as much as there is room for now."""
        self._look()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the caret, or hide it."""
        super().watch_has_focus(has_focus)
        if has_focus:
            # A click that brings the focus is on its way: a cell that opens now would move the letter that it is on.
            self.call_after_refresh(self._look)
        else:
            self._look()

    def on_focus(self, event: events.Focus) -> None:
        """Select what a person came to replace."""
        if self.select_on_focus and not event.from_app_focus:
            self.select(0, len(self.value))

    # Typing

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Tell whether the field would type the key: it is then not the app's, whatever is bound to it."""
        held = {"ctrl", "alt", "super", "hyper", "meta"}.intersection(key.split("+")[:-1])
        return not held and key != "tab" and bool(typed_text(character or ""))

    def on_key(self, event: events.Key) -> None:
        """Type a character."""
        if self.check_consume_key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self._change(self._buffer.typed(typed_text(event.character or "")))

    def on_paste(self, event: events.Paste) -> None:
        """Put in what was pasted by the terminal."""
        event.stop()
        self._change(self._buffer.pasted(typed_text(event.text)))

    def action_edit(self, name: str) -> None:
        """Do what the command of that name in `COMMANDS` does."""
        self._change(COMMANDS[name].perform(self._buffer, self._window.line))

    # The clipboard

    def action_copy(self) -> None:
        """Copy the selection; without one the key is the app's."""
        if not self.selected_text:
            raise SkipAction
        self._copy(self.selected_text)

    def action_cut(self) -> None:
        """Copy the selection and erase it; without one the key is the app's."""
        self.action_copy()
        self._edit(self._buffer.backspaced())

    @work(group="copy")
    async def _copy(self, text: str) -> None:
        self.post_message(self.Copied(self, await copy(text, self.app.copy_to_clipboard)))

    def action_paste(self) -> None:
        """Put in what was last copied in this app; the terminal's own key pastes what was copied elsewhere."""
        self._change(self._buffer.pasted(typed_text(self.app.clipboard)))

    def action_submit(self) -> None:
        """Tell that the text is as it is wanted."""
        self.post_message(self.Submitted(self, self.value))

    # The mouse

    def _cell_under(self, event: events.MouseEvent) -> tuple[Place, tuple[int, int]]:
        place = self._window.place_at(event.get_content_offset_capture(self).x)
        return place, self._window.line.cell_range(place)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Bring the caret to the letter under the mouse, and begin to drag a selection."""
        if event.button == 1:
            place, self._pressed = self._cell_under(event)
            self._edit(self._buffer.moved(place.offset, place.side, select=event.shift))
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from the letter where the drag began to the one under the mouse, both within."""
        if self._pressed is None:
            return
        _, (start, end) = self._cell_under(event)
        if (start, end) == self._pressed and not self.selected_text:
            return
        onward = start >= self._pressed[0]
        ends = (self._pressed[0], end) if onward else (self._pressed[1], start)
        self._edit(self._buffer.selecting(*ends))

    def on_mouse_up(self) -> None:
        """End the drag."""
        if self._pressed is not None:
            self._pressed = None
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Select a word with two clicks, all with three."""
        if event.chain == 2:
            place, _ = self._cell_under(event)
            self.select(*word_around(self.value, place.offset))
        elif event.chain > 2:
            self.select(0, len(self.value))
