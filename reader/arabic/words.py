"""Words of a text: letters, digits and `_` of any script with the marks, tatweels and joiners inside them.

Everything else (white space, punctuation, quotation marks, symbols) stands between words.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.arabic.folding import Folded, fold

FOLDED_WORD = re.compile(r"\w+")
"""A word of a folded text, which has no marks left."""


class Word(NamedTuple):
    """One word: its folded form and its half-open range in the source, in code points."""

    folded: str
    start: int
    end: int


def words(text: str | Folded) -> Iterator[Word]:
    """Yield the words of `text` in order.

    >>> [*words("«البيانُ» و2019")]
    [Word(folded='البيان', start=1, end=8), Word(folded='و2019', start=10, end=15)]
    """
    folded = fold(text) if isinstance(text, str) else text
    for match in FOLDED_WORD.finditer(folded.text):
        yield Word(match.group(), *folded.source_range(*match.span()))
