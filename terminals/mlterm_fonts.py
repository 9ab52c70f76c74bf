"""mlterm's fonts, which it takes from a file in the home folder only."""

from pathlib import Path
from typing import Final

_CHARACTER_SETS: Final = ("DEFAULT", "ISO10646_UCS4_1", "ISO10646_UCS2_1", "UNICODE", "ISO8859_6_R")


def write_fonts(home: Path, family: str) -> None:
    """Have every character set shown in one family."""
    folder = home / ".mlterm"
    folder.mkdir(exist_ok=True)
    (folder / "aafont").write_text("".join(f"{name}={family}\n" for name in _CHARACTER_SETS), "utf-8")
