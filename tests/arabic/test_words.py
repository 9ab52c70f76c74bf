"""Where words begin and end."""

import pytest

from reader.arabic.words import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ليبيا،التي", ["ليبيا", "التي"]),
        ("«البيانُ»", ["البيانُ"]),
        ("لـ”حفتر”", ["لـ", "حفتر"]),
        ("2019م و5+5", ["2019م", "و5", "5"]),
        ("snake_case LNA", ["snake_case", "LNA"]),
        ("المعطِّلين", ["المعطِّلين"]),
        ("عبد\u00a0الله", ["عبد", "الله"]),
        ("-->", []),
        ("ً", []),
    ],
)
def test_words_are_letters_digits_and_their_marks(text: str, found: list[str]) -> None:
    assert [text[word.start : word.end] for word in words(text)] == found
