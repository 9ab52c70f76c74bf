"""The registry of actions: no key means two things, every action is reachable and explained."""

from collections import Counter
from itertools import chain
from typing import ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from reader.ui.keys.actions import ACTIONS, Action, Context, Group, action_table, actions, bindings


@pytest.mark.parametrize("context", list(Context))
def test_no_key_means_two_things_at_once_aliases_included(context: Context) -> None:
    keys = Counter(binding.key for binding in bindings(*{Context.APP, context}))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_an_action_is_named_explained_and_bound(action: Action) -> None:
    assert action.name.isidentifier()
    assert action.keys
    assert action.contexts
    assert len(action.label) <= 18
    assert action.help.endswith(".")


def test_names_are_unique() -> None:
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("context", list(Context))
def test_the_footer_shows_one_key_of_each_action_that_wants_to_be_there(context: Context) -> None:
    shown = [(binding.action, binding.key) for binding in bindings(context) if binding.show]
    assert [name for name, _ in shown] == [action.name for action in actions(context) if action.show]
    assert all(key.isascii() for _, key in shown)


@pytest.mark.parametrize(
    ("context", "key", "name"),
    [
        (Context.ARTICLE, "ت", "line_down"),
        (Context.ARTICLE, "ن", "line_up"),
        (Context.ARTICLE, "ي", "half_page_down"),
        (Context.ARTICLE, "ع", "half_page_up"),
        (Context.ARTICLE, "ل", "top"),
        (Context.ARTICLE, "أ", "end"),
        (Context.ARTICLE, "د", "next_article"),
        (Context.ARTICLE, "ج", "previous_article"),
        (Context.ARTICLE, "ر", "start_selection"),
        (Context.ARTICLE, "غ", "copy"),
        (Context.ARTICLE, "left", "next_article"),
        (Context.LIST, "ت", "line_down"),
        (Context.LIST, "enter", "open"),
        (Context.APP, "م", "toggle_list"),
        (Context.APP, "ة", "toggle_marks"),
        (Context.APP, "خ", "toggle_leftovers"),
        (Context.APP, "ف", "switch_theme"),
        (Context.APP, "arabic_question_mark", "help"),
        (Context.APP, "ض", "quit"),
    ],
)
def test_a_key_of_the_arabic_layout_runs_the_action_of_its_place(context: Context, key: str, name: str) -> None:
    assert [binding.action for binding in bindings(context) if binding.key == key] == [name]


def test_plain_b_is_nobodys_key_because_the_arabic_layout_sends_two_characters_for_it() -> None:
    assert "b" not in chain.from_iterable(action.keys for action in ACTIONS)


def test_the_help_screen_has_every_action_once_under_its_heading() -> None:
    table = action_table()
    assert list(table) == list(Group)
    assert sorted(action.name for members in table.values() for action in members) == sorted(a.name for a in ACTIONS)
    assert list(action_table(actions(Context.LIST))) == [Group.MOVING, Group.ARTICLES]


async def test_capital_g_of_the_arabic_layout_arrives_as_two_characters_and_ends_at_the_end() -> None:
    class Article(VerticalScroll, can_focus=True, inherit_bindings=False):
        BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.ARTICLE)]
        ran: ClassVar[list[str]] = []

        def action_top(self) -> None:
            self.ran.append("top")

        def action_end(self) -> None:
            self.ran.append("end")

    class Reader(App[None]):
        BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.APP)]

        def compose(self) -> ComposeResult:
            yield Article(Static("نص"))

    app = Reader()
    async with app.run_test() as pilot:
        await pilot.press("ل", "أ")
        assert app.query_one(Article).ran == ["top", "end"]
