"""The driver for terminals on POSIX systems: takes the terminal's reordering over, and gives the terminal back.

However the app ends or pauses, the terminal is left as it was found: at the end, at an exception, at SIGTERM and
SIGHUP, while the process is stopped (Ctrl+Z) and while another program has the screen (`App.suspend`). Signal handlers
only note what happened and leave the work to the event loop, because they may interrupt a write that holds the output
queue.
"""

import os
import selectors
import signal
import sys
import threading
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from types import FrameType
from typing import IO, TYPE_CHECKING, Any, Final

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import MouseEvent
from textual.message import Message

from reader.terminal.replies import ReplyFilter
from reader.ui.system.late_answers import TerminalAnswered
from reader.ui.system.terminal_setup import USUAL, TerminalSetup

if TYPE_CHECKING:
    from textual.app import App

Handler = Callable[[int, FrameType | None], object] | signal.Handlers

ENDING_SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP)
"""The signals at which the app is asked to exit, with the status 128 + n that a shell gives for them."""

_ERASE_SCREEN: Final = "\x1b[2J"  # ED
_HOME: Final = "\x1b[H"  # CUP
_OWN_GROUP: Final = 0  # as kill(2) takes it
_READ_SIZE: Final = 4096  # bytes
_IDLE: Final = 0.1  # seconds between two looks at whether input is still wanted
_HELD: Final = 0.02  # the same, while half a sequence waits for its rest or its time limit


class HangupProofOutput:
    """A text file for writing whose terminal may go away: from then on it takes everything and writes nothing."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write text to the terminal, if it is still there; return the number of its code points."""
        try:
            return self._file.write(text)
        except OSError:
            self._let_go()
            return len(text)

    def flush(self) -> None:
        """Flush to the terminal, if it is still there."""
        try:
            self._file.flush()
        except OSError:
            self._let_go()

    def _let_go(self) -> None:
        """Lead what is still to be written nowhere, so that the interpreter does not fail to write it at its end."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._file.fileno())
        os.close(nowhere)

    def fileno(self) -> int:
        """Return the file descriptor."""
        return self._file.fileno()


class PosixDriver(LinuxDriver):
    """Textual's driver for Linux and macOS, with the terminal's reordering in the app's hands."""

    ending_patience: float = 5.0
    """Seconds that the app has for its exit after a signal, before the process ends without it."""

    def __init__(
        self, app: "App[Any]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._setup: TerminalSetup = getattr(app, "terminal", USUAL)
        typed_before: bytes | None = getattr(app, "typed_before", None)
        self._typed_before = typed_before or b""
        self._keys_let_in = threading.Event()
        if typed_before is None:
            self.let_keys_in()
        self.displayed_column: Callable[[int, int], int] | None = None
        """Where the terminal shows what was written to a column of a row, if it tells of other columns."""
        assert sys.__stderr__ is not None
        self._file = HangupProofOutput(sys.__stderr__)  # type: ignore[assignment]  # all that the writer thread calls
        self._ending: signal.Signals | None = None
        self._continued = False
        for number in ENDING_SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._ending_signal)

    @property
    def in_application_mode(self) -> bool:
        """Tell whether the app has the terminal."""
        return self._writer_thread is not None and self._writer_thread.is_alive()

    def write(self, data: str) -> None:
        """Write to the terminal, unless the app has handed it over: it is repainted when it comes back."""
        if self.in_application_mode:
            super().write(data)

    def start_application_mode(self) -> None:
        """Take the terminal, and its reordering before anything is painted.

        A process in the background gets no terminal: it is stopped, and tries again when it is continued.
        """
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual leaves it untyped
        self._take_over(erase=self._setup.erase_first)

    def _take_over(self, *, erase: bool) -> None:
        self.write(self._setup.take_over)
        if erase:
            self.write(_ERASE_SCREEN)

    def use(self, setup: TerminalSetup) -> None:
        """Write in another way from now on; the screen has to be painted anew, rows that keep the old mode erased."""
        self.write(self._setup.give_back)
        erase = self._setup.erase_first or setup.erase_first
        self._setup = setup
        self._take_over(erase=erase)

    def stop_application_mode(self) -> None:
        """Give the reordering back, then the terminal; nothing if the app does not have it.

        The screen is left empty: there may be no other one to come back to, as in GNU screen without `altscreen on`.
        """
        if self.in_application_mode:
            self.write(f"{self._setup.give_back}{_ERASE_SCREEN}{_HOME}")
            super().stop_application_mode()

    def _enable_mouse_support(self) -> None:
        """Ask for the mouse; PuTTY knows reports of drags (mode 1002), but none of all moves (1003)."""
        super()._enable_mouse_support()
        if self._mouse:
            # The last mode that a terminal knows is the one that holds.
            self.write("\x1b[?1002h\x1b[?1003h")

    def _disable_mouse_support(self) -> None:
        """Let the terminal have the mouse again."""
        super()._disable_mouse_support()
        if self._mouse:
            self.write("\x1b[?1002l")

    def let_keys_in(self) -> None:
        """Begin to read keys: an app that has `typed_before` says so once there is something that they act on."""
        self._keys_let_in.set()

    def run_input_thread(self) -> None:
        """Read keys until input is disabled or the terminal is gone; the app is told of replies."""
        replies, parser = ReplyFilter(self._answered), XTermParser(self._debug)
        for text in self._typed(replies):
            for message in parser.feed(text) if text else ():
                self.process_message(message)
            for message in parser.tick():
                self.process_message(message)

    def _answered(self, reply: str) -> None:
        self.send_message(TerminalAnswered(reply))

    def process_message(self, message: Message) -> None:
        """Take a mouse report for the column that the person sees."""
        if self.displayed_column is not None and isinstance(message, MouseEvent):
            column = self.displayed_column(int(message.screen_x), int(message.screen_y))
            message._x += column - message.screen_x
            message._screen_x = column
        super().process_message(message)

    def _typed(self, replies: ReplyFilter) -> Iterator[str]:
        """Yield what was typed, piece by piece, and an empty piece whenever there was time but no input."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self._keys_let_in.wait(_IDLE):
            if self.exit_event.is_set():
                return
        yield replies.feed(decode(self._typed_before), time.monotonic())
        self._typed_before = b""
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_IDLE if replies.patience is None else _HELD):
                    if not (data := self._read()):
                        self._input_ended()
                        return
                    yield replies.feed(decode(data), time.monotonic())
                yield replies.expire(time.monotonic())

    def _read(self) -> bytes:
        """Return what the terminal has sent; nothing if it is gone."""
        try:
            return os.read(self.fileno, _READ_SIZE)
        except OSError:
            return b""

    def _input_ended(self) -> None:
        """Ask the app to exit if a terminal has gone; other input, such as a pipe, may well end before the app."""
        if self.input_tty and self._ending is None and not self.exit_event.is_set():
            self._ending = signal.SIGHUP
            self._loop.call_soon_threadsafe(self._end)

    def _ending_signal(self, number: int, _frame: FrameType | None) -> None:
        """Ask the app to exit; once it has, let the signal do what it does to any program."""
        if self._loop.is_closed():
            _act_by_default(signal.Signals(number), os.getpid())
        elif self._ending is None:
            self._ending = signal.Signals(number)
            self._loop.call_soon_threadsafe(self._end)

    def _end(self) -> None:
        """Let the app save what it has to and exit; a process in the background may restore the terminal, too."""
        assert self._ending is not None
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        self._loop.call_later(self.ending_patience, self._end_without_app, self._ending)
        self._app.exit(return_code=128 + self._ending)

    def _end_without_app(self, number: signal.Signals) -> None:
        """Restore the terminal and end the process, for an app that does not come to an end."""
        self.suspend_application_mode()
        _act_by_default(number, os.getpid())

    def _sigtstp_application(self, *_: object) -> None:
        """Hand the terminal over and stop the process; while another program has the terminal, only stop."""
        if self._auto_restart and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stop_process)
        else:
            _act_by_default(signal.SIGTSTP, os.getpid(), again=self._sigtstp_application)

    def _stop_process(self) -> None:
        """Hand the terminal over and stop until SIGCONT, or not at all where no shell could continue the process.

        The whole process group stops, as at a Ctrl+Z that the terminal handles: the shell waits for the `make` that
        started the app, not for the app. The kernel ignores SIGTSTP where no shell is (POSIX: an orphaned process
        group); SIGSTOP would freeze the terminal there.
        """
        self.suspend_application_mode()
        self._continued = False
        _act_by_default(signal.SIGTSTP, _OWN_GROUP, again=self._sigtstp_application)
        if not self._continued:
            self._take_again()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again, unless another program still has it."""
        self._continued = True
        if self._auto_restart and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._take_again)

    def _take_again(self) -> None:
        """Take the terminal again and have it painted, also after a stop that nobody notices (SIGSTOP)."""
        if self._ending is not None:
            return
        self.suspend_application_mode()
        self.resume_application_mode()
        if self.in_application_mode:
            self.send_message(self.SignalResume())
            self._app.refresh(layout=True)


def _act_by_default(number: signal.Signals, target: int, again: Handler = signal.SIG_DFL) -> None:
    """Send a signal to this process or its group, let it act here as it does by default, then handle it by `again`."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(target, number)
    signal.signal(number, again)
