"""From a name in one article through the panel to another article and back: by key, by mouse, and in all windows."""

from typing import NamedTuple

import pytest
from textual import events
from textual.geometry import Offset
from textual.pilot import Pilot

from reader.ui.app import ReaderApp
from reader.ui.rows.row import ContextRow, NameRow
from reader.ui.widgets.title_bar import TitleBar
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
    panel_rows,
    rows,
    sentences,
    settled,
    until,
    view_of,
)

pytestmark = pytest.mark.usefixtures("quick_keys")

SIZES = [(160, 45), (80, 24)]
SEED = "001_4e1d2c4237baeed0"
HAFTAR = "حفتر"

FILLER = "هذه فقرة لا اسم فيها على الإطلاق، وإنما هي كلام طويل يملأ السطور سطرا بعد سطر.\n\n"
LONG_PARAGRAPH = "هذا كلام طويل لا ينتهي. " * 900
CHAIN = {
    **{name: f"الخبر {name}\n\n{FILLER * 12}وصل حفتر إلى طرابلس.\n\n{FILLER * 12}" for name in "abcd"},
    "last": f"الأخير\n\n{FILLER * 40}وهنا ليبيا.\n",
    "long": f"الطويل\n\n{LONG_PARAGRAPH}وهنا أنقرة. {LONG_PARAGRAPH}\n\n{FILLER}",
    "all": "الكل\n\nحفتر وطرابلس وليبيا وأنقرة.\n\nطباعة\n\n" + FILLER * 30,
}


class Scene(NamedTuple):
    """What one sees, as far as Back is to bring it again."""

    article: str
    row: int
    seen: list[str]
    focus: tuple[int, int] | None
    item: str | None


def scene(app: ReaderApp) -> Scene:
    view = view_of(app)
    mention = view.focused_mention
    assert view.article is not None
    return Scene(
        view.article.id,
        view.scroll_offset.y,
        article_rows(app),
        (mention.start, mention.end) if mention else None,
        panel_item(app),
    )


async def chosen(pilot: Pilot[None], app: ReaderApp, article: str) -> ContextRow:
    """Highlight the first line of context of an article in the panel, as the arrows do."""
    await until(pilot, lambda: any(isinstance(row, ContextRow) and row.article == article for row in panel_rows(app)))
    found = app.reading.panel.row_list
    await pilot.press("g")
    for _ in found.rows:
        row = found.rows[found.highlighted]
        if isinstance(row, ContextRow) and row.article == article:
            return row
        await pilot.press("j")
    raise AssertionError(f"the panel has no line of {article}")


async def arrived(pilot: Pilot[None], app: ReaderApp, row: ContextRow) -> None:
    """Wait until the place of a line of context is open, in sight and focused."""
    await marked(pilot, app, row.article)
    await until(pilot, lambda: view_of(app).focused_mention is not None)
    await settled(pilot)
    mention = view_of(app).focused_mention
    assert mention is not None
    assert (mention.start, mention.end) == (row.context.start, row.context.end)
    assert 0 <= column_of(view_of(app), mention.start).y < view_of(app).size.height
    assert faults(app) == []


def other_line(app: ReaderApp) -> int | None:
    """The first line of context in the panel that is of another article."""
    lines = (place for place, row in enumerate(panel_rows(app)) if isinstance(row, ContextRow) and row.article != SEED)
    return next(lines, None)


@pytest.mark.parametrize("size", SIZES)
async def test_by_key_from_a_name_through_the_panel_to_another_article_and_back(
    open_seeds: Open, size: tuple[int, int]
) -> None:
    app = open_seeds(SEED)
    async with app.run_test(size=size) as pilot:
        await marked(pilot, app, SEED)
        await listed(pilot, app)
        while focused(app) != HAFTAR:
            await pilot.press("tab")
        await pilot.press("enter")
        await until(pilot, lambda: other_line(app) is not None)
        await settled(pilot)
        found = app.reading.panel.row_list
        assert found.has_focus
        before = scene(app)
        # The first line that is highlighted leads elsewhere.
        row = found.rows[found.highlighted]
        assert isinstance(row, ContextRow)
        assert row.article != SEED
        await pilot.press("enter")
        await arrived(pilot, app, row)
        assert view_of(app).has_focus
        there = scene(app)
        assert (before.item, there.item) == ("خليفة حفتر", "خليفة حفتر")
        await pilot.press("backspace")
        await marked(pilot, app, SEED)
        await settled(pilot)
        assert scene(app) == before
        await pilot.press("\\")
        await marked(pilot, app, row.article)
        await settled(pilot)
        assert scene(app) == there


@pytest.mark.parametrize("size", SIZES)
async def test_by_mouse_from_a_name_through_the_panel_to_another_article_and_back(
    open_seeds: Open, size: tuple[int, int]
) -> None:
    app = open_seeds(SEED)
    async with app.run_test(size=size) as pilot:
        await marked(pilot, app, SEED)
        await listed(pilot, app)
        name = next(mention for mention in view_of(app).mentions.outer if mention.text == HAFTAR)
        assert column_of(view_of(app), name.start).y < view_of(app).size.height
        await pilot.click(view_of(app), offset=column_of(view_of(app), name.start))
        assert focused(app) == name.text
        if not app.reading.panel_shown:
            await until(pilot, lambda: app.reading.pane.card.display)
            await pilot.click(app.reading.pane.card)
        await until(pilot, lambda: other_line(app) is not None)
        await settled(pilot)
        found = app.reading.panel.row_list
        before = scene(app)
        y, row = await line_to_click(pilot, app)
        await pilot.click(found, offset=(4, y))
        await arrived(pilot, app, row)
        there = scene(app)
        await pilot.click(TitleBar, offset=Offset(1, 0))
        await marked(pilot, app, SEED)
        await settled(pilot)
        assert scene(app) == before
        await pilot.click(TitleBar, offset=Offset(4, 0))
        await marked(pilot, app, row.article)
        await settled(pilot)
        assert scene(app) == there


async def line_to_click(pilot: Pilot[None], app: ReaderApp) -> tuple[int, ContextRow]:
    """Turn the wheel over the panel until a line of another article is in sight; return its row there."""
    found, index = app.reading.panel.row_list, other_line(app)
    assert index is not None
    row = found.rows[index]
    assert isinstance(row, ContextRow)
    width = found.scrollable_content_region.width - 2
    top = sum(each.height(width) for each in found.rows[:index])
    while not 0 <= top - found.scroll_offset.y < found.size.height:
        await pilot._post_mouse_events([events.MouseScrollDown], found, (4, 1))
    return top - found.scroll_offset.y, row


async def test_five_jumps_there_and_back_and_there_again(open_app: Open) -> None:
    app = open_app(CHAIN, "a", glossary=GLOSSARY)
    async with app.run_test(size=(160, 45)) as pilot:
        await marked(pilot, app, "a")
        await listed(pilot, app)
        if not app.reading.panel_shown:
            await pilot.press("p")
        await pilot.press("tab")
        left, reached = [], []
        for place, article in enumerate(["b", "c", "all", "d", "a"]):
            # One moves on after each jump, and comes back to where one had moved to.
            await pilot.press(*["j"] * place, *(["tab"] if place == 2 else []), "enter")
            await settled(pilot)
            row = await chosen(pilot, app, article)
            left.append(scene(app))
            await pilot.press("enter")
            await arrived(pilot, app, row)
            reached.append(scene(app))
        for expected in reversed(left):
            await pilot.press("backspace")
            await marked(pilot, app, expected.article)
            await settled(pilot)
            assert scene(app) == expected
        await pilot.press("backspace")
        assert scene(app) == left[0]
        for expected in [*left[1:], reached[-1]]:
            await pilot.press("alt+right")
            await marked(pilot, app, expected.article)
            await settled(pilot)
            assert scene(app) == expected


async def test_back_brings_focus_and_item_even_where_they_differ_and_none_where_there_was_none(open_app: Open) -> None:
    app = open_app(CHAIN, "a", glossary=GLOSSARY)
    async with app.run_test(size=(160, 45)) as pilot:
        await marked(pilot, app, "a")
        await listed(pilot, app)
        await app.show_item("haftar")
        await settled(pilot)
        without_focus = scene(app)
        assert without_focus.focus is None
        row = await chosen(pilot, app, "a")
        await pilot.press("enter")
        await arrived(pilot, app, row)
        assert focused(app) == "حفتر"
        # To what is mentioned together with it, and to where else that is.
        await pilot.press("enter", "tab")
        await settled(pilot)
        names = [row.entry.id for row in panel_rows(app) if isinstance(row, NameRow)]
        assert "tripoli" in names
        await pilot.press(*["j"] * names.index("tripoli"), "enter")
        await until(pilot, lambda: panel_item(app) == "طرابلس")
        differing = scene(app)
        assert focused(app) == "حفتر"
        row = await chosen(pilot, app, "b")
        await pilot.press("enter")
        await arrived(pilot, app, row)
        for expected in (differing, None, without_focus):
            await pilot.press("backspace")
            await settled(pilot)
            await marked(pilot, app, "a")
            await settled(pilot)
            if expected is not None:
                assert scene(app) == expected


@pytest.mark.parametrize(
    ("keys", "window", "way"),
    [
        ("", (80, 24), "space j tab"),
        ("e e", (60, 24), "G"),
        ("e e", (60, 24), "space j tab"),
        ("o", (80, 24), "G"),
        ("m 2", (40, 12), "space j tab"),
    ],
    ids=["plain", "English at the end", "English", "leftovers at the end", "no marks and no places"],
)
async def test_the_way_back_is_exact_to_the_row(open_app: Open, keys: str, window: tuple[int, int], way: str) -> None:
    app = open_app(CHAIN, "all", glossary=GLOSSARY)
    async with app.run_test(size=window) as pilot:
        await marked(pilot, app, "all")
        await pilot.press(*keys.split(), *way.split())
        await settled(pilot)
        before = scene(app)
        await pilot.press("]")
        await marked(pilot, app, "b")
        await pilot.press("G", "backspace")
        await marked(pilot, app, "all")
        await settled(pilot)
        assert scene(app) == before


async def test_after_a_resize_the_same_words_are_on_top(open_app: Open) -> None:
    app = open_app(CHAIN, "all", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "all")
        await pilot.press("e", "e", "tab", "space", "j")
        await settled(pilot)
        before = scene(app)
        top = view_of(app).top
        await pilot.press("]")
        await marked(pilot, app, "b")
        await pilot.resize_terminal(44, 30)
        await pilot.press("backspace")
        await marked(pilot, app, "all")
        await settled(pilot)
        view = view_of(app)
        assert view.flow is not None
        assert view.flow.row_of(top) == view.scroll_offset.y
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert scene(app) == before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("entry", "article", "words"), [("libya", "last", "ليبيا"), ("ankara", "long", "أنقرة")])
async def test_a_jump_reaches_the_last_page_and_the_middle_of_a_very_long_paragraph(
    open_app: Open, size: tuple[int, int], entry: str, article: str, words: str
) -> None:
    app = open_app(CHAIN, "all", glossary=GLOSSARY)
    async with app.run_test(size=size) as pilot:
        await marked(pilot, app, "all")
        await until(pilot, lambda: all(each.title != each.id for each in app.entries))
        before = scene(app)._replace(item=None)
        await app.show_item(entry)
        row = await chosen(pilot, app, article)
        await pilot.press("enter")
        await arrived(pilot, app, row)
        assert focused(app) == words
        await pilot.press("alt+left", "alt+left")
        await marked(pilot, app, "all")
        await settled(pilot)
        assert scene(app)._replace(item=None).row == before.row


async def test_without_a_way_it_says_so_and_opening_what_is_open_is_no_step(open_app: Open) -> None:
    app = open_app(CHAIN, "all", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await marked(pilot, app, "all")
        await pilot.press("j", "escape", "enter")
        await settled(pilot)
        app.clear_notifications()
        await pilot.press("backspace")
        await settled(pilot)
        assert "nothing to go back to" in sentences(app)
        await pilot.press("\\")
        await settled(pilot)
        assert "nothing to go forward to" in sentences(app)
        assert rows(app)


async def test_the_order_of_the_panel_is_kept_over_jumps_and_runs(open_app: Open) -> None:
    app = open_app({**CHAIN, "b": "ب\n\nحفتر وحفتر وحفتر.\n"}, "all", glossary=GLOSSARY)
    async with app.run_test(size=(160, 45)) as pilot:
        await marked(pilot, app, "all")
        await until(pilot, lambda: all(each.title != each.id for each in app.entries))
        await app.show_item("haftar")
        await until(pilot, lambda: panel_item(app) is not None)
        await pilot.press("s")

        def articles() -> list[str]:
            return list(dict.fromkeys(row.article for row in panel_rows(app) if isinstance(row, ContextRow)))

        await until(pilot, lambda: articles()[0] == "b")
        row = await chosen(pilot, app, "b")
        await pilot.press("enter")
        await arrived(pilot, app, row)
        await pilot.press("backspace")
        await marked(pilot, app, "all")
        await settled(pilot)
        assert articles()[0] == "b"
    again = open_app({}, "all", glossary=GLOSSARY)
    async with again.run_test(size=(160, 45)) as pilot:
        await marked(pilot, again, "all")
        assert again.reading.panel.order == "count"
        assert again.reading.panel_shown
