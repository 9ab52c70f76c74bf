"""Standard output and standard error: data and diagnostics as UTF-8, and a terminal that leaves painted lines alone."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from reader.printing.plaintext import harmless
from reader.terminal.modes import EXPLICIT_MODE

ERASE_LINE: Final = "\x1b[2K"
"""EL: a row keeps the bidi mode that it was created or erased under."""


def write_utf_8() -> None:
    """Write UTF-8 whatever the locale says. What is no text, as a file's name need not be, is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_nowhere() -> None:
    """Let what is written from here on vanish: whoever read standard output has had enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def painting(painted: bool) -> Iterator[None]:
    """Take over the bidi of a terminal that is known to give it, VTE, for as long as painted lines are written."""
    if not painted or "VTE_VERSION" not in os.environ or "TMUX" in os.environ:
        yield
        return
    sys.stdout.write(EXPLICIT_MODE.take_over + ERASE_LINE)
    try:
        yield
    finally:
        sys.stdout.write(EXPLICIT_MODE.give_back + ERASE_LINE)


def say(line: str) -> None:
    """Write a line of data."""
    sys.stdout.write(line + "\n")


def complain(line: str) -> None:
    """Write a line of diagnostics."""
    sys.stderr.write((harmless(line) if sys.stderr.isatty() else line) + "\n")
