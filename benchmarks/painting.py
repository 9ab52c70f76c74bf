"""Timing apps from a key to the frame that answers it: they run in this process, on a terminal that only counts."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver

from reader.library.folder import Library
from reader.settings.state import Choices, State
from reader.ui.app import ReaderApp

SIZE = (200, 60)
# Seconds without a frame after which an app has answered, and those that it has to begin.
_QUIET, _LIMIT = 0.08, 20.0


class CountingTerminal(HeadlessDriver):
    """A terminal that encodes what is written, as a real one's driver does, and notes when the last byte came."""

    written = 0
    last = 0.0

    @property
    def is_headless(self) -> bool:
        """Return False, so that the app writes all that it would write."""
        return False

    def write(self, data: str) -> None:
        """Count the bytes."""
        self.written += len(data.encode())
        self.last = time.perf_counter()


@asynccontextmanager
async def running(app: App[None]) -> AsyncIterator[CountingTerminal]:
    """Run an app on a terminal of `SIZE`; it is ready once nothing more is painted."""
    app.driver_class = CountingTerminal
    async with app.run_test(headless=False, size=SIZE, tooltips=True, notifications=True):
        terminal = app._driver
        assert isinstance(terminal, CountingTerminal)
        await until(lambda: terminal.written and time.perf_counter() - terminal.last > _QUIET)
        yield terminal


@asynccontextmanager
async def reading(library: Path, glossary: Path, article: str) -> AsyncIterator[tuple[ReaderApp, CountingTerminal]]:
    """Run the reader, an article and the panel open, the names in it known; what it would remember is forgotten."""
    app = _ForgetfulReader(Library(library), glossary, (article,), State(choices=Choices(panel_shown=True)))
    async with running(app) as terminal:
        await until(lambda: app.reading.article_view.mentions)
        await until(lambda: all(entry.title != entry.id for entry in app.entries))
        await until(lambda: time.perf_counter() - terminal.last > 10 * _QUIET)
        yield app, terminal


class _ForgetfulReader(ReaderApp):
    def save_state(self) -> None:
        """Leave the user's own state alone."""


async def answered(terminal: CountingTerminal, ask: Callable[[], object]) -> float:
    """Return the seconds from `ask` to the last byte of the last frame that follows, after which there is quiet."""
    begun = terminal.last = time.perf_counter()
    ask()
    await until(lambda: terminal.last > begun)
    while (rest := terminal.last + _QUIET - time.perf_counter()) > 0:
        await asyncio.sleep(rest)
    return terminal.last - begun


async def until(condition: Callable[[], object]) -> None:
    """Wait for what an app does by itself; a `TimeoutError` tells that it does not."""
    async with asyncio.timeout(_LIMIT):
        while not condition():
            await asyncio.sleep(_QUIET)


def press(terminal: CountingTerminal, key: str) -> None:
    """Press a key, in the way of the thread that reads a terminal."""
    terminal.send_message(events.Key(key, None))
