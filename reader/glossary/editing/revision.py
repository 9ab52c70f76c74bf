"""What an edit does to the two lists of the glossary: items replaced, removed and added, by their places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from reader.glossary.model import Entry, Glossary, Pin

BEFORE_ALL: Final = -1
"""The place after which the first item of a list stands."""

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Changes(Generic[_Item]):
    """Changes of one list, all by indices of the list as it was.

    `added` holds pairs of the index after which an item goes (`BEFORE_ALL` for none) and the item; items with the same
    index keep their order.
    """

    replaced: Mapping[int, _Item] = field(default_factory=dict)
    removed: frozenset[int] = frozenset()
    added: tuple[tuple[int, _Item], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return bool(self.replaced or self.removed or self.added)

    def applied(self, items: tuple[_Item, ...]) -> tuple[_Item, ...]:
        """Return the list as it is afterwards."""
        result = [item for after, item in self.added if after == BEFORE_ALL]
        added_after = {after for after, _ in self.added}
        for index, item in enumerate(items):
            if index not in self.removed:
                result.append(self.replaced.get(index, item))
            if index in added_after:
                result += [added for after, added in self.added if after == index]
        return tuple(result)


@dataclass(frozen=True, slots=True)
class Revision:
    """Everything that one edit changes."""

    entries: Changes[Entry] = field(default_factory=Changes)
    pins: Changes[Pin] = field(default_factory=Changes)

    def applied(self, glossary: Glossary) -> Glossary:
        """Return the glossary as it is afterwards."""
        return Glossary(self.entries.applied(glossary.entries), self.pins.applied(glossary.pins))
