"""Deciding between what both sides changed, as a person does it."""

import pytest

from reader.glossary.files.merging import merged
from reader.ui.rows.conflict_fields import Decisions, Side, decisions
from reader.ui.screens.conflict import ConflictScreen
from tests.ui.dialog_app import DialogApp
from tests.ui.rows.test_conflict_fields import HAFTAR, MINE, PIN, THEIRS, TOBRUK, glossary

MERGE = merged(
    glossary(TOBRUK, HAFTAR, pin=PIN % "tobruk"),
    glossary(TOBRUK.replace("en: Tobruk", "en: Tubruq"), HAFTAR.replace("note: N", "note: M"), pin=PIN % "haftar"),
    glossary(TOBRUK.replace("en: Tobruk", "en: Tobrouk"), HAFTAR.replace("note: N", "note: O"), pin=PIN % "null"),
)
"""Conflicts about Tobruk, about Haftar, and about a pin."""


@pytest.mark.parametrize(
    ("keys", "sides"),
    [
        ("m t m enter", [MINE, THEIRS, MINE]),
        ("1 2 1 ctrl+s", [MINE, THEIRS, MINE]),
        ("ة ف ة enter", [MINE, THEIRS, MINE]),  # under an Arabic layout
        ("n m p p t m enter", [THEIRS, MINE, MINE]),
        ("p m m m enter", [MINE, MINE, MINE]),  # from the first back to the last
        ("m t m t enter", [MINE, THEIRS, THEIRS]),  # the last one anew
        ("m t m left m enter", [MINE, MINE, MINE]),
        ("m t m n t enter", [THEIRS, THEIRS, MINE]),  # decided anew
    ],
)
async def test_keys_take_a_side_of_each_and_save(keys: str, sides: list[Side]) -> None:
    app = DialogApp(ConflictScreen(MERGE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.given == [decisions(MERGE, sides)]


async def test_nothing_is_saved_before_everything_is_decided() -> None:
    app: DialogApp[Decisions | None] = DialogApp(ConflictScreen(MERGE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "m", "p", "enter")
        await pilot.pause()
        assert app.given == []
        assert app.rows()[0].startswith("Conflict 3 of 3 · 2 to decide")
        await pilot.press("escape")
        assert app.given == [None]


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_mouse_takes_a_side_wherever_it_is_clicked(size: tuple[int, int]) -> None:
    app = DialogApp(ConflictScreen(MERGE))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.click(offset=app.place_of("Tobrouk"))
        await pilot.pause()
        await pilot.click(offset=app.place_of("Mine, changed here"))
        await pilot.pause()
        await pilot.click(offset=app.place_of("no mention"))
        await pilot.pause()
        assert app.rows()[0] == "Conflict 3 of 3 · all decided: Enter saves"
        await pilot.click(offset=app.place_of("⏎ save"))
        assert app.given == [decisions(MERGE, [THEIRS, MINE, THEIRS])]


@pytest.mark.parametrize(("size", "beside"), [((120, 40), True), ((80, 24), False)])
async def test_the_sides_stand_beside_each_other_where_there_is_room(size: tuple[int, int], beside: bool) -> None:
    app = DialogApp(ConflictScreen(MERGE))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        mine, theirs = app.place_of("Tubruq"), app.place_of("Tobrouk")
        assert (mine[1] == theirs[1]) is beside
        assert (mine[0] == theirs[0]) is not beside


async def test_the_side_that_was_taken_is_marked() -> None:
    app = DialogApp(ConflictScreen(MERGE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", "p")
        await pilot.pause()
        assert [row for row in app.rows() if "✓" in row] == ["▌ t  Theirs, in the file now ✓"]


async def test_a_pin_is_shown_with_its_quote() -> None:
    app = DialogApp(ConflictScreen(MERGE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert app.rows()[1:3] == ["A pin in a", "ﻕﺮﺒﻃ"]


async def test_a_long_entry_is_scrolled() -> None:
    long = HAFTAR.replace("المشير", ", ".join(f"اسم{number}" for number in range(60)))
    merge = merged(glossary(HAFTAR), glossary(long), glossary(HAFTAR.replace("المشير", "اللواء")))
    app = DialogApp(ConflictScreen(merge))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not any("Theirs" in row for row in app.rows())
        await pilot.press(*["pagedown"] * 7)
        await pilot.pause()
        assert any("Theirs" in row for row in app.rows())
