import unicodedata

import pytest

from reader.arabic.digits import ARABIC_INDIC, EXTENDED_ARABIC_INDIC


@pytest.mark.parametrize("digits", [ARABIC_INDIC, EXTENDED_ARABIC_INDIC])
def test_digits_stand_in_order_from_zero(digits: str) -> None:
    assert [unicodedata.decimal(digit) for digit in digits] == list(range(10))
