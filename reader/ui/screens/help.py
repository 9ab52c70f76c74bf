"""The help screen: every key, under the headings of the table of actions."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.keys import format_key
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.actions import Action, action_table
from reader.ui.keyboard import key_name


class HelpScreen(ModalScreen[None]):
    """Shows the keys; any of the usual keys closes it."""

    BINDINGS = [  # noqa: RUF012 — Textual's convention
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close"),
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
    ]

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;

        VerticalScroll {
            width: 84;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            background: $surface;
            padding: 1 2;
        }
        Static { width: 1fr; }
        Horizontal { height: auto; }
        .keys { width: 26; max-width: 40%; padding: 0 1 0 2; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay the table out."""
        with VerticalScroll():
            for group, actions in action_table().items():
                yield Static(Content.styled(group.value, "bold"))
                for action in actions:
                    yield _row(action)
                yield Static("")
            yield Static(Content.styled("Letters also work under an Arabic keyboard layout. Esc closes this.", "dim"))

    def action_scroll_down(self) -> None:
        """Go down one line."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_scroll_up(self) -> None:
        """Go up one line."""
        self.query_one(VerticalScroll).scroll_up(animate=False)


def _row(action: Action) -> Horizontal:
    keys = " ".join(format_key(key_name(key)) for key in action.keys)
    return Horizontal(Static(Content(keys), classes="keys"), Static(Content(action.help)))
