"""Where lines break: texts, a width in columns, and the lines as they are in logical order, `~` for hanging spaces."""

import pytest

from reader.script.layout import lay_out
from reader.script.wrapping import Columns, cell_boundary


def lines_of(text: str, width: int) -> list[str]:
    columns = Columns(text)
    return [
        text[columns.offset(cut.start) : columns.offset(cut.end)] + "~" * (cut.next - cut.end)
        for cut in columns.cuts(width)
    ]


# fmt: off
@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("abc", 3, ["abc"]),
        ("abc de", 6, ["abc de"]),
        ("abc de", 5, ["abc~", "de"]),
        ("abc de", 3, ["abc~", "de"]),
        # spaces hang at a line's end, however many, also at the paragraph's
        ("abc    de", 4, ["abc~~~~", "de"]),
        ("abc   ", 3, ["abc~~~"]),
        ("abc  ", 9, ["abc~~"]),
        # a word longer than the line is cut between cells
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("ab cdefgh", 4, ["ab~", "cdef", "gh"]),
        # marks take no column and stay with their letter; lam-alef is one column
        ("بَتِ كُتُب", 2, ["بَتِ~", "كُتُ", "ب"]),
        ("سلام", 3, ["سلام"]),
        ("سلام", 2, ["سلا", "م"]),
        ("للهلا", 1, ["ل", "ل", "ه", "لا"]),
        # a wide character takes two columns, and stays whole in one
        ("漢字漢", 4, ["漢字", "漢"]),
        ("漢字漢", 3, ["漢", "字", "漢"]),
        ("漢字", 1, ["漢", "字"]),
        ("‹漢", 2, ["‹", "漢"]),
        # no line begins with closing punctuation, none ends with an opening bracket or quotation mark
        ("abc ، de", 5, ["abc ،~", "de"]),
        ("ab cd، ef", 5, ["ab~", "cd،~", "ef"]),
        ("abcdef، gh", 6, ["abcde", "f، gh"]),
        ("ab «cd» ef", 4, ["ab~", "«cd»~", "ef"]),
        ("ab « cd » ef", 8, ["ab~", "« cd »~", "ef"]),
        ("abc(def)", 4, ["abc", "(de", "f)"]),
        ("، ، ،", 1, ["،", " ", "،", " ", "،"]),
        # an NBSP holds words together, a tab and the wider blanks part them
        ("ab c\u00a0d ef", 5, ["ab~", "c\u00a0d~", "ef"]),
        ("ab\tcd", 3, ["ab~", "cd"]),
        ("ab\u2003cd", 3, ["ab~", "cd"]),
        # what is invisible takes no column
        ("\u200fab\u200d cd", 2, ["\u200fab\u200d~", "cd"]),
        # a NUL is a column like any other
        ("a\0b", 1, ["a", "\0", "b"]),
        # a blank that carries a mark is a letter
        ("ab \u064ecd", 3, ["ab \u064e", "cd"]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert lines_of(text, width) == lines
# fmt: on


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("abc", [0, 1, 2, 3]),
        ("بَت", [0, 2, 3]),
        ("سلَام", [0, 1, 4, 5]),
        ("漢a", [0, 1, 2]),
        ("\u200fa\u200f", [0, 3]),
        ("\u064ea", [0, 1, 2]),
        ("\u200f", [1]),
        ("لا\U0001e94b", [0, 2, 3]),
        ("ل\U0001e94bا", [0, 1, 2, 3]),
        ("ل\u202aا", [0, 2, 3]),
    ],
)
def test_offset_of_each_column(text: str, offsets: list[int]) -> None:
    columns = Columns(text)
    # Not the second column of a wide character.
    boundaries = [column for column in range(len(columns.text) + 1) if columns.text[column : column + 1] != "\u200b"]
    assert [columns.offset(column) for column in boundaries] == offsets


@pytest.mark.parametrize(
    ("text", "index", "boundary"), [("abc", 1, 1), ("ab\u0301\u200fc", 2, 4), ("a\u0301", 1, 2), ("", 0, 0)]
)
def test_cell_boundary(text: str, index: int, boundary: int) -> None:
    assert cell_boundary(text, index) == boundary


def test_a_width_below_one_is_one() -> None:
    assert [(line.start, line.end) for line in lay_out("ab", 0)] == [(0, 1), (1, 2)]
