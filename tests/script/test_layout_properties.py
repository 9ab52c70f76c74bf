"""What holds for every layout, over alphabets chosen to break it."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.script import glyphs
from reader.script.ability import lay_out_for
from reader.script.bidi import Direction, resolve, visual_order
from reader.script.cells import Cell
from reader.script.layout import MIRRORED, Insertion, Line, lay_out
from reader.script.shaping import LAM_ALEF, SHAPER, Ability

ARABIC = "ابتلمهلالآلأ"
MARKS = "\u064e\u0651\u0652\u0670\u0653\u06e2\u0301\u0903\u0897"
OTHERS = "abcé אב 12٣٤ -+%,./:"
PUNCTUATION = "()[]«»“”‹›!،؛؟…"
BLANKS = "      \u00a0\t\u2003\u2007\u3000"
BREAKS = "\n\r\v\x1c\x1f\x85\u2028\u2029"
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u061c\u00ad\ufeff\u034f\ufe0f\U000e0041\u1160"
EXPLICIT = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HOSTILE = "\0\x1b\x07\x7f\x9b\ud800\udfff\ufffe\u06dd\u0600\U0001e94b"
WIDE = "漢字😀가"
ALPHABET = ARABIC + MARKS + OTHERS + PUNCTUATION + BLANKS + BREAKS + INVISIBLE + EXPLICIT + HOSTILE + WIDE

LIGATURES = {form for forms in LAM_ALEF.values() for form in forms}

texts = st.text(ALPHABET, max_size=60) | st.text(ARABIC + MARKS + OTHERS + PUNCTUATION + BLANKS, max_size=60)
widths = st.integers(1, 12) | st.just(100)
directions = st.sampled_from(["R", "L", None])

# Words that fit into the lines, with punctuation that must not stand alone.
CLOSING = "،؛؟.!:»)]"
word = st.tuples(
    st.sampled_from(["", "«", "(", "["]), st.text(ARABIC, min_size=1, max_size=5), st.text(CLOSING, max_size=2)
)

# Characters of these kinds are what no cell may paint.
UNPAINTABLE = "icnsx"


def covered(cells: Sequence[Cell]) -> list[tuple[int, int]]:
    """The ranges of cells in logical order."""
    return sorted((cell.start, cell.end) for cell in cells)


def hanging(text: str, line: Line) -> str:
    """What stands at a line's end and is owned by no cell."""
    return text[max((cell.end for cell in line.cells), default=line.start) : line.end]


@given(texts, widths, directions, st.booleans())
def test_lines_are_consecutive_and_cover_the_text(text: str, width: int, base: Direction | None, marks: bool) -> None:
    lines = lay_out(text, width, base, marks=marks)
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    assert all(before.end == after.start for before, after in pairwise(lines))


@given(texts, widths, directions, st.booleans())
def test_lines_are_as_wide_as_their_cells_and_no_wider_than_asked(
    text: str, width: int, base: Direction | None, marks: bool
) -> None:
    for line in lay_out(text, width, base, marks=marks):
        assert line.width == sum(cell.width for cell in line.cells)
        assert line.width <= width or (width == 1 and [cell.width for cell in line.cells if cell.width] == [2])


@given(texts, widths, directions, st.builds(Ability, st.booleans(), st.booleans(), st.booleans()))
def test_what_a_terminal_cannot_show_changes_widths_and_no_offset(
    text: str, width: int, base: Direction | None, ability: Ability
) -> None:
    lay_out_for(ability)
    try:
        lines = lay_out(text, width, base)
        for line in lines:
            assert line.width == sum(cell.width for cell in line.cells)
            assert line.text == "".join(cell.glyphs for cell in line.cells)
            assert ability.ligatures or not set(line.text) & LIGATURES
    finally:
        lay_out_for(Ability())
    assert (lines[0].start, lines[-1].end) == (0, len(text))


@given(texts, widths, directions, st.booleans())
def test_cells_own_a_line_but_for_its_hanging_blanks(
    text: str, width: int, base: Direction | None, marks: bool
) -> None:
    for line in lay_out(text, width, base, marks=marks):
        ranges = covered(line.cells)
        assert all(start < end for start, end in ranges)
        assert all(before[1] == after[0] for before, after in pairwise(ranges))
        assert not ranges or ranges[0][0] == line.start
        assert all(
            SHAPER.glyphs(character) in " \0\u2003"
            for character in hanging(text, line)
            if not glyphs.is_tashkeel(character)
        )


@given(texts, widths, directions, st.booleans())
def test_a_line_is_painted_as_its_cells_are(text: str, width: int, base: Direction | None, marks: bool) -> None:
    for line in lay_out(text, width, base, marks=marks):
        assert line.text == "".join(cell.glyphs for cell in line.cells)


@given(texts, widths, directions)
def test_nothing_invisible_and_no_control_is_painted(text: str, width: int, base: Direction | None) -> None:
    for line in lay_out(text, width, base):
        for cell in line.cells:
            assert not any(glyphs.KINDS[ord(glyph)] in UNPAINTABLE for glyph in cell.glyphs)
            assert all(glyphs.KINDS[ord(glyph)] == "m" for glyph in cell.glyphs[1:])
            assert bool(cell.glyphs) == bool(cell.width)
            assert not cell.glyphs or glyphs.KINDS[ord(cell.glyphs[0])] == str(cell.width)


@given(texts, widths, directions)
def test_cells_stand_in_the_order_of_the_algorithm(text: str, width: int, base: Direction | None) -> None:
    for line in lay_out(text, width, base):
        end = line.end - len(hanging(text, line))
        position = {index: place for place, index in enumerate(visual_order(text, base, line.start, end))}
        bases = [
            next((index for index in range(cell.start, cell.end) if SHAPER.glyphs(text)[index] != "\0"), -1)
            for cell in line.cells
        ]
        places = [position[index] for index in bases if index in position]
        assert places == sorted(places)


@given(texts, directions)
def test_characters_are_mirrored_where_their_level_is_odd(text: str, base: Direction | None) -> None:
    levels = resolve(text, base).levels
    for line in lay_out(text, 100, base):
        for cell in line.cells:
            character = text[cell.start]
            if character in MIRRORED:
                assert cell.glyphs[0] == (MIRRORED[character] if levels[cell.start] & 1 else character)


@given(texts, widths, directions)
def test_hiding_marks_paints_none_and_moves_no_offset(text: str, width: int, base: Direction | None) -> None:
    shown, hidden = lay_out(text, width, base), lay_out(text, width, base, marks=False)
    assert not any(glyphs.is_tashkeel(glyph) for line in hidden for glyph in line.text)
    # A mark on a blank, or on nothing, needs a place only where it is shown.
    assume(not any(glyphs.is_tashkeel(mark) for mark in text.lstrip(INVISIBLE + EXPLICIT)[:1]))
    assume(not any(cell.glyphs[:1].isspace() and len(cell.glyphs) > 1 for line in shown for cell in line.cells))
    assert [(line.start, line.end, line.width) for line in shown] == [
        (line.start, line.end, line.width) for line in hidden
    ]


@given(texts, widths, directions)
def test_columns_and_cells_find_each_other(text: str, width: int, base: Direction | None) -> None:
    for line in lay_out(text, width, base):
        edge = 0
        for cell in line.cells:
            for column in range(edge, edge + cell.width):
                assert line.cell_at(column) == cell
            if cell.width:
                assert line.columns(cell.start, cell.end) == [(edge, edge + cell.width)]
            edge += cell.width
        assert line.cell_at(-1) is line.cell_at(edge) is None
        assert line.columns(line.start, line.start) == []
        assert line.columns(line.start, line.end) == [(0, line.width)] * bool(line.width)


@given(
    texts,
    st.lists(st.tuples(st.integers(0, 60), st.text("abc (12)“” אب\u2069\u202e\n", max_size=8)), max_size=3),
    widths,
    directions,
)
def test_insertions_own_nothing(text: str, inserted: list[tuple[int, str]], width: int, base: Direction | None) -> None:
    insertions = [Insertion(min(offset, len(text)), english) for offset, english in inserted]
    lines = lay_out(text, width, base, insertions)
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    for before, after in pairwise(lines):
        assert before.end == after.start
    for line in lines:
        assert line.width == sum(cell.width for cell in line.cells)
        assert line.text == "".join(cell.glyphs for cell in line.cells)
        own = covered([cell for cell in line.cells if cell.start < cell.end])
        assert all(before[1] == after[0] for before, after in pairwise(own))
        assert not own or own[0][0] == line.start


@given(st.lists(word.map("".join), max_size=20), st.integers(8, 30))
def test_no_line_begins_with_closing_punctuation_or_ends_with_an_opening_bracket(words: list[str], width: int) -> None:
    text = " ".join(words)
    for line in lay_out(text, width):
        logical = text[line.start : line.end].rstrip(" ")
        assert logical[:1] not in {*CLOSING}
        assert logical[-1:] not in {*"«(["}


@given(st.lists(word.map("".join), max_size=20), st.integers(8, 30))
def test_a_line_holds_as_many_words_as_it_can(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = lay_out(text, width)
    for line, following in pairwise(lines):
        if text[following.start - 1] == " ":
            next_word = lay_out(text[following.start : following.end].split(" ")[0], 1000)[0].width
            assert line.width + 1 + next_word > width
