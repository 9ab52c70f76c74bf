"""What the command palette offers for what is typed: actions, items of the glossary, articles and themes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, NamedTuple

from textual.fuzzy import FuzzySearch

from reader.glossary.model import Entry as GlossaryEntry
from reader.ui.finding.filtering import Rank
from reader.ui.finding.search_index import SearchIndex, name_texts, title_texts
from reader.ui.keys.action_table import Action
from reader.ui.shelf import Entry

MOST: Final = 50
"""How many offers of one kind are shown."""


@dataclass(frozen=True, slots=True)
class UseTheme:
    """Go over to a theme, by its name."""

    name: str


Offer = Action | GlossaryEntry | Entry | UseTheme
"""What is picked in the palette: an action to run, an entry to show, an article to open, a theme to use."""


class Section(NamedTuple):
    """The offers of one kind, the best first and at most `MOST` of them, and how many there are."""

    heading: str
    offers: Sequence[Offer]
    total: int


class Offers:
    """Everything that the palette can offer."""

    def __init__(
        self,
        actions: Iterable[Action],
        entries: Iterable[GlossaryEntry],
        articles: Iterable[Entry],
        themes: Iterable[str],
    ) -> None:
        self.actions = SearchIndex(actions, lambda action: (action.label, action.help))
        self.entries = SearchIndex(entries, name_texts)
        self.articles = SearchIndex(articles, title_texts)
        self.themes = SearchIndex(map(UseTheme, themes), lambda theme: (theme.name, f"theme {theme.name}"))
        self._fuzzy = FuzzySearch()

    def prepare(self) -> bool:
        """Take a step towards finding everything, and tell whether it was the last."""
        return self.entries.prepare() and self.articles.prepare()

    def find(self, text: str) -> list[Section]:
        """Return the kinds of which there is something, those with the best matches first."""
        found: tuple[tuple[str, Mapping[Rank, Sequence[Offer]]], ...] = (
            ("Actions", self.actions.ranked(text)),
            ("Items", self.entries.ranked(text)),
            ("Articles", self.articles.ranked(text)),
            ("Themes", self.themes.ranked(text)),
        )
        best_first = sorted((kind for kind in found if kind[1]), key=lambda kind: next(iter(kind[1])))
        sections = [_section(heading, by_rank) for heading, by_rank in best_first]
        return sections or self._near(text.strip())

    def _near(self, text: str) -> list[Section]:
        """Return the actions whose labels hold the letters typed in their order, others between them."""
        near = [action for action in self.actions.values if text and self._fuzzy.match(text, action.label)[0] > 0]
        return [Section("Actions", near, len(near))] if near else []


def _section(heading: str, by_rank: Mapping[Rank, Sequence[Offer]]) -> Section:
    offers = chain.from_iterable(by_rank.values())
    return Section(heading, [*islice(offers, MOST)], sum(map(len, by_rank.values())))
