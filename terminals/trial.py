"""One terminal tried at every size."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from terminals.display import DisplayError
from terminals.emulators import Emulator, Version, installed_version
from terminals.finding import Finding, Meant
from terminals.grid import GridNotFoundError
from terminals.handing_back import Before, edit, end, endings, stop_and_go_on
from terminals.performance import meant_pictures, play, start_reader
from terminals.rehearsal import Scene, rehearse
from terminals.report import Result
from terminals.shell_link import ShellError
from terminals.terminal_window import Where, opened
from terminals.xterm_js_files import FilesMissingError

Size = tuple[int, int]
SIZES: Final[tuple[Size, ...]] = ((80, 24), (160, 45))
"""Columns and rows."""
_LEFT_ON: Final = "its reordering left on"
_INVERSE: Final = ("--terminal", "inverse")
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
            yield from self._results_at(emulator, version, size)

    def _missing(self, emulator: Emulator) -> str:
        place = f" in {self.where.root.path}" if self.where.root else ""
        return f"skipped: the package {emulator.package} is not installed{place}"

    def self_check(self, emulator: Emulator) -> Result:
        """Try a terminal that reorders with a reader that leaves its reordering on; that must be found."""
        name, size = f"self-check: {emulator.name}, {_LEFT_ON}", SIZES[0]
        version = installed_version(emulator, self.where.display, self.where.root)
        if version is None:
            return Result(name, "", "", self._missing(emulator), "")
        scenes = rehearse(size, marks=emulator.profile(version).marks)[:_SCENES_OF_SELF_CHECK]
        meant = meant_pictures(emulator, self.where, size, scenes)
        with opened(emulator, self.where, *size, plain=False) as terminal:
            start_reader(terminal, fault="nothing-taken-over")
            found = list(play(terminal, scenes, meant, self.pictures, "self-check"))
        verdict = "found, as it should be" if found else "NOT FOUND: the comparison is blind"
        return Result(name, _dotted(version), _by(size), verdict, "", failed=not found)

    def _results_at(self, emulator: Emulator, version: Version, size: Size) -> Iterator[Result]:
        """Try a terminal at a size: as it is recognised, and where that is of use with its reordering left on."""
        profile, file = emulator.profile(version), f"{emulator.name} {_by(size)}"
        result = Result(emulator.title, _dotted(version), _by(size), "", profile.advice)
        scenes = rehearse(size, marks=profile.marks)
        try:
            meant = meant_pictures(emulator, self.where, size, scenes)
            with opened(emulator, self.where, *size, plain=False) as terminal:
                before = Before.of(terminal, self.pictures, file)
                trials = (trial(before, meant[0]) for trial in (endings, stop_and_go_on, edit))
                yield self._judged(result, file, chain(*trials, self._played(before, scenes, meant)))
                if emulator.inverse_too:
                    inverse = result._replace(terminal=f"{emulator.title}, {_LEFT_ON}", to_set=" ".join(_INVERSE))
                    yield self._judged(inverse, f"{file} inverse", self._played(before, scenes, meant, *_INVERSE))
        except _NOT_SHOWN as error:
            yield result._replace(verdict=f"not shown: {error}", failed=True)

    def _played(
        self, before: Before, scenes: Sequence[Scene], meant: Sequence[Meant], *options: str
    ) -> Iterator[Finding]:
        """Yield what the terminal shows otherwise than meant while the reader runs, and once after its end."""
        process = start_reader(before.terminal, *options)
        yield from play(before.terminal, scenes, meant, self.pictures, " ".join((before.file, *options)))
        yield from end(before, process)

    def _judged(self, result: Result, file: str, findings: Iterator[Finding]) -> Result:
        """Return a result with what the findings say of it."""
        count = 0
        for finding in findings:
            self.say(f"{file}: {finding}")
            count += 1
        return result._replace(verdict=f"{count} differences" if count else "as meant", failed=bool(count))


def _by(size: Size) -> str:
    return f"{size[0]}×{size[1]}"


def _dotted(version: Version) -> str:
    return ".".join(map(str, version))
