"""Levels under which the cells of a row, written in the order that L2 undoes, are displayed where they are wanted."""

import re
from typing import Final

from reader.script.bidi import Direction

_NUMBER_BEFORE_ARABIC: Final = re.compile("E(?=[^LRA]*+A)")
_SEPARATOR: Final = re.compile("(?<=N),(?=N)|(?<=E)[+,](?=E)")
_TERMINATORS: Final = re.compile("%++(?=E)|(?<=E)%++")
_STRETCH: Final = re.compile("[^L]+")
_NUMBER_AFTER_LATIN: Final = re.compile("L[^RA]*+")
_BETWEEN_RIGHT: Final = re.compile("(?<=[RAEN])[^LRAEN]++(?=[RAEN])")
_BETWEEN_LEFT: Final = re.compile("(?<=L)[^LRAEN]++(?=L)")
_SEGMENT: Final = re.compile(b"\0++|[\1\2]++")
_RUN: Final = re.compile(b"\1++|\2++")


def wanted_levels(classes: str, base: Direction) -> bytearray:
    """Return the levels under which a row of cells, left to right as displayed, is written most naturally.

    `classes` has a letter (the key is in `reader.script.bidi`) for each cell. What stands between two right-to-left
    cells is part of their run, in a right-to-left row what stands between two left-to-right ones is part of theirs;
    everything else has the row's own level. In a left-to-right row (CapRTL) `AB 12 CD` has 1 1 1 2 2 1 1 1, and `AB 12`
    has 1 1 0 0 0. Few of these need a direction mark: some numbers beside a run, and some brackets.
    """
    if base == "R":
        acting = _numbers(_NUMBER_AFTER_LATIN.sub(lambda match: match[0].replace("E", "L"), classes))
        acting = _BETWEEN_LEFT.sub(lambda match: "L" * len(match[0]), acting)
        return bytearray(2 if letter in "LEN" else 1 for letter in acting)
    acting = _numbers(_STRETCH.sub(_outer_numbers_act_left, classes))
    acting = _BETWEEN_RIGHT.sub(lambda match: "R" * len(match[0]), acting)
    return bytearray(2 if letter in "EN" else letter in "RA" for letter in acting)


def written_order(levels: bytes | bytearray) -> list[int]:
    """Return the cells, numbered from the left as displayed, in the order in which they are written: L2 undone."""
    order: list[int] = []
    for segment in _SEGMENT.finditer(levels):
        start, end = segment.span()
        if not levels[start]:
            order += range(start, end)
            continue
        for run in reversed([*_RUN.finditer(levels, start, end)]):
            indices = range(*run.span())
            order += indices if levels[run.start()] == 2 else reversed(indices)
    return order


def _numbers(classes: str) -> str:
    """Apply W2, W4 and W5 to a displayed row, where what is written before a number stands at its right."""
    resolved = _NUMBER_BEFORE_ARABIC.sub("N", classes)
    resolved = _SEPARATOR.sub(lambda match: match.string[match.start() - 1], resolved)
    return _TERMINATORS.sub(lambda match: "E" * len(match[0]), resolved)


def _outer_numbers_act_left(match: re.Match[str]) -> str:
    """Let the European numbers of a stretch without Latin act as Latin where no right-to-left run is around them."""
    stretch = match[0]
    first = min((found for found in map(stretch.find, "RAN") if found >= 0), default=len(stretch))
    last = max(map(stretch.rfind, "RA"))
    if last < first:
        return stretch.replace("E", "L")
    return stretch[:first].replace("E", "L") + stretch[first:last] + stretch[last:].replace("E", "L")
