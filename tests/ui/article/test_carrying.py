"""Where a place is after a text was changed by another program. `|` marks the place, before and after."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article.carrying import carried


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("|", "|"),
        ("|", "|abc"),
        ("a|bc", "|"),
        ("one\n|two\n", "one\n|two\n"),
        # lines come and go
        ("one\n|two\n", "zero\none\n|two\n"),
        ("zero\none\n|two\n", "one\n|two\n"),
        ("one\nt|wo\nthree\n", "one\nt|wo\nand a half\nthree\n"),
        ("one\nt|wo\n", "one\nt|wo"),
        ("one\r\n\r\nt|wo\r\n", "one\r\nt|wo\r\n"),
        ("a\nb\nc|\nd\n", "x\nb\nc|\ny\n"),
        ("one\nt|wo\nthree\n", "one\n|three\n"),
        ("one\ntwo\n|", "one\ntwo\n|three\n"),
        # a line changes at other words than those of the place
        ("a line of |some words\n", "a long line of |some words\n"),
        ("a line of |some words\n", "a line of |some other words\n"),
        ("a line of |some good words\n", "the line of |some bad words\n"),
        ("a b c\nd e |f\n", "a x c\nd y e |f\n"),
        ("a b c\n\nd e |f\n", "a b c d e |f\n"),
        # the word of the place changes
        ("bat|tle\n", "bat|tles\n"),
        ("bat|tle\n", "the bat|tles\n"),
        ("bat|tle\n", "rat|tle\n"),
        ("some |bad words", "some |words"),
        ("قال حف|تر أمس", "وقال المشير حف|تر أمس"),
        ("قال حفتر أمس\n\nوأضا|ف", "قال خليفة حفتر\n\nوأضا|ف"),
        ("ان ا|لامة", "إن ا|لأمة"),
    ],
)
def test_the_place_stays_at_its_words(before: str, after: str) -> None:
    place = carried(before.index("|"), before.replace("|", ""), after.replace("|", ""))
    unmarked = after.replace("|", "")
    assert unmarked[:place] + "|" + unmarked[place:] == after


@pytest.mark.parametrize("offset", [-1, 4])
def test_a_place_beyond_the_text_is_none(offset: int) -> None:
    with pytest.raises(ValueError, match="not within a text of 3"):
        carried(offset, "abc", "abcdef")


texts = st.text("ab \n\r", max_size=30)


@given(texts, st.integers(0, 30))
def test_nothing_moves_in_a_text_that_is_the_same(text: str, offset: int) -> None:
    assert carried(min(offset, len(text)), text, text) == min(offset, len(text))


@given(texts, texts, st.integers(0, 30))
def test_the_place_is_within_the_text(before: str, after: str, offset: int) -> None:
    assert 0 <= carried(min(offset, len(before)), before, after) <= len(after)


words = st.integers(0, 10**6).map(str)


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[str], list[str], str]:
    """Two versions of a text, as words that each stand once in it, and a word that both have."""
    names = draw(st.lists(words, min_size=1, max_size=25, unique=True))
    common = draw(st.lists(st.sampled_from([" ", "\n", "\n\n"]), min_size=len(names), max_size=len(names)))
    pieces = [name + end for name, end in zip(names, common, strict=True)]
    kept = draw(st.sampled_from(pieces))
    gone = draw(st.sets(st.sampled_from(pieces)))
    before = [piece for piece in pieces if piece == kept or piece not in gone]
    late = draw(st.sets(st.sampled_from(pieces)))
    after = [piece for piece in pieces if piece == kept or piece not in late]
    return before, after, kept


@given(edited(), st.integers(0, 5))
def test_words_that_come_and_go_elsewhere_move_no_place(texts: tuple[list[str], list[str], str], into: int) -> None:
    before, after, kept = texts
    within = min(into, len(kept.strip()) - 1)
    offset = len("".join(before[: before.index(kept)])) + within
    place = carried(offset, "".join(before), "".join(after))
    start = "".join(after[: after.index(kept)])
    assert place == len(start) + within


@pytest.mark.parametrize(
    ("line", "number"), [("قال حفتر إن القوات تقدمت نحو طرابلس {}\n", 25_000), ("ا\n", 500_000), ("ا ", 500_000)]
)
def test_a_long_text_takes_no_time(line: str, number: int) -> None:
    lines = [line.format(place) for place in range(number)]
    before = "".join(lines)
    after = "".join(["new\n", *lines[: number // 2], "between\n", *lines[number // 2 + 9 :]])
    began = perf_counter()
    place = carried(len(before) - 10, before, after)
    assert perf_counter() - began < 5
    assert len(after) - place == 10
