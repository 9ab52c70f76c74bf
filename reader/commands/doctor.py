"""`reader doctor`: which terminal this is, what it does to Arabic, and what to do about it."""

import sys
import unicodedata
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from shutil import get_terminal_size
from typing import Any, Final

from reader.commands.examination import Examination, examine
from reader.exit_status import ExitStatus
from reader.library.folder import Library
from reader.library.sample import Places
from reader.printing.console import painting, say
from reader.printing.json_lines import json_line
from reader.printing.page import Page, page
from reader.printing.plaintext import counted_noun
from reader.printing.rows import rows_for
from reader.settings.settings import ORDERS, TerminalOrder
from reader.terminal.profiles import Output, Profile
from reader.terminal.sample_line import RIGHT_LOOK, sample_row
from reader.terminal.widths import Measured

INDENT: Final = 12
"""Columns of what is told of, at the left."""

MOST_WRONG: Final = 12
"""Glyphs in wrong widths that are named one by one."""

_NO_FILE: Final = "there is no such file, and the defaults hold"

_WHOLE_SCREEN: Final = "(right while the reader has the screen: this terminal is taken over as a whole)"

_CONTROL_NAMES: Final = {"\x1b": "ESC ", "\x07": " BEL"}

_OUTPUTS: Final = {order: Output(order.value) for order in ORDERS}


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `doctor` to its parser."""
    parser.add_argument("--json", action="store_true", help="one JSON object, without the lines to look at")


def run(options: Namespace, places: Places) -> ExitStatus:
    """Print what was found out, and on a terminal a line in each way of writing it, to be judged by eye."""
    found = examine(Library(places.library))
    if options.json:
        say(json_line(_record(found)))
    else:
        lines = page()
        with painting(lines.painted, rows_for(found.terminal, found.holds, get_terminal_size().columns)) as write:
            for label, text in _told(found):
                first, *rest = lines.english(text, indent=INDENT)
                write(f"{label:<{INDENT}}{first[INDENT:]}")
                for line in rest:
                    write(line)
        if lines.painted:
            _show_sample(found, lines)
    return ExitStatus.PROBLEMS if found.diagnostics else ExitStatus.DONE


def _told(found: Examination) -> Iterator[tuple[str, str]]:
    """Yield what was found out: a label, empty where it is that of the row before, and a text."""
    terminal, profile = found.terminal, found.terminal.profile
    yield "terminal", terminal.name
    yield from _rows("because", [*terminal.because, *filter(None, [found.silence])])
    yield from _rows("tested with", [", ".join(profile.seen)] if profile.seen else [])
    yield "order", f"{_order(found)}: {found.holds.because}"
    if terminal.take_over:
        yield "before", f"{_visible(terminal.take_over)} takes the terminal's own reordering over"
        yield "afterwards", f"{_visible(terminal.give_back)} gives it back"
    yield from _rows("remains", filter(None, [profile.remains]))
    yield from _rows("to do", filter(None, [profile.advice]))
    yield from _rows("widths", _widths(found))
    yield from _rows("settings", [str(found.settings.path), *([] if found.settings.found else [_NO_FILE])])
    yield from _rows("problems", map(str, found.diagnostics))


def _rows(label: str, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    for place, text in enumerate(texts):
        yield label if place == 0 else "", text


def _order(found: Examination) -> str:
    """Return the order in which rows are written here, and what `auto` comes to."""
    order = found.holds.order
    return f"{order} ({found.terminal.profile.output.value})" if order is TerminalOrder.AUTO else str(order)


def _outputs(profile: Profile) -> dict[TerminalOrder, Output]:
    """Return the orders that can be chosen; `auto` among them where it is none of the others."""
    if profile.output in _OUTPUTS.values():
        return _OUTPUTS
    return {TerminalOrder.AUTO: profile.output, **_OUTPUTS}


def _widths(found: Examination) -> Iterator[str]:
    """Yield what was measured, and what follows from it."""
    if found.measured is None:
        yield "not measured" if found.silence else "not measured: the terminal does not tell where its cursor is"
        return
    wrong = found.verdict.wrong
    yield f"{counted_noun(len(found.measured), 'glyph')} of the articles measured, {len(wrong) or 'none'} wrong"
    for measured in wrong[:MOST_WRONG]:
        yield f"{_named(measured)}: {counted_noun(measured.columns, 'column')} instead of {measured.probe.columns}"
    if len(wrong) > MOST_WRONG:
        yield f"and {len(wrong) - MOST_WRONG} more"
    if found.holds.marks is False:
        yield "vowel marks are hidden"
    if not found.holds.ligatures:
        yield "lam and alef are written as two letters"
    if not found.holds.joining:
        yield "letters are not joined"


def _named(measured: Measured) -> str:
    """Return what was measured in words: it may look like anything where it is shown."""
    glyph = measured.probe.glyphs[-1]
    return f"U+{ord(glyph):04X} {unicodedata.name(glyph, measured.probe.sort)}"


def _visible(sequences: str) -> str:
    """Return escape sequences as they are written about."""
    return "".join(_CONTROL_NAMES.get(character, character) for character in sequences)


def _show_sample(found: Examination, lines: Page) -> None:
    """Show the line that people judge in each order that can be chosen."""
    say("")
    for line in lines.english(f"Where a line looks right, {RIGHT_LOOK}"):
        say(line)
    say("")
    control = found.terminal.profile.control
    for order, output in _outputs(found.terminal.profile).items():
        label = f"  {order:<{INDENT - 2}}"
        # Rows that do not keep the mode they were erased under are turned around once it is given back.
        if output is Output.VISUAL and control is not None and not control.erase_first:
            say(f"{label}{_WHOLE_SCREEN}")
            continue
        sys.stdout.write(sample_row(output, label, found.terminal))
    say("")
    remedy = f'reader --terminal ORDER, or for all terminals terminal = "ORDER" in {found.settings.path}'
    telling = f"The order is {_order(found)} here. If another looks right instead: F2 in the reader, or {remedy}"
    for line in lines.english(telling):
        say(line)


def _record(found: Examination) -> dict[str, Any]:
    """Return what was found out, for programs."""
    terminal, profile = found.terminal, found.terminal.profile
    return {
        "terminal": profile.name,
        "multiplexer": terminal.multiplexer.name if terminal.multiplexer else None,
        "because": terminal.because,
        "silence": found.silence or None,
        "order": found.holds.order,
        "order_because": found.holds.because,
        "output": profile.output.value,
        "take_over": terminal.take_over,
        "give_back": terminal.give_back,
        "remains": profile.remains,
        "advice": profile.advice,
        "measured": None if found.measured is None else len(found.measured),
        "wrong": [
            {
                "glyphs": each.probe.glyphs,
                "sort": each.probe.sort,
                "expected": each.probe.columns,
                "columns": each.columns,
            }
            for each in found.verdict.wrong
        ],
        "marks": found.holds.marks,
        "ligatures": found.holds.ligatures,
        "joining": found.holds.joining,
        "settings": str(found.settings.path),
        "problems": [str(diagnostic) for diagnostic in found.diagnostics],
    }
