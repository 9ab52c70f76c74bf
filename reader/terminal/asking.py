"""Asking the terminal, and waiting for its answers for no longer than a person does not notice.

This is for the time before the app starts and for commands: the app has a driver of its own, which takes the terminal's
replies out of the keys. While it waits, the terminal neither echoes nor edits lines, and signals that would end or stop
the process wait until the terminal is as it was.
"""

import os
import select
import signal
import sys
import time
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, Protocol

if sys.platform != "win32":
    import termios

CONTROLLING_TERMINAL: Final = "/dev/tty"

_READ_SIZE: Final = 4096  # bytes
_HELD_SIGNALS: Final = ("SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP", "SIGTSTP")


class NotAskableError(Exception):
    """There is no terminal that could be asked; the message says why, without a full stop."""


class Conversation(Protocol):
    """What is asked, and what becomes of the answers."""

    @property
    def complete(self) -> bool:
        """Whether there is nothing to wait for any more."""

    @property
    def held(self) -> str:
        """What may be the beginning of an answer, and has been neither taken in nor handed back."""

    def to_send(self) -> str:
        """Return what is to be written to the terminal now; it is asked for again after each piece of input."""

    def feed(self, text: str, now: float) -> str:
        """Take in what the terminal sent, and return what of it was typed; `now` is a monotonic time in seconds."""


def converse(
    conversation: Conversation, *, patience: float, device: str | None = None, typed_ahead: bool = True
) -> bytes:
    """Ask and listen until the conversation is complete or `patience` seconds are over; return what was typed.

    Whoever goes on reading takes that for the beginning of the input: it ends with what may be the beginning of an
    answer that is late. Who reads nothing asks only where nothing was `typed_ahead`: it is for the next program.
    `device` is the path of a terminal, by default that of the process. Raises `NotAskableError`.
    """
    if sys.platform == "win32":
        raise NotAskableError("on Windows a terminal is not asked")
    terminal = _open(device)
    try:
        with signals_held(), _unechoed(terminal):
            if not typed_ahead and select.select([terminal], [], [], 0)[0]:
                raise NotAskableError("something was typed that is for another program")
            return _exchange(terminal, conversation, time.monotonic() + patience)
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
def signals_held() -> Iterator[None]:
    """Let signals that end or stop the process wait: they would leave the terminal as it is while it is asked.

    They wait in this thread, and in those that it starts meanwhile; another one would still act on them.
    """
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


def _exchange(terminal: int, conversation: Conversation, end: float) -> bytes:
    """Write and read in turn, until there is nothing to wait for, no time or no terminal."""
    decoder = getincrementaldecoder("utf-8")("replace")
    typed, unsent = "", b""
    while not conversation.complete and (rest := end - time.monotonic()) > 0:
        unsent += conversation.to_send().encode()
        readable, writable, _ = select.select([terminal], [terminal] if unsent else [], [], rest)
        try:
            if writable:
                unsent = unsent[os.write(terminal, unsent) :]
            if readable:
                if not (piece := os.read(terminal, _READ_SIZE)):
                    break
                typed += conversation.feed(decoder.decode(piece), time.monotonic())
        except BlockingIOError:
            continue
        except OSError:
            break
    half_a_letter, _ = decoder.getstate()
    return (typed + conversation.held).encode() + half_a_letter
