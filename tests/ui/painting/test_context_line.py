"""Lines of context, `_` standing for the blanks of the strip's own and `[…]` for the mention."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.concordance.references import Line
from reader.script.layout import lay_out
from reader.ui.painting.context_line import context_line
from tests.script.caprtl import text_of
from tests.ui.field_texts import CAPITALS, MIXED

PLAIN, MATCH = Style(), Style(bold=True)


def line_of(text: str) -> Line:
    """The line of a text whose mention stands in brackets."""
    before, rest = text.split("[")
    match, after = rest.split("]")
    return Line(0, len(match), "body", before, match, after)


def picture(text: str, width: int) -> str:
    """The strip, the mention in brackets."""
    strip = context_line(line_of(text_of(text)), width, PLAIN, MATCH)
    assert strip.cell_length == sum(segment.cell_length for segment in strip) == width
    pieces = (f"[{segment.text}]" if segment.style == MATCH else segment.text for segment in strip)
    return "".join(pieces).replace("][", "").translate(CAPITALS)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        # all of it, the mention in the middle
        ("AB [CDE] FG", 11, " GF [EDC] BA "),
        ("[CDE] FG", 11, " GF [EDC]    "),
        ("AB [CDE]", 11, "    [EDC] BA "),
        ("AB [CDE]", 10, "    [EDC] BA"),
        ("AB [CD] EF", 8, "FE [DC] BA"),
        # whole words left out, an ellipsis for them
        ("ABCD EF [GHI] J KLM", 11, " …J [IHG] FE…"),
        ("AB CD [EFG] HI JK", 11, "…IH [GFE] DC…"),
        ("ABCDEF [GHI] JKLM", 9, "  …[IHG]…  "),
        # no room for an ellipsis and the word both
        ("A BC [DEF] GH I", 9, "  …[FED]…  "),
        # what is written together with the mention goes before the mention does
        ("ABCDEF[GHI] J", 7, "J [IHG]… "),
        # blanks that do not fit are not told of
        ("      [BCD]", 7, "  [DCB]  "),
        ("A      [BCD]", 7, "  [DCB]… "),
        # left-to-right words stand where the whole paragraph puts them
        ("A b c [DE] F", 14, "    F [ED] b c A"),
        ("A [b c] D", 9, " D [b c] A "),
        ("AB [cd] 12 34 EF", 20, "      FE [cd] 12 34 BA"),
        # wider than the strip
        ("AB [CDEFGH] I", 4, "[…EDC]"),
        ("[ABCD]", 4, "[DCBA]"),
        ("AB [CDEF] G", 4, "[FEDC]"),
    ],
)
def test_the_mention_stands_in_the_middle(text: str, width: int, expected: str) -> None:
    assert picture(text, width) == expected


def test_marks_stay_with_their_letters_where_the_line_is_cut() -> None:
    strip = context_line(line_of("مَدَّ [بَتَثَ] مَدَّ"), 5, PLAIN, MATCH)
    assert strip.text == "…" + "".join(cell.glyphs for cell in lay_out("بَتَثَ", 9)[0].cells) + "…"


words = st.text(MIXED, max_size=12)


@given(words, st.text(MIXED, min_size=1, max_size=8), words, st.integers(1, 40))
def test_all_of_a_mention_that_fits_is_seen(before: str, match: str, after: str, width: int) -> None:
    text = before + match + after
    strip = context_line(Line(0, 0, "body", before, match, after), width, PLAIN, MATCH)
    assert strip.cell_length == width
    assert sum(segment.cell_length for segment in strip) == width
    whole = lay_out(text, 2 * len(text))[0]
    columns = whole.columns(len(before), len(before) + len(match))
    if columns and columns[-1][1] - columns[0][0] <= width:
        cells = [
            cell.glyphs
            for cell in whole.cells
            if cell.start < len(before) + len(match) and len(before) < cell.end and cell.glyphs
        ]
        assert "".join(segment.text for segment in strip if segment.style == MATCH) == "".join(cells)
        left = next(edge for edge, segment in edges(strip) if segment.style == MATCH)
        assert left + (columns[-1][1] - columns[0][0]) // 2 == width // 2


def edges(strip: Strip) -> Iterator[tuple[int, Segment]]:
    """The segments of a strip, each with the column at which it begins."""
    edge = 0
    for segment in strip:
        yield edge, segment
        edge += segment.cell_length
