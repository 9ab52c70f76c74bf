"""The edit menu: what can be done with the words that are selected, the mention that is focused, or an entry."""

from collections.abc import Sequence
from typing import Final

from reader.ui.changing.edit_commands import CommandRow, EditChoice, Subject, applicable, entries_for, wording
from reader.ui.rows.choice_row import ChoiceRow
from reader.ui.rows.entry_row import EntryRow
from reader.ui.rows.row import BlankRow, HeadingRow, Row, TextRow
from reader.ui.screens.choices import ChoicesScreen

_MOST_ENTRIES: Final = 9
"""How many candidates have a digit, and are named above the commands."""


class EditMenu(ChoicesScreen[EditChoice, CommandRow | EditChoice]):
    """Lets a person pick a command; the result says which entry it is about.

    Where a contested name leaves several, the menu asks which one; Esc leads back to the commands.
    """

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self.subject = subject
        # The command whose entry is being asked for.
        self._asking: CommandRow | None = None

    def rows(self) -> Sequence[Row]:
        """Return what the menu is about, and the commands, or the entries that one of them may be about."""
        if self._asking is None:
            choices: list[ChoiceRow[CommandRow | EditChoice]] = [
                ChoiceRow(row.key, wording(row, self.subject), row) for row in applicable(self.subject)
            ]
        else:
            choices = [
                ChoiceRow(
                    str(place) if place <= _MOST_ENTRIES else "",
                    wording(self._asking, self.subject, entry),
                    EditChoice(self._asking.command, entry.id),
                )
                for place, entry in enumerate(entries_for(self._asking, self.subject), 1)
            ]
        return [*self._heading(), BlankRow(), *choices]

    def _heading(self) -> list[Row]:
        rows: list[Row] = []
        if self.subject.words:
            rows.append(HeadingRow(self.subject.words, "row--title"))
        rows += [EntryRow(entry) for entry in self.subject.entries[:_MOST_ENTRIES]]
        return rows or [TextRow("The glossary", "row--title")]

    def choose(self, value: CommandRow | EditChoice) -> None:
        """Close with what was chosen, once it is known what it is about."""
        if isinstance(value, EditChoice):
            self.end(value)
            return
        entries = entries_for(value, self.subject)
        if len(entries) > 1:
            self._asking = value
            self.show_rows()
        else:
            self.end(EditChoice(value.command, entries[0].id if entries else None))

    def action_close(self) -> None:
        """Go back to the commands, or close without any."""
        if self._asking is None:
            self.end(None)
        else:
            self._asking = None
            self.show_rows()
