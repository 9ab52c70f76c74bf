"""The desk: edits, their history, and what of them the file holds, whoever else writes it meanwhile."""

from pathlib import Path

import pytest

from reader.glossary.editing.edit_errors import EditError
from reader.glossary.editing.edits import AddEntry, AddName, ReplaceEntry
from reader.glossary.entry_type import EntryType
from reader.glossary.files import saving
from reader.glossary.files.joint_saving import ConflictsError
from reader.glossary.files.saving_errors import SavingError
from reader.glossary.model import Entry, Name
from reader.glossary.source import load
from reader.ui.changing.glossary_desk import Desk

TEXT = """\
version: 1
entries:
  # People
  - id: haftar
    type: actor
    ar: خليفة حفتر
    en: Khalifa Haftar
  - id: sarraj
    type: actor
    ar: فائز السراج
    en: Fayez al-Sarraj
"""
HAFTAR = AddName("haftar", Name("حفتر"))
SARRAJ = AddName("sarraj", Name("السراج"))
TRIPOLI = Entry("tripoli", EntryType.PLACE, "طرابلس", "Tripoli", (Name("طرابلس"),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "glossary.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def desk(file: Path) -> Desk:
    source = load(file)
    return Desk(file, source, source, saving.read(file))


def saved(found: Desk) -> Desk:
    return found.after_saving(found.save(), found.source)


def test_an_edit_is_unsaved_until_it_is_in_the_file(file: Path) -> None:
    edited = desk(file).edited(HAFTAR)
    assert (desk(file).unsaved, edited.unsaved, saved(edited).unsaved) == (False, True, False)
    assert file.read_text(encoding="utf-8") == edited.source.text != TEXT


def test_undo_and_redo_lead_back_and_forth_to_the_byte(file: Path) -> None:
    edited = desk(file).edited(HAFTAR).edited(SARRAJ)
    back = edited.undone().undone()
    assert back.source.text == TEXT
    assert back.redone().redone().source.text == edited.source.text
    assert saved(saved(edited).undone().undone()).source.text == file.read_text(encoding="utf-8") == TEXT
    with pytest.raises(EditError):
        back.undone()


def test_what_others_wrote_meanwhile_is_merged(file: Path) -> None:
    mine, other = desk(file).edited(HAFTAR), desk(file).edited(SARRAJ)
    saved(other)
    after = saved(mine)
    assert [len(entry.names) for entry in after.source.written.entries] == [2, 2]
    assert after.source.text == file.read_text(encoding="utf-8")
    assert [len(entry.names) for entry in saved(after.undone()).source.written.entries] == [1, 2]


def test_an_edit_made_while_another_was_being_saved_stays_and_undoes_nothing(file: Path) -> None:
    first = desk(file).edited(HAFTAR)
    saved(desk(file).edited(SARRAJ))
    done = first.save()
    later = first.edited(AddEntry(TRIPOLI)).after_saving(done, first.source)
    assert later.unsaved
    last = saved(later)
    assert {entry.id: len(entry.names) for entry in last.source.written.entries} == {
        "haftar": 2,
        "sarraj": 2,
        "tripoli": 1,
    }
    assert not last.unsaved


def test_what_both_changed_is_for_a_person_to_decide_and_stays_unsaved(file: Path) -> None:
    entry = load(file).written.by_id["haftar"]
    mine = desk(file).edited(ReplaceEntry("haftar", Entry(entry.id, entry.type, entry.ar, "Haftar", entry.names)))
    saved(desk(file).edited(ReplaceEntry("haftar", Entry(entry.id, entry.type, entry.ar, "Hafter", entry.names))))
    before = file.read_bytes()
    with pytest.raises(ConflictsError):
        mine.save()
    assert mine.unsaved
    assert file.read_bytes() == before


def test_what_is_read_anew_is_taken_over_unless_something_is_unsaved(file: Path) -> None:
    found = desk(file)
    theirs = found.edited(SARRAJ)
    saved(theirs)
    read, seen = load(file), saving.read(file)
    assert found.read_anew(read, seen).source.text == theirs.source.text
    mine = found.edited(HAFTAR)
    assert mine.read_anew(read, seen) is mine


def test_a_glossary_without_a_file_gets_one_and_its_folder_too(tmp_path: Path) -> None:
    path = tmp_path / "data" / "mine" / "glossary.yaml"
    new = Desk.new(path)
    assert not new.unsaved
    saved(new.edited(AddEntry(TRIPOLI)))
    assert load(path).written.entries == (TRIPOLI,)
    assert load(path).diagnostics == ()


def test_a_folder_that_cannot_be_made_is_told_and_the_edit_stays(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands here", encoding="utf-8")
    edited = Desk.new(tmp_path / "data" / "glossary.yaml").edited(AddEntry(TRIPOLI))
    with pytest.raises(SavingError):
        edited.save()
    assert edited.unsaved
