"""The glossary as values: entries with their names and conditions, and pins."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.glossary.entry_type import EntryType


@dataclass(frozen=True, slots=True)
class Name:
    """One Arabic form of an entry, and the conditions under which it names the entry.

    `quoted`: only directly within quotation marks. `near`: one of these whole words must stand in the same paragraph.
    `proclitics`: whether proclitics may be written together with it. `default`: this entry's where nothing else
    decides.
    """

    ar: str
    en: str | None = None
    quoted: bool = False
    near: tuple[str, ...] = ()
    proclitics: bool = True
    default: bool = False

    @property
    def conditional(self) -> bool:
        """Whether anything but the name itself is asked for or said."""
        return self.quoted or bool(self.near) or not self.proclitics or self.default


@dataclass(frozen=True, slots=True)
class Entry:
    """One item that articles mention; `names` begins with `ar` and holds every Arabic form.

    `not_in`: longer phrases within which no name of the entry counts, as القاهرة is no city in القوة القاهرة.
    """

    id: str
    type: EntryType
    ar: str
    en: str
    names: tuple[Name, ...]
    kind: str | None = None
    note: str | None = None
    not_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A W3C Web Annotation `TextQuoteSelector`: `exact` with what stands directly before and after it."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Pin:
    """A person's decision: the quoted place in an article names `entry`, or nothing where `entry` is None.

    Without a quote it holds for every mention in the article that may be `entry`. `line` and `column` (from 1) say
    where in the glossary's file it stands.
    """

    article: str
    entry: str | None
    quote: Quote | None = None
    line: int = field(default=1, compare=False)
    column: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Every valid entry in the file's order, the pins, and the entries by id."""

    entries: tuple[Entry, ...] = ()
    pins: tuple[Pin, ...] = ()
    by_id: Mapping[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {entry.id: entry for entry in self.entries})
