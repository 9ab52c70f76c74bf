"""Where the caret is shown and where the arrows take it, in CapRTL: capitals are Hebrew letters, which do not join.

In a picture `[x]` is the cell that the caret stands on, and `[]` the one that opens for it.
"""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.bidi import Direction
from reader.ui.field.caret import CaretLine, Place, direction_of
from reader.ui.field.editing import Side, boundaries, boundary_before
from tests.script.caprtl import text_of
from tests.ui.field_texts import CAPITALS, bases, texts


def picture(line: CaretLine, place: Place) -> str:
    """The line as it is painted, with the caret in it."""
    painted = line.line.text.translate(CAPITALS).replace("\u00a0", " ")
    before, under, after = painted[: place.column], painted[place.column :][: place.width], painted[place.column :]
    return f"{before}[]{after}" if place.opened else f"{before}[{under}]{after[place.width :]}"


def trail(line: CaretLine, place: Place, move: Callable[[Place, int], Place], step: int) -> list[Place]:
    """All the places from one on, as far as they go."""
    found = [place]
    while (place := move(place, step)) != found[-1]:
        found.append(place)
    return found


# fmt: off
AT_REST: list[tuple[Direction, str, str]] = [
    # one direction: on the next character, behind the last one
    ("R", "|ABC", "CB[A]"),
    ("R", "AB|C", "[C]BA"),
    ("R", "ABC|", "[]CBA"),
    ("L", "|abc", "[a]bc"),
    ("L", "abc|", "abc[]"),
    ("R", "|", "[]"),
    ("L", "|", "[]"),
    # blanks at the end have cells
    ("R", "A |", "[] A"),
    ("R", "A| ", "[ ]A"),
    ("L", "a  |", "a  []"),
    # where the direction turns, on the character that follows
    ("R", "AB |abc DE", "ED [a]bc BA"),
    ("R", "AB abc| DE", "ED[ ]abc BA"),
    ("L", "ab |ABC de", "ab CB[A] de"),
    ("L", "ab ABC| de", "ab CBA[ ]de"),
    # at the end of all, behind the last character
    ("R", "AB abc|", "abc[] BA"),
    ("L", "ab ABC|", "ab []CBA"),
    ("R", "AB 12|", "12[] BA"),
    ("R", "AB |12", "[1]2 BA"),
    # brackets and blanks belong to the line where nothing else claims them
    ("R", "AB (ab)|", "[](ab) BA"),
    ("R", "AB abc |", "[] abc BA"),
    ("L", "ab ABC |", "ab CBA []"),
]
TYPED: list[tuple[Direction, str, str]] = [
    # where the direction turns, behind the character that was typed last
    ("R", "AB abc| DE", "ED abc[] BA"),
    ("R", "AB a|", "a[] BA"),
    ("L", "ab ABC| de", "ab []CBA de"),
    ("R", "AB 12| DE", "ED 12[] BA"),
    ("R", "A|bc", "bc[]A"),
    # elsewhere both are one place
    ("R", "AB| CD", "DC[ ]BA"),
    ("R", "AB ab|c DE", "ED ab[c] BA"),
    ("R", "|ABC", "CB[A]"),
]
# fmt: on


@pytest.mark.parametrize(("base", "text", "expected"), AT_REST)
def test_where_a_caret_is_that_was_moved(base: Direction, text: str, expected: str) -> None:
    line = CaretLine(text_of(text.replace("|", "")), base)
    assert picture(line, line.place(text.index("|"))) == expected


@pytest.mark.parametrize(("base", "text", "expected"), TYPED)
def test_where_a_caret_is_that_has_typed(base: Direction, text: str, expected: str) -> None:
    line = CaretLine(text_of(text.replace("|", "")), base)
    assert picture(line, line.place(text.index("|"), Side.FOLLOWS)) == expected


def test_letters_that_share_a_cell_share_a_place() -> None:
    line = CaretLine("سلا\u064eم", "R")
    assert line.place(1) == line.place(2) == line.place(3) == line.place(2, Side.FOLLOWS)
    assert line.cell_range(line.place(2)) == (1, 4)


@pytest.mark.parametrize(
    ("base", "text", "expected"),
    [
        ("R", "AB ab DE", ["[]ED ab BA", "[E]D ab BA", "E[D] ab BA", "ED[ ]ab BA", "ED [a]b BA", "ED a[b] BA"]),
        ("R", "AB ab", ["[a]b BA", "a[b] BA", "ab[] BA", "ab[ ]BA", "ab [B]A", "ab B[A]"]),
        ("L", "ab AB", ["[a]b BA", "a[b] BA", "ab[ ]BA", "ab []BA", "ab [B]A", "ab B[A]"]),
    ],
)
def test_right_goes_from_cell_to_cell(base: Direction, text: str, expected: list[str]) -> None:
    line = CaretLine(text_of(text), base)
    leftmost = trail(line, line.place(0), line.beside, -1)[-1]
    assert [picture(line, place) for place in trail(line, leftmost, line.beside, 1)][: len(expected)] == expected


def test_from_a_caret_that_has_typed_the_arrows_go_to_the_cells_beside_it() -> None:
    line = CaretLine(text_of("AB abc DE"), "R")
    typed = line.place(6, Side.FOLLOWS)
    assert picture(line, line.beside(typed, -1)) == "ED ab[c] BA"
    assert picture(line, line.beside(typed, 1)) == "ED abc[ ]BA"


@pytest.mark.parametrize(
    ("text", "step", "expected"),
    [
        ("|AB CD ab", -1, ["ab D[C] BA", "ab[] DC BA", "[a]b DC BA"]),
        ("AB CD ab|", 1, ["ab D[C] BA", "ab DC B[A]"]),
        ("AB |ab-cd DE", 1, ["ED ab-[c]d BA", "ED ab-cd B[A]"]),
    ],
)
def test_word_by_word(text: str, step: int, expected: list[str]) -> None:
    line = CaretLine(text_of(text.replace("|", "")), "R")
    found = trail(line, line.place(text.index("|")), line.word_beside, step)[1:]
    assert [picture(line, place) for place in found] == expected


def test_beside_the_line_are_its_start_and_its_end() -> None:
    arabic, latin = CaretLine(text_of("AB"), "R"), CaretLine("ab", "L")
    assert [arabic.place_at(column).offset for column in (-1, 0, 1, 2)] == [2, 1, 0, 0]
    assert [latin.place_at(column).offset for column in (-1, 0, 1, 2)] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "direction"), [("", "R"), ("12 «", "R"), ("1ب a", "R"), ("«a ب", "L"), ("é", "L"), ("א", "R")]
)
def test_the_first_letter_decides_the_direction(text: str, direction: Direction) -> None:
    assert direction_of(text, "R") == direction


def test_without_a_letter_the_direction_is_that_of_the_empty_field() -> None:
    assert direction_of("(1)", "L") == "L"


@given(texts, bases)
def test_every_place_of_the_caret_has_its_column_and_back(text: str, base: Direction) -> None:
    line = CaretLine(text, base)
    for offset in boundaries(text):
        place = line.place(offset)
        assert 0 <= place.column <= place.column + place.width <= line.width + place.opened
        assert line.place(place.offset, place.side) == place
        if not place.opened:
            assert place.offset == offset
            assert {line.place_at(place.column + column) for column in range(place.width)} == {place}
        elif line.width:
            assert offset == len(text)


@given(texts, bases)
def test_a_caret_that_has_typed_is_beside_the_character_before_it(text: str, base: Direction) -> None:
    line = CaretLine(text, base)
    for offset in boundaries(text)[1:]:
        place, before = line.place(offset, Side.FOLLOWS), line.place(boundary_before(text, offset - 1))
        if line.width:
            edges = {before.column, before.column + before.width}
            assert edges & {place.column, place.column + place.width * (not place.opened)}


@given(texts, bases, st.data())
def test_the_arrows_visit_every_cell_once_as_they_stand(text: str, base: Direction, data: st.DataObject) -> None:
    line = CaretLine(text, base)
    start = line.place(data.draw(st.sampled_from(boundaries(text))))
    leftmost = trail(line, start, line.beside, -1)[-1]
    places = trail(line, leftmost, line.beside, 1)
    columns = [place.column for place in places if not place.opened]
    assert columns == sorted(set(columns))
    assert [place.offset for place in places if not place.opened] == [
        cell.start for cell in line.line.cells if cell.width
    ]
    assert len(text) in {place.offset for place in places}
    assert all(line.beside(right, -1) == left for left, right in pairwise(places))


@given(texts, bases)
def test_from_where_it_has_typed_the_caret_goes_to_the_cells_beside_it(text: str, base: Direction) -> None:
    line = CaretLine(text, base)
    end = line.place(len(text))
    for offset in boundaries(text):
        typed = line.place(offset, Side.FOLLOWS)
        if typed.opened and typed.column != end.column:
            left, right = line.beside(typed, -1), line.beside(typed, 1)
            assert left == (line.place_at(typed.column - 1) if typed.column else typed)
            assert right == (line.place_at(typed.column) if typed.column < line.width else typed)


@given(texts, bases)
def test_cells_are_those_of_the_text_itself(text: str, base: Direction) -> None:
    cells = CaretLine(text, base).line.cells
    assert sorted({cell.start for cell in cells} | {len(text), 0}) == boundaries(text) or not text
