"""Terminals within terminals: how a program in tmux or screen reaches the terminal that is looked at.

A multiplexer answers questions for itself and swallows what it does not know; what is wrapped as its pass-through it
hands on (tmux: if its option `allow-passthrough` is on, and off is what it begins with since 3.3).
"""

from typing import Final, NamedTuple

from reader.terminal.profiles import Output, Profile

_ESCAPE: Final = "\x1b"
_STRING_TERMINATOR: Final = "\x1b\\"


class Multiplexer(NamedTuple):
    """A multiplexer: how it is recognised, and how it is passed through.

    `variable` names what it sets; `term` (the beginning of TERM), `version` (of XTVERSION's text) and `attributes` (of
    DA2's numbers) are what it says where the variable is missing, as over ssh.
    """

    name: str
    variable: str
    term: str
    version: str
    attributes: str
    opening: str
    doubles_escapes: bool
    advice: str

    def passed(self, sequences: str) -> str:
        """Return escape sequences, which must not hold ST, as they are written to reach the terminal outside."""
        if not sequences:
            return ""
        inner = sequences.replace(_ESCAPE, _ESCAPE * 2) if self.doubles_escapes else sequences
        return f"{self.opening}{inner}{_STRING_TERMINATOR}"

    def leaves_of(self, profile: Profile, *, reached: bool) -> Profile:
        """Return what a terminal is good for behind this; `reached` tells that what is passed through comes there.

        Where it does not, rows are turned around for a terminal that reorders them: right, if the pane is as wide as
        the terminal. So they are for one whose rows keep the mode that they were erased under, however much comes
        there: a multiplexer that erases beside another pane does so cell by cell, and rows of other panes would take
        the mode, too.
        """
        control = profile.control
        if profile.within_multiplexer:
            return profile.within_multiplexer
        if control is None:
            return profile
        if control.erase_first and profile.reordering is not None:
            return profile._replace(output=Output.INVERSE, control=None)
        if reached:
            return profile
        advice = self.advice or profile.advice
        if profile.reordering is None:
            return profile._replace(advice=advice)
        return profile._replace(output=Output.INVERSE, control=None, advice=advice)


TMUX: Final = Multiplexer(
    name="tmux",
    variable="TMUX",
    term="tmux",
    version="tmux ",
    attributes="84;",
    opening="\x1bPtmux;",
    doubles_escapes=True,
    advice="put `set -g allow-passthrough on` into ~/.tmux.conf",
)
"""Seen: tmux 3.3a in xterm, VTE and pterm; wrapped questions are answered while pass-through is on."""

SCREEN: Final = Multiplexer(
    name="screen",
    variable="STY",
    term="screen",
    version="screen ",
    attributes="83;",
    opening="\x1bP",
    doubles_escapes=False,
    advice="",
)

MULTIPLEXERS: Final = (TMUX, SCREEN)
