"""What of a chunk matters to one glossary, found once for each chunk and remembered: openings and landmarks.

An opening is a reading of a word with which names begin; a landmark is a word that some name asks for nearby.
"""

from collections.abc import Iterator, Set
from typing import NamedTuple

from reader.arabic.folding import fold
from reader.arabic.proclitics import readings
from reader.arabic.words import FOLDED_WORD
from reader.matching.chunks import REMEMBERED, Chunks
from reader.matching.names import NameNode
from reader.matching.trails import Trail


class Opening(NamedTuple):
    """One reading of word number `word` of a chunk: after the `proclitics` begin the names of `trail`.

    `word_start` is where the word begins in the chunk, `start` where the name does.
    """

    trail: Trail
    proclitics: tuple[str, ...]
    word: int
    word_start: int
    start: int


class Openings(dict[str, tuple[tuple[Opening, ...], ...]]):
    """For each chunk the words with which names begin, each as its readings; made on first use.

    Most chunks have none, and are forgotten but for that.
    """

    def __init__(self, first_words: dict[str, NameNode], chunks: Chunks) -> None:
        super().__init__()
        self._first_words = first_words
        self._chunks = chunks

    def __missing__(self, text: str) -> tuple[tuple[Opening, ...], ...]:
        if len(self) >= REMEMBERED:
            self.clear()
        words = FOLDED_WORD.findall(fold(text).text)
        promising = any(reading.stem in self._first_words for word in words for reading in readings(word))
        self[text] = found = tuple(self._found(text)) if promising else ()
        return found

    def _found(self, text: str) -> Iterator[tuple[Opening, ...]]:
        """Yield the openings of each word that has any."""
        chunk = self._chunks[text]
        for number, word in enumerate(chunk.words):
            openings = []
            for reading in readings(word.folded):
                node = self._first_words.get(reading.stem)
                if node is not None:
                    start = chunk.folded.source_index(word.folded_start + reading.taken)
                    trail = Trail.beginning(self._chunks, text, number, node)
                    openings.append(Opening(trail, reading.proclitics, number, word.start, start))
            if openings:
                yield tuple(openings)


class Landmarks(dict[str, tuple[tuple[int, str], ...]]):
    """The near words of each chunk, folded and by number; made on first use."""

    def __init__(self, near: Set[str], chunks: Chunks) -> None:
        super().__init__()
        self._near = near
        self._chunks = chunks

    def __missing__(self, text: str) -> tuple[tuple[int, str], ...]:
        if len(self) >= REMEMBERED:
            self.clear()
        words = enumerate(self._chunks[text].words)
        self[text] = near = tuple((number, word.folded) for number, word in words if word.folded in self._near)
        return near
