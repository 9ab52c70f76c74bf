"""Write `reader/script/ucd.py` from the Unicode files in `tests/data/ucd`: `python tools/unicode_tables.py`.

The tables are ours, not the running Python's, because its Unicode version differs from one release to the next.
"""

import lzma
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

from rich.cells import get_character_cell_size

ROOT = Path(__file__).resolve().parent.parent
UCD = ROOT / "tests" / "data" / "ucd"
CODE_POINTS = 0x110000

# fmt: off
BIDI_LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "AN": "N", "ES": "+", "ET": "%", "CS": ",", "NSM": "m", "BN": "b",
    "B": "B", "S": "S", "WS": "w", "ON": "o", "LRE": "l", "RLE": "r", "LRO": "x", "RLO": "y", "PDF": "p",
    "LRI": "i", "RLI": "j", "FSI": "f", "PDI": "q",
}
LONG_NAMES = {
    "Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL", "European_Terminator": "ET",
    "Boundary_Neutral": "BN",
}
# fmt: on


def read(name: str) -> str:
    """Return the text of the Unicode file `name`."""
    return lzma.open(UCD / f"{name}.txt.xz", "rt", encoding="utf-8").read()


def fields(name: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield first code point, last code point and the other fields of each data line."""
    for line in read(name).splitlines():
        data = line.split("#")[0].strip()
        if data:
            codes, *rest = (field.strip() for field in data.split(";"))
            first, _, last = codes.partition("..")
            yield int(first, 16), int(last or first, 16), rest


def bidi_classes() -> list[str]:
    """Return the Bidi_Class letter of every code point, the `@missing` defaults first (DerivedBidiClass.txt)."""
    classes = ["L"] * CODE_POINTS
    for line in read("DerivedBidiClass").splitlines():
        if line.startswith("# @missing:"):
            codes, name = line.removeprefix("# @missing:").split(";")
            first, last = (int(code, 16) for code in codes.split(".."))
            classes[first : last + 1] = [BIDI_LETTERS[LONG_NAMES[name.strip()]]] * (last - first + 1)
    for first, last, (name,) in fields("DerivedBidiClass"):
        classes[first : last + 1] = [BIDI_LETTERS[name]] * (last - first + 1)
    return classes


def joining_types() -> list[str]:
    """Return the Joining_Type of every code point (DerivedJoiningType.txt; U where it is silent)."""
    types = ["U"] * CODE_POINTS
    for first, last, (name,) in fields("DerivedJoiningType"):
        types[first : last + 1] = [name] * (last - first + 1)
    return types


def default_ignorable_or_format(category: str, code_point: int) -> bool:
    """Tell what has no picture of its own: format characters, and the rest of Default_Ignorable_Code_Point."""
    others = (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2065, 0x3164, 0xFFA0)
    ranges = ((0xFE00, 0xFE0F), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF))
    return category == "Cf" or code_point in others or any(a <= code_point <= b for a, b in ranges)


def cell_kinds() -> list[str]:
    """Return how each code point is painted, one letter each (the key is in `glyphs.py`).

    Categories are those of UnicodeData.txt. Widths are those of Rich, by which Textual cuts what it paints.
    """
    categories = ["Cn"] * CODE_POINTS
    begun = 0
    for first, _, (name, category, *_rest) in fields("UnicodeData"):
        begun = begun if name.endswith(", Last>") else first
        categories[begun : first + 1] = [category] * (first - begun + 1)
    # Prepended_Concatenation_Mark (PropList.txt): format characters with a picture. U+070F is left out: letters join
    # through it, so it is painted as little as a mark.
    signs = {*range(0x600, 0x606), 0x6DD, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    kinds = []
    for code_point, category in enumerate(categories):
        if code_point in signs:
            kind = "s"
        elif category == "Cc":
            kind = "c"
        elif category in ("Zl", "Zp"):
            kind = "n"
        elif category == "Cs" or code_point & 0xFFFE == 0xFFFE:
            kind = "x"
        elif default_ignorable_or_format(category, code_point):
            kind = "i"
        else:
            kind = "m12"[get_character_cell_size(chr(code_point))]
        kinds.append(kind)
    return kinds


def runs(values: list[str]) -> str:
    """Return `start value` pairs, starts in hexadecimal, one for each run of equal values."""
    pairs = [next(group) for _, group in groupby(enumerate(values), key=lambda item: item[1])]
    return " ".join(f"{start:x} {value}" for start, value in pairs)


def pairs(name: str, keep: Callable[[list[str]], bool]) -> str:
    """Return the characters and partners of `name` as `xxxx yyyy` pairs in hexadecimal."""
    return " ".join(f"{first:x} {int(rest[0], 16):x}" for first, _, rest in fields(name) if keep(rest))


def wrapped(text: str, width: int = 110) -> str:
    """Return `text` as the lines of a triple-quoted string."""
    lines, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def module() -> str:
    """Return the text of `reader/script/ucd.py`."""
    tables = {
        "BIDI_CLASSES": (
            "Bidi_Class, one letter each (the key is in `bidi.py`), as `start class` runs up to the next start.",
            runs(bidi_classes()),
        ),
        "JOINING_TYPES": (
            "Joining_Type, as `start type` runs up to the next start.",
            runs(joining_types()),
        ),
        "CELL_KINDS": (
            "How a code point is painted, one letter each (the key is in `glyphs.py`), as `start kind` runs.",
            runs(cell_kinds()),
        ),
        "BRACKETS": (
            "Bidi_Paired_Bracket of the opening brackets, as `opening closing` pairs.",
            pairs("BidiBrackets", lambda rest: rest[1] == "o"),
        ),
        "MIRRORED": (
            "Bidi_Mirroring_Glyph, as `character mirrored` pairs.",
            pairs("BidiMirroring", lambda rest: True),
        ),
    }
    parts = ['"""Unicode 15.0.0 data in compact form, made by `tools/unicode_tables.py`."""\n\n# fmt: off']
    for name, (what, data) in tables.items():
        parts.append(f'# {what}\n{name} = """\\\n{wrapped(data)}"""')
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    (ROOT / "reader" / "script" / "ucd.py").write_text(module(), encoding="utf-8")
