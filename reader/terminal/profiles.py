"""What each terminal does with right-to-left text, how it is recognised, and how rows are written for it.

`visual text` is what the program paints: presentation forms in display order, mirrored, each base before its marks.
What is not marked as seen is as reported by others.
"""

from enum import Enum
from typing import Final, NamedTuple

from reader.script.shaping import Ability
from reader.terminal.modes import EXPLICIT_MODE, KONSOLE_RENDERING, MLTERM_CONTROL, BidiControl
from reader.terminal.reordering import Reordering


class Output(Enum):
    """How rows are written."""

    VISUAL = "visual"
    """Visual text as it is, once the terminal's own reordering, if any, is taken over."""
    STAND_ALONE = "stand alone"
    """Visual text in which each right-to-left cell stands alone (`text_sizing`)."""
    SET_APART = "set apart"
    """Visual text in which each right-to-left cell is set apart by a direction mark (`direction_marks`)."""
    TURNED_RUNS = "turned runs"
    """Visual text in which what stands between blanks is turned round where it is Arabic (`word_runs`)."""
    INVERSE = "inverse"
    """Whole rows, so that the terminal's own reordering yields the visual text (`inverse`)."""
    LOGICAL = "logical"
    """Text in logical order, unjoined: what programs that know nothing of right-to-left text write."""


class Signs(NamedTuple):
    """What a terminal is recognised by: patterns that match a whole answer or value.

    `version` is XTVERSION's text, `attributes` DA2's numbers, `mode_8` the answer's second number to `CSI 8 $ p`,
    `variables` are names in the environment with patterns of their values.
    """

    version: str = ""
    attributes: str = ""
    mode_8: str = ""
    variables: tuple[tuple[str, str], ...] = ()


class Profile(NamedTuple):
    """A terminal. `seen` are the versions it was seen in; `remains` is what stays wrong, `advice` what a user can set.

    `control` takes its reordering over, `reordering` is what it does otherwise. Without `marks` vowel marks are better
    hidden. `within_multiplexer` is the profile in its place where escapes among the text of a row do not reach it.
    """

    name: str
    output: Output
    signs: Signs
    seen: tuple[str, ...] = ()
    control: BidiControl | None = None
    reordering: Reordering | None = None
    marks: bool = True
    remains: str = ""
    advice: str = ""
    within_multiplexer: "Profile | None" = None

    @property
    def take_over(self) -> str:
        """The sequence that takes the terminal's reordering over, or none."""
        return self.control.take_over if self.control else ""

    @property
    def give_back(self) -> str:
        """The sequence that gives the terminal's reordering back, or none."""
        return self.control.give_back if self.control else ""

    def shows_marks(self, output: Output) -> bool:
        """Tell whether vowel marks can be shown where rows are written in this way.

        They can also where it is visual text, and not what the terminal needs by itself: a person has set it to show
        cells as they are written.
        """
        return self.marks or (output is Output.VISUAL and self.output is not Output.VISUAL)

    def ability(self, output: Output, marks: bool | None, *, ligatures: bool, joining: bool) -> Ability:
        """Return what is shown where rows are written in this way; `marks` is None where the terminal decides.

        Text in logical order is joined by the terminal.
        """
        joined = output is not Output.LOGICAL
        return Ability(self.shows_marks(output) if marks is None else marks, joined and ligatures, joined and joining)


_ANY: Final = ".*"
UNKNOWN_REORDERING: Final = Reordering(None)
"""Of a terminal that is said to reorder, nobody has seen how: a row that begins with a strong L is the same to all."""

UNKNOWN: Final = Profile(
    "unknown terminal",
    Output.VISUAL,
    Signs(),
    control=EXPLICIT_MODE,
    remains="may reorder what it is shown",
    advice="if Arabic words stand in the wrong order, try --terminal inverse",
)

_MARKS_ASTRAY: Final = "vowel marks sit one cell off, and are hidden"
_FORCE_LTR: Final = "put `force_ltr yes` into kitty.conf, open kitty anew, and press F2 or use --terminal visual"

_KITTY_WITHIN_MULTIPLEXER: Final = Profile(
    "kitty",
    Output.TURNED_RUNS,
    Signs(),
    seen=("0.41 in tmux 3.3a",),
    marks=False,
    remains=_MARKS_ASTRAY,
    advice=_FORCE_LTR,
)

PROFILES: Final = (
    Profile(
        "xterm",
        Output.VISUAL,
        Signs(r"XTerm\(.*", r"41;\d+;0", variables=(("XTERM_VERSION", _ANY),)),
        seen=("379", "398"),
    ),
    Profile(
        "VTE (GNOME Terminal, Tilix, Xfce Terminal)",
        Output.VISUAL,
        Signs(r"VTE\(.*", r"6[15];\d{4,};1", "[1-4]", (("VTE_VERSION", r"\d+"),)),
        seen=("0.70", "0.80"),
        control=EXPLICIT_MODE,
        reordering=Reordering("L"),
    ),
    Profile(
        "Konsole",
        Output.VISUAL,
        Signs(r"Konsole .*", r"1;115;0", variables=(("KONSOLE_VERSION", r"\d+"),)),
        seen=("22.12", "25.04"),
        control=KONSOLE_RENDERING,
        reordering=Reordering("L", mirrors=False, joins=True),
    ),
    Profile(
        "mlterm",
        Output.VISUAL,
        Signs(attributes=r"24;\d+;0", variables=(("MLTERM", _ANY),)),
        seen=("3.9",),
        control=MLTERM_CONTROL,
        reordering=Reordering(None, heeds_marks=False),
    ),
    Profile(
        "kitty before 0.40",
        Output.TURNED_RUNS,
        Signs(
            r"kitty\(0\.[1-3]?\d\..*",
            r"1;4000;[1-3]?\d",
            variables=(("KITTY_WINDOW_ID", _ANY), ("TERM", "xterm-kitty")),
        ),
        seen=("0.26",),
        marks=False,
        remains=_MARKS_ASTRAY,
        advice=_FORCE_LTR,
    ),
    Profile(
        "kitty",
        Output.STAND_ALONE,
        Signs(r"kitty\(.*", r"1;4\d{3};\d+"),
        seen=("0.41",),
        within_multiplexer=_KITTY_WITHIN_MULTIPLEXER,
    ),
    Profile(
        "Alacritty",
        Output.VISUAL,
        Signs(attributes=r"0;\d{4,};1", variables=(("ALACRITTY_WINDOW_ID", _ANY), ("TERM", "alacritty.*"))),
        seen=("0.11", "0.15"),
        marks=False,
        remains="vowel marks sit one cell off with some fonts, and are hidden",
    ),
    Profile(
        "urxvt",
        Output.VISUAL,
        Signs(attributes=r"85;\d+;0", variables=(("TERM", "rxvt.*"),)),
        seen=("Debian 12",),
    ),
    Profile(
        "st",
        Output.VISUAL,
        Signs(variables=(("TERM", "st(-.*)?"),)),
        seen=("Debian 12",),
        marks=False,
        remains="vowel marks are not drawn, and are hidden",
    ),
    Profile(
        "PuTTY",
        Output.INVERSE,
        Signs(attributes=r"0;136;0", variables=(("TERM", "putty.*"),)),
        seen=("0.78", "0.83"),
        reordering=Reordering(None, heeds_marks=False),
        remains="a number right beside an Arabic letter may change places with it",
        advice="tick Terminal, Features, “Disable bidirectional text display”, and press F2 or use --terminal visual",
    ),
    Profile(
        "QTerminal",
        Output.INVERSE,
        Signs(attributes=r"0;115;0"),
        reordering=UNKNOWN_REORDERING,
        advice="turn off its setting Appearance, bidirectional text, and press F2 or use --terminal visual",
    ),
    Profile(
        "xterm.js (VS Code)",
        Output.SET_APART,
        Signs(r"xterm\.js.*", r"0;276;0", variables=(("TERM_PROGRAM", "vscode"),)),
        seen=("6.0, WebGL and DOM renderers",),
        remains="with its DOM renderer, columns shift where the font has Arabic letters of other widths than its cells",
        advice="set a fixed-width font that has Arabic letters, such as DejaVu Sans Mono; if columns still shift, use"
        " --terminal visual",
    ),
    Profile(
        "mintty",
        Output.VISUAL,
        Signs(r"mintty .*", r"77;\d+;0", variables=(("TERM_PROGRAM", "mintty"),)),
        control=EXPLICIT_MODE,
        reordering=UNKNOWN_REORDERING,
    ),
    Profile(
        "Windows Terminal",
        Output.VISUAL,
        Signs(r"Windows Terminal.*", r"0;10;1", variables=(("WT_SESSION", _ANY),)),
    ),
    Profile(
        "foot",
        Output.VISUAL,
        Signs(r"foot\(.*", r"1;\d{5,};0", variables=(("TERM", "foot.*"),)),
    ),
    Profile(
        "WezTerm",
        Output.VISUAL,
        Signs(r"WezTerm .*", r"1;277;0", variables=(("TERM_PROGRAM", "WezTerm"),)),
        remains="with bidi_enabled in its configuration, it reorders each row",
        advice="leave bidi_enabled out of wezterm.lua, or use --terminal inverse",
    ),
    Profile(
        "Ghostty",
        Output.VISUAL,
        Signs(r"ghostty .*", r"1;10;0", variables=(("TERM_PROGRAM", "ghostty"), ("TERM", "xterm-ghostty"))),
    ),
    Profile(
        "iTerm2 before 3.6",
        Output.VISUAL,
        Signs(r"iTerm2 (?:[12]|3\.[0-5])(?:\..*)?"),
    ),
    Profile(
        "iTerm2",
        Output.INVERSE,
        Signs(r"iTerm2 .*", variables=(("TERM_PROGRAM", r"iTerm\.app"), ("LC_TERMINAL", "iTerm2"))),
        reordering=UNKNOWN_REORDERING,
        advice="turn off its setting for right-to-left text, and press F2 or use --terminal visual",
    ),
    Profile(
        "Apple Terminal",
        Output.INVERSE,
        Signs(attributes=r"1;95;0", variables=(("TERM_PROGRAM", "Apple_Terminal"),)),
        reordering=UNKNOWN_REORDERING,
    ),
    Profile(
        "Linux console",
        Output.VISUAL,
        Signs(variables=(("TERM", "linux"),)),
        marks=False,
        remains="its font has no Arabic letters",
        advice="use a terminal window, or load a console font that has Arabic presentation forms",
    ),
    Profile(
        "dumb terminal",
        Output.VISUAL,
        Signs(variables=(("TERM", "dumb"),)),
        remains="it has no screen to paint on",
        advice="use `reader show`",
    ),
)
"""Every terminal that is known; where two match by the same sign, the first is meant."""
