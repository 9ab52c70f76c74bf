"""What a person does to edit the glossary: each step once, to be done by keyboard or by mouse."""

from difflib import SequenceMatcher
from typing import Any

from textual import events
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static
from textual.widgets._footer import FooterKey

from reader.glossary.model import Glossary
from reader.matching.mention import Mention
from reader.script.layout import lay_out
from reader.ui.app import ReaderApp
from reader.ui.painting.label import painted
from reader.ui.rows.choice_row import ChoiceRow
from reader.ui.rows.panel_rows import CardRow
from reader.ui.screens.change import ChangeScreen
from reader.ui.screens.changes import ChangesScreen
from reader.ui.screens.edit_menu import EditMenu
from reader.ui.screens.entry_form import EntryForm
from reader.ui.screens.index import IndexScreen
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.text_field import TextField
from tests.ui.screen import column_of, drag, faults, rows, until, view_of

_DIALOGS = "#dialog, #form, #change, #picker"


class Hands:
    """A person at the app; `mouse` tells with what, where there is a choice. `faults` is what they saw and must not."""

    def __init__(self, pilot: Pilot[None], app: ReaderApp, *, mouse: bool) -> None:
        self.pilot = pilot
        self.app = app
        self.mouse = mouse
        self.faults: list[str] = []

    # In any screen

    async def see(self, screen: type[Screen[Any]]) -> None:
        """Wait until a screen is on top and painted, and look for what may not be on it."""
        await until(self.pilot, lambda: isinstance(self.app.screen, screen))
        self.faults += [f"{screen.__name__}: {fault}" for fault in faults(self.app)]

    async def see_no_toast(self) -> None:
        """Let the toasts go by, which lie over the screen."""
        self.app.clear_notifications()
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys one by one."""
        await self.pilot.press(*keys)

    async def typed(self, text: str) -> None:
        """Type a text."""
        for letter in text:
            self.app.post_message(events.Key("space" if letter == " " else letter, letter))
        await self.pilot.pause()

    async def click(self, words: str) -> None:
        """Click on words in the dialog."""
        place = place_of(self.app, words)
        assert place is not None, f"{words!r} is not on the screen:\n" + "\n".join(rows(self.app))
        await self.pilot.click(offset=place)
        await self.pilot.pause()

    async def do(self, keys: str, words: str) -> None:
        """Press keys, or click on the words that offer the same."""
        if self.mouse:
            await self.click(words)
        else:
            await self.press(*keys.split())

    # In the article

    async def article(self) -> ArticleView:
        """Come to the beginning of the article, where nothing is selected and no mention is focused."""
        view = view_of(self.app)
        assert self.app.screen is self.app.reading
        while view.selected_text or view.focused_mention:
            await self.press("escape")
        await self.press("g")
        return view

    async def focus(self, words: str, after: str = "") -> None:
        """Go to the mention of these words, the first one behind `after`."""
        view = await self.article()
        assert view.article is not None
        start = view.article.text.index(words, view.article.text.index(after))
        if self.mouse:
            await self.pilot.click(view, offset=column_of(view, start))
        for _ in range(20):
            if view.focused_mention is not None and view.focused_mention.start == start:
                return
            assert not self.mouse, "the click did not reach it"
            await self.press("tab")
        raise AssertionError(f"{words} was never reached")

    async def select(self, words: str) -> None:
        """Select the words with which the article begins."""
        view = await self.article()
        assert view.article is not None
        start = view.article.text.index(words)
        if self.mouse:
            await drag(self.pilot, view, start, start + len(words) - 1)
        else:
            await self.press("v", *["ctrl+shift+left"] * len(words.split()))
        assert view.selected_text.strip() == words

    # In the dialogs

    async def menu(self, key: str, words: str) -> None:
        """Open the edit menu, and choose from it."""
        await self.see_no_toast()
        if self.mouse:
            (edit,) = (key for key in self.app.screen.query(FooterKey) if key.description == "Edit")
            await self.pilot.click(edit)
        else:
            await self.press("E")
        await self.see(EditMenu)
        await self.do(key, words)

    async def form(self) -> None:
        """Come to the form of an entry."""
        await self.see(EntryForm)

    async def pick(self, query: str, english: str) -> None:
        """Pick an entry in the index by what is typed."""
        await self.see(IndexScreen)
        await self.typed(query)
        await self.pilot.pause()
        await self.do("enter", english)

    async def fill(self, label: str, text: str) -> None:
        """Paste a text into the field with this label, or with this placeholder, instead of what is in it."""
        form = self.app.screen
        assert isinstance(form, EntryForm)
        field = field_of(form, label)
        if self.mouse:
            field.scroll_visible(animate=False, immediate=True)
            await self.pilot.pause()
            await self.pilot.click(field)
        for _ in form.focus_chain:
            if field.has_focus:
                break
            assert not self.mouse, "the click did not reach it"
            await self.press("tab")
        await self.press("ctrl+a")
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def to_the_look(self) -> str:
        """Save the form, and come to the look at the change; return its sentence."""
        await self.do("ctrl+s", "save")
        return await self.look()

    async def look(self) -> str:
        """Come to the look at the change; return what it says of the mentions."""
        await self.see(ChangeScreen)
        screen = self.app.screen
        assert isinstance(screen, ChangeScreen)
        await until(self.pilot, lambda: screen._found is not None)
        self.faults += faults(self.app)
        assert screen._found is not None
        return screen._found.sentence

    async def save(self) -> str:
        """Look at the change and save it; return what the look said of the mentions."""
        sentence = await self.look()
        await self.do("enter", "save")
        await self.saved()
        return sentence

    async def saved(self) -> None:
        """Wait until the file holds what was changed, and the article shows it."""
        app = self.app
        await until(self.pilot, lambda: app.desk is not None and not app.desk.unsaved and not app.saving)
        await shown(self.pilot, app)

    async def changes(self) -> ChangesScreen:
        """Open the list of changes."""
        if self.mouse:
            await self.menu("c", "List the changes")
        else:
            await self.press("x")
        await self.see(ChangesScreen)
        assert isinstance(self.app.screen, ChangesScreen)
        return self.app.screen

    async def undo(self) -> None:
        """Undo the last change in the list of changes, which is open."""
        await self.see_no_toast()
        await self.do("u", "u undo")
        await self.saved()

    async def redo(self) -> None:
        """Redo in the list of changes, which is open, what was undone last."""
        await self.see_no_toast()
        await self.do("r", "r redo")
        await self.saved()


def place_of(app: ReaderApp, words: str) -> tuple[int, int] | None:
    """Where words stand in the dialog, or on a screen without one: the column and row of their first cell."""
    dialogs = app.screen.query(_DIALOGS)
    region = dialogs.first().region if dialogs else Region(0, 0, *app.size)
    cells = lay_out(words, 500, "L")[0].text
    for y, row in enumerate(rows(app)):
        x = row.find(cells, region.x, region.right)
        if region.y <= y < region.bottom and x >= 0:
            return x, y
    return None


def field_of(form: Screen[Any], label: str) -> TextField:
    """The field of a form with a label before it, or with a placeholder in it."""
    fields = list(form.query(TextField))
    for field in fields:
        before = field.parent.query(Static).first().render() if field.parent else ""
        if label in (str(before), field.placeholder):
            return field
    raise AssertionError(f"there is no field {label}")


async def shown(pilot: Pilot[None], app: ReaderApp) -> None:
    """Wait until the article shows what the glossary is now."""

    def is_shown() -> bool:
        marked = app.reading.pane.marked
        return app.desk is not None and marked is not None and marked.glossary == app.desk.source.glossary

    await until(pilot, is_shown)


def written(app: ReaderApp) -> Glossary:
    """The glossary as the app goes by it."""
    assert app.desk is not None
    return app.desk.source.written


def toasts(app: ReaderApp) -> list[str]:
    """What toasts say now, each in one line."""
    return [" ".join(notification.message.split()) for notification in app._notifications]


def as_toast(app: ReaderApp, words: str) -> str:
    """Words as a toast has them, in one line."""
    width = max(8, min(56, app.size.width * 9 // 10 - 6))
    return " ".join(painted(words, width).split())


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that only one of two texts has, with `-` or `+` before them; the others are the same to the byte."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found += [f"-{line}" for line in old[first:last]] + [f"+{line}" for line in new[start:end]]
    return [line.removesuffix("\n") for line in found]


async def mentions(app: ReaderApp, *articles: str) -> set[str]:
    """The outer mentions of articles: the article, the words, and what they name."""
    found = set()
    for article in articles:
        marked = await app.knowledge.marked(app.library.load(article))
        found |= {_told(article, mention) for mention in marked.mentions if not mention.inner}
    return found


def highlighted(app: ReaderApp) -> set[str]:
    """The outer mentions of the article that is open, as it shows them."""
    view = view_of(app)
    assert view.article is not None
    return {_told(view.article.id, mention) for mention in view.mentions.outer}


def _told(article: str, mention: Mention) -> str:
    return f"{article}:{mention.start} {mention.text} = {mention.entry or 'contested'}"


def listed(changes: ChangesScreen) -> list[str]:
    """The titles in a list of changes, the newest first."""
    rows_there = [row for row in changes.rows() if isinstance(row, ChoiceRow) and row.value]
    return [row.words.partition("  ")[2] for row in rows_there]


def panel_is_right(app: ReaderApp) -> bool:
    """Whether the panel shows its item as the glossary has it now, and none that it has not."""
    entry = written(app).by_id.get(app.reading.item or "")
    cards = [row.entry for row in app.reading.panel.row_list.rows if isinstance(row, CardRow)]
    return cards == ([] if entry is None else [entry])
