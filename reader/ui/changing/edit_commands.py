"""What can be done with words of an article or with an entry: the table of the edit menu.

| subject | entries that may be meant | words |
|---|---|---|
| a mention that is decided | one | as the article has them |
| a contested mention | its candidates | as the article has them |
| selected words that are no mention | none | as the article has them |
| an entry in the panel, without a mention | one | none |
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from textwrap import shorten
from typing import Final, NamedTuple

from reader.glossary.model import Entry, Name
from reader.matching.mention import Mention
from reader.ui.rows.choice_row import isolated

_LONGEST_WORDS: Final = 40
"""Code points of an article's words that a command names."""


class Command(StrEnum):
    """What a person can do."""

    NEW_ENTRY = "new entry"
    ADD_NAME = "add name"
    EDIT_ENTRY = "edit entry"
    PIN = "pin"
    REMOVE_NAME = "remove name"
    SPLIT_NAME = "split name"
    MERGE_ENTRY = "merge entry"
    REMOVE_ENTRY = "remove entry"
    OPEN_FILE = "open file"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Subject:
    """What something is to be done with; `name` is the form by which the glossary knows the words, if it does.

    The words stand in one line, a blank between two, however the article breaks them.
    """

    words: str = ""
    entries: tuple[Entry, ...] = ()
    name: str = ""

    @classmethod
    def of_words(cls, words: str) -> "Subject":
        """Return the subject that words of an article are which are no mention."""
        return cls(_in_one_line(words))

    @classmethod
    def of_mention(cls, mention: Mention, entries: Mapping[str, Entry]) -> "Subject":
        """Return the subject that a mention is; `entries` are the glossary's, by id.

        Its words are the name, which the text may have otherwise: للجيش is الجيش with a proclitic.
        """
        meant = mention.candidates if mention.entry is None else (mention.entry,)
        return cls(_in_one_line(mention.name), tuple(entries[each] for each in meant if each in entries), mention.name)


class EditChoice(NamedTuple):
    """A command, and the id of the entry that it is about; None where it is about none."""

    command: Command
    entry: str | None = None


class Needs(StrEnum):
    """What a subject must have for a command."""

    NOTHING = "nothing"
    WORDS = "words"
    ENTRY = "entry"
    FURTHER_NAME = "further name"


class CommandRow(NamedTuple):
    """A command with its letter, and its words about `{words}`, `{name}` and `{entry}`."""

    command: Command
    key: str
    needs: Needs
    words: str


COMMANDS: Final = (
    CommandRow(Command.NEW_ENTRY, "n", Needs.NOTHING, "Add a new entry"),
    CommandRow(Command.ADD_NAME, "a", Needs.WORDS, "Add {words} to an entry, as a further name"),
    CommandRow(Command.PIN, "p", Needs.WORDS, "Say what {words} is here"),
    CommandRow(Command.EDIT_ENTRY, "e", Needs.ENTRY, "Edit {entry}"),
    CommandRow(Command.REMOVE_NAME, "r", Needs.FURTHER_NAME, "Remove the name {name} from {entry}"),
    CommandRow(Command.SPLIT_NAME, "s", Needs.FURTHER_NAME, "Split {name} off from {entry}, as an entry of its own"),
    CommandRow(Command.MERGE_ENTRY, "m", Needs.ENTRY, "Merge {entry} with another entry"),
    CommandRow(Command.REMOVE_ENTRY, "x", Needs.ENTRY, "Remove {entry}"),
    CommandRow(Command.OPEN_FILE, "o", Needs.ENTRY, "Open the file in the editor, at {entry}"),
    CommandRow(Command.CHANGES, "c", Needs.NOTHING, "List the changes since the reader was opened"),
)
"""In the order of the menu; what takes something away stands below what adds."""


def further_name(entry: Entry, form: str) -> Name | None:
    """Return the name of `entry` that is spelled `form`, None where it has none or that is its headword."""
    return next((name for name in entry.names[1:] if name.ar == form), None)


def applicable(subject: Subject) -> list[CommandRow]:
    """Return what can be done with `subject`, in the order of the menu."""
    return [row for row in COMMANDS if _applies(row, subject)]


def entries_for(row: CommandRow, subject: Subject) -> tuple[Entry, ...]:
    """Return the entries of `subject` that a command may be about; none where it needs none."""
    match row.needs:
        case Needs.ENTRY:
            return subject.entries
        case Needs.FURTHER_NAME:
            return tuple(entry for entry in subject.entries if further_name(entry, subject.name) is not None)
        case _:
            return ()


def wording(row: CommandRow, subject: Subject, entry: Entry | None = None) -> str:
    """Return the words of a command about `subject`, and about `entry` where one of several is meant."""
    about = [entry] if entry is not None else entries_for(row, subject)
    named = isolated(about[0].en) if len(about) == 1 else "one of these entries"
    return row.words.format(words=isolated(_short(subject.words)), name=isolated(subject.name), entry=named)


def _applies(row: CommandRow, subject: Subject) -> bool:
    if row.needs is Needs.WORDS:
        return bool(subject.words)
    return row.needs is Needs.NOTHING or bool(entries_for(row, subject))


def _in_one_line(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    """Return words in one line, the first of them where there are many."""
    return shorten(words, _LONGEST_WORDS, placeholder=" …")
