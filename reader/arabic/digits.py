"""The two sets of decimal digits that Arabic text uses beside the ASCII ones, each in order from zero."""

from typing import Final

ARABIC_INDIC: Final = "٠١٢٣٤٥٦٧٨٩"
"""U+0660–0669, the digits of the Mashriq."""

EXTENDED_ARABIC_INDIC: Final = "۰۱۲۳۴۵۶۷۸۹"
"""U+06F0–06F9, the digits of Persian and Urdu, which Arabic keyboards also produce."""
