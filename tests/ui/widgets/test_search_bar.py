"""The search bar, by keys and by mouse."""

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.message import Message

from reader.ui.widgets.search_bar import SearchBar


class SearchApp(App[None]):
    """A bar and what it told."""

    CSS = "SearchBar { dock: bottom; }"

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, object]] = []

    def compose(self) -> ComposeResult:
        yield SearchBar()

    @property
    def bar(self) -> SearchBar:
        return self.query_one(SearchBar)

    @property
    def row(self) -> str:
        """The bar as it is seen."""
        return self.screen._compositor.render_strips()[-1].text

    @on(SearchBar.Changed)
    def note_change(self, message: SearchBar.Changed) -> None:
        self.told.append(("changed", message.query))

    @on(SearchBar.Submitted)
    def note_submission(self, message: SearchBar.Submitted) -> None:
        self.told.append(("submitted", message.query))

    @on(SearchBar.Stepped)
    def note_step(self, message: SearchBar.Stepped) -> None:
        self.told.append(("stepped", message.step))

    @on(SearchBar.Dismissed)
    def note_dismissal(self) -> None:
        self.told.append(("dismissed", None))

    def on_text_field_changed(self, message: Message) -> None:
        raise AssertionError("what the field tells is the bar's business")

    on_text_field_submitted = on_text_field_changed


async def test_typing_tells_of_each_change_and_enter_submits() -> None:
    app = SearchApp()
    async with app.run_test(size=(40, 3)) as pilot:
        app.bar.focus()
        await pilot.press(*"بت", "enter")
        await pilot.pause()
        assert app.told == [("changed", "ب"), ("changed", "بت"), ("submitted", "بت")]
        assert app.bar.query_text == "بت"


@pytest.mark.parametrize("width", [40, 80, 160])
async def test_the_count_stands_beside_the_query(width: int) -> None:
    app = SearchApp()
    async with app.run_test(size=(width, 3)) as pilot:
        app.bar.query_text = "بت"
        await pilot.pause()
        for place, total, words in [
            (3, 12, "3 of 12"),
            (None, 12, "12 found"),
            (1200, 34567, "1,200 of 34,567"),
            (None, 0, "nothing found"),
        ]:
            app.bar.show_count(place, total)
            await pilot.pause()
            assert app.row.rstrip().endswith(f"ﺖﺑ {words}  ↑  ↓  ×")
            assert app.row.startswith(" / ")
            assert len(app.row) == width


async def test_without_a_query_there_is_no_count() -> None:
    app = SearchApp()
    async with app.run_test(size=(40, 3)) as pilot:
        app.bar.focus()
        await pilot.press("x")
        app.bar.show_count(None, 0)
        await pilot.pause()
        assert "nothing found" in app.row
        await pilot.press("backspace")
        await pilot.pause()
        assert "nothing found" not in app.row
        app.bar.show_count(None, 0)
        await pilot.pause()
        assert "nothing found" not in app.row
        assert "Search this article" in app.row


@pytest.mark.parametrize("width", [40, 80, 160])
async def test_the_mouse_has_a_button_for_all(width: int) -> None:
    app = SearchApp()
    async with app.run_test(size=(width, 3)) as pilot:
        for sign in "↑↓×":
            await pilot.click(offset=(app.row.index(sign), 2))
        await pilot.pause()
        assert app.told == [("stepped", -1), ("stepped", 1), ("dismissed", None)]


async def test_escape_dismisses() -> None:
    app = SearchApp()
    async with app.run_test(size=(40, 3)) as pilot:
        app.bar.focus()
        await pilot.press("escape")
        await pilot.pause()
        assert app.told == [("dismissed", None)]


async def test_a_query_that_is_typed_anew_replaces_the_one_before() -> None:
    app = SearchApp()
    async with app.run_test(size=(40, 3)) as pilot:
        app.bar.focus()
        await pilot.press("a", "enter")
        app.set_focus(None)
        await pilot.pause()
        app.bar.focus()
        await pilot.pause()
        await pilot.press("b")
        assert app.bar.query_text == "b"


@pytest.mark.parametrize(
    ("keys", "query"),
    [
        ("up", "c"),
        ("up up", "b"),
        ("up up up up", "a"),
        ("up down", ""),
        ("down", ""),
        ("x up", "c"),
        ("x up down", "x"),
        ("up up x up down", "bx"),
        ("c up", "b"),
        ("up up enter ctrl+u up up", "c"),
        ("x enter ctrl+u up", "x"),
        ("space enter ctrl+u up", "c"),
    ],
)
async def test_earlier_queries_are_recalled_the_newest_first(keys: str, query: str) -> None:
    app = SearchApp()
    async with app.run_test(size=(40, 3)) as pilot:
        app.bar.focus()
        for earlier in "abc":
            app.bar.query_text = earlier
            app.bar.field.action_submit()
            await pilot.pause()
        app.bar.query_text = ""
        await pilot.press(*keys.split())
        assert app.bar.query_text == query


async def test_a_query_that_was_stepped_through_is_recalled_too() -> None:
    app = SearchApp()
    async with app.run_test(size=(40, 3)) as pilot:
        app.bar.focus()
        await pilot.press("a")
        await pilot.click(offset=(app.row.index("↓"), 2))
        await pilot.pause()
        await pilot.press("ctrl+u", "up")
        assert app.bar.query_text == "a"
        assert app.told[-1] == ("changed", "a")
