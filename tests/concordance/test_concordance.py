"""Who mentions what, and that an edit leaves the same as matching everything anew."""

import datetime
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.concordance.concordance import Concordance, CrossReferences
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name, Pin, Quote
from reader.library.article import Article, Block, Part


def article(identity: str, *paragraphs: str | tuple[Part, str], date: str | None = None) -> Article:
    """Return an article of paragraphs of the body, or of another part where it is named."""
    blocks = []
    text = ""
    for paragraph in paragraphs:
        part, words = (Part.BODY, paragraph) if isinstance(paragraph, str) else paragraph
        blocks.append(Block(part, len(text), len(text) + len(words)))
        text += words + "\n\n"
    day = None if date is None else datetime.date.fromisoformat(date)
    path = Path(f"{identity}.txt")
    return Article(identity, path, text, "utf-8", tuple(blocks), f"Title of {identity}", None, None, day, ())


def entry(identity: str, *names: str | Name) -> Entry:
    """Return an entry with these names."""
    forms = tuple(Name(name) if isinstance(name, str) else name for name in names)
    return Entry(identity, EntryType.ACTOR, forms[0].ar, identity, forms)


HAFTAR = entry("haftar", "خليفة حفتر", "حفتر")
LIBYA = entry("libya", "ليبيا")
ARMY = entry("lna", Name("الجيش الليبي", default=True))
GLOSSARY = Glossary((HAFTAR, LIBYA, ARMY))

EARLY = article("b", (Part.TITLE, "حفتر في ليبيا"), "قال خَليفة حفتر ولحفتر", (Part.LEFTOVER, "حفتر"), date="2019-04-19")
LATE = article("a", "ليبيا، ليبيا", "حفتر", date="2019-06-01")
UNDATED = article("c", "حفتر\nفي ليبيا")


def concordance(glossary: Glossary = GLOSSARY) -> Concordance:
    return Concordance(glossary, (UNDATED, LATE, EARLY))


def test_articles_stand_by_date_and_those_without_one_last() -> None:
    references = concordance().references("haftar")
    assert [each.article for each in references.articles] == ["b", "a", "c"]


def test_totals_leave_out_leftovers_and_inner_mentions() -> None:
    references = concordance().references("haftar")
    assert [each.count for each in references.articles] == [3, 1, 1]
    assert references.total == concordance().total("haftar") == 5


def test_forms_are_as_the_glossary_spells_them_the_most_frequent_first() -> None:
    (first, *_) = concordance().references("haftar").articles
    assert [*first.forms.items()] == [("حفتر", 2), ("خليفة حفتر", 1)]
    assert (first.title, first.date) == ("Title of b", datetime.date(2019, 4, 19))


def test_an_entry_that_nobody_mentions() -> None:
    assert concordance().references("lna").articles == ()
    assert concordance().total("nobody") == 0


def test_lines_of_context() -> None:
    (line,) = concordance().references("haftar").articles[2].lines
    assert (line.before, line.match, line.after) == ("", "حفتر", " في ليبيا")
    assert UNDATED.text[line.start : line.end] == line.match


def test_an_articles_entries_by_count() -> None:
    assert concordance().entries("b") == [("haftar", 3), ("libya", 1)]
    assert concordance().entries("a") == [("libya", 2), ("haftar", 1)]


def test_paragraphs_that_mention_both() -> None:
    passages = concordance().together("haftar", "libya")
    assert [(each.article, each.start) for each in passages] == [("b", 0), ("c", 0)]


def test_neighbours_share_paragraphs_and_are_counted_by_them() -> None:
    found = Concordance(GLOSSARY, [EARLY, LATE])
    assert found.neighbours("haftar") == [("libya", 1)]
    assert found.neighbours("libya") == [("haftar", 1)]
    both = article("c", "حفتر حفتر والجيش الليبي في ليبيا", "ليبيا وحفتر")
    assert Concordance(GLOSSARY, [both]).neighbours("haftar") == [("libya", 2), ("lna", 1)]
    assert found.neighbours("lna") == found.neighbours("nobody") == []


def test_an_entry_is_spread_over_the_articles_that_mention_it() -> None:
    found = Concordance(GLOSSARY, [EARLY, LATE])
    assert [found.spread(entry) for entry in ("haftar", "libya", "lna", "nobody")] == [2, 2, 0, 0]


def test_every_mention_of_an_article_is_there_the_hidden_ones_too() -> None:
    mentions = concordance().mentions("b")
    assert [(mention.part, mention.inner) for mention in mentions] == [
        ("title", False),
        ("title", False),
        ("body", False),
        ("body", True),
        ("body", False),
        ("leftover", False),
    ]


def test_a_removed_article_is_mentioned_no_more() -> None:
    held = concordance()
    held.discard("b")
    held.discard("unknown")
    assert held.total("haftar") == 2
    assert [each.article for each in held.references("haftar").articles] == ["a", "c"]


def test_an_article_put_again_replaces_what_it_was() -> None:
    held = concordance()
    held.put(article("b", "ليبيا"))
    assert held.entries("b") == [("libya", 1)]
    assert held.total("haftar") == 2


def test_an_update_tells_which_articles_changed() -> None:
    held = concordance()
    assert held.update(replace(GLOSSARY, entries=(HAFTAR, replace(LIBYA, note="A country."), ARMY))) == frozenset()
    assert held.update(Glossary((HAFTAR, entry("libya", "ليبيا", "قال")))) == {"b"}
    assert held.update(Glossary((HAFTAR,))) == {"a", "b", "c"}


def test_a_pin_changes_its_article_alone() -> None:
    held = Concordance(Glossary((ARMY,)), (article("a", "الجيش الليبي"), article("b", "الجيش الليبي")))
    pins = (Pin("b", None, Quote("الجيش الليبي")),)
    assert held.update(Glossary((ARMY,), pins)) == {"b"}
    assert held.total("lna") == 1


def test_pins_are_checked_against_the_texts() -> None:
    pins = (
        Pin("a", "libya", Quote("ليبيا", suffix="،"), 10, 3),
        Pin("a", "libya", Quote("ليبيا"), 11, 3),
        Pin("a", "libya", Quote("تونس"), 12, 3),
        Pin("z", "libya", None, 13, 3),
        Pin("a", "libya", None, 14, 3),
    )
    found = concordance(replace(GLOSSARY, pins=pins)).pin_diagnostics("g.yaml")
    assert [str(each).partition(" (")[0] for each in found] == [
        "g.yaml:11:3: error: the quote of a pin stands 2 times in a",
        "g.yaml:12:3: error: the quote of a pin does not stand in a",
        "g.yaml:13:3: warning: no article z in the library",
    ]


NAMES = st.builds(
    Name,
    st.sampled_from(["ليبيا", "حفتر", "خليفة حفتر", "الجيش", "الجيش الليبي", "اللجنة", "لجنة", "5+5"]),
    quoted=st.booleans(),
    near=st.sampled_from([(), ("حفتر",), ("ليبيا", "الليبي")]),
    proclitics=st.booleans(),
    default=st.booleans(),
)
ENTRIES = st.builds(
    lambda names, phrases: replace(entry("x", *names), not_in=phrases),
    st.lists(NAMES, min_size=1, max_size=3),
    st.sampled_from([(), ("خليفة حفتر",), ("وليبيا", "ليبيا حفتر")]),
)
PINS = st.builds(
    Pin,
    st.sampled_from(["0", "1"]),
    st.sampled_from(["e0", "e1", None]),
    st.sampled_from([Quote("حفتر"), Quote("الجيش الليبي"), Quote("وليبيا")]),
)
GLOSSARIES = st.builds(
    lambda entries, pins: Glossary(
        tuple(replace(each, id=f"e{number}") for number, each in enumerate(entries)),
        tuple(pin for pin in pins if pin.entry is None or int(pin.entry[1:]) < len(entries)),
    ),
    st.lists(ENTRIES, max_size=4),
    st.lists(PINS, max_size=2),
)
WORDS = st.sampled_from(
    ["ليبيا", "وليبيا", "حفتر", "خليفة", "للجيش", "الجيش", "الليبي", "للجنة", "«حفتر»", "5+5", "،", "ل", "قال"]
)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
ARTICLES = st.lists(st.lists(PARAGRAPHS, max_size=3), max_size=3).map(
    lambda texts: [article(str(number), *paragraphs) for number, paragraphs in enumerate(texts)]
)


@given(ARTICLES, st.lists(GLOSSARIES, min_size=2, max_size=4))
def test_after_edits_everything_is_as_if_matched_anew(articles: list[Article], states: list[Glossary]) -> None:
    held = Concordance(states[0], articles)
    for state in states[1:]:
        before = {each.id: held.mentions(each.id) for each in articles}
        changed = held.update(state)
        fresh = Concordance(state, articles)
        assert changed == {each.id for each in articles if before[each.id] != fresh.mentions(each.id)}
        for each in articles:
            assert held.mentions(each.id) == fresh.mentions(each.id)
            assert held.entries(each.id) == fresh.entries(each.id)
        for known in state.entries:
            assert held.references(known.id) == fresh.references(known.id)


@given(ARTICLES, ARTICLES, GLOSSARIES, GLOSSARIES)
def test_articles_that_change_leave_no_trace(
    old: list[Article], new: list[Article], glossary: Glossary, later: Glossary
) -> None:
    held = Concordance(glossary, old)
    for each in old:
        held.discard(each.id)
    for each in new:
        held.put(each)
    held.update(later)
    fresh: CrossReferences = Concordance(later, new)
    for each in new:
        assert held.mentions(each.id) == fresh.mentions(each.id)
    for known in later.entries:
        assert held.references(known.id) == fresh.references(known.id)
        assert held.total(known.id) == fresh.total(known.id) == fresh.references(known.id).total
