"""What must hold between entries: ids are unique, shared names can be told apart, pins name entries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Final

from reader.glossary.entries import PlacedEntry, PlacedName
from reader.glossary.findings import Findings
from reader.glossary.model import Pin

_COMPARED: Final = 1_000
"""How many ids a misspelt one is compared with."""


def with_unique_ids(entries: Sequence[PlacedEntry], findings: Findings) -> list[PlacedEntry]:
    """Return the entries without those whose id an earlier one has."""
    first: dict[str, PlacedEntry] = {}
    for placed in entries:
        earlier = first.setdefault(placed.entry.id, placed)
        if earlier is not placed:
            line, _ = findings.position(earlier.start)
            problem = f"the id {placed.entry.id} stands in line {line} already, this entry is left out"
            findings.error(placed.start, problem, "give it another id, or merge the two")
    return list(first.values())


def with_settled_names(entries: Sequence[PlacedEntry], findings: Findings) -> list[PlacedEntry]:
    """Return the entries with no name that is the default of two, and warn of shared names that nothing tells apart."""
    owners: dict[str, list[tuple[PlacedEntry, PlacedName]]] = defaultdict(list)
    for placed in entries:
        for name in placed.names:
            owners[name.folded].append((placed, name))
    contradicted: set[PlacedName] = set()
    for shared in owners.values():
        if len({placed.entry.id for placed, _ in shared}) > 1:
            contradicted |= _contradicted_defaults(shared, findings)
            _warn_if_alike(shared, findings)
    if not contradicted:
        return list(entries)
    return [_without_defaults(placed, contradicted) for placed in entries]


def _contradicted_defaults(shared: Sequence[tuple[PlacedEntry, PlacedName]], findings: Findings) -> set[PlacedName]:
    defaults = [(placed, name) for placed, name in shared if name.name.default]
    if len({placed.entry.id for placed, _ in defaults}) < 2:
        return set()
    ids = " and ".join(dict.fromkeys(placed.entry.id for placed, _ in defaults))
    for _, name in defaults[1:]:
        problem = f"{name.name.ar} is the default of {ids}, so neither decides"
        findings.error(name.offset, problem, "keep default: true in one of them")
    return {name for _, name in defaults}


def _warn_if_alike(shared: Sequence[tuple[PlacedEntry, PlacedName]], findings: Findings) -> None:
    """Warn where two entries have the name without any condition, so that nothing can decide between them."""
    if any(name.name.default for _, name in shared):
        return
    bare = {placed.entry.id: name for placed, name in shared if not (name.name.near or name.name.quoted)}
    if len(bare) > 1:
        ids = " and ".join(bare)
        last = [*bare.values()][-1]
        problem = f"{last.name.ar} names {ids}, and nothing tells them apart"
        findings.warning(last.offset, problem, "add near: […], quoted: true or default: true to one of them, or pins")


def _without_defaults(placed: PlacedEntry, contradicted: set[PlacedName]) -> PlacedEntry:
    names = tuple(
        name._replace(name=replace(name.name, default=False)) if name in contradicted else name for name in placed.names
    )
    entry = replace(placed.entry, names=tuple(name.name for name in names))
    return placed._replace(entry=entry, names=names)


def with_known_entries(pins: Iterable[tuple[Pin, int]], ids: Sequence[str], findings: Findings) -> list[Pin]:
    """Return the pins whose entry is in the glossary, or which say that there is none; each comes with its offset."""
    known = set(ids)
    kept = []
    for pin, offset in pins:
        if pin.entry is None or pin.entry in known:
            kept.append(pin)
        else:
            close = get_close_matches(pin.entry, ids[:_COMPARED], n=1)
            remedy = f"did you mean {close[0]}?" if close else "add the entry, or correct the id"
            findings.error(offset, f"a pin names {pin.entry}, which is no entry", remedy)
    return kept
