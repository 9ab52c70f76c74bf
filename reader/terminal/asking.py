"""Asking the terminal a question, and waiting for the answer for no longer than a person does not notice.

This is for the time before the app starts and for commands: the app has a driver of its own, which takes the terminal's
replies out of the keys. While it waits, the terminal neither echoes nor edits lines, and signals that would end or stop
the process wait until the terminal is as it was.
"""

import os
import re
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final, NamedTuple

if sys.platform != "win32":
    import termios

PATIENCE: Final = 0.3
"""Seconds to wait for an answer. A terminal that is not far away takes some thousandths."""

SENTINEL: Final = "\x1b[c"
"""DA1, which every terminal answers: asked last, its answer tells that no other will come (XTerm Control Sequences)."""

CONTROLLING_TERMINAL: Final = "/dev/tty"

_SENTINEL_ANSWER: Final = re.compile(rb"\x1b\[\?[\d;]*c")
_READ_SIZE: Final = 4096  # bytes
_HELD_SIGNALS: Final = ("SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP", "SIGTSTP")


class NotAskableError(Exception):
    """There is no terminal that could be asked; the message says why, without a full stop."""


class Answers(NamedTuple):
    """What came from the terminal: the replies, and among them the keys that were typed meanwhile, as bytes.

    Nothing is lost if a program that goes on reading takes `heard` for the beginning of its input: `ReplyFilter` takes
    the replies out of it, one that is only half there too. `complete` tells that all answers came in time.
    """

    heard: bytes
    complete: bool


def sentinel_came(heard: bytes) -> bool:
    """Tell whether the answer to `SENTINEL` is among what was heard."""
    return _SENTINEL_ANSWER.search(heard) is not None


def ask(
    questions: str,
    answered: Callable[[bytes], bool] = sentinel_came,
    *,
    patience: float = PATIENCE,
    device: str | None = None,
) -> Answers:
    """Write `questions` to the terminal, and return what came until it is `answered` or `patience` seconds are over.

    `questions` are written as they are: where `answered` waits for the sentinel, they end with it. `device` is the path
    of a terminal, by default that of the process. Raises `NotAskableError`.
    """
    if sys.platform == "win32":
        raise NotAskableError("on Windows a terminal is not asked")
    terminal = _open(device)
    try:
        with _signals_held(), _unechoed(terminal):
            return _exchange(terminal, questions.encode(), answered, time.monotonic() + patience)
    finally:
        os.close(terminal)


def _open(device: str | None) -> int:
    """Return a descriptor of its own for the terminal: other programs do not notice that it does not block."""
    flags = os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK
    try:
        terminal = os.open(device or CONTROLLING_TERMINAL, flags)
    except OSError as error:
        raise NotAskableError(f"there is no terminal: {error.strerror}") from error
    reason = None if os.isatty(terminal) else "this is no terminal"
    if _in_background(terminal):
        reason = "the process is in the background"
    if reason is not None:
        os.close(terminal)
        raise NotAskableError(reason)
    return terminal


def _in_background(terminal: int) -> bool:
    """Tell whether the kernel would stop the process for changing the terminal's modes."""
    try:
        return os.tcgetpgrp(terminal) != os.getpgrp()
    except OSError:  # It is not the process's controlling terminal, whose modes anybody may change.
        return False


@contextmanager
def _signals_held() -> Iterator[None]:
    """Let signals that end or stop the process wait: they would leave the terminal as it is while it is asked."""
    held = {getattr(signal, name) for name in _HELD_SIGNALS}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _unechoed(terminal: int) -> Iterator[None]:
    """Have input as it comes: not echoed, not edited, Enter as CR. The modes come back even if the terminal is slow."""
    modes = termios.tcgetattr(terminal)
    changed = termios.tcgetattr(terminal)
    changed[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.ISTRIP | termios.IXON)
    changed[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    try:
        termios.tcsetattr(terminal, termios.TCSANOW, changed)
        yield
    finally:
        with suppress(termios.error):  # The terminal has gone.
            termios.tcsetattr(terminal, termios.TCSANOW, modes)


def _exchange(terminal: int, unsent: bytes, answered: Callable[[bytes], bool], end: float) -> Answers:
    """Write and read in turn, until there is an answer, no time or no terminal."""
    heard = b""
    while (rest := end - time.monotonic()) > 0:
        readable, writable, _ = select.select([terminal], [terminal] if unsent else [], [], rest)
        try:
            if writable:
                unsent = unsent[os.write(terminal, unsent) :]
            if readable:
                piece = os.read(terminal, _READ_SIZE)
                if not piece:
                    break
                heard += piece
        except BlockingIOError:
            continue
        except OSError:
            break
        if answered(heard):
            return Answers(heard, complete=True)
    return Answers(heard, complete=False)
