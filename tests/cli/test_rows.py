"""How painted lines are written to each terminal, so that they are right and stay so when the command has ended."""

import pytest

from reader.printing.colour import Colour
from reader.printing.rows import Rows, rows_for
from reader.script.layout import lay_out
from reader.settings.settings import Settings, TerminalOrder
from reader.settings.state import TerminalFindings
from reader.settings.wanted import wanted
from reader.terminal.multiplexers import TMUX
from reader.terminal.profiles import PROFILES, UNKNOWN, Output
from reader.terminal.recognition import Answers, Recognised
from reader.terminal.reordering import Reordering
from tests.terminal.screen_rows import terminal_shows

BY_NAME = {profile.name: profile for profile in (*PROFILES, UNKNOWN)}
VTE = "VTE (GNOME Terminal, Tilix, Xfce Terminal)"
COLUMNS = 60
AUTO, VISUAL, LOGICAL = TerminalOrder.AUTO, TerminalOrder.VISUAL, TerminalOrder.LOGICAL
PAINTED = lay_out("قال 12 (Tripoli) «حفتر»", 40)[0].text


def rows(name: str, order: TerminalOrder = AUTO, *, in_tmux: bool = False) -> Rows:
    recognised = Recognised(BY_NAME[name], (), Answers(answered=True), TMUX if in_tmux else None)
    return rows_for(recognised, wanted(Settings(), TerminalFindings(), order), COLUMNS)


@pytest.mark.parametrize(
    ("name", "order", "output", "before", "reordering"),
    [
        ("xterm", AUTO, Output.VISUAL, "", None),
        (UNKNOWN.name, AUTO, Output.VISUAL, "", None),
        # lines keep the mode that they were written in
        (VTE, AUTO, Output.VISUAL, "\x1b[8l\x1b[2K", None),
        # they are drawn anew when it has been given back
        ("Konsole", AUTO, Output.VISUAL, "", BY_NAME["Konsole"].reordering),
        ("PuTTY", AUTO, Output.INVERSE, "", BY_NAME["PuTTY"].reordering),
        ("kitty", AUTO, Output.STAND_ALONE, "", None),
        ("kitty before 0.40", AUTO, Output.TURNED_RUNS, "", None),
        ("xterm.js (VS Code)", AUTO, Output.SET_APART, "", None),
        # what the person says holds
        ("Konsole", VISUAL, Output.VISUAL, "", None),
        ("xterm", LOGICAL, Output.LOGICAL, "", Reordering(None)),
    ],
)
def test_lines_are_written_as_each_terminal_needs_them(
    name: str, order: TerminalOrder, output: Output, before: str, reordering: Reordering | None
) -> None:
    found = rows(name, order)
    assert (found.output, found.before, found.reordering) == (output, before, reordering)
    assert bool(found.before) == bool(found.after)


def test_tmux_draws_lines_anew_at_any_time() -> None:
    assert rows(VTE, in_tmux=True) == Rows(Output.VISUAL, BY_NAME[VTE].reordering, COLUMNS)


def test_a_terminal_that_cannot_show_marks_gets_none_and_one_that_joins_gets_letters() -> None:
    assert rows("Alacritty").ability.marks is False
    assert rows("xterm").ability.marks is True
    assert rows(VTE, LOGICAL).ability.joining is False


def test_a_terminal_that_was_set_to_show_cells_as_they_are_written_gets_marks() -> None:
    assert rows("kitty before 0.40").ability.marks is False
    assert rows("kitty before 0.40", VISUAL).ability.marks is True
    assert rows("Alacritty", VISUAL).ability.marks is False


def test_what_is_shown_is_what_was_painted() -> None:
    reordering = BY_NAME[VTE].reordering
    assert reordering is not None
    written = rows(VTE, in_tmux=True).written(PAINTED)
    assert written != PAINTED
    assert "".join(terminal_shows(list(written), reordering)) == PAINTED


@pytest.mark.parametrize("line", ["", "plain", f"{Colour.RED.dye('error')}: wrong", Colour.RED.dye("error")])
@pytest.mark.parametrize("name", ["PuTTY", "Konsole", "kitty"])
def test_a_line_without_arabic_is_written_as_it_is(name: str, line: str) -> None:
    assert rows(name).written(line) == line


def test_a_line_stays_at_its_place_where_the_terminal_turns_whole_rows() -> None:
    reordering = BY_NAME["PuTTY"].reordering
    assert reordering is not None
    written = rows("PuTTY").written(PAINTED)
    assert "".join(terminal_shows(list(written), reordering)) == PAINTED.ljust(COLUMNS)


@pytest.mark.parametrize("name", ["kitty", "PuTTY", "xterm.js (VS Code)"])
def test_colours_stay_with_their_letters(name: str) -> None:
    dyed = PAINTED[:3] + Colour.CYAN.dye(PAINTED[3]) + PAINTED[4:]
    written = rows(name).written(dyed)
    (cyan,) = [part.partition("\x1b[m")[0] for part in written.split("\x1b[36m")[1:]]
    assert PAINTED[3] in cyan
    assert sum(letter in cyan for letter in PAINTED if "\ufb50" <= letter <= "\ufefc") == 1


@pytest.mark.parametrize("name", ["xterm", UNKNOWN.name, VTE])
def test_a_line_for_a_terminal_that_is_left_nothing_is_written_as_it_is(name: str) -> None:
    assert rows(name).written(PAINTED) == PAINTED
