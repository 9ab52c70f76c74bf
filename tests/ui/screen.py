"""What a person sees of an app under test, and what may never be seen."""

import asyncio
import re
import unicodedata
from collections.abc import Callable

from arabic_reshaper.letters import LETTERS_ARABIC
from textual.pilot import Pilot
from textual.strip import Strip

from reader.ui.app import ReaderApp

TATWEEL = "\u0640"
UNSHAPED = re.compile(f"[{''.join(letter for letter in LETTERS_ARABIC if letter != TATWEEL and len(letter) == 1)}]")
"""The letters that have presentation forms, as they stand in a text."""
MARK = re.compile("[\u0610-\u061a\u064b-\u065f\u0670]")


def strips(app: ReaderApp) -> list[Strip]:
    """The rows of the screen as they are handed to the terminal, left to right in columns."""
    return app.screen._compositor.render_strips()


def rows(app: ReaderApp) -> list[str]:
    """The rows of the screen as text."""
    return [strip.text for strip in strips(app)]


def shown(app: ReaderApp) -> str:
    """All that is on the screen."""
    return "\n".join(rows(app))


def sentences(app: ReaderApp) -> str:
    """All that is on the screen, wrapped lines joined and frames left out."""
    return " ".join(re.sub("[\u2580-\u259f]", " ", shown(app)).split())


def faults(app: ReaderApp) -> list[str]:
    """What is on the screen and must not be: unshaped letters, and what is invisible or a command to the terminal."""
    found = []
    for y, row in enumerate(rows(app)):
        found += [f"row {y}: unshaped {row!r}"] if UNSHAPED.search(row) else []
        found += [f"row {y}: U+{ord(c):04X}" for c in row if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    return found


async def until(pilot: Pilot[None], condition: Callable[[], object], seconds: float = 10.0) -> None:
    """Wait for what the app's workers do."""
    await pilot.pause()
    for _ in range(int(seconds / 0.01)):
        if condition():
            await pilot.pause()
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came to be")


async def opened(pilot: Pilot[None], app: ReaderApp, article: str) -> None:
    """Wait until an article is open and on the screen."""
    view = app.reading.article_view
    await until(pilot, lambda: view.article is not None and view.article.id == article and view.flow is not None)
