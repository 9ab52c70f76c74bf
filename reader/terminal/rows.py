"""Rows as they are written: what a terminal needs in place of a painted row, how it looks left where it is.

A row is given in parts, left to right, each of one look: whatever the caller has for colours and such.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from reader.script.glyphs import PAINTED_CELL
from reader.terminal.direction_marks import set_apart
from reader.terminal.inverse import Encoded, encode
from reader.terminal.profiles import Output
from reader.terminal.reordering import Reordering
from reader.terminal.text_sizing import stand_alone
from reader.terminal.word_runs import turned_runs

Look = TypeVar("Look")


def rewritten(texts: Sequence[str], fonts: Sequence[object], output: Output) -> list[str]:
    """Return the texts of a row's parts as they are written for a terminal that leaves cells where they are.

    Parts whose `fonts` are equal may be drawn as one.
    """
    match output:
        case Output.STAND_ALONE:
            return stand_alone(texts)
        case Output.SET_APART:
            return set_apart(texts)
        case Output.TURNED_RUNS:
            return turned_runs(texts, fonts)
        case _:
            return list(texts)


def inverse(parts: Sequence[tuple[str, Look]], reordering: Reordering) -> tuple[Encoded, list[tuple[str, Look]]]:
    """Return a row as it is written for a terminal that reorders it, as cells and as parts in the order of writing."""
    cells = list(_cells(parts))
    encoded = encode(tuple(glyphs for glyphs, _ in cells), reordering)
    looks = [cells[place][1] for place in encoded.places]
    written = zip(encoded.cells, looks, strict=True)
    runs = groupby(written, key=lambda cell: cell[1])
    return encoded, [("".join(glyphs for glyphs, _ in run), look) for look, run in runs]


def _cells(parts: Sequence[tuple[str, Look]]) -> Iterator[tuple[str, Look]]:
    for text, look in parts:
        for cell in PAINTED_CELL(text).findall(text):
            yield cell, look
