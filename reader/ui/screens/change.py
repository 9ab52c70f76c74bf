"""A look at a change before it is saved: what it will do to the mentions, with examples, and to the file."""

from collections.abc import Awaitable, Callable
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from reader.ui.keys.dialog_keys import dialog_bindings
from reader.ui.keys.form_keys import CHANGE_KEYS
from reader.ui.painting.label import Label
from reader.ui.rows.preview import LOOKING, Preview
from reader.ui.rows.preview_rows import difference_rows, example_rows, warning_rows
from reader.ui.rows.row import Row
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.keyless_list import KeylessList
from reader.ui.widgets.tab_row import TabRow
from reader.ui.wording import capitalised

_EXAMPLES: Final = "examples"
_DIFFERENCE: Final = "difference"
_HINTS: Final = ("save", "close", "next_tab")


class PreviewList(KeylessList):
    """The rows of a preview, which scroll with the keys of the screen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row--added", "row--error", "row--removed", "row--warning"}

    DEFAULT_CSS = """
    PreviewList {
        .row--added { color: $text-success; }
        .row--error { color: $text-error; }
        .row--removed { color: $text-error; }
        .row--warning { color: $text-warning; }
        &:ansi .row--added { color: ansi_green; }
        &:ansi .row--error { color: ansi_red; }
        &:ansi .row--removed { color: ansi_red; }
        &:ansi .row--warning { color: ansi_yellow; }
    }
    """


class ChangeScreen(Dialog[bool]):
    """Shows what a change called `title` will do; the result says whether it is to be saved.

    `preview` tells that, or in a sentence why it cannot be told; until it does, the change can be saved all the same.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*dialog_bindings(CHANGE_KEYS)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012 — Textual's convention

    DEFAULT_CSS = """
    ChangeScreen {
        #change { max-width: 100; max-height: 46; margin: 1 2; }
        &.-narrow #change { margin: 0; }
        #change--title { height: auto; padding: 0 1; text-style: bold; }
        #change--sentence { height: auto; min-height: 2; padding: 0 1 1 1; }
        TabRow { margin: 0 1 1 1; background: $surface; }
        PreviewList { height: 1fr; }
    }
    """

    def __init__(self, title: str, preview: Callable[[], Awaitable[Preview | str]]) -> None:
        super().__init__()
        self._heading = title
        self._preview = preview
        self._found: Preview | None = None

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        with Vertical(id="change", classes="dialog"):
            yield Static(Label(capitalised(self._heading), "L"), id="change--title")
            yield Static(Label(LOOKING, "L"), id="change--sentence")
            yield TabRow([(_EXAMPLES, "In the articles"), (_DIFFERENCE, "In the file")])
            yield PreviewList()
            yield KeyHints()

    def on_mount(self) -> None:
        """Begin with the examples, and find out what there is to show."""
        self._show_tab(_EXAMPLES)
        self._look()

    @work
    async def _look(self) -> None:
        found = await self._preview()
        sentence = found if isinstance(found, str) else found.sentence
        self._found = None if isinstance(found, str) else found
        if self.query("#change--sentence"):  # not while the screen is being closed
            self.query_one("#change--sentence", Static).update(Label(sentence, "L"))
            self._show_tab(self._tabs.current)

    @property
    def _tabs(self) -> TabRow:
        return self.query_one(TabRow)

    def _show_tab(self, tab: str) -> None:
        self._tabs.current = tab
        found = self._found
        self._tabs.display = found is not None and bool(found.difference)
        told = _HINTS if self._tabs.display else _HINTS[:-1]
        self.query_one(KeyHints).show(key for key in CHANGE_KEYS if key.action in told)
        rows: list[Row] = []
        if found is not None and tab == _EXAMPLES:
            rows = [*warning_rows(found), *example_rows(found)]
        elif found is not None:
            rows = [*difference_rows(found.difference)]
        self.query_one(PreviewList).set_rows(rows)

    @on(TabRow.Clicked)
    def _turn_to(self, message: TabRow.Clicked) -> None:
        message.stop()
        self._show_tab(message.tab)

    def action_next_tab(self) -> None:
        """Show the other tab, where there is one."""
        if self._tabs.display:
            self._show_tab(_DIFFERENCE if self._tabs.current == _EXAMPLES else _EXAMPLES)

    def action_move(self, action: str) -> None:
        """Scroll as an action of the list does."""
        getattr(self.query_one(PreviewList), f"action_{action}")()

    def action_save(self) -> None:
        """Close, the change to be saved."""
        self.end(True)

    def action_close(self) -> None:
        """Close, nothing to be saved."""
        self.end(False)
