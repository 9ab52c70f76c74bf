"""Which entry of the glossary is meant by what is typed on the command line."""

from collections import defaultdict
from difflib import get_close_matches
from typing import Final

from reader.arabic.folding import fold
from reader.commands.command import WrongCallError
from reader.glossary.model import Entry, Glossary

NEAREST: Final = 5
"""How many entries are told that come near what no entry is called."""

LIKENESS: Final = 0.75
"""How alike a misspelt word must be (`difflib`: 0 to 1)."""


def find_entry(glossary: Glossary, called: str) -> Entry:
    """Return the entry with the id `called`, with that name in Arabic or English, or with the one id that begins so.

    Names are compared folded, so that neither marks nor capitals count. Raises `WrongCallError` with the entries that
    could be meant where there are several, and with those that come near where there is none.
    """
    if called in glossary.by_id:
        return glossary.by_id[called]
    sought = _folded(called)
    named = [entry for entry in glossary.entries if sought in _names(entry)]
    meant = named or [entry for entry in glossary.entries if sought and entry.id.startswith(sought)]
    if len(meant) == 1:
        return meant[0]
    if named:
        raise WrongCallError(f"{len(named)} entries have the name {called!r}: {_listed(named)}")
    if meant:
        raise WrongCallError(f"{len(meant)} entries begin with {called!r}: {_listed(meant)}")
    near = _near(glossary, sought)
    raise WrongCallError(f"no entry is called {called!r}" + (f": did you mean {_listed(near)}?" if near else ""))


def _folded(text: str) -> str:
    return fold(text).text.strip()


def _names(entry: Entry) -> set[str]:
    """Return every name of an entry, folded, in both languages."""
    arabic = (name.ar for name in entry.names)
    english = (name.en for name in entry.names if name.en)
    return {_folded(name) for name in (entry.en, *arabic, *english)}


def _near(glossary: Glossary, sought: str) -> list[Entry]:
    """Return the entries some word of whose id or names is nearly `sought`, or begins with it, the nearest first."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in glossary.entries:
        names = {entry.id, *_names(entry)}
        for word in names.union(*(name.split() for name in names), entry.id.split("-")):
            entries[word].append(entry)
    begun = sorted(word for word in entries if sought and word.startswith(sought))
    close = get_close_matches(sought, entries, n=NEAREST, cutoff=LIKENESS)
    found = {entry.id: entry for word in (*begun, *close) for entry in entries[word]}
    return list(found.values())


def _listed(entries: list[Entry]) -> str:
    more = f", … ({len(entries) - NEAREST} more)" if len(entries) > NEAREST else ""
    return ", ".join(f"{entry.id} ({entry.en})" for entry in entries[:NEAREST]) + more
