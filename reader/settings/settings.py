"""The user's settings, and what holds without them.

The command line goes before the settings, and what is chosen by keys while the app runs goes on from them.
"""

from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

DEFAULT_MEASURE: Final = 72
"""Columns. Longer lines are tiring to read."""

AUTO: Final = "auto"


class TerminalOrder(StrEnum):
    """In which order rows are written to the terminal."""

    AUTO = AUTO
    VISUAL = "visual"
    INVERSE = "inverse"
    LOGICAL = "logical"


ORDERS: Final[tuple[TerminalOrder, ...]] = tuple(order for order in TerminalOrder if order is not TerminalOrder.AUTO)
"""The orders that can be named; `AUTO` leaves it to what is known of the terminal."""


class MarksWanted(StrEnum):
    """Whether vowel marks are shown."""

    AUTO = AUTO
    SHOWN = "shown"
    HIDDEN = "hidden"


class Switch(StrEnum):
    """Whether something is done: always, never, or where the terminal bears it."""

    AUTO = AUTO
    ON = "on"
    OFF = "off"


class EnglishWanted(StrEnum):
    """Where English stands in the lines when the app opens."""

    AUTO = AUTO
    OFF = "off"
    FIRST = "first"
    ALL = "all"


class Settings(NamedTuple):
    """What the user wants, once for all terminals, articles and glossaries; `table` says what each setting means."""

    terminal: TerminalOrder = TerminalOrder.AUTO
    marks: MarksWanted = MarksWanted.AUTO
    ligatures: Switch = Switch.AUTO
    joining: Switch = Switch.AUTO
    theme: str = AUTO
    measure: int = DEFAULT_MEASURE
    english: EnglishWanted = EnglishWanted.AUTO
    library: Path | None = None
    glossary: Path | None = None
    mouse: bool = True
