"""What the command palette offers: the actions of the table, and the articles."""

from collections.abc import Sequence
from functools import partial
from typing import Final, Protocol, cast

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.script.layout import fit
from reader.ui.actions import ACTIONS, Action
from reader.ui.shelf import Entry

_MARGIN: Final = 12
"""Columns of the palette's width that its frame and scroll bar take."""


class Shelf(Protocol):
    """What the palette asks of the app."""

    @property
    def entries(self) -> Sequence[Entry]:
        """The articles of the list."""

    def open_article(self, article: str) -> None:
        """Open an article."""


class ReaderCommands(Provider):
    """Finds actions by their English words and articles by a part of their title, folded as names are."""

    @property
    def _shelf(self) -> Shelf:
        return cast(Shelf, self.app)

    async def discover(self) -> Hits:
        """Offer everything while nothing is typed."""
        for action in self._actions():
            yield DiscoveryHit(Text(action.label), partial(self.app.run_action, self._run(action)), help=action.help)
        for entry in self._shelf.entries:
            command = partial(self._shelf.open_article, entry.id)
            yield DiscoveryHit(self._title(entry.title), command, text=entry.title)

    async def search(self, query: str) -> Hits:
        """Offer what matches."""
        matcher = self.matcher(query)
        for action in self._actions():
            if (score := matcher.match(f"{action.label} {action.help}")) > 0:
                yield Hit(score, Text(action.label), partial(self.app.run_action, self._run(action)), help=action.help)
        # Imported here because the app starts without it.
        from reader.arabic.folding import fold

        wanted = fold(query).text
        for entry in self._shelf.entries:
            if wanted and wanted in fold(entry.title).text:
                command = partial(self._shelf.open_article, entry.id)
                yield Hit(1.0, self._title(entry.title), command, text=entry.title)

    def _actions(self) -> list[Action]:
        return [action for action in ACTIONS if action.palette]

    def _run(self, action: Action) -> str:
        return f"app.perform('{action.name}')"

    def _title(self, title: str) -> Text:
        width = max(8, self.app.size.width * 9 // 10 - _MARGIN)
        line = fit(title, width)
        return Text(line.text.rjust(len(line.text) + width - line.width))
