"""The outline of a glossary file: its two lists, what each item of them was read as, and where it stands.

What the rules between entries say is not in it: it is what an edit of one item leaves as it is for all others.
"""

from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, TypeVar, cast

from reader.glossary.entries import PlacedEntry, PlacedName
from reader.glossary.findings import Findings, Noted
from reader.glossary.model import Pin
from reader.glossary.nodes import Node

_Value = TypeVar("_Value")


class Item(NamedTuple, Generic[_Value]):
    """An item of a list with its node's half-open range in code points; what is invalid has the value None."""

    value: _Value | None
    start: int
    end: int

    def moved(self, by: int) -> "Item[_Value]":
        """Return the item `by` code points further on."""
        value: object = self.value
        if isinstance(value, PlacedEntry):
            names = tuple(PlacedName(name, folded, offset + by) for name, folded, offset in value.names)
            value = value._replace(names=names, start=value.start + by, end=value.end + by)
        return Item(cast("_Value | None", value), self.start + by, self.end + by)

    def ending(self, end: int) -> "Item[_Value]":
        """Return the item with another end of its range."""
        value: object = self.value
        if isinstance(value, PlacedEntry):
            value = value._replace(end=end)
        return Item(cast("_Value | None", value), self.start, end)


class Section(NamedTuple, Generic[_Value]):
    """One of the file's two lists; `style` is that of the sequence's node."""

    start: int
    end: int
    style: str
    items: tuple[Item[_Value], ...]

    @property
    def values(self) -> Iterator[tuple[int, _Value]]:
        """The valid items with their indices."""
        return ((index, item.value) for index, item in enumerate(self.items) if item.value is not None)


class Outline(NamedTuple):
    """The lists of a file, None where one is missing or no list, and what was noted while reading their items.

    `size` counts the nodes of the file, and `anchored` says whether any of them has an anchor.
    """

    entries: Section[PlacedEntry] | None
    pins: Section[Pin] | None
    noted: tuple[Noted, ...]
    size: int
    anchored: bool


def read_items(
    nodes: list[Node], read: Callable[[Node, Findings], _Value | None], findings: Findings
) -> tuple[Item[_Value], ...]:
    """Return what `read` makes of each node."""
    return tuple(Item(read(node, findings), node.start, node.end) for node in nodes)
