"""What holds in one terminal, of what the command line, the settings and earlier findings say."""

from typing import NamedTuple

from reader.settings.settings import ORDERS, MarksWanted, Settings, Switch, TerminalOrder
from reader.settings.state import TerminalFindings


class Wanted(NamedTuple):
    """How this terminal is to be written to.

    `order` is `AUTO` where nobody has said anything, and `because` tells who has. `marks` is None where vowel marks
    are shown or not as the person left them.
    """

    order: TerminalOrder
    because: str
    marks: bool | None
    ligatures: bool
    joining: bool


def wanted(settings: Settings, findings: TerminalFindings, named: TerminalOrder = TerminalOrder.AUTO) -> Wanted:
    """Return what holds; `named` is the order that the command line names, which goes before all else."""
    order, because = _order(settings, findings, named)
    marks = None if findings.marks else False
    if settings.marks is not MarksWanted.AUTO:
        marks = settings.marks is MarksWanted.SHOWN
    return Wanted(
        order,
        because,
        marks,
        ligatures=_on(settings.ligatures, findings.ligatures),
        joining=_on(settings.joining, findings.joining),
    )


def _order(settings: Settings, findings: TerminalFindings, named: TerminalOrder) -> tuple[TerminalOrder, str]:
    """Return the order of rows, and who has said so."""
    if named is not TerminalOrder.AUTO:
        return named, "the command line says so"
    if settings.terminal is not TerminalOrder.AUTO:
        return settings.terminal, "the settings say so"
    if findings.order in ORDERS:
        return TerminalOrder(findings.order), "you said in the self-test that it looks right"
    return TerminalOrder.AUTO, "which is what this terminal is known to need"


def _on(switch: Switch, found: bool) -> bool:
    """Return whether something is done, where it was `found` that the terminal bears it, or does not."""
    return found if switch is Switch.AUTO else switch is Switch.ON
