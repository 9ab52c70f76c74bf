"""An app that lists the articles of a library, opens them, and remembers where each was left and what was chosen."""

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import NamedTuple

from textual import on, work
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.diagnostics import Diagnostic
from reader.library.article import Article
from reader.library.folder import Library
from reader.search.occurrence import Occurrence
from reader.settings.settings import Settings
from reader.settings.state import Position, State
from reader.ui.article.history import History, Place
from reader.ui.knowledge import Knowledge, Marked
from reader.ui.screens.reading import ReadingScreen
from reader.ui.shelf import Entry, Reading, read_entries, read_entry
from reader.ui.shell import ShellApp, explained
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.title_bar import TitleBar
from reader.ui.wording import counted

# How many articles are read before the list hears of them.
_READ_TOGETHER = 20
# Seconds between two times that it hears of some: in a large library keys come first.
_REST = 0.02

_NO_ARTICLES = (
    "There are no articles here.\n\n"
    "The reader opens the .txt files of a folder: name one, as in `reader ~/articles`, or put some into {root}."
)


class Target(NamedTuple):
    """Where an article is to be opened: at a place as it was, or at a range that is marked for a moment.

    With neither it is opened where it was left; `query` is what was searched for, if that led there.
    """

    article: str
    place: Place | None = None
    range: tuple[int, int] | None = None
    query: str = ""
    to_front: bool = True


class LibraryApp(ShellApp):
    """Reads the articles of a library; `knowledge` hears of each that was read."""

    @dataclass
    class EntriesRead(Message):
        """The worker has read these articles for the list; `all` tells that none waits any more."""

        entries: Sequence[Entry]
        all: bool

    @dataclass
    class ArticleRead(Message):
        """The worker has read the article that was asked for, or could not."""

        target: Target
        entry: Entry
        article: Article | None
        marked: Marked | None

    # Whether all that there was to begin with has been read.
    _all_read = False

    def __init__(
        self,
        library: Library,
        articles: Sequence[str] = (),
        remembered: State | None = None,
        diagnostics: Sequence[Diagnostic] = (),
        settings: Settings | None = None,
    ) -> None:
        super().__init__(remembered, settings)
        self.library = library
        self.knowledge = Knowledge()
        self.history = History()
        self.opened: Article | None = None
        self.wanted: Target | None = None
        """What was to be opened last."""
        self._asked_for = list(articles)
        self._diagnostics = diagnostics

    # The screen

    def get_default_screen(self) -> Screen[None]:
        """Return the reading screen."""
        choices = self.state.choices
        return ReadingScreen(
            self.knowledge,
            list_shown=choices.list_shown,
            panel_shown=choices.panel_shown,
            by_count=choices.panel_order == "count",
        )

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

    def on_unmount(self) -> None:
        """Ask nothing more."""
        self.knowledge.close()

    # The list

    def look(self) -> None:
        """List the library and begin to read it."""
        listing = self.library.look()
        within = set(listing.ids)
        ids = [*(article for article in self._asked_for if article not in within), *listing.ids]
        self.reading.show_entries(Entry(article, article) for article in ids)
        if problems := (*self._diagnostics, *listing.diagnostics):
            more = f" {counted(len(problems) - 1, 'problem')} more: ! shows all." if problems[1:] else ""
            self.notify(f"{explained(problems[0])}{more}", severity="warning")
        left = self._left_among(ids)
        for article, position in left.items():
            self.reading.article_list.set_fraction(article, position.fraction)
        if not ids:
            self.say_that_there_are_none()
        elif self._asked_for:
            self.open(Target(self._asked_for[0]))
        elif self.reading.is_wide:
            self.open(Target(next(reversed(left), ids[0]), to_front=False))

    def say_that_there_are_none(self) -> None:
        """Say that the library is empty, where an article would stand."""
        self.reading.pane.show_notice(_NO_ARTICLES.format(root=self.library.root))
        self.reading.show_article()

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
            entries, read = read_entries(self.library, articles[start : start + _READ_TOGETHER])
            if not self.knowledge.put_now(read):
                return
            self.post_message(self.EntriesRead(entries, start + _READ_TOGETHER >= len(articles)))
            sleep(_REST)

    @on(EntriesRead)
    def _show_entries(self, message: EntriesRead) -> None:
        if self.screen_stack:  # not while the app closes
            self.reading.article_list.update_entries(message.entries)
            if message.all:
                self.reading.look_again()
                if not self._all_read:
                    self._all_read = True
                    # It lives as long as the app: a full collection would only make a key wait.
                    gc.freeze()

    def terminal_changed(self) -> None:
        """Lay the article out anew, if there is a place for it already."""
        for view in self.reading.query(ArticleView):
            view.lay_out_anew()

    # Opening

    def open_article(self, article: str) -> None:
        """Open an article where it was left, and bring it to the front."""
        self.jump(Target(article))

    def jump(self, target: Target) -> None:
        """Go somewhere else, from where the history leads back."""
        here = target.article == self.reading.article_list.opened and not (target.place or target.range)
        if not here and (left := self.reading.place()) is not None:
            self.history = self.history.jumped(left)
        self.open(target)

    def open(self, target: Target) -> None:
        """Go to a place: at once in the article that is open, else as soon as the article is read."""
        self.wanted = target
        if self.opened is not None and self.opened.id == target.article and (target.place or target.range):
            self._go_to(self.opened, target)
        else:
            self._read(target)

    @work(thread=True, exclusive=True, group="open")
    def _read(self, target: Target) -> None:
        entry, article = read_entry(self.library, target.article)
        marked = self.knowledge.marked_now(article) if article is not None else None
        self.post_message(self.ArticleRead(target, entry, article, marked))

    @on(ArticleRead)
    def _show_article(self, message: ArticleRead) -> None:
        if not self.screen_stack or message.target is not self.wanted:  # the app is closing, or somewhere else by now
            return
        screen, article = self.reading, message.article
        screen.article_list.update_entries([message.entry])
        screen.article_list.set_opened(message.entry.id)
        self.opened = article
        if article is None:
            assert message.entry.problem is not None
            screen.title_bar.show(message.entry.title, None)
            screen.pane.show_notice(explained(message.entry.problem))
        elif not article.blocks:
            screen.title_bar.show(article.title, None)
            screen.pane.show_notice("\n".join(map(explained, article.diagnostics)))
        else:
            screen.title_bar.show(article.title, 0.0)
            self._go_to(article, message.target, message.marked)
            for diagnostic in article.diagnostics:
                self.notify(explained(diagnostic), severity="warning")
        if message.target.to_front:
            screen.show_article()

    def _go_to(self, article: Article, target: Target, marked: Marked | None = None) -> None:
        """Show an article at a target."""
        screen = self.reading
        position = self.state.position(article.path)
        place = target.place or Place(article.id, position.offset if position else 0)
        if target.place or article is not screen.article_view.article:
            screen.show_text(article, place)
        if marked is not None:
            screen.mark(marked)
        if target.range is not None:
            screen.article_view.go_to(*target.range)
        if target.query and target.range is not None:
            self.call_later(screen.pane.search, target.query, Occurrence(*target.range))
        if target.to_front:
            screen.show_article()
        self._show_ways()

    def action_go_back(self) -> None:
        """Go back to the place before the last jump."""
        if (left := self.reading.place()) is not None:
            self.history, place = self.history.back(left)
            self._retrace(place, "There is nothing to go back to.")

    def action_go_forward(self) -> None:
        """Go forward again after going back."""
        if (left := self.reading.place()) is not None:
            self.history, place = self.history.forward(left)
            self._retrace(place, "There is nothing to go forward to.")

    def _retrace(self, place: Place | None, nowhere: str) -> None:
        if place is None:
            self.notify(nowhere, timeout=2)
        else:
            self.open(Target(place.article, place))

    def _show_ways(self) -> None:
        self.reading.title_bar.show_ways(back=bool(self.history.before), forward=bool(self.history.after))

    @on(TitleBar.Back)
    def _go_back(self) -> None:
        self.action_go_back()

    @on(TitleBar.Forward)
    def _go_forward(self) -> None:
        self.action_go_forward()

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
        article = self.opened
        if article is None or article.id != message.article:
            return
        self.state = self.state.with_position(article.path, message.offset, message.fraction)
        self.reading.article_list.set_fraction(article.id, message.fraction)
        self.reading.title_bar.show(article.title, message.fraction)
