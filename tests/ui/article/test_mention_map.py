"""Going through the mentions of a text: what is highlighted, what is at a letter, what is next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.entry_type import EntryType
from reader.matching.mention import By, Mention
from reader.ui.article.mention_map import EVERY_TYPE, MentionMap, alike
from tests.ui.named import KNOWN, mapped, mentions

TEXT = "قال المشير خليفة حفتر في طرابلس إن الجيش الليبي أوقف فجر ليبيا، وعاد حفتر إلى طرابلس"

ACTOR, PLACE, OPERATION = EntryType.ACTOR, EntryType.PLACE, EntryType.OPERATION


def of(found: list[Mention] | tuple[Mention, ...]) -> list[str]:
    """Mentions as the entries that they name, ? where it is contested."""
    return [mention.entry or "?" for mention in found]


def test_the_outer_mentions_are_highlighted_in_text_order() -> None:
    assert of([*mapped(TEXT).outer]) == ["haftar", "tripoli", "?", "dawn", "haftar", "tripoli"]
    assert mapped(TEXT)
    assert not MentionMap()


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ({ACTOR}, ["tripoli", "dawn", "tripoli"]),
        ({PLACE}, ["haftar", "?", "dawn", "haftar"]),
        ({OPERATION}, ["haftar", "tripoli", "?", "haftar", "tripoli"]),
        (set(EVERY_TYPE), []),
    ],
)
def test_only_what_may_be_of_a_type_that_is_shown_is_there(hidden: set[EntryType], shown: list[str]) -> None:
    found = MentionMap(mentions(TEXT), KNOWN.by_id, EVERY_TYPE - hidden)
    assert of([*found.outer]) == shown


@pytest.mark.parametrize(
    ("letter", "here"),
    [
        ("قال", []),
        ("المشير", ["المشير خليفة حفتر"]),
        ("خليفة", ["المشير خليفة حفتر", "خليفة حفتر"]),
        ("حفتر", ["المشير خليفة حفتر", "خليفة حفتر", "حفتر"]),
        ("ليبيا", ["فجر ليبيا", "ليبيا"]),
        ("الليبي", ["الجيش الليبي"]),
        ("، وعاد", []),
    ],
)
def test_a_letter_belongs_to_the_outer_mention_and_to_those_within_it(letter: str, here: list[str]) -> None:
    found = mapped(TEXT)
    assert [mention.text for mention in found.at(TEXT.index(letter))] == here
    if here:
        last = found.at(TEXT.index(letter))[0].end
        assert found.at(last - 1)[0].text == here[0]
        assert found.at(last) == []


def test_one_goes_inward_from_any_of_the_mentions_that_stand_in_each_other() -> None:
    found = mapped(TEXT)
    nest = found.at(TEXT.index("حفتر"))
    for mention in nest:
        assert found.around(mention) == nest


def test_a_step_leads_to_the_next_one_or_to_the_next_of_the_same() -> None:
    found = mapped(TEXT)
    first, second, contested, _, haftar, tripoli = found.outer
    assert found.next(-1, 1) == first
    assert found.next(first.start, 1) == second
    assert found.next(first.start, 1, first) == haftar
    assert found.next(first.start, 1, second) == second
    assert found.next(contested.start, 1, contested) is None
    assert found.next(len(TEXT), -1) == tripoli
    assert found.next(haftar.start, -1, haftar) == first
    assert found.next(first.start, -1) is None
    assert [found.place(mention) for mention in (first, haftar, contested)] == [(1, 2), (2, 2), (1, 1)]


def test_a_contested_mention_is_of_the_types_of_all_its_candidates_and_names_none() -> None:
    found = mapped("الجيش الليبي")
    (contested,) = found.outer
    assert found.entry(contested) is None
    assert [entry.id for entry in found.candidates(contested)] == ["lna", "gna-forces"]
    assert found.types(contested) == [ACTOR]


def mention(start: int, end: int, entry: str | None, *, inner: bool = False) -> Mention:
    return Mention(start, end, "x" * (end - start), entry, ("haftar", "tripoli"), "x", (), By.NAME, "body", inner)


@st.composite
def texts_of_mentions(draw: st.DrawFn) -> list[Mention]:
    """Outer mentions one after the other, some with others within them, as a matcher gives them."""
    found, start = [], 0
    for gap, length in draw(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 4)), max_size=8)):
        start += gap
        entries = st.sampled_from(["haftar", "tripoli", None])
        found.append(mention(start, start + length, draw(entries)))
        cuts = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3)), max_size=2, unique=True))
        inner = sorted(
            (start + cut, start + cut + size) for cut, size in cuts if cut + size <= length and size < length
        )
        found += [mention(*cut, draw(entries), inner=True) for cut in inner]
        start += length
    return found


@given(texts_of_mentions(), st.integers(-1, 50), st.sampled_from([1, -1]), st.booleans())
def test_looking_up_is_as_looking_through_all(found: list[Mention], offset: int, step: int, same: bool) -> None:
    mapping = MentionMap(found, KNOWN.by_id)
    outer = [each for each in found if not each.inner]
    assert [*mapping.outer] == outer
    assert [*mapping.within(offset, offset + 5)] == [each for each in outer if offset <= each.start < offset + 5]
    here = [each for each in found if each.start <= offset < each.end]
    assert sorted(mapping.at(offset)) == sorted(here)
    assert all(not each.inner for each in mapping.at(offset)[:1])
    like = outer[0] if same and outer else None
    onward = [each for each in outer if like is None or alike(each, like)]
    ahead = [each for each in onward if (each.start > offset if step > 0 else each.start < offset)]
    assert mapping.next(offset, step, like) == (ahead[0 if step > 0 else -1] if ahead else None)


@given(texts_of_mentions())
def test_stepping_on_meets_every_mention_once_and_stepping_back_too(found: list[Mention]) -> None:
    mapping = MentionMap(found, KNOWN.by_id)
    met, offset = [], -1
    while (ahead := mapping.next(offset, 1)) is not None:
        met.append(ahead)
        offset = ahead.start
    assert met == [*mapping.outer]
    back = []
    offset = 100
    while (behind := mapping.next(offset, -1)) is not None:
        back.append(behind)
        offset = behind.start
    assert back == met[::-1]
