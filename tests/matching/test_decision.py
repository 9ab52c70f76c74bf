"""Contested names: near words, defaults, pins, or nobody."""

import pytest

from reader.glossary.model import Entry, Glossary, Name, Pin, Quote
from reader.matching.explanation import explain
from tests.matching.glossaries import find, named, shown

ARMY = "الجيش الليبي"
NEAR_HAFTAR = named("lna", Name(ARMY, near=("حفتر", "بنغازي")))
NEAR_GNUNU = named("gna", Name(ARMY, near=("قنونو",)))
DEFAULT = named("third", Name(ARMY, default=True))
PLAIN = named("plain", ARMY)
OTHER = named("other", ARMY)

DECIDED = [
    # the text, the entries, what is found and by what
    ("الجيش الليبي", [PLAIN], "[الجيش الليبي=plain]", "name"),
    ("الجيش الليبي", [PLAIN, OTHER], "[الجيش الليبي=plain?other]", "name"),
    ("الجيش الليبي", [PLAIN, DEFAULT], "[الجيش الليبي=third]", "default"),
    ("الجيش الليبي", [NEAR_HAFTAR], "", ""),
    ("حفتر و الجيش الليبي", [NEAR_HAFTAR], "و+[الجيش الليبي=lna]", "near"),
    ("الجيش الليبي\n\nحفتر", [NEAR_HAFTAR], "", ""),
    ("الجيش الليبي لحفتر", [NEAR_HAFTAR], "", ""),
    ("قنونو قال الجيش الليبي إن قوات حفتر", [NEAR_HAFTAR, NEAR_GNUNU, DEFAULT], "[الجيش الليبي=gna]", "near"),
    ("قنونو قال الجيش الليبي إن حفتر", [NEAR_HAFTAR, NEAR_GNUNU, DEFAULT], "[الجيش الليبي=third]", "default"),
    ("قنونو قال الجيش الليبي إن حفتر", [NEAR_HAFTAR, NEAR_GNUNU], "[الجيش الليبي=lna?gna]", "name"),
    ("قنونو - الجيش الليبي إن حفتر", [NEAR_HAFTAR, NEAR_GNUNU], "[الجيش الليبي=gna]", "near"),
    ("بنغازي حفتر الجيش الليبي", [NEAR_HAFTAR, NEAR_GNUNU], "[الجيش الليبي=lna]", "near"),
    ("الجيش الليبي", [NEAR_HAFTAR, NEAR_GNUNU, DEFAULT], "[الجيش الليبي=third]", "default"),
    ("الجيش الليبي", [NEAR_HAFTAR, NEAR_GNUNU], "[الجيش الليبي=lna?gna]", "name"),
    ("الجيش الليبي", [NEAR_HAFTAR, PLAIN], "[الجيش الليبي=plain]", "name"),
    ("الجيش الليبي حَفْتَر", [NEAR_HAFTAR, PLAIN], "[الجيش الليبي=lna]", "near"),
]


@pytest.mark.parametrize(("text", "entries", "found", "by"), DECIDED)
def test_decided(text: str, entries: list[Entry], found: str, by: str) -> None:
    mentions = find(text, *entries)
    assert shown(mentions) == found
    assert [mention.by for mention in mentions] == [by] * bool(found)


def test_of_near_words_at_one_distance_the_first_in_the_glossary_is_named() -> None:
    (mention,) = find("بنغازي الجيش الليبي حفتر", NEAR_HAFTAR, NEAR_GNUNU)
    assert mention.near == "حفتر"


def test_a_contested_name_lists_everyone_who_has_it() -> None:
    (mention,) = find("الجيش الليبي وقنونو", NEAR_HAFTAR, NEAR_GNUNU, DEFAULT)
    assert mention.candidates == ("lna", "gna", "third")


def test_within_quotation_marks_the_name_that_asks_for_them_wins() -> None:
    entries = (named("statement", "البيان"), named("paper", Name("البيان", quoted=True)))
    assert shown(find("البيان «البيان»", *entries)) == "[البيان=statement] [البيان=paper]"


def test_a_name_without_proclitics_may_still_follow_a_detached_one() -> None:
    assert shown(find("وسرت و سرت", named("sirte", Name("سرت", proclitics=False)))) == "و+[سرت=sirte]"


TEXT = "قال الجيش الليبي، ثم قال للجيش الليبي أمس"

FIRST, SECOND = "[الجيش الليبي=plain?other]", "ل+[لجيش الليبي=plain?other]"
"""The two mentions of the text where no pin decides."""

PINNED = [
    ([Pin("one", "other", Quote("الجيش الليبي", suffix="،"))], f"[الجيش الليبي=other] {SECOND}"),
    ([Pin("one", "other", Quote("للجيش الليبي"))], f"{FIRST} ل+[لجيش الليبي=other]"),
    ([Pin("one", "other", Quote("لجيش الليبي", suffix=" أمس"))], f"{FIRST} ل+[لجيش الليبي=other]"),
    ([Pin("one", None, Quote("الجيش الليبي", prefix="قال "))], SECOND),
    ([Pin("one", "other")], "[الجيش الليبي=other] ل+[لجيش الليبي=other]"),
    ([Pin("two", "other")], f"{FIRST} {SECOND}"),
    (
        [Pin("one", "other"), Pin("one", "plain", Quote("الجيش الليبي", suffix="،"))],
        "[الجيش الليبي=plain] ل+[لجيش الليبي=other]",
    ),
    # found twice, or never: decides nothing
    ([Pin("one", "other", Quote("الليبي"))], f"{FIRST} {SECOND}"),
    ([Pin("one", "other", Quote("الجيش التونسي"))], f"{FIRST} {SECOND}"),
    # where no name stands, a pin makes the mention
    ([Pin("one", "other", Quote("أمس"))], f"{FIRST} {SECOND} [أمس=other]"),
    ([Pin("one", "other", Quote("الليبي أمس"))], f"{FIRST} [الليبي أمس=other]"),
    ([Pin("one", "other", Quote("قال للجيش الليبي"))], f"{FIRST} [قال للجيش الليبي=other] ({SECOND})"),
    ([Pin("one", "other", Quote("الجيش", suffix=" الليبي،"))], f"{FIRST} ([الجيش=other]) {SECOND}"),
]


@pytest.mark.parametrize(("pins", "found"), PINNED)
def test_pinned(pins: list[Pin], found: str) -> None:
    mentions = find(TEXT, PLAIN, OTHER, pins=tuple(pins))
    assert shown(mentions) == found


def test_a_pin_that_removes_a_name_leaves_what_is_within_it() -> None:
    pins = (Pin("one", None, Quote("حماية غريان")),)
    entries = (named("protection", "حماية غريان"), named("gharyan", "غريان"))
    assert shown(find("حماية غريان", *entries, pins=pins)) == "[غريان=gharyan]"


def test_a_pin_for_the_article_does_not_claim_what_nobody_contests() -> None:
    (mention,) = find("حفتر", named("haftar", "حفتر"), pins=(Pin("one", "haftar"),))
    assert mention.by == "name"


EXPLAINED = [
    ("وللجيش الليبي", [PLAIN, DEFAULT], "وللجيش الليبي = و + ل + الجيش الليبي → Third (name; default of two)"),
    ("الجيش الليبي", [PLAIN], "الجيش الليبي → Plain (name)"),
    ("الجيشُ اللیبي", [PLAIN], "الجيشُ اللیبي = الجيش الليبي → Plain (name)"),
    ("الجيش الليبي", [PLAIN, OTHER], "الجيش الليبي → Plain or Other (name; contested, one of two)"),
    ("الجيش الليبي حفتر", [NEAR_HAFTAR], "الجيش الليبي → Lna (name; near حفتر)"),
    ("الجيش الليبي قنونو", [NEAR_HAFTAR, NEAR_GNUNU], "الجيش الليبي → Gna (name; near قنونو, of two)"),
    ("لـ «البيان»", [named("paper", Name("البيان", quoted=True))], "لـ «البيان = ل + البيان → Paper (name; quoted)"),
]


@pytest.mark.parametrize(("text", "entries", "explained"), EXPLAINED)
def test_a_mention_explains_itself(text: str, entries: list[Entry], explained: str) -> None:
    (mention,) = find(text, *entries)
    assert explain(mention, text, Glossary(tuple(entries))) == explained


def test_a_pin_explains_itself() -> None:
    pins = (Pin("one", "plain"),)
    (mention,) = find("الجيش الليبي", PLAIN, OTHER, pins=pins)
    assert explain(mention, "الجيش الليبي", Glossary((PLAIN, OTHER))) == "الجيش الليبي → Plain (pin)"
