"""Which terminal it is: environment × answers → profile."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.terminal.profiles import UNKNOWN, Output
from reader.terminal.recognition import Recognised, Recognition
from reader.terminal.replies import ReplyFilter

OWN_TMUX = "\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2c"
OWN_SCREEN = "\x1b[>83;40900;0c\x1b[?1;2c"


def says(version: str = "", mode_8: str = "", attributes: str = "", primary: str = "?6") -> str:
    """What a terminal answers to all four questions."""
    return (
        (f"\x1bP>|{version}\x1b\\" if version else "")
        + (f"\x1b[8;{mode_8}$y" if mode_8 else "")
        + (f"\x1b[>{attributes}c" if attributes else "")
        + f"\x1b[{primary}c"
    )


XTERM = says("XTerm(379)", "0", "41;379;0", "?64;1;2;6;9;15;16;17;18;21;22;28")
VTE = says("", "1", "65;7006;1", "?65;1;9")
NEW_VTE = says("VTE(7800)", "1", "61;7800;1", "?61;1;21;22;28")
KONSOLE = says("Konsole 22.12.3", "", "1;115;0", "?62;1;4")
MLTERM = says("", "0", "24;279;0", "?63;1;2;3;4;6;7;15;18;22;29")
KITTY = {
    minor: says(f"kitty(0.{minor})", "0", f"1;4000;{minor.partition('.')[0]}", "?62;")
    for minor in ("26.5", "39.1", "40.0", "42.1")
}
ALACRITTY = says("", "", "0;1700;1")
PUTTY = says("", "", "0;136;0")
ST = says()

PLAIN = {"TERM": "xterm-256color"}
IN_TMUX = {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0", "TERM_PROGRAM": "tmux"}
IN_SCREEN = {"TERM": "screen", "STY": "1.pts-0"}

# variables, what the terminal answers, and the profile that is recognised
TERMINALS: dict[str, tuple[dict[str, str], str, str]] = {
    "xterm": (PLAIN | {"XTERM_VERSION": "XTerm(379)"}, XTERM, "xterm"),
    "xterm over ssh": (PLAIN, XTERM, "xterm"),
    "VTE": (PLAIN | {"VTE_VERSION": "7006"}, VTE, "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "VTE over ssh": (PLAIN, VTE, "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "new VTE": (PLAIN, NEW_VTE, "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "VTE, its mode off": (PLAIN, says("", "2"), "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "Konsole": (PLAIN | {"KONSOLE_VERSION": "221203"}, KONSOLE, "Konsole"),
    "Konsole over ssh": (PLAIN, KONSOLE, "Konsole"),
    "mlterm": (PLAIN | {"MLTERM": "3.9.0"}, MLTERM, "mlterm"),
    "kitty 0.26": ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, KITTY["26.5"], "kitty before 0.40"),
    "kitty 0.39": (PLAIN, KITTY["39.1"], "kitty before 0.40"),
    "kitty 0.40": (PLAIN, KITTY["40.0"], "kitty"),
    "kitty 0.42": ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, KITTY["42.1"], "kitty"),
    "kitty by its numbers": (PLAIN, says("", "0", "1;4000;42"), "kitty"),
    "old kitty by its numbers": (PLAIN, says("", "0", "1;4000;26"), "kitty before 0.40"),
    "kitty 1": (PLAIN, says("kitty(1.2.0)", "0", "1;4001;2"), "kitty"),
    "Alacritty": ({"TERM": "alacritty", "ALACRITTY_WINDOW_ID": "1"}, ALACRITTY, "Alacritty"),
    "urxvt": ({"TERM": "rxvt-unicode-256color"}, says("", "", "85;95;0", "?1;2"), "urxvt"),
    "st": ({"TERM": "st-256color"}, ST, "st"),
    "PuTTY": ({"TERM": "xterm"}, PUTTY, "PuTTY"),
    "QTerminal": (PLAIN, says("", "", "0;115;0", "?1;2"), "QTerminal"),
    "xterm.js": (PLAIN | {"TERM_PROGRAM": "vscode"}, says("", "", "0;276;0", "?1;2"), "xterm.js (VS Code)"),
    "xterm.js 6.1": (PLAIN, says("xterm.js(6.1.0)", "", "0;276;0", "?1;2"), "xterm.js (VS Code)"),
    "mintty": (PLAIN, says("mintty 3.6.1", "1", "77;30601;0"), "mintty"),
    "Windows Terminal": (PLAIN | {"WT_SESSION": "4-2"}, says("", "", "0;10;1", "?61;6;7"), "Windows Terminal"),
    "foot": ({"TERM": "foot"}, says("foot(1.13.1)", "0", "1;11301;0", "?62;4;22"), "foot"),
    "WezTerm": (PLAIN | {"TERM_PROGRAM": "WezTerm"}, says("WezTerm 20230712", "2", "1;277;0", "?65;4"), "WezTerm"),
    "Ghostty": ({"TERM": "xterm-ghostty"}, says("ghostty 1.0.1", "0", "1;10;0", "?62;22"), "Ghostty"),
    "iTerm2": (PLAIN | {"TERM_PROGRAM": "iTerm.app"}, says("iTerm2 3.6.2", "", "64;2500;0", "?64;1"), "iTerm2"),
    "iTerm2 3.4": (PLAIN | {"TERM_PROGRAM": "iTerm.app"}, says("iTerm2 3.4.23", "", "0;95;0"), "iTerm2 before 3.6"),
    "Apple Terminal": (PLAIN | {"TERM_PROGRAM": "Apple_Terminal"}, says("", "", "1;95;0", "?1;2"), "Apple Terminal"),
    "Linux console": ({"TERM": "linux"}, ST, "Linux console"),
    "dumb": ({"TERM": "dumb"}, "", "dumb terminal"),
    "no answers, a variable": (PLAIN | {"VTE_VERSION": "7006"}, "", "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "no answers, kitty": ({"TERM": "xterm-kitty"}, "", "kitty before 0.40"),
    "no answers": (PLAIN, "", UNKNOWN.name),
    "no variables at all": ({}, "", UNKNOWN.name),
    "strange answers": (PLAIN, says("Novelty 1", "0", "7;7;7"), UNKNOWN.name),
    # variables that leak
    "xterm started from VTE": (PLAIN | {"VTE_VERSION": "7006"}, XTERM, "xterm"),
    "st started from VTE": ({"TERM": "st", "VTE_VERSION": "7006"}, ST, "st"),
    "PuTTY started from Konsole": (PLAIN | {"KONSOLE_VERSION": "221203"}, PUTTY, "PuTTY"),
    # within tmux and screen: their own answers, and those that are passed through
    "tmux in xterm": (IN_TMUX, OWN_TMUX + XTERM, "xterm"),
    "tmux in VTE": (IN_TMUX | {"VTE_VERSION": "7006"}, OWN_TMUX + VTE, "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "tmux from VTE, now in xterm": (IN_TMUX | {"VTE_VERSION": "7006"}, OWN_TMUX + XTERM, "xterm"),
    "tmux from VTE, now in st": (IN_TMUX | {"VTE_VERSION": "7006"}, OWN_TMUX + ST, UNKNOWN.name),
    "tmux without pass-through": (
        IN_TMUX | {"VTE_VERSION": "7006"},
        OWN_TMUX,
        "VTE (GNOME Terminal, Tilix, Xfce Terminal)",
    ),
    "tmux without a sign": (IN_TMUX, OWN_TMUX, UNKNOWN.name),
    "tmux in Konsole": (IN_TMUX, OWN_TMUX + KONSOLE, "Konsole"),
    "tmux in mlterm": (IN_TMUX, OWN_TMUX + MLTERM, "mlterm"),
    "tmux in kitty 0.42": (IN_TMUX, OWN_TMUX + KITTY["42.1"], "kitty"),
    "tmux in PuTTY": (IN_TMUX, OWN_TMUX + PUTTY, "PuTTY"),
    "tmux in Alacritty": (IN_TMUX, OWN_TMUX + ALACRITTY, "Alacritty"),
    "ssh from tmux": ({"TERM": "tmux-256color"}, OWN_TMUX + VTE, "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "ssh from tmux, its TERM another": (PLAIN, OWN_TMUX + VTE, "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "ssh from tmux that calls itself screen": ({"TERM": "screen"}, OWN_TMUX + PUTTY, "PuTTY"),
    "screen in VTE": (IN_SCREEN, OWN_SCREEN + VTE, "VTE (GNOME Terminal, Tilix, Xfce Terminal)"),
    "screen in xterm": (IN_SCREEN, OWN_SCREEN + XTERM, "xterm"),
}


def recognise(environment: dict[str, str], *pieces: str) -> Recognised:
    recognition = Recognition(environment)
    for piece in pieces:
        recognition.to_send()
        recognition.feed(piece, now=0.0)
    return recognition.result()


@pytest.mark.parametrize(("environment", "answers", "name"), TERMINALS.values(), ids=TERMINALS.keys())
def test_a_terminal_is_recognised(environment: dict[str, str], answers: str, name: str) -> None:
    assert recognise(environment, answers).profile.name == name
    assert recognise(environment, *answers).profile.name == name


@pytest.mark.parametrize(("environment", "answers", "name"), TERMINALS.values(), ids=TERMINALS.keys())
def test_waiting_ends_with_the_last_answer(environment: dict[str, str], answers: str, name: str) -> None:
    recognition = Recognition(environment)
    steps = []
    for character in answers:
        steps.append(recognition.complete)
        recognition.feed(character, now=0.0)
    assert not any(steps)
    unanswered = not answers or answers in (OWN_TMUX, OWN_SCREEN)
    assert recognition.complete is (environment.get("TERM") == "dumb" or not unanswered)


@given(st.sampled_from(sorted(TERMINALS)), st.lists(st.sampled_from(["j", "ت", "\x1b[A", "\x1b[<0;3;4M"])), st.data())
def test_what_is_typed_meanwhile_is_handed_back(name: str, typed: list[str], data: st.DataObject) -> None:
    environment, answers, _ = TERMINALS[name]
    tokens = [answer + end for answer, end in zip(answers.split("c"), ["c"] * answers.count("c"), strict=False)]
    for key in typed:
        tokens.insert(data.draw(st.integers(0, len(tokens))), key)
    stream = "".join(tokens)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=5)))
    recognition = Recognition(environment)
    pieces = [stream[start:end] for start, end in pairwise([0, *cuts, len(stream)])]
    handed_back = "".join(recognition.feed(piece, now=0.0) for piece in pieces) + recognition.held
    assert handed_back == "".join(token for token in tokens if token in typed)


def test_an_answer_that_is_cut_by_the_time_limit_is_filtered_by_who_reads_on() -> None:
    recognition = Recognition(PLAIN)
    typed = recognition.feed("a\x1bP>|XTe", now=0.0)
    later = ReplyFilter()
    assert typed + later.feed(recognition.held, 0.3) + later.feed("rm(379)\x1b\\b", 0.4) == "ab"
    assert recognition.result().profile is UNKNOWN


def test_questions_are_sent_once_with_da1_last_and_through_a_multiplexer_too() -> None:
    questions = "\x1b[>q\x1b[8$p\x1b[>c\x1b[c"
    wrapped = "\x1bPtmux;" + questions.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    plain, in_tmux, unaware = Recognition(PLAIN), Recognition(IN_TMUX), Recognition(PLAIN)
    assert (plain.to_send(), plain.to_send()) == (questions, "")
    assert in_tmux.to_send() == questions + wrapped
    assert Recognition(IN_SCREEN).to_send() == questions + "\x1bP" + questions + "\x1b\\"
    assert unaware.to_send() == questions
    unaware.feed("\x1bP>|tmux 3.3a\x1b\\", now=0.0)
    assert (unaware.to_send(), unaware.to_send()) == (wrapped, "")
    assert Recognition({"TERM": "dumb"}).to_send() == ""


@pytest.mark.parametrize(
    ("name", "because"),
    [
        ("xterm over ssh", ("XTVERSION answered XTerm(379)",)),
        ("VTE", ("DA2 answered 65;7006;1",)),
        ("VTE, its mode off", ("mode 8 is known (2)",)),
        ("no answers, a variable", ("VTE_VERSION is 7006",)),
        ("tmux in PuTTY", ("within tmux", "DA2 answered 0;136;0")),
        ("no answers", ("no answer and no variable tells",)),
    ],
)
def test_the_reasons_are_told(name: str, because: tuple[str, ...]) -> None:
    environment, answers, _ = TERMINALS[name]
    assert recognise(environment, answers).because == because


@pytest.mark.parametrize(
    ("name", "output"),
    [
        ("kitty 0.42", Output.STAND_ALONE),
        ("kitty 0.26", Output.TURNED_RUNS),
        # tmux and screen delete an escape that they do not know, with the text in it
        ("tmux in kitty 0.42", Output.TURNED_RUNS),
        ("tmux in xterm", Output.VISUAL),
        ("tmux in PuTTY", Output.INVERSE),
    ],
)
def test_rows_are_written_so_that_they_pass_what_stands_between(name: str, output: Output) -> None:
    environment, answers, _ = TERMINALS[name]
    assert recognise(environment, answers).profile.output is output


def test_a_variable_that_leaked_is_told_of() -> None:
    (leaked, found) = recognise({"TERM": "st", "VTE_VERSION": "7006"}, ST).because
    assert leaked.startswith("VTE_VERSION is 7006, but VTE")
    assert found == "TERM is st"


def test_sequences_pass_through_a_multiplexer() -> None:
    passed = recognise(IN_TMUX, OWN_TMUX + KONSOLE)
    assert passed.take_over == "\x1bPtmux;\x1b\x1b]50;BidiRenderingEnabled=false\x07\x1b\\"
    assert passed.give_back == "\x1bPtmux;\x1b\x1b]50;BidiRenderingEnabled=true\x07\x1b\\"
    assert passed.profile.advice == ""
    assert recognise(IN_SCREEN, OWN_SCREEN + KONSOLE).take_over == "\x1bP\x1b]50;BidiRenderingEnabled=false\x07\x1b\\"
    assert recognise(IN_TMUX, OWN_TMUX + XTERM).take_over == ""


@pytest.mark.parametrize(
    ("variables", "answers", "output", "advised"),
    [
        ({"KONSOLE_VERSION": "221203"}, KONSOLE, Output.VISUAL, False),
        # its rows would keep their mode, erased in part beside another pane
        ({"VTE_VERSION": "7006"}, VTE, Output.INVERSE, False),
        ({"VTE_VERSION": "7006"}, "", Output.INVERSE, False),
        # nothing came through: what reorders is left to it, and the option of tmux is asked for
        ({"KONSOLE_VERSION": "221203"}, "", Output.INVERSE, True),
        ({"XTERM_VERSION": "379"}, "", Output.VISUAL, False),
        ({}, "", Output.VISUAL, True),
        # tmux takes what text sizing is written with out of the text
        ({}, KITTY["42.1"], Output.TURNED_RUNS, False),
    ],
)
def test_how_rows_are_written_behind_a_multiplexer(
    variables: dict[str, str], answers: str, output: Output, advised: bool
) -> None:
    found = recognise(IN_TMUX | variables, OWN_TMUX + answers)
    assert found.profile.output is output
    assert ("allow-passthrough" in found.profile.advice) is advised
    if output is Output.INVERSE:
        assert (found.take_over, found.give_back) == ("", "")
