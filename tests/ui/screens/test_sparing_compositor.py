"""Partial updates: what they paint is what the whole screen shows there, whoever was asked for it."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from textual._compositor import ChopsUpdate
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.screens.sparing_compositor import SparingCompositor

WIDTH, HEIGHT = 12, 8

Cells = dict[tuple[int, int], str]
"""What stands at each column and row."""


class Filled(Widget):
    """Says of every cell whose it is and where, and remembers the rows that it was asked for."""

    def __init__(self, letters: str, *, id: str) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self.letters = letters
        self.asked: list[int] = []

    def render_lines(self, crop: Region) -> list[Strip]:
        self.asked += crop.line_range
        return [Strip([Segment(self.letters[y % len(self.letters)] * crop.width)]) for y in crop.line_range]


class Overlapping(Screen[None]):
    """A head, two columns below it, of which the left one is scrolled by two rows, and a card over the edge between."""

    DEFAULT_CSS = """
    Overlapping { layers: below above; }
    #columns { layer: below; height: 1fr; }
    #window { width: 5; scrollbar-size: 0 0; }
    #left { height: 20; }
    #right { width: 1fr; height: 100%; }
    #head { layer: below; height: 2; }
    #card { layer: above; width: 4; height: 3; offset: 3 4; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._compositor = SparingCompositor()

    def compose(self) -> ComposeResult:
        yield Filled("yz", id="head")
        with Horizontal(id="columns"):
            with VerticalScroll(id="window"):
                yield Filled("abcdefghij", id="left")
            yield Filled("ABCDEFGH", id="right")
        yield Filled("123", id="card")

    def on_mount(self) -> None:
        self.query_one("#window").scroll_to(y=2, animate=False)


class OverlappingApp(App[None]):
    def get_default_screen(self) -> Screen[None]:
        return Overlapping()


def painted(update: ChopsUpdate) -> Cells:
    """The cells that an update paints."""
    cells: Cells = {}
    for y, left, right in update.spans:
        for x, strip in update.chops[y].items():
            if strip is not None:
                cells |= {(column, y): letter for column, letter in enumerate(strip.text, x) if left <= column < right}
    return cells


def shown(compositor: SparingCompositor) -> Cells:
    """The cells of the whole screen."""
    rows = compositor.render_strips()
    return {(x, y): letter for y, strip in enumerate(rows) for x, letter in enumerate(strip.text)}


@st.composite
def regions(draw: st.DrawFn) -> Region:
    x, y = draw(st.integers(0, WIDTH - 1)), draw(st.integers(0, HEIGHT - 1))
    return Region(x, y, draw(st.integers(1, WIDTH - x)), draw(st.integers(1, HEIGHT - y)))


async def test_what_changed_is_painted_as_the_whole_screen_shows_it() -> None:
    app = OverlappingApp()
    async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.pause()
        compositor = app.screen._compositor
        assert isinstance(compositor, SparingCompositor)
        whole = shown(compositor)
        assert set("13chAFyz") <= set(whole.values())

        @settings(max_examples=200, deadline=None)
        @given(st.lists(regions(), min_size=1, max_size=4))
        def paint(changed: list[Region]) -> None:
            compositor._dirty_regions.update(changed)
            update = compositor.render_partial_update()
            assert update is not None
            cells = {cell for each in changed for cell in product(range(*each.column_span), each.line_range)}
            assert painted(update) == {cell: whole[cell] for cell in cells}

        paint()
        assert shown(compositor) == whole


async def test_only_those_are_asked_that_show_something_of_it() -> None:
    app = OverlappingApp()
    async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.pause()
        compositor = app.screen._compositor
        for changed, asked in (
            ([Region(0, 2, 5, 2)], {"left": [2, 3]}),
            ([Region(0, 6, 5, 2)], {"left": [6, 7], "card": [2]}),
            ([Region(8, 7, 4, 1)], {"right": [5]}),
            ([Region(3, 4, 4, 3)], {"card": [0, 1, 2]}),
            ([Region(0, 7, 2, 1), Region(10, 0, 2, 1)], {"left": [7], "head": [0]}),
        ):
            for each in app.screen.query(Filled):
                each.asked.clear()
            compositor._dirty_regions.update(changed)
            compositor.render_partial_update()
            assert {each.id: each.asked for each in app.screen.query(Filled) if each.asked} == asked
