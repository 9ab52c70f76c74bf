"""Words for people."""

import pytest

from reader.ui.wording import capitalised, counted


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (counted(1, "article"), "1 article"),
        (counted(0, "article"), "0 articles"),
        (counted(1_200, "article"), "1,200 articles"),
        (counted(1, "entry", "entries"), "1 entry"),
        (counted(2, "entry", "entries"), "2 entries"),
    ],
)
def test_a_count_agrees_with_its_noun(words: str, expected: str) -> None:
    assert words == expected


@pytest.mark.parametrize(("words", "expected"), [("added the LNA", "Added the LNA"), ("حفتر", "حفتر"), ("", "")])
def test_only_the_first_letter_becomes_a_capital(words: str, expected: str) -> None:
    assert capitalised(words) == expected
