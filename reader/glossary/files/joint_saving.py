"""Saving a glossary that others save too: what they wrote meanwhile is merged, and none undoes another's work."""

from pathlib import Path
from typing import NamedTuple

from reader.diagnostics import Diagnostic, Severity, new_problems
from reader.glossary.files.merging import Merge, merged, resolved
from reader.glossary.files.saving import ChangedOnDiskError, Snapshot, save
from reader.glossary.source import GlossarySource, of_bytes


class Saved(NamedTuple):
    """A glossary as it stands in its file now, and what to have seen of the file."""

    source: GlossarySource
    seen: Snapshot


class ConflictsError(Exception):
    """Others changed what I changed. Nothing was written.

    Once `merge` is `resolved`, the result is saved on the base of `merge.theirs`, `current` having been seen.
    """

    def __init__(self, file: Path, merge: Merge, current: Snapshot) -> None:
        pins = (f"a pin in {conflict.place.article}" for conflict in merge.pin_conflicts)
        contested = ", ".join((*(conflict.id for conflict in merge.conflicts), *pins))
        super().__init__(f"{file}: changed by another program too: {contested} (decide which holds)")
        self.merge = merge
        self.current = current


class OthersBrokeItError(Exception):
    """Others wrote what cannot be read: `diagnostics` tells the errors that are new. Nothing was written."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...], current: Snapshot) -> None:
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics
        self.current = current


def save_merged(path: Path, base: GlossarySource, mine: GlossarySource, seen: Snapshot) -> Saved:
    """Save `mine`, which was made of `base`, the content of `seen`; merge what others have written to `path` since.

    Raises `ConflictsError` where a person has to decide, `OthersBrokeItError` where theirs cannot be read,
    `EditError` where their text cannot take my changes, `ChangedOnDiskError` where the file is gone, and what else
    `save` does.
    """
    while True:
        try:
            return Saved(mine, save(path, mine.text, seen))
        except ChangedOnDiskError as changed:
            if changed.current.data is None:
                raise
            seen = changed.current
        theirs = _source(path, seen, base)
        merge = merged(base, mine, theirs)
        if merge.contested:
            raise ConflictsError(path, merge, seen)
        base, mine = theirs, resolved(merge)


def _source(path: Path, seen: Snapshot, base: GlossarySource) -> GlossarySource:
    """Return the glossary that was seen, unless it has errors that `base` had not."""
    theirs = of_bytes(seen.data or b"", str(path))
    new = new_problems(_errors(base), _errors(theirs))
    if new:
        raise OthersBrokeItError(new, seen)
    return theirs


def _errors(source: GlossarySource) -> list[Diagnostic]:
    return [diagnostic for diagnostic in source.diagnostics if diagnostic.severity is Severity.ERROR]
