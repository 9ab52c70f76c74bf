"""A terminal that is open: its window, its cells, and the shell in it."""

import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from terminals.debian_root import DebianRoot
from terminals.display import DisplayError, Window, wait_for_window
from terminals.emulators import Emulator, Opening
from terminals.grid import Grid, GridNotFoundError, calibration, find_grid
from terminals.picture import Picture
from terminals.shell_link import ShellLink, Switchboard

ROOT: Final = Path(__file__).parents[1]
"""The repository."""

_OWN_TO_A_TERMINAL: Final = (
    "ALACRITTY_WINDOW_ID", "COLUMNS", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "LINES", "MLTERM", "NO_COLOR", "TERM",
    "TERM_PROGRAM", "TMUX", "VTE_VERSION", "WAYLAND_DISPLAY", "XTERM_VERSION",
)  # fmt: skip
"""Variables that would tell of the terminal that the harness was started in."""

_TIMES_DRAWN: Final = 10
_PATIENCE: Final = 8.0  # seconds until the window has its size and its cells are on it


class Where(NamedTuple):
    """Where terminals are opened: the X display, the socket that their shells call, and the tree that they are from.

    Without a `root` they are this system's.
    """

    display: str
    calls: Switchboard
    root: DebianRoot | None = None


@dataclass(frozen=True, slots=True)
class TerminalWindow:
    """An open terminal, with where its cells are in a picture of its window."""

    window: Window
    shell: ShellLink
    grid: Grid
    home: Path

    def redrawn_picture(self) -> Picture:
        """Return what the window shows when all of it was drawn at once, and stands still.

        A terminal draws a letter over the edge of the next cell, and the next cell over that; what is seen of it, and
        of lines under letters, hangs on the order in which cells were drawn.
        """
        self.shell.redraw()
        return self.window.still_picture()

    def certain_picture(self) -> Picture:
        """Return what the window shows when all of it was drawn at once, twice the same.

        On a busy machine a terminal may stop for a while in the midst of drawing. Raises `DisplayError` for one that
        draws the same otherwise every time.
        """
        picture = self.redrawn_picture()
        for _ in range(_TIMES_DRAWN):
            again = self.redrawn_picture()
            if again == picture:
                return picture
            picture = again
        raise DisplayError("the window's picture is another one whenever it is drawn")


@contextmanager
def opened(emulator: Emulator, where: Where, columns: int, rows: int, *, plain: bool) -> Iterator[TerminalWindow]:
    """Open a terminal, and close it at the end with all that runs in it.

    Raise DisplayError or ShellError where it does not come up, GridNotFoundError where it does not get its size.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o700)
        program = _program(home, where)
        command = emulator.command(Opening(columns, rows, program, home, plain))
        if where.root is not None:
            command = where.root.entering(command)
        environment = {
            **{name: value for name, value in os.environ.items() if name not in _OWN_TO_A_TERMINAL},
            **emulator.environment,
            "DISPLAY": where.display,
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "LC_ALL": "C.UTF-8",
            "COLORTERM": "truecolor",
        }
        with (
            (home / "log").open("wb") as log,
            subprocess.Popen(
                command, cwd=ROOT, env=environment, start_new_session=True, stdout=log, stderr=log
            ) as process,
        ):
            try:
                window = wait_for_window(where.display, process, emulator.still)
                with where.calls.call() as shell:
                    window.focus()
                    yield TerminalWindow(window, shell, _calibrated(window, shell, columns, rows), home)
            finally:
                _end(process)


def _program(home: Path, where: Where) -> Path:
    """Write a program without arguments, which every terminal can run, that is the shell."""
    program = home / "shell"
    words = ["env", "-C", str(ROOT), sys.executable, "-m", "terminals.shell", str(where.calls.address)]
    if where.root is not None:
        words = where.root.leaving(words)
    program.write_text(f"#!/bin/sh\nexec {shlex.join(words)}\n", "utf-8")
    program.chmod(0o700)
    return program


def _calibrated(window: Window, shell: ShellLink, columns: int, rows: int) -> Grid:
    """Return where the cells are, once the window has its size."""
    deadline = time.monotonic() + _PATIENCE
    while (size := shell.size()) != (columns, rows):
        if time.monotonic() > deadline:
            raise GridNotFoundError(f"{size[0]}×{size[1]} cells in place of {columns}×{rows}")
        time.sleep(0.1)
    while True:
        shell.write(calibration(columns, rows))
        try:
            grid = find_grid(window.picture(), columns, rows)
            time.sleep(0.3)
            if grid == find_grid(window.picture(), columns, rows):
                return grid
        except GridNotFoundError:
            if time.monotonic() > deadline:
                raise
        time.sleep(0.2)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a terminal with the processes that it has started."""
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            break
        time.sleep(0.3)
    process.wait()
