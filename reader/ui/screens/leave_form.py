"""The question before what was typed in a form is discarded."""

from collections.abc import Sequence

from reader.ui.rows.choice_row import ChoiceRow
from reader.ui.rows.row import BlankRow, Row, TextRow
from reader.ui.screens.choices import ChoicesScreen


class LeaveForm(ChoicesScreen[bool, bool]):
    """Asks whether the changes are to be discarded; Esc goes back to them."""

    def rows(self) -> Sequence[Row]:
        """Return the question and both answers."""
        return [
            TextRow("Discard the changes?", "row--title", "L"),
            BlankRow(),
            ChoiceRow("d", "discard them", True),
            ChoiceRow("k", "keep them and go back to the form", False),
        ]

    def choose(self, value: bool) -> None:
        """Close with the answer."""
        self.end(value)
