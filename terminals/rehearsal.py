"""What the reader means to show after each step: its cells, from a run without a terminal."""

import asyncio
import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from reader.library.folder import Library
from reader.script.ability import lay_out_for
from reader.script.shaping import Ability
from reader.settings import places, state
from reader.ui.app import ReaderApp
from reader.ui.system.terminal_setup import TerminalSetup
from terminals.acts import Act, Click, Drag, Press
from terminals.cells import Screen, screen_of
from terminals.grid import Cell
from terminals.terminal_window import ROOT
from tests.ui.screen import column_of, strips

LIBRARY: Final = ROOT / "seeds"
GLOSSARY: Final = ROOT / "glossary.yaml"

_STILL: Final = 0.6  # seconds without a change after which a screen is taken for what comes of a step
_LOOK_EVERY: Final = 0.1  # seconds
_ONE_AT_A_TIME: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the rehearsal; the mouse goes where the app has something at that moment."""

    name: str
    act: Callable[[ReaderApp], Act]


@dataclass(frozen=True, slots=True)
class Scene:
    """What is done, and the screen that is to come of it."""

    name: str
    act: Act
    screen: Screen


def _keys(*names: str) -> Callable[[ReaderApp], Act]:
    return lambda _: Press(names)


def _click_on_letter(app: ReaderApp) -> Act:
    """Click on a letter in the middle of a name that is not focused."""
    *_, (_, cell) = _visible_names(app)
    return Click(cell)


def _drag_over_lines(app: ReaderApp) -> Act:
    """Drag from a letter within one name to a letter within another, some lines below."""
    names = _visible_names(app)
    return Drag(names[0][1], names[-1][1])


def _visible_names(app: ReaderApp) -> list[tuple[int, Cell]]:
    """Return the names on the screen that are not focused, from the top: the offset and the cell of a second letter."""
    view = app.reading.article_view
    found = []
    for mention in view.mentions.outer:
        offset = mention.start + 1
        place = column_of(view, offset)
        if mention != view.focused_mention and 0 <= place.y < view.size.height:
            x, y = view.region.offset + Offset(place.x, place.y)
            if app.screen.get_widget_at(x, y)[0] is view:
                found.append((offset, Cell(y, x)))
    return found


STEPS: Final = (
    Step("list", _keys()),
    Step("article", _keys("enter")),
    Step("names", _keys("tab", "tab", "tab")),
    Step("panel", _keys("enter")),
    Step("English", _keys("e")),
    Step("click", _click_on_letter),
    Step("drag", _drag_over_lines),
    Step("further down", _keys("d")),
    Step("index", _keys("i")),
)


def rehearse(size: tuple[int, int], *, marks: bool) -> Sequence[Scene]:
    """Return the scenes on a screen of so many columns and rows, in a terminal that can show vowel marks or cannot.

    Terminals that are tried at the same time wait for each other here: what can be shown, and the environment, are the
    process's.
    """
    with _ONE_AT_A_TIME:
        return _scenes(size, marks)


@cache
def _scenes(size: tuple[int, int], marks: bool) -> Sequence[Scene]:
    ability = Ability(marks=marks)
    lay_out_for(ability)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(own_places(Path(folder)))
        return asyncio.run(_rehearse(size, TerminalSetup(ability=ability)))


def own_places(folder: Path) -> dict[str, str]:
    """Return the environment in which the reader keeps everything in a folder, and remembers nothing at first."""
    return {f"READER_{place}_DIR": str(folder / place.lower()) for place in ("CONFIG", "STATE", "DATA")}


async def _rehearse(size: tuple[int, int], terminal: TerminalSetup) -> list[Scene]:
    remembered, diagnostics = state.load(places.state_file())
    app = ReaderApp(Library(LIBRARY), GLOSSARY, (), remembered, diagnostics)
    app.terminal = terminal
    scenes = []
    async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
        await _settled(app)
        for step in STEPS:
            act = step.act(app)
            await _perform(pilot, act)
            scenes.append(Scene(step.name, act, await _settled(app)))
    return scenes


async def _perform(pilot: Pilot[None], act: Act) -> None:
    match act:
        case Press(keys):
            await pilot.press(*keys)
        case Click(cell):
            await pilot.hover(offset=_offset(cell))
            await pilot.click(offset=_offset(cell))
        case Drag(start, end):
            await pilot.hover(offset=_offset(start))
            await pilot.mouse_down(offset=_offset(start))
            await pilot.hover(offset=_offset(end))
            await pilot.mouse_up(offset=_offset(end))


def _offset(cell: Cell) -> Offset:
    return Offset(cell.column, cell.row)


async def _settled(app: ReaderApp) -> Screen:
    """Return the screen once it has been still for a while, and whatever lay over it for a moment is gone."""
    screen = screen_of(strips(app))
    still = 0.0
    while still < _STILL:
        await asyncio.sleep(_LOOK_EVERY)
        seen = screen_of(strips(app))
        still = still + _LOOK_EVERY if seen == screen and not app.screen.query(Toast) else 0.0
        screen = seen
    return screen
