"""The glossary's names compiled for matching: a tree of words, each node the names that end there."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reader.arabic.folding import fold
from reader.glossary.model import Entry, Name
from reader.matching.chunks import Chunks, edges
from reader.matching.mention import By, Decision


class Sense(NamedTuple):
    """What a folded name may mean: one name of one entry, with its near words as spelled, by their folded form."""

    entry: str
    name: Name
    near: Mapping[str, str]


class NameNode:
    """A node of the tree: the senses of the name that ends here, and the words with which longer names go on.

    `settled` is what the name always stands for, None where conditions or other entries have a say. `near` is every
    word that a sense asks for nearby, and `placed` whether one asks for quotation marks or no proclitics.
    """

    __slots__ = ("following", "near", "placed", "senses", "settled")

    def __init__(self) -> None:
        self.senses: tuple[Sense, ...] = ()
        self.settled: Decision | None = None
        self.near: frozenset[str] = frozenset()
        self.placed = False
        self.following: dict[str, NameNode] = {}

    def add(self, sense: Sense) -> None:
        """Let the name that ends here have one more sense."""
        self.senses += (sense,)
        self.near |= sense.near.keys()
        self.placed = self.placed or sense.name.quoted or not sense.name.proclitics
        self.settled = None
        if len(self.senses) == 1 and not sense.name.conditional:
            self.settled = Decision(sense.entry, (sense.entry,), sense.name.ar, By.NAME)


def compile_names(entries: Iterable[Entry], chunks: Chunks) -> NameNode:
    """Return the root of the tree of all names; the senses of equal names keep the order of the glossary."""
    root = NameNode()
    for entry in entries:
        for name in entry.names:
            node = root
            for edge in edges(name.ar, chunks):
                following = node.following.get(edge)
                if following is None:
                    following = node.following[edge] = NameNode()
                node = following
            node.add(Sense(entry.id, name, {fold(word).text: word for word in name.near}))
    return root


def near_words(entries: Iterable[Entry]) -> frozenset[str]:
    """Return every word, folded, that some name asks for nearby."""
    return frozenset(fold(word).text for entry in entries for name in entry.names for word in name.near)
