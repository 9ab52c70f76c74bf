"""How an entry is called on the command line."""

import pytest

from reader.commands.command import WrongCallError
from reader.commands.entry_lookup import find_entry
from reader.glossary.source import parse

GLOSSARY = parse("""\
version: 1
entries:
  - {id: libya, type: place, ar: ليبيا, en: Libya}
  - {id: libya-dawn, type: operation, ar: فجر ليبيا, en: Libya Dawn}
  - id: khalifa-haftar
    type: actor
    ar: خليفة حفتر
    en: Khalifa Haftar
    names: [حفتر, {ar: المشير خليفة حفتر, en: Field Marshal Haftar}]
  - {id: lna, type: actor, ar: الجيش الوطني, en: Libyan National Army, names: [الجيش الليبي]}
  - {id: gna-forces, type: actor, ar: قوات الوفاق, en: GNA forces, names: [الجيش الليبي]}
  - {id: dawn, type: actor, ar: الفجر, en: gna}
""").glossary


@pytest.mark.parametrize(
    ("called", "entry"),
    [
        ("libya", "libya"),  # an id, though another begins so
        ("libya-", "libya-dawn"),
        ("kh", "khalifa-haftar"),
        ("KHALIFA", "khalifa-haftar"),
        ("Khalifa Haftar", "khalifa-haftar"),
        ("khalifa  haftar", "khalifa-haftar"),
        ("field marshal haftar", "khalifa-haftar"),
        ("حفتر", "khalifa-haftar"),
        ("خَليفة حفتر", "khalifa-haftar"),
        ("GNA", "dawn"),  # a name, though an id begins so
        ("gna-", "gna-forces"),
    ],
)
def test_an_entry_goes_by_its_id_the_beginning_of_it_or_a_name(called: str, entry: str) -> None:
    assert find_entry(GLOSSARY, called).id == entry


@pytest.mark.parametrize(
    ("called", "says"),
    [
        ("l", "3 entries begin with 'l': libya (Libya), libya-dawn (Libya Dawn), lna (Libyan National Army)"),
        (
            "الجيش الليبي",
            "2 entries have the name 'الجيش الليبي': lna (Libyan National Army), gna-forces (GNA forces)",
        ),
        ("haftar", "no entry is called 'haftar': did you mean khalifa-haftar (Khalifa Haftar)?"),
        ("hafter", "no entry is called 'hafter': did you mean khalifa-haftar (Khalifa Haftar)?"),
        ("حفطر", "no entry is called 'حفطر': did you mean khalifa-haftar (Khalifa Haftar)?"),
        ("فجر", "no entry is called 'فجر': did you mean libya-dawn (Libya Dawn), dawn (gna)?"),
        ("zzz", "no entry is called 'zzz'"),
        ("", "no entry is called ''"),
    ],
)
def test_what_means_none_or_several_is_told_with_those_that_could_be_meant(called: str, says: str) -> None:
    with pytest.raises(WrongCallError) as wrong:
        find_entry(GLOSSARY, called)
    assert str(wrong.value) == says
