"""`reader glossary add|edit|remove|merge|pin`: one edit of the glossary, or the difference that it would make."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Final

from reader.commands.command import WrongCallError
from reader.commands.glossary_options import edit_of
from reader.diagnostics import new_problems
from reader.exit_status import ExitStatus
from reader.glossary.editing.edit_errors import EditError
from reader.glossary.editing.splices import edited
from reader.glossary.files.saving import NO_FILE, ChangedOnDiskError, Snapshot, read, save
from reader.glossary.source import GlossarySource, parse
from reader.library.sample import Places, glossary_to_edit
from reader.printing.console import complain, say
from reader.printing.plaintext import harmless
from reader.settings.places import data_folder

_TRIES: Final = 10
"""How often an edit is made anew because the file has been changed meanwhile."""


def run(options: Namespace, places: Places) -> ExitStatus:
    """Make the edit that `options` ask for, and say on standard error what was done and what is wrong since.

    With `--dry-run` the unified difference goes to standard output, in logical order, and nothing is written.
    """
    for _ in range(_TRIES):
        try:
            return _edit(options, places)
        except ChangedOnDiskError as error:
            changed = error
    raise WrongCallError(str(changed))


def _edit(options: Namespace, places: Places) -> ExitStatus:
    file = glossary_to_edit(places.glossary, options.glossary, data_folder())
    before, seen = _read(places.glossary, file)
    try:
        edit = edit_of(options, places, before)
        title = edit.title(before.written)
        after = edited(before, edit)
    except EditError as error:
        raise WrongCallError(str(error)) from error
    if options.dry_run:
        for line in _difference(before, after, file):
            say(harmless(line) if sys.stdout.isatty() else line)
        return ExitStatus.DONE
    if seen is NO_FILE:
        file.parent.mkdir(parents=True, exist_ok=True)
    save(file, after.text, seen)
    complain(f"{file}: {title}")
    for diagnostic in new_problems(before.diagnostics, after.diagnostics):
        complain(str(diagnostic))
    return ExitStatus.DONE


def _read(glossary: Path, file: Path) -> tuple[GlossarySource, Snapshot]:
    """Return the glossary, and what was seen of the file that is to be written. Raises `WrongCallError`."""
    place = file if file.exists() else glossary
    seen = read(place)
    if seen.data is None:
        raise WrongCallError(f"there is no file {place}")
    try:
        source = parse(seen.text, str(file))
    except UnicodeDecodeError as error:
        raise WrongCallError(f"{place}: not UTF-8 (save the file as UTF-8)") from error
    return source, seen if place == file else NO_FILE


def _difference(before: GlossarySource, after: GlossarySource, file: Path) -> Iterator[str]:
    """Yield the lines of the unified difference."""
    return unified_diff(before.text.splitlines(), after.text.splitlines(), str(file), str(file), lineterm="")
