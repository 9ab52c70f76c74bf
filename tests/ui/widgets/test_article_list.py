"""The list: what it says of each article, and how a person moves in it."""

from collections.abc import Sequence

import pytest

from reader.ui.shelf import Entry, Reading
from reader.ui.widgets.article_list import ENTRY_ROWS
from tests.ui.conftest import Open
from tests.ui.screen import faults, opened, rows, until

ARTICLES = {f"{number:02}": f"الخبر {number}\n\nالسبت 01/يونيو/2019 - 02:30 م\n\nنص قصير.\n" for number in range(20)}


def known(entries: Sequence[Entry]) -> bool:
    return all(entry.reading is not Reading.WAITING for entry in entries)


async def test_an_entry_says_title_date_and_progress_at_the_right_edge(open_app: Open) -> None:
    app = open_app(ARTICLES)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: known(app.entries))
        assert rows(app)[2].rstrip().endswith("ﺮﺒﺨﻟﺍ")
        assert rows(app)[2].split()[0] == "0"
        assert rows(app)[3].split() == ["new", "·", "2019-06-01"]
        assert faults(app) == []


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("j j k", 1),
        ("up", 0),
        ("G", 19),
        ("end g", 0),
        ("space", 22 // ENTRY_ROWS),
        ("G pagedown", 19),
        ("d", 22 // ENTRY_ROWS // 2),
    ],
)
async def test_keys_move_the_highlight_and_keep_it_in_sight(open_app: Open, keys: str, place: int) -> None:
    app = open_app(ARTICLES)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: known(app.entries))
        await pilot.press(*keys.split())
        await pilot.pause()
        found = app.reading.article_list
        assert found.highlighted == place
        top = found.scroll_offset.y
        assert top <= place * ENTRY_ROWS < top + 22


async def test_a_click_opens_what_is_under_the_mouse(open_app: Open) -> None:
    app = open_app(ARTICLES)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: known(app.entries))
        await pilot.click("#list", offset=(60, 2 * ENTRY_ROWS + 1))
        await opened(pilot, app, "02")


async def test_the_open_article_is_in_sight_of_a_list_beside_it_at_every_height(open_app: Open) -> None:
    app = open_app(ARTICLES, "17")
    async with app.run_test(size=(160, 45)) as pilot:
        await opened(pilot, app, "17")
        for height in (45, 12, 30):
            await pilot.resize_terminal(160, height)
            await pilot.pause()
            top = app.reading.article_list.scroll_offset.y
            assert top <= 17 * ENTRY_ROWS < top + height - 2


async def test_an_article_that_cannot_be_read_says_why_in_its_place(open_app: Open) -> None:
    app = open_app(ARTICLES)
    app.library.path("03").write_bytes(b"\0" * 9)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "not text" in "".join(rows(app)))
        assert "03" in "".join(rows(app))
