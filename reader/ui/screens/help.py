"""The help screen: every key, under the headings of the table of actions, and then those of the dialogs."""

from collections.abc import Sequence
from typing import Final

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.keys import format_key
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.keys.actions import action_table
from reader.ui.keys.dialog_keys import CHANGES_KEYS, CHOICE_KEYS, CONFLICT_KEYS, PIN_KEYS
from reader.ui.keys.form_keys import FORM_KEYS
from reader.ui.keys.keyboard import key_name
from reader.ui.keys.picker_keys import INDEX_KEYS, PICKER_KEYS, PickerKey
from reader.ui.wording import capitalised

DIALOGS: Final[tuple[tuple[str, Sequence[PickerKey]], ...]] = (
    ("While you type to find something", PICKER_KEYS),
    ("In the index", INDEX_KEYS),
    ("In a list of choices", CHOICE_KEYS),
    ("Where you say what a name is", PIN_KEYS),
    ("In the form of an entry", FORM_KEYS),
    ("In the list of changes", CHANGES_KEYS),
    ("Where both sides changed an entry", CONFLICT_KEYS),
)
"""The keys of the dialogs, under their headings."""


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
                    yield _line(action.keys, action.help)
                yield Static("")
            for heading, keys in DIALOGS:
                yield Static(Content.styled(heading, "bold"))
                for key in keys:
                    yield _line(key.keys, f"{capitalised(key.words)}.")
                yield Static("")
            yield Static(Content.styled("Letters also work under an Arabic keyboard layout. Esc closes this.", "dim"))

    def action_scroll_down(self) -> None:
        """Go down one line."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_scroll_up(self) -> None:
        """Go up one line."""
        self.query_one(VerticalScroll).scroll_up(animate=False)


def _line(keys: Sequence[str], words: str) -> Horizontal:
    names = " ".join(format_key(key_name(key)) for key in keys)
    return Horizontal(Static(Content(names), classes="keys"), Static(Content(words)))
