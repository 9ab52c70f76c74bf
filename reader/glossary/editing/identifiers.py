"""Ids for new entries, suggested from their English names."""

import re
import unicodedata
from collections.abc import Container
from types import MappingProxyType
from typing import Final

_LATIN: Final = MappingProxyType(
    str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
)
"""Letters that no decomposition brings to ASCII."""

_APOSTROPHES: Final = re.compile("['’‘ʼʾʿ`´]")
_BETWEEN: Final = re.compile("[^a-z0-9]+")


def suggested_id(english: str, taken: Container[str]) -> str:
    """Return an id that `english` suggests and that is not `taken`: lower case letters, digits, hyphens.

    >>> suggested_id("Sana’a Airport", {"sanaa-airport"})
    'sanaa-airport-2'
    """
    letters = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", english).lower().translate(_LATIN))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    identity = _BETWEEN.sub("-", plain).strip("-") or "entry"
    number = 1
    suggestion = identity
    while suggestion in taken:
        number += 1
        suggestion = f"{identity}-{number}"
    return suggestion
