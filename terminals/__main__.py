"""Run the reader in real terminals: `python -m terminals [OPTIONS] [NAME…]` (`--help` tells them).

Standard output is the table, standard error what is going on. The exit status is 1 if anything differed, 2 if the call
was wrong or a program is missing without which nothing can be shown.
"""

import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from terminals.debian_root import MAKING, DebianRoot, DebianRootError
from terminals.display import private_display
from terminals.emulators import EMULATORS, Emulator
from terminals.report import Result, markdown, table
from terminals.requirements import installation, missing_programs
from terminals.shell_link import switchboard
from terminals.terminal_window import Where
from terminals.trial import Trial

_PICTURES: Final = Path("terminals.out")
_SELF_CHECKED: Final = "vte"
_JOBS: Final = 3


def main() -> int:
    """Try the terminals that the command line names, or all."""
    options = _parser().parse_args()
    if missing := missing_programs():
        _say(f"missing: {', '.join(missing)}. On Debian: {installation()}")
        return 2
    if options.root is not None:
        try:
            options.root.check()
        except DebianRootError as error:
            _say(str(error))
            return 2
    chosen = [emulator for emulator in EMULATORS if not options.names or emulator.name in options.names]
    began = time.monotonic()
    with ThreadPoolExecutor(options.jobs) as pool:
        results = [result for results in pool.map(partial(_tried, options), chosen) for result in results]
    _say(f"{time.monotonic() - began:.0f} s")
    sys.stdout.write((markdown if options.markdown else table)(results))
    return int(any(result.failed for result in results))


def _tried(options: argparse.Namespace, emulator: Emulator) -> list[Result]:
    """Try a terminal on a display of its own, and say what comes of it; return what belongs into the table."""
    results = []
    with private_display() as display, switchboard() as calls:
        trial = Trial(Where(display, calls, options.root), options.pictures, _say)
        if emulator.name == _SELF_CHECKED:
            self_check = trial.self_check(emulator)
            _say(f"{self_check.terminal}: {self_check.verdict}")
            results += [self_check] if self_check.failed else []
        for result in trial.results(emulator):
            _say(f"{result.terminal} {result.size}: {result.verdict}")
            results.append(result)
    return results


def _parser() -> argparse.ArgumentParser:
    names = [emulator.name for emulator in EMULATORS]
    parser = argparse.ArgumentParser(
        prog="python -m terminals",
        description="Run the reader in real terminals, and compare what they show with what they should.",
        epilog=f"Debian packages: {installation()}. A tree for --root, as root: {MAKING}",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*names, []], help=f"of {', '.join(names)}")
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown, as it is in the README")
    parser.add_argument(
        "--pictures", type=Path, default=_PICTURES, metavar="DIR", help="where pictures of differences are saved"
    )
    parser.add_argument(
        "--jobs", type=int, default=_JOBS, metavar="N", help=f"how many are tried at a time, {_JOBS} unless told"
    )
    parser.add_argument(
        "--root",
        type=lambda path: DebianRoot(Path(path)),
        metavar="DIR",
        help="open the terminals of another Debian, which debootstrap put into DIR",
    )
    return parser


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
