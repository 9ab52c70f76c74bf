"""Standard output and standard error: data and diagnostics as UTF-8, and a terminal that leaves painted lines alone."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.printing.plaintext import harmless
from reader.script.ability import lay_out_for

if TYPE_CHECKING:
    from reader.printing.rows import Rows

Say = Callable[[str], None]
"""Writes a line."""


def write_utf_8() -> None:
    """Write UTF-8 whatever the locale says, and nowhere in place of a stream that was closed.

    What is no text, as a file's name need not be, is written as an escape.
    """
    if sys.__stdout__ is None:
        sys.stdout = os.fdopen(_nowhere(), "w", encoding="utf-8")
    if sys.__stderr__ is None:
        sys.stderr = os.fdopen(_nowhere(), "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_nowhere() -> None:
    """Let what is written from here on vanish: whoever read standard output has had enough."""
    os.dup2(_nowhere(), sys.stdout.fileno())


def _nowhere() -> int:
    return os.open(os.devnull, os.O_WRONLY)


@contextmanager
def painting(painted: bool, rows: "Rows | None" = None) -> Iterator[Say]:
    """Yield what writes a line of data: where lines are painted, so that the terminal shows them as they are.

    The terminal is asked who it is, unless its `rows` are known; nothing may be laid out before.
    """
    if not painted:
        yield say
        return
    if rows is None:
        from reader.printing.rows import asked_rows

        rows = asked_rows()
    lay_out_for(rows.ability)
    sys.stdout.write(rows.before)
    try:
        yield lambda line: say(rows.written(line))
    finally:
        sys.stdout.write(rows.after)


def say(line: str) -> None:
    """Write a line of data."""
    sys.stdout.write(line + "\n")


def complain(line: str) -> None:
    """Write a line of diagnostics."""
    sys.stderr.write((harmless(line) if sys.stderr.isatty() else line) + "\n")
