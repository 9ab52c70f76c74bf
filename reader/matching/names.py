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
    `excluded` are the entries whose names do not count within the words that lead here.
    """

    __slots__ = ("excluded", "following", "near", "placed", "senses", "settled")

    def __init__(self) -> None:
        self.senses: tuple[Sense, ...] = ()
        self.settled: Decision | None = None
        self.near: frozenset[str] = frozenset()
        self.placed = False
        self.excluded: frozenset[str] = frozenset()
        self.following: dict[str, NameNode] = {}

    def add(self, sense: Sense) -> None:
        """Let the name that ends here have one more sense."""
        self.senses += (sense,)
        self.near |= sense.near.keys()
        self.placed = self.placed or sense.name.quoted or not sense.name.proclitics
        self.settled = None
        if len(self.senses) == 1 and not sense.name.conditional:
            self.settled = Decision(sense.entry, (sense.entry,), sense.name.ar, By.NAME)


Path = tuple[str, ...]
"""The edges of a name's words."""


def senses_by_path(entries: Iterable[Entry], chunks: Chunks) -> dict[Path, list[Sense]]:
    """Return what each name may mean; the senses of equal names keep the order of the glossary."""
    senses: dict[Path, list[Sense]] = {}
    for entry in entries:
        for name in entry.names:
            near = {fold(word).text: word for word in name.near}
            senses.setdefault(edges(name.ar, chunks), []).append(Sense(entry.id, name, near))
    return senses


def exclusions_by_path(entries: Iterable[Entry], chunks: Chunks) -> dict[Path, frozenset[str]]:
    """Return the entries whose names do not count within each phrase."""
    exclusions: dict[Path, frozenset[str]] = {}
    for entry in entries:
        for phrase in entry.not_in:
            path = edges(phrase, chunks)
            exclusions[path] = exclusions.get(path, frozenset()) | {entry.id}
    return exclusions


def compile_names(senses: Mapping[Path, Iterable[Sense]], exclusions: Mapping[Path, frozenset[str]]) -> NameNode:
    """Return the root of the tree of all names, and of the phrases within which some do not count."""
    root = NameNode()
    for path, meant in senses.items():
        node = _grown(root, path)
        for sense in meant:
            node.add(sense)
    for path, excluded in exclusions.items():
        _grown(root, path).excluded = excluded
    return root


def _grown(root: NameNode, path: Path) -> NameNode:
    """Return the node at the end of `path`, made where there is none."""
    node = root
    for edge in path:
        following = node.following.get(edge)
        if following is None:
            following = node.following[edge] = NameNode()
        node = following
    return node


def near_words(entries: Iterable[Entry]) -> frozenset[str]:
    """Return every word, folded, that some name asks for nearby."""
    return frozenset(fold(word).text for entry in entries for name in entry.names for word in name.near)
