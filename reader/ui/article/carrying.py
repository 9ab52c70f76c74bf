"""Carrying a place over from a text to its changed version, so that the screen stays at the same words."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final, NamedTuple

_LINE: Final = re.compile(r"[^\n\r]*[\n\r]\s*|[^\n\r]+")
"""A line with the blank ones after it."""

_WORD: Final = re.compile(r"\S+\s*|\s+")
_CHARACTER: Final = re.compile(r"(?s:.)")

# Beyond so many pieces that differ, or pairs of equal ones among them, only common beginnings and ends are compared.
_MOST_PIECES, _MOST_PAIRS = 4_000, 200_000


class _Change(NamedTuple):
    """The half-open range of pieces `[before, before_end)` of a text, and of those that stand for them afterwards."""

    before: int
    before_end: int
    after: int
    after_end: int


def carried(offset: int, before: str, after: str) -> int:
    r"""Return where the place at `offset` of `before` is in `after`; both count code points.

    Lines that stayed are found first, then words in what was changed between them, then characters in what was changed
    between these. What was taken out is now where the text goes on. Raises `ValueError` for a place beyond the text.

        >>> carried(9, "one\ntwo three\n", "zero\none\ntwo or three\n")
        17
    """
    if not 0 <= offset <= len(before):
        raise ValueError(f"offset {offset} is not within a text of {len(before)} code points")
    passed = 0
    for pieces in (_LINE, _WORD, _CHARACTER):
        if before in ("", after):
            break
        old, new = pieces.findall(before), pieces.findall(after)
        old_starts, new_starts = _starts(old), _starts(new)
        piece = max(0, min(bisect_right(old_starts, offset) - 1, len(old) - 1))
        change = _change_at(piece, old, new)
        passed += new_starts[change.after]
        offset -= old_starts[change.before]
        before = before[old_starts[change.before] : old_starts[change.before_end]]
        after = after[new_starts[change.after] : new_starts[change.after_end]]
    return passed + min(offset, len(after))


def _starts(pieces: Sequence[str]) -> list[int]:
    """Return where each piece starts in the text that they make up, and where the text ends."""
    return list(accumulate(map(len, pieces), initial=0))


def _change_at(place: int, old: Sequence[str], new: Sequence[str]) -> _Change:
    """Return the change that the piece at `place` of `old` is in: pieces that stayed are changes of their own."""
    head = _common(old, new)
    if place < head:
        return _Change(0, head, 0, head)
    tail = _common(old[head:][::-1], new[head:][::-1])
    if place >= len(old) - tail:
        return _Change(len(old) - tail, len(old), len(new) - tail, len(new))
    change = _Change(head, len(old) - tail, head, len(new) - tail)
    if not _few(old[head : len(old) - tail], new[head : len(new) - tail]):
        return change
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    while True:
        same = matcher.find_longest_match(*change)
        if not same.size:
            return change
        if place < same.a:
            change = change._replace(before_end=same.a, after_end=same.b)
        elif place >= same.a + same.size:
            change = change._replace(before=same.a + same.size, after=same.b + same.size)
        else:
            return _Change(same.a, same.a + same.size, same.b, same.b + same.size)


def _few(old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether the pieces can be compared with each other in a moment."""
    counts = Counter(new)
    return len(old) + len(new) <= _MOST_PIECES and sum(counts[piece] for piece in old) <= _MOST_PAIRS


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many pieces two sequences have in common at their beginning."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(first), len(second)))
