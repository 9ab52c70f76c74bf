"""The table of ways to take a terminal's reordering over."""

import re

import pytest

from reader.terminal.modes import CONTROLS, EXPLICIT_MODE, BidiControl

ESCAPE_SEQUENCES = re.compile(r"(?:\x1b\[[0-?]*[ -/]*[@-~]|\x1b[P\]_][^\x1b\x07]*(?:\x07|\x1b\\))+")


def test_explicit_mode_is_ansi_mode_8_which_only_vte_minds() -> None:
    assert (EXPLICIT_MODE.take_over, EXPLICIT_MODE.give_back) == ("\x1b[8l", "\x1b[8h")
    assert EXPLICIT_MODE.erase_first


@pytest.mark.parametrize(
    ("name", "take_over", "give_back"),
    [
        ("Konsole's setting", "\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07"),
        ("mlterm's setting", "\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"),
    ],
)
def test_what_is_one_terminals_own(name: str, take_over: str, give_back: str) -> None:
    assert (CONTROLS[name].take_over, CONTROLS[name].give_back) == (take_over, give_back)


@pytest.mark.parametrize("control", CONTROLS.values(), ids=CONTROLS.keys())
def test_a_control_is_nothing_but_escape_sequences_and_can_be_undone(control: BidiControl) -> None:
    assert ESCAPE_SEQUENCES.fullmatch(control.take_over)
    assert ESCAPE_SEQUENCES.fullmatch(control.give_back)
    assert control.take_over != control.give_back


def test_nothing_sends_scp_which_garbles_urxvt_and_qterminal() -> None:
    assert not [name for name, control in CONTROLS.items() if re.search(r"\x1b\[[\d;]* k", control.take_over)]
