"""The command palette: what it offers first, and what a person gets of it."""

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry as GlossaryEntry
from reader.glossary.model import Name
from reader.ui.finding.offers import MOST, Offer, Offers, Section, UseTheme
from reader.ui.keys.action_table import ACTIONS, Action
from reader.ui.screens.palette import PaletteScreen
from reader.ui.shelf import Entry
from tests.ui.picker_app import PickerApp
from tests.ui.screen import UNSHAPED

BY_NAME = {action.name: action for action in ACTIONS}
HAFTAR = GlossaryEntry(
    "haftar", EntryType.ACTOR, "خليفة حفتر", "Khalifa Haftar", (Name("خليفة حفتر"), Name("المشير حفتر"))
)
TRIPOLI = GlossaryEntry("tripoli", EntryType.PLACE, "طرابلس", "Tripoli", (Name("طرابلس"),))
BATTLE = Entry("a", "معركة طرابلس")
HELPERS = Entry("b", "من يدعم حفتر؟")


def offers() -> Offers:
    return Offers(
        [action for action in ACTIONS if action.palette], [HAFTAR, TRIPOLI], [BATTLE, HELPERS], ["nord", "paper"]
    )


def told(sections: list[Section]) -> list[str]:
    """The first offer of each kind, by what it is called."""
    return [name_of(section.offers[0]) for section in sections]


def name_of(offer: Offer) -> str:
    return offer.name if isinstance(offer, Action | UseTheme) else offer.id


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["help", "haftar", "a", "nord"]),
        ("index", ["index"]),
        ("vowel", ["toggle_marks"]),  # a word of what it does
        ("tripoli", ["tripoli"]),
        ("طرابلس", ["tripoli", "a"]),  # the name itself before a title that holds it
        ("المشير", ["haftar"]),
        ("حفتر", ["haftar", "b"]),
        ("nor", ["nord"]),
        ("theme paper", ["paper"]),
        ("theme", ["switch_theme", "nord"]),
        ("hlp", ["help"]),  # its letters, others between them, where nothing comes nearer
        ("nothing such", []),
    ],
)
def test_the_best_of_each_kind_comes_first(typed: str, expected: list[str]) -> None:
    assert told(offers().find(typed)) == expected


def test_an_action_that_is_called_so_counts_before_one_that_tells_of_it() -> None:
    (actions, *_) = offers().find("search")
    assert [name_of(offer) for offer in actions.offers][:2] == ["search", "search_library"]
    (actions, *_) = offers().find("panel")
    assert next(name_of(offer) for offer in actions.offers) == "toggle_panel"


def test_of_very_many_of_a_kind_some_are_shown_and_the_rest_is_counted() -> None:
    many = Offers([], [], (Entry(str(n), f"خبر {n}") for n in range(MOST + 7)), [])
    (section,) = many.find("خبر")
    assert (len(section.offers), section.total) == (MOST, MOST + 7)


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        ("enter", BY_NAME["help"]),
        ("i n d e enter", BY_NAME["index"]),
        ("ح ف ت ر enter", HAFTAR),
        ("ح ف ت ر down enter", HELPERS),
        ("n o r d enter", UseTheme("nord")),
    ],
)
async def test_what_is_typed_leads_to_every_kind(keys: str, picked: Offer) -> None:
    app = PickerApp(PaletteScreen(offers()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.picked == [picked]


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12)])
async def test_an_action_stands_with_its_keys_at_the_right_and_names_in_cells(size: tuple[int, int]) -> None:
    app = PickerApp(PaletteScreen(offers()))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        help_row = next(row for row in app.rows() if row.startswith("Help"))
        assert "? f1" in help_row[-8:]
        await pilot.press("ح")
        await pilot.pause()
        assert any(row.startswith("● Khalifa Haftar") for row in app.rows())
        assert not any(UNSHAPED.search(row) for row in app.rows())
