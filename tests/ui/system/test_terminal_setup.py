"""How a terminal is written to: by what it is, and what the person says of it."""

import pytest

from reader.script.shaping import Ability
from reader.settings.settings import MarksWanted, Settings, Switch, TerminalOrder
from reader.settings.state import TerminalFindings
from reader.settings.wanted import wanted
from reader.terminal.profiles import PROFILES, UNKNOWN, Output, Profile
from reader.terminal.recognition import Answers, Recognised
from reader.ui.system.terminal_setup import USUAL, TerminalSetup, setup_of

BY_NAME = {profile.name: profile for profile in (*PROFILES, UNKNOWN)}
VTE = BY_NAME["VTE (GNOME Terminal, Tilix, Xfce Terminal)"]


def setup(
    profile: Profile,
    settings: Settings = Settings(),  # noqa: B008 — a value
    findings: TerminalFindings = TerminalFindings(),  # noqa: B008 — a value
    named: TerminalOrder = TerminalOrder.AUTO,
) -> TerminalSetup:
    recognised = Recognised(profile, (), Answers())
    return setup_of(recognised, wanted(settings, findings, named), settings)


def test_an_unknown_terminal_is_written_to_as_usual() -> None:
    assert setup(UNKNOWN) == USUAL


@pytest.mark.parametrize(
    ("name", "output", "take_over"),
    [
        ("xterm", Output.VISUAL, ""),
        (VTE.name, Output.VISUAL, "\x1b[8l"),
        ("Konsole", Output.VISUAL, "\x1b]50;BidiRenderingEnabled=false\x07"),
        ("kitty", Output.STAND_ALONE, ""),
        ("kitty before 0.40", Output.TURNED_RUNS, ""),
        ("xterm.js (VS Code)", Output.SET_APART, ""),
        ("PuTTY", Output.INVERSE, ""),
    ],
)
def test_each_terminal_as_it_needs_it(name: str, output: Output, take_over: str) -> None:
    found = setup(BY_NAME[name])
    assert (found.output, found.take_over, bool(found.give_back)) == (output, take_over, bool(take_over))


@pytest.mark.parametrize("order", [TerminalOrder.INVERSE, TerminalOrder.LOGICAL])
def test_what_is_left_to_the_terminal_is_not_taken_over(order: TerminalOrder) -> None:
    found = setup(VTE, named=order)
    assert (found.take_over, found.give_back, found.reordering) == ("", "", VTE.reordering)
    assert found.ability == (Ability() if order is TerminalOrder.INVERSE else Ability(ligatures=False, joining=False))


def test_the_command_line_goes_before_the_settings_and_these_before_the_self_test() -> None:
    visual, inverse = TerminalOrder.VISUAL, TerminalOrder.INVERSE
    said = TerminalFindings(order=inverse.value)
    assert setup(VTE, findings=said).output is Output.INVERSE
    assert setup(VTE, Settings(terminal=visual), said).output is Output.VISUAL
    assert setup(VTE, Settings(terminal=visual), said, inverse).output is Output.INVERSE


@pytest.mark.parametrize(
    ("settings", "findings", "ability"),
    [
        (Settings(), TerminalFindings(marks=False, ligatures=False), Ability(marks=False, ligatures=False)),
        (Settings(ligatures=Switch.ON), TerminalFindings(ligatures=False), Ability()),
        (Settings(joining=Switch.OFF), TerminalFindings(), Ability(joining=False)),
        (Settings(marks=MarksWanted.SHOWN), TerminalFindings(marks=False), Ability()),
        # hidden by the settings they can still be shown by a key
        (Settings(marks=MarksWanted.HIDDEN), TerminalFindings(), Ability()),
    ],
)
def test_what_is_shown_of_letters_and_marks(settings: Settings, findings: TerminalFindings, ability: Ability) -> None:
    assert setup(VTE, settings, findings).ability == ability


def test_a_terminal_that_sets_marks_beside_their_letters_shows_none() -> None:
    assert not setup(BY_NAME["Alacritty"]).ability.marks
    assert setup(BY_NAME["Alacritty"], Settings(marks=MarksWanted.SHOWN)).ability.marks


def test_marks_are_shown_in_a_terminal_that_was_set_to_show_cells_as_they_are_written() -> None:
    old_kitty, alacritty = BY_NAME["kitty before 0.40"], BY_NAME["Alacritty"]
    assert not setup(old_kitty).ability.marks
    assert setup(old_kitty, named=TerminalOrder.VISUAL).ability.marks
    assert not setup(alacritty, named=TerminalOrder.VISUAL).ability.marks
    assert not setup(old_kitty, findings=TerminalFindings(marks=False), named=TerminalOrder.VISUAL).ability.marks
