"""The table of settings: of each what it does, and what is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reader.settings.kinds import Kind, Name, OneOf, Place, WholeNumber, YesNo
from reader.settings.settings import EnglishWanted, MarksWanted, Switch, TerminalOrder


@dataclass(frozen=True, slots=True)
class Setting:
    """What is to be known of one setting; `meaning` is one or more sentences, values in backticks."""

    kind: Kind[object]
    meaning: str


SETTINGS: Final[Mapping[str, Setting]] = {
    "terminal": Setting(
        OneOf(TerminalOrder),
        "How Arabic is written to the terminal. `visual`: as it is to be seen, with the terminal's own reordering"
        " switched off where it can be. `inverse`: turned around beforehand, for terminals whose reordering cannot be"
        " switched off. `logical`: as it is read, and the terminal does the rest. `auto`: what you said of the terminal"
        " in the self-test, or else what it is known to need.",
    ),
    "marks": Setting(
        OneOf(MarksWanted),
        "Whether vowel marks are `shown` or `hidden` when the reader opens. `auto`: as you left them, but hidden where"
        " the terminal is known to set them beside their letters.",
    ),
    "ligatures": Setting(
        OneOf(Switch),
        "Whether lam and alef share one cell. `auto`: yes, unless `reader doctor` found that the terminal"
        " gives them another width.",
    ),
    "joining": Setting(
        OneOf(Switch),
        "Whether the reader joins the letters. `off` writes each letter in its nominal form, for fonts without"
        " presentation forms. `auto`: yes, unless `reader doctor` found that the terminal gives the forms other"
        " widths.",
    ),
    "theme": Setting(
        Name("a theme"),
        "The theme that the reader opens with, by its name in the command palette. `auto`: the one you chose last.",
    ),
    "measure": Setting(
        WholeNumber(20, 400),
        "How many columns a line of an article takes at most; in a narrow window it takes fewer.",
    ),
    "english": Setting(
        OneOf(EnglishWanted),
        "Whether English stands after the names when the reader opens: after none (`off`), after the first of each"
        " item in a paragraph (`first`), or after `all`. `auto`: as you left it.",
    ),
    "library": Setting(
        Place("a folder of articles"),
        "The articles to open where none are named and the current folder has no `seeds/`; without it, the sample.",
    ),
    "glossary": Setting(
        Place("a glossary"),
        "The glossary to use where none is named and none is beside the articles or in the current folder; without it,"
        " the sample's.",
    ),
    "mouse": Setting(
        YesNo(),
        "Whether the reader gets the mouse. Without it the terminal selects by itself, whole rows of the screen.",
    ),
}
"""Every setting, in the order in which they are told of."""
