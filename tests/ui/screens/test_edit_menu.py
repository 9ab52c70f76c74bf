"""The edit menu, as a person uses it: letters, arrows, the mouse."""

import pytest

from reader.ui.changing.edit_commands import Command, EditChoice, Subject
from reader.ui.screens.edit_menu import EditMenu
from tests.ui.changing.test_edit_commands import CONTESTED, FURTHER, HEADWORD, IN_PANEL, NOTHING, WORDS
from tests.ui.dialog_app import DialogApp


def chosen(command: Command, entry: str | None = None) -> EditChoice:
    return EditChoice(command, entry)


@pytest.mark.parametrize(
    ("subject", "keys", "given"),
    [
        (FURTHER, "n", chosen(Command.NEW_ENTRY)),
        (FURTHER, "enter", chosen(Command.NEW_ENTRY)),
        (FURTHER, "down enter", chosen(Command.ADD_NAME)),
        (FURTHER, "down down up enter", chosen(Command.ADD_NAME)),
        (FURTHER, "e", chosen(Command.EDIT_ENTRY, "haftar")),
        (FURTHER, "ث", chosen(Command.EDIT_ENTRY, "haftar")),  # the same key under an Arabic layout
        (FURTHER, "r", chosen(Command.REMOVE_NAME, "haftar")),
        (HEADWORD, "r escape", None),
        (WORDS, "a", chosen(Command.ADD_NAME)),
        (IN_PANEL, "o", chosen(Command.OPEN_FILE, "haftar")),
        (NOTHING, "c", chosen(Command.CHANGES)),
        (NOTHING, "e escape", None),
        (CONTESTED, "p", chosen(Command.PIN)),
        (CONTESTED, "r", chosen(Command.REMOVE_NAME, "lna")),  # only one has it as a further name
        (CONTESTED, "e 2", chosen(Command.EDIT_ENTRY, "gna")),
        (CONTESTED, "e ٢", chosen(Command.EDIT_ENTRY, "gna")),
        (CONTESTED, "e down enter", chosen(Command.EDIT_ENTRY, "gna")),
        (CONTESTED, "e escape c", chosen(Command.CHANGES)),  # back to the commands
        (CONTESTED, "e escape escape", None),
        (CONTESTED, "e e 1", chosen(Command.EDIT_ENTRY, "lna")),  # no letter of the commands while it asks
    ],
)
async def test_keys_choose_a_command_and_the_entry_it_is_about(
    subject: Subject, keys: str, given: EditChoice | None
) -> None:
    app = DialogApp(EditMenu(subject))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.given == [given]


async def test_two_presses_close_it_once() -> None:
    menu = EditMenu(FURTHER)
    app = DialogApp(menu)
    async with app.run_test() as pilot:
        menu.choose(chosen(Command.CHANGES))
        menu.choose(chosen(Command.CHANGES))
        await pilot.pause()
        assert app.given == [chosen(Command.CHANGES)]


async def test_the_mouse_chooses_and_a_click_beside_closes() -> None:
    app = DialogApp(EditMenu(CONTESTED))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=app.place_of("Merge"))
        await pilot.click(offset=app.place_of("Merge GNA forces"))
        assert app.given == [chosen(Command.MERGE_ENTRY, "gna")]
        app.given.clear()
        await app.push_screen(EditMenu(WORDS), app.given.append)
        await pilot.pause()
        await pilot.click(offset=app.place_of("close"))
        assert app.given == [None]
        await app.push_screen(EditMenu(WORDS), app.given.append)
        await pilot.pause()
        await pilot.click(offset=(1, 1))
        assert app.given == [None, None]


async def test_the_words_stand_above_in_cells_with_what_they_name() -> None:
    app = DialogApp(EditMenu(CONTESTED))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert [" ".join(row.split()) for row in app.rows()[:3]] == [
            "ﻲﺒﻴﻠﻟﺍ ﺶﻴﺠﻟﺍ",
            "● LNA ﻲﻨﻃﻮﻟﺍ ﺶﻴﺠﻟﺍ",
            "● GNA forces ﻲﺒﻴﻠﻟﺍ ﺶﻴﺠﻟﺍ",
        ]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (30, 8)])
async def test_every_command_can_be_seen_at_every_size(size: tuple[int, int]) -> None:
    app = DialogApp(EditMenu(FURTHER))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert any("choose" in row for row in app.rows())
        await pilot.press(*["down"] * 12)
        await pilot.pause()
        assert any(row.startswith("c ") for row in app.rows())
