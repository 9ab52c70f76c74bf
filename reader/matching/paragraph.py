"""A paragraph as the matcher sees it: chunks, their places in the text, and distances counted in words."""

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from reader.matching.chunks import SEPARATOR, WordCounts
from reader.matching.mention import Block
from reader.matching.openings import Landmarks, Opening
from reader.matching.trails import Ending


class Exclusion(NamedTuple):
    """A phrase of the text, `[start, end)` in code points, within which no name of `entries` counts."""

    start: int
    end: int
    entries: frozenset[str]


class Paragraph:
    """One block of a text, divided into chunks."""

    __slots__ = (
        "_counts",
        "_landmarks",
        "_ordinals",
        "_starts_without_separators",
        "_words_before",
        "block",
        "exclusions",
        "pieces",
        "text",
    )

    def __init__(self, text: str, block: Block, pieces: list[str], landmarks: Landmarks, counts: WordCounts) -> None:
        self.text = text
        self.block = block
        self.pieces = pieces
        self.exclusions: list[Exclusion] = []
        self._starts_without_separators = list(accumulate(map(len, pieces), initial=block.start))
        self._landmarks = landmarks
        self._counts = counts
        self._words_before: list[int] = []
        self._ordinals: dict[str, list[int]] = {}

    def chunk_start(self, index: int) -> int:
        """Return where in the text the chunk at `index` begins, in code points."""
        return self._starts_without_separators[index] + index * len(SEPARATOR)

    def endings(self, index: int, opening: Opening) -> tuple[Ending, ...]:
        """Return where the names end that begin with `opening` of the chunk at `index`, longest name first."""
        trail = opening.trail
        while trail.open:
            index += 1
            if index == len(self.pieces):
                break
            piece = self.pieces[index]
            longer = trail.after.get(piece) or trail.extended(piece)
            if longer is None:
                break
            trail = longer
        return trail.endings

    def exclude(self, start: int, end: int, entries: frozenset[str]) -> None:
        """Let no name of `entries` count within the text's range `[start, end)`, where a phrase excludes them.

        Names must be asked about in text order, and after the phrases that are longer and begin with them.
        """
        self.exclusions = [past for past in self.exclusions if past.end > start]
        self.exclusions.append(Exclusion(start, end, entries))

    def excluded(self, start: int, end: int) -> frozenset[str]:
        """Return the entries that a name in the text's range `[start, end)` cannot mean."""
        holding = [past.entries for past in self.exclusions if past.start <= start and end <= past.end]
        return frozenset().union(*holding)

    def gaps(self, index: int, opening: Opening, ending: Ending) -> dict[str, int]:
        """Return how many words lie between a name and the nearest occurrence of each of its near words.

        The name's own words do not count, and words that stand nowhere are left out.
        """
        if not self._words_before:
            self._count_words()
        first = self._words_before[index] + opening.word
        beyond = self._words_before[index + ending.chunks] + ending.word + 1
        found = {}
        for word in ending.node.near:
            ordinals = self._ordinals.get(word)
            if ordinals is None:
                continue
            before = bisect_left(ordinals, first)
            after = bisect_left(ordinals, beyond, before)
            gap = first - 1 - ordinals[before - 1] if before else None
            if after < len(ordinals) and (gap is None or ordinals[after] - beyond < gap):
                gap = ordinals[after] - beyond
            if gap is not None:
                found[word] = gap
        return found

    def _count_words(self) -> None:
        """Count the words before each chunk, and find the ordinals, from 0, of every near word."""
        self._words_before = list(accumulate(map(self._counts.__getitem__, self.pieces), initial=0))
        landmarks = enumerate(map(self._landmarks.__getitem__, self.pieces))
        for index, near in [(index, near) for index, near in landmarks if near]:
            for number, word in near:
                self._ordinals.setdefault(word, []).append(self._words_before[index] + number)
