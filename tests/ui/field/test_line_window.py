"""What of a line a field shows, `_` standing for the field's own blanks and `[x]` for the caret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from reader.script.bidi import Direction
from reader.ui.field.caret import CaretLine, Place
from reader.ui.field.editing import Side, boundaries
from reader.ui.field.line_window import LineWindow
from reader.ui.painting.segments import Span
from tests.script.caprtl import text_of
from tests.ui.field_texts import CAPITALS, bases, texts

PLAIN, CARET, SELECTED = Style(), Style(reverse=True), Style(underline=True)


def window_of(text: str, base: Direction, width: int, hidden: int = 0) -> LineWindow:
    """The window of CapRTL with the caret at `|`; without one it shows no caret."""
    line = CaretLine(text_of(text.replace("|", "")), base)
    return LineWindow(line, line.place(text.index("|")) if "|" in text else None, width, hidden)


def picture(window: LineWindow) -> str:
    """The window as it is painted."""
    strip = window.paint(PLAIN, CARET)
    assert strip.cell_length == window.width
    return "".join(f"[{segment.text}]" if segment.style == CARET else segment.text for segment in strip).translate(
        CAPITALS
    )


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("ABC", "R", "   CBA"),
        ("abc", "L", "abc   "),
        ("ABC|", "R", "  [ ]CBA"),
        ("A|BC", "R", "   C[B]A"),
        ("abc|", "L", "abc[ ]  "),
        ("|", "R", "     [ ]"),
        ("|", "L", "[ ]     "),
        ("AB ab|", "R", "ab[ ] BA"),
    ],
)
def test_a_line_begins_at_its_own_end_of_the_field(text: str, base: Direction, expected: str) -> None:
    assert picture(window_of(text, base, 6).in_sight()) == expected


@pytest.mark.parametrize(
    ("text", "base", "hidden", "expected"),
    [
        # no further than the caret asks for
        ("ABCDEFGH|", "R", 0, "[ ]HGFE"),
        ("ABCD|EFGH", "R", 0, "[E]DCBA"),
        ("ABCDE|FGH", "R", 0, "[F]EDCB"),
        ("|ABCDEFGH", "R", 4, "EDCB[A]"),
        ("ABCDEF|GH", "R", 3, "H[G]FED"),
        ("abcdefgh|", "L", 0, "efgh[ ]"),
        ("|abcdefgh", "L", 4, "[a]bcde"),
        # back where the line has become short
        ("AB|", "R", 7, "  [ ]BA"),
        # without a caret it stays, but for what is no more
        ("ABCDEFGH", "R", 2, "GFEDC"),
        ("ABCDEFGH", "R", 9, "HGFED"),
    ],
)
def test_a_long_line_scrolls_with_the_caret(text: str, base: Direction, hidden: int, expected: str) -> None:
    assert picture(window_of(text, base, 5, hidden).in_sight()) == expected


def test_the_mouse_finds_the_letter_that_it_is_on() -> None:
    window = window_of("AB ab|", "R", 8).in_sight()
    assert picture(window) == "  ab[ ] BA"
    assert [window.place_at(x).offset for x in range(-1, 9)] == [5, 5, 5, 3, 4, 5, 2, 1, 0, 0]


def test_a_selection_is_painted_over_its_letters_wherever_they_stand() -> None:
    window = window_of("AB abc", "R", 6)
    strip = window.paint(PLAIN, CARET, [Span(1, 5, SELECTED)])
    runs = [(segment.text.translate(CAPITALS), segment.style == SELECTED) for segment in strip]
    assert runs == [("ab", True), ("c", False), (" B", True), ("A", False)]


def test_a_letter_and_its_marks_are_never_parted() -> None:
    line = CaretLine("بَتَثَ", "L")
    for width in (1, 2, 3):
        for hidden in range(3 - width + 1):
            strip = LineWindow(line, None, width, hidden).paint(PLAIN, CARET)
            assert strip.text == "".join(cell.glyphs for cell in line.line.cells[hidden : hidden + width])


@given(texts, bases, st.integers(2, 8), st.integers(0, 30), st.data())
def test_the_caret_is_always_in_sight(text: str, base: Direction, width: int, hidden: int, data: st.DataObject) -> None:
    line = CaretLine(text, base)
    place = line.place(data.draw(st.sampled_from(boundaries(text))), data.draw(st.sampled_from(Side)))
    window = LineWindow(line, place, width, hidden).in_sight()
    column = window.column_of_caret()
    assert 0 <= column <= column + place.width <= width
    assert window.place_at(column) == place
    assert shown_under_caret(window) == under_caret(line, place)
    assert window.in_sight() == window


def under_caret(line: CaretLine, place: Place) -> str:
    """What the caret stands on."""
    if place.opened:
        return " "
    return next(cell.glyphs for cell in line.line.cells if cell.start == place.offset)


def shown_under_caret(window: LineWindow) -> str:
    """What is painted as the caret."""
    parts: list[Segment] = [segment for segment in window.paint(PLAIN, CARET) if segment.style == CARET]
    assert len(parts) == 1
    return parts[0].text
