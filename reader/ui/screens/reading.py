"""The reading screen: the article, and beside it or instead of it the list of articles."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer

from reader.ui.shelf import Entry
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.notice import Notice
from reader.ui.widgets.title_bar import TitleBar

WIDE = 110
"""Columns from which the list stands beside the article."""


class ReadingScreen(Screen[None]):
    """Shows list and article side by side where there is room, else one of them."""

    DEFAULT_CSS = """
    ReadingScreen {
        Notice { display: none; padding: 2 4; width: 1fr; height: 1fr; }
        ArticleView { width: 1fr; }
        ArticleList { width: 1fr; }
        &.-article ArticleList { display: none; }
        &.-list ArticleView { display: none; }
        &.-both ArticleList { width: 40; }
        &.-notice Notice { display: block; }
        &.-notice ArticleView { display: none; }
        &.-list Notice { display: none; }
    }
    """

    class Ready(Message):
        """The screen's parts are there."""

    def __init__(self, *, list_shown: bool) -> None:
        super().__init__()
        self.list_shown = list_shown
        self._on_list = True

    def compose(self) -> ComposeResult:
        """Lay the screen out: the list stands right, where reading begins."""
        yield TitleBar()
        with Horizontal():
            yield ArticleView(id="article")
            yield Notice(id="notice")
            yield ArticleList(id="list")
        yield Footer(compact=True)

    @property
    def article_view(self) -> ArticleView:
        """The article."""
        return self.query_one(ArticleView)

    @property
    def article_list(self) -> ArticleList:
        """The list."""
        return self.query_one(ArticleList)

    @property
    def title_bar(self) -> TitleBar:
        """The row above everything."""
        return self.query_one(TitleBar)

    def on_mount(self) -> None:
        """Begin with the list."""
        self._arrange()
        self.article_list.focus()
        self.post_message(self.Ready())

    def on_screen_resume(self) -> None:
        """Arrange for the size that the terminal has now."""
        self._arrange()

    def on_resize(self) -> None:
        """Put the list beside the article or away."""
        self._arrange()

    @property
    def is_wide(self) -> bool:
        """Whether list and article have room side by side."""
        size: Size = self.app.size
        return size.width >= WIDE

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show the list; say so where there is nothing in it."""
        self.article_list.set_entries(entries)

    def show_notice(self, text: str) -> None:
        """Show a message where the article would stand."""
        self.query_one(Notice).show(text)
        self.set_class(True, "-notice")

    def hide_notice(self) -> None:
        """Let the article stand where a message stood."""
        self.set_class(False, "-notice")

    def show_article(self) -> None:
        """Bring the article to the front, or the notice that stands for it, and the keys to it."""
        self._on_list = False
        self._arrange()
        (self.query_one(Notice) if self.has_class("-notice") else self.article_view).focus()

    def show_list(self) -> None:
        """Bring the list to the front, and the keys to it."""
        self._on_list = True
        self.list_shown = True
        self._arrange()
        self.article_list.focus()

    def toggle_list(self) -> None:
        """Show the list or hide it; where there is room for one only, change between list and article."""
        if not self.is_wide:
            if self._on_list:
                self.show_article()
            else:
                self.show_list()
            return
        self.list_shown = not self.list_shown
        if not self.list_shown and self._on_list:
            self.show_article()
        self._arrange()

    def _arrange(self) -> None:
        self.query_one(Footer).show_command_palette = self.app.size.width >= WIDE
        both = self.is_wide and self.list_shown
        self.set_class(both, "-both")
        self.set_class(not both and self._on_list, "-list")
        self.set_class(not both and not self._on_list, "-article")

    @on(ArticleView.Left)
    def leave_article(self) -> None:
        """Go back to the list."""
        self.show_list()
