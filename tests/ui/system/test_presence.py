"""Whether the app can be shown: on a terminal with a screen and keys, or wherever another driver shows it."""

import io
import sys
from collections.abc import Iterator
from typing import IO

import pytest

from reader.ui.system.presence import why_not_shown

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals", allow_module_level=True)

import os
import pty

USUAL = {"TERM": "xterm-256color"}


@pytest.fixture
def terminal() -> Iterator[IO[str]]:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as file:
        yield file
    os.close(ours)


def test_a_terminal_shows_it(terminal: IO[str]) -> None:
    assert why_not_shown(USUAL, terminal, terminal) == ""


def test_what_is_missing_is_named(terminal: IO[str]) -> None:
    assert "standard input" in why_not_shown(USUAL, io.StringIO(), terminal)
    assert "standard input" in why_not_shown(USUAL, None, terminal)
    assert "standard error" in why_not_shown(USUAL, terminal, io.StringIO())
    assert "TERM is dumb" in why_not_shown({"TERM": "dumb"}, terminal, terminal)


def test_another_driver_shows_it_without_a_terminal() -> None:
    served = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "TERM": "dumb"}
    assert why_not_shown(served, io.StringIO(), io.StringIO()) == ""
