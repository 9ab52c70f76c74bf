"""Painted pages: cells within their width, the mention in the middle, colour only where it is wanted."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.concordance.references import Line
from reader.printing.colour import Colour, colour_wanted
from reader.printing.page import Dyed, PaintedPage, PlainPage, first_words, last_words

LINE = Line(0, 4, "body", "قال القائد العام ", "حفتر", " إنه سيعود إلى موسكو غدا.")


def test_a_mention_stands_in_the_middle_of_its_line() -> None:
    page = PaintedPage(40, coloured=False)
    assert page.context(LINE, Colour.CYAN) == "    ﻰﻟﺇ ﺩﻮﻌﻴﺳ ﻪﻧﺇ ﺮﺘﻔﺣ ﻡﺎﻌﻟﺍ ﺪﺋﺎﻘﻟﺍ ﻝﺎﻗ"
    assert page.context(LINE._replace(before=""), Colour.CYAN).index("ﺮﺘﻔﺣ") == 18


def test_the_mention_alone_has_colour() -> None:
    painted = PaintedPage(40, coloured=True).context(LINE, Colour.CYAN)
    assert re.findall("\x1b\\[[^m]*m[^\x1b]*", painted) == ["\x1b[36mﺮﺘﻔﺣ", "\x1b[m ﻡﺎﻌﻟﺍ ﺪﺋﺎﻘﻟﺍ ﻝﺎﻗ"]


def test_english_wraps_at_the_left_and_arabic_at_the_right() -> None:
    page = PaintedPage(20, coloured=True)
    assert [*page.english("Commander of the army", Dyed(0, 9, Colour.RED), indent=2)] == [
        "  \x1b[31mCommander\x1b[m of the",
        "  army",
    ]
    assert [*page.arabic("حفتر ×2 · المشير ×1")] == [" 1× ﺮﻴﺸﻤﻟﺍ · 2× ﺮﺘﻔﺣ"]
    assert page.beside("Haftar", "حفتر") == "Haftar          ﺮﺘﻔﺣ"


def test_a_pipe_gets_logical_text() -> None:
    page = PlainPage()
    assert page.context(LINE, Colour.CYAN) == "قال القائد العام حفتر إنه سيعود إلى موسكو غدا."
    assert [*page.english("a\nb", Dyed(0, 1, Colour.RED), indent=2)] == ["  a b"]
    assert page.beside("Haftar", "حفتر") == "Haftar  حفتر"


@given(st.text(), st.text(), st.text(), st.integers(20, 60))
def test_no_text_reaches_out_of_its_line(before: str, match: str, after: str, width: int) -> None:
    line = Line(0, len(match), "body", before, match, after)
    painted = PaintedPage(width, coloured=False)
    lines = [
        painted.context(line, Colour.CYAN),
        painted.beside(before, after),
        *painted.english(match),
        *painted.arabic(match),
    ]
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", "".join(lines))


@given(st.text("أب "), st.integers(0, 12))
def test_words_are_cut_whole(text: str, length: int) -> None:
    first, last = first_words(text, length), last_words(text, length)
    assert text.startswith(first)
    assert text.endswith(last)
    assert max(len(first), len(last)) <= length
    assert first in {"", text} or text[len(first)] == " "
    assert last in {"", text} or text[len(text) - len(last) - 1] == " "


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm"}, True),
    ],
)
def test_colour_is_wanted_unless_refused(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], wanted: bool
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert colour_wanted() is wanted
