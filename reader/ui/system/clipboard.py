"""Copying to the clipboard by every way there is, and saying which of them worked.

Two ways reach different clipboards. A program such as xclip fills that of the machine the reader runs on. The escape
sequence OSC 52 asks the terminal to fill its own, over ssh too; but many terminals ignore it, and none answers.
"""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

TIME_LIMIT: Final = 2.0
"""Seconds that a program may take before the next one is tried."""

LONGEST_OSC_52: Final = 74_994
"""Bytes of UTF-8 that OSC 52 may carry: as Base64 with its frame, they are the 100,000 bytes that hterm, and terminals
after it, take; they drop longer ones.
"""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that fills a clipboard from its standard input.

    It is tried where the environment has `variable`, or on `platform`; one of the two is set. `environment` is added to
    the program's own.
    """

    command: tuple[str, ...]
    variable: str | None = None
    platform: str | None = None
    encoding: str = "utf-8"
    environment: Mapping[str, str] = field(default_factory=dict)

    def applies(self, environment: Mapping[str, str], platform: str) -> bool:
        """Tell whether the clipboard that this program fills is one of this session."""
        return platform == self.platform or bool(self.variable and environment.get(self.variable))


PROGRAMS: Final = (
    Program(("wl-copy",), variable="WAYLAND_DISPLAY"),
    Program(("pbcopy",), platform="darwin", environment={"LC_CTYPE": "UTF-8"}),
    Program(("clip.exe",), variable="WSL_DISTRO_NAME", encoding="utf-16"),
    Program(("xclip", "-selection", "clipboard", "-in"), variable="DISPLAY"),
    Program(("xsel", "--clipboard", "--input"), variable="DISPLAY"),
)
"""In the order they are tried; the first that works is enough. `clip.exe` knows UTF-16 by its byte order mark."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A program that was tried in vain, and why, without a full stop."""

    program: str
    reason: str

    def __str__(self) -> str:
        """Return both, as they stand in a list."""
        return f"{self.program} ({self.reason})"


class Osc52(Enum):
    """What became of the way through the terminal."""

    ASKED = auto()
    TOO_LONG = auto()


@dataclass(frozen=True, slots=True)
class CopyResult:
    """What became of one copy: the program that worked, if any, those that failed, and the way through the terminal."""

    words: int
    program: str | None
    failures: tuple[Failure, ...]
    osc_52: Osc52

    @property
    def copied(self) -> bool:
        """Tell whether the text is in a clipboard for certain; the terminal never says."""
        return self.program is not None

    @property
    def hopeless(self) -> bool:
        """Tell whether the text is in no clipboard for certain."""
        return self.program is None and self.osc_52 is Osc52.TOO_LONG

    def __str__(self) -> str:
        """Return a sentence for people, and where no program worked, a second one that says why."""
        words = "1 word" if self.words == 1 else f"{self.words:,} words"
        failed = ", ".join(str(failure) for failure in self.failures)
        missing = f"Failed: {failed}" if failed else "No clipboard program was found"
        match self.program, self.osc_52:
            case None, Osc52.ASKED:
                return f"Asked the terminal to copy {words} (OSC 52). {missing}."
            case None, Osc52.TOO_LONG:
                return f"Not copied: {words} are too long to ask the terminal (OSC 52). {missing}."
            case program, Osc52.ASKED:
                return f"Copied {words}: {program}, and asked the terminal (OSC 52)."
            case program, _:
                return f"Copied {words}: {program}; too long to ask the terminal too (OSC 52)."


async def copy(text: str, ask_terminal: Callable[[str], None]) -> CopyResult:
    """Copy text by all ways, and return what became of it; programs run in a thread.

    `ask_terminal` sends OSC 52 (Textual: `App.copy_to_clipboard`) and is called on the caller's thread, at most once. A
    lone surrogate, which no clipboard takes, is copied as U+FFFD.
    """
    sendable = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    osc_52 = Osc52.ASKED if len(sendable.encode()) <= LONGEST_OSC_52 else Osc52.TOO_LONG
    if osc_52 is Osc52.ASKED:
        ask_terminal(sendable)
    program, failures = await asyncio.to_thread(_copy_by_program, sendable)
    return CopyResult(len(text.split()), program, failures, osc_52)


def _copy_by_program(text: str) -> tuple[str | None, tuple[Failure, ...]]:
    """Return the name of the first program that took the text, and what failed before it."""
    failures: list[Failure] = []
    for program in _installed():
        name = program.command[0]
        reason = _run(program, text)
        if reason is None:
            return name, tuple(failures)
        failures.append(Failure(name, reason))
    return None, tuple(failures)


def _installed() -> Iterator[Program]:
    """Yield the programs that apply to this session and are there."""
    for program in PROGRAMS:
        if program.applies(os.environ, sys.platform) and shutil.which(program.command[0]):
            yield program


def _run(program: Program, text: str) -> str | None:
    """Return why a program did not take the text, or None if it did.

    What fills an X clipboard lives on to serve it, with every file it was given: its output goes to a file, where a
    pipe would never end, and it has a session of its own, so that it is not stopped or hung up with the reader.
    """
    with tempfile.TemporaryFile() as complaint:
        try:
            process = subprocess.run(  # noqa: S603  # a command of the table above
                program.command,
                input=text.encode(program.encoding),
                stdout=subprocess.DEVNULL,
                stderr=complaint,
                env={**os.environ, **program.environment},
                start_new_session=True,
                timeout=TIME_LIMIT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return f"no answer within {TIME_LIMIT:g} s"
        except OSError as error:
            return error.strerror or "cannot be started"
        if process.returncode == 0:
            return None
        complaint.seek(0)
        lines = complaint.read(1000).decode(errors="replace").split("\n")
        return lines[0].strip() or f"exit status {process.returncode}"
