"""Which paragraphs hold which words: what keeps an edit of the glossary from matching every paragraph anew."""

import re
from array import array
from collections.abc import Iterable

from reader.arabic.proclitics import forms
from reader.matching.names import Path

_LAST_WORD = re.compile(r"\w+\Z")


class WordIndex:
    """Folded words and the numbers of the paragraphs that hold them, in four bytes each."""

    def __init__(self) -> None:
        self._paragraphs: dict[str, array[int]] = {}

    def add(self, paragraph: int, words: Iterable[str]) -> None:
        """Enter a paragraph with its distinct folded words; numbers must come in rising order and only once."""
        for word in words:
            paragraphs = self._paragraphs.get(word)
            if paragraphs is None:
                paragraphs = self._paragraphs[word] = array("I")
            paragraphs.append(paragraph)

    def holding(self, path: Path) -> set[int]:
        """Return the paragraphs that hold every word of a name, the first one with any proclitics."""
        found: set[int] = set()
        for word in forms(path[0]):
            found.update(self._paragraphs.get(word, ()))
        for edge in path[1:]:
            match = _LAST_WORD.search(edge)
            assert match is not None  # an edge ends with a word
            found.intersection_update(self._paragraphs.get(match[0], ()))
        return found
