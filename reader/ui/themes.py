"""The themes that `t` goes through: calm ones, on dark and on light, and the terminal's own sixteen colours."""

from textual.theme import Theme

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

OWN_THEMES = (NIGHT, PAPER)
CYCLE = (NIGHT.name, PAPER.name, "ansi-dark")
"""The names of the themes that one key goes through; the palette offers Textual's others as well."""
