"""`reader settings`: what holds, as a file that says so."""

import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Final

from reader.exit_status import ExitStatus
from reader.library.sample import Places
from reader.printing.console import complain, painting
from reader.printing.page import page
from reader.settings.kinds import toml
from reader.settings.places import settings_file
from reader.settings.reading import SettingsFile, load
from reader.settings.table import SETTINGS

COLUMNS: Final = 78
"""Of a comment."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add nothing to the parser of `settings`: it takes what every command takes."""


def run(options: Namespace, places: Places) -> ExitStatus:
    """Print the place of the settings and every setting with its meaning, in TOML: a file to begin with."""
    file = load(settings_file())
    for diagnostic in file.diagnostics:
        complain(str(diagnostic))
    lines = page()
    with painting(lines.painted) as write:
        for text in _document(file):
            for line in lines.english(text):
                write(line)
    return ExitStatus.PROBLEMS if file.diagnostics else ExitStatus.DONE


def _document(file: SettingsFile) -> Iterator[str]:
    """Yield the lines of the document."""
    yield f"# {file.path}" if file.found else f"# {file.path} (there is no such file: the defaults hold)"
    for name, setting in SETTINGS.items():
        yield ""
        meaning = f"{setting.meaning} Allowed: {setting.kind.allowed}."
        for line in textwrap.wrap(meaning, COLUMNS, break_long_words=False, break_on_hyphens=False):
            yield f"# {line}"
        value = getattr(file.settings, name)
        yield f'# {name} = "…"' if value is None else f"{name} = {toml(value)}"
