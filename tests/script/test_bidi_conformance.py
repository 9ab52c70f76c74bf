"""The official vectors of UAX #9: every case of BidiCharacterTest.txt and of BidiTest.txt."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from reader.script.bidi import CLASSES, Direction, line_levels, resolve, visual_order
from reader.script.explicit import REMOVED
from tools.unicode_tables import BIDI_LETTERS, read

SHOWN_FAILURES = 20
# The files are split by line numbers, that processes can share them: how many cases each part has.
CHARACTER_CASES = (23_193, 23_192, 22_661, 22_661)
CLASS_CASES = (192_552, 192_508, 192_489, 192_692)
DIRECTIONS: dict[str, Direction | None] = {"0": "L", "1": "R", "2": None}
# BidiTest.txt, the bits of a case: the paragraph directions that it holds for.
DIRECTION_BITS: tuple[tuple[int, Direction | None], ...] = ((1, None), (2, "L"), (4, "R"))


class Resolved(NamedTuple):
    """What the algorithm finds: the levels as the files write them, x for what X9 removes, and the visual order."""

    paragraph_level: int | None
    levels: str
    order: str


class Case(NamedTuple):
    line: int
    text: str
    base: Direction | None
    expected: Resolved


def character_cases(part: int) -> Iterator[Case]:
    for number, line in enumerate(read("BidiCharacterTest").splitlines(), 1):
        if number % len(CHARACTER_CASES) == part and line and not line.startswith("#"):
            codes, base, level, levels, order = line.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            yield Case(number, text, DIRECTIONS[base], Resolved(int(level), levels, order))


def class_cases(part: int) -> Iterator[Case]:
    characters = {name: representative(letter) for name, letter in BIDI_LETTERS.items()}
    levels = order = ""
    for number, line in enumerate(read("BidiTest").splitlines(), 1):
        if line.startswith("@Levels:"):
            levels = line.removeprefix("@Levels:").strip()
        elif line.startswith("@Reorder:"):
            order = line.removeprefix("@Reorder:").strip()
        elif number % len(CLASS_CASES) == part and line and line[0] not in "#@":
            names, bits = line.split(";")
            text = "".join([characters[name] for name in names.split()])
            for bit, base in DIRECTION_BITS:
                if int(bits, 16) & bit:
                    yield Case(number, text, base, Resolved(None, levels, order))


def representative(letter: str) -> str:
    """A character of a class that is no bracket."""
    return "!" if letter == "o" else chr(next(CLASSES.ranges(letter))[0])


def resolved(case: Case) -> Resolved:
    paragraph = resolve(case.text, case.base)
    levels = line_levels(case.text, paragraph, 0, len(case.text))
    return Resolved(
        None if case.expected.paragraph_level is None else paragraph.base,
        " ".join(
            "x" if CLASSES[ord(character)] in REMOVED else str(level)
            for character, level in zip(case.text, levels, strict=True)
        ),
        " ".join(map(str, visual_order(case.text, case.base))),
    )


def check(cases: Iterator[Case]) -> int:
    """Hold the cases against the file; return how many there are."""
    count = 0
    failures: list[str] = []
    for case in cases:
        count += 1
        if (actual := resolved(case)) != case.expected:
            failures.append(
                f"line {case.line}, base {case.base}: {' '.join(f'{ord(character):04X}' for character in case.text)}\n"
                f"  expected {case.expected}\n"
                f"  actual   {actual}"
            )
    assert not failures, f"{len(failures)} failures\n" + "\n".join(failures[:SHOWN_FAILURES])
    return count


@pytest.mark.parametrize(("part", "cases"), list(enumerate(CHARACTER_CASES)))
def test_bidi_character_test(part: int, cases: int) -> None:
    assert check(character_cases(part)) == cases


@pytest.mark.parametrize(("part", "cases"), list(enumerate(CLASS_CASES)))
def test_bidi_test(part: int, cases: int) -> None:
    assert check(class_cases(part)) == cases


def test_the_parts_are_the_whole_files() -> None:
    assert sum(CHARACTER_CASES) == 91_707
    assert sum(CLASS_CASES) == 770_241
