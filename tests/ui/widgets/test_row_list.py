"""The list of rows: moved in by key and mouse, and painted only where it is seen."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.pilot import Pilot
from textual.strip import Strip

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.ui.rows.row import BlankRow, HeadingRow, NameRow, Row, RowStyles, TextRow
from reader.ui.widgets.row_list import WHEEL_ROWS, RowList
from tests.ui.row_app import RowApp, plain_styles

HEIGHT = 10


@dataclass(eq=False)
class Probe:
    """A row that shows its number and counts how often it was measured and painted."""

    number: int
    rows: int = 1
    selectable: bool = True
    measured: int = 0
    painted: list[int] = field(default_factory=list)

    def height(self, width: int) -> int:
        self.measured += 1
        return self.rows

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        self.painted.append(width)
        text = f"{self.number}".ljust(width)
        return [Strip([Segment(text, styles["row--title"])], width) for _ in range(self.rows)]


def probes(count: int) -> list[Probe]:
    return [Probe(number) for number in range(count)]


async def shown(pilot: Pilot[None], rows: Sequence[Row], *, highlighted: int | None = None) -> RowList:
    """The app's list with these rows, and the keys."""
    found = pilot.app.query_one(RowList)
    found.focus()
    found.set_rows(rows, highlighted=highlighted)
    await pilot.pause()
    return found


def row_app() -> RowApp:
    return RowApp(RowList(id="list"))


HEADED: list[Row] = [
    *(HeadingRow(f"card {number}") for number in range(4)),
    *(Probe(number) for number in range(3)),
    HeadingRow("more"),
    *(Probe(number) for number in range(20)),
    TextRow("end"),
]
"""A card of four rows, three rows, a heading, twenty rows, and a text."""


@pytest.mark.parametrize(
    ("keys", "highlighted", "top"),
    [
        ("", 4, 0),
        ("j", 5, 0),
        ("down down down", 8, 0),
        ("j j j j j", 10, 1),
        ("G", 27, 19),
        ("G j", 27, 19),
        ("end home", 4, 0),
        ("space", 14, 5),
        ("d", 9, 0),
        ("space u", 9, 5),
        ("space pageup", 4, 0),
        # back to a row below a heading: the heading comes along
        ("G u u u k k k k", 8, 7),
        # above the first row there is still a card to see
        ("j j j j j k k k k k k", 4, 0),
    ],
)
async def test_keys_move_the_highlight_and_its_header_into_sight(keys: str, highlighted: int, top: int) -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, HEADED)
        await pilot.press(*keys.split())
        await pilot.pause()
        assert (found.highlighted, found.scroll_offset.y) == (highlighted, top)
        told = app.told_of(RowList.Highlighted)[-1]
        assert (told.index, told.row, told.control) == (highlighted, HEADED[highlighted], found)


async def test_a_card_higher_than_the_window_is_read_by_the_same_keys() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, [HeadingRow(f"card {number}") for number in range(14)] + [Probe(0)])
        assert found.scroll_offset.y == 0
        await pilot.press("G", "k", "k")
        assert (found.highlighted, found.scroll_offset.y) == (14, 3)
        await pilot.press("g")
        assert (found.highlighted, found.scroll_offset.y) == (14, 0)


async def test_the_highlight_is_in_sight_once_the_list_has_the_keys_but_a_click_finds_what_it_was_aimed_at() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, HEADED)
        for away_by_wheel in range(2):
            await pilot._post_mouse_events([events.MouseScrollDown] * 3, found, offset=(3, 3))
            app.set_focus(None)
            await pilot.pause()
            assert found.scroll_offset.y == 3 * WHEEL_ROWS
            if away_by_wheel:
                found.focus()
            else:
                await pilot.click("#list", offset=(3, 0))
                assert app.told_of(RowList.Chosen)[-1].index == 3 * WHEEL_ROWS
                found.set_rows(HEADED)
        await pilot.pause()
        assert (found.highlighted, found.scroll_offset.y) == (4, 0)


async def test_other_rows_do_not_lay_the_screen_out_anew() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, probes(3))
        laid_out: list[object] = []
        app.screen.screen_layout_refresh_signal.subscribe(found, laid_out.append, immediate=True)
        for count in (500, 7):
            found.set_rows(probes(count))
            await pilot.pause()
            assert found.max_scroll_y == max(0, count - HEIGHT)
            assert found.vertical_scrollbar.window_virtual_size == count
        assert laid_out == []


async def test_text_alone_scrolls() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, [TextRow(f"line {number}") for number in range(30)])
        for key, top in (("j", 1), ("space", 11), ("k", 10), ("u", 5), ("G", 20), ("enter", 20)):
            await pilot.press(key)
            assert found.scroll_offset.y == top
        assert app.told == []


async def test_enter_and_a_click_choose_a_row() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        await shown(pilot, HEADED)
        await pilot.press("j", "enter")
        await pilot.click("#list", offset=(3, 8))
        await pilot.press("G")
        await pilot.click("#list", offset=(3, 0))
        assert [message.index for message in app.told_of(RowList.Chosen)] == [5, 8, 19]


async def test_a_click_on_what_cannot_be_highlighted_is_told_apart() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, [HeadingRow("title"), Probe(0, rows=3), BlankRow(), Probe(1)])
        for y in range(HEIGHT):
            await pilot.click("#list", offset=(3, y))
        assert [message.index for message in app.told_of(RowList.Pressed)] == [0, 2]
        assert [message.index for message in app.told_of(RowList.Chosen)] == [1, 1, 1, 3]
        assert found.highlighted == 3


async def test_the_wheel_scrolls_and_leaves_the_highlight() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, HEADED)
        await pilot._post_mouse_events([events.MouseScrollDown], found, offset=(3, 3))
        assert (found.highlighted, found.scroll_offset.y) == (4, WHEEL_ROWS)
        await pilot._post_mouse_events([events.MouseScrollUp], found, offset=(3, 3))
        assert (found.highlighted, found.scroll_offset.y) == (4, 0)


async def test_rows_are_painted_when_they_are_seen_and_then_kept() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        rows = probes(500)
        found = await shown(pilot, rows)
        assert [row.number for row in rows if row.painted] == list(range(HEIGHT))
        await pilot.press("j", "k")
        painted = [len(row.painted) for row in rows]
        await pilot.press("j", "k")
        assert [len(row.painted) for row in rows] == painted
        found.set_rows(probes(3))
        await pilot.pause()
        assert [row.split() for row in app.rows()[:4]] == [["0"], ["1"], ["2"], []]


async def test_a_hundred_thousand_rows_of_one_height_are_not_measured() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        rows = probes(100_000)
        found = app.query_one(RowList)
        found.focus()
        found.set_rows(rows, uniform=True)
        await pilot.press("G")
        await pilot.pause()
        assert app.rows()[-1].split()[0] == "99999"
        assert not any(row.measured for row in rows)


async def test_the_highlight_leaves_the_colours_of_the_row() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, probes(3))
        first, second = (found.render_line(y)._segments[1].style for y in (0, 1))
        assert first is not None
        assert second is not None
        assert first.bgcolor != second.bgcolor
        assert (first.color, first.bold, first.reverse) == (second.color, second.bold, second.reverse)


async def test_without_colour_the_highlight_is_reverse_and_without_the_keys_underlined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, probes(3))
        looks = []
        for focused in (True, False):
            app.set_focus(found if focused else None)
            await pilot.pause()
            styles = [found.render_line(y)._segments[1].style for y in (0, 1)]
            looks += [(bool(style and style.reverse), bool(style and style.underline)) for style in styles]
        assert looks == [(True, False), (False, False), (False, True), (False, False)]


async def test_a_resize_keeps_the_highlight_in_sight() -> None:
    app = row_app()
    async with app.run_test(size=(60, 30)) as pilot:
        await shown(pilot, [TextRow("word " * 30), *probes(25), TextRow("word " * 30)], highlighted=22)
        for width, height in ((60, 9), (20, 9), (60, 30)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert any(row.split()[:1] == ["21"] for row in app.rows())


async def test_a_frame_between_a_resize_and_the_news_of_it_is_filled() -> None:
    app = row_app()
    async with app.run_test(size=(20, HEIGHT)) as pilot:
        found = await shown(pilot, probes(5))
        for size in (Size(40, HEIGHT + 3), Size(10, HEIGHT - 3)):
            app.screen._compositor.reflow(app.screen, size)
            strips = found.render_lines(size.region)
            assert [strip.cell_length for strip in strips] == [size.width] * size.height
            assert strips[2].text.strip() == "2"


async def test_a_highlight_asked_for_before_there_is_a_window_is_in_sight() -> None:
    found = RowList()
    found.set_rows(probes(50), highlighted=30)
    app = RowApp(found)
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        await pilot.pause()
        assert found.scroll_offset.y == 21


async def test_rows_given_anew_can_keep_a_highlight() -> None:
    app = row_app()
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        found = await shown(pilot, probes(50), highlighted=30)
        assert (found.highlighted, found.scroll_offset.y) == (30, 21)
        await shown(pilot, probes(50), highlighted=99)
        assert found.highlighted == 49
        await shown(pilot, probes(50))
        assert (found.highlighted, found.scroll_offset.y) == (0, 0)


def entry(en: str, ar: str, entry_type: EntryType = EntryType.PLACE) -> Entry:
    return Entry("id", entry_type, ar, en, (Name(ar),))


@pytest.mark.parametrize(
    ("row", "width", "expected"),
    [
        (HeadingRow("Heading"), 9, ["Heading  "]),
        (HeadingRow("A long heading"), 9, ["A long h…"]),
        (BlankRow(), 4, ["    "]),
        (TextRow("one two three"), 8, ["one two ", "three   "]),
        (TextRow("אב גד"), 8, ["   דג בא"]),
        (TextRow("אב", base="L"), 4, ["בא  "]),
        (NameRow(entry("Ab", "אב"), 7), 14, ["   7 ■ Ab   בא"]),
        (NameRow(entry("Ab", "אב", EntryType.ACTOR), 12), 12, ["  12 ● Ab בא"]),
        (NameRow(entry("Ab", "אב", EntryType.OPERATION), 12), 11, ["  12 ▲ Ab  ", "         בא"]),
        (NameRow(entry("Abcdef", "אב"), 7), 11, ["   7 ■ Abc…", "         בא"]),
    ],
)
def test_what_a_row_shows(row: Row, width: int, expected: list[str]) -> None:
    strips = row.strips(width, plain_styles())
    assert [strip.text for strip in strips] == expected
    assert [strip.cell_length for strip in strips] == [width] * row.height(width)
