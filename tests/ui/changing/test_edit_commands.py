"""What can be done with what: the table of the edit menu."""

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.matching.mention import By, Mention
from reader.ui.changing.edit_commands import COMMANDS, Command, Subject, applicable, entries_for, wording

HAFTAR = Entry("haftar", EntryType.ACTOR, "خليفة حفتر", "Khalifa Haftar", (Name("خليفة حفتر"), Name("حفتر")))
LNA = Entry("lna", EntryType.ACTOR, "الجيش الوطني", "LNA", (Name("الجيش الوطني"), Name("الجيش الليبي")))
GNA = Entry("gna", EntryType.ACTOR, "الجيش الليبي", "GNA forces", (Name("الجيش الليبي"),))
BY_ID = {entry.id: entry for entry in (HAFTAR, LNA, GNA)}

FURTHER = Subject("لحفتر", (HAFTAR,), "حفتر")
HEADWORD = Subject("خليفة حفتر", (HAFTAR,), "خليفة حفتر")
PINNED = Subject("المشير", (HAFTAR,), "المشير")
CONTESTED = Subject("الجيش الليبي", (LNA, GNA), "الجيش الليبي")
WORDS = Subject("رجل ما")
IN_PANEL = Subject(entries=(HAFTAR,))
NOTHING = Subject()


@pytest.mark.parametrize(
    ("subject", "keys"),
    [
        (FURTHER, "napersmxoc"),
        (HEADWORD, "napemxoc"),
        (PINNED, "napemxoc"),  # the glossary has no such name
        (CONTESTED, "napersmxoc"),
        (WORDS, "napc"),
        (IN_PANEL, "nemxoc"),
        (NOTHING, "nc"),
    ],
    ids=["further name", "headword", "pinned without a name", "contested", "words", "in the panel", "nothing"],
)
def test_what_applies_to_what(subject: Subject, keys: str) -> None:
    assert "".join(row.key for row in applicable(subject)) == keys


def test_every_command_has_one_row_and_a_letter_of_its_own() -> None:
    assert sorted(row.command for row in COMMANDS) == sorted(Command)
    assert len({row.key for row in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize(
    ("command", "subject", "entries"),
    [
        (Command.EDIT_ENTRY, CONTESTED, ["lna", "gna"]),
        (Command.REMOVE_NAME, CONTESTED, ["lna"]),  # it is the headword of the other
        (Command.SPLIT_NAME, FURTHER, ["haftar"]),
        (Command.ADD_NAME, CONTESTED, []),
        (Command.CHANGES, FURTHER, []),
    ],
)
def test_which_entries_a_command_may_be_about(command: Command, subject: Subject, entries: list[str]) -> None:
    row = next(row for row in COMMANDS if row.command is command)
    assert [entry.id for entry in entries_for(row, subject)] == entries


@pytest.mark.parametrize(
    ("command", "subject", "words"),
    [
        (Command.ADD_NAME, WORDS, "Add رجل ما to an entry, as a further name"),
        (Command.REMOVE_NAME, FURTHER, "Remove the name حفتر from Khalifa Haftar"),
        (Command.EDIT_ENTRY, CONTESTED, "Edit one of these entries"),
        (Command.REMOVE_NAME, CONTESTED, "Remove the name الجيش الليبي from LNA"),
        (Command.PIN, Subject("كلمة\n" * 30), "Say what " + "كلمة " * 7 + "… is here"),
    ],
)
def test_commands_say_what_they_are_about(command: Command, subject: Subject, words: str) -> None:
    row = next(row for row in COMMANDS if row.command is command)
    assert wording(row, subject).translate(dict.fromkeys((0x2068, 0x2069))) == words


def test_commands_about_one_of_several_name_it() -> None:
    row = next(row for row in COMMANDS if row.command is Command.EDIT_ENTRY)
    assert "GNA forces" in wording(row, CONTESTED, GNA)


@pytest.mark.parametrize(("entry", "meant"), [("gna", ["gna"]), (None, ["lna", "gna"])])
def test_a_mention_is_a_subject_of_what_it_names_or_of_its_candidates(entry: str | None, meant: list[str]) -> None:
    mention = Mention(3, 15, "الجيش الليبى", entry, ("lna", "gna"), "الجيش الليبي", ("ل",), By.NAME, "body", False)
    subject = Subject.of_mention(mention, BY_ID)
    assert [entry.id for entry in subject.entries] == meant
    assert (subject.words, subject.name) == ("الجيش الليبي", "الجيش الليبي")
