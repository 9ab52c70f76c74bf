"""Opening an article by typing a part of its title."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.ui.finding.search_index import SearchIndex, title_texts
from reader.ui.rows.row import Row
from reader.ui.rows.title_row import TitleRow
from reader.ui.screens.picker import Picker
from reader.ui.shelf import Entry

# Seconds between two looks at a list that grows.
_LOOK_EVERY = 0.3


class TitlesScreen(Picker[str]):
    """Lets a person pick an article; the result is its id."""

    PLACEHOLDER = "Words of the title, of the source, or a date"
    NOTHING = "No article is called so."

    @dataclass
    class Prepared(Message):
        """More titles can be found, or all of them."""

        all: bool

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._titles = SearchIndex(map(TitleRow, entries), lambda row: title_texts(row.entry))
        self._places = {entry.id: place for place, entry in enumerate(entries)}
        self._outdated = False

    def on_mount(self) -> None:
        """Make ready what is sought in, while the person begins to type."""
        self._prepare()
        self.set_interval(_LOOK_EVERY, self._look_again)

    def narrow(self, query: str) -> None:
        """Show the articles that hold what was typed."""
        self._look(query)

    def result_of(self, row: Row) -> str | None:
        """Return the article of a row."""
        return row.entry.id if isinstance(row, TitleRow) else None

    def update_entries(self, entries: Iterable[Entry]) -> None:
        """Take over what has been read of articles meanwhile."""
        for entry in entries:
            if entry.id in self._places:
                self._titles.replace(self._places[entry.id], TitleRow(entry))
        self._outdated = True

    def _look(self, query: str, *, keep: bool = False) -> None:
        self._outdated = False
        found = self._titles.find(query)
        self.show(found, f"{len(found):,} of {len(self._titles.values):,}", keep=keep)

    def _look_again(self) -> None:
        if self._outdated:
            self._look(self.query_text, keep=True)

    @work(thread=True)
    def _prepare(self) -> None:
        worker = get_current_worker()
        while not self._titles.prepare():
            if worker.is_cancelled:
                return
            self.post_message(self.Prepared(all=False))
        self.post_message(self.Prepared(all=True))

    @on(Prepared)
    def _show_prepared(self, message: Prepared) -> None:
        self._outdated = bool(self.query_text)
        if message.all:
            self._look_again()
