"""The list of the changes since the reader was opened: undone, redone and saved from here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.message import Message

from reader.ui.changing.change_log import ChangeLog, LoggedChange
from reader.ui.keys.dialog_keys import CHANGES_KEYS, dialog_bindings
from reader.ui.keys.picker_keys import PickerKey
from reader.ui.rows.choice_row import ChoiceRow
from reader.ui.rows.row import BlankRow, Row, TextRow
from reader.ui.screens.choices import ChoicesScreen

_STATES: Final = {
    (True, True): "",
    (True, False): "not saved yet",
    (False, True): "undone",
    (False, False): "undone, but not saved so yet",
}
"""What is said of a change by whether it is done, and whether the file holds it so."""


class ChangesScreen(ChoicesScreen[None, int]):
    """Lists changes, the newest first, and asks the app by messages to undo or redo them; `show` tells what became.

    To choose a change goes back or forward to the state directly after it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*dialog_bindings(CHANGES_KEYS)]

    class Undo(Message):
        """The last change is to be undone."""

    class Redo(Message):
        """The change that was undone last is to be done again."""

    @dataclass
    class GoTo(Message):
        """Changes are to be undone or redone until `done` of them are done."""

        done: int

    class Save(Message):
        """What is not saved yet is to be saved now."""

    def __init__(self, log: ChangeLog, *, unsaved: bool = False) -> None:
        super().__init__()
        self._log = log
        self._unsaved = unsaved

    def show(self, log: ChangeLog, *, unsaved: bool) -> None:
        """Show what the changes are now; `unsaved` says that the file holds something else."""
        self._log, self._unsaved = log, unsaved
        self.show_rows()

    def keys(self) -> Sequence[PickerKey]:
        """Tell of saving where there is something to save."""
        return [key for key in CHANGES_KEYS if key.action != "save" or self._unsaved]

    def rows(self) -> Sequence[Row]:
        """Return the changes, the newest first, and below them the state before."""
        changes = [*self._log.changes()]
        if not changes:
            return [TextRow("Nothing has been changed since the reader was opened.", "row--muted")]
        return [
            TextRow("Changes since the reader was opened", "row--title"),
            BlankRow(),
            *map(_row, changes),
            ChoiceRow("", "The glossary as it was then", 0),
        ]

    def place(self) -> int | None:
        """Return the state that is now."""
        states = [row.value if isinstance(row, ChoiceRow) else None for row in self.rows()]
        done = len(self._log.history.done)
        return states.index(done) if done in states else None

    def choose(self, value: int) -> None:
        """Ask for the state in which `value` changes are done."""
        if value != len(self._log.history.done):
            self.post_message(self.GoTo(value))

    def action_undo(self) -> None:
        """Ask to undo the last change."""
        if self._log.history.done:
            self.post_message(self.Undo())
        else:
            self.app.bell()

    def action_redo(self) -> None:
        """Ask to do again what was undone last."""
        if self._log.history.undone:
            self.post_message(self.Redo())
        else:
            self.app.bell()

    def action_save(self) -> None:
        """Ask to save."""
        if self._unsaved:
            self.post_message(self.Save())


def _row(change: LoggedChange) -> ChoiceRow[int]:
    words = f"{change.time:%H:%M}  {change.title}"
    return ChoiceRow("", words, change.place, _STATES[change.done, change.saved], "" if change.done else "row--muted")
