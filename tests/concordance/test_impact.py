"""What an edit would do to the mentions, told before it is made."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.concordance.concordance import Concordance
from reader.concordance.impact import Effect, impact
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name, Pin, Quote
from reader.library.article import Article, Block, Part


def article(identity: str, *paragraphs: str, leftover: str = "") -> Article:
    """Return an article of paragraphs, the last one left over of the web page."""
    blocks, text = [], ""
    for paragraph in (*paragraphs, leftover):
        part = Part.BODY if paragraph is not leftover else Part.LEFTOVER
        blocks.append(Block(part, len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    path = Path(f"{identity}.txt")
    return Article(identity, path, text, "utf-8", tuple(blocks), identity, None, None, None, ())


def entry(identity: str, *names: str | Name) -> Entry:
    forms = tuple(Name(name) if isinstance(name, str) else name for name in names)
    return Entry(identity, EntryType.ACTOR, forms[0].ar, identity, forms)


HAFTAR, LNA = entry("haftar", "خليفة حفتر"), entry("lna", "الجيش الليبي")
GNA = entry("gna", "قوات الوفاق", "الجيش الليبي")
ARTICLES = (
    article("one", "قال خليفة حفتر وحفتر", "قال الجيش الليبي", leftover="حفتر"),
    article("two", "وصل حفتر", "أعلن الجيش الليبي ذلك"),
)

# what the glossary has, what it would have, (effect, mentions, articles) …
CASES: tuple[tuple[str, tuple[Entry, ...], tuple[Entry, ...], list[tuple[Effect, int, int]]], ...] = (
    ("nothing", (HAFTAR,), (HAFTAR,), []),
    ("a name more", (HAFTAR,), (entry("haftar", "خليفة حفتر", "حفتر"),), [(Effect.COMES, 2, 2)]),
    ("an entry less", (HAFTAR, LNA), (HAFTAR,), [(Effect.GOES, 2, 2)]),
    ("a name of two", (LNA,), (LNA, GNA), [(Effect.CONTESTED, 2, 2)]),
    ("a name of two no longer", (LNA, GNA), (GNA,), [(Effect.DECIDED, 2, 2)]),
    ("another entry", (LNA,), (entry("army", "الجيش الليبي"),), [(Effect.CHANGED, 2, 2)]),
    ("new, and of two at once", (), (LNA, GNA), [(Effect.CONTESTED, 2, 2)]),
    (
        "a longer form of the same",
        (entry("haftar", "حفتر"),),
        (entry("haftar", "حفتر", "خليفة حفتر", Name("الجيش", near=("أعلن",))),),
        [(Effect.COMES, 1, 1)],
    ),
)


@pytest.mark.parametrize(("before", "after", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_effects(before: tuple[Entry, ...], after: tuple[Entry, ...], told: list[tuple[Effect, int, int]]) -> None:
    found = impact(Concordance(Glossary(before), ARTICLES), Glossary(after))
    assert [(effect, count, found.articles_by_effect[effect]) for effect, count in found.mentions.items()] == told
    assert found.articles == max((articles for _, _, articles in told), default=0)


def test_examples_stand_in_their_lines() -> None:
    found = impact(Concordance(Glossary((HAFTAR,)), ARTICLES), Glossary((entry("haftar", "خليفة حفتر", "حفتر"),)), 1)
    (example,) = found.examples
    assert (example.article, example.effect, example.before, example.after) == ("one", Effect.COMES, None, "haftar")
    assert (example.line.before, example.line.match, example.line.after) == ("قال خليفة حفتر و", "حفتر", "")


def test_a_pin_decides() -> None:
    glossary = Glossary((LNA, GNA))
    pinned = Glossary(glossary.entries, (Pin("two", "lna", Quote("الجيش الليبي")),))
    found = impact(Concordance(glossary, ARTICLES), pinned)
    assert (found.mentions, found.articles) == ({Effect.DECIDED: 1}, 1)


GLOSSARIES = st.lists(
    st.sampled_from([HAFTAR, LNA, GNA, entry("h", "حفتر"), entry("x", "وصل", "قال")]), unique=True, max_size=4
)


@given(GLOSSARIES, GLOSSARIES)
def test_nothing_changes_and_the_totals_say_the_same_afterwards(before: list[Entry], after: list[Entry]) -> None:
    concordance = Concordance(Glossary(tuple(before)), ARTICLES)
    mentions = [concordance.mentions(each.id) for each in ARTICLES]
    found = impact(concordance, Glossary(tuple(after)))
    assert [concordance.mentions(each.id) for each in ARTICLES] == mentions
    assert concordance.glossary.entries == tuple(before)
    come = sum(found.mentions.get(effect, 0) for effect in (Effect.COMES, Effect.DECIDED))
    was = _total(concordance, before)
    concordance.update(Glossary(tuple(after)))
    assert come <= _total(concordance, after)
    if not found.mentions:
        assert _total(concordance, after) == was


def _total(concordance: Concordance, entries: list[Entry]) -> int:
    return sum(concordance.total(each.id) for each in entries)
