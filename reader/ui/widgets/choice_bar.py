"""A row of choices of which one is taken, changed by a click."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.script.layout import fit
from reader.ui.painting.entry_types import STYLE_NAMES, type_colours
from reader.ui.painting.segments import segments

_GAP = 2


class Choice(NamedTuple):
    """What can be taken; `style` names a component class of the bar."""

    label: str
    style: str = ""


class ChoiceBar(Widget):
    """Shows choices side by side; the one that is taken stands out."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"choice--taken", *STYLE_NAMES.values()}

    DEFAULT_CSS = """
    ChoiceBar {
        width: auto;
        height: 1;
        color: $text-muted;
        pointer: pointer;

        .choice--taken { color: $foreground; text-style: bold underline; }
    }
    """ + type_colours("ChoiceBar")

    taken: reactive[int] = reactive(0)

    @dataclass
    class Taken(Message):
        """The person takes another choice."""

        choice_bar: "ChoiceBar"
        index: int

        @property
        def control(self) -> "ChoiceBar":
            """The bar."""
            return self.choice_bar

    def __init__(self, choices: Sequence[Choice], *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self.choices = choices
        self._lines = [fit(choice.label, 2 * len(choice.label), "L") for choice in choices]

    def get_content_width(self, *_: object) -> int:
        """Return the columns of all choices."""
        return sum(line.width + _GAP for line in self._lines) - _GAP

    def render_line(self, y: int) -> Strip:
        """Return the bar."""
        base = self.rich_style
        row: list[Segment] = []
        for index, (choice, line) in enumerate(zip(self.choices, self._lines, strict=True)):
            names = [choice.style] if choice.style else []
            style = self.get_component_rich_style(*names) if names else base
            if index == self.taken:
                style = self.get_component_rich_style("choice--taken", *names)
            row += [Segment(" " * _GAP, base)] if row else []
            row += segments(line, style)
        return Strip(row).adjust_cell_length(self.size.width, base)

    def take_next(self) -> None:
        """Take the choice after the one that is taken, the first after the last."""
        self._take((self.taken + 1) % len(self.choices))

    def on_click(self, event: events.Click) -> None:
        """Take the choice under the mouse."""
        left = 0
        for index, line in enumerate(self._lines):
            if left <= event.x < left + line.width:
                self._take(index)
            left += line.width + _GAP

    def _take(self, index: int) -> None:
        self.taken = index
        self.post_message(self.Taken(self, index))
