"""The app: what the library, the remembered state and the screen tell each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import sleep
from typing import ClassVar

from textual import on, work
from textual.app import App
from textual.binding import BindingType
from textual.message import Message
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.diagnostics import Diagnostic
from reader.library.article import Article, Unreadable
from reader.library.folder import Library
from reader.settings import places, state
from reader.settings.state import Choices, Position, State, StateNotSavedError
from reader.ui.actions import Context, bindings
from reader.ui.clipboard import copy
from reader.ui.commands import ReaderCommands
from reader.ui.driver import driver_class
from reader.ui.label import painted
from reader.ui.screens.reading import ReadingScreen
from reader.ui.shelf import Entry, Reading, entry_of, failed_entry, read_entry
from reader.ui.themes import CYCLE, OWN_THEMES
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView

# How many articles are read before the list hears of them.
_READ_TOGETHER = 20
# Seconds between two times that it hears of some: in a large library keys come first.
_REST = 0.02
# Seconds between two times that the state is written while the app runs.
_SAVE_EVERY = 30.0
# Columns of text in a toast, and of what stands around the text.
_TOAST_WIDTH, _TOAST_FRAME = 56, 6

_NO_ARTICLES = (
    "There are no articles here.\n\n"
    "The reader opens the .txt files of a folder: name one, as in `reader ~/articles`, or put some into {root}."
)


class ReaderApp(App[None]):
    """Reads the articles of a library."""

    TITLE = "reader"
    COMMANDS = {ReaderCommands}  # noqa: RUF012 — Textual's convention
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.APP)]
    ENABLE_COMMAND_PALETTE = True

    CSS = """
    Toast { width: 60; max-width: 90%; }
    SearchIcon { display: none; }
    """

    @dataclass
    class EntriesRead(Message):
        """The worker has read these articles for the list."""

        entries: Sequence[Entry]

    @dataclass
    class ArticleRead(Message):
        """The worker has read the article that was asked for, or could not; `to_front` tells who gets the keys."""

        entry: Entry
        article: Article | None
        to_front: bool

    def __init__(
        self,
        library: Library,
        articles: Sequence[str] = (),
        remembered: State | None = None,
        diagnostics: Sequence[Diagnostic] = (),
    ) -> None:
        super().__init__(driver_class=driver_class())
        self.library = library
        self.state = remembered or State()
        self._asked_for = list(articles)
        self._diagnostics = diagnostics
        self._opened: Article | None = None
        self._saved = self.state

    # The screen

    def get_default_screen(self) -> Screen[None]:
        """Return the reading screen."""
        return ReadingScreen(list_shown=self.state.choices.list_shown)

    @property
    def reading(self) -> ReadingScreen:
        """The reading screen, whatever stands above it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def entries(self) -> Sequence[Entry]:
        """What the list shows."""
        return self.reading.article_list.entries

    def on_mount(self) -> None:
        """Take over the theme, before anything is painted."""
        for theme in OWN_THEMES:
            self.register_theme(theme)
        chosen = self.state.choices.theme
        self.theme = chosen if chosen in self.available_themes else CYCLE[0]
        self.watch(self, "theme", self._remember_theme, init=False)
        self.set_interval(_SAVE_EVERY, self.save_state)

    def on_unmount(self) -> None:
        """Remember where things were left."""
        self.save_state()

    @on(ReadingScreen.Ready)
    def _begin(self) -> None:
        """Take over the person's choices, and begin to read the library."""
        view, choices = self.reading.article_view, self.state.choices
        view.show_marks, view.show_leftovers = choices.marks_shown, choices.leftovers_shown
        self._look()

    def _look(self) -> None:
        """List the library and begin to read it."""
        listing = self.library.look()
        within = set(listing.ids)
        ids = [*(article for article in self._asked_for if article not in within), *listing.ids]
        self.reading.show_entries(Entry(article, article) for article in ids)
        for diagnostic in (*self._diagnostics, *listing.diagnostics):
            self.notify(_explained(diagnostic), severity="warning")
        left = self._left_among(ids)
        for article, position in left.items():
            self.reading.article_list.set_fraction(article, position.fraction)
        if not ids:
            self.reading.show_notice(_NO_ARTICLES.format(root=self.library.root))
            self.reading.show_article()
            return
        if self._asked_for:
            self.open_article(self._asked_for[0])
        elif self.reading.is_wide:
            self._read(next(reversed(left), ids[0]), to_front=False)

    def _left_among(self, ids: Iterable[str]) -> dict[str, Position]:
        """Return where those of the articles were left that ever were, the one that was left last at the end."""
        within = set(ids)
        left = {self.library.id_of(Path(path)): position for path, position in self.state.articles.items()}
        return {article: position for article, position in left.items() if article in within}

    @on(ArticleList.InSight)
    def _read_entries(self, message: ArticleList.InSight) -> None:
        """Read for the list what is in sight of it, and then all that waits."""
        waiting = [entry.id for entry in self.entries if entry.reading is Reading.WAITING]
        self._read_in_turn(tuple(dict.fromkeys((*message.articles, *waiting))))

    @work(thread=True, exclusive=True, group="entries")
    def _read_in_turn(self, articles: Sequence[str]) -> None:
        worker = get_current_worker()
        for start in range(0, len(articles), _READ_TOGETHER):
            if worker.is_cancelled:
                return
            entries = [read_entry(self.library, article) for article in articles[start : start + _READ_TOGETHER]]
            self.post_message(self.EntriesRead(entries))
            sleep(_REST)

    @on(EntriesRead)
    def _show_entries(self, message: EntriesRead) -> None:
        if self.screen_stack:  # not while the app closes
            self.reading.article_list.update_entries(message.entries)

    # Opening

    def open_article(self, article: str) -> None:
        """Open an article where it was left, and bring it to the front."""
        self._read(article, to_front=True)

    @work(thread=True, exclusive=True, group="open")
    def _read(self, article_id: str, *, to_front: bool) -> None:
        try:
            article = self.library.load(article_id)
        except Unreadable as error:
            self.post_message(self.ArticleRead(failed_entry(article_id, error.diagnostic), None, to_front))
        else:
            self.post_message(self.ArticleRead(entry_of(article), article, to_front))

    @on(ArticleRead)
    def _show_article(self, message: ArticleRead) -> None:
        if not self.screen_stack:  # the app is closing
            return
        screen = self.reading
        screen.article_list.update_entries([message.entry])
        screen.article_list.set_opened(message.entry.id)
        self._opened = message.article
        if message.article is None:
            assert message.entry.problem is not None
            screen.title_bar.show(message.entry.title, None)
            screen.show_notice(_explained(message.entry.problem))
        elif not message.article.blocks:
            screen.title_bar.show(message.article.title, None)
            screen.show_notice("\n".join(map(_explained, message.article.diagnostics)))
        else:
            self._show_text(message.article)
        if message.to_front:
            screen.show_article()

    def _show_text(self, article: Article) -> None:
        """Show an article where it was left, and say what is wrong with it."""
        self.reading.hide_notice()
        self.reading.title_bar.show(article.title, 0.0)
        position = self.state.position(article.path)
        self.reading.article_view.show(article, position.offset if position else 0)
        for diagnostic in article.diagnostics:
            self.notify(_explained(diagnostic), severity="warning")

    @on(ArticleList.Opened)
    def _open_from_list(self, message: ArticleList.Opened) -> None:
        self.open_article(message.article)

    @on(ArticleView.Turned)
    def _turn(self, message: ArticleView.Turned) -> None:
        """Open the neighbour of the article that is open."""
        opened = self.reading.article_list.opened
        entry = self.reading.article_list.neighbour(opened, message.step) if opened else None
        if entry is None:
            self.notify("This is the last article." if message.step > 0 else "This is the first article.")
        else:
            self.open_article(entry.id)

    @on(ArticleView.Moved)
    def _remember_place(self, message: ArticleView.Moved) -> None:
        article = self._opened
        if article is None or article.id != message.article:
            return
        self.state = self.state.with_position(article.path, message.offset, message.fraction)
        self.reading.article_list.set_fraction(article.id, message.fraction)
        self.reading.title_bar.show(article.title, message.fraction)

    @on(ArticleView.CopyRequested)
    def _copy(self, message: ArticleView.CopyRequested) -> None:
        if message.text:
            self._copy_text(message.text)
        else:
            self.notify("Nothing is selected: drag over the text, or press v and move.", severity="warning")

    @work(group="copy")
    async def _copy_text(self, text: str) -> None:
        result = await copy(text, self.copy_to_clipboard)
        self.notify(str(result), severity="warning" if result.hopeless else "information")

    # Actions

    def action_perform(self, name: str) -> None:
        """Do what a row of the table of actions names, wherever the keys are."""
        target = self if hasattr(self, f"action_{name}") else self.reading.article_view
        getattr(target, f"action_{name}")()

    def action_toggle_list(self) -> None:
        """Show or hide the list of articles."""
        self.reading.toggle_list()
        self._choose(replace(self.state.choices, list_shown=self.reading.list_shown))

    def action_toggle_marks(self) -> None:
        """Show or hide the vowel marks."""
        self.reading.article_view.toggle_marks()
        self._choose(replace(self.state.choices, marks_shown=self.reading.article_view.show_marks))

    def action_toggle_leftovers(self) -> None:
        """Show or hide what the web page left around the article."""
        self.reading.article_view.toggle_leftovers()
        self._choose(replace(self.state.choices, leftovers_shown=self.reading.article_view.show_leftovers))

    def action_switch_theme(self) -> None:
        """Go on to the next theme."""
        place = CYCLE.index(self.theme) + 1 if self.theme in CYCLE else 0
        self.theme = CYCLE[place % len(CYCLE)]

    def action_help(self) -> None:
        """Show all keys."""
        # Imported here because the app starts without it.
        from reader.ui.screens.help import HelpScreen

        self.push_screen(HelpScreen())

    def _remember_theme(self, theme: str) -> None:
        """Remember the theme, however it was chosen."""
        self._choose(replace(self.state.choices, theme=theme))

    def _choose(self, choices: Choices) -> None:
        self.state = self.state.with_choices(choices)

    # Telling and remembering

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a message for a moment; text in it stands as cells, and is never markup."""
        width = max(8, min(_TOAST_WIDTH, self.size.width * 9 // 10 - _TOAST_FRAME))
        super().notify(painted(message, width), title=title, severity=severity, timeout=timeout, markup=False)

    def save_state(self) -> None:
        """Write down what is to be remembered, if there is anything new."""
        if self.state == self._saved:
            return
        try:
            state.save(self.state, places.state_file())
        except StateNotSavedError as error:
            self.notify(f"Where you are cannot be remembered: {error}", severity="warning")
        self._saved = self.state


def _explained(diagnostic: Diagnostic) -> str:
    """Return a diagnostic as a sentence for the screen."""
    return f"{Path(diagnostic.file).name}: {diagnostic.problem}. {diagnostic.remedy.capitalize()}."


def run(library: Library, glossary: Path, articles: Sequence[str]) -> int:
    """Open the app on a library and the articles asked for; return the exit status."""
    remembered, diagnostics = state.load(places.state_file())
    app = ReaderApp(library, articles, remembered, diagnostics)
    app.run()
    return app.return_code or 0
