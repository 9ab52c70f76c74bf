"""The order of rows, as a person switches it while looking, and has it remembered for the terminal."""

import pytest

from reader.settings.settings import TerminalOrder
from reader.terminal.multiplexers import TMUX
from reader.terminal.profiles import PROFILES, Output
from reader.terminal.recognition import Answers, Recognised
from reader.ui.app import ReaderApp
from tests.ui.conftest import Open
from tests.ui.screen import sentences, until

pytestmark = pytest.mark.usefixtures("everything_shown_afterwards")

ARTICLE = {"001": "عنوان\n\nنص المقال.\n"}
XTERM = next(profile for profile in PROFILES if profile.name == "xterm")
SPOKEN = Answers(version="XTerm(379)", answered=True)
AUTO, VISUAL, INVERSE, LOGICAL = TerminalOrder


async def press(app: ReaderApp, keys: str, recognised: Recognised, said: str) -> None:
    """Open the app in a terminal, press keys, and wait until something is said on the screen."""
    app.take_terminal(recognised)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: bool(app.entries))
        await pilot.press(*keys.split())
        await until(pilot, lambda: said in sentences(app))


@pytest.mark.parametrize(
    ("keys", "output", "said"),
    [
        ("f3", Output.VISUAL, "Rows are written in visual order. F2 asks which looks right."),
        ("f3 f3", Output.INVERSE, "Rows are written in inverse order. F2 asks which looks right."),
        ("f3 f3 f3", Output.LOGICAL, "Rows are written in logical order. F2 asks which looks right."),
        ("f3 f3 f3 f3", XTERM.output, "Rows are written as the terminal is known to need them."),
    ],
)
async def test_a_key_goes_through_the_orders_and_says_which_is_shown(
    open_app: Open, keys: str, output: Output, said: str
) -> None:
    app = open_app(ARTICLE)
    await press(app, keys, Recognised(XTERM, (), SPOKEN), said)
    assert app.terminal.output is output


@pytest.mark.parametrize(
    ("keys", "order", "said"),
    [
        ("f2 y", AUTO, "Remembered for xterm: rows are written as the terminal is known to need them."),
        ("f2 n n y", INVERSE, "Remembered for xterm: rows are written in inverse order."),
        ("f3 f3 f3 f2 y", LOGICAL, "Remembered for xterm: rows are written in logical order."),
    ],
)
async def test_what_the_self_test_was_told_holds_at_the_next_start(
    open_app: Open, keys: str, order: TerminalOrder, said: str
) -> None:
    recognised = Recognised(XTERM, (), SPOKEN)
    await press(open_app(ARTICLE), keys, recognised, said)
    later = open_app(ARTICLE)
    later.take_terminal(recognised)
    assert later.order is order


async def test_it_is_remembered_for_that_terminal_and_what_it_was_reached_through(open_app: Open) -> None:
    within = Recognised(XTERM, (), SPOKEN, TMUX)
    await press(open_app(ARTICLE), "f2 n n y", within, "Remembered for xterm in tmux: rows are")
    for recognised, order in ((within, INVERSE), (Recognised(XTERM, (), SPOKEN), AUTO)):
        later = open_app(ARTICLE)
        later.take_terminal(recognised)
        assert later.order is order
