"""Deciding between the senses of a name: a pin, else the nearest near word, else the default, else nobody.

Worked example, the name الجيش الليبي with the senses A (near: [حفتر]), B (near: [قنونو]) and C (default: true):

    … قنونو … الجيش الليبي … … … حفتر …     B, by near: its word is nearer
    … قنونو … الجيش الليبي … حفتر …         C, by default: a tie decides nothing
    … الجيش الليبي …                        C, by default
    … الجيش الليبي …  and there is no C     contested: A or B
"""

from collections.abc import Collection, Mapping, Sequence

from reader.matching.mention import By, Decision
from reader.matching.names import Sense


def decide(senses: Sequence[Sense], gaps: Mapping[str, int], pinned: Collection[str] = ()) -> Decision | None:
    """Return the decision between `senses`, whose other conditions hold, or None where the name is no mention here.

    `gaps` tells how many words lie between the name and the nearest occurrence of each near word, folded; words that
    stand nowhere are left out.

    A name that one entry alone has, without asking for a near word, is that entry's. `pinned` are the entries that pins
    name for the whole article; they decide where they leave one candidate. A name that asks for a near word and belongs
    to one entry is no mention without it, and one that several have is the entry's that asks for none.
    """
    candidates = tuple(dict.fromkeys([sense.entry for sense in senses]))
    plain = [sense for sense in senses if not sense.near]
    if plain and len(candidates) == 1:
        return Decision(candidates[0], candidates, plain[0].name.ar, By.NAME)
    if pinned:
        chosen = [entry for entry in candidates if entry in pinned]
        if len(chosen) == 1:
            return Decision(chosen[0], candidates, _spelling(senses, chosen[0]), By.PIN)
    nearest = _nearest(senses, gaps)
    if _one_entry(near_senses := [sense for _, sense in nearest]):
        return Decision(near_senses[0].entry, candidates, near_senses[0].name.ar, By.NEAR, nearest[0][0])
    if _one_entry(defaults := [sense for sense in senses if sense.name.default]):
        return Decision(defaults[0].entry, candidates, defaults[0].name.ar, By.DEFAULT)
    if not nearest and _one_entry(plain):
        return Decision(plain[0].entry, candidates, plain[0].name.ar, By.NAME)
    if not nearest and len(candidates) == 1:
        return None
    return Decision(None, candidates, senses[0].name.ar, By.NAME)


def _one_entry(senses: Sequence[Sense]) -> bool:
    """Tell whether there are senses, all of one entry."""
    return bool(senses) and all(sense.entry == senses[0].entry for sense in senses)


def _spelling(senses: Sequence[Sense], entry: str) -> str:
    return next(sense.name.ar for sense in senses if sense.entry == entry)


def _nearest(senses: Sequence[Sense], gaps: Mapping[str, int]) -> list[tuple[str, Sense]]:
    """Return the near words at the smallest gap that any has, as spelled, each with the sense that asks for it.

    They are in the glossary's order.
    """
    asked = [(gaps[word], spelled, sense) for sense in senses for word, spelled in sense.near.items() if word in gaps]
    smallest = min([gap for gap, _, _ in asked], default=0)
    return [(word, sense) for gap, word, sense in asked if gap == smallest]
