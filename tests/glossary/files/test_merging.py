"""Merging by entry: what merges by itself, and what a person has to decide."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.files.merging import Merge, merged, resolved
from reader.glossary.model import Pin, Quote
from reader.glossary.source import parse
from tests.glossary.small_language import glossary, short_form, source


def merge_of(base: str, mine: str, theirs: str) -> Merge:
    return merged(source(base), source(mine), source(theirs))


BY_ITSELF: Final = [
    # base            mine               theirs             merged
    ("a1 b1 c1",      "a2 b1 c1",        "a1 b1 c1",        "a2 b1 c1"),
    ("a1 b1 c1",      "a1 b1 c1",        "a1 b2 c1",        "a1 b2 c1"),
    ("a1 b1 c1",      "a2 b1 c1",        "a1 b2 c1",        "a2 b2 c1"),
    ("a1 b1 c1",      "a2 b1 c1",        "a2 b1 c1",        "a2 b1 c1"),
    ("a1 b1 c1",      "a1 c1",           "a1 b1 c2",        "a1 c2"),
    ("a1 b1 c1",      "a1 c1",           "a1 c1",           "a1 c1"),
    ("a1 b1 c1",      "a1 b1 x1 c1",     "a1 b1 c1",        "a1 b1 x1 c1"),
    ("a1 b1 c1",      "a1 b1 x1 c1",     "a1 b1 c1 y1",     "a1 b1 x1 c1 y1"),
    ("a1 b1 c1",      "a1 b1 x1 y1 c1",  "c1 b2 a1",        "c1 b2 x1 y1 a1"),
    ("a1 b1 c1",      "a1 b1 x1 c1",     "a1 c1",           "a1 x1 c1"),
    ("a1 b1 c1",      "x1 a1 b1 c1",     "a1 b1 c1",        "x1 a1 b1 c1"),
    ("a1 b1 c1",      "a1 x1 b1 c1",     "a1 b1 c1 x1",     "a1 b1 c1 x1"),
    ("a1 b1",         "a1 bb1",          "a2 b1",           "a2 bb1"),
    ("a1 b1",         "a1 bb1",          "a1 bb1",          "a1 bb1"),
    ("a1 p:a",        "a1 p:a q:a",      "a2 p:a r:-",      "a2 p:a r:- q:a"),
    ("a1 b1 p:a",     "a1 b1 p:b",       "a2 b1 p:a",       "a2 b1 p:b"),
    ("a1 b1 p:a",     "a1 b1 p:b",       "a1 b1 p:b",       "a1 b1 p:b"),
    ("a1 p:a q:a",    "a1 p:a",          "a2 p:a q:a",      "a2 p:a"),
    ("a1 b1 p:a",     "b1",              "a1 b2 p:a",       "b2"),
    ("a1 b1 p:a",     "b1 p:b",          "a1 b2 p:a",       "b2 p:b"),
    ("a1 b1 p:b",     "a1 bb1 p:bb",     "a2 b1 p:b q:b",   "a2 bb1 p:bb q:bb"),
    ("a1 b1 *:a",     "a1 b1 *:a *:b",   "a2 b1",           "a2 b1 *:b"),
    ("a1 b1 *:b",     "a1 bb1 *:bb",     "a2 b1 *:b",       "a2 bb1 *:bb"),
    ("a1 p:a p:-",    "a2 p:a p:-",      "a1 p:a p:-",      "a2 p:a p:-"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "mine", "theirs", "both"), BY_ITSELF)
def test_what_only_one_side_changed_merges_by_itself(base: str, mine: str, theirs: str, both: str) -> None:
    merge = merge_of(base, mine, theirs)
    assert not merge.contested
    assert short_form(resolved(merge).written) == both


CONTESTED: Final = [
    # base            mine               theirs             conflict      mine wins          theirs wins
    ("a1 b1",         "a2 b1",           "a3 b1",           "a1 a2 a3",   "a2 b1",           "a3 b1"),
    ("a1 b1",         "a2 b1",           "b1",              "a1 a2 -",    "a2 b1",           "b1"),
    ("a1 b1",         "b1",              "a2 b1",           "a1 - a2",    "b1",              "a2 b1"),
    ("a1",            "a1 x1",           "a1 x2",           "- x1 x2",    "a1 x1",           "a1 x2"),
    ("a1 b1",         "a1 bb1",          "a1 b2",           "b1 bb1 b2",  "a1 bb1",          "a1 b2"),
    ("a1 b1",         "a1 bb1",          "a1",              "b1 bb1 -",   "a1 bb1",          "a1"),
    ("a1 b1",         "b1",              "a1 b1 p:a",       "a1 - a1",    "b1",              "a1 b1 p:a"),
    ("a1 b1",         "a1 b1 p:a",       "b1",              "a1 a1 -",    "a1 b1 p:a",       "b1"),
    ("a1 b1 p:a",     "a2 b1 p:a",       "b1",              "a1 a2 -",    "a2 b1 p:a",       "b1"),
    ("a1 b1 p:a",     "b1",              "a2 b1 p:a",       "a1 - a2",    "b1",              "a2 b1 p:a"),
    ("a1 b1 p:b",     "a1 bb1 p:bb q:bb", "a1 b2 p:b",      "b1 bb1 b2",  "a1 bb1 p:bb q:bb", "a1 b2 p:b q:b"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "mine", "theirs", "conflict", "mine_wins", "theirs_win"), CONTESTED)
def test_the_same_entry_changed_on_both_sides_is_for_a_person_to_decide(
    base: str, mine: str, theirs: str, conflict: str, mine_wins: str, theirs_win: str
) -> None:
    merge = merge_of(base, mine, theirs)
    (found,) = merge.conflicts
    states = (found.base, found.mine, found.theirs)
    assert " ".join(f"{state.id}{state.en[-1]}" if state else "-" for state in states) == conflict
    assert short_form(resolved(merge, {found.id: found.mine}).written) == mine_wins
    assert short_form(resolved(merge, {found.id: found.theirs}).written) == theirs_win
    with pytest.raises(KeyError):
        resolved(merge)


@pytest.mark.parametrize(
    ("mine", "theirs", "mine_wins", "theirs_win"),
    [
        ("a1 b1 p:b", "a1 b1 p:-", "a1 b1 p:b", "a1 b1 p:-"),
        ("a1 b1 p:b", "a1 b1", "a1 b1 p:b", "a1 b1"),
        ("a1 b1", "a1 b1 p:b", "a1 b1", "a1 b1 p:b"),
    ],
)
def test_so_is_the_same_place_pinned_by_both(mine: str, theirs: str, mine_wins: str, theirs_win: str) -> None:
    merge = merge_of("a1 b1 p:a", mine, theirs)
    (found,) = merge.pin_conflicts
    assert not merge.conflicts
    assert short_form(resolved(merge, pins={found.place: found.mine}).written) == mine_wins
    assert short_form(resolved(merge, pins={found.place: found.theirs}).written) == theirs_win


def test_a_conflict_can_be_decided_in_a_third_way() -> None:
    merge = merge_of("a1 b1", "a2 b1 p:a", "a3 b1 p:b")
    (entry,), (pin,) = merge.conflicts, merge.pin_conflicts
    third = glossary("c9").entries[0]
    decided = resolved(merge, {entry.id: third}, {pin.place: Pin("one", "c", Quote("p"))})
    assert short_form(decided.written) == "c9 b1 p:c"


BASE: Final = """\
version: 1
entries:
  - id: tripoli
    type: place
    ar: طرابلس
    en: Tripoli
  - id: benghazi
    type: place
    ar: بنغازي
    en: Benghazi
"""

MINE: Final = BASE.replace("en: Benghazi", "en: Benghazi\n    note: in the east")

THEIRS: Final = """\
# Ours, all of it.
version: 1
entries:
  - {id: benghazi, type: place, ar: "بنغازي", en: Benghazi}  # see also: the battle

  # The capital
  - id: tripoli
    type: place
    ar: طرابلس
    en: Tripoli  # in Libya
    kind: city
"""


def test_my_change_is_made_in_their_text_and_leaves_the_rest_of_it_as_it_is() -> None:
    result = resolved(merged(parse(BASE), parse(MINE), parse(THEIRS)))
    assert result.text == THEIRS.replace("en: Benghazi}", "en: Benghazi, note: in the east}")


states = st.fixed_dictionaries({}, optional={"a": st.sampled_from("123"), "b": st.sampled_from("456")}).map(
    lambda entries: " ".join(f"{identity}{state}" for identity, state in entries.items())
)


@given(base=states, mine=states, theirs=states, mine_wins=st.booleans())
def test_each_entry_is_as_the_side_has_it_that_changed_it(base: str, mine: str, theirs: str, mine_wins: bool) -> None:
    merge = merge_of(base, mine, theirs)
    contested = {conflict.id: conflict.mine if mine_wins else conflict.theirs for conflict in merge.conflicts}
    result = resolved(merge, contested).written.by_id
    for identity in "ab":
        was, own, other, now = (
            state.get(identity)
            for state in (merge.base.written.by_id, merge.mine.written.by_id, merge.theirs.written.by_id, result)
        )
        assert (identity in contested) == (len({was, own, other}) == 3)
        if identity in contested:
            assert now == (own if mine_wins else other)
        else:
            assert now == (other if own == was else own)
