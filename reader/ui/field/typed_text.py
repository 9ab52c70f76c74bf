"""What a field takes of the characters that are typed or pasted: one line, and nothing that is not seen."""

import re
import unicodedata
from typing import Final

from reader.script.glyphs import KINDS, REPLACEMENT

JOINERS: Final = "\u200c\u200d"
"""ZWNJ and ZWJ: invisible, but spelling in Persian and others, and seen in the forms of the letters beside them."""

_BREAKS: Final = "\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
_BREAK = re.compile(f"[{_BREAKS}]+")
# Lam-alef as one character, which X11 sends for the key of `b` under some Arabic layouts.
_LIGATURE = re.compile("[\ufef5-\ufefc]")


def typed_text(text: str) -> str:
    r"""Return `text` as a field holds it; what is returned once is returned unchanged.

    Line breaks at the ends are dropped, those within become one space; a tab becomes a space. Control characters and
    what is invisible (bidi controls, soft hyphens, variation selectors …) are dropped, except for `JOINERS`. What
    cannot be shown at all, such as half a surrogate pair, becomes U+FFFD. A ligature of lam and alef becomes its
    letters.

        >>> typed_text("سلام\r\nعليكم\u202e\x1b\n")
        'سلام عليكم'
    """
    line = _BREAK.sub(" ", text.strip(_BREAKS)).replace("\t", " ")
    line = _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), line)
    return "".join([_taken(character) for character in line])


def _taken(character: str) -> str:
    match KINDS[ord(character)]:
        case "c":
            return ""
        case "i":
            return character if character in JOINERS else ""
        case "x":
            return REPLACEMENT
        case _:
            return character
