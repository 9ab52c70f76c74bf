"""Picking one of many by typing: a field, how many are left, and the list of them."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ScreenResultType
from textual.widget import Widget
from textual.widgets import Static

from reader.ui.keys.picker_keys import PICKER_KEYS, PickerKey, picker_bindings
from reader.ui.rows.row import Row, TextRow
from reader.ui.rows.row_moves import NO_ROW
from reader.ui.screens.dialog import ListDialog
from reader.ui.widgets.keyless_list import KeylessList
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.text_field import TextField

_HINTS: Final = ("choose", "close")


class Picker(ListDialog[ScreenResultType]):
    """Lets a person pick a row; what it stands for is the screen's result, `None` where none was picked.

    The field keeps the keys; those that mean nothing to it move in the list. A screen of this kind says what to show
    for what was typed (`narrow`, which calls `show`) and what a row stands for (`result_of`).
    """

    BINDINGS: ClassVar[list[BindingType]] = [*picker_bindings(PICKER_KEYS)]
    AUTO_FOCUS = "TextField"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012 — Textual's convention

    PLACEHOLDER: ClassVar[str] = ""
    """What the empty field says."""
    NOTHING: ClassVar[str] = "Nothing found."
    """What stands in the list where nothing is left."""
    KEYS: ClassVar[Sequence[PickerKey]] = ()
    """The keys of this kind of screen, besides `PICKER_KEYS`."""

    DEFAULT_CSS = """
    Picker {
        #picker {
            width: 100%;
            max-width: 128;
            height: 100%;
            margin: 1 2;
            padding: 1 1 0 1;
            background: $surface;
        }
        &.-narrow #picker { margin: 0; }
        #typed { height: 1; padding: 0 1; background: $panel; }
        #typed Static { width: 2; color: $text-muted; }
        #typed TextField { width: 1fr; background: $panel; background-tint: $panel 0%; }
        #count { height: 2; padding: 0 1; color: $text-muted; }
        #hints {
            height: 1;
            padding: 0 1;
            color: $text-muted;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
        RowList { height: 1fr; }
    }
    """

    def __init__(self, query: str = "") -> None:
        super().__init__()
        self._begin_with = query

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        with Vertical(id="picker"):
            with Horizontal(id="typed"):
                yield Static("›")
                yield TextField(self._begin_with, self.PLACEHOLDER, initial="L", compact=True)
            yield Static("", id="count", markup=False)
            yield from self.compose_options()
            yield KeylessList()
            hints = [key for key in PICKER_KEYS if key.action in _HINTS]
            yield Static(_hints([*hints, *self.KEYS]), id="hints", markup=False)

    def compose_options(self) -> Iterable[Widget]:
        """Return what stands between the count and the list."""
        return ()

    def on_mount(self) -> None:
        """Begin with what is known before anything is typed."""
        self.narrow(self.query_text)

    # What a kind of picker says

    def narrow(self, query: str) -> None:
        """Show what is left for `query`, at once or when it is found."""
        raise NotImplementedError

    def result_of(self, row: Row) -> ScreenResultType | None:
        """Return what a row stands for, `None` where it is nothing to pick."""
        raise NotImplementedError

    # What it shows

    @property
    def query_text(self) -> str:
        """What is typed."""
        return self.query_one(TextField).value

    @property
    def highlighted(self) -> Row | None:
        """The row that Enter chooses."""
        row_list = self.row_list
        return None if row_list.highlighted == NO_ROW else row_list.rows[row_list.highlighted]

    def show(self, rows: Sequence[Row], count: str, *, uniform: bool = False, keep: bool = False) -> None:
        """Show rows, the first one highlighted, and above them how many they are.

        With `keep` what is highlighted stays so, and the list where it is; `uniform` as in `RowList.set_rows`.
        """
        self.show_count(count)
        row_list = self.row_list
        if not rows:
            row_list.set_rows([TextRow(self.NOTHING, "row--muted")])
            return
        top, current = row_list.scroll_offset.y, self.highlighted
        place = rows.index(current) if keep and current is not None and current in rows else None
        row_list.set_rows(rows, highlighted=place, uniform=uniform)
        if place is not None:
            row_list.scroll_to(y=top, animate=False, immediate=True, force=True)

    def show_count(self, count: str) -> None:
        """Say how many are left."""
        self.query_one("#count", Static).update(Content(count))

    # What a person does

    @on(TextField.Changed)
    def _narrow(self, message: TextField.Changed) -> None:
        message.stop()
        self.narrow(message.value)

    @on(TextField.Submitted)
    def action_choose(self) -> None:
        """Close with what is highlighted."""
        if self.highlighted is not None:
            self._choose(self.highlighted)

    @on(RowList.Chosen)
    @on(RowList.Pressed)
    def _choose_clicked(self, message: RowList.Chosen | RowList.Pressed) -> None:
        message.stop()
        self._choose(message.row)

    def _choose(self, row: Row) -> None:
        result = self.result_of(row)
        if result is not None:
            self.end(result)


def _hints(keys: Iterable[PickerKey]) -> str:
    return "   ".join(f"{key.sign} {key.words}" for key in keys)
