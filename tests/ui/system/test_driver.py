"""The driver on real pseudo-terminals: what it writes, how it leaves the terminal, and what becomes of replies."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.app import App

from reader.ui.system import driver
from reader.ui.system.posix_driver import HangupProofOutput

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals", allow_module_level=True)

import fcntl
import pty
import termios

APPS = Path(__file__).parents[1] / "apps"
TAKE_OVER, GIVE_BACK = b"\x1b[8l", b"\x1b[8h"
ALTERNATE_SCREEN, MAIN_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"
LIMIT = 15.0  # seconds
QUIET = 0.2  # seconds without output, after which no frame is under way
IGNORING_SIGHUP = ("sh", "-c", 'trap "" HUP; exec "$@"', "sh")


class Terminal:
    """A terminal's side of a pseudo-terminal, with the driven app running in it."""

    def __init__(self, log: Path, *launcher: str, app: str = "", **environment: str) -> None:
        self.log = log
        self.screen, line = pty.openpty()
        self.modes = termios.tcgetattr(line)
        self.seen = b""
        self.app = subprocess.Popen(
            [*launcher, sys.executable, str(APPS / "driven.py"), str(log), app],
            stdin=line,
            stdout=line,
            stderr=line,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "40", "LINES": "10", **environment},
        )
        self.line = line

    def read(self) -> bool:
        """Read what there is; False once the other side is gone."""
        if select.select([self.screen], [], [], 0.05)[0]:
            try:
                self.seen += os.read(self.screen, 65536)
            except OSError:
                return False
        return True

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Read on until a condition holds."""
        end = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < end, self.seen
            self.read()

    def wait_for_output(self, expected: bytes) -> bytes:
        """Read on until `expected` comes; return what came up to its end, and forget it."""
        self.wait_for(lambda: expected in self.seen)
        head, _, self.seen = self.seen.partition(expected)
        return head + expected

    def wait_until_painted(self) -> bytes:
        """Return the output up to the app's word; then read on until the app has nothing more to paint."""
        output = self.wait_for_output(b"PAINTED")
        while select.select([self.screen], [], [], QUIET)[0]:
            self.read()
        self.seen = b""
        return output

    def wait_for_keys(self, *keys: str) -> None:
        """Read on until the app has logged exactly these lines."""
        self.wait_for(lambda: len(self.logged()) >= len(keys))
        assert self.logged() == [*keys]

    def logged(self) -> list[str]:
        """Return the lines that the app has logged."""
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []

    def type(self, *pieces: str | bytes, pause: float = 0.0) -> None:
        """Send input piece by piece."""
        for piece in pieces:
            os.write(self.screen, piece.encode() if isinstance(piece, str) else piece)
            time.sleep(pause)

    def wait_for_end(self) -> tuple[int, bytes]:
        """Return the exit status and the rest of the output."""
        self.wait_for(lambda: self.app.poll() is not None)
        while self.read() and select.select([self.screen], [], [], 0)[0]:
            pass
        return self.app.returncode, self.seen

    def hang_up(self) -> None:
        """Close the terminal's window."""
        os.close(self.line)
        os.close(self.screen)
        self.line = self.screen = -1

    def close(self) -> None:
        """End what is left."""
        if self.app.poll() is None:
            os.killpg(self.app.pid, signal.SIGKILL)
        self.app.wait(LIMIT)
        for descriptor in {self.line, self.screen} - {-1}:
            os.close(descriptor)


Open = Callable[..., Terminal]


@pytest.fixture
def open_terminal(tmp_path: Path) -> Iterator[Open]:
    terminals: list[Terminal] = []

    def open_one(*launcher: str, app: str = "", **environment: str) -> Terminal:
        terminals.append(Terminal(tmp_path / "log", *launcher, app=app, **environment))
        return terminals[-1]

    yield open_one
    for terminal in terminals:
        terminal.close()


def test_bidi_is_taken_over_on_the_alternate_screen_before_the_first_frame(open_terminal: Open) -> None:
    before_frame = open_terminal().wait_for_output(b"PAINTED")
    taken = before_frame.index(TAKE_OVER)
    assert before_frame.index(ALTERNATE_SCREEN) < taken < before_frame.index(b"\x1b[2J")
    assert GIVE_BACK not in before_frame


def test_rows_that_keep_the_mode_of_another_order_are_erased_before_they_are_painted_anew(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.wait_until_painted()
    terminal.type("i")
    output = terminal.wait_for_output(b"PAINTED")
    assert TAKE_OVER not in output
    assert output.index(GIVE_BACK) < output.index(b"\x1b[2J")


def end_by_key(key: str) -> Callable[[Terminal], None]:
    return lambda terminal: terminal.type(key)


def end_by_signal(number: signal.Signals) -> Callable[[Terminal], None]:
    return lambda terminal: terminal.app.send_signal(number)


@pytest.mark.parametrize(
    ("end", "status", "said"),
    [
        pytest.param(end_by_key("q"), 0, b"", id="normal end"),
        pytest.param(end_by_key("x"), 1, b"meant to fail", id="exception"),
        pytest.param(end_by_signal(signal.SIGTERM), 128 + 15, b"", id="SIGTERM"),
        pytest.param(end_by_signal(signal.SIGHUP), 128 + 1, b"", id="SIGHUP"),
    ],
)
def test_the_terminal_is_left_as_it_was_found(
    open_terminal: Open, end: Callable[[Terminal], None], status: int, said: bytes
) -> None:
    terminal = open_terminal()
    terminal.wait_for_output(b"PAINTED")
    assert termios.tcgetattr(terminal.line) != terminal.modes
    end(terminal)
    returned, output = terminal.wait_for_end()
    assert returned == status
    assert output.index(GIVE_BACK) < output.index(b"\x1b[2J\x1b[H") < output.index(MAIN_SCREEN)
    assert TAKE_OVER not in output
    assert said in output
    assert said or b"Traceback" not in output
    assert termios.tcgetattr(terminal.line) == terminal.modes
    assert terminal.logged()[-1] == "saved"


def test_an_app_that_does_not_end_at_sigterm_is_ended_and_the_terminal_restored(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.wait_until_painted()
    terminal.type("w")
    terminal.wait_for(lambda: "hanging" in terminal.logged())
    terminal.app.send_signal(signal.SIGTERM)
    status, output = terminal.wait_for_end()
    assert status == -signal.SIGTERM
    assert output.index(GIVE_BACK) < output.index(MAIN_SCREEN)
    assert termios.tcgetattr(terminal.line) == terminal.modes


@pytest.mark.parametrize("launcher", [(), IGNORING_SIGHUP], ids=["told by SIGHUP", "not told"])
def test_a_window_that_closes_ends_the_app_without_a_hang_and_its_state_is_saved(
    open_terminal: Open, launcher: tuple[str, ...]
) -> None:
    terminal = open_terminal(*launcher)
    terminal.wait_until_painted()
    terminal.hang_up()
    assert terminal.app.wait(LIMIT) == 128 + signal.SIGHUP
    assert terminal.logged() == ["saved"]


@pytest.mark.parametrize("started_by", [(), ("/bin/sh", "-c", '"$@"; exit $?', "sh")], ids=["the shell", "a script"])
def test_ctrl_z_hands_the_terminal_to_the_shell_and_fg_takes_it_again_and_repaints(
    open_terminal: Open, started_by: tuple[str, ...]
) -> None:
    terminal = open_terminal(sys.executable, str(APPS / "job_shell.py"), *started_by)
    terminal.wait_until_painted()
    terminal.type("\x1a")
    leaving = terminal.wait_for_output(b"MODES")
    assert leaving.index(GIVE_BACK) < leaving.index(MAIN_SCREEN) < leaving.index(b"SAME MODES")
    terminal.type("fg\n")
    back = terminal.wait_until_painted()
    assert back.index(ALTERNATE_SCREEN) < back.index(TAKE_OVER)
    assert back.count(ALTERNATE_SCREEN) == 1
    terminal.type("q")
    status, output = terminal.wait_for_end()
    assert (status, TAKE_OVER in output) == (0, False)
    assert termios.tcgetattr(terminal.line) == terminal.modes


def test_a_stopped_app_that_is_killed_in_the_background_saves_and_leaves_the_terminal_alone(
    open_terminal: Open,
) -> None:
    terminal = open_terminal(sys.executable, str(APPS / "job_shell.py"), JOB_SIGNAL=str(int(signal.SIGTERM)))
    terminal.wait_until_painted()
    terminal.type("\x1a")
    terminal.wait_for_output(b"SAME MODES")
    terminal.type("kill %1\n")
    status, output = terminal.wait_for_end()
    assert (status, b"\x1b" in output) == (128 + signal.SIGTERM, False)
    assert terminal.logged()[-1] == "saved"


def test_ctrl_z_where_no_shell_could_wake_the_app_repaints_instead_of_freezing(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.wait_until_painted()
    terminal.type("\x1a")
    terminal.wait_for_output(MAIN_SCREEN)
    terminal.wait_until_painted()
    terminal.type("q")
    assert terminal.wait_for_end()[0] == 0
    assert termios.tcgetattr(terminal.line) == terminal.modes


def test_a_stop_that_cannot_be_noticed_does_not_cost_the_terminal_its_modes(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.wait_until_painted()
    terminal.app.send_signal(signal.SIGSTOP)
    terminal.app.send_signal(signal.SIGCONT)
    terminal.wait_until_painted()
    terminal.type("q")
    assert terminal.wait_for_end()[0] == 0
    assert termios.tcgetattr(terminal.line) == terminal.modes


def test_another_program_in_between_has_the_terminal_as_it_was(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.wait_until_painted()
    terminal.type("e")
    leaving = terminal.wait_for_output(b"EDITOR")
    assert leaving.index(GIVE_BACK) < leaving.index(MAIN_SCREEN)
    back = terminal.wait_until_painted()
    assert back.index(ALTERNATE_SCREEN) < back.index(TAKE_OVER)


def test_replies_never_become_keys_and_the_keys_around_them_survive(open_terminal: Open) -> None:
    pieces = (
        *("a\x1b[8;1$yb",),
        *("c\x1b[8", ";1$yd"),
        *("f\x1b", "[8;1$", "yg"),
        *("h\x1bP>|VTE(7006)", "\x1b", "\\i"),
        *("j\x1b[?65;1;9c\x1b[>65;7006;1ck",),
        *("l\x1b]11;rgb:1e1e/1e1e/1e1e", "\x07m"),
    )
    terminal = open_terminal()
    terminal.wait_for_output(b"PAINTED")
    terminal.type(*pieces, pause=0.03)
    terminal.wait_for_keys(*"abcdfghijklm")


def test_escape_arrow_and_arabic_keys_arrive(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.wait_until_painted()
    terminal.type("\x1b")
    terminal.wait_for_keys("escape")
    terminal.type("\x1b[A", "ت".encode()[:1], "ت".encode()[1:], pause=0.03)
    terminal.wait_for_keys("escape", "up", "ت")


def test_keys_wait_until_the_app_lets_them_in_and_come_in_their_order(open_terminal: Open) -> None:
    terminal = open_terminal(app="slow")
    terminal.wait_for_output(b"PAINTED")
    terminal.type("c")
    terminal.wait_for_keys("ready", "a", "b", "c")


def test_an_app_that_never_lets_keys_in_ends_all_the_same(open_terminal: Open) -> None:
    terminal = open_terminal(app="slow")
    terminal.wait_for_output(b"PAINTED")
    terminal.app.send_signal(signal.SIGTERM)
    assert terminal.wait_for_end()[0] == 128 + 15


def test_output_to_a_terminal_that_is_gone_vanishes_so_that_the_writer_never_dies() -> None:
    read_end, write_end = os.pipe()
    pipe = os.fdopen(write_end, "w", buffering=1, encoding="utf-8")
    output = HangupProofOutput(pipe)
    output.write("seen\n")
    assert os.read(read_end, 9) == b"seen\n"
    os.close(read_end)
    assert output.write("lost\n") == 5
    output.flush()
    pipe.close()  # what was not written is let go of: the interpreter does not fail at its end


async def test_headless_apps_do_not_need_the_driver() -> None:
    async with App[None](driver_class=driver.driver_class()).run_test() as pilot:
        assert pilot.app.is_headless


def test_windows_and_a_browser_keep_the_driver_that_textual_has_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert driver.driver_class() is not None
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    assert driver.driver_class() is None
    monkeypatch.delenv("TEXTUAL_DRIVER")
    monkeypatch.setattr(sys, "platform", "win32")
    assert driver.driver_class() is None
