"""What English stands in a line, and after which mention."""

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.library.article import Block, Part
from reader.matching.mention import By, Mention
from reader.script.layout import lay_out
from reader.ui.article.guests import English, english_guests, english_of
from reader.ui.article.mention_map import MentionMap
from tests.ui.named import body, mapped

OFF, FIRST, ALL = English.OFF, English.FIRST, English.ALL


def with_guests(text: str, english: English) -> str:
    """A text with what is inserted in it, in logical order."""
    shown = text
    for guest in reversed(english_guests(body(text), mapped(text), english)):
        shown = shown[: guest.offset] + guest.text + shown[guest.offset :]
    return shown


@pytest.mark.parametrize(
    ("text", "english", "shown"),
    [
        ("حفتر في طرابلس", OFF, "حفتر في طرابلس"),
        ("حفتر في طرابلس", ALL, "حفتر [Khalifa Haftar] في طرابلس [Tripoli]"),
        ("حفتر وحفتر", FIRST, "حفتر [Khalifa Haftar] وحفتر"),
        ("حفتر وحفتر", ALL, "حفتر [Khalifa Haftar] وحفتر [Khalifa Haftar]"),
        # The form's own English where it has any; another form of the same item is the same item.
        ("المشير خليفة حفتر", ALL, "المشير خليفة حفتر [Field Marshal Khalifa Haftar]"),
        ("حفتر، المشير خليفة حفتر", FIRST, "حفتر [Khalifa Haftar]، المشير خليفة حفتر"),
        # Inner mentions have none; a contested one says what it may be, and is another item than either.
        ("فجر ليبيا", ALL, "فجر ليبيا [Libya Dawn]"),
        ("الجيش الليبي", ALL, "الجيش الليبي [Libyan National Army or GNA forces?]"),
        ("الجيش، الجيش الليبي", FIRST,
         "الجيش [Libyan National Army]، الجيش الليبي [Libyan National Army or GNA forces?]"),
        ("للأمم المتحدة.", ALL, "للأمم المتحدة [United Nations]."),
        ("لأنقرة", ALL, "لأنقرة [Ankara]"),
        ("لا أحد", ALL, "لا أحد"),
    ],
)  # fmt: skip
def test_english_stands_after_its_mention(text: str, english: English, shown: str) -> None:
    assert with_guests(text, english) == shown


def test_offsets_count_from_the_paragraph() -> None:
    text = "قال.\n\nحفتر هنا"
    block = Block(Part.BODY, 6, len(text))
    (guest,) = english_guests(block, mapped(text), ALL)
    assert guest == (len("حفتر"), " [Khalifa Haftar]")
    assert english_guests(Block(Part.BODY, 0, 4), mapped(text), ALL) == []


def test_of_many_candidates_the_first_three_are_named() -> None:
    entries = {f"e{n}": Entry(f"e{n}", EntryType.PLACE, "ب", f"Place {n}", (Name("ب"),)) for n in range(5)}
    contested = Mention(0, 1, "ب", None, tuple(entries), "ب", (), By.NAME, "body", inner=False)
    assert english_of(contested, MentionMap([contested], entries)) == "Place 0 or Place 1 or Place 2 or …?"
    assert english_of(contested, MentionMap([contested], {})) == ""


def test_a_guest_leaves_the_arabic_around_it_in_its_order() -> None:
    text = "وصل حفتر أمس إلى طرابلس"
    (line,) = lay_out(text, 80, "R", english_guests(body(text), mapped(text), ALL))
    (plain,) = lay_out(text, 80)
    own = [cell for cell in line.cells if cell.start < cell.end]
    assert [(cell.glyphs, cell.start, cell.end) for cell in own] == [
        (cell.glyphs, cell.start, cell.end) for cell in plain.cells
    ]
    assert "[Khalifa Haftar]" in line.text
    assert line.text.index("[Tripoli]") < line.text.index("[Khalifa Haftar]")
