"""Chunks: a text cut at its spaces, each piece folded and divided into words once and remembered.

Cutting at the space alone keeps positions exact (a chunk begins where the one before ended, plus one), and words
repeat: looking a chunk up is several times as fast as folding the text.
"""

from typing import Final, NamedTuple

from reader.arabic.folding import Folded, fold
from reader.arabic.words import FOLDED_WORD

SEPARATOR: Final = " "
REMEMBERED: Final = 200_000
"""How many chunks are kept before all are forgotten; they take about 100 MB then."""


class ChunkWord(NamedTuple):
    """A word of a chunk.

    `edge` is what must follow a name's word for the name to go on: the folded word, with the punctuation since the word
    before put in front of it. White space is no punctuation, so that it is the word alone where white space is all that
    stands between. `[start, end)` is the word's range in the chunk, `folded_start` its place in the folded chunk.
    """

    folded: str
    edge: str
    start: int
    end: int
    folded_start: int


class Chunk(NamedTuple):
    """A folded chunk, its words, and the punctuation before the first and after the last of them."""

    folded: Folded
    words: tuple[ChunkWord, ...]
    lead: str
    tail: str


class Chunks(dict[str, Chunk]):
    """Every chunk seen so far, made on first use."""

    def __missing__(self, text: str) -> Chunk:
        if len(self) >= REMEMBERED:
            self.clear()
        chunk = self[text] = _chunk(text)
        return chunk


class WordCounts(dict[str, int]):
    """How many words each chunk has, counted on first use."""

    def __init__(self, chunks: Chunks) -> None:
        super().__init__()
        self._chunks = chunks

    def __missing__(self, text: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        count = self[text] = len(self._chunks[text].words)
        return count


def _chunk(text: str) -> Chunk:
    folded = fold(text)
    found: list[ChunkWord] = []
    done = 0
    lead = ""
    for match in FOLDED_WORD.finditer(folded.text):
        start, end = match.span()
        gap = folded.text[done:start].replace(SEPARATOR, "")
        if not found:
            lead, gap = gap, ""
        source = folded.source_range(start, end) if folded.uneven else (start, end)
        found.append(ChunkWord(match[0], gap + match[0], *source, start))
        done = end
    rest = folded.text[done:].replace(SEPARATOR, "")
    return Chunk(folded, tuple(found), lead, rest) if found else Chunk(folded, (), rest, "")


def edges(text: str, chunks: Chunks) -> tuple[str, ...]:
    """Return the edges of all words of `text`, the path that a name takes; punctuation around it does not count."""
    path: list[str] = []
    gap = ""
    for piece in text.split(SEPARATOR):
        chunk = chunks[piece]
        gap += chunk.lead
        if not chunk.words:
            continue
        first, *others = chunk.words
        path.append(gap + first.folded if path else first.folded)
        path += (word.edge for word in others)
        gap = chunk.tail
    return tuple(path)
