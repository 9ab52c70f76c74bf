"""The legend: which colour means what, how often it is there, and whether it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.glossary.entry_type import EntryType
from reader.ui.painting.entry_types import CONTESTED_STYLE, STYLE_NAMES, SYMBOLS

_GAP: Final = "  "


class Counts(NamedTuple):
    """How many mentions of each type an article has, and how many of all are contested or decided by a default."""

    by_type: Mapping[EntryType, int]
    contested: int
    default: int


class _Button(NamedTuple):
    """What stands in the legend: its words and style, and the type that a click on it switches, if any."""

    words: str
    style: Style
    type: EntryType | None


class Legend(Widget):
    """One row below an article that has names; a click on a type shows or hides it, as its digit does."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *STYLE_NAMES.values(),
        CONTESTED_STYLE,
        "mention--default",
        "legend--hidden",
    }

    DEFAULT_CSS = """
    Legend {
        display: none;
        height: 1;
        background: $background;
        color: $text-muted;
        &.-named { display: block; }

        .mention--actor { color: $mention-actor; }
        .mention--place { color: $mention-place; text-style: underline; }
        .mention--operation { color: $mention-operation; text-style: bold; }
        .mention--contested { color: $foreground; background: $mention-contested; }
        .mention--default { color: $foreground; background: $mention-default; }
        .legend--hidden { color: $text-disabled; text-style: strike; }
        &:nocolor .mention--actor { text-style: bold; }
        &:nocolor .mention--operation { text-style: bold underline; }
        &:nocolor .mention--default { text-style: italic; }
        &:nocolor .mention--contested { text-style: italic reverse; }
        &:ansi { color: ansi_default; }
    }
    """

    @dataclass
    class Toggled(Message):
        """The person wants this type shown, or no longer."""

        type: EntryType

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counts | None = None
        self._shown = frozenset(EntryType)

    def show(self, counts: Counts | None, shown: frozenset[EntryType]) -> None:
        """Show these counts, and which types are shown; nothing where there are no names, or none known yet."""
        self.set_class(counts is not None and any(counts.by_type.values()), "-named")
        if (counts, shown) != (self._counts, self._shown):
            self._counts, self._shown = counts, shown
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the row."""
        parts = [Segment(button.words, button.style) for button in self._buttons()]
        blank = Segment(" ", self.rich_style)
        return Strip([blank, *parts]).adjust_cell_length(self.size.width, self.rich_style)

    def _buttons(self) -> list[_Button]:
        """Return what stands in the row, gaps included, as far as there is room."""
        found: list[_Button] = []
        room = self.size.width - 2
        for button in self._all():
            gap = _Button(_GAP, self.rich_style, None)
            needed = len(button.words) + (len(_GAP) if found else 0)
            if needed > room:
                break
            found += [gap, button] if found else [button]
            room -= needed
        return found

    def _all(self) -> list[_Button]:
        buttons = []
        for key, kind in enumerate(EntryType, start=1):
            count = f" {self._counts.by_type.get(kind, 0)}" if self._counts else ""
            shown = kind in self._shown
            style = self.get_component_rich_style(STYLE_NAMES[kind] if shown else "legend--hidden")
            buttons.append(_Button(f"{key} {SYMBOLS[kind]} {kind}s{count}", style, kind))
        unsure = self._counts and [
            (CONTESTED_STYLE, "contested", self._counts.contested),
            ("mention--default", "by default", self._counts.default),
        ]
        for name, words, number in unsure or ():
            if number:
                buttons.append(_Button(f" {words} {number} ", self.get_component_rich_style(name), None))
        return buttons

    def on_click(self, event: events.Click) -> None:
        """Switch the type under the mouse."""
        edge = 1
        for button in self._buttons():
            edge += len(button.words)
            if event.x < edge:
                if button.type is not None and event.x >= 1:
                    self.post_message(self.Toggled(button.type))
                return
