"""The entry in the fields of a form: what is not touched stays as it is, what is typed is meant."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.editing.checks import Problem, entry_problems
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name
from reader.ui.changing.entry_draft import EntryDraft, Found, NameDraft, findings, kinds_of
from reader.ui.field.typed_text import typed_text

HAFTAR = Entry(
    "khalifa-haftar",
    EntryType.ACTOR,
    "خليفة حفتر",
    "Khalifa Haftar",
    (Name("خليفة حفتر", quoted=True), Name("حفتر"), Name("المشير", en="the Field Marshal", near=("حفتر", "ليبيا"))),
    kind="person",
    note="Commander of the LNA.\nSince 2015. ",
    not_in=("المشير السيسي", "المشير طنطاوي"),
)
DRAFT = EntryDraft.of(HAFTAR)
WORD = NameDraft("حفتر")

# Texts with what a field does not show: line breaks, direction marks, and white space at the ends.
texts = st.text("بم \u200f\u00a0\n\u064eab،,", min_size=1, max_size=8)
names = st.builds(
    Name, texts, st.none() | texts, st.booleans(), st.lists(texts).map(tuple), st.booleans(), st.booleans()
)
entries = st.lists(names, min_size=1, max_size=3).flatmap(
    lambda found: st.builds(
        Entry,
        texts,
        st.sampled_from(EntryType),
        st.just(found[0].ar),
        texts,
        st.just(tuple(found)),
        st.none() | texts,
        st.none() | texts,
        st.lists(texts.filter(typed_text), max_size=2).map(tuple),
    )
)


@given(entries)
def test_what_nobody_touched_stays_as_it_is(entry: Entry) -> None:
    assert EntryDraft.of(entry).entry() == entry


@given(entries, st.sampled_from(EntryType))
def test_a_change_of_one_field_is_the_only_one(entry: Entry, entry_type: EntryType) -> None:
    draft = replace(EntryDraft.of(entry), type=entry_type, en="Other")
    assert draft.entry() == replace(entry, type=entry_type, en="Other" if typed_text(entry.en) != "Other" else entry.en)


def test_a_field_shows_a_line_break_as_a_sign() -> None:
    assert DRAFT.note == "Commander of the LNA.↵Since 2015. "


@pytest.mark.parametrize(
    ("draft", "entry"),
    [
        (replace(DRAFT, en=" Haftar "), replace(HAFTAR, en="Haftar")),
        (replace(DRAFT, kind=" "), replace(HAFTAR, kind=None)),
        (replace(DRAFT, note=""), replace(HAFTAR, note=None)),
        (replace(DRAFT, note="A.↵B."), replace(HAFTAR, note="A.\nB.")),
        (replace(DRAFT, not_in=("", DRAFT.not_in[1])), replace(HAFTAR, not_in=("المشير طنطاوي",))),
        (replace(DRAFT, not_in=(*DRAFT.not_in, "كسرت", " ")), replace(HAFTAR, not_in=(*HAFTAR.not_in, "كسرت"))),
        (
            replace(DRAFT, names=(DRAFT.names[0], replace(DRAFT.names[1], removed=True), DRAFT.names[2])),
            replace(HAFTAR, names=(HAFTAR.names[0], HAFTAR.names[2])),
        ),
        (
            replace(DRAFT, names=(*DRAFT.names, NameDraft(), NameDraft("القائد ", near="حفتر، ليبيا"), NameDraft())),
            replace(HAFTAR, names=(*HAFTAR.names, Name("القائد", near=("حفتر", "ليبيا")))),
        ),
        (
            replace(DRAFT, names=(replace(DRAFT.names[0], ar="خليفة", quoted=False),)),
            replace(HAFTAR, ar="خليفة", names=(Name("خليفة"),)),
        ),
    ],
)
def test_what_is_typed_is_meant(draft: EntryDraft, entry: Entry) -> None:
    assert draft.entry() == entry


@pytest.mark.parametrize(
    ("name", "blank"),
    [
        (NameDraft(), True),
        (NameDraft(" ", near=" "), True),
        (WORD, False),
        (NameDraft(en="x"), False),
        (NameDraft(default=True), False),
        (NameDraft(proclitics=False), False),
        (replace(NameDraft.of(Name("حفتر")), ar=""), False),
    ],
)
def test_a_blank_name_is_one_of_which_nothing_is_said(name: NameDraft, blank: bool) -> None:
    assert name.blank == blank


def found(draft: EntryDraft, *others: Problem) -> list[tuple[str, int | None, bool]]:
    """The fields that findings are told on, the names by their place, and whether what is wrong is that it is empty."""
    problems = (*entry_problems(draft.entry()), *others)
    return [(each.field, each.name, each.missing) for each in findings(draft, problems)]


FULL = EntryDraft((WORD,), en="Haftar", id="haftar")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (FULL, []),
        (EntryDraft(), [("names", 0, True), ("en", None, True)]),
        (replace(FULL, id=""), [("id", None, True)]),
        (replace(FULL, id="Haftar"), [("id", None, False)]),
        (replace(FULL, names=(NameDraft("؟"),)), [("names", 0, False)]),
        (replace(FULL, names=(WORD, NameDraft(en="x"))), [("names", 1, True)]),
        (replace(FULL, names=(WORD, NameDraft(), replace(WORD, removed=True), WORD)), [("names", 3, False)]),
        (replace(FULL, names=(replace(WORD, near="ليبيا ؟"),)), [("names", 0, False)]),
        (replace(FULL, not_in=("؟",)), [("not_in", None, False)]),
    ],
)
def test_each_finding_is_told_on_its_field(draft: EntryDraft, expected: list[tuple[str, int | None, bool]]) -> None:
    assert found(draft) == expected


def test_a_problem_that_the_app_knows_is_told_too() -> None:
    taken = Problem("id", None, "haftar is an id already", "write another")
    assert findings(FULL, [taken]) == [Found("id", None, "haftar is an id already", "write another")]
    assert str(findings(FULL, [taken])[0]) == "haftar is an id already (write another)"


def test_the_kinds_of_each_type_come_by_how_many_have_them() -> None:
    kinds = {"a": "party", "b": "person", "c": "person", "d": None}
    glossary = Glossary(
        (*(replace(HAFTAR, id=key, kind=kind) for key, kind in kinds.items()), replace(HAFTAR, type=EntryType.PLACE))
    )
    assert kinds_of(glossary) == {
        EntryType.ACTOR: ("person", "party"),
        EntryType.PLACE: ("person",),
        EntryType.OPERATION: (),
    }
