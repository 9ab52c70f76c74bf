"""The English that stands in the line as a guest: what is inserted after which mention."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from reader.library.article import Block
from reader.matching.mention import Mention
from reader.script.layout import Insertion
from reader.ui.article.mention_map import MentionMap

if TYPE_CHECKING:
    from reader.glossary.model import Entry

_MOST_CANDIDATES: Final = 3
"""How many of the entries that a contested name may mean are named in the line."""


class English(StrEnum):
    """Where English stands in the lines."""

    OFF = "off"
    FIRST = "first"
    ALL = "all"


def english_guests(block: Block, mentions: MentionMap, english: English) -> Sequence[Insertion]:
    """Return the English of a block's mentions; with `FIRST` of each item where the block names it first.

    An insertion stands in square brackets, as what an editor adds does; offsets count from the block's start.
    """
    if english is English.OFF:
        return ()
    chosen = mentions.within(block.start, block.end)
    if english is English.FIRST:
        chosen = _firsts(chosen)
    return [
        Insertion(min(mention.end, block.end) - block.start, f" [{words}]")
        for mention in chosen
        if (words := english_of(mention, mentions))
    ]


def english_of(mention: Mention, mentions: MentionMap) -> str:
    """Return the English of the form that is mentioned, else of its entry; of a contested one what it may mean.

    خليفة حفتر     Khalifa Haftar
    الجيش الليبي    Libyan National Army or GNA forces?
    """
    entry = mentions.entry(mention)
    if entry is not None:
        return _english_form(entry, mention.name)
    candidates = [candidate.en for candidate in mentions.candidates(mention)]
    if not candidates:
        return ""
    named = candidates[:_MOST_CANDIDATES] + (["…"] if len(candidates) > _MOST_CANDIDATES else [])
    return " or ".join(named) + "?"


def _english_form(entry: "Entry", name: str) -> str:
    return next((form.en for form in entry.names if form.ar == name and form.en), entry.en)


def _firsts(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions without those whose item, or candidates, an earlier one has."""
    firsts: dict[tuple[str | None, tuple[str, ...]], Mention] = {}
    for mention in mentions:
        key = (mention.entry, () if mention.entry is not None else mention.candidates)
        firsts.setdefault(key, mention)
    return list(firsts.values())
