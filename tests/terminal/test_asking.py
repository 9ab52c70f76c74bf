"""Asking a terminal that answers at once, in pieces, with keys between, late, or not at all; on pseudo-terminals."""

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reader.terminal.asking import SENTINEL, NotAskableError, ask
from reader.terminal.replies import ReplyFilter

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals", allow_module_level=True)

import pty
import termios

DA1 = b"\x1b[?65;1;9c"
MODE = b"\x1b[8;1$y"
QUESTIONS = f"\x1b[8$p{SENTINEL}"

Step = bytes | float
"""What a terminal sends, or the seconds that it waits before."""


class Terminal:
    """A terminal that answers, once the question is there, as it is told to."""

    def __init__(self, *steps: Step) -> None:
        self.screen, self.line = pty.openpty()
        self.device = os.ttyname(self.line)
        self.modes = termios.tcgetattr(self.line)
        self.steps = steps
        self.asked = b""
        self.modes_meanwhile: list[object] = []
        self._thread = threading.Thread(target=self._answer)

    def _answer(self) -> None:
        while not self.asked.endswith(SENTINEL.encode()):
            if not select.select([self.screen], [], [], 5)[0]:
                return
            self.asked += os.read(self.screen, 4096)
        self.modes_meanwhile = termios.tcgetattr(self.line)
        for step in self.steps:
            if isinstance(step, float):
                time.sleep(step)
            else:
                os.write(self.screen, step)


@contextmanager
def terminal(*steps: Step) -> Iterator[Terminal]:
    opened = Terminal(*steps)
    opened._thread.start()
    yield opened
    opened._thread.join(10)
    assert not opened._thread.is_alive()
    assert termios.tcgetattr(opened.line) == opened.modes
    os.close(opened.screen)
    os.close(opened.line)


@pytest.mark.parametrize(
    "steps",
    [
        (MODE + DA1,),
        (MODE, DA1),
        (MODE[:1], 0.02, MODE[1:4], 0.02, MODE[4:] + DA1[:5], 0.02, DA1[5:]),
        (b"j", MODE, b"\x1b[A\r", DA1),
        ("ب".encode()[:1], 0.02, "ب".encode()[1:], MODE + DA1),
    ],
    ids=["at once", "one by one", "in pieces", "between keys", "within a letter"],
)
def test_what_comes_until_the_sentinel_is_handed_back_keys_and_all(steps: tuple[Step, ...]) -> None:
    with terminal(*steps) as asked:
        started = time.monotonic()
        answers = ask(QUESTIONS, patience=5, device=asked.device)
        assert time.monotonic() - started < 4
    assert asked.asked == QUESTIONS.encode()
    assert answers == (b"".join(step for step in steps if isinstance(step, bytes)), True)


def test_a_terminal_that_says_nothing_is_given_up_in_time() -> None:
    with terminal() as asked:
        started = time.monotonic()
        assert ask(QUESTIONS, patience=0.2, device=asked.device) == (b"", False)
        assert 0.15 < time.monotonic() - started < 2


def test_of_late_answers_those_in_time_are_handed_back_and_the_driver_takes_the_rest_out() -> None:
    with terminal(b"j" + MODE + DA1[:4], 0.6, DA1[4:] + b"k") as asked:
        answers = ask(QUESTIONS, patience=0.2, device=asked.device)
        assert answers == (b"j" + MODE + DA1[:4], False)
        typed = ReplyFilter()
        assert typed.feed(answers.heard.decode(), 0) + typed.feed((DA1[4:] + b"k").decode(), 1) == "jk"


def test_one_may_wait_for_something_else() -> None:
    with terminal(b"\x1b[3;7R") as asked:
        assert ask(QUESTIONS, lambda heard: heard.endswith(b"R"), patience=5, device=asked.device).complete


def test_keys_are_neither_echoed_nor_edited_meanwhile() -> None:
    with terminal(b"a\x7f\r\x13\x04", MODE + DA1) as asked:
        answers = ask(QUESTIONS, patience=5, device=asked.device)
        assert not select.select([asked.screen], [], [], 0.05)[0]
    assert answers.heard == b"a\x7f\r\x13\x04" + MODE + DA1
    flags = asked.modes_meanwhile[3]
    assert isinstance(flags, int)
    assert not flags & (termios.ECHO | termios.ICANON)


def test_more_than_the_terminal_takes_at_once_is_written_bit_by_bit() -> None:
    questions = "\x1b[6n" * 20_000 + SENTINEL
    with terminal(DA1) as asked:
        assert ask(questions, patience=5, device=asked.device).complete
    assert asked.asked.decode() == questions


def test_a_terminal_that_goes_away_is_no_error() -> None:
    screen, line = pty.openpty()
    device = os.ttyname(line)
    closing = threading.Timer(0.1, os.close, [screen])
    closing.start()
    assert ask(QUESTIONS, patience=5, device=device) == (b"", False)
    closing.join()
    os.close(line)


def test_the_modes_come_back_after_an_error() -> None:
    def failing(_: bytes) -> bool:
        raise ZeroDivisionError

    with terminal(DA1) as asked, pytest.raises(ZeroDivisionError):
        ask(QUESTIONS, failing, patience=5, device=asked.device)


def test_a_signal_waits_until_the_terminal_is_as_it_was() -> None:
    screen, line = pty.openpty()
    modes = termios.tcgetattr(line)
    code = f"from reader.terminal.asking import *\nask(SENTINEL, patience=20, device={os.ttyname(line)!r})"
    with subprocess.Popen([sys.executable, "-c", code], start_new_session=True) as process:
        assert select.select([screen], [], [], 20)[0]
        process.send_signal(signal.SIGTERM)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.2)
        assert termios.tcgetattr(line) != modes
        os.write(screen, DA1)
        assert process.wait(20) == -signal.SIGTERM
    assert termios.tcgetattr(line) == modes
    os.close(screen)
    os.close(line)


def in_a_process(code: str) -> str:
    """What a process prints that has no controlling terminal."""
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, start_new_session=True, timeout=30
    ).stdout


def test_without_a_terminal_it_says_why() -> None:
    with pytest.raises(NotAskableError, match="no terminal"):
        ask(QUESTIONS, device="/dev/null")
    code = "from reader.terminal.asking import *\ntry: ask(SENTINEL)\nexcept NotAskableError as error: print(error)\n"
    assert "there is no terminal" in in_a_process(code)


def test_on_windows_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(NotAskableError, match="Windows"):
        ask(QUESTIONS)
