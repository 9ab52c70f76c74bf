"""The scenes of the rehearsal in a real terminal: what it is to show, and what it shows of the reader."""

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from terminals.cells import plainly_painted
from terminals.emulators import Emulator
from terminals.finding import Finding, Meant
from terminals.rehearsal import GLOSSARY, LIBRARY, Scene, own_places
from terminals.terminal_window import TerminalWindow, Where, opened

_PATIENCE: Final = 9.0  # seconds that the reader has for a step, and a toast for going away
_START: Final = 10.0  # seconds that it has for its first screen
_LOOK_EVERY: Final = 0.15  # seconds
_ALL_COLOURS: Final = {"COLORTERM": "truecolor"}
"""What is painted plainly has all colours; and xterm takes the variable out of the environment."""
ARGUMENTS: Final = ("--library", str(LIBRARY), "--glossary", str(GLOSSARY))


def meant_pictures(emulator: Emulator, where: Where, size: tuple[int, int], scenes: Sequence[Scene]) -> list[Meant]:
    """Return how a terminal that reorders and joins nothing shows the scenes."""
    meant = []
    with opened(emulator, where, *size, plain=True) as terminal:
        for scene in scenes:
            terminal.shell.write(plainly_painted(scene.screen))
            meant.append(Meant(scene.screen, terminal.certain_picture(), emulator.colour_tolerance))
    return meant


def start_reader(terminal: TerminalWindow, *options: str, fault: str = "", **environment: str) -> int:
    """Start the reader in a terminal, with nothing remembered; return its process id."""
    module = ["terminals.faulty_reader", fault] if fault else ["reader"]
    command = [sys.executable, "-m", *module, *ARGUMENTS, *options]
    folder = Path(tempfile.mkdtemp(dir=terminal.home))
    return terminal.shell.start(command, {**_ALL_COLOURS, **own_places(folder), **environment})


def play(
    terminal: TerminalWindow, scenes: Sequence[Scene], meant: Sequence[Meant], folder: Path, file: str
) -> Iterator[Finding]:
    """Do what the scenes say in a terminal in which the reader was started, and yield what is wrong."""
    patience = _START
    for scene, what in zip(scenes, meant, strict=True):
        scene.act.perform(terminal)
        if not comes_to_show(terminal, what, patience):
            finding = what.finding(terminal.redrawn_picture(), terminal.grid, scene.name, folder, file)
            if finding is not None:
                yield finding
        patience = _PATIENCE


def comes_to_show(terminal: TerminalWindow, meant: Meant, patience: float = _START) -> bool:
    """Wait until a terminal shows what is meant; tell whether it does in time."""
    deadline = time.monotonic() + patience
    picture = None
    while time.monotonic() < deadline:
        time.sleep(_LOOK_EVERY)
        seen = terminal.window.picture()
        if seen == picture:
            seen = terminal.redrawn_picture()
        if not meant.unlike(seen, terminal.grid):
            return True
        picture = seen
    return False
