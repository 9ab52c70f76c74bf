"""Pins brought to a text: where each quote stands, and which entries hold for the whole article.

A quote is found by its exact code points, prefix and suffix included (W3C Web Annotation Data Model, *Text Quote
Selector*). A pin whose quote stands nowhere, or more than once, decides nothing here; the concordance reports it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.arabic.words import words
from reader.glossary.model import Pin, Quote
from reader.matching.mention import Block, By, Mention


class PinnedPlace(NamedTuple):
    """A half-open range of the text, from the first to the last word of a pin's quote, and the pin's entry."""

    start: int
    end: int
    entry: str | None


class Pinned(NamedTuple):
    """What pins say about one text: the entries for the whole article, and single places in text order."""

    article: frozenset[str] = frozenset()
    places: tuple[PinnedPlace, ...] = ()

    def at(self, word_start: int, start: int, end: int) -> PinnedPlace | None:
        """Return the pin of the mention `[start, end)` whose first word, proclitics included, is at `word_start`."""
        for place in self.places:
            if place.end == end and word_start <= place.start <= start:
                return place
        return None


def find_quote(text: str, quote: Quote) -> list[int]:
    """Return where `quote.exact` begins, in code points, at each place where the whole quote stands in `text`."""
    sought = quote.prefix + quote.exact + quote.suffix
    found = []
    index = text.find(sought)
    while index >= 0:
        found.append(index + len(quote.prefix))
        index = text.find(sought, index + 1)
    return found


def pinned(text: str, pins: Iterable[Pin]) -> Pinned:
    """Return what `pins`, all of one article, say about its text."""
    article = set()
    places = set()
    for pin in pins:
        if pin.quote is None:
            article.add(pin.entry)
            continue
        starts = find_quote(text, pin.quote)
        found = [*words(pin.quote.exact)]
        if len(starts) == 1 and found:
            places.add(PinnedPlace(starts[0] + found[0].start, starts[0] + found[-1].end, pin.entry))
    return Pinned(frozenset(entry for entry in article if entry is not None), tuple(sorted(places, key=_text_order)))


def with_unnamed_places(mentions: list[Mention], text: str, block: Block, pins: Pinned) -> list[Mention]:
    """Return the mentions of a block with those that a pin alone makes, where no name of the glossary stands.

    A person's decision wins over what it overlaps: a mention within the place becomes inner, one across its end goes.
    """
    decided = {mention.end for mention in mentions if mention.by is By.PIN}
    for place in pins.places:
        start, end, entry = place
        if entry is None or end in decided or not block.start <= start < end <= block.end:
            continue
        surrounded = any(other.start <= start and end <= other.end for other in mentions)
        kept = mentions if surrounded else [*_around(mentions, place)]
        exact = text[start:end]
        made = Mention(start, end, exact, entry, (entry,), exact, (), By.PIN, block.part, surrounded)
        mentions = sorted([*kept, made], key=_text_order)
    return mentions


def _around(mentions: Iterable[Mention], place: PinnedPlace) -> Iterator[Mention]:
    """Yield the mentions beside `place`, and as inner ones those within it."""
    for mention in mentions:
        if mention.end <= place.start or mention.start >= place.end:
            yield mention
        elif place.start <= mention.start and mention.end <= place.end:
            yield mention._replace(inner=True)


def _text_order(place: PinnedPlace | Mention) -> tuple[int, int]:
    return place.start, -place.end
