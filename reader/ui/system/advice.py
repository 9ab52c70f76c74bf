"""What a person is told unasked of a terminal in which the reader has to make do, once."""

from reader.settings.settings import TerminalOrder
from reader.settings.state import TerminalFindings
from reader.terminal.profiles import Output
from reader.terminal.recognition import Recognised

_AS_PAINTED = (Output.VISUAL, Output.STAND_ALONE, Output.SET_APART)
"""The ways of writing in which nothing is left to the terminal."""


def unasked_advice(recognised: Recognised, order: TerminalOrder, findings: TerminalFindings) -> str:
    """Return what to tell, or nothing where it was told before, where there is nothing to set, or no need to.

    There is a need where the terminal reorders what is written and its setting could end that, unless the person has
    chosen an `order`.
    """
    profile = recognised.profile
    makes_do = profile.output not in _AS_PAINTED
    if findings.advised or order is not TerminalOrder.AUTO or not makes_do or not profile.advice:
        return ""
    return f"For a better picture {profile.advice}. `reader doctor` tells this again."
