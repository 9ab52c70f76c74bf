"""A dialog in which one thing is chosen of a few: by its letter, with the arrows and Enter, or with the mouse."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Final, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ScreenResultType
from textual.widget import Widget

from reader.ui.keys.dialog_keys import CHOICE_KEYS, dialog_bindings
from reader.ui.keys.keyboard import aliases_among, key_name
from reader.ui.keys.picker_keys import PickerKey
from reader.ui.rows.choice_row import ChoiceRow
from reader.ui.rows.row import Row
from reader.ui.rows.row_moves import NO_ROW
from reader.ui.screens.dialog import ListDialog
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.short_list import ShortList

Value = TypeVar("Value")

_HINTS: Final = ("choose", "close")
_FRAME: Final = 4
"""Rows of the screen that the dialog's padding and its hints take."""


class ChoicesScreen(ListDialog[ScreenResultType], Generic[ScreenResultType, Value]):
    """Shows rows to read and rows to choose from; a dialog of this kind says which, and what a choice does.

    Esc, and a click beside the dialog, close it without a choice.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*dialog_bindings(CHOICE_KEYS)]

    DEFAULT_CSS = """
    ChoicesScreen {
        #dialog { max-width: 84; height: auto; max-height: 100%; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay the dialog out."""
        with Vertical(id="dialog", classes="dialog"):
            yield ShortList()
            yield from self.compose_below()
            yield KeyHints()

    def compose_below(self) -> Iterable[Widget]:
        """Return what stands between the list and the hints."""
        return ()

    def on_mount(self) -> None:
        """Show what there is to choose from."""
        self.show_rows()

    # What a kind of dialog says

    def keys(self) -> Sequence[PickerKey]:
        """Return the keys that are told of besides `CHOICE_KEYS`."""
        return ()

    def rows(self) -> Sequence[Row]:
        """Return what is shown: `ChoiceRow` can be chosen."""
        raise NotImplementedError

    def place(self) -> int | None:
        """Return which of the rows is highlighted to begin with, None for the first that can be."""
        return None

    def choose(self, value: Value) -> None:
        """Do what was chosen."""
        raise NotImplementedError

    # What it shows

    def show_rows(self, *, keep: bool = False) -> None:
        """Show the rows anew, with `keep` the same place highlighted."""
        row_list = self.row_list
        row_list.set_rows(self.rows(), highlighted=row_list.highlighted if keep else self.place())
        told = [key for key in CHOICE_KEYS if key.action in _HINTS]
        self.query_one(KeyHints).show([*told, *self.keys()])

    def on_resize(self) -> None:
        """Fit the list into the new size."""
        self.leave_room()

    def leave_room(self) -> None:
        """Leave room for what stands below the list."""
        below = sum(widget.outer_size.height for widget in self.query("#dialog > *").exclude("ShortList, KeyHints"))
        self.row_list.styles.max_height = max(1, self.size.height - _FRAME - below)

    # What a person does

    def on_key(self, event: events.Key) -> None:
        """Choose by a letter, whatever the layout of the keyboard makes of it."""
        choices: dict[str, ChoiceRow[Any]] = {row.key: row for row in self._choices() if row.key}
        for key, aliases in aliases_among(list(choices)).items():
            if event.key in (key_name(key), *aliases):
                event.stop()
                event.prevent_default()
                self.row_list.highlighted = self.row_list.rows.index(choices[key])
                self._take(choices[key])

    def _choices(self) -> list[ChoiceRow[Any]]:
        return [row for row in self.row_list.rows if isinstance(row, ChoiceRow)]

    @on(RowList.Chosen)
    def _choose_clicked(self, message: RowList.Chosen) -> None:
        message.stop()
        self._take(message.row)

    def action_choose(self) -> None:
        """Choose what is highlighted."""
        if self.row_list.highlighted != NO_ROW:
            self._take(self.row_list.rows[self.row_list.highlighted])

    def _take(self, row: Row) -> None:
        if isinstance(row, ChoiceRow):
            self.choose(row.value)
