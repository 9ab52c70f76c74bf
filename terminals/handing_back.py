"""Whether a terminal is after the reader as it was before: logical Arabic looks the same, whatever ended the reader.

Before the reader starts, a few lines of Arabic are written as any program writes them. When it has ended they must
still stand there as they did (unless the ending itself prints something), and look the same when written again.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from terminals.acts import Press
from terminals.comparison import save_cut_outs, unlike_cells
from terminals.finding import Finding, Meant
from terminals.performance import comes_to_show, start_reader
from terminals.picture import Picture
from terminals.terminal_window import TerminalWindow

LOGICAL_ARABIC: Final = "قال الناطق باسم الجيش 12 مرة (في «طرابلس»): abc\r\nمُحَمَّد، لا، 2019-06-01\r\n".encode()
_WRITTEN_ANEW: Final = b"\x1b[0m\x1b[2J\x1b[H" + LOGICAL_ARABIC
_ROWS: Final = 3
"""The rows that hold the lines, and the cursor below them."""

_PATIENCE: Final = 6.0  # seconds
_LOOK_EVERY: Final = 0.15  # seconds
_STEP: Final = 1.0  # seconds that the reader has for a step whose screen is not looked at

_EDITOR: Final = "#!/bin/sh\nprintf '\\033[0m\\033[2J\\033[H'\ncat {text}\nread -r _\n"


class Ending(NamedTuple):
    """A way in which the reader comes to its end; `prints` tells that it leaves something on the screen."""

    name: str
    end: Callable[[TerminalWindow, int], None]
    status: int
    fault: str = ""
    prints: bool = False


def _pressing(*keys: str) -> Callable[[TerminalWindow, int], None]:
    return lambda terminal, _: Press(keys).perform(terminal)


def _sending(number: signal.Signals) -> Callable[[TerminalWindow, int], None]:
    return lambda _, process: os.kill(process, number)


_TERMINATED: Final = Ending("SIGTERM", _sending(signal.SIGTERM), 128 + signal.SIGTERM)
ENDINGS: Final = (
    Ending("q", _pressing("q"), 0),
    Ending("an exception", _pressing("?"), 1, fault="raising-help", prints=True),
    _TERMINATED,
    Ending("SIGHUP", _sending(signal.SIGHUP), 128 + signal.SIGHUP),
)


class Before(NamedTuple):
    """The terminal before the reader, with the lines of Arabic."""

    terminal: TerminalWindow
    picture: Picture
    folder: Path
    file: str

    @classmethod
    def of(cls, terminal: TerminalWindow, folder: Path, file: str) -> "Before":
        """Write the lines and look at them."""
        terminal.shell.write(_WRITTEN_ANEW + b"\x1b[?25h")
        return cls(terminal, terminal.redrawn_picture(), folder, file)

    def kept(self, scene: str) -> Iterator[Finding]:
        """Yield how the lines that were written before look now, if they look otherwise."""
        self.terminal.shell.write(b"")
        yield from self._compared(f"{scene}, lines written before", _ROWS)

    def written_anew(self, scene: str) -> Iterator[Finding]:
        """Write the lines again, and yield how they look, if they look otherwise."""
        self.terminal.shell.write(_WRITTEN_ANEW)
        yield from self._compared(f"{scene}, lines written again", self.terminal.grid.rows)

    def written_by_another(self, scene: str) -> Iterator[Finding]:
        """Yield how the lines look that another program is about to write, if they look otherwise."""
        deadline = time.monotonic() + _PATIENCE
        while unlike_cells(self.terminal.window.picture(), self.picture, self.terminal.grid, _ROWS):
            if time.monotonic() > deadline:
                break
            time.sleep(_LOOK_EVERY)
        yield from self._compared(scene, self.terminal.grid.rows)

    def _compared(self, scene: str, rows: int) -> Iterator[Finding]:
        grid, shown = self.terminal.grid, self.terminal.redrawn_picture()
        if cells := unlike_cells(shown, self.picture, grid, rows):
            picture = save_cut_outs(self.folder, f"{self.file} {scene}", shown, self.picture, grid, cells)
            yield Finding(scene, f"{len(cells)} cells differ from what they were", picture)


def endings(before: Before, first_screen: Meant) -> Iterator[Finding]:
    """Start and end the reader in every way, and yield what is wrong afterwards."""
    for ending in ENDINGS:
        terminal = before.terminal
        process = start_reader(terminal, fault=ending.fault)
        if not comes_to_show(terminal, first_screen):
            yield Finding(ending.name, "the reader did not come up as it should")
        ending.end(terminal, process)
        yield from _ended(before, ending)


def end(before: Before, process: int) -> Iterator[Finding]:
    """End the reader, and yield what is wrong afterwards."""
    os.kill(process, signal.SIGTERM)
    yield from _ended(before, _TERMINATED)


def _ended(before: Before, ending: Ending) -> Iterator[Finding]:
    outcome = before.terminal.shell.wait()
    if outcome.status != ending.status:
        yield Finding(ending.name, f"exit status {outcome.status} in place of {ending.status}")
    if not outcome.modes_kept:
        yield Finding(ending.name, "the terminal's modes (termios) are not what they were")
    if not ending.prints:
        yield from before.kept(ending.name)
    yield from before.written_anew(ending.name)


def stop_and_go_on(before: Before, first_screen: Meant) -> Iterator[Finding]:
    """Stop the reader by Ctrl+Z, continue it as `fg` does, and yield what is wrong in between and afterwards."""
    terminal = before.terminal
    start_reader(terminal)
    comes_to_show(terminal, first_screen)
    Press(("ctrl+z",)).perform(terminal)
    if not terminal.shell.wait().stopped:
        yield Finding("Ctrl+Z", "the reader ended")
        return
    yield from before.written_anew("Ctrl+Z")
    terminal.shell.resume()
    if not comes_to_show(terminal, first_screen):
        shown = terminal.redrawn_picture()
        yield first_screen.finding(shown, terminal.grid, "fg", before.folder, before.file) or Finding("fg", "too late")
    Press(("q",)).perform(terminal)
    yield from _ended(before, ENDINGS[0]._replace(name="fg and q"))


def edit(before: Before, first_screen: Meant) -> Iterator[Finding]:
    """Open the glossary in `$EDITOR`, and yield what is wrong there and afterwards."""
    terminal = before.terminal
    text, editor = terminal.home / "text", terminal.home / "ed"
    text.write_bytes(LOGICAL_ARABIC)
    editor.write_text(_EDITOR.format(text=text), "utf-8")
    editor.chmod(0o700)
    start_reader(terminal, VISUAL=str(editor))
    comes_to_show(terminal, first_screen)
    for key in ("enter", "tab", "E", "o"):
        Press((key,)).perform(terminal)
        time.sleep(_STEP)
    yield from before.written_by_another("in $EDITOR")
    for key in ("enter", "q"):
        Press((key,)).perform(terminal)
        time.sleep(_STEP)
    yield from _ended(before, ENDINGS[0]._replace(name="$EDITOR and q", prints=True))
