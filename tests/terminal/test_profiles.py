"""What holds for every line of the table of terminals."""

import re

import pytest

from reader.terminal.modes import CONTROLS, EXPLICIT_MODE
from reader.terminal.profiles import PROFILES, UNKNOWN, Output, Profile

EVERY = (*PROFILES, UNKNOWN)


def by_name(name: str) -> Profile:
    return next(profile for profile in EVERY if profile.name == name)


@pytest.mark.parametrize("profile", EVERY, ids=[profile.name for profile in EVERY])
def test_a_line_of_the_table_is_whole(profile: Profile) -> None:
    assert (profile.reordering is not None) >= (profile.output is Output.INVERSE)
    assert profile.control is None or profile.control in CONTROLS.values()
    assert profile.signs != UNKNOWN.signs or profile is UNKNOWN
    for pattern in (profile.signs.version, profile.signs.attributes, *dict(profile.signs.variables).values()):
        re.compile(pattern)
    assert "\n" not in profile.advice
    assert profile.within_multiplexer is None or profile.within_multiplexer.name == profile.name


def test_names_are_unique() -> None:
    assert len({profile.name for profile in EVERY}) == len(EVERY)


@pytest.mark.parametrize(("control", "name"), [("Konsole's setting", "Konsole"), ("mlterm's setting", "mlterm")])
def test_an_operating_system_command_goes_to_its_own_terminal_only(control: str, name: str) -> None:
    assert [profile.name for profile in EVERY if profile.control is CONTROLS[control]] == [name]


def test_a_terminal_that_is_not_known_gets_what_harms_none() -> None:
    assert UNKNOWN.output is Output.VISUAL
    assert UNKNOWN.control is EXPLICIT_MODE
    assert (UNKNOWN.take_over, UNKNOWN.give_back) == ("\x1b[8l", "\x1b[8h")


def test_osc_66_is_kept_from_a_kitty_that_deletes_its_text() -> None:
    assert [profile.name for profile in EVERY if profile.output is Output.STAND_ALONE] == ["kitty"]
    assert not by_name("kitty").signs.variables


def test_without_a_control_there_is_nothing_to_send() -> None:
    assert (by_name("xterm").take_over, by_name("xterm").give_back) == ("", "")
