"""From the start of the process to the first painted text: the reader against a Textual app that shows one word."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence

from benchmarks.measure import ROOT, ratio, report

ROWS, COLUMNS = 40, 120
LIMIT = 30.0
ONE_WORD = """
from textual.app import App
from textual.widgets import Label

class OneWord(App):
    def compose(self):
        yield Label("word")

OneWord().run()
"""
# A terminal answers DA1; who asks it something waits for that answer.
_DEVICE_ATTRIBUTES = re.compile(rb"\x1b\[0?c")
_ANSWER = b"\x1b[?62;22c"
_ALTERNATE_SCREEN = b"\x1b[?1049h"
_SEQUENCE = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)|(?![\[\]P_^X])[ -/]*[0-~])|\x1b.*\Z", re.DOTALL
)


class NothingPaintedError(Exception):
    """The process ended, or the time was up, before it had painted anything."""


def first_paint(command: Sequence[str]) -> float:
    """Return the seconds from the start of `command`, in a terminal of its own, to its first painted text."""
    with tempfile.TemporaryDirectory() as home:
        ours, theirs = pty.openpty()
        try:
            fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            start = time.perf_counter()
            process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
            )
            try:
                _wait_for_text(ours, process, start + LIMIT)
                return time.perf_counter() - start
            finally:
                process.kill()
                process.wait()
        finally:
            os.close(ours)
            os.close(theirs)


def _wait_for_text(terminal: int, process: subprocess.Popen[bytes], deadline: float) -> None:
    """Read what is written to the terminal until there is text on the alternate screen; answer what is asked."""
    written = b""
    answered = 0
    while time.perf_counter() < deadline:
        readable, _, _ = select.select([terminal], [], [], 0.1)
        if readable:
            written += os.read(terminal, 1 << 16)
            asked = len(_DEVICE_ATTRIBUTES.findall(written))
            os.write(terminal, _ANSWER * (asked - answered))
            answered = asked
            if _SEQUENCE.sub(b"", written.partition(_ALTERNATE_SCREEN)[2]).strip():
                return
        elif process.poll() is not None:
            break
    raise NothingPaintedError(written.decode(errors="replace"))


def run() -> None:
    """Print the ratio of issue 2."""
    starts = ratio(
        lambda: first_paint([sys.executable, "-c", ONE_WORD]), lambda: first_paint([sys.executable, "-m", "reader"])
    )
    report("start to first paint", starts, at_most=1.5)


if __name__ == "__main__":
    run()
