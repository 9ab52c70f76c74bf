"""Collecting diagnostics about one file's text while it is read."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from reader.diagnostics import Diagnostic, Severity

MAX_FINDINGS = 10_000

_LINE_BREAK = re.compile(r"\r\n?|\n")


class TooManyFindings(Exception):  # noqa: N818 - it names the file's state
    """The file has more problems than anybody mends one by one; reading it stops."""


class Noted(NamedTuple):
    """Something that was noted at a place of the text, in code points."""

    offset: int
    severity: Severity
    problem: str
    remedy: str


class Findings:
    """What is noted about one text by offsets, and told as diagnostics by line and column."""

    def __init__(self, file: str, text: str, noted: Iterable[Noted] = ()) -> None:
        self._file = file
        self._text = text
        self._noted = list(noted)

    def error(self, index: int, problem: str, remedy: str) -> None:
        """Note something because of which a part of the file is left out.

        This and `warning` raise `TooManyFindings` beyond `MAX_FINDINGS`.
        """
        self._add(Noted(index, Severity.ERROR, problem, remedy))

    def warning(self, index: int, problem: str, remedy: str) -> None:
        """Note something that works but is hardly meant."""
        self._add(Noted(index, Severity.WARNING, problem, remedy))

    def position(self, index: int) -> tuple[int, int]:
        """Return line and column of a code point offset, both from 1."""
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1

    @property
    def noted(self) -> tuple[Noted, ...]:
        """Everything so far, as it was noted."""
        return tuple(self._noted)

    def in_order(self) -> tuple[Diagnostic, ...]:
        """Return everything found, in the file's order."""
        return tuple(
            sorted(
                Diagnostic(self._file, *self.position(offset), severity, problem, remedy)
                for offset, severity, problem, remedy in self._noted
            )
        )

    def _add(self, noted: Noted) -> None:
        if len(self._noted) == MAX_FINDINGS:
            raise TooManyFindings
        self._noted.append(noted)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self._text))]


def did_you_mean(word: str, known: tuple[str, ...]) -> str:
    """Return the remedy for an unknown word where only `known` ones may stand."""
    close = get_close_matches(word, known, n=1)
    return f"did you mean {close[0]}?" if close else f"known: {', '.join(known)}"
