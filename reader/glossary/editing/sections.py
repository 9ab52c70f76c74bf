"""Where a new entry goes: the sections of a file are what its comments between entries make of it."""

from collections.abc import Iterator
from itertools import groupby

from reader.glossary.editing.edits import FIRST, last_of_its_kind
from reader.glossary.editing.lines import line_start
from reader.glossary.model import Entry, Glossary
from reader.glossary.nodes import BLOCK
from reader.glossary.outline import Outline


def suggested_place(text: str, outline: Outline, glossary: Glossary, entry: Entry) -> str:
    """Return the id of the entry after which a new one goes, `FIRST` where there is none.

    That is the last of its type and kind in the last section of which more than half are of these; else the same by
    type alone; else the last one of its type and kind in the file.
    """
    sections = list(_sections(text, outline, glossary))
    for facts in ((entry.type, entry.kind), (entry.type,)):
        for section in reversed(sections):
            found = [other.id for other in section if (other.type, other.kind)[: len(facts)] == facts]
            if len(sections) > 1 and 2 * len(found) > len(section):
                return found[-1]
    place = last_of_its_kind(glossary.entries, entry)
    return glossary.entries[place].id if glossary.entries else FIRST


def _sections(text: str, outline: Outline, glossary: Glossary) -> Iterator[list[Entry]]:
    """Yield the entries between two comments each."""
    if outline.entries is None or outline.entries.style != BLOCK:
        return
    number = 0
    numbered = []
    for index, placed in outline.entries.values:
        number += _has_comment_before(text, outline.entries.items[index].start)
        if glossary.by_id.get(placed.entry.id) is placed.entry:
            numbered.append((number, placed.entry))
    for _, section in groupby(numbered, key=lambda pair: pair[0]):
        yield [entry for _, entry in section]


def _has_comment_before(text: str, start: int) -> bool:
    """Tell whether a comment stands in the lines above the item that begins at `start`, blank lines looked over."""
    above = line_start(text, start)
    while above:
        before = line_start(text, above - 1)
        line = text[before:above].strip()
        if line:
            return line.startswith("#")
        above = before
    return False
