"""CapRTL: bidirectional text that anyone can read, capitals standing for right-to-left letters.

a–z  Latin (L)            A–M  Hebrew (R)            N–Z  Arabic (AL)
0–5  European digits (EN)  6–9  Arabic digits (AN)    the rest is itself

_l _r  LRE RLE     _L _R  LRO RLO     _p  PDF     _i _j _f  LRI RLI FSI     _q  PDI     _> _<  LRM RLM
"""

import re

from reader.script.bidi import Direction, visual_order

_UNIT = re.compile("_?.", re.DOTALL)
_CHARACTERS = {
    **dict(zip("ABCDEFGHIJKLM", "אבגדהוזחטיכלמ", strict=True)),
    **dict(zip("NOPQRSTUVWXYZ", "ابتثجحخدذرزسش", strict=True)),
    **dict(zip("6789", "٦٧٨٩", strict=True)),
    **dict(zip(("_l", "_r", "_p", "_L", "_R"), "\u202a\u202b\u202c\u202d\u202e", strict=True)),
    **dict(zip(("_i", "_j", "_f", "_q", "_>", "_<"), "\u2066\u2067\u2068\u2069\u200e\u200f", strict=True)),
}


def text_of(caprtl: str) -> str:
    """The text that CapRTL stands for."""
    return "".join(_CHARACTERS.get(unit, unit) for unit in _UNIT.findall(caprtl))


def displayed(caprtl: str, base: Direction | None) -> str:
    """CapRTL left to right as displayed, nothing mirrored."""
    units = _UNIT.findall(caprtl)
    return "".join(units[index] for index in visual_order(text_of(caprtl), base))


def displayed_lines(caprtl: str, base: Direction | None) -> list[str]:
    """The lines of a paragraph, `|` standing for the breaks in it, each left to right as displayed."""
    paragraph = caprtl.replace("|", "")
    units, text = _UNIT.findall(paragraph), text_of(paragraph)
    lines, start = [], 0
    for line in caprtl.split("|"):
        end = start + len(_UNIT.findall(line))
        lines.append("".join(units[index] for index in visual_order(text, base, start, end)))
        start = end
    return lines
