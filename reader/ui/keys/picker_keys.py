"""The keys of the screens on which one picks from a list while typing: letters are the field's, so others do it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from textual.binding import Binding
from textual.keys import format_key

from reader.ui.keys.keyboard import aliases_among, hidden_binding


class PickerKey(NamedTuple):
    """One thing to do, by the Textual names of its keys; `words` say it to people."""

    keys: tuple[str, ...]
    action: str
    words: str

    @property
    def sign(self) -> str:
        """The first of its keys, as a hint shows it."""
        return format_key(self.keys[0]).replace("ctrl+", "^")


MOVES: Final = (
    PickerKey(("up", "ctrl+p"), "move('line_up')", "up"),
    PickerKey(("down", "ctrl+n"), "move('line_down')", "down"),
    PickerKey(("pageup",), "move('page_up')", "a page up"),
    PickerKey(("pagedown",), "move('page_down')", "a page down"),
)
"""In every list that one picks from."""

PICKER_KEYS: Final = (
    *MOVES,
    PickerKey(("ctrl+home",), "move('top')", "to the first"),
    PickerKey(("ctrl+end",), "move('end')", "to the last"),
    PickerKey(("enter",), "choose", "choose"),
    PickerKey(("escape",), "close", "close"),
)
"""On every such screen."""

INDEX_KEYS: Final = (
    PickerKey(("ctrl+t",), "next_type", "type"),
    PickerKey(("ctrl+o",), "switch_scope", "scope"),
    PickerKey(("ctrl+s",), "next_column", "sort"),
    PickerKey(("ctrl+r",), "reverse", "reverse"),
)
"""On the index of all items besides."""

_ALIASES: Final = aliases_among([key for row in (*PICKER_KEYS, *INDEX_KEYS) for key in row.keys])


def picker_bindings(table: Iterable[PickerKey]) -> list[Binding]:
    """Return the bindings of a table, with aliases for Arabic layouts."""
    return [hidden_binding(*row, _ALIASES) for row in table]
