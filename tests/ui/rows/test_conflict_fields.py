"""What two sides made of one entry or pin, field by field."""

from collections.abc import Sequence

import pytest

from reader.glossary.files.merging import Merge, merged, resolved
from reader.glossary.model import Name
from reader.glossary.source import GlossarySource, parse
from reader.ui.rows.conflict_fields import (
    FieldLine,
    Side,
    conflicts_of,
    decisions,
    field_lines,
    name_in_words,
    same_fields,
)

MINE, THEIRS = Side.MINE, Side.THEIRS
TOBRUK = "{id: tobruk, type: place, ar: طبرق, en: Tobruk}"
HAFTAR = "{id: haftar, type: actor, ar: خليفة حفتر, en: Haftar, names: [حفتر, المشير], note: N}"


def glossary(*entries: str, pin: str = "") -> GlossarySource:
    pins = f"pins:\n  - {pin}\n" if pin else ""
    return parse("version: 1\nentries:\n" + "".join(f"  - {entry}\n" for entry in entries) + pins)


def merge_of(base: str, mine: str, theirs: str) -> Merge:
    """The merge of three states of one entry; an empty one is none."""
    return merged(*(glossary(TOBRUK, *filter(None, [state])) for state in (base, mine, theirs)))


def shown(lines: Sequence[FieldLine]) -> list[str]:
    """Each line as `label mark text`, with ! at the end where it differs."""
    return [
        " ".join([*filter(None, [line.label, line.mark, line.text.strip("\u2068\u2069")]), *["!"] * line.differs])
        for line in lines
    ]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "lines_of_mine", "lines_of_theirs"),
    [
        (
            HAFTAR,
            HAFTAR.replace("en: Haftar", "en: Hafter"),
            HAFTAR.replace("en: Haftar", "en: Khalifa Haftar"),
            ["en + Hafter !", "− Haftar"],
            ["en + Khalifa Haftar !", "− Haftar"],
        ),
        (
            HAFTAR,
            HAFTAR.replace("note: N", "note: M"),
            HAFTAR.replace("en: Haftar", "en: Khalifa Haftar"),
            ["en Haftar !", "note + M !", "− N !"],
            ["en + Khalifa Haftar !", "− Haftar !", "note N !"],
        ),
        (
            HAFTAR,
            HAFTAR.replace("المشير", "القائد"),
            HAFTAR.replace("المشير", "المشير, اللواء"),
            ["names حفتر", "+ القائد !", "− المشير !"],
            ["names حفتر", "المشير !", "+ اللواء !"],
        ),
        (
            HAFTAR,
            HAFTAR.replace(", note: N", ""),
            HAFTAR.replace("note: N", "note: M"),
            ["note − N"],
            ["note + M !", "− N"],
        ),
        (
            "",
            "{id: sirte, type: place, ar: سرت, en: Sirte}",
            "{id: sirte, type: place, ar: سرت, en: Sirt}",
            ["en + Sirte !", "− Sirt !"],
            ["en + Sirt !", "− Sirte !"],
        ),
        (
            "{id: sirte, type: place, ar: سرت, en: Sirte}",
            "",
            "{id: sirte, type: place, ar: سرت, en: Sirt}",
            ["− no such entry !"],
            ["id sirte !", "type place !", "ar سرت !", "en + Sirt !", "− Sirte"],
        ),
    ],
    ids=["one field", "two fields", "names", "a field taken out", "both added it", "I removed it"],
)
def test_each_side_is_told_apart_from_the_other_and_from_the_base(
    base: str, mine: str, theirs: str, lines_of_mine: list[str], lines_of_theirs: list[str]
) -> None:
    (conflict,) = conflicts_of(merge_of(base, mine, theirs))
    assert shown(field_lines(conflict, MINE, {})) == lines_of_mine
    assert shown(field_lines(conflict, THEIRS, {})) == lines_of_theirs


def test_what_is_the_same_is_named_once() -> None:
    theirs = HAFTAR.replace("note: N", "note: M")
    (conflict,) = conflicts_of(merge_of(HAFTAR, HAFTAR.replace("note: N", "note: O"), theirs))
    assert same_fields(conflict) == ("id", "type", "ar", "en", "names")
    (removed,) = conflicts_of(merge_of(HAFTAR, "", theirs))
    assert same_fields(removed) == ()


PIN = "{article: a, quote: {exact: طبرق}, entry: %s}"


def test_pins_are_told_by_what_they_name() -> None:
    base, mine, theirs = (glossary(TOBRUK, HAFTAR, pin=PIN % entry) for entry in ("tobruk", "haftar", "null"))
    merge = merged(base, mine, theirs)
    (conflict,) = conflicts_of(merge)
    entries = merge.mine.written.by_id
    assert shown(field_lines(conflict, MINE, entries)) == ["entry + Haftar !", "− Tobruk"]
    assert shown(field_lines(conflict, THEIRS, entries)) == ["entry + no mention of anything !", "− Tobruk"]
    (gone,) = conflicts_of(merged(base, mine, glossary(TOBRUK, HAFTAR)))
    assert shown(field_lines(gone, THEIRS, entries)) == ["− no pin !"]
    assert same_fields(conflict) == ()


@pytest.mark.parametrize(
    ("sides", "english", "pinned"),
    [
        ([MINE, MINE], "Mine", "haftar"),
        ([MINE, THEIRS], "Mine", None),
        ([THEIRS, MINE], "Theirs", "haftar"),
        ([THEIRS, THEIRS], "Theirs", None),
    ],
)
def test_decisions_are_what_a_merge_takes(sides: list[Side], english: str, pinned: str | None) -> None:
    merge = merged(
        glossary(TOBRUK, HAFTAR, pin=PIN % "tobruk"),
        glossary(TOBRUK, HAFTAR.replace("en: Haftar", "en: Mine"), pin=PIN % "haftar"),
        glossary(TOBRUK, HAFTAR.replace("en: Haftar", "en: Theirs"), pin=PIN % "null"),
    )
    result = resolved(merge, *decisions(merge, sides)).written
    assert result.by_id["haftar"].en == english
    assert [pin.entry for pin in result.pins] == [pinned]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (Name("حفتر"), "حفتر"),
        (Name("حفتر", "Haftar"), "حفتر · Haftar"),
        (Name("البيان", quoted=True), "البيان · quoted"),
        (Name("الجيش", near=("حفتر", "المشير"), default=True), "الجيش · near حفتر, المشير · default"),
        (Name("الجيش", proclitics=False), "الجيش · no proclitics"),
    ],
)
def test_a_name_is_told_with_its_conditions(name: Name, words: str) -> None:
    assert name_in_words(name).translate(dict.fromkeys((0x2068, 0x2069))) == words
