"""What a person sees of an app under test, and what may never be seen."""

import asyncio
import re
import unicodedata
from collections.abc import Callable, Sequence

from arabic_reshaper.letters import LETTERS_ARABIC
from rich.style import Style
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.strip import Strip

from reader.ui.app import ReaderApp
from reader.ui.rows.panel_rows import CardRow
from reader.ui.rows.row import Row
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.item_panel import ItemPanel

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


async def listed(pilot: Pilot[None], app: ReaderApp) -> None:
    """Wait until every article has been read for the list, which shows its title then."""
    await until(pilot, lambda: all(entry.title != entry.id for entry in app.entries))


async def marked(pilot: Pilot[None], app: ReaderApp, article: str) -> None:
    """Wait until an article is open and its names are marked."""
    await opened(pilot, app, article)
    await until(pilot, lambda: app.reading.pane.marked is not None and app.reading.article_view.mentions)


def view_of(app: ReaderApp) -> ArticleView:
    """The article that is read."""
    return app.reading.article_view


def article_rows(app: ReaderApp) -> list[str]:
    """The rows of the article as text, blanks at their ends left out."""
    view = view_of(app)
    return [view.render_line(y).text.strip() for y in range(view.size.height)]


def focused(app: ReaderApp) -> str | None:
    """The words of the focused mention."""
    mention = view_of(app).focused_mention
    return mention.text if mention else None


def panel_rows(app: ReaderApp) -> Sequence[Row]:
    """The rows of the panel, none while it is not shown."""
    return app.reading.panel.row_list.rows if app.reading.panel_shown and app.screen.query(ItemPanel) else ()


def panel_item(app: ReaderApp) -> str | None:
    """The Arabic name of the item that the panel shows."""
    return next((row.entry.ar for row in panel_rows(app) if isinstance(row, CardRow)), None)


def column_of(view: ArticleView, offset: int) -> Offset:
    """Where in the window the cell is that owns a code point of the article."""
    assert view.flow is not None
    y = view.flow.line_row(offset)
    row = view.flow.row(y)
    assert row is not None
    assert row.line is not None
    line = view.flow.lines(row.block)[row.line]
    within = offset - view.flow.blocks[row.block].start
    ((left, _),) = line.columns(within, within + 1)
    indent = view.flow.width - line.width if line.right_to_left else 0
    margin = (view.scrollable_content_region.width - view.flow.width) // 2
    return Offset(margin + indent + left, y - view.scroll_offset.y)


def style_at(view: ArticleView, offset: int) -> Style:
    """How the cell is painted that owns a code point of the article."""
    column, y = column_of(view, offset)
    (segment, *_) = view.render_line(y).crop(column, column + 1)
    return segment.style or Style()


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the app has nothing more to do: no message waits, and no question to what is known."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    for _ in range(2):
        await pilot.pause()
        await app.knowledge.counts("")
    await pilot.pause()


async def drag(pilot: Pilot[None], view: ArticleView, start: int, end: int) -> None:
    """Drag from the cell of one code point to that of another."""
    await pilot.mouse_down(view, offset=column_of(view, start))
    await pilot.hover(view, offset=column_of(view, end))
    await pilot.mouse_up(view, offset=column_of(view, end))
