"""Articles made to harm: a million characters in one line of every dangerous sort are laid out like any other."""

import pytest

from reader.script import glyphs
from reader.script.layout import lay_out

MILLION = 1_000_000
# fmt: off
HOSTILE = {
    "letters without spaces": "\u0628",
    "lam-alef": "\u0644\u0627",
    "spaces": " ",
    "brackets that are never closed": "(",
    "brackets that were never opened": ")",
    "brackets in brackets": 60 * "(" + 60 * ")",
    "isolates that are never closed": "\u2068",
    "isolates": "\u2068a\u2069",
    "embeddings that are never closed": "\u202b",
    "marks on nothing": "\u064e",
    "ten thousand marks on one letter": "\u0628" + 10_000 * "\u064e",
    "words of one letter": "a ",
    "two directions in turn": "a\u0628",
    "directions and numbers in turn": "1\u0628,",
    "escape sequences": "\x1b[31m",
    "lone surrogates": "\ud800",
    "line breaks": "\n",
    "joiners": "\u200d",
    "closing punctuation": ".",
    "marks on spaces": " \u064e",
}
# fmt: on


@pytest.mark.parametrize("repeated", HOSTILE.values(), ids=HOSTILE)
def test_a_line_of_a_million_characters(repeated: str) -> None:
    text = (repeated * (MILLION // len(repeated) + 1))[:MILLION]
    lines = lay_out(text, 100)
    assert (lines[0].start, lines[-1].end) == (0, MILLION)
    for line in lines[:50]:
        assert line.width == sum(cell.width for cell in line.cells) <= 100
        assert line.text == "".join(cell.glyphs for cell in line.cells)
        assert all(glyphs.KINDS[ord(glyph)] in "12m" for glyph in line.text)
    # No letter carries more marks than a terminal can draw.
    assert max((len(cell.glyphs) for line in lines[:50] for cell in line.cells), default=0) <= 2 + glyphs.MAX_MARKS
