"""A list of any number of rows, gone through by key and mouse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from textual import events
from textual.binding import BindingType
from textual.message import Message

from reader.ui.keys.actions import Context, bindings
from reader.ui.rows.row import Row
from reader.ui.rows.row_moves import NO_ROW, away, following
from reader.ui.widgets.row_window import RowWindow

WHEEL_ROWS = 3


class RowList(RowWindow, can_focus=True):
    """Shows rows, one of them highlighted, and leads to what a row stands for."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.LIST)]

    @dataclass
    class RowMessage(Message):
        """Something about a row of the list."""

        row_list: "RowList"
        index: int
        row: Row

        @property
        def control(self) -> "RowList":
            """The list."""
            return self.row_list

    class Chosen(RowMessage):
        """The person wants what this row leads to."""

    class Pressed(RowMessage):
        """This row was clicked, and cannot be highlighted."""

    class Highlighted(RowMessage):
        """This row is highlighted now."""

        def can_replace(self, message: Message) -> bool:
            """Let a later row stand for an earlier one."""
            return isinstance(message, RowList.Highlighted) and message.row_list is self.row_list

    def set_rows(self, rows: Sequence[Row], *, highlighted: int | None = None, uniform: bool = False) -> None:
        """Show these rows as `RowWindow.set_rows` does, and tell which is highlighted."""
        super().set_rows(rows, highlighted=highlighted, uniform=uniform)
        self._tell()

    def watch_highlighted(self) -> None:
        """Bring the highlighted row into sight, and tell of it."""
        super().watch_highlighted()
        self._tell()

    def _tell(self) -> None:
        if self.highlighted != NO_ROW:
            self.post_message(self.Highlighted(self, self.highlighted, self._rows[self.highlighted]))

    def focus(self, scroll_visible: bool = True) -> Self:
        """Take the keys, the highlighted row in sight; where a click brings them, nothing moves under the mouse."""
        self._bring_into_sight()
        return super().focus(scroll_visible)

    # Moving

    def _scroll_rows(self, rows: int) -> None:
        self._show_from(self.scroll_offset.y + rows)

    def _step(self, step: int) -> None:
        """Highlight the next row or the one before; scroll on beyond the last and the first."""
        there = following(self._rows, self.highlighted, step) if self.highlighted != NO_ROW else NO_ROW
        if there == NO_ROW:
            self._scroll_rows(step)
        else:
            self.highlighted = there

    def _turn(self, distance: int) -> None:
        """Highlight what is so many rows of the screen away; scroll on where nothing is."""
        there = NO_ROW
        if self.highlighted != NO_ROW:
            there = away(self._rows, self._tops, self.highlighted, distance)
        if there == NO_ROW:
            self._scroll_rows(distance)
        else:
            self.highlighted = there

    def action_line_down(self) -> None:
        """Highlight the next row."""
        self._step(1)

    def action_line_up(self) -> None:
        """Highlight the row before."""
        self._step(-1)

    def action_half_page_down(self) -> None:
        """Go down half a page."""
        self._turn(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Go up half a page."""
        self._turn(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """Go down one page."""
        self._turn(max(1, self.size.height))

    def action_page_up(self) -> None:
        """Go up one page."""
        self._turn(-max(1, self.size.height))

    def action_top(self) -> None:
        """Highlight the first row, and show what stands above it."""
        self.highlighted = 0
        self._show_from(0)

    def action_end(self) -> None:
        """Highlight the last row, and show what stands below it."""
        self.highlighted = len(self._rows) - 1
        self._show_from(self._tops.height)

    def action_open(self) -> None:
        """Choose the highlighted row."""
        if self.highlighted != NO_ROW:
            self.post_message(self.Chosen(self, self.highlighted, self._rows[self.highlighted]))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse, or tell that it was pressed."""
        index = self.row_at(event.y)
        if index is None:
            return
        if self._rows[index].selectable:
            self.highlighted = index
            self.action_open()
        else:
            self.post_message(self.Pressed(self, index, self._rows[index]))

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._scroll_rows(WHEEL_ROWS)
        event.prevent_default()
        event.stop()

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._scroll_rows(-WHEEL_ROWS)
        event.prevent_default()
        event.stop()
