"""Opening an article by a part of its title."""

import datetime

import pytest

from reader.script.layout import fit
from reader.ui.screens.titles import TitlesScreen
from reader.ui.shelf import Entry, Reading
from tests.ui.picker_app import PickerApp
from tests.ui.screen import UNSHAPED, until

ENTRIES = [
    Entry("a", "معركة طرابلس تبدأ", "البيان", datetime.date(2019, 4, 4)),
    Entry("b", "اتفاق الصخيرات"),
    Entry("c", "هدنة في طرابلس", "الميادين"),
]


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        ("enter", "a"),
        ("down enter", "b"),
        ("ط ر ا space ه د ن ه enter", "c"),  # any order, any spelling
        ("0 4 enter", "a"),
        ("م ي ا enter", "c"),
    ],
)
async def test_words_of_title_source_and_date_lead_to_an_article(keys: str, picked: str) -> None:
    app = PickerApp(TitlesScreen(ENTRIES))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.picked == [picked]


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
async def test_a_title_stands_at_the_right_edge_with_what_is_known_of_it(size: tuple[int, int]) -> None:
    app = PickerApp(TitlesScreen(ENTRIES))
    async with app.run_test(size=size) as pilot:
        await pilot.press(*"هدنة")
        await pilot.pause()
        assert any(row.endswith(fit("هدنة في طرابلس", 40).text) for row in app.rows()[2:])
        assert not any(UNSHAPED.search(row) for row in app.rows())
        assert any("1 of 3" in row for row in app.rows())
        assert any(fit("الميادين", 40).text in row for row in app.rows())


async def test_an_article_that_is_read_meanwhile_is_found_by_its_title() -> None:
    titles = TitlesScreen([*ENTRIES, Entry("late", "late", reading=Reading.WAITING)])
    app = PickerApp(titles)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"خبر")
        await pilot.pause()
        assert "0 of 4" in app.rows()[1]
        titles.update_entries([Entry("late", "خبر عاجل", reading=Reading.READ)])
        await until(pilot, lambda: "1 of 4" in app.rows()[1])
        await pilot.press("enter")
        assert app.picked == ["late"]
