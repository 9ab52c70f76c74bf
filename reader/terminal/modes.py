"""The escape sequences by which a program takes a terminal's own reordering over, and gives it back.

A terminal that reorders right-to-left text does so over whole rows, and would reorder once more what arrives in display
order. A program that paints display order takes that over for as long as it has the screen.
"""

from types import MappingProxyType
from typing import Final, NamedTuple


class BidiControl(NamedTuple):
    """One way to switch a terminal's reordering off and on.

    `take_over` comes before the first row is painted and `give_back` before the next program writes; both may be sent
    twice. `erase_first` tells that rows keep the mode they were created or erased under, so that the screen has to be
    erased after `take_over`. `evidence` names the terminals it was seen to work in.
    """

    name: str
    take_over: str
    give_back: str
    erase_first: bool
    evidence: str


ERASE_LINE: Final = "\x1b[2K"
"""EL, for a row that keeps the mode it was created or erased under."""

EXPLICIT_MODE: Final = BidiControl(
    name="explicit mode",
    take_over="\x1b[8l",
    give_back="\x1b[8h",
    erase_first=True,
    evidence="VTE 0.70 and 0.80 honour it; xterm, urxvt, Konsole, mlterm, kitty, Alacritty, st and PuTTY take no harm",
)
"""BDSM, ECMA-48's bidirectional support mode (§7.2.1), as the BiDi recommendation for terminal emulators uses it."""

KONSOLE_RENDERING: Final = BidiControl(
    name="Konsole's setting",
    take_over="\x1b]50;BidiRenderingEnabled=false\x07",
    give_back="\x1b]50;BidiRenderingEnabled=true\x07",
    erase_first=False,
    evidence="Konsole 22.12 and 25.04 honour it; it sets the font in xterm, so that it is for Konsole alone",
)
"""A property of Konsole's profile, set for this session by OSC 50."""

MLTERM_CONTROL: Final = BidiControl(
    name="mlterm's setting",
    take_over="\x1b]5379;use_ctl=false\x07",
    give_back="\x1b]5379;use_ctl=true\x07",
    erase_first=False,
    evidence="mlterm 3.9 honours it",
)
"""mlterm's configuration protocol: complex text layout, its reordering among it."""

CONTROLS: Final = MappingProxyType(
    {control.name: control for control in (EXPLICIT_MODE, KONSOLE_RENDERING, MLTERM_CONTROL)}
)
"""Every control by its name."""
