"""Arabic joining: which glyph each code point of a text is painted with.

A letter's form follows from the joining types of its neighbours (ArabicShaping.txt, Unicode chapter 9.2), transparent
characters passed over. Forms are the presentation forms that arabic-reshaper lists; a letter without one is painted as
it is, and its neighbours still join to it. Lam and alef with nothing but marks between them are one glyph, painted by
the lam.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from arabic_reshaper.letters import FINAL, INITIAL, ISOLATED, LETTERS_ARABIC, MEDIAL
from arabic_reshaper.ligatures import LETTERS_LIGATURES

from reader.script import codepage, glyphs, ucd
from reader.script.cells import NOTHING, cells
from reader.script.tables import RunTable

JOINING = RunTable(ucd.JOINING_TYPES)

LAM = "\u0644"
# lam + alef → their isolated and final forms
LAM_ALEF: dict[str, tuple[str, str]] = {
    pair: (forms[ISOLATED], forms[FINAL])
    for _, (pair, forms) in LETTERS_LIGATURES
    if len(pair) == 2 and pair[0] == LAM and pair[1] in "\u0622\u0623\u0625\u0627"
}
ALEFS = "".join(pair[1] for pair in LAM_ALEF)

# (joined to the letter before, joined to the letter after) → place in arabic-reshaper's tuple of forms
_FORM = {(False, False): ISOLATED, (False, True): INITIAL, (True, True): MEDIAL, (True, False): FINAL}
_ZWJ = "\u200d"

# What a neighbour needs to know of a character: its joining type, or which letter it is where that is lam or an alef.
_LAM, _ALEFS = "l", "0123"
# U+1E94B is transparent and yet has a column, so that it cannot stand inside of lam-alef.
_CONTEXT = RunTable(ucd.JOINING_TYPES, {LAM: _LAM, **dict(zip(ALEFS, _ALEFS, strict=True)), "\U0001e94b": "U"})
# The context letter of an alef → the isolated and the final form of lam and that alef, also in UTF-16.
_LIGATURES = dict(zip(_ALEFS, LAM_ALEF.values(), strict=True))
_LIGATURE_UNITS = {alef: tuple(form.encode("utf-16-le") for form in forms) for alef, forms in _LIGATURES.items()}
_NOTHING_UNIT = NOTHING.encode("utf-16-le")
_JOINS_ON = "LDC" + _LAM
_JOINS_BACK = "RDC" + _LAM + _ALEFS
_MASKS = {
    letters: bytes(255 * (letter in letters.encode()) for letter in range(256)) for letters in (_JOINS_ON, _JOINS_BACK)
}

_TRANSPARENT = re.compile("TT*+")
_LAM_ALEF = re.compile(f"{_LAM}T*+([{_ALEFS}])")


class Ability(NamedTuple):
    """What is shown: vowel marks, lam-alef in one cell, and letters in the forms that join them."""

    marks: bool = True
    ligatures: bool = True
    joining: bool = True


EVERYTHING = Ability()


class Shaper:
    """Finds the glyphs of a text, as far as `ability` goes."""

    LIMIT = 1 << 16

    def __init__(self, ability: Ability = EVERYTHING) -> None:
        self.ability = ability
        self._remembered: dict[tuple[str, str, str], str] = {}
        isolated, initial, medial, final = (
            "".join([self._glyph(before, character, after) for character in codepage.CHARACTERS]).encode("utf-16-le")
            for before, after in ("UU", "UD", "DD", "DU")
        )
        # The low and the high bytes of each form, as tables from the code page.
        self._forms = [
            [codepage.table(form[half::2]) for form in (isolated, initial, medial, final)] for half in (0, 1)
        ]

    def glyphs(self, text: str) -> str:
        """Return a glyph for each code point of `text`: a base, a mark, or `NOTHING`."""
        context = _CONTEXT.letters(text)
        before, after = _surroundings(context)
        encoded = codepage.encode(text)
        if encoded is None:
            return self._general_glyphs(before, text, after)
        return self._page_glyphs(encoded, before, context, after)

    def _general_glyphs(self, before: str, text: str, after: str) -> str:
        """Return the glyphs of any text. It has few different characters in different contexts: they are remembered."""
        remembered = self._remembered
        painted = []
        for triple in zip(before, text, after, strict=True):
            glyph = remembered.get(triple)
            if glyph is None:
                if len(remembered) >= self.LIMIT:
                    remembered.clear()
                remembered[triple] = glyph = self._glyph(*triple)
            painted.append(glyph)
        return "".join(painted)

    def _page_glyphs(self, encoded: bytes, before: str, context: str, after: str) -> str:
        """Return the glyphs of a text of the code page, of all its characters at once.

        The text is one large number, a byte for each character. `joined_before` and `joined_after` have all bits set in
        the bytes of the letters that join to the letter before and after, and so choose among the forms.
        """
        length = len(encoded)
        joined_before = _mask(before, _JOINS_ON) & _mask(context, _JOINS_BACK)
        joined_after = _mask(context, _JOINS_ON) & _mask(after, _JOINS_BACK)
        both = joined_before & joined_after
        neither = ((1 << 8 * length) - 1) ^ (joined_before | joined_after)
        masks = (neither, joined_after ^ both, both, joined_before ^ both)
        units = bytearray(2 * length)
        for half, tables in enumerate(self._forms):
            chosen = 0
            for mask, table in zip(masks, tables, strict=True):
                chosen |= mask & int.from_bytes(encoded.translate(table), "little")
            units[half::2] = chosen.to_bytes(length, "little")
        for match in _LAM_ALEF.finditer(context) if self.ability.ligatures else ():
            start, end = match.span()
            units[2 * start : 2 * start + 2] = _LIGATURE_UNITS[match[1]][before[start] in _JOINS_ON]
            units[2 * end - 2 : 2 * end] = _NOTHING_UNIT
        return units.decode("utf-16-le")

    def _glyph(self, before: str, character: str, after: str) -> str:
        """Return the glyph of a character between two contexts."""
        own = _CONTEXT[ord(character)]
        if not self.ability.marks and glyphs.is_tashkeel(character):
            return NOTHING
        joined_before = before in _JOINS_ON and own in _JOINS_BACK
        joined_after = own in _JOINS_ON and after in _JOINS_BACK
        if self.ability.ligatures and own == _LAM and after in _ALEFS:
            return _LIGATURES[after][joined_before]
        if self.ability.ligatures and own in _ALEFS and before == _LAM:
            return NOTHING
        forms = LETTERS_ARABIC.get(character) if character != _ZWJ and self.ability.joining else None
        return (forms and forms[_FORM[joined_before, joined_after]]) or glyphs.symbol(character) or NOTHING


def _mask(context: str, letters: str) -> int:
    """Return a number with all bits set in the bytes of the characters whose context is one of `letters`."""
    return int.from_bytes(context.encode("ascii").translate(_MASKS[letters]), "little")


def _surroundings(context: str) -> tuple[str, str]:
    """Return the contexts before and after each character, transparent ones passed over; U at both ends."""
    before = after = context
    if "T" in context:
        before = _TRANSPARENT.sub(_like_before, context)
        after = _TRANSPARENT.sub(_like_after, context)
    return ("U" + before)[: len(context)], (after + "U")[-len(context) :]


def _like_before(match: re.Match[str]) -> str:
    start, end = match.span()
    return (match.string[start - 1] if start else "U") * (end - start)


def _like_after(match: re.Match[str]) -> str:
    start, end = match.span()
    return (match.string[end : end + 1] or "U") * (end - start)


SHAPER = Shaper()


@lru_cache
def shaper(ability: Ability) -> Shaper:
    """Return the shaper that goes so far, always the same one."""
    return SHAPER if ability == SHAPER.ability else Shaper(ability)


def shape(text: str) -> list[tuple[int, int, str]]:
    """Return `(start, end, glyphs)` for each cell of `text`: consecutive half-open ranges in logical order.

    What is invisible belongs to the cell before it, or to the first cell where nothing stands before.
    """
    return [(cell.start, cell.end, cell.glyphs) for cell in cells(SHAPER.glyphs(text))]
