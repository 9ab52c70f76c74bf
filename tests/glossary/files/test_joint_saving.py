"""Two readers of one file: what the other one saved is merged, told or refused, and never undone."""

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from subprocess import PIPE
from typing import Final

import pytest

from reader.glossary.files.joint_saving import ConflictsError, OthersBrokeItError, Saved, save_merged
from reader.glossary.files.merging import resolved
from reader.glossary.files.saving import ChangedOnDiskError, Snapshot, read, save
from reader.glossary.source import parse
from tests.glossary.small_language import short_form, source


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "glossary.yaml"
    file.write_text(source("a1 b1").text)
    return file


def save_all(file: Path, mine: str, seen: Snapshot) -> Saved:
    return save_merged(file, parse(seen.text), source(mine), seen)


def content(file: Path) -> str:
    return short_form(parse(file.read_text()).written)


def test_what_nobody_else_changed_is_saved_as_it_is(file: Path) -> None:
    saved = save_all(file, "a2 b1", read(file))
    assert file.read_text() == saved.source.text == saved.seen.text == source("a2 b1").text


def test_what_the_other_one_saved_is_merged(file: Path) -> None:
    seen = read(file)
    file.write_text(source("a1 b2 c1 p:c").text)
    saved = save_all(file, "a2 b1 q:a", seen)
    assert content(file) == short_form(saved.source.written) == "a2 b2 c1 p:c q:a"
    save_all(file, "a3 b2 c1 p:c q:a", saved.seen)
    assert content(file) == "a3 b2 c1 p:c q:a"


def test_conflicts_are_told_before_anything_is_written_and_saved_once_decided(file: Path) -> None:
    seen = read(file)
    file.write_text(source("a3 b2").text)
    with pytest.raises(ConflictsError, match="changed by another program too: a ") as told:
        save_all(file, "a2 b1", seen)
    assert content(file) == "a3 b2"
    merge, current = told.value.merge, told.value.current
    (conflict,) = merge.conflicts
    decided = resolved(merge, {conflict.id: conflict.mine})
    file.write_text(source("a3 b3").text)  # they go on meanwhile
    save_merged(file, merge.theirs, decided, current)
    assert content(file) == "a2 b3"


@pytest.mark.parametrize(
    ("theirs", "problem"),
    [
        (b"version: 1\nentries: [", "not valid YAML"),
        (b"version: 1\nentries:\n  - {id: a}\n", "entry a has no ar"),
        (b"version: 1\n# \xe1", "not UTF-8: byte 0xE1"),
        (b"", "the file is empty"),
    ],
)
def test_where_others_broke_the_file_nothing_is_written(file: Path, theirs: bytes, problem: str) -> None:
    seen = read(file)
    file.write_bytes(theirs)
    with pytest.raises(OthersBrokeItError) as told:
        save_all(file, "a2 b1", seen)
    assert problem in str(told.value)
    assert problem in " ".join(diagnostic.problem for diagnostic in told.value.diagnostics)
    assert file.read_bytes() == told.value.current.data == theirs


def test_what_was_broken_before_does_not_matter(file: Path) -> None:
    broken = "  - {id: x, type: actor}\npins:"
    text = file.read_text().replace("pins:", broken)
    file.write_text(text.replace("Libya 1", "Libya 2", 1))
    base = parse(text)
    assert base.diagnostics
    save_merged(file, base, source("a1 b3"), Snapshot(text.encode()))
    assert content(file) == "a2 b3"


def test_a_file_that_was_removed_is_told(file: Path) -> None:
    seen = read(file)
    file.unlink()
    with pytest.raises(ChangedOnDiskError, match="removed by another program") as told:
        save_all(file, "a2 b1", seen)
    assert not file.exists()
    save(file, "version: 1\n", told.value.current)


SAVES: Final = 50  # of each process

READER: Final = f"""\
import sys
from pathlib import Path
from reader.glossary.editing.edits import AddEntry
from reader.glossary.files.joint_saving import save_merged
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.glossary.files.saving import read
from reader.glossary.source import parse
from reader.glossary.editing.splices import edited
path, own = Path(sys.argv[1]), sys.argv[2]
seen = read(path)
source = parse(seen.text)
print("ready", flush=True)
sys.stdin.readline()
merges = 0
for number in range({SAVES}):
    entry = Entry(f"{{own}}-{{number}}", EntryType.PLACE, "ليبيا", "Libya", (Name("ليبيا"),))
    mine = edited(source, AddEntry(entry))
    source, seen = save_merged(path, source, mine, seen)
    merges += source.text != mine.text
print(merges)
"""
"""Adds one entry after the other, and tells how often there was something to merge."""


def test_two_processes_that_save_at_once_never_undo_each_other(file: Path) -> None:
    arguments = [sys.executable, "-c", READER, str(file)]
    root = Path(__file__).parents[3]
    with ExitStack() as stack:
        readers = []
        for own in ("mine", "theirs"):
            process = subprocess.Popen([*arguments, own], cwd=root, stdin=PIPE, stdout=PIPE, text=True)
            readers.append(stack.enter_context(process))
            stack.callback(process.kill)
        for process in readers:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in readers:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        merges = [int(process.communicate(timeout=60)[0]) for process in readers]
    assert sum(merges) > 0
    expected = {f"{own}-{number}" for own in ("mine", "theirs") for number in range(SAVES)}
    assert set(parse(file.read_text()).written.by_id) == expected | {"a", "b"}
