"""A terminal that says who it is when the app has begun, as over a slow line."""

import pytest

from reader.settings.settings import TerminalOrder
from reader.settings.state import State, TerminalFindings
from reader.terminal.profiles import UNKNOWN, Output
from reader.terminal.recognition import Recognition
from reader.ui.app import ReaderApp
from reader.ui.system.late_answers import TerminalAnswered
from tests.ui.conftest import Open
from tests.ui.screen import until

pytestmark = pytest.mark.usefixtures("everything_shown_afterwards")

ARTICLE = {"001": "عنوان\n\nنص المقال.\n"}
PLAIN = {"TERM": "xterm-256color"}
XTERM = ("\x1bP>|XTerm(379)\x1b\\", "\x1b[8;0$y", "\x1b[>41;379;0c", "\x1b[?64;1;2;6c")
KONSOLE = ("\x1bP>|Konsole 22.12.3\x1b\\", "\x1b[>1;115;0c", "\x1b[?62;1;4c")
PUTTY = ("\x1b[>0;136;0c", "\x1b[?6c")


async def hears(app: ReaderApp, answers: tuple[str, ...], named: TerminalOrder = TerminalOrder.AUTO) -> None:
    """Open the app in a terminal of which nothing was known in time, and let it answer."""
    app.recognition = Recognition(PLAIN)
    app.take_terminal(app.recognition.result(), named)
    assert app.recognised is not None
    assert app.recognised.profile is UNKNOWN
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(app.entries))
        for answer in answers:
            app.post_message(TerminalAnswered(answer))
        await pilot.pause()


@pytest.mark.parametrize(
    ("answers", "name", "output", "take_over"),
    [
        (XTERM, "xterm", Output.VISUAL, ""),
        (KONSOLE, "Konsole", Output.VISUAL, "\x1b]50;BidiRenderingEnabled=false\x07"),
        (PUTTY, "PuTTY", Output.INVERSE, ""),
        # what names no terminal, and what is cut off before the last answer
        (("\x1b[8;0$y", "\x1b[?6c"), UNKNOWN.name, Output.VISUAL, "\x1b[8l"),
        (KONSOLE[:-1], UNKNOWN.name, Output.VISUAL, "\x1b[8l"),
    ],
)
async def test_rows_are_written_as_the_terminal_needs_them_from_then_on(
    open_app: Open, answers: tuple[str, ...], name: str, output: Output, take_over: str
) -> None:
    app = open_app(ARTICLE)
    await hears(app, answers)
    assert app.recognised is not None
    assert app.recognised.profile.name == name
    assert (app.terminal.output, app.terminal.take_over) == (output, take_over)


async def test_the_order_that_the_command_line_names_stays(open_app: Open) -> None:
    app = open_app(ARTICLE)
    await hears(app, PUTTY, TerminalOrder.LOGICAL)
    assert (app.order, app.terminal.output) == (TerminalOrder.LOGICAL, Output.LOGICAL)


async def test_it_may_say_so_before_there_is_a_screen(open_app: Open) -> None:
    app = open_app(ARTICLE)
    app.recognition = Recognition(PLAIN)
    app.take_terminal(app.recognition.result())
    for answer in PUTTY:
        app.post_message(TerminalAnswered(answer))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(app.entries))
        assert app.terminal.output is Output.INVERSE


async def test_what_is_remembered_of_its_version_holds_though_its_kind_was_known(open_app: Open) -> None:
    app = open_app(ARTICLE)
    app.state = State().with_findings("xterm · XTerm(379)", TerminalFindings(ligatures=False))
    app.recognition = Recognition({**PLAIN, "XTERM_VERSION": "XTerm(379)"})
    app.take_terminal(app.recognition.result())
    assert app.terminal.ability.ligatures
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(app.entries))
        for answer in XTERM:
            app.post_message(TerminalAnswered(answer))
        await pilot.pause()
    assert not app.terminal.ability.ligatures
