"""What counts as the same letter when words are compared: the facts, as tables.

Folding serves comparison only: nothing folded is ever shown or stored as the text. A hamza alone (ء) is a letter of its
own and stays; only its carriers fold.
"""

import unicodedata
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from reader.arabic.digits import ARABIC_INDIC, EXTENDED_ARABIC_INDIC

TATWEEL: Final = "\u0640"

FOLDED_LETTERS: Final[dict[str, str]] = {
    # hamza, madda and wasla carriers
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ٲ": "ا",
    "ٳ": "ا",
    "ؤ": "و",
    "ئ": "ي",
    # alef maksura and the yehs of Persian and Urdu keyboards
    "ى": "ي",
    "ی": "ي",
    # teh marbuta and the hehs of Persian and Urdu keyboards
    "ة": "ه",
    "ۀ": "ه",
    "ۃ": "ه",
    "ہ": "ه",
    "ۂ": "ه",
    "ھ": "ه",
    # kaf
    "ک": "ك",
    "ڪ": "ك",
    # both sets of Arabic digits
    **dict(zip(ARABIC_INDIC, digits, strict=True)),
    **dict(zip(EXTENDED_ARABIC_INDIC, digits, strict=True)),
    # Latin names beside Arabic ones
    **dict(zip(ascii_uppercase, ascii_lowercase, strict=True)),
}
"""Characters that fold to one other character."""


def _characters(*ranges: tuple[int, int]) -> str:
    """Return the characters of code point ranges whose ends are both included."""
    return "".join(chr(point) for first, last in ranges for point in range(first, last + 1))


MARKS: Final = _characters(
    (0x0300, 0x036F),  # combining diacritical marks
    (0x0610, 0x061A),  # honorifics and small high letters
    (0x064B, 0x065F),  # tanwin, harakat, shadda, sukun, madda and hamza above and below
    (0x0670, 0x0670),  # superscript alef
    (0x06D6, 0x06DC),  # Quranic annotation, as far as it is written over a letter
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
    (0x0898, 0x089F),
    (0x08CA, 0x08E1),
    (0x08E3, 0x08FF),
    (0xFC5E, 0xFC63),  # ligatures of shadda with a vowel mark, and spacing forms of the marks
    (0xFCF2, 0xFCF4),
    (0xFE70, 0xFE7F),
)
"""Marks, which belong to the letter before them."""

INVISIBLE: Final = _characters(
    (0x00AD, 0x00AD),  # soft hyphen
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x061C, 0x061C),  # Arabic letter mark
    (0x180E, 0x180E),
    (0x200B, 0x200F),  # zero width space, joiners, direction marks
    (0x202A, 0x202E),  # embeddings and overrides
    (0x2060, 0x206F),  # word joiner, isolates, deprecated format characters
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # zero width no-break space, the BOM inside a text
)
"""Characters that show nothing and belong to no letter."""

DROPPED: Final = frozenset(MARKS + TATWEEL + INVISIBLE)
"""Characters that folding leaves out."""


def _unfolded_ligature(form: str) -> str:
    """Return the folded letters behind one presentation form."""
    letters = unicodedata.normalize("NFKC", form)
    return "".join(FOLDED_LETTERS.get(letter, letter) for letter in letters if letter not in DROPPED)


PRESENTATION_FORMS: Final[dict[str, str]] = {
    form: letters
    for form in _characters((0xFB50, 0xFBB1), (0xFBD3, 0xFC5D), (0xFC64, 0xFCF1), (0xFCF5, 0xFDFC), (0xFE80, 0xFEFC))
    if (letters := _unfolded_ligature(form)) not in ("", form)
}
"""Presentation forms and the one or more folded letters that they stand for (ﻼ → لا)."""

SPACES: Final = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + _characters((0x2000, 0x200A))
"""White space other than the space itself, line breaks included; each folds to a space."""
