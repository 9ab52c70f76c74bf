"""Trails: names followed from chunk to chunk, each step remembered, so that a phrase seen before costs one look-up.

A chunk's length is known from its text and one space lies between two, so a trail knows where its names end before it
is known where in a text it begins: all its offsets count from the start of its first chunk.
"""

from typing import Final, NamedTuple

from reader.matching.chunks import SEPARATOR, Chunk, Chunks
from reader.matching.names import NameNode

_LONGEST_GAP: Final = 16
"""How many characters of punctuation may stand between two words of a name."""


class Ending(NamedTuple):
    """A name, or a phrase that excludes names, at its last word, and where it ends.

    That word is number `word` of the chunk `chunks` chunks after the first.
    """

    node: NameNode
    chunks: int
    word: int
    end: int


class Trail:
    """The names that begin at one word, as far as one sequence of chunks goes: `endings`, longest first.

    `open` says whether a longer name may go on in the next chunk; `after` holds the longer trails by that chunk's text.
    """

    __slots__ = ("_chunk_start", "_chunks", "_count", "_gap", "_length", "_node", "after", "endings", "open")

    def __init__(self, chunks: Chunks, piece: str, before: "Trail | None" = None) -> None:
        self._chunks = chunks
        self._chunk_start: int = 0 if before is None else before._length + len(SEPARATOR)
        self._length: int = self._chunk_start + len(piece)
        self._count: int = 0 if before is None else before._count + 1
        self._node = NameNode()
        self._gap = ""
        self.endings: tuple[Ending, ...] = () if before is None else before.endings
        self.open = False
        self.after: dict[str, Trail] = {}

    @classmethod
    def beginning(cls, chunks: Chunks, piece: str, word: int, node: NameNode) -> "Trail":
        """Return the trail of the names that begin in word number `word` of the chunk `piece`, which led to `node`."""
        trail = cls(chunks, piece)
        trail._follow(node, chunks[piece], word)
        return trail

    def extended(self, piece: str) -> "Trail | None":
        """Return the trail that goes on through the chunk `piece`, None where no name does.

        A chunk without words is not remembered: a long run of spaces would be, space by space.
        """
        chunk = self._chunks[piece]
        gap = self._gap + chunk.lead
        if len(gap) > _LONGEST_GAP:
            return None
        if not chunk.words:
            longer = Trail(self._chunks, piece, self)
            longer._stay(self._node, gap)
            return longer
        node = self._node.following.get(gap + chunk.words[0].folded)
        if node is None:
            return None
        longer = self.after[piece] = Trail(self._chunks, piece, self)
        longer._follow(node, chunk, 0)
        return longer

    def _follow(self, node: NameNode, chunk: Chunk, word: int) -> None:
        """Go on through the last chunk of the trail from word number `word`, which led to `node`."""
        while True:
            if node.senses or node.excluded:
                ending = Ending(node, self._count, word, self._chunk_start + chunk.words[word].end)
                self.endings = (ending, *self.endings)
            word += 1
            if word == len(chunk.words):
                return self._stay(node, chunk.tail)
            following = node.following.get(chunk.words[word].edge)
            if following is None:
                return None
            node = following

    def _stay(self, node: NameNode, gap: str) -> None:
        """End the trail for now at `node`, with the punctuation `gap` after its word."""
        self._node = node
        self._gap = gap
        self.open = bool(node.following)
