"""Longer phrases within which a name does not count, as a reader of Arabic can check them by eye."""

from dataclasses import replace

import pytest

from reader.glossary.model import Name, Pin, Quote
from tests.matching.glossaries import find, named, shown

CAIRO = replace(named("cairo", "القاهرة"), not_in=("القوة القاهرة",))
SIRTE = replace(named("sirte", "سرت"), not_in=("كسرت", "سرت أنباء"))
LNA = replace(named("lna", Name("الجيش الوطني")), not_in=("الجيش الوطني الشعبي",))
ALGERIAN = named("algerian-army", "الجيش الوطني الشعبي")
SECURITY = replace(named("security-council", "مجلس الأمن"), not_in=("مجلس الأمن القومي",))

NOT_IN = [
    ("القوة القاهرة في القاهرة", "[القاهرة=cairo]"),
    ("بالقوة القاهرة، وللقوّةِ القاهره", ""),
    ("القوة، القاهرة", "[القاهرة=cairo]"),
    ("القوة\nالقاهرة", ""),
    # a word that begins like a proclitic and the name
    ("كسرت وكسرت", ""),
    ("بسرت وسرت لسرت", "ب+[سرت=sirte] و+[سرت=sirte] ل+[سرت=sirte]"),
    ("وسرت أنباء عن سرت", "[سرت=sirte]"),
    # what the phrase names itself is a mention, and nothing of the other entry within it
    ("الجيش الوطني الشعبي والجيش الوطني", "[الجيش الوطني الشعبي=algerian-army] و+[الجيش الوطني=lna]"),
    ("مجلس الأمن القومي ومجلس الأمن", "و+[مجلس الأمن=security-council]"),
    ("القوة القاهرة القاهرة", "[القاهرة=cairo]"),
]


@pytest.mark.parametrize(("text", "found"), NOT_IN)
def test_not_in(text: str, found: str) -> None:
    assert shown(find(text, CAIRO, SIRTE, LNA, ALGERIAN, SECURITY)) == found


def test_other_entries_count_within_the_phrase() -> None:
    other = named("other", "القاهرة")
    assert shown(find("القوة القاهرة", CAIRO, other)) == "[القاهرة=other]"


def test_a_pin_decides_against_the_phrase() -> None:
    pins = (Pin("one", "cairo", Quote("القاهرة", prefix="القوة ")),)
    assert shown(find("القوة القاهرة", CAIRO, pins=pins)) == "[القاهرة=cairo]"
