"""What a person can do in the app: the table from which keys, footer, help and command palette all come.

An action's name is the Textual action it runs (`action_<name>` of the widget that binds it, or of the app), and the id
of its bindings. Left and right are the screen's: in right-to-left text, left is onward.
"""

from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple


class Context(StrEnum):
    """Where an action's keys apply: everywhere, or while that part of the screen has the focus."""

    APP = "app"
    LIST = "list"
    ARTICLE = "article"
    PANEL = "panel"


class Group(StrEnum):
    """The headings of the help screen, in its order."""

    MOVING = "Moving"
    NAMES = "Names in the article"
    PANEL = "Panel and index"
    SEARCHING = "Searching"
    EDITING = "Editing the glossary"
    ARTICLES = "Articles"
    VIEW = "View"
    COPYING = "Selecting and copying"
    PROGRAM = "Program"


class Action(NamedTuple):
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
_PANEL: Final = (Context.PANEL,)
_BOTH: Final = (Context.LIST, Context.ARTICLE)


def _known(
    name: str,
    label: str,
    help_: str,
    *keys: str,
    group: Group,
    contexts: tuple[Context, ...],
    show: bool = False,
    palette: bool = False,
) -> Action:
    """Return an action that, unless something else is said, has its keys and nothing else."""
    return Action(name, label, help_, keys, group, contexts, show, palette)


_moving = partial(_known, group=Group.MOVING, contexts=_BOTH)
_offered = partial(_known, palette=True)
"""What the palette offers."""
_shown = partial(_known, show=True, palette=True)
"""What footer and palette offer."""


ACTIONS: Final[tuple[Action, ...]] = (
    _shown("help", "Help", "Show all keys.", "?", "f1", group=Group.PROGRAM, contexts=_ANYWHERE),
    _moving("line_down", "Line down", "Go down one line.", "j", "down"),
    _moving("line_up", "Line up", "Go up one line.", "k", "up"),
    _moving("half_page_down", "Half page down", "Go down half a page.", "d", "ctrl+d"),
    _moving("half_page_up", "Half page up", "Go up half a page.", "u", "ctrl+u"),
    _moving("page_down", "Page down", "Go down one page.", "space", "pagedown", "ctrl+f"),
    _moving("page_up", "Page up", "Go up one page.", "pageup", "ctrl+b"),
    _moving("top", "Top", "Go to the beginning.", "g", "home"),
    _moving("end", "End", "Go to the end.", "G", "end"),
    _shown("next_mention", "Name", "Go to the next name.", "tab", group=Group.NAMES, contexts=_ARTICLE),
    _known(
        "previous_mention",
        "Previous name",
        "Go to the previous name.",
        "shift+tab",
        group=Group.NAMES,
        contexts=_ARTICLE,
    ),
    _known(
        "next_same",
        "Next of the same",
        "Go to the next match of the search, or else to where the same name is next.",
        "n",
        group=Group.NAMES,
        contexts=_ARTICLE,
    ),
    _known(
        "previous_same",
        "Previous same",
        "Go to the previous match of the search, or else of the same name.",
        "N",
        group=Group.NAMES,
        contexts=_ARTICLE,
    ),
    _known(
        "inner_mention",
        "Inner name",
        "Go from a name to the names within it, and back to the whole.",
        "c",
        group=Group.NAMES,
        contexts=_ARTICLE,
    ),
    _known(
        "open_panel",
        "Details",
        "Show everything about the name in the panel, and go there.",
        "enter",
        group=Group.NAMES,
        contexts=_ARTICLE,
    ),
    _shown(
        "switch_english",
        "English",
        "Show English after each name, after the first in each paragraph, or not.",
        "e",
        group=Group.NAMES,
        contexts=_ANYWHERE,
    ),
    _offered(
        "toggle_highlights", "Highlights", "Highlight the names, or do not.", "h", group=Group.NAMES, contexts=_ANYWHERE
    ),
    _offered("toggle_actors", "Actors", "Highlight actors, or do not.", "1", group=Group.NAMES, contexts=_ANYWHERE),
    _offered("toggle_places", "Places", "Highlight places, or do not.", "2", group=Group.NAMES, contexts=_ANYWHERE),
    _offered(
        "toggle_operations",
        "Operations",
        "Highlight operations, or do not.",
        "3",
        group=Group.NAMES,
        contexts=_ANYWHERE,
    ),
    _shown("search", "Search", "Search this article.", "/", group=Group.SEARCHING, contexts=_ANYWHERE),
    _offered("search_library", "Search all", "Search all articles.", "f", group=Group.SEARCHING, contexts=_ANYWHERE),
    _shown(
        "index",
        "Index",
        "Show all items of the glossary and how often they are mentioned.",
        "i",
        group=Group.PANEL,
        contexts=_ANYWHERE,
    ),
    _offered(
        "article_items",
        "Items here",
        "Show the items that this article mentions.",
        "a",
        group=Group.PANEL,
        contexts=_ANYWHERE,
    ),
    _shown("toggle_panel", "Panel", "Show or hide the panel.", "p", group=Group.PANEL, contexts=_ANYWHERE),
    _known("next_tab", "Next tab", "Go to the next tab of the panel.", "tab", group=Group.PANEL, contexts=_PANEL),
    _known(
        "previous_tab",
        "Previous tab",
        "Go to the previous tab of the panel.",
        "shift+tab",
        group=Group.PANEL,
        contexts=_PANEL,
    ),
    _known("switch_order", "Order", "Order the articles by date or by count.", "s", group=Group.PANEL, contexts=_PANEL),
    _known("leave_panel", "Article", "Go back to the article.", "escape", group=Group.PANEL, contexts=_PANEL),
    _known("open", "Open", "Open what is highlighted.", "enter", group=Group.ARTICLES, contexts=_LIST, show=True),
    _offered(
        "open_title",
        "Open by title",
        "Open an article by typing a part of its title.",
        "ctrl+o",
        group=Group.ARTICLES,
        contexts=_ANYWHERE,
    ),
    _offered(
        "go_back",
        "Back in history",
        "Go back to the place before the last jump.",
        "backspace",
        "alt+left",
        group=Group.ARTICLES,
        contexts=_ANYWHERE,
    ),
    _offered(
        "go_forward",
        "Forward",
        "Go forward again after going back.",
        "\\",
        "alt+right",
        group=Group.ARTICLES,
        contexts=_ANYWHERE,
    ),
    _offered("next_article", "Next", "Open the next article.", "]", "left", group=Group.ARTICLES, contexts=_ARTICLE),
    _offered(
        "previous_article", "Prev", "Open the previous article.", "[", "right", group=Group.ARTICLES, contexts=_ARTICLE
    ),
    _offered("toggle_list", "List", "Show or hide the list of articles.", "l", group=Group.VIEW, contexts=_ANYWHERE),
    _known(
        "back",
        "Back",
        "Drop the selection, the search or the marked name, or else go back to the list.",
        "escape",
        group=Group.ARTICLES,
        contexts=_ARTICLE,
        show=True,
    ),
    _offered("toggle_marks", "Marks", "Show or hide the vowel marks.", "m", group=Group.VIEW, contexts=_ANYWHERE),
    _offered(
        "toggle_leftovers",
        "Leftovers",
        "Show or hide what the web page left around the article.",
        "o",
        group=Group.VIEW,
        contexts=_ANYWHERE,
    ),
    _offered("switch_theme", "Theme", "Switch to the next theme.", "t", group=Group.VIEW, contexts=_ANYWHERE),
    _known(
        "start_selection",
        "Select",
        "Start a selection here, to be extended by moving; once more drops it.",
        "v",
        group=Group.COPYING,
        contexts=_ARTICLE,
    ),
    _offered("select_all", "Select all", "Select the whole article.", "ctrl+a", group=Group.COPYING, contexts=_ARTICLE),
    _offered("copy", "Copy", "Copy the selection.", "y", "ctrl+c", group=Group.COPYING, contexts=_ARTICLE),
    _known(
        "extend_left",
        "Extend left",
        "Extend the selection by a letter to the left.",
        "shift+left",
        group=Group.COPYING,
        contexts=_ARTICLE,
    ),
    _known(
        "extend_right",
        "Extend right",
        "Extend the selection by a letter to the right.",
        "shift+right",
        group=Group.COPYING,
        contexts=_ARTICLE,
    ),
    _known(
        "extend_up",
        "Extend up",
        "Extend the selection by a line up.",
        "shift+up",
        group=Group.COPYING,
        contexts=_ARTICLE,
    ),
    _known(
        "extend_down",
        "Extend down",
        "Extend the selection by a line down.",
        "shift+down",
        group=Group.COPYING,
        contexts=_ARTICLE,
    ),
    _known(
        "extend_word_left",
        "Extend word left",
        "Extend the selection by a word to the left.",
        "ctrl+shift+left",
        group=Group.COPYING,
        contexts=_ARTICLE,
    ),
    _known(
        "extend_word_right",
        "Extend word right",
        "Extend the selection by a word to the right.",
        "ctrl+shift+right",
        group=Group.COPYING,
        contexts=_ARTICLE,
    ),
    _shown(
        "edit",
        "Edit",
        "Change what the glossary says of the name, of the selected words, or of what the panel shows.",
        "E",
        group=Group.EDITING,
        contexts=_ANYWHERE,
    ),
    _offered(
        "changes",
        "Changes",
        "List the changes of the glossary, to undo and redo them.",
        "x",
        group=Group.EDITING,
        contexts=_ANYWHERE,
    ),
    _offered(
        "problems",
        "Problems",
        "Show what is wrong with the glossary and the articles.",
        "!",
        group=Group.PROGRAM,
        contexts=_ANYWHERE,
    ),
    _offered(
        "self_test",
        "Check the terminal",
        "Ask in which order rows look right in this terminal, and remember that.",
        "f2",
        group=Group.PROGRAM,
        contexts=_ANYWHERE,
    ),
    _offered(
        "switch_terminal",
        "Order of rows",
        "Write rows in the next order: visual, inverse, logical.",
        "f3",
        group=Group.PROGRAM,
        contexts=_ANYWHERE,
    ),
    _known("command_palette", "Commands", "Search all commands.", "ctrl+p", group=Group.PROGRAM, contexts=_ANYWHERE),
    _known(
        "suspend_process",
        "Suspend",
        "Go back to the shell for a while.",
        "ctrl+z",
        group=Group.PROGRAM,
        contexts=_ANYWHERE,
    ),
    _shown("quit", "Quit", "Leave the reader.", "q", "ctrl+q", group=Group.PROGRAM, contexts=_ANYWHERE),
)
"""In the order of the footer and of the help screen."""
