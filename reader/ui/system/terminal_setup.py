"""How the app writes to the terminal at hand: what it was recognised as, and what holds in it for the person."""

from typing import Final, NamedTuple

from reader.script.shaping import EVERYTHING, Ability
from reader.settings.settings import MarksWanted, Settings, TerminalOrder
from reader.settings.wanted import Wanted
from reader.terminal.modes import EXPLICIT_MODE
from reader.terminal.profiles import UNKNOWN_REORDERING, Output
from reader.terminal.recognition import Recognised
from reader.terminal.reordering import Reordering


class TerminalSetup(NamedTuple):
    """What to write before the first row and after the last one, how rows are written, and what can be shown.

    `reordering` is what the terminal does to rows, where that is left to it.
    """

    output: Output = Output.VISUAL
    take_over: str = EXPLICIT_MODE.take_over
    give_back: str = EXPLICIT_MODE.give_back
    erase_first: bool = EXPLICIT_MODE.erase_first
    reordering: Reordering | None = None
    ability: Ability = EVERYTHING


USUAL: Final = TerminalSetup()
"""For a terminal of which nothing is known."""


def setup_of(recognised: Recognised, wanted: Wanted, settings: Settings) -> TerminalSetup:
    """Return how to write to a terminal that was recognised, as the person wants it.

    Marks that the settings hide can be shown by a key; those that the terminal cannot show cannot.
    """
    profile = recognised.profile
    output = profile.output if wanted.order is TerminalOrder.AUTO else Output(wanted.order.value)
    marks = True if settings.marks is MarksWanted.HIDDEN else wanted.marks
    ability = profile.ability(output, marks, ligatures=wanted.ligatures, joining=wanted.joining)
    if output in (Output.INVERSE, Output.LOGICAL):
        return TerminalSetup(output, "", "", False, profile.reordering or UNKNOWN_REORDERING, ability)
    erase_first = profile.control is not None and profile.control.erase_first
    return TerminalSetup(output, recognised.take_over, recognised.give_back, erase_first, None, ability)
