"""Quotation marks around a name as Arabic texts set them: «», “”, ”” (closed twice), "", ‹›, ‘’, keyboard marks."""

from typing import Final

from reader.arabic.letters import INVISIBLE

_FAMILIES: Final = ("«»‹›", '"“”„‟″＂', "'‘’‚‛′`´")
"""Marks of one family close each other, in either order: many texts close twice or open with the closing mark."""

QUOTATION_MARKS: Final = "".join(_FAMILIES)

_FAMILY: Final = {mark: family for family in _FAMILIES for mark in family}


def is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` stands directly within quotation marks; only invisible characters may lie between.

    >>> is_quoted("قالت «البيان» إن", 6, 12)
    True
    >>> is_quoted("«صحيفة البيان»", 7, 13)
    False
    """
    before = start - 1
    while before >= 0 and text[before] in INVISIBLE:
        before -= 1
    after = end
    while after < len(text) and text[after] in INVISIBLE:
        after += 1
    return before >= 0 and after < len(text) and text[after] in _FAMILY.get(text[before], ())
