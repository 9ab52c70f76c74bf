"""The command palette: everything that can be done or gone to, found by typing."""

from collections.abc import Iterator

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.ui.finding.offers import Offer, Offers, Section
from reader.ui.rows.offer_rows import offer_of, row_of
from reader.ui.rows.row import BlankRow, HeadingRow, Row
from reader.ui.screens.picker import Picker


class PaletteScreen(Picker[Offer]):
    """Lets a person pick an action, an item, an article or a theme; the result is the offer that was picked."""

    PLACEHOLDER = "A command, a name, or words of a title"

    class Prepared(Message):
        """Everything can be found."""

    def __init__(self, offers: Offers) -> None:
        super().__init__()
        self._offers = offers

    def on_mount(self) -> None:
        """Make ready what is sought in, while the person begins to type."""
        self._prepare()

    def narrow(self, query: str) -> None:
        """Show what is offered for `query`, under a heading for each kind."""
        self._look(query)

    def result_of(self, row: Row) -> Offer | None:
        """Return what a row offers."""
        return offer_of(row)

    def _look(self, query: str, *, keep: bool = False) -> None:
        sections = self._offers.find(query)
        total = sum(section.total for section in sections)
        self.show([row for section in sections for row in _rows(section)], f"{total:,} found", keep=keep)

    @work(thread=True)
    def _prepare(self) -> None:
        worker = get_current_worker()
        while not self._offers.prepare():
            if worker.is_cancelled:
                return
        self.post_message(self.Prepared())

    @on(Prepared)
    def _show_prepared(self) -> None:
        if self.query_text:
            self._look(self.query_text, keep=True)


def _rows(section: Section) -> Iterator[Row]:
    """Yield the rows of the offers of one kind."""
    more = section.total - len(section.offers)
    yield HeadingRow(f"{section.heading} · {more:,} more" if more else section.heading)
    yield from map(row_of, section.offers)
    yield BlankRow()
