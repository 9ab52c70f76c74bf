"""The themes that `t` goes through: calm ones, on dark and on light, and the terminal's own sixteen colours.

Names are marked by two things that do not depend on each other: the letters by type, the ground by how sure it is what
is named. Blue, ochre and purple are told apart by colour-blind readers too (after Okabe and Ito), and the style of the
letters says the same once more.
"""

from collections.abc import Mapping
from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

ON_DARK: Final[Mapping[str, str]] = {
    "mention-actor": "#87afff",
    "mention-place": "#d7af5f",
    "mention-operation": "#ff87d7",
    "mention-contested": "#5f5f00",
    "mention-default": "#303030",
    "mention-arrival": "#444444",
    "search-match": "#005f5f",
}
ON_LIGHT: Final[Mapping[str, str]] = {
    "mention-actor": "#005faf",
    "mention-place": "#875f00",
    "mention-operation": "#87005f",
    "mention-contested": "#ffd787",
    "mention-default": "#dadada",
    "mention-arrival": "#c6c6c6",
    "search-match": "#87d7d7",
}
IN_SIXTEEN: Final[Mapping[str, str]] = {
    "mention-actor": "ansi_bright_blue",
    "mention-place": "ansi_yellow",
    "mention-operation": "ansi_magenta",
    "mention-contested": "ansi_red",
    "mention-default": "ansi_bright_black",
    "mention-arrival": "ansi_bright_black",
    "search-match": "ansi_cyan",
}
"""The colours of names and matches, by what stands behind them."""


def mention_colours(theme: Theme) -> Mapping[str, str]:
    """Return the colours of names and matches that go with a theme."""
    if theme.ansi:
        return IN_SIXTEEN
    return ON_DARK if theme.dark else ON_LIGHT


# The colours are of the 256 that every terminal has, so that one without true colour shows the same.
NIGHT = Theme(
    name="night",
    primary="#87afd7",
    secondary="#afaf87",
    accent="#d7af87",
    warning="#d7af5f",
    error="#d75f5f",
    success="#87af87",
    foreground="#dadada",
    background="#121212",
    surface="#1c1c1c",
    panel="#262626",
    boost="#303030",
    dark=True,
)
PAPER = Theme(
    name="paper",
    primary="#005f87",
    secondary="#5f5f00",
    accent="#875f00",
    warning="#875f00",
    error="#af0000",
    success="#005f00",
    foreground="#262626",
    background="#eeeeee",
    surface="#e4e4e4",
    panel="#d0d0d0",
    boost="#d0d0d0",
    dark=False,
)

THEMES: Final[Mapping[str, Theme]] = {**BUILTIN_THEMES, **{theme.name: theme for theme in (NIGHT, PAPER)}}
"""All themes by name: Textual's, and the app's own."""

CYCLE = (NIGHT.name, PAPER.name, "ansi-dark")
"""The names of the themes that one key goes through; the palette offers Textual's others as well."""
