"""Undo and redo: to the byte, or on what the file is by then, or with the reason why not."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from reader.glossary.editing.changes import History, NothingToUndoError, change
from reader.glossary.editing.edit_errors import EditError, UneditableTextError
from reader.glossary.editing.edits import (
    AddEntry,
    AddName,
    AddPin,
    Edit,
    MergeEntries,
    RemoveEntry,
    RemoveName,
    RemovePin,
    ReplaceEntry,
    SplitName,
)
from reader.glossary.editing.splices import edited
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name, Pin, Quote
from reader.glossary.source import GlossarySource, parse
from tests.glossary.written_files import edits, files, with_fields

TEXT = """\
version: 1
entries:
  # people
  - id: haftar
    type: actor
    ar: حفتر
    en: Haftar  # the general
    names: [المشير]

  - id: sarraj
    type: actor
    ar: السراج
    en: Sarraj
  # places
  - id: libya
    type: place
    ar: ليبيا
    en: Libya
pins:
  - {article: one, entry: haftar}
  # doubtful
  - {article: two, entry: libya}
"""
OPENED = parse(TEXT)
HAFTAR, SARRAJ, LIBYA = OPENED.written.entries
NEW = Entry("sirte", EntryType.PLACE, "سرت", "Sirte", (Name("سرت"),))
OTHER = Entry("tripoli", EntryType.PLACE, "طرابلس", "Tripoli", (Name("طرابلس"),))
PIN = Pin("three", "libya", Quote("ليبيا"))

EVERY: tuple[Edit, ...] = (
    AddEntry(NEW),
    ReplaceEntry("haftar", with_fields(HAFTAR, en="K. Haftar", note="General.")),
    ReplaceEntry("haftar", with_fields(HAFTAR, id="general")),
    RemoveEntry("haftar"),
    RemoveEntry("libya"),
    AddName("sarraj", Name("فايز السراج")),
    RemoveName("haftar", Name("المشير")),
    MergeEntries("haftar", "sarraj"),
    SplitName("haftar", Name("المشير"), with_fields(NEW, ar="المشير", names=(Name("المشير"),))),
    AddPin(PIN),
    RemovePin(Pin("two", "libya")),
)
ELSEWHERE: tuple[Edit, ...] = (AddEntry(OTHER, ""), AddEntry(OTHER), AddPin(Pin("four", None, Quote("ا"))))


def made(edit: Edit) -> tuple[History, GlossarySource]:
    """Return the history and the file after one edit of `TEXT`."""
    after = edited(OPENED, edit)
    return History().with_change(change(edit, OPENED, after)), after


@pytest.mark.parametrize("edit", EVERY, ids=lambda edit: edit.title(OPENED.written))
def test_an_edit_is_undone_and_redone_to_the_byte(edit: Edit) -> None:
    history, after = made(edit)
    history, undone = history.undo(after)
    assert undone.text == TEXT
    history, redone = history.redo(undone)
    assert (redone.text, redone.written) == (after.text, after.written)
    assert [each.title for each in history.done] == [edit.title(OPENED.written)]


@pytest.mark.parametrize("edit", EVERY, ids=lambda edit: edit.title(OPENED.written))
@pytest.mark.parametrize("meanwhile", ELSEWHERE, ids=["before", "between", "behind"])
def test_an_edit_is_undone_and_redone_where_the_file_has_changed_elsewhere(edit: Edit, meanwhile: Edit) -> None:
    history, after = made(edit)
    changed = edited(after, meanwhile)
    wanted = edited(OPENED, meanwhile)
    history, undone = history.undo(changed)
    assert undone.written.by_id == wanted.written.by_id
    assert set(undone.written.pins) == set(wanted.written.pins)
    assert comments(undone) == comments(changed) | comments(OPENED)
    _, redone = history.redo(undone)
    assert redone.written.by_id == changed.written.by_id
    assert set(redone.written.pins) == set(changed.written.pins)


def comments(source: GlossarySource) -> set[str]:
    return {line.strip() for line in source.text.splitlines() if line.strip().startswith("#")}


def test_undoing_brings_the_comments_back_that_went() -> None:
    history, after = made(RemoveEntry("haftar"))
    _, undone = history.undo(edited(after, AddEntry(OTHER, "libya")))
    assert "en: Haftar  # the general" in undone.text


# the edit, what comes after it, why it is not undone
KEPT: tuple[tuple[Edit, Edit, str], ...] = (
    (AddEntry(NEW), AddPin(Pin("three", "sirte", Quote("x"))), "a pin in three names sirte by now"),
    (AddEntry(NEW), AddName("sirte", Name("مدينة سرت")), "sirte has been changed since"),
    (AddName("sarraj", Name("فايز السراج")), RemoveEntry("sarraj"), "sarraj has been changed since"),
    (RemoveEntry("haftar"), AddEntry(with_fields(NEW, id="haftar")), "there is an entry haftar again"),
    (AddPin(PIN), RemovePin(PIN), "a pin in three has been changed since"),
)


@pytest.mark.parametrize(("edit", "then", "says"), KEPT, ids=[row[2] for row in KEPT])
def test_what_has_been_changed_since_is_not_undone(edit: Edit, then: Edit, says: str) -> None:
    history, after = made(edit)
    with pytest.raises(EditError, match=says):
        history.undo(edited(after, then))


def test_there_is_nothing_to_undo_or_redo() -> None:
    with pytest.raises(NothingToUndoError, match="nothing has been changed"):
        History().undo(OPENED)
    with pytest.raises(NothingToUndoError, match="nothing has been undone"):
        made(AddEntry(NEW))[0].redo(OPENED)


def test_a_new_change_ends_what_can_be_redone() -> None:
    history, after = made(AddEntry(NEW))
    history, undone = history.undo(after)
    edit = AddEntry(OTHER)
    assert history.with_change(change(edit, undone, edited(undone, edit))).undone == ()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.booleans())
def test_any_number_of_edits_of_any_file_is_undone_and_redone(data: st.DataObject, broken: bool) -> None:
    states = [parse(data.draw(files(broken=broken)))]
    assume(states[0].outline is not None)
    history = History()
    for number in range(data.draw(st.integers(1, 4))):
        edit = data.draw(edits(states[-1].written, f"new-{number}"))
        try:
            after = edited(states[-1], edit)
        except UneditableTextError:
            continue
        history = history.with_change(change(edit, states[-1], after))
        states.append(after)
    for after, before in pairwise(reversed(states)):
        history, undone = history.undo(after)
        assert undone.text == before.text
    for before, after in pairwise(states):
        history, redone = history.redo(before)
        assert redone.text == after.text
