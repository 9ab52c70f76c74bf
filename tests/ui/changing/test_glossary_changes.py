"""What a toast says of a glossary that was edited elsewhere."""

from dataclasses import replace

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name, Pin, Quote
from reader.ui.changing.glossary_changes import LONGEST, describe


def entry(english: str) -> Entry:
    return Entry(english.lower().replace(" ", "-"), EntryType.PLACE, "بت", english, (Name("بت"),))


HAFTAR, TOBRUK, SIRTE, SABHA = map(entry, ["Khalifa Haftar", "Tobruk", "Sirte", "Sabha"])
LONG = [entry(f"The Committee for a Thing of Number {number}") for number in range(3)]
MANY = [entry(f"Item {number}") for number in range(1200)]
PIN = Pin("a", "tobruk", Quote("بت"))
WHOLE = Pin("a", "sirte")


def noted(known: Entry) -> Entry:
    return replace(known, note="Another note.")


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ([], [], "nothing changed"),
        ([TOBRUK], [TOBRUK], "nothing changed"),
        ([TOBRUK, SIRTE], [SIRTE, TOBRUK], "only the order changed"),
        ([], [HAFTAR], "added Khalifa Haftar"),
        ([], [HAFTAR, TOBRUK], "added Khalifa Haftar and Tobruk"),
        ([], [HAFTAR, TOBRUK, SIRTE], "added Khalifa Haftar, Tobruk and Sirte"),
        ([], [HAFTAR, TOBRUK, SIRTE, SABHA], "added 4 entries"),
        ([], MANY, "added 1,200 entries"),
        ([TOBRUK], [noted(TOBRUK)], "changed Tobruk"),
        ([TOBRUK], [replace(TOBRUK, en="Tubruq")], "changed Tubruq"),
        ([TOBRUK], [replace(TOBRUK, id="tubruq", en="Tubruq")], "added Tubruq; removed Tobruk"),
        ([SIRTE, TOBRUK], [noted(SIRTE), HAFTAR], "added Khalifa Haftar; changed Sirte; removed Tobruk"),
        (
            [*LONG, TOBRUK],
            [HAFTAR, *map(noted, LONG)],
            "added Khalifa Haftar; changed 3 entries; removed Tobruk",
        ),
        ([], [entry("A" * 120)], "added 1 entry"),
    ],
)
def test_entries(before: list[Entry], after: list[Entry], sentence: str) -> None:
    assert describe(Glossary(tuple(before)), Glossary(tuple(after))) == sentence


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ([], [PIN], "added 1 pin"),
        ([], [PIN, WHOLE], "added 2 pins"),
        ([PIN], [replace(PIN, entry=None)], "changed 1 pin"),
        ([PIN], [replace(PIN, quote=Quote("ثج"))], "added 1 pin; removed 1 pin"),
        ([PIN, WHOLE], [WHOLE], "removed 1 pin"),
        ([PIN], [replace(PIN, line=9, column=3)], "nothing changed"),
    ],
)
def test_pins(before: list[Pin], after: list[Pin], sentence: str) -> None:
    assert describe(Glossary(pins=tuple(before)), Glossary(pins=tuple(after))) == sentence


def test_entries_and_pins_that_met_the_same_stand_in_one_clause() -> None:
    after = Glossary((HAFTAR, noted(SIRTE)), (PIN, WHOLE))
    assert describe(Glossary((SIRTE,)), after) == "added Khalifa Haftar and 2 pins; changed Sirte"


def test_all_at_once_is_still_short() -> None:
    before = Glossary((*MANY[:100], *LONG), (PIN, WHOLE))
    after = Glossary((*map(noted, MANY[50:200]), HAFTAR), (replace(PIN, entry=None), Pin("b", None)))
    sentence = describe(before, after)
    assert sentence == "added 101 entries and 1 pin; changed 50 entries and 1 pin; removed 53 entries and 1 pin"
    assert len(sentence) <= LONGEST
