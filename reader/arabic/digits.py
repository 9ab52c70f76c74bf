"""The three sets of decimal digits that Arabic text uses, read as one."""

from typing import Final

ARABIC_INDIC: Final = "٠١٢٣٤٥٦٧٨٩"
"""U+0660–0669, the digits of the Mashriq."""

EXTENDED_ARABIC_INDIC: Final = "۰۱۲۳۴۵۶۷۸۹"
"""U+06F0–06F9, the digits of Persian and Urdu, which Arabic keyboards also produce."""

_ASCII: Final = "0123456789"
_TO_ASCII: Final = str.maketrans(ARABIC_INDIC + EXTENDED_ARABIC_INDIC, _ASCII + _ASCII)


def ascii_digits(text: str) -> str:
    """Return `text` with every Arabic digit as its ASCII digit, one code point for one.

    >>> ascii_digits("١ يونيو ٢٠١٩")
    '1 يونيو 2019'
    """
    return text.translate(_TO_ASCII)
