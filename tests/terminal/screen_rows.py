"""Rows of cells for tests, and a terminal that displays what is written to it by UAX #9 and nothing else."""

from collections.abc import Sequence

from hypothesis import strategies as st

from reader.script.bidi import line_levels, resolve, visual_order
from reader.script.cells import cells
from reader.script.layout import MIRRORED
from reader.script.shaping import SHAPER
from reader.terminal.reordering import Reordering

MARKS = "\u200e\u200f"
ARABIC = "ﺑﺘﻞﻣﻼﺏء"
HOSTILE = (
    *ARABIC,
    *"אב٣۵59aé中 ││→()[]«»<>-+,.:/%$#؟،\u00a0\u3000",
    "ﺐ\u064e\u0651",
    "e\u0301",
    "1\u0301",
    ",\u0301",
    "(\u064e",
)

hostile_rows = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=24).map(tuple)


def row(painted: str) -> tuple[str, ...]:
    """The cells of a row as it is painted."""
    return tuple(cell.glyphs for cell in cells(painted))


def painted_leftward(text: str) -> str:
    """Arabic words as they are painted, for rows that are written down left to right."""
    return "".join(cell.glyphs for cell in reversed(cells(SHAPER.glyphs(text))))


def terminal_shows(written: Sequence[str], reordering: Reordering, *, boxes: str = "│") -> tuple[str, ...]:
    """The cells of a row that was written, left to right as the terminal shows them; it takes boxes for `boxes`."""
    characters = []
    for cell in written:
        head, rest = cell[0], cell[1:] if reordering.heeds_marks else ""
        characters += [(head, cell), *((character, "") for character in rest)]
    text = "".join(character for character, _ in characters).replace("│", boxes)
    levels = line_levels(text, resolve(text, reordering.base), 0, len(text))
    shown = []
    for index in visual_order(text, reordering.base):
        head, cell = characters[index]
        if cell:
            if reordering.mirrors and levels[index] & 1:
                head = MIRRORED.get(head, head)
            shown.append((head + cell[1:]).rstrip(MARKS).replace("\u2800", " "))
    return tuple(shown)
