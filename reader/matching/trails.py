"""Trails: names followed from chunk to chunk, each step remembered, so that a phrase seen before costs one look-up.

A chunk's length is known from its text and one space lies between two, so a trail knows where its names end before it
is known where in a text it begins: all its offsets count from the start of its first chunk.
"""

from typing import NamedTuple

from reader.matching.chunks import SEPARATOR, Chunk, Chunks
from reader.matching.names import NameNode


class Ending(NamedTuple):
    """A name at its last word: number `word` of the chunk `chunks` chunks after the first.

    `end` and `text` are the name's end, counted from the first chunk's start, and its text without proclitics.
    """

    node: NameNode
    chunks: int
    word: int
    end: int
    text: str


class Trail:
    """The names that begin at one word, as far as one sequence of chunks goes: `endings`, longest first.

    `open` says whether a longer name may go on in the next chunk; `after` holds the longer trails by that chunk's text.
    """

    __slots__ = ("_chunks", "_count", "_gap", "_node", "_start", "_text", "after", "endings", "open")

    def __init__(self, chunks: Chunks, start: int, text: str, count: int, endings: tuple[Ending, ...]) -> None:
        self._chunks = chunks
        self._start = start
        self._text = text
        self._count = count
        self._node = NameNode()
        self._gap = ""
        self.endings = endings
        self.open = False
        self.after: dict[str, Trail] = {}

    @classmethod
    def beginning(cls, chunks: Chunks, piece: str, word: int, start: int, node: NameNode) -> "Trail":
        """Return the trail of names at `start` of the chunk `piece`, in its word number `word`, which led to `node`."""
        trail = cls(chunks, start, piece, 0, ())
        trail._follow(node, chunks[piece], word)
        return trail

    def extended(self, piece: str) -> "Trail | None":
        """Return the trail that goes on through the chunk `piece`, None where no name does."""
        chunk = self._chunks[piece]
        longer = Trail(self._chunks, self._start, self._text + SEPARATOR + piece, self._count + 1, self.endings)
        gap = self._gap + chunk.lead
        if chunk.words:
            node = self._node.following.get(gap + chunk.words[0].folded)
            if node is None:
                return None
            longer._follow(node, chunk, 0)
        else:
            longer._stay(self._node, gap)
        self.after[piece] = longer
        return longer

    def _follow(self, node: NameNode, chunk: Chunk, word: int) -> None:
        """Go on through the last chunk of the trail from word number `word`, which led to `node`."""
        chunk_start = len(self._text) - len(chunk.folded.source)
        while True:
            if node.senses:
                end = chunk_start + chunk.words[word].end
                ending = Ending(node, self._count, word, end, self._text[self._start : end])
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
