"""What of a chunk matters to one glossary, found once for each chunk and remembered: openings and landmarks.

An opening is a reading of a word with which names begin; a landmark is a word that some name asks for nearby.
"""

from collections.abc import Set
from typing import NamedTuple

from reader.arabic.proclitics import readings
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
    """For each chunk the words with which names begin, each as its readings; made on first use."""

    def __init__(self, first_words: dict[str, NameNode], chunks: Chunks) -> None:
        super().__init__()
        self._first_words = first_words
        self._chunks = chunks

    def __missing__(self, text: str) -> tuple[tuple[Opening, ...], ...]:
        if len(self) >= REMEMBERED:
            self.clear()
        chunk = self._chunks[text]
        found = []
        for number, word in enumerate(chunk.words):
            openings = []
            for reading in readings(word.folded):
                node = self._first_words.get(reading.stem)
                if node is not None:
                    start = chunk.folded.source_index(word.folded_start + reading.taken)
                    trail = Trail.beginning(self._chunks, text, number, node)
                    openings.append(Opening(trail, reading.proclitics, number, word.start, start))
            if openings:
                found.append(tuple(openings))
        self[text] = result = tuple(found)
        return result


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
