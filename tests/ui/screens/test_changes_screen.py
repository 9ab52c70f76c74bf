"""The list of changes, as a person goes through it."""

import pytest
from textual.message import Message

from reader.ui.screens.changes import ChangesScreen
from tests.ui.changing.test_change_log import log_of
from tests.ui.dialog_app import DialogApp


def told(message: Message) -> str:
    return f"go to {message.done}" if isinstance(message, ChangesScreen.GoTo) else type(message).__name__.lower()


@pytest.mark.parametrize(
    ("steps", "keys", "asked"),
    [
        ("ab", "u", ["undo"]),
        ("ab", "ctrl+z", ["undo"]),
        ("ab", "ع", ["undo"]),
        ("ab", "r", []),  # nothing is undone
        ("ab<", "r", ["redo"]),
        ("ab<", "ctrl+y", ["redo"]),
        ("ab<<", "u", []),  # nothing is done
        ("ab", "s", ["save"]),
        ("ab", "enter", []),  # the state that is now
        ("ab", "down enter", ["go to 1"]),
        ("ab", "down down enter", ["go to 0"]),
        ("abc<<", "up enter", ["go to 2"]),
        ("abc<<", "up up enter", ["go to 3"]),
        ("abc<<", "enter", []),
        ("", "u r enter", []),
    ],
)
async def test_keys_ask_for_what_is_to_become_of_the_changes(steps: str, keys: str, asked: list[str]) -> None:
    app = DialogApp(ChangesScreen(log_of(steps), unsaved="!" not in steps))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert [told(message) for message in app.asked] == asked
        assert app.given == []  # it stays open, to show what became


async def test_a_click_goes_to_the_state_after_a_change() -> None:
    app = DialogApp(ChangesScreen(log_of("abc")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=app.place_of("added a"))
        await pilot.click(offset=app.place_of("as it was then"))
        await pilot.click(offset=app.place_of("undo"))
        assert [told(message) for message in app.asked] == ["go to 1", "go to 0", "undo"]


async def test_each_change_stands_with_its_time_and_state() -> None:
    screen = ChangesScreen(log_of("a!b"), unsaved=True)
    app = DialogApp(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        *rows, hints = app.rows()
        assert rows == [
            "Changes since the reader was opened",
            "12:02  added b to Tobruk",
            "not saved yet",
            "12:00  added a to Tobruk",
            "The glossary as it was then",
        ]
        assert "save now" in hints
        screen.show(log_of("a!b<"), unsaved=False)
        await pilot.pause()
        *rows, hints = app.rows()
        assert rows[1:3] == ["12:02  added b to Tobruk", "undone"]
        assert "save now" not in hints
        await pilot.press("s", "enter")
        assert app.asked == []


async def test_what_is_undone_is_dimmed() -> None:
    screen = ChangesScreen(log_of("ab<"))
    app = DialogApp(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        styles = {}
        muted = screen.row_list.get_component_rich_style("row--muted").color
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                if "added" in segment.text:
                    styles[segment.text.split()[2]] = segment.style is not None and segment.style.color == muted
        assert styles == {"b": True, "a": False}


async def test_without_changes_it_says_so() -> None:
    app = DialogApp(ChangesScreen(log_of("")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.rows()[0] == "Nothing has been changed since the reader was opened."
        await pilot.press("escape")
        assert app.given == [None]
