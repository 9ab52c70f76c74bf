"""What `reader doctor` finds out: which terminal this is, what it bears, and what holds in it."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final

from reader.diagnostics import Diagnostic
from reader.library.article import Unreadable
from reader.library.folder import Library
from reader.settings import reading, state
from reader.settings.places import settings_file, state_file
from reader.settings.reading import SettingsFile
from reader.settings.state import StateNotSavedError, TerminalFindings
from reader.settings.wanted import Wanted, wanted
from reader.terminal.asking import NotAskableError, converse
from reader.terminal.fingerprint import fingerprint
from reader.terminal.recognition import Recognised, Recognition
from reader.terminal.widths import Measured, Verdict, measure, probes, verdict

PATIENCE: Final = 1.0
"""Seconds to wait for the terminal: a late answer tells more than none, and nobody waits for the app."""

MOST_ARTICLES: Final = 200
"""Articles whose letters are measured; what comes after them is hardly written with others."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found out.

    `silence` says why the terminal said nothing, and is empty if it did not. `measured` are the glyphs of the articles
    with their columns, None where they could not be measured; `diagnostics` are about settings and remembered state.
    """

    terminal: Recognised
    silence: str
    settings: SettingsFile
    holds: Wanted
    measured: tuple[Measured, ...] | None
    verdict: Verdict
    diagnostics: tuple[Diagnostic, ...]


def examine(library: Library) -> Examination:
    """Find out what there is to know, and remember what was measured. Where output is no terminal, none is asked."""
    recognition = Recognition(os.environ)
    silence = _ask(recognition)
    terminal = recognition.result()
    measured = None if silence else measure(probes(_texts(library)), partial(converse, patience=PATIENCE))
    judged = verdict(measured or ())
    settings = reading.load(settings_file())
    findings, diagnostics = _remember(fingerprint(terminal), judged if measured is not None else None)
    return Examination(
        terminal,
        silence,
        settings,
        wanted(settings.settings, findings),
        None if measured is None else tuple(measured),
        judged,
        (*settings.diagnostics, *diagnostics),
    )


def _ask(recognition: Recognition) -> str:
    """Ask the terminal who it is; return why it said nothing, if it did not."""
    if not sys.stdout.isatty():
        return "it was not asked: standard output is no terminal"
    try:
        converse(recognition, patience=PATIENCE, typed_ahead=False)
    except NotAskableError as error:
        return f"it was not asked: {error}"
    return "" if recognition.result().answers.answered else "it answered nothing"


def _texts(library: Library) -> Iterator[str]:
    """Yield the texts of the first articles that can be read."""
    for article_id in islice(library.ids(), MOST_ARTICLES):
        with suppress(Unreadable):
            yield library.load(article_id).text


def _remember(terminal: str, judged: Verdict | None) -> tuple[TerminalFindings, list[Diagnostic]]:
    """Return what is known of a terminal, the newest verdict on its widths included, and remember that."""
    remembered, diagnostics = state.load(state_file())
    findings = remembered.findings(terminal)
    if judged is None:
        return findings, diagnostics
    measured = findings._replace(marks=judged.marks, ligatures=judged.ligatures, joining=judged.joining)
    if measured != findings:
        with suppress(StateNotSavedError):
            state.save(remembered.with_findings(terminal, measured), state_file())
    return measured, diagnostics
