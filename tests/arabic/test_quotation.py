"""Names directly within quotation marks, of any kind."""

import pytest

from reader.arabic.quotation import is_quoted

NAME = "البيان"


@pytest.mark.parametrize(
    "text",
    [
        "«البيان»",
        "قالت “البيان”",
        "”البيان” إن",
        '"البيان"',
        "‹البيان›",
        "‘البيان’",
        "'البيان'",
        "„البيان“",
        "»البيان«",
        "«\u200fالبيان\u200f»",
    ],
)
def test_within_quotation_marks(text: str) -> None:
    assert is_quoted(text, text.index(NAME), text.index(NAME) + len(NAME))


@pytest.mark.parametrize(
    "text",
    ["البيان", "«صحيفة البيان»", "«البيان الأول»", "«البيان", "البيان»", "(البيان)", '«البيان"', "« البيان »"],
)
def test_not_directly_within_quotation_marks(text: str) -> None:
    assert not is_quoted(text, text.index(NAME), text.index(NAME) + len(NAME))
