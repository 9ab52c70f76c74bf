"""The self-test, as a person does it who sees the line look right in one order and not in the others."""

import pytest

from reader.settings.settings import TerminalOrder
from reader.ui.screens.self_test import SelfTestScreen
from tests.ui.dialog_app import DialogApp

AUTO, VISUAL, INVERSE, LOGICAL = TerminalOrder

ARROW_AND_WORDS = "ﻞﻘﺘﺴﻣ ﺮﻴﻐﺻ ﺖﻴﺑ ﻦﻣ ←"


def opened(current: TerminalOrder = VISUAL) -> tuple[DialogApp[TerminalOrder], list[TerminalOrder]]:
    """The app with the test, and the orders in which it has the screen shown."""
    shown: list[TerminalOrder] = []
    return DialogApp(SelfTestScreen(current, shown.append)), shown


@pytest.mark.parametrize(
    ("current", "keys", "given", "shown"),
    [
        (VISUAL, "y", VISUAL, []),
        (VISUAL, "enter", VISUAL, []),
        (VISUAL, "n y", INVERSE, [INVERSE]),
        (VISUAL, "n n y", LOGICAL, [INVERSE, LOGICAL]),
        (VISUAL, "n n n y", VISUAL, [INVERSE, LOGICAL, VISUAL]),
        (VISUAL, "down enter enter up enter", LOGICAL, [INVERSE, LOGICAL]),
        (VISUAL, "ى غ", INVERSE, [INVERSE]),  # n and y under an Arabic layout
        (INVERSE, "n y", VISUAL, [VISUAL]),
        (INVERSE, "1 y", INVERSE, [INVERSE]),
        (VISUAL, "3 y", LOGICAL, [LOGICAL]),
        (VISUAL, "٣ 2 y", INVERSE, [LOGICAL, INVERSE]),
        (VISUAL, "3 n y", VISUAL, [LOGICAL, VISUAL]),
        (VISUAL, "escape", None, []),
        (VISUAL, "n escape", None, [INVERSE, VISUAL]),
        (INVERSE, "n n escape", None, [VISUAL, LOGICAL, INVERSE]),
        (VISUAL, "4 escape", None, []),  # there are three
        (AUTO, "y", AUTO, []),
        (AUTO, "n n n y", LOGICAL, [VISUAL, INVERSE, LOGICAL]),
        (AUTO, "4 n escape", None, [LOGICAL, AUTO]),
    ],
)
async def test_the_order_in_which_the_line_looks_right_is_given_and_otherwise_the_screen_is_as_before(
    current: TerminalOrder, keys: str, given: TerminalOrder | None, shown: list[TerminalOrder]
) -> None:
    app, orders = opened(current)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.given == [given]
        assert orders == shown


async def test_the_mouse_answers_too() -> None:
    app, orders = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=app.place_of("Show it in logical order"))
        await pilot.click(offset=app.place_of("Yes"))
        assert (app.given, orders) == ([LOGICAL], [LOGICAL])


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (160, 45)])
async def test_the_line_stands_by_itself_in_the_middle_and_what_is_shown_is_said(size: tuple[int, int]) -> None:
    app, _ = opened()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.rows()[0] == ARROW_AND_WORDS
        left, _ = app.place_of(ARROW_AND_WORDS)
        assert abs(2 * left + len(ARROW_AND_WORDS) - size[0]) <= 1
        await pilot.press("n")
        await pilot.pause()
        rows = app.rows()
        assert [rows[place - 1] for place, row in enumerate(rows) if row == "shown now"] == [
            "2  Show it in inverse order"
        ]


@pytest.mark.parametrize("keys", ["", "n", "n n", "3", "down down down"])
async def test_the_line_is_in_sight_however_few_rows_the_screen_has(keys: str) -> None:
    app, _ = opened()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.rows()[0] == ARROW_AND_WORDS


async def test_when_all_were_refused_it_says_where_to_turn() -> None:
    app, _ = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n")
        await pilot.pause()
        assert not any("reader doctor" in row for row in app.rows())
        await pilot.press("n")
        await pilot.pause()
        assert any("reader doctor" in row for row in app.rows())


async def test_a_click_beside_leaves_everything_as_it_was() -> None:
    app, orders = opened()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n")
        await pilot.click(offset=(1, 1))
        await pilot.pause()
        assert (app.given, orders) == ([None], [INVERSE, VISUAL])
