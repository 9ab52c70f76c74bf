"""Pinning one mention: the quote that anchors the decision, what is pinned already, and the edit that says otherwise.

A pin's quote is the mention's words with as few neighbours as find them once (W3C Web Annotation Data Model, *Text
Quote Selector*). Offsets are code points of the article's text.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from reader.arabic.words import Word, words
from reader.glossary.editing.edits import AddPin, RemovePin, ReplacePin
from reader.glossary.model import Pin, Quote
from reader.library.article import LINE_BREAKS
from reader.matching.mention import Mention
from reader.matching.pins import pinned


class Scope(StrEnum):
    """For what a pin decides: the place alone, or the whole article."""

    PLACE = "this place only"
    ARTICLE = "the whole article"


@dataclass(frozen=True, slots=True)
class Pinning:
    """The place `[start, end)` of an article, with what may be meant and what is pinned there.

    `decided` is the id of the entry that the place names now, None for a contested name or no mention.
    """

    article: str
    quote: Quote
    candidates: tuple[str, ...] = ()
    decided: str | None = None
    at_place: Pin | None = None
    for_article: Pin | None = None

    @classmethod
    def of_mention(cls, article: str, text: str, mention: Mention, pins: Sequence[Pin]) -> "Pinning":
        """Return the pinning of a mention in the text of `article`; `pins` are the glossary's."""
        place = cls.of_words(article, text, mention.start, mention.end, pins)
        whole = (pin for pin in pins if pin.article == article and pin.quote is None)
        for_article = next((pin for pin in whole if pin.entry in mention.candidates), None)
        return replace(place, candidates=mention.candidates, decided=mention.entry, for_article=for_article)

    @classmethod
    def of_words(cls, article: str, text: str, start: int, end: int, pins: Sequence[Pin]) -> "Pinning":
        """Return the pinning of words that are no mention, not empty."""
        return cls(article, quote_for(text, start, end), at_place=pin_at(article, text, start, end, pins))

    @property
    def anchor(self) -> Quote:
        """The quote by which the place is found: that of its pin, or the one that a pin would have."""
        return self.at_place.quote if self.at_place is not None and self.at_place.quote else self.quote

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """For what one may decide: a pin for the whole article decides only between several candidates."""
        return tuple(Scope) if len(self.candidates) > 1 else (Scope.PLACE,)

    def pin(self, scope: Scope) -> Pin | None:
        """Return the pin that decides in `scope` already."""
        return self.at_place if scope is Scope.PLACE else self.for_article

    def edit(self, entry: str | None, scope: Scope = Scope.PLACE) -> AddPin | ReplacePin | None:
        """Return the edit by which the place names `entry`, or with None nothing; None where a pin says so already.

        A whole article cannot be said to name nothing.
        """
        there = self.pin(scope)
        if there is None:
            return AddPin(Pin(self.article, entry, self.quote if scope is Scope.PLACE else None))
        return None if there.entry == entry else ReplacePin(there, replace(there, entry=entry))

    def removal(self, scope: Scope = Scope.PLACE) -> RemovePin | None:
        """Return the edit that takes the pin away, None where there is none."""
        there = self.pin(scope)
        return None if there is None else RemovePin(there)


class _Reach(NamedTuple):
    """How far a prefix or a suffix goes: whether beyond the line, so many whole words, and so many code points."""

    beyond: bool
    words: int
    length: int


def quote_for(text: str, start: int, end: int) -> Quote:
    """Return the quote of `[start, end)`, not empty, that `find_quote` finds in `text` there and nowhere else.

    Prefix and suffix are of whole words, as few together as will do, but at least one each where the line has one;
    they go beyond the line only where they must.

        الناطق باسم الجيش الليبي للميادين     الجيش الليبي after `باسم ` and before ` للميادين`
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"[{start}, {end}) is no place in a text of {len(text)} code points")
    found = [*words(text)]
    befores, afters = [*_befores(text, start, found)], [*_afters(text, end, found)]
    alike = [
        (_common_before(text, start, other), _common_after(text, end, other + end - start))
        for other in _others(text, start, end)
    ]
    pairs = []
    for before in befores:
        needed = max((right for left, right in alike if left >= before.length), default=-1)
        pairs += [(before, after) for after in afters if after.length > needed][:1]
        if needed < 0:
            break
    before, after = min(pairs, key=_effort)
    return Quote(text[start:end], text[start - before.length : start], text[end : end + after.length])


def _effort(pair: tuple[_Reach, _Reach]) -> tuple[int, int, int]:
    before, after = pair
    return before.beyond + after.beyond, before.words + after.words, before.length + after.length


def _befores(text: str, start: int, found: list[Word]) -> Iterator[_Reach]:
    """Yield how far a prefix may go, from the nearest word outward to all of the text before `start`."""
    line = max(text.rfind(end, 0, start) for end in LINE_BREAKS) + 1
    starts = [word.start for word in reversed(found) if word.end <= start]
    if not starts or starts[0] < line:
        within = next((word.start for word in found if word.start < start < word.end), start)
        yield _Reach(False, 0, start - within)
    for count, outward in enumerate(starts, 1):
        yield _Reach(outward < line, count, start - outward)
    yield _Reach(line > 0, len(starts) + 1, start)


def _afters(text: str, end: int, found: list[Word]) -> Iterator[_Reach]:
    """Yield how far a suffix may go, from the nearest word outward to all of the text after `end`."""
    line = min((place for each in LINE_BREAKS if (place := text.find(each, end)) >= 0), default=len(text))
    ends = [word.end for word in found if word.start >= end]
    if not ends or ends[0] > line:
        within = next((word.end for word in found if word.start < end < word.end), end)
        yield _Reach(False, 0, within - end)
    for count, outward in enumerate(ends, 1):
        yield _Reach(outward > line, count, outward - end)
    yield _Reach(line < len(text), len(ends) + 1, len(text) - end)


def _others(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where else than at `start` the words of `[start, end)` stand."""
    place = text.find(text[start:end])
    while place >= 0:
        if place != start:
            yield place
        place = text.find(text[start:end], place + 1)


def _common_before(text: str, first: int, second: int) -> int:
    """Return how many code points before two places are the same."""
    limit = range(min(first, second))
    return bisect_left(limit, True, key=lambda last: text[first - last - 1 : first] != text[second - last - 1 : second])


def _common_after(text: str, first: int, second: int) -> int:
    """Return how many code points after two places are the same."""
    limit = range(len(text) - max(first, second))
    return bisect_left(limit, True, key=lambda last: text[first : first + last + 1] != text[second : second + last + 1])


def pin_at(article: str, text: str, start: int, end: int, pins: Iterable[Pin]) -> Pin | None:
    """Return the pin that decides about `[start, end)` of the article's text, with or without its proclitics."""
    word_start = max((word.start for word in words(text) if word.start <= start), default=start)
    of_article = [pin for pin in pins if pin.article == article and pin.quote is not None]
    return next((pin for pin in of_article if pinned(text, [pin]).at(word_start, start, end)), None)
