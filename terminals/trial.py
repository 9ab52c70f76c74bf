"""One terminal tried at every size."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from terminals.display import DisplayError
from terminals.emulators import Emulator, Version, installed_version
from terminals.finding import Finding
from terminals.grid import GridNotFoundError
from terminals.handing_back import Before, edit, endings, stop_and_go_on
from terminals.performance import meant_pictures, play, start_reader
from terminals.rehearsal import rehearse
from terminals.report import Result
from terminals.shell_link import ShellError
from terminals.terminal_window import Where, opened
from terminals.xterm_js_files import FilesMissingError

Size = tuple[int, int]
SIZES: Final[tuple[Size, ...]] = ((80, 24), (160, 45))
"""Columns and rows."""
_SCENES_OF_SELF_CHECK: Final = 1
_NOT_SHOWN: Final = (DisplayError, GridNotFoundError, ShellError)
"""What keeps a terminal from showing anything at all."""


class Trial(NamedTuple):
    """What all terminals share: where they are opened, and the folder of the pictures.

    `say` is told of each finding as it comes.
    """

    where: Where
    pictures: Path
    say: Callable[[str], None]

    def results(self, emulator: Emulator) -> Iterator[Result]:
        """Try a terminal at every size, or say why it is skipped."""
        try:
            version = installed_version(emulator, self.where.display, self.where.root)
        except FilesMissingError as error:
            yield Result(emulator.title, "", "", f"skipped: {error}", "")
            return
        if version is None:
            yield Result(emulator.title, "", "", self._missing(emulator), "")
            return
        for size in SIZES:
            verdict, failed = self._verdict(self._findings(emulator, version, size), f"{emulator.name} {_by(size)}")
            yield Result(
                emulator.title, _dotted(version), _by(size), verdict, emulator.profile(version).advice, failed=failed
            )

    def _missing(self, emulator: Emulator) -> str:
        place = f" in {self.where.root.path}" if self.where.root else ""
        return f"skipped: the package {emulator.package} is not installed{place}"

    def self_check(self, emulator: Emulator) -> Result:
        """Try a terminal that reorders with a reader that leaves its reordering on; that must be found."""
        name, size = f"self-check: {emulator.name}, its reordering left on", SIZES[0]
        version = installed_version(emulator, self.where.display, self.where.root)
        if version is None:
            return Result(name, "", "", self._missing(emulator), "")
        scenes = rehearse(size, marks=emulator.profile(version).marks)[:_SCENES_OF_SELF_CHECK]
        meant = meant_pictures(emulator, self.where, size, scenes)
        with opened(emulator, self.where, *size, plain=False) as terminal:
            start_reader(terminal, "nothing-taken-over")
            found = list(play(terminal, scenes, meant, self.pictures, "self-check"))
        verdict = "found, as it should be" if found else "NOT FOUND: the comparison is blind"
        return Result(name, _dotted(version), _by(size), verdict, "", failed=not found)

    def _verdict(self, findings: Iterator[Finding], file: str) -> tuple[str, bool]:
        """Return what is to be said of a terminal, and whether it failed."""
        count = 0
        try:
            for finding in findings:
                self.say(f"{file}: {finding}")
                count += 1
        except _NOT_SHOWN as error:
            return f"not shown: {error}", True
        return (f"{count} differences", True) if count else ("as meant", False)

    def _findings(self, emulator: Emulator, version: Version, size: Size) -> Iterator[Finding]:
        """Yield all that a terminal shows otherwise than meant: while the reader runs, and once after its end."""
        file, scenes = f"{emulator.name} {_by(size)}", rehearse(size, marks=emulator.profile(version).marks)
        meant = meant_pictures(emulator, self.where, size, scenes)
        with opened(emulator, self.where, *size, plain=False) as terminal:
            if size == SIZES[0]:
                before = Before.of(terminal, self.pictures, file)
                for trial in (endings, stop_and_go_on, edit):
                    yield from trial(before, meant[0])
            start_reader(terminal)
            yield from play(terminal, scenes, meant, self.pictures, file)


def _by(size: Size) -> str:
    return f"{size[0]}×{size[1]}"


def _dotted(version: Version) -> str:
    return ".".join(map(str, version))
