"""Finding articles by what a person remembers of their titles."""

from collections.abc import Iterable, Iterator, Sequence

from reader.ui.filtering import query_of, search_key
from reader.ui.shelf import Entry

_TOGETHER = 500


class TitleIndex:
    """Articles in their order, each with its search key: the words of title, source, date and id.

    Folding a hundred thousand titles takes a second. So `prepare` does it step by step, on a thread of its own if one
    likes, and `find` finds what is ready.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = list(entries)
        self._places = {entry.id: place for place, entry in enumerate(self._entries)}
        self._keys: list[str | None] = [None] * len(self._entries)

    @property
    def entries(self) -> Sequence[Entry]:
        """All the articles."""
        return self._entries

    def update(self, entries: Iterable[Entry]) -> None:
        """Take over what has been read of articles meanwhile; others than those that there are do not count."""
        for entry in entries:
            place = self._places.get(entry.id)
            if place is not None and entry != self._entries[place]:
                self._entries[place], self._keys[place] = entry, _key(entry)

    def prepare(self) -> Iterator[None]:
        """Make the keys that are missing, some hundreds at each step."""
        for start in range(0, len(self._entries), _TOGETHER):
            for place, entry in enumerate(self._entries[start : start + _TOGETHER], start):
                if self._keys[place] is None:
                    self._keys[place] = _key(entry)
            yield

    def find(self, text: str) -> list[Entry]:
        """Return the articles that hold all the words typed, those first in which each of them begins a word."""
        query = query_of(text)
        if not query.words:
            return list(self._entries)
        ranked = [
            (rank, place)
            for place, key in enumerate(self._keys)
            if key is not None and (rank := query.rank(key)) is not None
        ]
        return [self._entries[place] for _, place in sorted(ranked)]


def _key(entry: Entry) -> str:
    date = entry.date.isoformat() if entry.date else ""
    return search_key(f"{entry.title} {entry.source or ''} {date} {entry.id}")
