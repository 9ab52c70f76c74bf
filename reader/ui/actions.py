"""What a person can do in the app: one table, from which keys, footer, help and command palette all come.

An action's name is the Textual action it runs (`action_<name>` of the widget that binds it, or of the app), and the id
of its bindings. Left and right are the screen's: in right-to-left text, left is onward.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from textual.binding import Binding

from reader.ui.keyboard import aliases_among, key_name


class Context(StrEnum):
    """Where an action's keys apply: everywhere, or while that part of the screen has the focus."""

    APP = "app"
    LIST = "list"
    ARTICLE = "article"


class Group(StrEnum):
    """The headings of the help screen, in its order."""

    MOVING = "Moving"
    ARTICLES = "Articles"
    VIEW = "View"
    COPYING = "Selecting and copying"
    PROGRAM = "Program"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: its keys, its words, and where it is offered.

    `keys` are Textual key names or characters, the first being the one that the footer shows; aliases for Arabic
    layouts are not among them. `label` is for the footer and the palette, `help` a sentence for the help screen.
    """

    name: str
    label: str
    help: str
    keys: tuple[str, ...]
    group: Group
    contexts: tuple[Context, ...]
    show: bool = False
    palette: bool = False


_ANYWHERE: Final = (Context.APP,)
_LIST: Final = (Context.LIST,)
_ARTICLE: Final = (Context.ARTICLE,)
_BOTH: Final = (Context.LIST, Context.ARTICLE)

ACTIONS: Final[tuple[Action, ...]] = (
    Action("help", "Help", "Show all keys.", ("?", "f1"), Group.PROGRAM, _ANYWHERE, show=True, palette=True),
    Action("line_down", "Line down", "Go down one line.", ("j", "down"), Group.MOVING, _BOTH),
    Action("line_up", "Line up", "Go up one line.", ("k", "up"), Group.MOVING, _BOTH),
    Action("half_page_down", "Half page down", "Go down half a page.", ("d", "ctrl+d"), Group.MOVING, _BOTH),
    Action("half_page_up", "Half page up", "Go up half a page.", ("u", "ctrl+u"), Group.MOVING, _BOTH),
    Action("page_down", "Page down", "Go down one page.", ("space", "pagedown", "ctrl+f"), Group.MOVING, _BOTH),
    Action("page_up", "Page up", "Go up one page.", ("pageup", "ctrl+b"), Group.MOVING, _BOTH),
    Action("top", "Top", "Go to the beginning.", ("g", "home"), Group.MOVING, _BOTH),
    Action("end", "End", "Go to the end.", ("G", "end"), Group.MOVING, _BOTH),
    Action("open", "Open", "Open the article.", ("enter",), Group.ARTICLES, _LIST, show=True),
    Action("next_article", "Next", "Open the next article.", ("]", "left"), Group.ARTICLES, _ARTICLE, True, True),
    Action(
        "previous_article",
        "Prev",
        "Open the previous article.",
        ("[", "right"),
        Group.ARTICLES,
        _ARTICLE,
        True,
        True,
    ),
    Action(
        "back", "Back", "Drop the selection, or else go back to the list.", ("escape",), Group.ARTICLES, _ARTICLE, True
    ),
    Action("toggle_list", "List", "Show or hide the list of articles.", ("l",), Group.VIEW, _ANYWHERE, True, True),
    Action("toggle_marks", "Marks", "Show or hide the vowel marks.", ("m",), Group.VIEW, _ANYWHERE, True, True),
    Action(
        "toggle_leftovers",
        "Leftovers",
        "Show or hide what the web page left around the article.",
        ("o",),
        Group.VIEW,
        _ANYWHERE,
        show=True,
        palette=True,
    ),
    Action("switch_theme", "Theme", "Switch to the next theme.", ("t",), Group.VIEW, _ANYWHERE, palette=True),
    Action(
        "start_selection",
        "Select",
        "Start a selection here, to be extended by moving; once more drops it.",
        ("v",),
        Group.COPYING,
        _ARTICLE,
        show=True,
    ),
    Action("select_all", "Select all", "Select the whole article.", ("ctrl+a",), Group.COPYING, _ARTICLE, palette=True),
    Action("copy", "Copy", "Copy the selection.", ("y", "ctrl+c"), Group.COPYING, _ARTICLE, show=True, palette=True),
    Action("extend_left", "Extend left", "Extend the selection to the left.", ("shift+left",), Group.COPYING, _ARTICLE),
    Action(
        "extend_right", "Extend right", "Extend the selection to the right.", ("shift+right",), Group.COPYING, _ARTICLE
    ),
    Action("extend_up", "Extend up", "Extend the selection by a line up.", ("shift+up",), Group.COPYING, _ARTICLE),
    Action(
        "extend_down", "Extend down", "Extend the selection by a line down.", ("shift+down",), Group.COPYING, _ARTICLE
    ),
    Action(
        "extend_word_left",
        "Extend word left",
        "Extend the selection by a word to the left.",
        ("ctrl+shift+left",),
        Group.COPYING,
        _ARTICLE,
    ),
    Action(
        "extend_word_right",
        "Extend word right",
        "Extend the selection by a word to the right.",
        ("ctrl+shift+right",),
        Group.COPYING,
        _ARTICLE,
    ),
    Action("command_palette", "Commands", "Search all commands.", ("ctrl+p",), Group.PROGRAM, _ANYWHERE),
    Action("suspend_process", "Suspend", "Go back to the shell for a while.", ("ctrl+z",), Group.PROGRAM, _ANYWHERE),
    Action("quit", "Quit", "Leave the reader.", ("q", "ctrl+q"), Group.PROGRAM, _ANYWHERE, show=True, palette=True),
)
"""In the order of the footer and of the help screen."""

_ALIASES: Final = aliases_among([key for action in ACTIONS for key in action.keys])


def actions(*contexts: Context) -> tuple[Action, ...]:
    """Return the actions of any of these contexts, in the table's order."""
    return tuple(action for action in ACTIONS if not set(contexts).isdisjoint(action.contexts))


def action_table(table: Iterable[Action] = ACTIONS) -> dict[Group, tuple[Action, ...]]:
    """Return the actions under the headings of the help screen, headings without any left out."""
    table = tuple(table)
    groups = {group: tuple(action for action in table if action.group is group) for group in Group}
    return {group: members for group, members in groups.items() if members}


def bindings(*contexts: Context) -> list[Binding]:
    """Return the key bindings of these contexts, with aliases for Arabic layouts.

    An action's first key carries its place in the footer; its other keys and the aliases are hidden.
    """
    return [binding for action in actions(*contexts) for binding in _bindings_of(action)]


def _bindings_of(action: Action) -> Iterator[Binding]:
    """Return the bindings of one action, the one for the footer first."""
    names = [key_name(key) for key in action.keys]
    names += [alias for key in action.keys for alias in _ALIASES[key]]
    for place, name in enumerate(names):
        show = action.show and place == 0
        yield Binding(name, action.name, action.label, show=show, tooltip=action.help, id=action.name)
