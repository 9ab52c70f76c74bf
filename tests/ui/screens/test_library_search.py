"""Searching the whole library from the screen: results come while one types, and lead to their places."""

from collections.abc import Sequence
from threading import Event

import pytest

from reader.concordance import library_search
from reader.concordance.library_search import LibrarySearch
from reader.library.article import Article
from reader.library.folder import Library
from reader.script.layout import fit
from reader.ui.screens.library_search import Found, LibrarySearchScreen, Tally
from tests.ui.picker_app import PickerApp
from tests.ui.screen import UNSHAPED, until

TEXTS = {
    "a": "معركة طرابلس\n\nتقدمت القوات نحو طرابلس في أبريل، ثم توقفت قبل طرابلس.\n",
    "b": "خبر آخر\n\nنص لا يذكر المدينة.\n",
    "c": "عن الأمة\n\nحزب الأُمّة في طرابلس.\n",
}


@pytest.fixture
def shelf(library: Library) -> Library:
    for name, text in TEXTS.items():
        library.path(name).write_text(text, encoding="utf-8")
    return library


class Gated:
    """A library that gives nothing away before its gate is opened."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.gate = Event()

    def ids(self) -> Sequence[str]:
        return self.library.ids()

    def load(self, article_id: str, /) -> Article:
        assert self.gate.wait(10)
        return self.library.load(article_id)


def place(article: str, text: str, nth: int = 0) -> tuple[str, int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[article].index(text, start + 1)
    return article, start, start + len(text)


@pytest.mark.parametrize(
    ("typed", "count", "keys", "picked"),
    [
        ("طرابلس", "4 in 2 articles", "enter", place("a", "طرابلس")),
        ("طرابلس", "4 in 2 articles", "down down enter", place("a", "طرابلس", 2)),
        ("طرابلس", "4 in 2 articles", "ctrl+end enter", place("c", "طرابلس")),
        ("الامه", "2 in 1 article", "down enter", place("c", "الأُمّة")),
    ],
)
async def test_a_line_leads_to_its_place(
    shelf: Library, typed: str, count: str, keys: str, picked: tuple[str, int, int]
) -> None:
    app = PickerApp(LibrarySearchScreen(LibrarySearch(shelf), typed))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.rows()[1] == count)
        await pilot.press(*keys.split())
        assert app.picked == [Found(*picked, typed)]


async def test_results_stand_under_their_articles_in_cells(shelf: Library) -> None:
    app = PickerApp(LibrarySearchScreen(LibrarySearch(shelf), "طرابلس"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "4 in 2 articles" in app.rows()[1])
        rows = app.rows()
        assert [row.split()[0] for row in rows if row.startswith("×")] == ["×3", "×1"]
        assert next(row for row in rows if row.startswith("×1")).endswith(fit("عن الأمة", 40).text)
        assert not any(UNSHAPED.search(row) for row in rows)
        await pilot.click(offset=(40, app.row_of("×1")))
        assert app.picked == [Found(*place("c", "طرابلس"), "طرابلس")]


async def test_typing_goes_on_while_a_search_runs_and_the_newest_query_wins(shelf: Library) -> None:
    gated = Gated(shelf)
    app = PickerApp(LibrarySearchScreen(LibrarySearch(gated)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"ام")
        await pilot.pause(0.2)
        assert app.rows()[1] == "searching …"
        await pilot.press("ه")
        assert app.picker.query_text == "امه"
        gated.gate.set()
        await until(pilot, lambda: app.rows()[1] == "2 in 1 article")
        await pilot.press("enter")
        assert app.picked == [Found(*place("c", "أمة"), "امه")]


async def test_a_single_letter_is_not_sought(shelf: Library) -> None:
    app = PickerApp(LibrarySearchScreen(LibrarySearch(shelf), "طر"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "4 in 2 articles" in app.rows()[1])
        await pilot.press("end", "backspace")
        await pilot.pause()
        assert app.rows()[1] == "Type two letters or more."
        await pilot.press("enter")
        assert app.picked == []


async def test_it_says_so_where_nothing_is_found_and_where_not_all_is_shown(
    shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_search, "MOST_LINES", 3)
    app = PickerApp(LibrarySearchScreen(LibrarySearch(shelf), "بنغازي"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.rows()[1] == "no matches")
        assert "Nothing found." in app.rows()
        await pilot.press(*"طرا")
        await until(pilot, lambda: app.rows()[1] == "4 in 2 articles · the first 3 shown")


def test_the_tally_says_how_far_the_search_is() -> None:
    assert Tally(searched=30, places=1200, articles=7, lines=1200).words(100) == "1,200 in 7 articles · 30% searched"
    assert Tally(searched=30, places=0, articles=0, lines=0).words(100) == "no matches · 30% searched"
    assert Tally(searched=0, places=0, articles=0, lines=0).words(0) == "no matches"
