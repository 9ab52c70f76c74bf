"""What came of a run, as a table: for the terminal, or as Markdown for the README."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

_HEADINGS: Final = ("terminal", "version", "size", "result", "what to set")


class Result(NamedTuple):
    """What came of one terminal at one size; `failed` tells that it was tried and something was wrong."""

    terminal: str
    version: str
    size: str
    verdict: str
    to_set: str
    failed: bool = False


def table(results: Iterable[Result]) -> str:
    """Return the results in columns."""
    rows = [_HEADINGS, *(_row(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    return "".join("  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows)


def markdown(results: Iterable[Result]) -> str:
    """Return the results as a table in Markdown."""
    rows = [_HEADINGS, tuple("---" for _ in _HEADINGS), *(_row(result) for result in results)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(result: Result) -> Sequence[str]:
    return (result.terminal, result.version, result.size, result.verdict, result.to_set or "nothing")
