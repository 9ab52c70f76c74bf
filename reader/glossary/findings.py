"""Collecting diagnostics about one file's text while it is read."""

import re
from bisect import bisect_right
from difflib import get_close_matches
from functools import cached_property

from reader.diagnostics import Diagnostic, Severity

MAX_FINDINGS = 10_000

_LINE_BREAK = re.compile(r"\r\n?|\n")


class TooManyFindings(Exception):  # noqa: N818 - it names the file's state
    """The file has more problems than anybody mends one by one; reading it stops."""


class Findings:
    """The diagnostics of one text, given by code point offsets and told by line and column."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._found: list[Diagnostic] = []

    def error(self, index: int, problem: str, remedy: str) -> None:
        """Note something because of which a part of the file is left out.

        This and the other ways to note something raise `TooManyFindings` beyond `MAX_FINDINGS`.
        """
        self.error_at(*self.position(index), problem, remedy)

    def error_at(self, line: int, column: int, problem: str, remedy: str) -> None:
        """Note an error at a place that is known by line and column, both from 1."""
        self._add(Diagnostic(self._file, line, column, Severity.ERROR, problem, remedy))

    def warning(self, index: int, problem: str, remedy: str) -> None:
        """Note something that works but is hardly meant."""
        self._add(Diagnostic(self._file, *self.position(index), Severity.WARNING, problem, remedy))

    def position(self, index: int) -> tuple[int, int]:
        """Return line and column of a code point offset, both from 1."""
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1

    def in_order(self) -> tuple[Diagnostic, ...]:
        """Return everything found, in the file's order."""
        return tuple(sorted(self._found))

    def _add(self, diagnostic: Diagnostic) -> None:
        if len(self._found) == MAX_FINDINGS:
            raise TooManyFindings
        self._found.append(diagnostic)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self._text))]


def did_you_mean(word: str, known: tuple[str, ...]) -> str:
    """Return the remedy for an unknown word where only `known` ones may stand."""
    close = get_close_matches(word, known, n=1)
    return f"did you mean {close[0]}?" if close else f"known: {', '.join(known)}"
