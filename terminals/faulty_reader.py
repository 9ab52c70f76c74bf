"""The reader with one fault built in: `python -m terminals.faulty_reader FAULT ARGUMENTS…`.

Its help raises an exception, which the terminal has to survive; or it leaves the terminal's reordering on, which the
comparison of pictures has to find.
"""

import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import reader.cli
from reader.ui.app import ReaderApp
from reader.ui.system.posix_driver import PosixDriver


class MeantToFailError(Exception):
    """The fault."""


def _raising_help() -> None:
    def fail(self: ReaderApp) -> None:
        raise MeantToFailError

    ReaderApp.action_help = fail  # type: ignore[method-assign]  # the fault


def _nothing_taken_over() -> None:
    def leave(self: PosixDriver, *, erase: bool) -> None:
        return

    PosixDriver._take_over = leave  # type: ignore[method-assign]  # the fault


FAULTS: Final[Mapping[str, Callable[[], None]]] = MappingProxyType(
    {"raising-help": _raising_help, "nothing-taken-over": _nothing_taken_over}
)


if __name__ == "__main__":
    FAULTS[sys.argv[1]]()
    sys.exit(reader.cli.main(sys.argv[2:]))
