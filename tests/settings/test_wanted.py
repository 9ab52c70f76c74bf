"""What holds in a terminal: the command line before the settings, the settings before what was found out."""

import pytest

from reader.settings.settings import MarksWanted, Settings, Switch, TerminalOrder
from reader.settings.state import TerminalFindings
from reader.settings.wanted import wanted

AUTO, VISUAL, INVERSE, LOGICAL = TerminalOrder
ASKED = TerminalFindings("inverse")


@pytest.mark.parametrize(
    ("named", "setting", "findings", "order", "because"),
    [
        (LOGICAL, VISUAL, ASKED, LOGICAL, "command line"),
        (AUTO, VISUAL, ASKED, VISUAL, "settings"),
        (AUTO, AUTO, ASKED, INVERSE, "self-test"),
        (AUTO, AUTO, TerminalFindings(), AUTO, "known"),
        (AUTO, AUTO, TerminalFindings("auto"), AUTO, "known"),
        (AUTO, AUTO, TerminalFindings("of a newer version"), AUTO, "known"),
    ],
)
def test_the_order_of_rows(
    named: TerminalOrder, setting: TerminalOrder, findings: TerminalFindings, order: TerminalOrder, because: str
) -> None:
    found = wanted(Settings(terminal=setting), findings, named)
    assert found.order is order
    assert because in found.because


@pytest.mark.parametrize(
    ("setting", "borne", "marks"),
    [
        (MarksWanted.AUTO, True, None),
        (MarksWanted.AUTO, False, False),
        (MarksWanted.SHOWN, False, True),
        (MarksWanted.HIDDEN, True, False),
    ],
)
def test_marks(setting: MarksWanted, borne: bool, marks: bool | None) -> None:
    assert wanted(Settings(marks=setting), TerminalFindings(marks=borne)).marks is marks


@pytest.mark.parametrize(
    ("setting", "borne", "done"),
    [
        (Switch.AUTO, True, True),
        (Switch.AUTO, False, False),
        (Switch.ON, False, True),
        (Switch.OFF, True, False),
    ],
)
def test_ligatures_and_joining(setting: Switch, borne: bool, done: bool) -> None:
    found = wanted(Settings(ligatures=setting), TerminalFindings(ligatures=borne, joining=True))
    assert (found.ligatures, found.joining) == (done, True)
    found = wanted(Settings(joining=setting), TerminalFindings(ligatures=True, joining=borne))
    assert (found.ligatures, found.joining) == (True, done)
