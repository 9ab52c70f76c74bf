"""What has to be installed to run the reader in real terminals."""

import shutil
from typing import Final

DEBIAN_PACKAGES: Final = (
    "xvfb",
    "xdotool",
    "imagemagick",
    "fonts-dejavu",
    "dbus-x11",
    "xterm",
    "python3-gi",
    "gir1.2-vte-2.91",
    "konsole",
    "mlterm",
    "kitty",
    "alacritty",
    "pterm",
    "chromium",
    "npm",
)
"""Everything, the terminals included; one that is missing is skipped."""

NEEDED: Final = ("Xvfb", "xdotool", "import", "dbus-run-session")
"""The programs without which nothing can be shown in any terminal."""


def missing_programs() -> list[str]:
    """Return the programs that are needed and not there."""
    return [program for program in NEEDED if shutil.which(program) is None]


def installation() -> str:
    """Return the command that installs everything."""
    return f"apt-get install {' '.join(DEBIAN_PACKAGES)}"
