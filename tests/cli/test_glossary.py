"""`reader glossary`: the entries in the order of the file."""

from collections.abc import Callable

Run = Callable[..., list[str]]

BAYAN = (
    '{"id": "al-bayan", "type": "actor", "kind": "media", "ar": "البيان", "en": "Al Bayan", '
    '"names": ["البيان"], "note": null}'
)
HAFTAR = (
    '{"id": "khalifa-haftar", "type": "actor", "kind": "person", "ar": "خليفة حفتر", "en": "Khalifa Haftar", '
    '"names": ["خليفة حفتر", "حفتر", "المشير خليفة حفتر"], "note": "Commander of the LNA since 2015."}'
)


def test_json_has_one_object_an_entry_with_the_keys_of_the_contract(reader: Run) -> None:
    lines = reader("glossary", "--json")
    assert (len(lines), lines[0], lines[4]) == (8, HAFTAR, BAYAN)


def test_without_a_terminal_the_columns_have_tabs_between(reader: Run) -> None:
    assert reader("glossary")[2:5] == [
        "gna-forces\tactor\t\tGNA forces\tقوات الوفاق",
        "moscow\tplace\tcity\tMoscow\tموسكو",
        "al-bayan\tactor\tmedia\tAl Bayan\tالبيان",
    ]
