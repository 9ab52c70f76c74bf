"""What changed between two states of the glossary, in a sentence for a toast."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from reader.glossary.model import Glossary, Quote
from reader.ui.wording import counted

LONGEST: Final = 100
"""Code points. A sentence that would be longer says how many entries instead of their names."""

# More entries than these in one clause are counted.
_MOST_NAMES: Final = 3

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class _Clause:
    """What happened to which entries, by their English names, and to how many pins."""

    verb: str
    names: tuple[str, ...]
    pins: int
    named: bool

    def __str__(self) -> str:
        objects = list(self.names) if self.named else [counted(len(self.names), "entry", "entries")]
        *first, last = [*objects, *([counted(self.pins, "pin")] if self.pins else [])]
        return f"{self.verb} {', '.join(first)} and {last}" if first else f"{self.verb} {last}"


def describe(before: Glossary, after: Glossary) -> str:
    """Return what was done to the glossary, as a toast says it behind the file's name, without a full stop.

    An entry stays the same one by its id, a pin by its place. The sentence looks so:

        added Khalifa Haftar; changed Tobruk, Benghazi and 1 pin; removed 12 entries
    """
    english = {entry.id: entry.en for entry in (*before.entries, *after.entries)}
    entries = _differences(before.by_id, after.by_id)
    pins = _differences(_pins(before), _pins(after))
    clauses = []
    for verb, ids in entries.items():
        names = tuple(english[entry] for entry in ids)
        if names or pins[verb]:
            clauses.append(_Clause(verb, names, len(pins[verb]), named=len(names) <= _MOST_NAMES))
    if not clauses:
        return "nothing changed" if before == after else "only the order changed"
    return _shortened(clauses)


def _shortened(clauses: list[_Clause]) -> str:
    """Return the sentence of the clauses, in the longest of which counts stand for names until it is short enough."""
    while len(sentence := "; ".join(map(str, clauses))) > LONGEST:
        named = [place for place, clause in enumerate(clauses) if clause.named and clause.names]
        if not named:
            break
        longest = max(named, key=lambda place: len(str(clauses[place])))
        clauses[longest] = replace(clauses[longest], named=False)
    return sentence


def _differences(before: Mapping[_Key, object], after: Mapping[_Key, object]) -> dict[str, list[_Key]]:
    """Return which keys came, which have another value now, and which went, in the order of the file."""
    return {
        "added": [key for key in after if key not in before],
        "changed": [key for key, value in after.items() if key in before and before[key] != value],
        "removed": [key for key in before if key not in after],
    }


def _pins(glossary: Glossary) -> dict[tuple[str, Quote | None], str | None]:
    """Return what is pinned to which place: an article, or a quote in it."""
    return {(pin.article, pin.quote): pin.entry for pin in glossary.pins}
