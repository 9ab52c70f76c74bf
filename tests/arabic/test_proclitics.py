"""Proclitics: what a word can be taken apart into, and what stands detached before a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.proclitics import detached, forms, readings

# word, what is taken off, the stem
READINGS = [
    ("ليبيا", "", "ليبيا"),
    ("وليبيا", "و", "ليبيا"),
    ("فليبيا", "ف", "ليبيا"),
    ("بليبيا", "ب", "ليبيا"),
    ("لليبيا", "ل", "ليبيا"),
    ("كليبيا", "ك", "ليبيا"),
    ("وبليبيا", "و ب", "ليبيا"),
    ("فكليبيا", "ف ك", "ليبيا"),
    ("للجيش", "ل", "الجيش"),
    ("وللجيش", "و ل", "الجيش"),
    ("للجنه", "ل", "اللجنه"),
    ("للجنه", "ل", "لجنه"),
    ("بالجيش", "ب", "الجيش"),
]
NO_READINGS = [
    ("سليبيا", "ليبيا"),  # س is a verb's
    ("بوليبيا", "ليبيا"),  # the conjunction comes first
    ("وفليبيا", "ليبيا"),
    ("بلليبيا", "ليبيا"),
    ("كسرت", "رت"),
    ("ب", ""),
]


@pytest.mark.parametrize(("word", "taken", "stem"), READINGS)
def test_a_word_can_be_read_as(word: str, taken: str, stem: str) -> None:
    reading = next(reading for reading in readings(word) if reading.stem == stem)
    assert " ".join(reading.proclitics) == taken
    assert reading.taken == len(reading.proclitics)


@pytest.mark.parametrize(("word", "stem"), NO_READINGS)
def test_a_word_can_not_be_read_as(word: str, stem: str) -> None:
    assert stem not in {reading.stem for reading in readings(word)}


def test_the_whole_word_is_the_first_reading() -> None:
    for word in ("بوتين", "فرنسا", "ليبيا", "وهران", "للجيش"):
        assert readings(word)[0] == ((), 0, word)


@given(st.text("والبكفسجن", min_size=1, max_size=8))
def test_forms_are_the_words_that_readings_take_apart(stem: str) -> None:
    assert all(stem in {reading.stem for reading in readings(form)} for form in forms(stem))


@given(st.text("والبكفسجن", min_size=1, max_size=8))
def test_readings_give_stems_that_the_word_is_a_form_of(word: str) -> None:
    assert all(word in forms(reading.stem) for reading in readings(word))


@pytest.mark.parametrize(
    ("before", "taken"),
    [
        ("مصادر لـ «", "ل"),
        ("لقاء لـ”", "ل"),
        ('وبـ"', "و ب"),
        ("ل ", "ل"),
        ("الملقب ب ", "ب"),
        ("لِـ ", "ل"),
        ("ل\n", "ل"),
        ("و«", "و"),
        ("كتاب ", ""),
        ("قَلَّ ", ""),
        ("«", ""),
        ("و، ", ""),
        ("أ. ب. ", ""),
        ("س ", ""),
        ("", ""),
    ],
)
def test_detached_proclitics(before: str, taken: str) -> None:
    assert " ".join(detached(before + "حفتر", len(before))) == taken


def test_detached_proclitics_belong_to_the_same_paragraph() -> None:
    assert detached("ل حفتر", 2, floor=2) == ()
