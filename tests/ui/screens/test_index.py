"""The index of all items, as a person uses it."""

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.script.layout import fit
from reader.ui.finding.index_table import Column, IndexLine, IndexView
from reader.ui.rows.index_row import column_at, column_widths
from reader.ui.screens.index import IndexScreen
from tests.ui.picker_app import PickerApp
from tests.ui.screen import UNSHAPED

ACTOR, PLACE, OPERATION = EntryType


def line(kind: EntryType, ar: str, en: str, *counts: int) -> IndexLine:
    mentions, articles, here = counts
    return IndexLine(Entry(en[0], kind, ar, en, (Name(ar),)), mentions, articles, here)


LINES = [
    line(ACTOR, "خليفة حفتر", "Khalifa Haftar", 34, 4, 10),
    line(PLACE, "طرابلس", "Tripoli", 28, 5, 0),
    line(PLACE, "ألمانيا", "Germany", 2, 1, 2),
    line(OPERATION, "بركان الغضب", "Volcano of Rage", 7, 3, 1),
    line(ACTOR, "الأمم المتحدة", "United Nations", 9, 5, 12),
]


def order(app: PickerApp[str]) -> str:
    """The items that are shown, by the first letters of their English names."""
    names = {line.entry.en.split()[0] for line in LINES}
    return "".join(word[0] for row in app.rows() for word in row.split() if word in names)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", "KTUVG"),
        ("ح ف", "K"),
        ("ا ل م ا", "G"),  # without its hamza
        ("o f space r", "V"),
        ("ctrl+t", "KU"),
        ("ctrl+t ctrl+t", "TG"),
        ("ctrl+t ctrl+t ctrl+t ctrl+t", "KTUVG"),
        ("ctrl+ف", "KU"),  # the same key under an Arabic layout
        ("ctrl+o", "UKGV"),  # by what the open article mentions
        ("ctrl+r", "GVUTK"),
        ("ctrl+s", "TUKVG"),
        ("ctrl+s ctrl+s", "GUVKT"),
        ("ctrl+s ctrl+s ctrl+s ctrl+s", "GKTUV"),
    ],
)
async def test_keys_narrow_and_sort_the_items(keys: str, expected: str) -> None:
    app = PickerApp(IndexScreen(LINES))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert order(app) == expected
        assert f"{len(expected)} of 5" in app.rows()[1]


async def test_the_mouse_does_the_same() -> None:
    app = PickerApp(IndexScreen(LINES))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for text, expected in [
            ("places", "TG"),
            ("this article", "G"),
            ("all articles", "TG"),
            ("all ", "KTUVG"),
            ("English", "GKTUV"),
            ("English ▴", "VUTKG"),
            ("Arabic", "GUVKT"),
            ("articles", "TUKVG"),
        ]:
            y = app.row_of("mentions" if text.split()[0] in ("English", "Arabic", "articles") else "operations")
            row = app.screen._compositor.render_strips()[y].text
            await pilot.click(offset=(row.index(text) + 1, y))
            await pilot.pause()
            assert order(app) == expected, text
        await pilot.click(offset=(20, app.row_of("Tripoli")))
        assert app.picked == ["T"]


async def test_it_opens_with_the_view_that_was_left() -> None:
    screen = IndexScreen(LINES, IndexView("n", ACTOR, here=True, column=Column.ENGLISH, reverse=True))
    app = PickerApp(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert order(app) == "U"
        await pilot.press("ctrl+t", "ctrl+r")
        assert screen.view == IndexView("n", PLACE, here=True, column=Column.ENGLISH)


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12)])
async def test_the_columns_stand_under_their_headings_and_arabic_at_the_right_edge(size: tuple[int, int]) -> None:
    app = PickerApp(IndexScreen(LINES, IndexView(column=Column.ENGLISH)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        strips = [strip.text for strip in app.screen._compositor.render_strips()]
        heading, germany = strips[app.row_of("mentions")], strips[app.row_of("Germany")]
        arabic = fit("ألمانيا", 20).text
        assert germany.index("Germany") == heading.index("English")
        assert germany.index(arabic) + len(arabic) == heading.index("Arabic") + len("Arabic")
        assert not any(UNSHAPED.search(row) for row in strips)


@pytest.mark.parametrize("width", [36, 59, 60, 89, 90, 127])
def test_the_columns_fill_the_row(width: int) -> None:
    widths = column_widths(width)
    assert sum(widths.values()) + len(widths) - 1 == width
    assert abs(widths[Column.ENGLISH] - widths[Column.ARABIC]) <= 1
    assert [column_at(sum([*widths.values()][:n]) + n, width) for n in range(len(widths))] == [*widths]
