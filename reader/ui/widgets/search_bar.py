"""The search bar: what is sought in the article, which match of how many this is, and the buttons for the mouse."""

from dataclasses import dataclass
from typing import ClassVar, Self

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.ui.widgets.text_field import TextField


class _Button(Static):
    """A sign to click on; keys have other ways to what it does."""

    ALLOW_SELECT = False

    @dataclass
    class Clicked(Message):
        """A button was clicked on."""

        button: "_Button"

        @property
        def control(self) -> "_Button":
            """The button, for the selectors of `textual.on`."""
            return self.button

    def __init__(self, sign: str, tooltip: str, *, id: str) -> None:  # noqa: A002 — Textual's name
        super().__init__(Content(f" {sign} "), id=id)
        self.tooltip = tooltip

    def on_click(self) -> None:
        """Tell of it."""
        self.post_message(self.Clicked(self))


class SearchBar(HorizontalGroup):
    """One row: a field for the query, which match of how many is shown, and ways on, back and out.

    The queries that were submitted can be recalled with Up and Down, the newest first, as long as the bar exists.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(1)", "Earlier query", show=False),
        Binding("down", "recall(-1)", "Later query", show=False),
        Binding("escape", "dismiss", "Close", show=False),
    ]

    DEFAULT_CSS = """
    SearchBar {
        height: 1;
        background: $panel;
        color: $foreground;

        Static { width: auto; }
        TextField { width: 1fr; min-width: 8; }
        #search-count { padding: 0 1; color: $text-muted; }
        &.-nothing #search-count { color: $text-error; }
        _Button {
            pointer: pointer;
            &:hover { background: $boost; text-style: bold; }
        }
        &:ansi {
            background: ansi_default;
            color: ansi_default;
            #search-count { color: ansi_default; }
        }
    }
    """

    @dataclass
    class Changed(Message):
        """The query has changed, by typing or because an earlier one was recalled."""

        query: str

    @dataclass
    class Submitted(Message):
        """The person has pressed Enter."""

        query: str

    @dataclass
    class Stepped(Message):
        """The match before (`step` −1) or after (+1) is asked for."""

        step: int

    class Dismissed(Message):
        """The search is over."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self._earlier: list[str] = []
        # The queries that Up and Down go through, from the one that was typed to the oldest, and the one in the field.
        self._recalled: list[str] = []
        self._place = 0

    def compose(self) -> ComposeResult:
        """Lay the bar out."""
        yield Static(Content(" / "))
        yield TextField(placeholder="Search this article", compact=True, id="search-query")
        yield Static(id="search-count")
        yield _Button("↑", "The match before", id="search-before")
        yield _Button("↓", "The match after", id="search-after")
        yield _Button("×", "Close (Esc)", id="search-dismiss")

    @property
    def field(self) -> TextField:
        """Where the query is typed."""
        return self.query_one(TextField)

    @property
    def query_text(self) -> str:
        """The query as it is typed. Assigned, it is sought: `Changed` tells."""
        return self.field.value

    @query_text.setter
    def query_text(self, query: str) -> None:
        self.field.value = query

    def focus(self, scroll_visible: bool = True) -> Self:
        """Give the keys to the field, the query that is in it selected."""
        self.field.focus(scroll_visible)
        return self

    def show_count(self, place: int | None, total: int) -> None:
        """Show that the match at `place`, counted from 1, is the current one of `total`; None for none of them."""
        self.set_class(not total, "-nothing")
        if not total:
            words = "nothing found"
        elif place is None:
            words = f"{total:,} found"
        else:
            words = f"{place:,} of {total:,}"
        self._show(words if self.query_text.strip() else "")

    def _show(self, words: str) -> None:
        self.query_one("#search-count", Static).update(Content(words))

    @on(TextField.Changed)
    def _change(self, message: TextField.Changed) -> None:
        message.stop()
        if not message.value.strip():
            self._show("")
        self.post_message(self.Changed(message.value))

    @on(TextField.Submitted)
    def _submit(self, message: TextField.Submitted) -> None:
        message.stop()
        self._remember()
        self.post_message(self.Submitted(message.value))

    @on(_Button.Clicked)
    def _click(self, message: _Button.Clicked) -> None:
        message.stop()
        match message.button.id:
            case "search-before":
                self._step(-1)
            case "search-after":
                self._step(1)
            case _:
                self.action_dismiss()

    def _step(self, step: int) -> None:
        self._remember()
        self.post_message(self.Stepped(step))

    def _remember(self) -> None:
        """Keep the query for Up, where nothing but white space is none."""
        query = self.query_text
        if query.strip():
            self._earlier = [query, *(earlier for earlier in self._earlier if earlier != query)]

    def action_recall(self, step: int) -> None:
        """Bring back an earlier query (`step` +1) or go back to a later one (−1), at last to what was typed."""
        query = self.query_text
        if self._recalled[self._place : self._place + 1] != [query]:
            self._recalled = [query, *(earlier for earlier in self._earlier if earlier != query)]
            self._place = 0
        place = self._place + step
        if not 0 <= place < len(self._recalled):
            self.app.bell()
            return
        self._place = place
        self.query_text = self._recalled[place]
        self.field.cursor_position = len(self.query_text)

    def action_dismiss(self) -> None:
        """Tell that the search is over."""
        self.post_message(self.Dismissed())
