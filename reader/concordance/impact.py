"""What an edit of the glossary would do to the mentions, before anything is changed.

Only mentions that totals count are compared, those that overlap with one another: a longer name in the place of a
shorter one of the same entry is the same mention.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from reader.concordance.concordance import Concordance, Rematch
from reader.concordance.context import line_of_context
from reader.concordance.references import Line
from reader.glossary.model import Glossary
from reader.library.article import Part
from reader.matching.mention import Mention

EXAMPLES: Final = 5
"""How many examples of each effect are kept."""


class Effect(StrEnum):
    """What becomes of a mention."""

    COMES = "comes"
    GOES = "goes"
    CONTESTED = "contested"
    DECIDED = "decided"
    CHANGED = "changed"


class Example(NamedTuple):
    """A mention that an edit concerns: the entry `before` and `after` (None: none, or contested), in its line."""

    article: str
    effect: Effect
    before: str | None
    after: str | None
    line: Line


@dataclass(frozen=True, slots=True)
class Impact:
    """How many mentions an edit concerns in how many articles, by effect, with the first examples of each.

    `articles` counts those in which anything changes.
    """

    mentions: Mapping[Effect, int]
    articles_by_effect: Mapping[Effect, int]
    articles: int
    examples: tuple[Example, ...]


def impact(concordance: Concordance, glossary: Glossary, examples: int = EXAMPLES) -> Impact:
    """Return what it would mean for `concordance` to take over `glossary`; neither changes."""
    mentions: Counter[Effect] = Counter()
    articles: dict[Effect, set[str]] = defaultdict(set)
    shown: list[Example] = []
    for rematch in concordance.rematched(glossary):
        for before, after in _pairs(_counted(rematch.before), _counted(rematch.after)):
            effect = _effect(before, after)
            if effect is None:
                continue
            mentions[effect] += 1
            articles[effect].add(rematch.article.id)
            if mentions[effect] <= examples:
                shown.append(_example(rematch, effect, before, after))
    every = set[str]().union(*articles.values())
    by_effect = {effect: len(found) for effect, found in articles.items()}
    return Impact(dict(mentions), by_effect, len(every), tuple(shown))


def _counted(mentions: list[Mention]) -> list[Mention]:
    return [mention for mention in mentions if not mention.inner and mention.part != Part.LEFTOVER]


def _pairs(before: list[Mention], after: list[Mention]) -> Iterator[tuple[Mention | None, Mention | None]]:
    """Yield mentions of two states of a paragraph in text order, those that overlap as pairs.

    A mention that overlaps two of the other state goes with the first.
    """
    old, new = iter(before), iter(after)
    first, second = next(old, None), next(new, None)
    while first or second:
        if second is None or (first is not None and first.end <= second.start):
            yield first, None
            first = next(old, None)
        elif first is None or second.end <= first.start:
            yield None, second
            second = next(new, None)
        else:
            yield first, second
            first, second = next(old, None), next(new, None)


def _effect(before: Mention | None, after: Mention | None) -> Effect | None:
    """Return what becomes of a mention, None where it names what it named."""
    if after is None:
        return Effect.GOES
    if before is None:
        return Effect.COMES if after.entry else Effect.CONTESTED
    if before.entry == after.entry:
        return None
    if after.entry is None:
        return Effect.CONTESTED
    return Effect.CHANGED if before.entry else Effect.DECIDED


def _example(rematch: Rematch, effect: Effect, before: Mention | None, after: Mention | None) -> Example:
    mention = after or before
    assert mention is not None  # a pair has at least one of them
    line = line_of_context(rematch.article, rematch.block, mention.start, mention.end)
    return Example(rematch.article.id, effect, before and before.entry, after and after.entry, line)
