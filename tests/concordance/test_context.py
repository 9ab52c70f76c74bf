"""Lines of context: cut between words, in logical order."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.concordance.context import line_of_context
from reader.library.article import Article, Block, Part, one_line


def article(text: str) -> Article:
    return Article("a", Path("a.txt"), text, "utf-8", (), "a", None, None, None, ())


@pytest.mark.parametrize(
    ("text", "reach", "before", "after"),
    [
        ("قال إن حفتر زار مصر", 60, "قال إن ", " زار مصر"),
        ("قال إن حفتر زار مصر", 7, "قال إن ", " زار"),
        ("قال إن حفتر زار مصر", 6, "إن ", " زار"),
        ("قال إن حفتر زار مصر", 4, "إن ", " زار"),
        ("قال إن حفتر زار مصر", 3, "إن ", ""),
        ("قال إن حفتر زار مصر", 2, "", ""),
        ("قال\nإن حفتر\nزار", 60, "قال إن ", " زار"),
        ("قال وحفتر، أمس", 60, "قال و", "، أمس"),
        ("حفتر", 60, "", ""),
    ],
)
def test_context(text: str, reach: int, before: str, after: str) -> None:
    start = text.index("حفتر")
    line = line_of_context(article(text), Block(Part.BODY, 0, len(text)), start, start + 4, reach)
    assert (line.before, line.match, line.after) == (before, "حفتر", after)


@given(st.text("اب \n", max_size=40), st.text("اب \n", max_size=40), st.integers(0, 20))
def test_context_is_a_stretch_of_the_paragraph(before: str, after: str, reach: int) -> None:
    text = before + "X" + after
    line = line_of_context(article(text), Block(Part.BODY, 0, len(text)), len(before), len(before) + 1, reach)
    assert one_line(before).endswith(line.before)
    assert one_line(after).startswith(line.after)
    assert len(line.before) <= reach
    assert len(line.after) <= reach
