"""The matches in an article: which count, and how a person goes from one to another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.folding import fold
from reader.search.occurrences import Occurrence
from reader.ui.article.matches import Arrival, Matches, Step


def found(text: str, query: str) -> list[tuple[int, int]]:
    """Where the query is found in a text of which what stands in brackets is in sight."""
    visible, plain = [], ""
    for character in text:
        if character == "[":
            visible.append((len(plain), len(plain)))
        elif character == "]":
            visible[-1] = visible[-1][0], len(plain)
        else:
            plain += character
    return [(match.start, match.end) for match in Matches.of(fold(plain), query, visible).found]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("[بت]", "بت", [(0, 2)]),
        ("[بت] بت [بت بت]", "بت", [(0, 2), (6, 8), (9, 11)]),
        ("بت\n[ثج]", "بت", []),
        ("[ب][ت]", "بت", [(0, 2)]),
        ("[ب]\n[ت]", "بت", []),
        ("[ب]\n[ت]", "ب ت", []),
        ("[ب\nت]", "ب ت", [(0, 3)]),
        ("[إِلى الأمّة]", "الامه", [(5, 11)]),
        ("[ب]ت", "بت", []),
        ("[ﷲ ﷲ]", "ل", [(0, 1), (2, 3)]),
        ("[ﻻﻻ]", "ال", [(0, 2)]),
        ("[بت]", "", []),
        ("", "بت", []),
    ],
)
def test_what_counts(text: str, query: str, expected: list[tuple[int, int]]) -> None:
    assert found(text, query) == expected


FIRST, SECOND, THIRD = Occurrence(2, 4), Occurrence(7, 9), Occurrence(9, 12)
THREE = Matches((FIRST, SECOND, THIRD))


@pytest.mark.parametrize(
    ("offset", "step", "match", "wrapped"),
    [
        (0, 1, FIRST, False),
        (2, 1, SECOND, False),
        (7, 1, THIRD, False),
        (8, 1, THIRD, False),
        (9, 1, FIRST, True),
        (99, 1, FIRST, True),
        (0, 0, FIRST, False),
        (2, 0, FIRST, False),
        (3, 0, SECOND, False),
        (10, 0, FIRST, True),
        (99, -1, THIRD, False),
        (9, -1, SECOND, False),
        (8, -1, SECOND, False),
        (2, -1, THIRD, True),
        (0, -1, THIRD, True),
    ],
)
def test_the_way_from_a_place(offset: int, step: Step, match: Occurrence, wrapped: bool) -> None:
    assert THREE.next_from(offset, step) == Arrival(match, wrapped)


def test_where_nothing_is_found_no_way_leads() -> None:
    nothing = Matches()
    assert len(nothing) == 0
    assert nothing.next_from(0, 1) is nothing.next_from(0, 0) is nothing.next_from(0, -1) is None
    assert not nothing.within(0, 99)


def test_places_count_from_one() -> None:
    assert [THREE.place_of(match) for match in THREE.found] == [1, 2, 3]
    assert THREE.place_of(Occurrence(2, 3)) is None
    assert THREE.place_of(Occurrence(20, 21)) is None


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 99, (FIRST, SECOND, THIRD)),
        (4, 7, ()),
        (3, 8, (FIRST, SECOND)),
        (9, 10, (THIRD,)),
        (3, 4, (FIRST,)),
        (12, 99, ()),
    ],
)
def test_what_is_in_a_range(start: int, end: int, expected: tuple[Occurrence, ...]) -> None:
    assert tuple(THREE.within(start, end)) == expected


texts = st.text("اأبﻻﷲ \n\u064e", max_size=30)
queries = st.text("ابل ", min_size=1, max_size=3)


@given(texts, queries, st.lists(st.integers(0, 30), max_size=6))
def test_matches_are_apart_and_each_in_sight(text: str, query: str, edges: list[int]) -> None:
    cuts = sorted(min(edge, len(text)) for edge in edges)
    visible = list(zip(cuts[::2], cuts[1::2], strict=False))
    covered = [any(start <= offset < end for start, end in visible) for offset in range(len(text))]
    matches = Matches.of(fold(text), query, visible)
    done = 0
    for match in matches.found:
        assert done <= match.start < match.end
        assert all(covered[match.start : match.end])
        done = match.end


@given(texts, queries, st.sampled_from([-1, 1]))
def test_stepping_on_comes_by_each_match_once_and_back(text: str, query: str, step: Step) -> None:
    matches = Matches.of(fold(text), query, [(0, len(text))])
    place, seen = 0, []
    for _ in matches.found:
        arrival = matches.next_from(place, step)
        assert arrival is not None
        seen.append(arrival.match)
        place = arrival.match.start
    assert sorted(seen) == list(matches.found)
    assert [matches.place_of(match) for match in matches.found] == list(range(1, len(matches) + 1))


@given(texts, queries, st.integers(0, 30), st.integers(0, 30))
def test_a_range_holds_the_matches_that_touch_it(text: str, query: str, start: int, length: int) -> None:
    matches = Matches.of(fold(text), query, [(0, len(text))])
    end = start + length
    expected = [match for match in matches.found if match.start < end and start < match.end]
    assert list(matches.within(start, end)) == (expected if length else [])
