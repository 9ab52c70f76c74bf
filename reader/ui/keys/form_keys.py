"""The keys of the form of an entry and of the look at a change: letters are typed, so other keys do things."""

from typing import Final

from reader.ui.keys.picker_keys import PickerKey

FORM_KEYS: Final = (
    PickerKey(("ctrl+s",), "save", "save"),
    PickerKey(("escape",), "leave", "leave"),
    PickerKey(("ctrl+n",), "add_name", "add a name"),
    PickerKey(("ctrl+r",), "remove_name", "remove the name"),
    PickerKey(("tab",), "app.focus_next", "next field"),
    PickerKey(("shift+tab",), "app.focus_previous", "field before"),
    PickerKey(("up",), "go(-1)", "row above"),
    PickerKey(("down",), "go(1)", "row below"),
    PickerKey(("pageup",), "page(-1)", "a page up"),
    PickerKey(("pagedown",), "page(1)", "a page down"),
)
"""In the form of an entry."""

TYPE_KEYS: Final = (
    PickerKey(("left",), "step(-1)", "type before"),
    PickerKey(("right", "space"), "step(1)", "next type"),
    PickerKey(("1",), "take(0)", "actor"),
    PickerKey(("2",), "take(1)", "place"),
    PickerKey(("3",), "take(2)", "operation"),
)
"""On the type of an entry besides."""

CHANGE_KEYS: Final = (
    PickerKey(("enter", "ctrl+s"), "save", "save"),
    PickerKey(("escape",), "close", "go back"),
    PickerKey(("tab",), "next_tab", "examples or file"),
    PickerKey(("up",), "move('line_up')", "up"),
    PickerKey(("down",), "move('line_down')", "down"),
    PickerKey(("pageup",), "move('page_up')", "a page up"),
    PickerKey(("pagedown",), "move('page_down')", "a page down"),
    PickerKey(("home",), "move('top')", "to the top"),
    PickerKey(("end",), "move('end')", "to the end"),
)
"""Where one looks at a change before it is saved."""
