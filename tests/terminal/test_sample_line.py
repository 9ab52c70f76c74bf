"""The line that people judge: it looks right where rows are written as the terminal needs them, and wrong elsewhere."""

import re

import pytest

from reader.script import bidi
from reader.script.shaping import JOINING
from reader.terminal.fingerprint import fingerprint
from reader.terminal.multiplexers import TMUX
from reader.terminal.profiles import PROFILES, Output, Profile, Signs
from reader.terminal.recognition import Answers, Recognised
from reader.terminal.reordering import Reordering
from reader.terminal.sample_line import ARROW, WORDS, sample_row

RIGHT = "ﻞﻘﺘﺴﻣ ﺮﻴﻐﺻ ﺖﻴﺑ ﻦﻣ ←"
TURNED = f"{RIGHT.removesuffix(' ←')[::-1]} ←"
NOMINAL = "لقتسم ريغص تيب نم ←"
ESCAPES = re.compile("\x1b\\[8[hl]|\x1b\\[2K|\x1b\\]66;w=1:h=[12];|\x07|\n|[\u200e\u200f]")


def recognised(name: str, version: str = "") -> Recognised:
    profile = next(each for each in PROFILES if each.name.startswith(name))
    return Recognised(profile, (), Answers(version))


XTERM, VTE, PUTTY = recognised("xterm"), recognised("VTE"), recognised("PuTTY")


def displayed(written: str, reordering: Reordering | None) -> str:
    """What a terminal shows that reorders so, or not at all; forms and letters are not told apart."""
    text = ESCAPES.sub("", written)
    order = bidi.visual_order(text, reordering.base) if reordering else range(len(text))
    return "".join(text[index] for index in order)


@pytest.mark.parametrize(
    ("output", "reordering", "shown"),
    [
        (Output.VISUAL, None, RIGHT),
        (Output.VISUAL, Reordering("L"), TURNED),
        (Output.INVERSE, Reordering("L"), RIGHT),
        (Output.INVERSE, Reordering(None), RIGHT),
        (Output.INVERSE, None, TURNED),
        (Output.LOGICAL, Reordering("L"), NOMINAL),
        (Output.LOGICAL, Reordering(None), NOMINAL),
        (Output.LOGICAL, None, f"{WORDS} {ARROW}"),
        (Output.STAND_ALONE, None, RIGHT),
        (Output.SET_APART, None, RIGHT),
    ],
)
def test_the_arrow_points_at_the_first_word_where_rows_are_written_as_the_terminal_needs_them(
    output: Output, reordering: Reordering | None, shown: str
) -> None:
    assert displayed(sample_row(output, "name  ", PUTTY), reordering) == f"name  {shown}"


def test_the_words_grow_longer_and_all_their_letters_join() -> None:
    assert [len(word) for word in WORDS.split()] == [2, 3, 4, 5]
    for word in WORDS.split():
        assert {JOINING[ord(letter)] for letter in word[:-1]} == {"D"}


def test_reordering_is_taken_over_for_visual_text_alone_and_given_back_on_a_row_of_its_own() -> None:
    taken = sample_row(Output.VISUAL, "", VTE)
    assert taken == f"\x1b[8l\x1b[2K{RIGHT}\n\x1b[8h\x1b[2K"
    assert sample_row(Output.VISUAL, "", XTERM) == f"{RIGHT}\n"
    assert "\x1b" not in sample_row(Output.INVERSE, "", VTE) + sample_row(Output.LOGICAL, "", VTE)


@pytest.mark.parametrize(
    ("terminal", "name"),
    [
        (XTERM, "xterm"),
        (recognised("Konsole", "Konsole 22.12.3"), "Konsole · Konsole 22.12.3"),
        (Recognised(Profile("x", Output.VISUAL, Signs()), (), Answers("", "", "1;2;3"), TMUX), "x · 1;2;3 · tmux"),
    ],
)
def test_a_terminal_goes_by_its_name_its_version_and_what_it_is_reached_through(
    terminal: Recognised, name: str
) -> None:
    assert fingerprint(terminal) == name
