"""The self-test: a person says in which order of writing a line looks right in this terminal."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.strip import Strip
from textual.widget import Widget

from reader.script.layout import lay_out
from reader.settings.settings import ORDERS, TerminalOrder
from reader.terminal.sample_line import ARROW, RIGHT_LOOK, WORDS
from reader.ui.painting.segments import aligned, segments
from reader.ui.rows.choice_row import ChoiceRow
from reader.ui.rows.row import BlankRow, Row, TextRow
from reader.ui.screens.choices import ChoicesScreen
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.short_list import ShortList

_WAYS: Final = {
    TerminalOrder.AUTO: "as this terminal is known to need it",
    **{order: f"in {order} order" for order in ORDERS},
}

_NONE_RIGHT: Final = "These were all. If none of them looks right, `reader doctor` tells what to set in the terminal."


class _Answer(Enum):
    YES = "yes"
    NO = "no"


class SampleLine(Widget):
    """The line that is judged, in the middle of the dialog."""

    DEFAULT_CSS = """
    SampleLine { height: 2; text-style: bold; }
    """

    def render_line(self, y: int) -> Strip:
        """Return the line, laid out anew: how letters are written differs from order to order."""
        style, width = self.rich_style, self.size.width
        if y > 0:
            return Strip.blank(width, style)
        line = lay_out(f"{ARROW} {WORDS}", width)[0]
        row = aligned(segments(line, style), line.width, (width + line.width) // 2, style, right=True)
        return row.adjust_cell_length(width, style)


class SelfTestScreen(ChoicesScreen[TerminalOrder, _Answer | TerminalOrder]):
    """Shows the line in one order after another; the result is the one in which it looks right.

    The line stands by itself above the list, in sight however few rows the screen has.
    `show` writes the whole screen in an order from then on. It is called with `current` again, the one that the screen
    had before, if the test is left without a result.
    """

    def __init__(self, current: TerminalOrder, show: Callable[[TerminalOrder], None]) -> None:
        super().__init__()
        self._current = current
        self._show = show
        self._orders = [current, *(order for order in ORDERS if order is not current)]
        self._shown = current
        self._refused = False

    def compose(self) -> ComposeResult:
        """Lay the dialog out."""
        with Vertical(id="dialog", classes="dialog"):
            yield SampleLine()
            yield ShortList()
            yield KeyHints()

    def rows(self) -> Sequence[Row]:
        """Return the question, and the orders to look at."""
        rows: list[Row] = [
            TextRow("Does this line look right?", "row--title", "L"),
            TextRow(f"If so, {RIGHT_LOOK}", "row--muted", "L"),
            BlankRow(),
            ChoiceRow("y", "Yes", _Answer.YES),
            ChoiceRow("n", "No, show it in the next way", _Answer.NO),
            *(
                ChoiceRow(str(place), f"Show it {_WAYS[order]}", order, "shown now" if order is self._shown else "")
                for place, order in enumerate(self._orders, 1)
            ),
        ]
        if self._refused:
            rows += [BlankRow(), TextRow(_NONE_RIGHT, "row--muted", "L")]
        return rows

    def choose(self, value: _Answer | TerminalOrder) -> None:
        """Close with the order that is shown, or show another."""
        match value:
            case _Answer.YES:
                self.end(self._shown)
            case _Answer.NO:
                place = self._orders.index(self._shown) + 1
                self._refused = self._refused or place == len(self._orders)
                self._look_at(self._orders[place % len(self._orders)])
            case _:
                self._look_at(value)

    def _look_at(self, order: TerminalOrder) -> None:
        self._shown = order
        self._show(order)
        self.query_one(SampleLine).refresh()
        self.show_rows(keep=True)

    def action_close(self) -> None:
        """Close without a result, everything as it was before."""
        if self._shown is not self._current:
            self._show(self._current)
        super().action_close()
