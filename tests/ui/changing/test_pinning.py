"""Pinning: the quote that anchors a decision, and the edit that makes it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.glossary.editing.edits import AddPin, RemovePin, ReplacePin
from reader.glossary.model import Pin, Quote
from reader.matching.mention import By, Mention
from reader.matching.pins import find_quote
from reader.ui.changing.pinning import Pinning, Scope, pin_at, quote_for


@pytest.mark.parametrize(
    ("marked", "prefix", "suffix"),
    [
        ("a b [x] c d", "b ", " c"),
        ("[x] c d", "", " c"),
        ("a b [x]", "b ", ""),
        ("[x]", "", ""),
        ("a b, «[x]», c", "b, «", "», c"),
        ("قال a ل[x] c", "a ل", " c"),  # what is written together with the name is no word of its own
        ("ل[x] c", "ل", " c"),
        ("a b x c d, e b [x] c f", "b ", " c f"),
        ("a b x c d, a b [x] c f", "b ", " c f"),
        ("a b x c d, e b [x] c d", "e b ", " c"),
        ("b [x] c, b x c", "b ", " c, b"),
        ("a a a [a] a a", "a a a ", " a a"),
        ("one\n\n[x] c\n\ntwo", "", " c"),  # its own line suffices
        ("one\n\n[x]\n\ntwo", "", ""),
        ("x\n\n[x]\n\ntwo", "x\n\n", ""),
        ("b x c\n\nb [x] c", "c\n\nb ", " c"),
        ("b [x] c\n\nb x c", "b ", " c\n\nb"),
        ("x\r\n[x]", "x\r\n", ""),
    ],
)
def test_a_quote_has_as_few_neighbours_as_find_it_once(marked: str, prefix: str, suffix: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    quote = quote_for(text, start, end)
    assert quote == Quote(text[start:end], prefix, suffix)
    assert find_quote(text, quote) == [start]


@st.composite
def _places(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(st.text("اب ،\u064e\n", min_size=1, max_size=30))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(_places())
@example(("ab ab", 0, 1))
@example(("a\n,\n\n,", 4, 5))
def test_a_quote_is_found_once_at_its_place(place: tuple[str, int, int]) -> None:
    text, start, end = place
    quote = quote_for(text, start, end)
    assert find_quote(text, quote) == [start]
    assert quote.exact == text[start:end]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 4)])
def test_no_words_have_no_quote(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="is no place"):
        quote_for("a b", start, end)


TEXT = "قال الجيش الليبي اليوم\n\nوقال للجيش الليبي أمس"
FIRST, SECOND = TEXT.index("الجيش"), TEXT.index("لجيش الليبي أ")
NAME = "الجيش الليبي"
HERE = Pin("001", "gna", Quote(NAME, "قال ", " اليوم"))
WITH_PROCLITICS = Pin("001", "lna", Quote("للجيش الليبي", "", " أمس"))
ELSEWHERE = Pin("002", "gna", Quote(NAME, "قال ", " اليوم"))
WHOLE = Pin("001", "lna")


def _mention(entry: str | None = None) -> Mention:
    end = FIRST + len(NAME)
    return Mention(FIRST, end, NAME, entry, ("lna", "gna"), NAME, (), By.NAME, "body", False)


@pytest.mark.parametrize(
    ("start", "end", "pin"),
    [
        (FIRST, FIRST + 12, HERE),
        (FIRST, FIRST + 5, None),
        (SECOND, SECOND + 11, WITH_PROCLITICS),
    ],
    ids=["its words", "fewer words", "with its proclitics"],
)
def test_the_pin_of_a_place_is_the_one_that_decides_there(start: int, end: int, pin: Pin | None) -> None:
    assert pin_at("001", TEXT, start, end, [WHOLE, ELSEWHERE, WITH_PROCLITICS, HERE]) == pin


QUOTE = Quote(NAME, "قال ", " اليوم")


@pytest.mark.parametrize(
    ("pins", "entry", "scope", "edit"),
    [
        ([], "gna", Scope.PLACE, AddPin(Pin("001", "gna", QUOTE))),
        ([], None, Scope.PLACE, AddPin(Pin("001", None, QUOTE))),
        ([], "gna", Scope.ARTICLE, AddPin(Pin("001", "gna"))),
        ([HERE], "lna", Scope.PLACE, ReplacePin(HERE, Pin("001", "lna", QUOTE))),
        ([HERE], "gna", Scope.PLACE, None),
        ([HERE], "gna", Scope.ARTICLE, AddPin(Pin("001", "gna"))),
        ([WHOLE], "gna", Scope.ARTICLE, ReplacePin(WHOLE, Pin("001", "gna"))),
        ([WHOLE], "lna", Scope.ARTICLE, None),
        ([WHOLE], "lna", Scope.PLACE, AddPin(Pin("001", "lna", QUOTE))),
        ([Pin("001", "tobruk"), Pin("002", "lna")], "gna", Scope.ARTICLE, AddPin(Pin("001", "gna"))),
    ],
)
def test_a_decision_is_added_or_takes_the_place_of_another(
    pins: list[Pin], entry: str | None, scope: Scope, edit: AddPin | ReplacePin | None
) -> None:
    assert Pinning.of_mention("001", TEXT, _mention(), pins).edit(entry, scope) == edit


def test_a_decision_is_taken_back_where_it_was_made() -> None:
    pinning = Pinning.of_mention("001", TEXT, _mention(), [HERE, WHOLE])
    assert pinning.removal(Scope.PLACE) == RemovePin(HERE)
    assert pinning.removal(Scope.ARTICLE) == RemovePin(WHOLE)
    assert Pinning.of_mention("001", TEXT, _mention(), []).removal() is None


def test_only_between_several_candidates_can_an_article_decide() -> None:
    assert Pinning.of_mention("001", TEXT, _mention(), []).scopes == (Scope.PLACE, Scope.ARTICLE)
    assert Pinning.of_words("001", TEXT, FIRST, FIRST + 5, []).scopes == (Scope.PLACE,)


def test_the_anchor_is_that_of_the_pin_that_is_there() -> None:
    longer = Pin("001", "gna", Quote(NAME, "قال ", " اليوم\n"))
    assert Pinning.of_mention("001", TEXT, _mention(), [longer]).anchor == longer.quote
    assert Pinning.of_mention("001", TEXT, _mention(), []).anchor == QUOTE
