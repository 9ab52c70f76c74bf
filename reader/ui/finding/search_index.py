"""Values of one kind, found by what a person types of their words."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, TypeVar

from reader.glossary.model import Entry as GlossaryEntry
from reader.ui.finding.filtering import Rank, query_of, search_key
from reader.ui.shelf import Entry

Value = TypeVar("Value")

_TOGETHER: Final = 500
"""How many keys are made at one step: some milliseconds' work."""


class SearchIndex(Generic[Value]):
    """Values in their order, each with the search key of the texts that tell of it.

    The keys of a hundred thousand take a second. So each step of `prepare` makes some hundreds, on a thread of its own
    if one likes; looking for something takes one step, and finds what is ready.
    """

    def __init__(self, values: Iterable[Value], texts: Callable[[Value], Iterable[str]]) -> None:
        self._values = list(values)
        self._texts = texts
        self._keys: list[str] = [""] * len(self._values)
        self._ready = 0

    @property
    def values(self) -> Sequence[Value]:
        """All the values."""
        return self._values

    def prepare(self) -> bool:
        """Make some of the keys that are missing, and tell whether all are there."""
        start = self._ready
        for place in range(start, min(start + _TOGETHER, len(self._values))):
            self._keys[place] = search_key(self._texts(self._values[place]))
        self._ready = start + _TOGETHER
        return self._ready >= len(self._values)

    def replace(self, place: int, value: Value) -> None:
        """Put a value in the place of another."""
        self._values[place] = value
        self._keys[place] = search_key(self._texts(value))

    def find(self, text: str) -> list[Value]:
        """Return the values that hold all the words typed, the best first; all of them where nothing is typed."""
        return [value for values in self.ranked(text).values() for value in values]

    def ranked(self, text: str) -> dict[Rank, list[Value]]:
        """Return what `find` returns by its rank, the best first; there is no rank without a value."""
        query = query_of(text)
        if not query.words:
            return {Rank.BEGINNING: list(self._values)} if self._values else {}
        self.prepare()
        found: dict[Rank, list[Value]] = {rank: [] for rank in Rank}
        for key, value in zip(self._keys[: self._ready], self._values, strict=False):
            rank = query.rank(key)
            if rank is not None:
                found[rank].append(value)
        return {rank: values for rank, values in found.items() if values}


def title_texts(entry: Entry) -> Iterable[str]:
    """Return what an article is found by: title, source, date and id."""
    return entry.title, entry.source or "", entry.date.isoformat() if entry.date else "", entry.id


def name_texts(entry: GlossaryEntry) -> Iterable[str]:
    """Return what an entry of the glossary is found by: every name in both languages, English first, and its id."""
    return entry.en, *(name.ar for name in entry.names), *(name.en or "" for name in entry.names), entry.id
