"""A tree of another Debian, whose terminals are opened in place of this system's: `--root DIR`.

A terminal of the tree runs in it (chroot) with this system's devices, processes and /tmp. The program in the terminal
comes out of it again, and runs here with this system's Python as in any other terminal. All mounts are in a namespace
of the terminal's own, and gone with it.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

MAKING: Final = "debootstrap --variant=minbase --include=kitty,fonts-dejavu,libgl1,libgl1-mesa-dri trixie DIR"
"""The command that makes a tree with Debian 13's kitty."""

_THIS_SYSTEM: Final = "/mnt"
"""Where this system lies in the tree."""
_HERE: Final = Path(__file__).parent
_ENTRY: Final = _HERE / "debian_root.sh"
_TIMEOUT: Final = 20.0  # seconds


class DebianRootError(Exception):
    """The tree cannot be entered; the message says why."""


class DebianRoot(NamedTuple):
    """A tree that debootstrap made."""

    path: Path

    def entering(self, command: Sequence[str]) -> list[str]:
        """Return the command that runs another one in the tree, in the same process."""
        as_root = [] if os.geteuid() == 0 else ["--map-root-user"]
        places = (str(self.path), _THIS_SYSTEM, str(_HERE.parent))
        return ["unshare", *as_root, "--mount", str(_ENTRY), *places, *command]

    def leaving(self, command: Sequence[str]) -> list[str]:
        """Return the command that runs another one in this system, from within the tree."""
        return ["chroot", _THIS_SYSTEM, *command]

    def check(self) -> None:
        """Raise DebianRootError where the tree cannot be entered and left again."""
        command = self.entering(self.leaving(["true"]))
        try:
            subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT, check=True)
        except subprocess.CalledProcessError as error:
            said, _, _ = error.stderr.strip().partition("\n")
            raise DebianRootError(f"{self.path}: {said}\nRoot can enter a tree that was made by: {MAKING}") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise DebianRootError(f"{self.path} cannot be entered: {error}") from error
