"""Painted lines as they are written to the terminal at hand, so that they stay right when the command has ended."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from shutil import get_terminal_size
from typing import Final, NamedTuple

from reader.script.shaping import EVERYTHING, Ability
from reader.settings import reading, state
from reader.settings.places import settings_file, state_file
from reader.settings.settings import TerminalOrder
from reader.settings.wanted import Wanted, wanted
from reader.terminal.asking import NotAskableError, converse
from reader.terminal.fingerprint import fingerprint
from reader.terminal.modes import ERASE_LINE
from reader.terminal.profiles import UNKNOWN, UNKNOWN_REORDERING, Output
from reader.terminal.recognition import TIME_LIMIT, Recognised, Recognition
from reader.terminal.reordering import Reordering
from reader.terminal.rows import inverse, rewritten

_DYED: Final = re.compile(r"(\x1b\[[\d;]+m)(.*?)\x1b\[m")


class Rows(NamedTuple):
    """How lines are written: after `before`, each with `written`, and then `after`.

    `reordering` is what the terminal does to each line, if anything, and `columns` its width; `ability` is what it can
    show.
    """

    output: Output = Output.VISUAL
    reordering: Reordering | None = None
    columns: int = 0
    ability: Ability = EVERYTHING
    before: str = ""
    after: str = ""

    def written(self, line: str) -> str:
        """Return a painted line, in which some may be dyed (SGR), as it is written."""
        if self.reordering is None and self.output is Output.VISUAL:
            return line
        parts = list(_parts(line))
        if self.reordering is not None:
            encoded, written = inverse(parts, self.reordering)
            if self.reordering.base is None and written != parts:
                # A row that is taken for right to left begins at the terminal's right edge.
                beyond = " " * (self.columns - encoded.width)
                _, written = inverse([*parts, (beyond, "")], self.reordering)
            parts = written
        else:
            texts = rewritten([text for text, _ in parts], [None] * len(parts), self.output)
            parts = [(text, sgr) for text, (_, sgr) in zip(texts, parts, strict=True)]
        return "".join(f"{sgr}{text}\x1b[m" if sgr else text for text, sgr in parts)


def asked_rows() -> Rows:
    """Ask the terminal who it is, and return how lines are written to it as the person wants them.

    What is wrong with settings and remembered state is for other commands to tell.
    """
    recognition = Recognition(os.environ)
    with suppress(NotAskableError):
        converse(recognition, patience=TIME_LIMIT, typed_ahead=False)
    recognised = recognition.result()
    remembered, _ = state.load(state_file())
    holds = wanted(reading.load(settings_file()).settings, remembered.findings(fingerprint(recognised)))
    return rows_for(recognised, holds, get_terminal_size().columns)


def rows_for(recognised: Recognised, holds: Wanted, columns: int) -> Rows:
    """Return how lines are written to a terminal of so many columns.

    Its reordering is taken over only where a line keeps the mode that it was written in: nobody is there any more when
    it is drawn anew.
    """
    profile = recognised.profile
    output = profile.output if holds.order is TerminalOrder.AUTO else Output(holds.order.value)
    ability = profile.ability(output, holds.marks, ligatures=holds.ligatures, joining=holds.joining)
    lines_keep_mode = profile.control is not None and profile.control.erase_first and not recognised.multiplexer
    left_to_terminal = holds.order is TerminalOrder.AUTO and profile.reordering is not None and not lines_keep_mode
    if left_to_terminal or output in (Output.INVERSE, Output.LOGICAL):
        return Rows(output, profile.reordering or UNKNOWN_REORDERING, columns, ability)
    if output is Output.VISUAL and lines_keep_mode and profile is not UNKNOWN:
        before, after = (sequence + ERASE_LINE for sequence in (recognised.take_over, recognised.give_back))
        return Rows(output, ability=ability, before=before, after=after)
    return Rows(output, ability=ability)


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a line, none of them empty, each with the sequence that dyes it or nothing."""
    end = 0
    for match in _DYED.finditer(line):
        if end < match.start():
            yield line[end : match.start()], ""
        yield match[2], match[1]
        end = match.end()
    if end < len(line):
        yield line[end:], ""
