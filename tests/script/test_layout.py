"""Lines as they are painted, left to right, and the code points that each cell owns."""

import pytest

from reader.script.bidi import Direction, visual_order
from reader.script.layout import Insertion, Line, fit, lay_out


def painted(text: str, width: int, base: Direction | None = "R") -> list[str]:
    return [line.text for line in lay_out(text, width, base)]


def shown(line: Line) -> str:
    """A line's cells left to right: glyphs and range."""
    return " ".join(f"{cell.glyphs}[{cell.start},{cell.end})" for cell in line.cells)


# fmt: off
@pytest.mark.parametrize(
    ("text", "glyphs"),
    [
        ("", ""),
        ("\u0628", "\ufe8f"),
        # cells are reversed, not characters: a base is before its marks
        ("\u0628\u064e\u062a\u0651\u064e", "\ufe96\u0651\u064e\ufe91\u064e"),
        ("e\u0301a \u05d0\u05b8", "\u05d0\u05b8 e\u0301a"),
        # brackets and «» mirror, “ ” do not
        ("\u0644\u064e\u0627(\u0628)", "(\ufe8f)\ufefb\u064e"),
        ("«\u0628»", "«\ufe8f»"),
        ("“\u0628”", "”\ufe8f“"),
        ("(a)", "(a)"),
        ("\u0628 (a) \u0628", "\ufe8f (a) \ufe8f"),
        # nothing invisible is painted, controls are shown as symbols
        ("\u200f\u0628\u200d\u202e\u00ad", "\ufe91"),
        ("a\x1b[31m", "a\u241b[31m"),
        ("a\0b\x7fc", "a\u2400b\u2421c"),
        ("a\x9bm", "a\ufffdm"),
        ("\ud800a", "\ufffda"),
        ("a\u2028b", "a\u2424b"),
        ("12\u06dd", "12\u25cb"),
        # a tab is a blank and stands in the paragraph's direction
        ("a\tb", "b a"),
        # a mark stays on a separator that L1 moves
        ("a\n\u064eb", "b\u240a\u064ea"),
        # an isolate's control has no picture and parts what it stands between
        ("1\u2066\u2069\u202b2", "21"),
        # letters do not join across an embedding's controls
        ("\u0628\u202b\u0628", "\ufe8f\ufe8f"),
        ("\u0644\u202b\u0627", "\ufe8d\ufedd"),
    ],
)
def test_painted(text: str, glyphs: str) -> None:
    assert painted(text, 80) == [glyphs]
# fmt: on


# Lines cut from a right-to-left paragraph keep its levels; the same line by itself would be another.
CUT_LINES = [
    ("\u0628\u0628\u0628 ", "50% \u062a", "", "\u062a %50", "\u062a 50%"),
    ("\u0628\u0628\u0628 ", "2019-12-31", "", "31-12-2019", "2019-12-31"),
    ("abcde ", "1 2 \u0628", "", "\u0628 1 2", "\u0628 2 1"),
    ("\u0628 ", "C++ ", "is \u062a", " C++", " ++C"),
]


@pytest.mark.parametrize(("before", "line", "after", "visual", "by_itself"), CUT_LINES)
def test_visual_order_of_cut_lines(before: str, line: str, after: str, visual: str, by_itself: str) -> None:
    text, start, end = before + line + after, len(before), len(before + line)
    assert "".join(text[index] for index in visual_order(text, "R", start, end)) == visual
    assert "".join(line[index] for index in visual_order(line, "R")) == by_itself


@pytest.mark.parametrize(
    ("text", "width", "second_line"),
    [
        ("\u0628\u0628\u0628 50% \u062a", 5, "\ufe95 %50"),
        ("\u0628\u0628\u0628 2019-12-31", 10, "31-12-2019"),
        ("abcde 1 2 \u0628", 5, "\ufe8f 1 2"),
        ("\u0628\u0628\u0628 C++ is \u062a", 3, "C++"),
    ],
)
def test_cut_lines_as_they_are_painted(text: str, width: int, second_line: str) -> None:
    assert painted(text, width)[1] == second_line


# fmt: off
@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("\u0644\u064e\u0627(\u0628)", "([5,6) \ufe8f[4,5) )[3,4) \ufefb\u064e[0,3)"),
        ("\u0628 ab", "a[2,3) b[3,4)  [1,2) \ufe8f[0,1)"),
        ("\u200f\u0628\u200d\u200f\u0628", "\ufe90[4,5) \ufe91[0,4)"),
        ("a\u0301\u0628", "\ufe8f[2,3) a\u0301[0,2)"),
        ("\u064e\u0628", "\ufe8f[1,2) \u25cc\u064e[0,1)"),
        ("\u200f", "[0,1)"),
        ("\u0628   ", "\ufe8f[0,1)"),
        ("漢a", "漢[0,1) a[1,2)"),
    ],
)
def test_cells(text: str, cells: str) -> None:
    [line] = lay_out(text, 80)
    assert shown(line) == cells
    assert (line.start, line.end) == (0, len(text))
# fmt: on


def test_marks_can_be_hidden() -> None:
    [line] = lay_out("\u0628\u064e\u062a\u0651\u064e", 80, marks=False)
    assert shown(line) == "\ufe96[2,5) \ufe91[0,2)"


@pytest.mark.parametrize(("base", "right_to_left"), [("R", True), ("L", False), (None, False)])
def test_direction_of_the_paragraph(base: Direction | None, right_to_left: bool) -> None:
    assert lay_out("abc \u0628", 80, base)[0].right_to_left is right_to_left


def test_cells_and_columns() -> None:
    # ب ab, displayed as 'ab ب'
    [line] = lay_out("\u0628 ab", 80)
    assert [cell and cell.start for cell in map(line.cell_at, range(-1, 5))] == [None, 2, 3, 1, 0, None]
    # a logical range across two directions is two ranges of columns
    assert line.columns(0, 3) == [(0, 1), (2, 4)]
    assert line.columns(2, 4) == [(0, 2)]
    assert line.columns(4, 9) == []


# fmt: off
@pytest.mark.parametrize(
    ("text", "insertions", "cells"),
    [
        # English beside a name: its cells own nothing, the blank around it stays outside of its isolate
        ("\u0628 \u062a", [(1, " (GNA)")], "\ufe95[2,3)  [1,2) ([1,1) G[1,1) N[1,1) A[1,1) )[1,1)  [1,1) \ufe8f[0,1)"),
        ("\u0628", [(0, "a ")], "\ufe8f[0,1)  [0,0) a[0,0)"),
        ("ab", [(1, "(c)")], "a[0,1) ([1,1) c[1,1) )[1,1) b[1,2)"),
        # two at one place, in their order
        ("\u0628", [(1, "a"), (1, "b")], "b[1,1) a[1,1) \ufe8f[0,1)"),
        ("\u0628\u062a", [(2, "b"), (1, "a")], "b[2,2) \ufe95[1,2) a[1,1) \ufe8f[0,1)"),
        # within a cell: after it
        ("\u0628\u064e\u062a", [(1, "a")], "\ufe95[2,3) a[2,2) \ufe8f\u064e[0,2)"),
        # nothing gets out of an isolate
        ("\u0628\u062a", [(1, "a\u2069\u202eb\n")], "\ufe95[1,2) a[1,1) b[1,1) \ufe8f[0,1)"),
        ("\u0628", [(1, " ")], "\ufe8f[0,1)"),
    ],
)
def test_insertions(text: str, insertions: list[tuple[int, str]], cells: str) -> None:
    [line] = lay_out(text, 80, insertions=insertions)
    assert shown(line) == cells
    assert (line.start, line.end) == (0, len(text))
# fmt: on


@pytest.mark.parametrize("offset", [-1, 3])
def test_an_insertion_beyond_the_text_is_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="no place"):
        lay_out("ab", 80, insertions=[Insertion(offset, "c")])


@pytest.mark.parametrize(
    ("text", "width", "line"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "…ab"),
        ("ab cd", 4, "…ab"),
        ("\u0628\u0628\u0628\u0628", 3, "…\ufe90\ufe91"),
        ("abc", 1, "…"),
        ("abc", 0, "…"),
        ("漢字", 3, "…漢"),
        ("", 3, ""),
    ],
)
def test_fit(text: str, width: int, line: str) -> None:
    assert fit(text, width).text == line
