"""What is told unasked of a terminal that reorders what is written, and that it is told once."""

import pytest

from reader.settings import places, state
from reader.settings.settings import TerminalOrder
from reader.settings.state import TerminalFindings
from reader.terminal.fingerprint import fingerprint
from reader.terminal.profiles import PROFILES, UNKNOWN
from reader.terminal.recognition import Answers, Recognised
from reader.ui.app import ReaderApp
from reader.ui.system.advice import unasked_advice
from tests.ui.conftest import Open
from tests.ui.hands import toasts
from tests.ui.screen import until

pytestmark = pytest.mark.usefixtures("everything_shown_afterwards")

ARTICLE = {"001": "عنوان\n\nنص المقال.\n"}
GLOSSARY = "version: 1\nentries: []\n"
AUTO = TerminalOrder.AUTO


def named(name: str, version: str = "") -> Recognised:
    profile = next(profile for profile in (*PROFILES, UNKNOWN) if profile.name == name)
    return Recognised(profile, (), Answers(version=version, answered=True))


OLD_KITTY = named("kitty before 0.40", "kitty(0.26.5)")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kitty before 0.40", "put `force_ltr yes` into kitty.conf"),
        ("PuTTY", "Disable bidirectional text display"),
        # as it is painted, or nothing to set
        ("kitty", ""),
        ("xterm", ""),
        ("Apple Terminal", ""),
        (UNKNOWN.name, ""),
    ],
)
def test_what_can_be_set_is_told_where_the_reader_makes_do_without(name: str, words: str) -> None:
    advice = unasked_advice(named(name), AUTO, TerminalFindings())
    assert words in advice
    assert bool(words) == bool(advice)


@pytest.mark.parametrize("order", [order for order in TerminalOrder if order is not AUTO])
def test_nothing_is_told_to_who_has_chosen_an_order(order: TerminalOrder) -> None:
    assert unasked_advice(OLD_KITTY, order, TerminalFindings()) == ""


async def told(app: ReaderApp, terminal: Recognised) -> list[str]:
    """What the app says when it is opened in a terminal."""
    app.take_terminal(terminal)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(app.entries))
        await pilot.pause()
        return toasts(app)


async def test_it_is_told_once_in_each_terminal_and_never_again(open_app: Open) -> None:
    (advice,) = await told(open_app(ARTICLE, glossary=GLOSSARY), OLD_KITTY)
    assert advice.startswith("For a better picture put `force_ltr yes` into kitty.conf")
    assert "reader doctor" in advice
    assert await told(open_app(ARTICLE, glossary=GLOSSARY), OLD_KITTY) == []
    assert len(await told(open_app(ARTICLE, glossary=GLOSSARY), named("PuTTY"))) == 1
    assert await told(open_app(ARTICLE, glossary=GLOSSARY), OLD_KITTY) == []


async def test_what_was_measured_of_the_terminal_before_is_kept(open_app: Open) -> None:
    name = fingerprint(OLD_KITTY)
    app = open_app(ARTICLE, glossary=GLOSSARY)
    app.state = app.state.with_findings(name, TerminalFindings(ligatures=False))
    await told(app, OLD_KITTY)
    remembered, _ = state.load(places.state_file())
    assert remembered.findings(name) == TerminalFindings(ligatures=False, advised=True)


async def test_a_terminal_that_shows_cells_as_they_are_written_is_not_spoken_of(open_app: Open) -> None:
    app = open_app(ARTICLE, glossary=GLOSSARY)
    assert await told(app, named("xterm")) == []
    assert app.state.terminals == {}
