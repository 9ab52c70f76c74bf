"""Joiners for terminals that shape letters anew by their neighbours, whatever forms are written.

Where a window lies over a part of a word, its last visible letter has the form of one that goes on. Such a terminal
would show it as the last of its word; a zero-width joiner (ZWJ) or non-joiner (ZWNJ) beside it keeps its form.

Source: ICU's `u_shapeArabic`, which Konsole calls; seen in Konsole 22.12, which gives the two no cell.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from arabic_reshaper.letters import FINAL, INITIAL, LETTERS_ARABIC, MEDIAL

from reader.script.shaping import LAM_ALEF
from reader.terminal.reordering import MARK

_ZWJ: Final = "\u200d"
_ZWNJ: Final = "\u200c"


class _Sides(NamedTuple):
    """What has to stand before and after a form, in logical order: a joiner, a non-joiner, or anything."""

    before: str = ""
    after: str = ""


_ANYTHING: Final = _Sides()


def _sides() -> dict[str, _Sides]:
    found = {}
    for forms in LETTERS_ARABIC.values():
        unjoined = _Sides(_ZWNJ if forms[FINAL] else "", _ZWNJ if forms[INITIAL] else "")
        for place, form in enumerate(forms):
            before = _ZWJ if place in (MEDIAL, FINAL) else unjoined.before
            after = _ZWJ if place in (INITIAL, MEDIAL) else unjoined.after
            found[form] = _Sides(before, after)
    for isolated, final in LAM_ALEF.values():
        found |= {isolated: _Sides(_ZWNJ), final: _Sides(_ZWJ)}
    return found


_SIDES: Final = _sides()
_BETWEEN: Final = {
    (_ZWJ, ""): (_ZWJ, ""),
    ("", _ZWJ): ("", _ZWJ),
    (_ZWJ, _ZWNJ): (_ZWJ, _ZWNJ),
    (_ZWNJ, _ZWJ): (_ZWNJ, _ZWJ),
    (_ZWNJ, _ZWNJ): (_ZWNJ, ""),
}
"""What has to stand after one form and before the next → what to write for the one and the other, if anything."""
_DIRECTION_MARKS: Final = "".join(MARK.values())


def keeping_forms(written: Sequence[str]) -> tuple[str, ...]:
    r"""Return the cells of a row, in the order in which they are written, with the joiners that keep their forms.

    Each is a base, its marks, and direction marks; joiners are added after the one and before the next.

        >>> keeping_forms(["\ufee3", " "]), keeping_forms(["\ufee3", "\ufea4"])
        (('\ufee3\u200d', ' '), ('\ufee3', '\ufea4\u200d'))
    """
    sides = [_SIDES.get(cell[0], _ANYTHING) for cell in written]
    kept = []
    for cell, one, other in zip(written, sides, [*sides[1:], _ANYTHING], strict=True):
        after, before = _BETWEEN.get((one.after, other.before), ("", ""))
        drawn = cell.rstrip(_DIRECTION_MARKS)
        kept.append(drawn + after + cell[len(drawn) :] + before)
    return tuple(kept)
