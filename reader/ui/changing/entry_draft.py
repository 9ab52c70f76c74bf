"""An entry as a form holds it: texts and choices, and which entry they become.

What a person did not touch becomes what it was, to the code point: a field shows a text as `typed_text` has it, and
where it still shows that, the original holds. What was typed loses the white space at its ends.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, NamedTuple

from reader.glossary.editing.checks import Problem
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name
from reader.ui.field.editing import LONGEST
from reader.ui.field.typed_text import typed_text

LINE_BREAK: Final = "↵"
"""What stands in a field for a line break of a note."""

_NO_NAME: Final = Name("")
_NO_ENTRY: Final = Entry("", EntryType.ACTOR, "", "", ())
"""What a new one is instead of."""

_BETWEEN_WORDS: Final = re.compile("[\\s,،;؛]+")


@dataclass(frozen=True, slots=True)
class NameDraft:
    """A name as its fields hold it, `near` with blanks between the words; `original` is the name that it changes."""

    ar: str = ""
    en: str = ""
    quoted: bool = False
    near: str = ""
    proclitics: bool = True
    default: bool = False
    removed: bool = False
    original: Name | None = None

    @classmethod
    def of(cls, name: Name) -> "NameDraft":
        """Return the draft of a name that nothing is changed of."""
        return cls(
            _shown(name.ar),
            _shown(name.en or ""),
            name.quoted,
            _shown(" ".join(name.near)),
            name.proclitics,
            name.default,
            original=name,
        )

    @property
    def blank(self) -> bool:
        """Whether it is a new name of which nothing is said yet."""
        return self == NameDraft(self.ar, self.en, near=self.near) and not (self.ar + self.en + self.near).strip()

    def name(self) -> Name:
        """Return the name that it becomes."""
        old = self.original or _NO_NAME
        return Name(
            _meant(self.ar, old.ar) or "",
            _meant(self.en, old.en),
            self.quoted,
            old.near if self.near == _shown(" ".join(old.near)) else _words(self.near),
            self.proclitics,
            self.default,
        )


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """An entry as the fields of a form hold it; `original` is the entry that it changes, None for a new one.

    `names` begins with the headword. Blank names and empty phrases of `not_in` are left out of the entry.
    """

    names: tuple[NameDraft, ...] = (NameDraft(),)
    en: str = ""
    type: EntryType = EntryType.ACTOR
    kind: str = ""
    note: str = ""
    id: str = ""
    not_in: tuple[str, ...] = ()
    original: Entry | None = None

    @classmethod
    def of(cls, entry: Entry) -> "EntryDraft":
        """Return the draft of an entry that nothing is changed of."""
        return cls(
            tuple(map(NameDraft.of, entry.names)),
            _shown(entry.en),
            entry.type,
            _shown(entry.kind or ""),
            shown_note(entry.note or ""),
            _shown(entry.id),
            tuple(map(_shown, entry.not_in)),
            entry,
        )

    def kept_names(self) -> list[int]:
        """Return the places in `names` of those that are names of the entry, in its order."""
        return [place for place, name in enumerate(self.names) if place == 0 or not (name.removed or name.blank)]

    def entry(self) -> Entry:
        """Return the entry that it becomes, whether or not it may be one."""
        old = self.original or _NO_ENTRY
        names = tuple(self.names[place].name() for place in self.kept_names())
        phrases = (_meant(shown, phrase) for shown, phrase in zip_longest(self.not_in, old.not_in, fillvalue=""))
        return Entry(
            _meant(self.id, old.id) or "",
            self.type,
            names[0].ar,
            _meant(self.en, old.en) or "",
            names,
            _meant(self.kind, old.kind),
            self._note(old.note),
            tuple(phrase for phrase in phrases if phrase),
        )

    def _note(self, old: str | None) -> str | None:
        if self.note == shown_note(old or ""):
            return old
        return self.note.strip().replace(LINE_BREAK, "\n") or None


class Found(NamedTuple):
    """A problem on the field that it concerns: `field` is a key of the file, `name` counts `EntryDraft.names`.

    `missing` says that nothing was written there yet.
    """

    field: str
    name: int | None
    problem: str
    remedy: str
    missing: bool = False

    def __str__(self) -> str:
        """Return it as a person reads it."""
        return f"{self.problem} ({self.remedy})"


def findings(draft: EntryDraft, problems: Iterable[Problem]) -> list[Found]:
    """Return what is missing in a draft, and the problems of its entry, each on the field that it concerns.

    Of a field that is empty only that is told; of an id nothing before there is an English name that suggests one.
    """
    places = draft.kept_names()
    found = list(_missing(draft, places))
    silent = {(each.field, each.name) for each in found}
    if not draft.id.strip():
        silent.add(("id", None))
    for problem in problems:
        field = "names" if problem.field == "ar" else problem.field
        name = places[problem.name or 0] if field == "names" else None
        if (field, name) not in silent:
            found.append(Found(field, name, problem.problem, problem.remedy))
    return found


def _missing(draft: EntryDraft, places: Iterable[int]) -> Iterator[Found]:
    for place in places:
        if not draft.names[place].ar.strip():
            remedy = "write it, or remove the name" if place else "write its full, established form"
            yield Found("names", place, "the Arabic name is missing", remedy, missing=True)
    if not draft.en.strip():
        yield Found("en", None, "the English name is missing", "write it as English texts do", missing=True)
    elif not draft.id.strip():
        yield Found("id", None, "the id is missing", "write one like khalifa-haftar", missing=True)


def kinds_of(glossary: Glossary) -> Mapping[EntryType, tuple[str, ...]]:
    """Return the kinds that the entries of each type have, the most frequent first."""
    counts: dict[EntryType, Counter[str]] = {each: Counter() for each in EntryType}
    for entry in glossary.entries:
        if entry.kind is not None:
            counts[entry.type][entry.kind] += 1
    return {each: tuple(kind for kind, _ in counted.most_common()) for each, counted in counts.items()}


def shown_note(note: str) -> str:
    """Return a note as its field shows it: in one line, a sign where the file has a line break."""
    return _shown(note.replace("\n", LINE_BREAK))


def _shown(text: str) -> str:
    return typed_text(text)[:LONGEST]


def _meant(text: str, original: str | None) -> str | None:
    """Return what the text of a field means: the original where it shows that still, None where it is empty."""
    if original is not None and text == _shown(original):
        return original
    return text.strip() or None


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in _BETWEEN_WORDS.split(text) if word)
