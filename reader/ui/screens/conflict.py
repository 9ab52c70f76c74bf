"""The conflict screen: what this reader and another program made of the same entries, to be decided one by one."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.glossary.files.merging import Conflict, Merge, PinConflict
from reader.ui.keys.dialog_keys import CONFLICT_KEYS, dialog_bindings
from reader.ui.rows.conflict_fields import Decisions, Side, conflicts_of, decisions, field_lines, same_fields
from reader.ui.rows.conflict_rows import FieldRow
from reader.ui.rows.entry_row import EntryRow
from reader.ui.rows.quote_row import QuoteRow
from reader.ui.rows.row import HeadingRow, Row, TextRow
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.short_list import ShortList

_HEADINGS: Final = {Side.MINE: "m  Mine, changed here", Side.THEIRS: "t  Theirs, in the file now"}
_TOLD: Final = ("decide('mine')", "decide('theirs')", "turn(-1)", "turn(1)", "save", "close")
"""The actions that the hints tell of."""


class ConflictScreen(Dialog[Decisions | None]):
    """Lets a person take one side of each conflict; the result is what each is to become.

    `None` means that nothing is decided yet: the edit is kept, and nothing written.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*dialog_bindings(CONFLICT_KEYS)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 — Textual's convention

    DEFAULT_CSS = """
    ConflictScreen {
        #dialog { max-width: 128; max-height: 44; }
        #count { height: 2; padding: 0 1; text-style: bold; }
        VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
        #about { margin-bottom: 1; }
        #sides { height: auto; }
        &.-wide #sides { layout: horizontal; }
        &.-wide #sides ShortList { width: 1fr; }
        #sides ShortList { border-left: outer $surface; pointer: pointer; margin-bottom: 1; }
        #sides ShortList.-taken { border-left: outer $primary; }
    }
    """

    def __init__(self, merge: Merge) -> None:
        super().__init__()
        self._merge = merge
        self._conflicts = conflicts_of(merge)
        self._sides: list[Side | None] = [None] * len(self._conflicts)
        self._place = 0
        self._entries = {**merge.theirs.written.by_id, **merge.mine.written.by_id}

    def compose(self) -> ComposeResult:
        """Lay the two sides out."""
        with Vertical(id="dialog", classes="dialog"):
            yield Static(id="count")
            with VerticalScroll(can_focus=False):
                yield ShortList(id="about")
                with Container(id="sides"):
                    yield ShortList(id=Side.MINE.value)
                    yield ShortList(id=Side.THEIRS.value)
            yield KeyHints()

    def on_mount(self) -> None:
        """Begin with the first conflict."""
        self.query_one(KeyHints).show(key for key in CONFLICT_KEYS if key.action in _TOLD)
        self._show()

    # What it shows

    def _show(self) -> None:
        conflict, taken = self._conflicts[self._place], self._sides[self._place]
        self.query_one("#count", Static).update(Content(self._count()))
        self.query_one("#about", ShortList).set_rows(self._about(conflict))
        for side in Side:
            pane = self.query_one(f"#{side}", ShortList)
            pane.set_class(taken is side, "-taken")
            heading = HeadingRow(f"{_HEADINGS[side]}{' ✓' if taken is side else ''}", "row--title", "L")
            pane.set_rows([heading, *map(FieldRow, field_lines(conflict, side, self._entries))])

    def _count(self) -> str:
        left = self._sides.count(None)
        place = f"Conflict {self._place + 1} of {len(self._sides)}"
        return f"{place} · {f'{left} to decide' if left else 'all decided: Enter saves'}"

    def _about(self, conflict: Conflict | PinConflict) -> Sequence[Row]:
        if isinstance(conflict, PinConflict):
            rows: list[Row] = [TextRow(f"A pin in {conflict.place.article}", "row--muted", "L")]
            return [*rows, QuoteRow(conflict.place.quote)] if conflict.place.quote else rows
        entry = conflict.base or conflict.mine or conflict.theirs
        same = same_fields(conflict)
        alike: list[Row] = [TextRow(f"The same on both sides: {', '.join(same)}", "row--muted", "L")] if same else []
        return [*([EntryRow(entry)] if entry is not None else []), *alike]

    # What a person does

    def action_decide(self, side: str) -> None:
        """Take one side of the conflict, and go on to the next that is not decided."""
        self._sides[self._place] = Side(side)
        self._to_undecided()
        self._show()

    @on(RowList.Pressed)
    def _decide_clicked(self, message: RowList.Pressed) -> None:
        message.stop()
        if message.row_list.id in list(Side):
            self.action_decide(message.row_list.id)

    def action_turn(self, step: int) -> None:
        """Show the next conflict or the one before."""
        self._place = (self._place + step) % len(self._conflicts)
        self._show()

    def action_scroll(self, rows: int) -> None:
        """Go down so many rows, or up."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_save(self) -> None:
        """Close with the decisions; where one is missing, show it."""
        taken = [side for side in self._sides if side is not None]
        if len(taken) < len(self._sides):
            self.app.bell()
            self._to_undecided()
            self._show()
        else:
            self.end(decisions(self._merge, taken))

    def action_close(self) -> None:
        """Decide nothing yet."""
        self.end(None)

    def _to_undecided(self) -> None:
        """Go to the next conflict that is not decided, from this one on; stay where there is none."""
        count = len(self._sides)
        onward = [(self._place + step) % count for step in range(count)]
        self._place = next((place for place in onward if self._sides[place] is None), self._place)
