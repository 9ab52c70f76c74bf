"""Explicit embeddings, overrides and isolates: rules X1–X10 of UAX #9, on strings of Bidi_Class letters (`bidi.py`)."""

from typing import Literal, NamedTuple

MAX_DEPTH = 125
# X9: these have no part in the rules that follow.
REMOVED = frozenset("lrxypb")
_EMBEDDINGS = {"l": (0, ""), "r": (1, ""), "x": (0, "L"), "y": (1, "R")}
_INITIATORS = frozenset("ijf")


class Sequence(NamedTuple):
    """An isolating run sequence (BD13): logical indices, classes after overrides, level, sos and eos (X10)."""

    indices: list[int]
    classes: str
    level: int
    sos: Literal["L", "R"]
    eos: Literal["L", "R"]


class _Status(NamedTuple):
    """An entry of the directional status stack (X1): level, override class or nothing, isolate status."""

    level: int
    override: str
    isolate: bool


class _Run(NamedTuple):
    """A level run (BD7) without what X9 removes: logical indices, ascending."""

    indices: list[int]
    level: int


def isolating_run_sequences(classes: str, base: int) -> list[Sequence]:
    """Return the isolating run sequences of a paragraph whose embedding level is `base`."""
    matching, first_strong = _isolates(classes)
    levels, overridden = _explicit_levels(classes, base, first_strong)
    runs: list[_Run] = []
    for index, letter in enumerate(classes):
        if letter in REMOVED:
            continue
        if runs and runs[-1].level == levels[index]:
            runs[-1].indices.append(index)
        else:
            runs.append(_Run([index], levels[index]))
    return _join_runs(runs, classes, overridden, base, matching)


def _join_runs(
    runs: list[_Run], classes: str, overridden: list[str], base: int, matching: dict[int, int]
) -> list[Sequence]:
    """Link the runs across their isolates (BD13) and find sos and eos of each sequence (X10)."""
    begins = {run.indices[0]: position for position, run in enumerate(runs)}
    continued: set[int] = set()
    sequences = []
    for position, run in enumerate(runs):
        if position in continued:
            continue
        indices, last = list(run.indices), position
        while (final := indices[-1]) in matching:
            last = begins[matching[final]]
            continued.add(last)
            indices += runs[last].indices
        before = runs[position - 1].level if position else base
        # After an isolate that is never closed the paragraph's level counts (X10).
        open_end = classes[indices[-1]] in _INITIATORS
        after = base if open_end or last + 1 == len(runs) else runs[last + 1].level
        sequences.append(
            Sequence(
                indices,
                "".join([overridden[index] for index in indices]),
                run.level,
                "R" if max(before, run.level) & 1 else "L",
                "R" if max(after, run.level) & 1 else "L",
            )
        )
    return sequences


def _isolates(classes: str) -> tuple[dict[int, int], dict[int, str]]:
    """Return, by the index of its initiator, each isolate's matching PDI (BD9) and its first strong class (P2).

    An isolate that is never closed, or that holds nothing strong of its own, is missing there.
    """
    matching: dict[int, int] = {}
    first_strong: dict[int, str] = {}
    open_isolates: list[int] = []
    for index, letter in enumerate(classes):
        if letter in _INITIATORS:
            open_isolates.append(index)
        elif not open_isolates:
            continue
        elif letter == "q":
            matching[open_isolates.pop()] = index
        elif letter in "LRA":
            first_strong.setdefault(open_isolates[-1], letter)
        elif letter == "B":
            open_isolates.clear()
    return matching, first_strong


def _explicit_levels(classes: str, base: int, first_strong: dict[int, str]) -> tuple[list[int], list[str]]:
    """Return the explicit level of each character and its class after overrides (X1–X8)."""
    levels = [base] * len(classes)
    overridden = list(classes)
    stack = [_Status(base, "", False)]
    overflow_isolates = overflow_embeddings = valid_isolates = 0
    for index, letter in enumerate(classes):
        status = stack[-1]
        levels[index] = status.level
        if letter in _EMBEDDINGS:
            odd, override = _EMBEDDINGS[letter]
            level = _next_level(status.level, odd)
            if level <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                stack.append(_Status(level, override, False))
            elif not overflow_isolates:
                overflow_embeddings += 1
        elif letter in _INITIATORS:
            overridden[index] = status.override or letter
            if overflow_isolates or overflow_embeddings:
                overflow_isolates += 1
                continue
            level = _next_level(status.level, _isolate_parity(letter, first_strong.get(index, "")))
            if level <= MAX_DEPTH:
                valid_isolates += 1
                stack.append(_Status(level, "", True))
            else:
                overflow_isolates += 1
        elif letter == "q":
            if overflow_isolates:
                overflow_isolates -= 1
            elif valid_isolates:
                overflow_embeddings = 0
                while not stack[-1].isolate:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
            levels[index] = stack[-1].level
            overridden[index] = stack[-1].override or letter
        elif letter == "p":
            if overflow_embeddings and not overflow_isolates:
                overflow_embeddings -= 1
            elif not overflow_isolates and not status.isolate and len(stack) > 1:
                stack.pop()
        elif letter == "B":
            levels[index] = base
            del stack[1:]
            overflow_isolates = overflow_embeddings = valid_isolates = 0
        elif letter != "b" and status.override:
            overridden[index] = status.override
    return levels, overridden


def _next_level(level: int, odd: int) -> int:
    """Return the least odd or even level above `level`."""
    return level + 2 - ((level ^ odd) & 1)


def _isolate_parity(letter: str, first_strong: str) -> int:
    """Return 1 where the isolate that `letter` begins runs right to left (X5a–X5c)."""
    return int(first_strong in ("R", "A") if letter == "f" else letter == "j")
