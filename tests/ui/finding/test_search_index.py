"""Values found by their texts: the best first, and whatever is ready of very many."""

import datetime

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry as GlossaryEntry
from reader.glossary.model import Name
from reader.ui.finding.filtering import Rank
from reader.ui.finding.search_index import SearchIndex, name_texts, title_texts
from reader.ui.shelf import Entry

ARTICLES = SearchIndex(
    [
        Entry("libya/1", "معركة طرابلس تبدأ", "البيان", datetime.date(2019, 4, 4)),
        Entry("libya/2", "طرابلس", None),
        Entry("libya/3", "وصول أبي بكر البغدادي إلى ليبيا عبر صبراتة"),
        Entry("4", "اتفاق الصخيرات", "طرابلس اليوم"),
    ],
    title_texts,
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["libya/1", "libya/2", "libya/3", "4"]),
        ("طرابلس", ["libya/2", "4", "libya/1"]),  # all of a title, the opening of a source, a word
        ("تبدا معركه", ["libya/1"]),
        ("ابى بكر", ["libya/3"]),
        ("2019-04", ["libya/1"]),
        ("libya", ["libya/1", "libya/2", "libya/3"]),
        ("طرابلس بنغازي", []),
    ],
)
def test_articles_are_found_by_title_source_date_and_id(typed: str, expected: list[str]) -> None:
    assert [entry.id for entry in ARTICLES.find(typed)] == expected


def test_an_entry_is_found_by_any_of_its_names() -> None:
    names = (Name("خليفة حفتر"), Name("المشير خليفة حفتر", "Field Marshal Khalifa Haftar"))
    index = SearchIndex(
        [GlossaryEntry("khalifa-haftar", EntryType.ACTOR, "خليفة حفتر", "Khalifa Haftar", names)], name_texts
    )
    for typed in ("haftar", "المشير", "marshal", "khalifa-haftar", "خليفه"):
        assert len(index.find(typed)) == 1, typed
    assert index.ranked("khalifa haftar").keys() == {Rank.WHOLE}


def test_of_very_many_is_found_what_is_ready_and_in_the_end_all() -> None:
    index = SearchIndex(map(str, range(3000)), lambda text: [text])
    assert len(index.find("7")) < len([n for n in range(3000) if "7" in str(n)])
    while not index.prepare():
        pass
    assert sorted(map(int, index.find("7"))) == [n for n in range(3000) if "7" in str(n)]


def test_what_is_put_in_the_place_of_a_value_is_found_at_once() -> None:
    index = SearchIndex(["a", "b"], lambda text: [text])
    index.replace(1, "c")
    assert (index.find("b"), index.find("c"), index.values) == ([], ["c"], ["a", "c"])
