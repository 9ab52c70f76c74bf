"""Folded search: what is found, and where it stands in the text as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.folding import fold
from reader.search.occurrences import occurrences

FOUND = [
    # text, query, the text's own words that are found
    ("أحمد واحمد وآحمد", "احمد", ["أحمد", "احمد", "آحمد"]),
    ("الأُمَّةُ", "الامه", ["الأُمَّةُ"]),
    ("مصراتة ومصر", "مصر", ["مصر", "مصر"]),
    ("مجلس\u00a0الأمن، مجلس\nالأمن", "مجلس الامن", ["مجلس\u00a0الأمن", "مجلس\nالأمن"]),
    ("مجلس الأمن", " مجلس  الأمن ", ["مجلس الأمن"]),
    ("سنة ٢٠١٩", "2019", ["٢٠١٩"]),
    ("the LNA", "lna", ["LNA"]),
    ("ﻻ", "ا", ["ﻻ"]),
    ("ااا", "اا", ["اا"]),
    ("ليبيا", "ً", []),
    ("ليبيا", "", []),
    ("", "ليبيا", []),
]


@pytest.mark.parametrize(("text", "query", "found"), FOUND)
def test_found(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, query)] == found


def test_whole_words() -> None:
    text = "مصراتة ومصر مصر، «مصر» مصر_ 2مصر"
    assert [start for start, _ in occurrences(text, "مصر", whole_words=True)] == [12, 18]


@given(st.text("اأإبة ـًّ.\n"), st.text("ابه ", min_size=1, max_size=3))
def test_what_is_found_folds_to_the_query(text: str, query: str) -> None:
    for start, end in occurrences(fold(text), query):
        assert fold(text[start:end]).text == fold(query).text.strip()
