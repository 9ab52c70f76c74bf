"""Splices: ranges of a text and what comes in their place."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple


class Splice(NamedTuple):
    """The half-open range `[start, end)` of a text, in code points, and what comes in its place."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return `text` with `splices` made; those at one place keep their order, removals that touch become one.

    Raises `ValueError` where a removal overlaps something that is written.
    """
    parts = []
    position = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        start = splice.start
        if start < position:
            if splice.text:
                raise ValueError("two splices overlap")
            start = position
        parts += [text[position:start], splice.text]
        position = max(position, splice.end)
    return "".join((*parts, text[position:]))


def differences(before: str, after: str) -> list[Splice]:
    """Return splices of whole lines that make `after` out of `before`, apart from each other."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    start = _common_start(old, new)
    end = _common_start(old[start:][::-1], new[start:][::-1])
    offsets = [0, *accumulate(map(len, old))]
    matcher = SequenceMatcher(None, old[start : len(old) - end], new[start : len(new) - end])
    return [
        Splice(offsets[start + first], offsets[start + last], "".join(new[start + new_first : start + new_last]))
        for tag, first, last, new_first, new_last in matcher.get_opcodes()
        if tag != "equal"
    ]


def _common_start(first: list[str], second: list[str]) -> int:
    """Return how many lines two texts begin with alike."""
    pairs = zip(first, second, strict=False)
    return next((index for index, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))
