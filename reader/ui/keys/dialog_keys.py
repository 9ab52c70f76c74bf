"""The keys of the dialogs about the glossary, one table for each, and how they are bound.

Nothing but a path is typed there, so that letters do things; a list of choices has a letter for each besides.
"""

from collections.abc import Iterable
from typing import Final

from textual.binding import Binding

from reader.ui.keys.keyboard import aliases_among, hidden_binding
from reader.ui.keys.picker_keys import MOVES, PickerKey

CHOICE_KEYS: Final = (
    *MOVES,
    PickerKey(("home",), "move('top')", "to the first"),
    PickerKey(("end",), "move('end')", "to the last"),
    PickerKey(("enter",), "choose", "choose"),
    PickerKey(("escape",), "close", "close"),
)
"""In every list of choices."""

PIN_KEYS: Final = (PickerKey(("tab", "shift+tab"), "switch_scope", "this place or the whole article"),)
"""Where one says what a mention is, besides."""

CHANGES_KEYS: Final = (
    PickerKey(("u", "ctrl+z"), "undo", "undo"),
    PickerKey(("r", "ctrl+y"), "redo", "redo"),
    PickerKey(("s", "ctrl+s"), "save", "save now"),
)
"""In the list of changes, besides."""

CONFLICT_KEYS: Final = (
    PickerKey(("m", "1"), "decide('mine')", "mine"),
    PickerKey(("t", "2"), "decide('theirs')", "theirs"),
    PickerKey(("p", "left"), "turn(-1)", "previous"),
    PickerKey(("n", "right"), "turn(1)", "next"),
    PickerKey(("enter", "ctrl+s"), "save", "save"),
    PickerKey(("up",), "scroll(-1)", "up"),
    PickerKey(("down",), "scroll(1)", "down"),
    PickerKey(("pageup",), "scroll(-10)", "a page up"),
    PickerKey(("pagedown",), "scroll(10)", "a page down"),
    PickerKey(("escape",), "close", "decide later"),
)
"""Where one decides between what both sides changed."""


def dialog_bindings(*tables: Iterable[PickerKey]) -> list[Binding]:
    """Return the bindings of the tables of one screen, with aliases for Arabic layouts."""
    rows = [row for table in tables for row in table]
    aliases = aliases_among([key for row in rows for key in row.keys])
    return [hidden_binding(*row, aliases) for row in rows]
