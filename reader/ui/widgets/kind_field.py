"""The kind of an entry: free text, the kinds that the glossary has offered as completions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.script.bidi import Direction
from reader.script.layout import Line, fit
from reader.ui.changing.entry_draft import Found
from reader.ui.painting.segments import segments
from reader.ui.widgets.form_field import FormField
from reader.ui.widgets.text_field import TextField

Kinds = Callable[[], Sequence[str]]
"""The kinds that are offered, of which the type of the entry may decide."""

_SIGN: Final = "→ "
_GAP: Final = 2
_OFFERED: Final = 8
"""How many kinds are offered at most."""


def completions(typed: str, kinds: Sequence[str]) -> list[str]:
    """Return the kinds that go on from what is typed.

    >>> completions("gov", ["person", "government", "government-body"])
    ['government', 'government-body']
    """
    return [kind for kind in kinds if kind.startswith(typed) and kind != typed][:_OFFERED]


class CompletingField(TextField):
    """A field in which Right at the end of the text completes it."""

    def __init__(self, value: str, base: Direction | None, kinds: Kinds) -> None:
        super().__init__(value, base=base, initial="L", compact=True, select_on_focus=False)
        self._kinds = kinds

    @property
    def offered(self) -> list[str]:
        """What the text can be completed to."""
        return completions(self.value, self._kinds())

    def action_edit(self, name: str) -> None:
        """Complete the text, or do what the command does."""
        at_end = self.cursor_position == len(self.value) and not self.selected_text
        if name == "right" and at_end and self.offered:
            self.take(self.offered[0])
        else:
            super().action_edit(name)

    def take(self, kind: str) -> None:
        """Put a kind in the place of the text, as one step that can be undone."""
        self._change(self._buffer.selecting(0, len(self.value)).pasted(kind))


class Offers(Widget):
    """The completions side by side, each to be clicked on."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Offers {
        height: 1;
        padding-left: 10;
        color: $text-muted;
        pointer: pointer;
    }
    """

    offered: reactive[tuple[str, ...]] = reactive(())

    @dataclass
    class Taken(Message):
        """A person has clicked on this completion."""

        kind: str

    def render_line(self, y: int) -> Strip:
        """Return the completions, behind the sign of the key that takes the first."""
        row = [Segment(_SIGN, self.rich_style)] if self.offered else []
        for line in map(_line, self.offered):
            row += [*segments(line, self.rich_style), Segment(" " * _GAP, self.rich_style)]
        return Strip(row).adjust_cell_length(self.size.width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Take the completion under the mouse."""
        content = event.get_content_offset(self)
        left = len(_SIGN)
        for kind in self.offered:
            width = _line(kind).width
            if content is not None and left <= content.x < left + width:
                self.post_message(self.Taken(kind))
            left += width + _GAP


class KindField(FormField):
    """The field for the kind, and below it what it can be completed to while it has the keys."""

    def __init__(self, label: str, value: str, kinds: Kinds) -> None:
        self._kinds = kinds
        super().__init__(label, value)

    def make_field(self, value: str, base: Direction | None) -> CompletingField:
        """Return a field that completes."""
        return CompletingField(value, base, self._kinds)

    def compose(self) -> ComposeResult:
        """Lay out what can be taken in the place of what is wrong."""
        yield from super().compose()
        yield Offers()

    def on_mount(self) -> None:
        """Offer anew when the field gets the keys or loses them."""
        self.watch(self.field, "has_focus", self._offer, init=False)
        self.watch(self.field, "value", self._offer, init=False)
        self._offer()

    def _offer(self) -> None:
        field = self.field
        assert isinstance(field, CompletingField)  # as `make_field` made it
        self.query_one(Offers).offered = tuple(field.offered) if field.has_focus else ()

    def show(self, found: Sequence[Found], *, patient: bool) -> None:
        """Say what is wrong; what can be taken gives way to it."""
        super().show(found, patient=patient)
        self._problem.display = bool(found)
        self.query_one(Offers).display = not found

    @on(Offers.Taken)
    def _take(self, message: Offers.Taken) -> None:
        message.stop()
        field = self.field
        assert isinstance(field, CompletingField)
        field.take(message.kind)
        field.focus()


def _line(kind: str) -> Line:
    return fit(kind, max(1, 2 * len(kind)), "L")
