"""A line with an unmistakable right look, to be judged by people who cannot read it too.

Four words of two, three, four and five letters, in each of which all letters join, and an arrow before the first. Where
a terminal turns words or letters around, the arrow points at the longest one, or the letters come apart.
"""

from typing import Final

from reader.script.layout import lay_out
from reader.terminal.inverse import encode
from reader.terminal.modes import ERASE_LINE
from reader.terminal.profiles import UNKNOWN_REORDERING, Output
from reader.terminal.recognition import Recognised
from reader.terminal.rows import rewritten

ARROW: Final = "←"
"""A neutral that is not mirrored; it stands before the first word, at its right."""

WORDS: Final = "من بيت صغير مستقل"
"""From a small detached house."""

RIGHT_LOOK: Final = (
    "the arrow points at the shortest word, the words grow longer away from it, and the letters of each word are"
    " joined."
)
"""What is to be seen, for the end of a sentence."""


def sample_row(output: Output, label: str, recognised: Recognised) -> str:
    """Return the line as a row for this terminal, with an English label at its left, as it is written in one way.

    The terminal's reordering is taken over for visual text and given back in the next row, which is erased.
    """
    cells = [*label, *(cell.glyphs for cell in lay_out(f"{ARROW} {WORDS}", len(WORDS) + 2)[0].cells)]
    match output:
        case Output.LOGICAL:
            return f"{label}{WORDS} {ARROW}\n"
        case Output.INVERSE:
            return f"{encode(tuple(cells), recognised.profile.reordering or UNKNOWN_REORDERING).text}\n"
    (row,) = rewritten(["".join(cells)], [None], output)
    if not recognised.take_over:
        return f"{row}\n"
    return f"{recognised.take_over}{ERASE_LINE}{row}\n{recognised.give_back}{ERASE_LINE}"
