"""Finding every mention of a glossary's entries in a text.

The overlap rule. Names are sought from every word on, from the start of a paragraph to its end. The longest name that
is a mention wins; what lies within it is kept as *inner*, and what begins within it and ends beyond it is no mention:

    names    A B · A B C · B C · C D · D
    text     A B C D
    mentions A B C, with A B and B C within it (inner); then D

Of two readings of a word the one with the longer name wins, and of equal ones that with fewer proclitics: nothing is
taken off a word that is itself the name.

Within a phrase that an entry lists as `not_in`, no name of that entry counts, though names of others do.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from reader.arabic.proclitics import detached
from reader.arabic.quotation import is_quoted
from reader.glossary.model import Glossary, Pin
from reader.matching.chunks import SEPARATOR, Chunks, WordCounts
from reader.matching.decision import decide
from reader.matching.mention import Block, By, Decision, Mention
from reader.matching.names import Sense, compile_names, exclusions_by_path, near_words, senses_by_path
from reader.matching.openings import Landmarks, Opening, Openings
from reader.matching.paragraph import Paragraph
from reader.matching.pins import Pinned, PinnedPlace, pinned, with_unnamed_places
from reader.matching.trails import Ending


class Matcher:
    """A glossary compiled for matching; `senses` says what each of its names may mean, and
    `exclusions` within which phrases whose names do not count.

    `chunks` may be shared between matchers, so that no text is divided twice.
    """

    def __init__(self, glossary: Glossary, chunks: Chunks | None = None) -> None:
        self.glossary = glossary
        self.chunks = Chunks() if chunks is None else chunks
        self.senses = senses_by_path(glossary.entries, self.chunks)
        self.exclusions = exclusions_by_path(glossary.entries, self.chunks)
        self._openings = Openings(compile_names(self.senses, self.exclusions).following, self.chunks)
        self._landmarks = Landmarks(near_words(glossary.entries), self.chunks)
        self._counts = WordCounts(self.chunks)
        self._pins: dict[str, list[Pin]] = defaultdict(list)
        for pin in glossary.pins:
            self._pins[pin.article].append(pin)

    def mentions(self, text: str, blocks: Sequence[Block], article: str | None = None) -> tuple[Mention, ...]:
        """Return every mention in the blocks of `text` in text order, an outer one before those within it.

        `article` is the id by which pins know the text.
        """
        return tuple(chain.from_iterable(self.by_block(text, blocks, article)))

    def by_block(self, text: str, blocks: Sequence[Block], article: str | None = None) -> list[list[Mention]]:
        """Return the mentions of each block; see `mentions`."""
        pins = Pinned() if article is None or article not in self._pins else pinned(text, self._pins[article])
        found = [self._in_paragraph(text, block, pins) for block in blocks]
        if not pins.places:
            return found
        return [with_unnamed_places(mentions, text, block, pins) for mentions, block in zip(found, blocks, strict=True)]

    def _in_paragraph(self, text: str, block: Block, pins: Pinned) -> list[Mention]:
        pieces = text[block.start : block.end].split(SEPARATOR)
        openings = [(index, words) for index, words in enumerate(map(self._openings.__getitem__, pieces)) if words]
        found: list[Mention] = []
        if not openings:
            return found
        paragraph = Paragraph(text, block, pieces, self._landmarks, self._counts)
        outer_end = block.start
        for index, words in openings:
            for readings in words:
                mentions = _at_opening(paragraph, index, readings[0], outer_end, pins)
                for reading in readings[1:]:
                    others = _at_opening(paragraph, index, reading, outer_end, pins)
                    if others and (not mentions or others[0].end > mentions[0].end):
                        mentions = others
                if mentions:
                    found += mentions
                    outer_end = max(outer_end, mentions[0].end)
        return found


def _at_opening(paragraph: Paragraph, index: int, opening: Opening, outer_end: int, pins: Pinned) -> list[Mention]:
    """Return the mentions that begin with one reading of a word, longest first.

    Before `outer_end`, where the last outer mention ends, there are only inner ones.
    """
    found: list[Mention] = []
    endings = paragraph.endings(index, opening)
    if not endings:
        return found
    text, block = paragraph.text, paragraph.block
    chunk_start = paragraph.chunk_start(index)
    start = chunk_start + opening.start
    inner = start < outer_end
    proclitics = opening.proclitics or detached(text, start, block.start)
    for ending in endings:
        end = chunk_start + ending.end
        if ending.node.excluded:
            paragraph.exclude(start, end, ending.node.excluded)
        if not ending.node.senses or (inner and end > outer_end):
            continue
        decision = ending.node.settled
        if decision is None or pins.places or paragraph.exclusions:
            decision = _decision(paragraph, index, opening, ending, pins)
        if decision is not None:
            entry, candidates, name, by, near = decision
            found.append(
                Mention(start, end, text[start:end], entry, candidates, name, proclitics, by, block.part, inner, near)
            )
            if not inner:
                inner, outer_end = True, end
    return found


def _decision(paragraph: Paragraph, index: int, opening: Opening, ending: Ending, pins: Pinned) -> Decision | None:
    """Return what a name from `opening` to `ending` stands for, None where it is no mention.

    A pin decides against the phrases that exclude its entry.
    """
    senses: Sequence[Sense] = ending.node.senses
    chunk_start = paragraph.chunk_start(index)
    word_start = chunk_start + opening.word_start
    pin = pins.at(word_start, chunk_start + opening.start, chunk_start + ending.end)
    if pin is not None:
        return _pinned_decision(senses, pin)
    if paragraph.exclusions:
        excluded = paragraph.excluded(chunk_start + opening.start, chunk_start + ending.end)
        senses = [sense for sense in senses if sense.entry not in excluded]
    if ending.node.placed:
        quoted = is_quoted(paragraph.text, word_start, chunk_start + ending.end)
        senses = _holding(senses, quoted=quoted, attached=bool(opening.proclitics))
    gaps = paragraph.gaps(index, opening, ending) if ending.node.near else {}
    return decide(senses, gaps, pins.article) if senses else None


def _holding(senses: Sequence[Sense], *, quoted: bool, attached: bool) -> list[Sense]:
    """Return the senses that may stand here: within quotation marks, those that ask for them rule the others out."""
    allowed = [sense for sense in senses if sense.name.proclitics or not attached]
    return [sense for sense in allowed if sense.name.quoted and quoted] or [
        sense for sense in allowed if not sense.name.quoted
    ]


def _pinned_decision(senses: Sequence[Sense], pin: PinnedPlace) -> Decision | None:
    """Return what a pin decides about a name, None where it says that there is no mention."""
    if pin.entry is None:
        return None
    candidates = tuple(dict.fromkeys(sense.entry for sense in senses))
    name = next((sense.name.ar for sense in senses if sense.entry == pin.entry), senses[0].name.ar)
    return Decision(pin.entry, candidates, name, By.PIN)
