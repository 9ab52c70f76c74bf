"""The index as a table: what is shown, and in what order."""

from time import process_time

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.ui.finding.index_table import Column, IndexLine, IndexTable, IndexView, arabic_key

ACTOR, PLACE, OPERATION = EntryType


def line(kind: EntryType, ar: str, en: str, counts: tuple[int, int, int], *names: str) -> IndexLine:
    forms = (Name(ar), *(Name(name) for name in names))
    return IndexLine(Entry(en.lower().replace(" ", "-"), kind, ar, en, forms), *counts)


TABLE = IndexTable(
    [
        line(ACTOR, "خليفة حفتر", "Khalifa Haftar", (34, 4, 10), "حفتر", "المشير خليفة حفتر"),
        line(PLACE, "طرابلس", "Tripoli", (34, 5, 0), "العاصمة الليبية"),
        line(PLACE, "ألمانيا", "Germany", (2, 1, 2)),
        line(OPERATION, "بركان الغضب", "Volcano of Rage", (7, 3, 1)),
        line(ACTOR, "الأمم المتحدة", "United Nations", (9, 5, 9)),
    ]
)


def shown(view: IndexView) -> str:
    """The first letters of the English names, in their order."""
    return "".join(line.entry.en[0] for line in TABLE.select(view))


@pytest.mark.parametrize(
    ("column", "order", "reversed_order"),
    [
        (Column.TYPE, "KUGTV", "VGTKU"),
        (Column.ENGLISH, "GKTUV", "VUTKG"),
        (Column.MENTIONS, "KTUVG", "GVUKT"),
        (Column.ARTICLES, "TUKVG", "GVKTU"),
        (Column.ARABIC, "GUVKT", "TKVUG"),
    ],
)
def test_a_column_sorts_and_equals_stay_in_the_order_of_their_english(
    column: Column, order: str, reversed_order: str
) -> None:
    assert shown(IndexView(column=column)) == order
    assert shown(IndexView(column=column, reverse=True)) == reversed_order


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (IndexView("حفتر"), "K"),
        (IndexView("المانيا"), "G"),  # without its hamza
        (IndexView("العاصمه"), "T"),  # by another name
        (IndexView("trip"), "T"),
        (IndexView("of volc"), "V"),
        (IndexView("متحد united"), "U"),  # a word of each language
        (IndexView("nothing such"), ""),
        (IndexView(type=PLACE), "TG"),
        (IndexView("an", type=PLACE), "G"),
        (IndexView(here=True), "KUGV"),
        (IndexView(here=True, type=ACTOR, reverse=True), "UK"),
    ],
)
def test_what_is_typed_the_type_and_the_article_narrow_the_lines(view: IndexView, expected: str) -> None:
    assert shown(view) == expected


def test_counts_are_those_of_the_open_article_where_only_its_items_are_shown() -> None:
    (first, *_) = TABLE.select(IndexView(here=True))
    assert (first.in_scope(here=True), first.in_scope(here=False)) == (10, 34)


@pytest.mark.parametrize(
    ("text", "key"),
    [("الأمم المتحدة", "امم المتحده"), ("ألمانيا", "المانيا"), ("إلياس", "الياس"), ("«البيان»", "البيان"), ("", "")],
)
def test_arabic_sorts_without_its_article(text: str, key: str) -> None:
    assert arabic_key(text) == key


def test_a_key_press_on_ten_thousand_entries_is_answered_at_once() -> None:
    table = IndexTable(
        line(ACTOR, f"كتيبة شهداء {n}", f"Martyrs Brigade {n}", (n % 50, 1, 0), f"كتيبة {n}") for n in range(10_000)
    )
    table.select(IndexView())
    start = process_time()
    found = table.select(IndexView("شهدا 77"))
    assert process_time() - start < 0.1
    assert len(found) == sum("77" in str(n) for n in range(10_000))
