"""What is found by what a person types, whatever the spelling."""

import pytest

from reader.ui.finding.filtering import Rank, query_of, search_key


@pytest.mark.parametrize(
    ("typed", "text", "rank"),
    [
        ("", "anything", Rank.OPENING),
        ("حفتر", "حَفتر", Rank.WHOLE),
        ("خليفه حف", "خليفة حفتر", Rank.OPENING),
        ("حفتر", "المشير خليفة حفتر", Rank.BEGINNING),
        ("حفتر خليفه", "المشير خليفة حفتر", Rank.BEGINNING),  # any order, any teh marbuta
        ("الامه", "حزبُ الأُمَّـة", Rank.BEGINNING),
        ("امة", "حزب الأمة", Rank.INSIDE),
        ("وفاق 2019", "حكومة الوفاق ٢٠١٩", Rank.INSIDE),
        ("haftar kh", "Khalifa HAFTAR", Rank.BEGINNING),
        ("aftar", "Khalifa Haftar", Rank.INSIDE),
        ("al-bayan", "Al Bayan", Rank.WHOLE),
        ("sanaa", "Sana’a", Rank.WHOLE),
        ("turkiye", "Türkiye", Rank.WHOLE),
        ("haftar serraj", "Khalifa Haftar", None),
        ("a h f", "Khalifa Haftar", Rank.INSIDE),
        ("ah", "Khalifa Haftar", None),  # not over a space
    ],
)
def test_every_word_typed_is_found_in_whatever_spelling(typed: str, text: str, rank: Rank | None) -> None:
    assert query_of(typed).rank(search_key(["x", text, "y"])) is rank
    assert query_of(typed).matches(search_key(["x", text, "y"])) == (rank is not None)
