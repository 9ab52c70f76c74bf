"""The Unicode Bidirectional Algorithm (UAX #9, Unicode 15.0.0): embedding levels and visual order.

The text is turned into a string with one letter for each character's Bidi_Class, and the rules W1–N2 are substitutions
on that string. Text that holds nothing to resolve (an Arabic paragraph without Latin letters and numbers, an English
one without Arabic) is recognised by one search and is all of one level.

    L R A (AL)   E (EN)  N (AN)  + (ES)  % (ET)  , (CS)   m (NSM)  b (BN)   B  S  w (WS)  o (ON)
    l r (LRE, RLE)   x y (LRO, RLO)   p (PDF)   i j f (LRI, RLI, FSI)   q (PDI)
"""

import re
from typing import Literal, NamedTuple

from reader.script import ucd
from reader.script.explicit import MAX_DEPTH, REMOVED, Sequence, isolating_run_sequences
from reader.script.tables import RunTable, Scanner, character_pairs

Direction = Literal["L", "R"]

CLASSES = RunTable(ucd.BIDI_CLASSES)
_CLOSING = character_pairs(ucd.BRACKETS)
# U+2329 and U+232A are canonically equivalent to U+3008 and U+3009 (BD16).
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
_PAIR_DEPTH = 63

_EXPLICIT = re.compile("[lrxypijfqB]")
_NOT_ALL_R = Scanner("[%(classes)s]", classes=CLASSES.charset("LENlrxypijfqB"))
_NOT_ALL_L = Scanner("[%(classes)s]", classes=CLASSES.charset("RANlrxypijfqB"))
_RIGHT_TO_LEFT = re.compile("[RA]")
_FIRST_STRONG = re.compile("[LRAijfqB]")
_BRACKET = re.compile("[" + "".join(map(re.escape, [*_CLOSING, *_CLOSING.values()])) + "]")
_LEVEL_RUN = re.compile(rb"(.)\1*+", re.DOTALL)
# L1: blanks, isolate controls and what X9 removes.
_BLANKS = "wijfqblrxyp"
_SEPARATOR_AFTER_BLANKS = re.compile(f"(?<![{_BLANKS}])[{_BLANKS}]*+[SB]")

_MARKS = re.compile("m++")
_ARABIC_TO_STRONG = re.compile("A[^LR]*+")
_EUROPEAN_SEPARATOR = re.compile("[+,](?<=E.)(?=E)")
_ARABIC_SEPARATOR = re.compile(",(?<=N.)(?=N)")
_TERMINATORS = re.compile("%++")
_LEFT_TO_STRONG = re.compile("L[^R]*+")
_NEUTRALS_AFTER_LEFT = re.compile("L[oijfqwSB]++(?=L)")
_NEUTRALS_AFTER_RIGHT = re.compile("([REN])([oijfqwSB]++)(?=[REN])")
_SEPARATORS_TO_NEUTRAL = str.maketrans("+,%", "ooo")
_NEUTRALS_TO_STRONG = {direction: str.maketrans(dict.fromkeys("oijfqwSB", direction)) for direction in "LR"}
_STRONG = str.maketrans({"E": "R", "N": "R"})

# I1 and I2: what each resolved class adds to an even and to an odd level; for each level, class → level.
_IMPLICIT = ({"L": 0, "R": 1, "N": 2, "E": 2}, {"L": 1, "R": 0, "N": 1, "E": 1})
_IMPLICIT_LEVELS = [
    {ord(letter): level + step for letter, step in _IMPLICIT[level & 1].items()} for level in range(MAX_DEPTH + 1)
]


class Levels(NamedTuple):
    """The paragraph's embedding level and, a byte for each code point, the resolved levels before L1.

    A character that X9 removes has the level of the character before it, or the paragraph's.
    """

    base: int
    levels: bytes


def resolve(text: str, base: Direction | None = None) -> Levels:
    """Return the levels of the paragraph `text`; without `base` its first strong character decides (P2, P3)."""
    if base == "R" and not _NOT_ALL_R(text).search(text):
        return Levels(1, b"\1" * len(text))
    if base != "R" and not _NOT_ALL_L(text).search(text):
        return Levels(0, bytes(len(text)))
    classes = CLASSES.letters(text)
    level = first_strong_level(classes) if base is None else int(base == "R")
    if _EXPLICIT.search(classes):
        levels = bytearray([level]) * len(text)
        for sequence in isolating_run_sequences(classes, level):
            _assign(levels, sequence, "".join([text[index] for index in sequence.indices]))
        _inherit(levels, classes, level)
        return Levels(level, bytes(levels))
    sos: Direction = "R" if level else "L"
    if "b" not in classes:
        resolved = _resolve_sequence(classes, text, level, sos, sos)
        return Levels(level, _implicit_levels(resolved, level))
    levels = bytearray([level]) * len(text)
    indices = [index for index, letter in enumerate(classes) if letter != "b"]
    kept = "".join([text[index] for index in indices])
    _assign(levels, Sequence(indices, classes.replace("b", ""), level, sos, sos), kept)
    _inherit(levels, classes, level)
    return Levels(level, bytes(levels))


def visual_order(text: str, base: Direction | None = None, start: int = 0, end: int | None = None) -> list[int]:
    """Return the logical indices of the line `[start, end)` of the paragraph `text`, left to right as displayed.

    Levels are those of the whole paragraph; L1 and L2 are applied to the line. The characters that X9 removes are left
    out. Without `base` the paragraph's first strong character decides (P2, P3).
    """
    end = len(text) if end is None else end
    order: list[int] = []
    for first, last, level in line_runs(text, resolve(text, base), start, end):
        indices = range(first, last)
        order += reversed(indices) if level & 1 else indices
    return [index for index in order if CLASSES[ord(text[index])] not in REMOVED]


def line_runs(text: str, paragraph: Levels, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return the level runs of the line `[start, end)` of the paragraph `text`, left to right as displayed (L1, L2).

    Each is `(start, end, level)` in logical indices and is still to be reversed inside where its level is odd.
    """
    if paragraph.levels.count(paragraph.base, start, end) == end - start:
        return [(start, end, paragraph.base)]
    runs = visual_runs(line_levels(text, paragraph, start, end))
    return [(start + first, start + last, level) for first, last, level in runs]


def line_levels(text: str, paragraph: Levels, start: int, end: int) -> bytes:
    """Return the levels of the line `[start, end)` of the paragraph `text`, a byte for each code point, after L1."""
    levels = bytearray(paragraph.levels[start:end])
    classes = CLASSES.letters(text[start:end])
    spans = [(len(classes.rstrip(_BLANKS)), len(classes))]
    if "S" in classes or "B" in classes:
        spans += [match.span() for match in _SEPARATOR_AFTER_BLANKS.finditer(classes)]
    for first, last in spans:
        levels[first:last] = bytes([paragraph.base]) * (last - first)
    return bytes(levels)


def visual_runs(levels: bytes) -> list[tuple[int, int, int]]:
    """Return the runs of one level (BD7) of a line's levels, left to right as displayed (L2)."""
    runs = [(*match.span(), levels[match.start()]) for match in _LEVEL_RUN.finditer(levels)]
    present = {level for _, _, level in runs}
    highest = max(present, default=0)
    lowest_odd = min((level for level in present if level & 1), default=highest + 1)
    for threshold in range(highest, lowest_odd - 1, -1):
        position = 0
        while position < len(runs):
            stop = position
            while stop < len(runs) and runs[stop][2] >= threshold:
                stop += 1
            runs[position:stop] = runs[position:stop][::-1]
            position = stop + 1
    return runs


def reading_direction(text: str) -> Direction:
    """Return the direction in which a paragraph of a right-to-left document is read.

    That is "R" wherever the paragraph has a right-to-left letter, first or not, or no letter at all.
    """
    classes = CLASSES.letters(text)
    return "L" if "L" in classes and not _RIGHT_TO_LEFT.search(classes) else "R"


def first_strong_level(classes: str) -> int:
    """Return 1 where the first L, R or AL outside isolates is R or AL, else 0 (P2, P3)."""
    depth = 0
    for match in _FIRST_STRONG.finditer(classes):
        letter = match[0]
        if letter in "ijf":
            depth += 1
        elif letter == "q":
            depth = max(0, depth - 1)
        elif letter == "B":
            return 0
        elif not depth:
            return int(letter in "RA")
    return 0


def _assign(levels: bytearray, sequence: Sequence, text: str) -> None:
    """Resolve one isolating run sequence, whose characters are `text`, and write its levels."""
    resolved = _resolve_sequence(sequence.classes, text, sequence.level, sequence.sos, sequence.eos)
    for index, level in zip(sequence.indices, _implicit_levels(resolved, sequence.level), strict=True):
        levels[index] = level


def _inherit(levels: bytearray, classes: str, base: int) -> None:
    """Give what X9 removes the level of the character before it, so that it never splits a run."""
    previous = base
    for index, letter in enumerate(classes):
        if letter in REMOVED:
            levels[index] = previous
        else:
            previous = levels[index]


def _implicit_levels(resolved: str, level: int) -> bytes:
    """Return the levels that I1 and I2 give to resolved classes (L, R, E, N) at an embedding level."""
    return resolved.translate(_IMPLICIT_LEVELS[level]).encode("latin-1")


def _resolve_sequence(classes: str, text: str, level: int, sos: Direction, eos: Direction) -> str:
    """Apply W1–W7, N0, N1 and N2 to an isolating run sequence; the result holds L, R, E and N only.

    `text` has the sequence's characters, one for each letter of `classes`.
    """
    resolved = _resolve_weak(f"{sos}{classes}{eos}")
    embedding: Direction = "R" if level & 1 else "L"
    if "o" in resolved and _BRACKET.search(text):
        resolved = _resolve_brackets(resolved, classes, text, embedding)
    if embedding == "R":
        resolved = _NEUTRALS_AFTER_LEFT.sub(lambda match: "L" * len(match[0]), resolved)
    else:
        resolved = _NEUTRALS_AFTER_RIGHT.sub(lambda match: match[1] + "R" * len(match[2]), resolved)
    return resolved[1:-1].translate(_NEUTRALS_TO_STRONG[embedding])


def _resolve_weak(classes: str) -> str:
    """Apply W1–W7 to a sequence between its sos and eos, both written as letters.

    L A E → W2: L A N → W3: L R N;   E + E → W4: E E E;   % E % → W5: E E E;   L w E → W7: L w L.
    """
    if "m" in classes:
        classes = _MARKS.sub(_mark_takes_class, classes)
    if "A" in classes:
        classes = _ARABIC_TO_STRONG.sub(lambda match: match[0].replace("E", "N"), classes).replace("A", "R")
    classes = _EUROPEAN_SEPARATOR.sub("E", classes)
    classes = _ARABIC_SEPARATOR.sub("N", classes)
    if "%" in classes and "E" in classes:
        classes = _TERMINATORS.sub(_terminators_beside_number, classes)
    classes = classes.translate(_SEPARATORS_TO_NEUTRAL)
    if "E" in classes:
        classes = _LEFT_TO_STRONG.sub(lambda match: match[0].replace("E", "L"), classes)
    return classes


def _mark_takes_class(match: re.Match[str]) -> str:
    """W1: a mark takes the class of what it follows, or ON after an isolate's initiator or PDI."""
    base = match.string[match.start() - 1]
    return ("o" if base in "ijfq" else base) * len(match[0])


def _terminators_beside_number(match: re.Match[str]) -> str:
    """W5: European terminators next to a European number become part of it."""
    beside = match.string[match.start() - 1] == "E" or match.string[match.end()] == "E"
    return ("E" if beside else "o") * len(match[0])


def _resolve_brackets(resolved: str, classes: str, text: str, embedding: Direction) -> str:
    """Apply N0 to a sequence between its sos and eos: both brackets of a pair take one direction.

    a(b)ג in a right-to-left paragraph: the pair holds L only and follows L, so it becomes L with what it holds.
    """
    letters = list(resolved)
    # Every EN and AN counts as R here; sos stands before the first character.
    strong = bytearray(resolved.translate(_STRONG), "ascii")
    towards, against = embedding.encode(), b"L" if embedding == "R" else b"R"
    context, scanned = strong[0:1], 1
    for opening, closing in _bracket_pairs(resolved, text):
        seen = max(strong.rfind(b"L", scanned, opening), strong.rfind(b"R", scanned, opening))
        if seen >= 0:
            context = strong[seen : seen + 1]
        scanned = opening
        if strong.find(towards, opening + 1, closing) >= 0:
            direction = towards
        elif strong.find(against, opening + 1, closing) >= 0:
            direction = against if context == against else towards
        else:
            continue
        for bracket in (opening, closing):
            strong[bracket : bracket + 1] = direction
            letters[bracket] = direction.decode()
            following = bracket
            while following < len(classes) and classes[following] == "m":
                following += 1
                letters[following] = direction.decode()
    return "".join(letters)


def _bracket_pairs(resolved: str, text: str) -> list[tuple[int, int]]:
    """Return the bracket pairs of a sequence between its sos and eos, ordered by their opening brackets (BD16)."""
    stack: list[tuple[str, int]] = []
    pairs = []
    for match in _BRACKET.finditer(text):
        position = match.start() + 1
        if resolved[position] != "o":
            continue
        bracket = _CANONICAL.get(match[0], match[0])
        if bracket in _CLOSING:
            if len(stack) == _PAIR_DEPTH:
                break
            stack.append((_CLOSING[bracket], position))
            continue
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth][0] == bracket:
                pairs.append((stack[depth][1], position))
                del stack[depth:]
                break
    return sorted(pairs)
