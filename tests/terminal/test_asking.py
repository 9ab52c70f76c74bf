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
from pathlib import Path

import pytest

from reader.terminal.asking import NotAskableError, converse
from reader.terminal.replies import ReplyFilter

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals", allow_module_level=True)

import pty
import termios

ROOT = Path(__file__).parents[2]
TALK = "from reader.terminal.asking import *\nfrom tests.terminal.test_asking import Talk"
DA1 = b"\x1b[?65;1;9c"
MODE = b"\x1b[8;1$y"
QUESTION, AGAIN, SENTINEL = "\x1b[8$p", "\x1b[>q", "\x1b[c"


class Talk:
    """Asks one question and the sentinel, and a second time if the first answer is the one that it is curious about."""

    def __init__(self, curious_about: str = "") -> None:
        self.replies: list[str] = []
        self._filter = ReplyFilter(self._note)
        self._curious_about = curious_about
        self._to_send = QUESTION + SENTINEL
        self._sentinels = 1

    def _note(self, reply: str) -> None:
        self.replies.append(reply)
        if reply == self._curious_about:
            self._to_send += AGAIN + SENTINEL
            self._sentinels += 1

    @property
    def complete(self) -> bool:
        return self.replies.count(DA1.decode()) == self._sentinels

    @property
    def held(self) -> str:
        return self._filter.held

    def to_send(self) -> str:
        unsent, self._to_send = self._to_send, ""
        return unsent

    def feed(self, text: str, now: float) -> str:
        return self._filter.feed(text, now)


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
    ("steps", "typed"),
    [
        ((MODE + DA1,), ""),
        ((MODE, DA1), ""),
        ((MODE[:1], 0.02, MODE[1:4], 0.02, MODE[4:] + DA1[:5], 0.02, DA1[5:]), ""),
        ((b"j", MODE, b"\x1b[A\r", DA1), "j\x1b[A\r"),
        ((MODE, "ب".encode()[:1], 0.02, "ب".encode()[1:] + DA1), "ب"),
    ],
    ids=["at once", "one by one", "in pieces", "between keys", "within a letter"],
)
def test_answers_are_taken_in_and_what_was_typed_is_handed_back(steps: tuple[Step, ...], typed: str) -> None:
    talk = Talk()
    with terminal(*steps) as asked:
        started = time.monotonic()
        assert converse(talk, patience=5, device=asked.device) == typed.encode()
        assert time.monotonic() - started < 4
    assert asked.asked.decode() == QUESTION + SENTINEL
    assert talk.replies == [MODE.decode(), DA1.decode()]


def test_an_answer_can_lead_to_another_question() -> None:
    talk = Talk(curious_about=MODE.decode())
    with terminal(MODE + DA1, 0.05, DA1) as asked:
        converse(talk, patience=5, device=asked.device)
        assert os.read(asked.screen, 4096).decode() == AGAIN + SENTINEL
    assert talk.complete


def test_a_terminal_that_says_nothing_is_given_up_in_time() -> None:
    with terminal() as asked:
        started = time.monotonic()
        assert converse(Talk(), patience=0.2, device=asked.device) == b""
        assert 0.15 < time.monotonic() - started < 2


@pytest.mark.parametrize("cut", [1, 2, 4])
def test_what_comes_late_is_taken_out_by_whoever_reads_on(cut: int) -> None:
    with terminal(b"j" + MODE + DA1[:cut], 0.4, DA1[cut:] + b"k") as asked:
        begun = converse(Talk(), patience=0.1, device=asked.device)
        driver = ReplyFilter()
        assert driver.feed(begun.decode(), 0) + driver.feed((DA1[cut:] + b"k").decode(), 0.3) == "jk"


@pytest.mark.parametrize("typed", [b"ls\r", b"l"], ids=["a line", "a part of one"])
def test_a_program_that_reads_nothing_leaves_what_was_typed_ahead_to_the_next(typed: bytes) -> None:
    screen, line = pty.openpty()
    modes = termios.tcgetattr(line)
    os.write(screen, typed)
    with pytest.raises(NotAskableError, match="typed"):
        converse(Talk(), patience=5, device=os.ttyname(line), typed_ahead=False)
    assert termios.tcgetattr(line) == modes
    termios.tcsetattr(line, termios.TCSANOW, [*modes[:3], modes[3] & ~termios.ICANON, *modes[4:]])
    assert os.read(line, 9) == typed.replace(b"\r", b"\n")
    os.close(screen)
    os.close(line)


def test_half_a_letter_is_handed_back_too() -> None:
    with terminal(b"j" + "ب".encode()[:1]) as asked:
        assert converse(Talk(), patience=0.1, device=asked.device) == b"j" + "ب".encode()[:1]


def test_keys_are_neither_echoed_nor_edited_meanwhile() -> None:
    with terminal(b"a\x7f\r\x13\x04", MODE + DA1) as asked:
        assert converse(Talk(), patience=5, device=asked.device) == b"a\x7f\r\x13\x04"
        assert not select.select([asked.screen], [], [], 0.05)[0]
    flags = asked.modes_meanwhile[3]
    assert isinstance(flags, int)
    assert not flags & (termios.ECHO | termios.ICANON)


def test_more_than_the_terminal_takes_at_once_is_written_bit_by_bit() -> None:
    talk = Talk()
    talk._to_send = questions = "\x1b[6n" * 20_000 + SENTINEL
    with terminal(DA1) as asked:
        converse(talk, patience=5, device=asked.device)
    assert talk.complete
    assert asked.asked.decode() == questions


def test_a_terminal_that_goes_away_is_no_error() -> None:
    screen, line = pty.openpty()
    device = os.ttyname(line)
    closing = threading.Timer(0.1, os.close, [screen])
    closing.start()
    assert converse(Talk(), patience=5, device=device) == b""
    closing.join()
    os.close(line)


def test_the_modes_come_back_after_an_error() -> None:
    class Failing(Talk):
        def feed(self, text: str, now: float) -> str:
            raise ZeroDivisionError

    with terminal(DA1) as asked, pytest.raises(ZeroDivisionError):
        converse(Failing(), patience=5, device=asked.device)


def test_a_signal_waits_until_the_terminal_is_as_it_was() -> None:
    screen, line = pty.openpty()
    modes = termios.tcgetattr(line)
    code = f"{TALK}\nconverse(Talk(), patience=20, device={os.ttyname(line)!r})"
    with subprocess.Popen([sys.executable, "-c", code], start_new_session=True, cwd=ROOT) as process:
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


def test_without_a_terminal_it_says_why() -> None:
    with pytest.raises(NotAskableError, match="this is no terminal"):
        converse(Talk(), patience=5, device="/dev/null")
    code = f"{TALK}\ntry: converse(Talk(), patience=5)\nexcept NotAskableError as error: print(error)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, start_new_session=True, cwd=ROOT
    )
    assert done.stdout.startswith("there is no terminal: ")


def test_on_windows_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(NotAskableError, match="Windows"):
        converse(Talk(), patience=5)
