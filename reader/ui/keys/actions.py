"""Key bindings and headings from the table of actions, with aliases for Arabic keyboard layouts."""

from collections.abc import Iterable, Iterator
from typing import Final

from textual.binding import Binding

from reader.ui.keys.action_table import ACTIONS, Action, Context, Group
from reader.ui.keys.keyboard import aliases_among, key_name

__all__ = ["ACTIONS", "Action", "Context", "Group", "action_table", "actions", "bindings"]

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
