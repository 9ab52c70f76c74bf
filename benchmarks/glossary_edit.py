"""Editing a glossary of 10,000 entries and saving it: against PyYAML's C loader reading that file once."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import yaml

from benchmarks.glossary_load import ENTRIES, text
from benchmarks.measure import compare, report
from reader.glossary.editing.edits import AddEntry, AddName, Edit, MergeEntries, RemoveEntry, ReplaceEntry
from reader.glossary.editing.splices import edited
from reader.glossary.files.saving import read, save
from reader.glossary.model import Name
from reader.glossary.source import load

_MIDDLE = f"commander-{ENTRIES // 2}"


def run() -> None:
    """Print the ratio of issue 5 for one edit and its save, for each of the edits there are."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "glossary.yaml"
        path.write_text(text(), encoding="utf-8")
        source = load(path)
        entry = source.written.by_id[_MIDDLE]
        edits: tuple[tuple[str, Edit], ...] = (
            ("a name more", AddName(_MIDDLE, Name("القائد العام"))),
            ("another note", ReplaceEntry(_MIDDLE, replace(entry, note="Commander."))),
            ("an entry more", AddEntry(replace(entry, id="another"))),
            ("an entry less", RemoveEntry(_MIDDLE)),
            ("two entries merged", MergeEntries("commander-1", _MIDDLE)),
        )

        def plain() -> Callable[[], object]:
            return lambda: yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)

        def ours(edit: Edit) -> Callable[[], object]:
            path.write_text(source.text, encoding="utf-8")
            seen = read(path)
            return lambda: save(path, edited(source, edit).text, seen)

        for what, edit in edits:
            ratio = compare(plain, partial(ours, edit), rounds=3)
            report(f"{what} among {ENTRIES:,} entries, saved", ratio, at_most=1)
