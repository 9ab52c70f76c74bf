"""Folding: which spellings are one, and the map back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.folding import fold
from reader.arabic.letters import DROPPED, FOLDED_LETTERS, INVISIBLE, MARKS, PRESENTATION_FORMS, SPACES

SAME = [
    ("hamza over and under alef", "أإآٱا", "ااااا"),
    ("hamza on waw and yeh", "مؤتمر هيئة", "موتمر هييه"),
    ("alef maksura and yeh", "على علي", "علي علي"),
    ("teh marbuta and heh", "غزة", "غزه"),
    ("Persian yeh and kaf", "لیبیا کتاب", "ليبيا كتاب"),
    ("vowel marks", "السَّرَّاجُ", "السراج"),
    ("superscript alef", "هٰذا", "هذا"),
    ("decomposed hamza", "ا\u0654حمد ا\u0655دارة", "احمد اداره"),
    ("Quranic marks", "ٱللَّهِۚ", "الله"),
    ("tatweel", "ليبـــيا", "ليبيا"),
    ("joiners", "می\u200cشود", "ميشود"),
    ("direction marks and BOM", "\ufeffليبيا\u200f\u061c", "ليبيا"),
    ("soft hyphen", "طرا\u00adبلس", "طرابلس"),
    ("no-break space", "مجلس\u00a0الأمن", "مجلس الامن"),
    ("a line break", "مجلس\r\nالأمن", "مجلس الامن"),
    ("white space with something invisible in it", "مجلس \u200f الأمن", "مجلس الامن"),
    ("both digit sets", "٢٠١٩ ۲۰۱۹", "2019 2019"),
    ("Latin capitals", "LNA", "lna"),
    ("presentation forms", "\ufee3\ufebc\ufeae", "مصر"),
    ("a ligature of two letters", "ﻻ", "لا"),
    ("a ligature with hamza", "ﻷ", "لا"),
]


@pytest.mark.parametrize(("text", "folded"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_spellings_fold_together(text: str, folded: str) -> None:
    assert fold(text).text == folded
    assert fold(text * 300).text == fold(folded * 300).text, "long texts fold like short ones"


@pytest.mark.parametrize("pair", ["ء ا", "ه ح", "د ذ", "س ص", "ت ط", "ك ق"])
def test_letters_that_differ_stay_apart(pair: str) -> None:
    one, other = pair.split()
    assert fold(one).text != fold(other).text


def test_source_range_takes_the_marks_of_the_last_letter_and_nothing_invisible() -> None:
    text = "قال السَّرّاجُ\u200f إن"
    folded = fold(text)
    start = folded.text.index("السراج")
    assert folded.source_range(start, start + 6) == (4, text.index("\u200f"))


TEXTS = (
    st.text(
        st.sampled_from(
            [*"ابةىؤلمx.« \n\u00a0", *"ًّـ\u200f\ufeff", "ﻻ", "ﷺ", *FOLDED_LETTERS, *MARKS[::7], *INVISIBLE, *SPACES]
        )
    )
    | st.text()
)


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text


@given(TEXTS)
def test_the_map_is_monotone_and_each_letter_comes_from_its_own_source(text: str) -> None:
    folded = fold(text)
    sources = [folded.source_index(index) for index in range(len(folded.text) + 1)]
    assert sources == sorted(sources)
    for index, letter in enumerate(folded.text):
        start, end = folded.source_range(index, index + 1)
        assert letter in fold(text[start:end]).text
        assert folded.source_index(folded.folded_index(start)) == start


@given(TEXTS)
def test_every_source_character_maps_forward(text: str) -> None:
    folded = fold(text)
    indices = [folded.folded_index(index) for index in range(len(text) + 1)]
    assert indices == sorted(indices)
    for index, character in enumerate(text):
        if character not in DROPPED and not character.isspace() and character not in PRESENTATION_FORMS:
            assert folded.source_index(indices[index]) == index


def test_the_tables_do_not_overlap() -> None:
    assert not DROPPED & (FOLDED_LETTERS.keys() | PRESENTATION_FORMS.keys() | set(SPACES))
    assert not FOLDED_LETTERS.keys() & set(FOLDED_LETTERS.values())
