"""What the card says of a mention."""

import pytest

from reader.glossary.entry_type import EntryType
from reader.ui.article.gloss import Gloss, counted, gloss_of
from tests.ui.named import KNOWN, mapped

TEXT = "قال المشير خليفة حفتر في طرابلس إن الجيش الليبي عاد. قال حفتر: الجيش هنا"


def gloss(word: str, place: int = 0) -> Gloss:
    """The gloss of one of the mentions that hold a word."""
    mentions = mapped(TEXT)
    mention = mentions.at(TEXT.index(word))[place]
    return gloss_of(mention, TEXT, mentions, KNOWN, total=7, articles=3)


def test_a_mention_is_glossed_with_its_names_its_kind_and_its_note() -> None:
    found = gloss("المشير")
    assert (found.type, found.arabic, found.english) == (EntryType.ACTOR, "خليفة حفتر", "Khalifa Haftar")
    assert (found.about, found.note) == ("actor · person", "Commander of the LNA.")
    assert found.where == "1 of 2 here · 7 mentions in 3 articles"


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("المشير", "المشير خليفة حفتر → Khalifa Haftar (name)"),
        ("الجيش الليبي", "الجيش الليبي → Libyan National Army or GNA forces (name; contested, one of two)"),
        ("الجيش هنا", "الجيش → Libyan National Army (name; default of two)"),
    ],
)
def test_it_says_why_it_is_one(word: str, why: str) -> None:
    assert gloss(word).why == why


def test_a_contested_mention_takes_no_side() -> None:
    found = gloss("الجيش الليبي")
    assert found.type is None
    assert found.about == "contested"
    assert found.english == "Libyan National Army or GNA forces"
    assert found.where == "1 of 1 here"


def test_what_has_no_kind_is_told_by_its_type() -> None:
    assert gloss("طرابلس").about == "place · city"
    mentions = mapped("الأمم المتحدة")
    assert gloss_of(mentions.outer[0], "الأمم المتحدة", mentions, KNOWN, 1, 1).about == "actor"


def test_an_inner_mention_says_that_it_is_one() -> None:
    assert gloss("حفتر", 1).where == "within a longer name, 2 more here · 7 mentions in 3 articles"


@pytest.mark.parametrize(
    ("total", "articles", "words"),
    [
        (1, 1, "1 mention in 1 article"),
        (3, 1, "3 mentions in 1 article"),
        (12, 5, "12 mentions in 5 articles"),
        (0, 0, "0 mentions in 0 articles"),
    ],
)
def test_numbers_in_words(total: int, articles: int, words: str) -> None:
    assert counted(total, articles) == words
