"""Colour on a terminal: the few that lines of output have, and whether they are wanted."""

import os
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from reader.diagnostics import Severity
from reader.glossary.entry_type import EntryType


class Colour(StrEnum):
    """SGR parameters (ECMA-48), of the sixteen colours that follow the terminal's theme."""

    RED = "31"
    GREEN = "32"
    YELLOW = "33"
    MAGENTA = "35"
    CYAN = "36"
    UNDERLINED = "4"

    def dye(self, painted: str) -> str:
        """Return painted text in this colour."""
        return f"\x1b[{self}m{painted}\x1b[m"


TYPE_COLOURS: Final[Mapping[EntryType, Colour]] = {
    EntryType.ACTOR: Colour.CYAN,
    EntryType.PLACE: Colour.GREEN,
    EntryType.OPERATION: Colour.MAGENTA,
}

CONTESTED_COLOUR: Final = Colour.UNDERLINED
"""Of a mention that may be one of several entries: it has the colour of no type."""

SEVERITY_COLOURS: Final[Mapping[Severity, Colour]] = {Severity.ERROR: Colour.RED, Severity.WARNING: Colour.YELLOW}


def colour_wanted() -> bool:
    """Tell whether a terminal is to get colours: it can, and NO_COLOR (no-color.org) is not set to anything."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
