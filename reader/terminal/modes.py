"""The escape sequences by which a program takes a terminal's own reordering over, and gives it back.

A terminal that reorders right-to-left text does so over whole rows, and would reorder once more what arrives in display
order. A program that paints display order takes that over for as long as it has the screen.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class BidiControl:
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


EXPLICIT_MODE: Final = BidiControl(
    name="explicit mode",
    take_over="\x1b[8l",
    give_back="\x1b[8h",
    erase_first=True,
    evidence="VTE 0.70 and 0.80 honour it; xterm, urxvt, Konsole, mlterm, kitty, Alacritty, st and PuTTY take no harm",
)
"""BDSM, ECMA-48's bidirectional support mode (§7.2.1), as the BiDi recommendation for terminal emulators uses it."""

CONTROLS: Final = MappingProxyType({control.name: control for control in (EXPLICIT_MODE,)})
"""Every control by its name."""
