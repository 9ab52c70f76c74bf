"""Searching as a person does: in the article, in all of them, in the index, by title and in the palette."""

from typing import Any

import pytest
from textual.pilot import Pilot

from reader.ui.app import ReaderApp
from reader.ui.rows.row import ContextRow
from reader.ui.screens.index import IndexScreen
from reader.ui.screens.library_search import LibrarySearchScreen
from reader.ui.screens.palette import PaletteScreen
from reader.ui.screens.picker import Picker
from reader.ui.screens.titles import TitlesScreen
from reader.ui.widgets.search_bar import SearchBar
from tests.ui.conftest import Open
from tests.ui.named import GLOSSARY
from tests.ui.screen import (
    article_rows,
    column_of,
    faults,
    focused,
    listed,
    marked,
    panel_item,
    rows,
    settled,
    style_at,
    until,
    view_of,
)

pytestmark = pytest.mark.usefixtures("quick_keys")

FILLER = "هذه فقرة لا اسم فيها على الإطلاق، وإنما هي كلام طويل يملأ السطور سطرا بعد سطر.\n\n"
LONG = "عنوان\n\n" + f"وصل حفتر إلى طرابلس.\n\n{FILLER * 3}" * 8
OTHER = "ثان\n\n" + FILLER * 10 + "قال المشير حفتر في ليبيا.\n\n" + FILLER * 10
ARTICLES = {"a": LONG, "b": OTHER, "c": f"بلا اسم\n\n{FILLER * 20}"}


def count(app: ReaderApp) -> str:
    """What the search bar says of the matches."""
    bar = app.screen.query("#search-count")
    return str(bar.first().render()).strip() if app.reading.pane.searching else "no search"


def in_sight(app: ReaderApp, offset: int) -> bool:
    return 0 <= column_of(view_of(app), offset).y < view_of(app).size.height


# In the article


async def test_a_search_follows_what_is_typed_and_goes_round(open_app: Open) -> None:
    app = open_app({"a": LONG}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        plain = style_at(view, 0)
        said = []
        await pilot.press("slash")
        for letter in "حفترو":
            await pilot.press(letter)
            await settled(pilot)
            said.append(count(app))
        assert said == ["1 of 8", "1 of 8", "1 of 8", "1 of 8", "nothing found"]
        await pilot.press("backspace")
        await settled(pilot)
        places = [LONG.index("حفتر")]
        while (further := LONG.find("حفتر", places[-1] + 1)) >= 0:
            places.append(further)
        # The match that one is at, the others, and the names around them all look different.
        await pilot.press("enter")
        assert view.has_focus
        current = style_at(view, places[0])
        assert current.bgcolor != plain.bgcolor
        for place in range(1, 9):
            await pilot.press("n")
            await settled(pilot)
            assert count(app) == f"{place % 8 + 1} of 8"
            assert in_sight(app, places[place % 8])
            assert style_at(view, places[place % 8]) == current
        assert "From the beginning again." in " ".join(rows(app))
        for place in (7, 6):
            await pilot.press("N")
            await settled(pilot)
            assert count(app) == f"{place + 1} of 8"
        assert view.focused_mention is None
        # A match that is not the current one keeps the letters of its name, on another ground.
        at_end = style_at(view, places[7])
        assert at_end not in (current, style_at(view, LONG.rindex("طرابلس")))
        assert at_end.color == style_at(view, LONG.rindex("طرابلس")).color or at_end.bgcolor != plain.bgcolor
        assert faults(app) == []


async def test_escape_ends_a_search_where_it_stands(open_app: Open) -> None:
    app = open_app({"a": LONG}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        await pilot.press("j", "j")
        await pilot.pause()
        begun = article_rows(app)
        # While it is typed: back to where it began, however far it led.
        await pilot.press("slash", *"طرابلس")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert count(app) == "no search"
        assert article_rows(app)[:-1] == begun[: len(article_rows(app)) - 1]
        assert view.has_focus
        # In the article: it stays at the match; what is selected is dropped before, the focus and the article after.
        await pilot.press("slash", *["backspace"] * 9, *"طرابلس", "enter", "n", "n", "tab", "v")
        await settled(pilot)
        there = view.scroll_offset.y
        assert view.selected_text
        for left in ("selection", "search", "focus", "article"):
            await pilot.press("escape")
            await settled(pilot)
            assert view.selected_text == ""
            assert (count(app) == "no search") == (left != "selection")
            assert (view.focused_mention is None) == (left in ("focus", "article"))
        assert app.reading.article_list.has_focus
        await pilot.press("enter")
        await settled(pilot)
        assert view.scroll_offset.y == there


async def test_a_search_that_is_opened_again_searches(open_app: Open) -> None:
    app = open_app({"a": LONG}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        await pilot.press("slash", *"حفتر", "enter", "escape", "slash", "enter")
        await settled(pilot)
        if count(app) != "no search":  # an empty field would be right too
            await pilot.press("n")
            await settled(pilot)
            assert count(app) == "2 of 8"


SPELLINGS = {
    "انقره": "1 of 3",  # hamza, ة
    "أنقرة": "1 of 3",
    "مستشفي": "1 of 2",  # ى
    "محمد": "1 of 3",  # marks, tatweel
    "مُحَمَّد": "1 of 3",
    "حفتر أمس": "1 of 1",  # over a line break of the file
    "tripoli": "1 of 1",
    "15": "1 of 1",
    "  ": "",
    "لا شيء كهذا": "nothing found",
}
"""What is typed, and what the bar says then."""


async def test_a_search_reads_over_spelling(open_app: Open) -> None:
    text = "عنوان\n\nأنقرة وانقره وإنقرة، مستشفى ومستشفي، مُحَمَّد محمـد محمد، حفتر\nأمس Tripoli 15\n"
    app = open_app({"a": text}, "a")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: view_of(app).flow is not None)
        await pilot.press("slash")
        await until(pilot, lambda: app.screen.query(SearchBar))
        said = {}
        for typed in SPELLINGS:
            app.screen.query_one(SearchBar).query_text = typed
            await settled(pilot)
            said[typed] = count(app)
        assert said == SPELLINGS


async def test_leftovers_are_found_only_while_they_are_shown(open_app: Open) -> None:
    text = "عنوان\n\nنص عادي هنا.\n\nطباعة\n"
    app = open_app({"a": text}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: view_of(app).flow is not None)
        await pilot.press("slash", *"طباعة", "enter")
        await settled(pilot)
        assert count(app) == "nothing found"
        for expected in ("1 of 1", "nothing found"):
            await pilot.press("o")
            await settled(pilot)
            assert count(app) == expected


async def test_a_search_goes_on_in_another_article_and_leaves_its_place_alone(open_app: Open) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        await pilot.press("G", "slash", *"حفتر", "enter", "n", "n", "j", "j")
        await settled(pilot)
        before, said = article_rows(app), count(app)
        assert said.endswith("of 8")
        await pilot.press("]")
        await marked(pilot, app, "b")
        await settled(pilot)
        assert count(app).endswith("1 of 1") or count(app) == "1 found"
        # It began elsewhere: giving it up leaves one here.
        there = view_of(app).scroll_offset.y
        await pilot.press("slash", "escape")
        await settled(pilot)
        assert view_of(app).scroll_offset.y == there
        await pilot.press("backspace")
        await marked(pilot, app, "a")
        await settled(pilot)
        assert [row for row in article_rows(app) if row][:12] == [row for row in before if row][:12]


# In all articles


async def picker(pilot: Pilot[None], app: ReaderApp, kind: type[Picker[Any]]) -> Picker[Any]:
    """Wait for a screen on which something is picked."""
    await until(pilot, lambda: isinstance(app.screen, kind))
    screen = app.screen
    assert isinstance(screen, Picker)
    return screen


@pytest.mark.parametrize("begin", ["article", "list"])
async def test_a_search_of_the_library_leads_there_and_goes_on_there(open_app: Open, begin: str) -> None:
    app = open_app(ARTICLES, *(["c"] if begin == "article" else []), glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.knowledge.ready)
        if begin == "article":
            await until(pilot, lambda: view_of(app).flow is not None)
            await pilot.press("j", "j")
        before = rows(app)
        await pilot.press("f", *"المشير حفتر")
        screen = await picker(pilot, app, LibrarySearchScreen)
        await until(pilot, lambda: any(isinstance(row, ContextRow) for row in screen.row_list.rows))
        assert faults(app) == []
        # Escape leaves everything as it was.
        await pilot.press("escape")
        await settled(pilot)
        assert rows(app)[1:-1] == before[1:-1]
        await pilot.press("f", *"المشير حفتر")
        screen = await picker(pilot, app, LibrarySearchScreen)
        await until(pilot, lambda: any(isinstance(row, ContextRow) for row in screen.row_list.rows))
        await pilot.press("enter")
        await marked(pilot, app, "b")
        await settled(pilot)
        assert in_sight(app, OTHER.index("المشير"))
        assert view_of(app).has_focus
        assert count(app) == "1 of 1"
        await pilot.press("escape", "backspace")
        await settled(pilot)
        if begin == "article":
            await until(pilot, lambda: app.opened is not None and app.opened.id == "c")
            await settled(pilot)
            assert rows(app)[1:-1] == before[1:-1]


# By title, in the palette, in the index


async def test_an_article_is_opened_by_a_part_of_its_title_and_back_returns(open_app: Open) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        await listed(pilot, app)
        await pilot.press("space")
        await settled(pilot)
        before = article_rows(app)
        await pilot.press("ctrl+o", *"ثان")
        await picker(pilot, app, TitlesScreen)
        await settled(pilot)
        assert faults(app) == []
        await pilot.press("enter")
        await marked(pilot, app, "b")
        await pilot.press("alt+left")
        await marked(pilot, app, "a")
        await settled(pilot)
        assert article_rows(app) == before


@pytest.mark.parametrize(
    ("typed", "lands"), [("english", "[Tripoli]"), ("Tripoli", "item"), ("ثان", "article"), ("theme paper", "paper")]
)
async def test_the_palette_does_shows_and_opens(open_app: Open, typed: str, lands: str) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        await listed(pilot, app)
        await pilot.press("ctrl+p")
        await picker(pilot, app, PaletteScreen)
        await pilot.press(*(letter if letter != " " else "space" for letter in typed), "enter")
        await until(pilot, lambda: app.screen is app.reading)
        match lands:
            case "item":
                await until(pilot, lambda: panel_item(app) == "طرابلس")
                assert app.reading.panel.row_list.has_focus
            case "article":
                await marked(pilot, app, "b")
            case "paper":
                assert app.theme == "paper"
            case english:
                await pilot.press("ctrl+p", *typed, "enter")
                await until(pilot, lambda: english in " ".join(article_rows(app)))


async def test_the_index_is_filtered_sorted_scoped_and_leads_to_the_panel(open_app: Open) -> None:
    app = open_app(ARTICLES, "b", glossary=GLOSSARY)
    async with app.run_test(size=(160, 45)) as pilot:
        await marked(pilot, app, "b")
        await listed(pilot, app)
        await settled(pilot)
        before = article_rows(app), view_of(app).scroll_offset.y
        await pilot.press("i")
        screen = await picker(pilot, app, IndexScreen)

        def ids() -> list[str]:
            return [str(screen.result_of(row)) for row in screen.row_list.rows]

        assert ids()[:2] == ["haftar", "tripoli"]
        await pilot.press("ctrl+o")  # this article
        await settled(pilot)
        assert ids() == ["haftar", "libya"]
        await pilot.press("ctrl+o", "ctrl+t", "ctrl+t")  # all articles, places
        await settled(pilot)
        assert set(ids()) == {"tripoli", "libya", "ankara"}
        await pilot.press("ctrl+s", "ctrl+r")
        await settled(pilot)
        assert set(ids()) == {"tripoli", "libya", "ankara"}
        await pilot.press(*"طرابلس")
        await settled(pilot)
        assert ids() == ["tripoli"]
        assert faults(app) == []
        await pilot.press("enter")
        await until(pilot, lambda: panel_item(app) == "طرابلس")
        assert app.reading.panel.row_list.has_focus
        await pilot.press("enter")
        await marked(pilot, app, "a")
        assert focused(app) == "طرابلس"
        await pilot.press("backspace", "backspace")
        await marked(pilot, app, "b")
        await settled(pilot)
        assert (article_rows(app), view_of(app).scroll_offset.y)[1] == before[1]
