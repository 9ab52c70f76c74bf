"""A session as a person has it: list and article, keys and mouse, what is remembered and what goes wrong."""

import gc
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.folder import Library
from reader.settings import places
from reader.ui.keys.actions import ACTIONS, action_table
from reader.ui.keys.keyboard import aliases
from reader.ui.painting.themes import CYCLE
from reader.ui.screens.palette import PaletteScreen
from reader.ui.widgets.notice import Notice
from tests.ui.conftest import Open
from tests.ui.screen import MARK, UNSHAPED, faults, listed, opened, rows, sentences, shown, strips, until

PARAGRAPH = "وقالَ خليفة حفتر إنّ القوات تقدمت 15 كيلومترًا نحو طرابلس (Tripoli) في 4 أبريل 2019، ولا عودة إلى الوراء. "
LONG = "عنوان طويل\n\n" + "\n\n".join(f"{number} {PARAGRAPH * 3}" for number in range(40)) + "\n"
THREE = {"a": "الخبر الأول\n\nنص قصير.\n", "b": LONG, "c": "الخبر الثالث\n\nنص آخر.\n"}
SIZES = [(160, 45), (80, 24), (40, 12)]


@pytest.mark.parametrize(("key", "article"), [("enter", "a"), ("down enter", "b"), ("G enter", "c"), ("ت enter", "b")])
async def test_enter_opens_what_is_highlighted_and_escape_leads_back(open_app: Open, key: str, article: str) -> None:
    app = open_app(THREE)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press(*key.split())
        await opened(pilot, app, article)
        assert app.reading.article_view.has_focus
        await pilot.press("escape")
        assert app.reading.article_list.has_focus
        assert app.reading.article_list.opened == article


async def test_left_is_onward_and_the_ends_say_so(open_app: Open) -> None:
    app = open_app(THREE, "a")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "a")
        for key, article in [("left", "b"), ("]", "c"), ("right", "b"), ("[", "a")]:
            await pilot.press(key)
            await opened(pilot, app, article)
        await pilot.press("[")
        await pilot.pause()
        assert "This is the first article." in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_each_size_shows_title_article_and_footer_and_nothing_unshaped(
    open_app: Open, size: tuple[int, int]
) -> None:
    app = open_app(THREE, "b")
    async with app.run_test(size=size, notifications=True) as pilot:
        await opened(pilot, app, "b")
        title, *middle, footer = rows(app)
        assert re.search(r" \d+% ", title)
        assert "Name" in footer
        assert len([row for row in middle if row.strip()]) > len(middle) // 2
        assert faults(app) == []
        assert app.reading.article_list.display == (size[0] >= 110)
        await pilot.press("escape")
        await pilot.pause()
        assert app.reading.article_list.display
        assert faults(app) == []


async def test_the_footer_fits_in_80_columns(open_app: Open) -> None:
    app = open_app(THREE, "b")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "b")
        for action in ACTIONS:
            if action.show and action.name != "open":
                assert action.label in rows(app)[-1]


async def test_the_place_is_remembered_between_two_runs(open_app: Open) -> None:
    app = open_app(THREE, "b")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "b")
        await pilot.press("space", "space", "j", "m", "t")
        await pilot.pause()
        left, theme = app.reading.article_view.top, app.theme
        before = rows(app)[1]
    again = open_app(THREE, "b")
    async with again.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, again, "b")
        assert left > 0
        assert again.reading.article_view.top == left
        assert rows(again)[1] == before
        assert not again.reading.article_view.show_marks
        assert again.theme == theme == CYCLE[1]


async def test_the_list_tells_how_far_each_was_read(open_app: Open) -> None:
    app = open_app(THREE, "b")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "b")
        await pilot.press("space", "escape")
        await pilot.pause()
        assert re.search(r"[1-9]\d?%", shown(app))
        assert "new" in shown(app)


# What goes wrong


async def test_an_empty_folder_says_what_to_do(open_app: Open) -> None:
    app = open_app({})
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        assert "There are no articles here." in shown(app)
        await pilot.press("escape", "enter", "l", "question_mark")
        await pilot.pause()
        assert "Moving" in shown(app)


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 20)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_binary, "b.txt:"),
        (lambda path: path.write_text(""), "the file is empty"),
    ],
    ids=["binary", "empty"],
)
@pytest.mark.parametrize("size", SIZES)
async def test_a_file_that_cannot_be_read_says_so_and_the_rest_works(
    open_app: Open, library: Library, size: tuple[int, int], spoil: Callable[[Path], None], said: str
) -> None:
    app = open_app(THREE, "a")
    async with app.run_test(size=size, notifications=True) as pilot:
        await opened(pilot, app, "a")
        spoil(library.path("b"))
        await pilot.press("]")
        await until(pilot, lambda: app.reading.article_list.opened == "b")
        app.clear_notifications()
        await until(pilot, lambda: said in sentences(app))
        await pilot.press("]")
        await opened(pilot, app, "c")
        await pilot.press("[")
        await until(pilot, lambda: app.reading.article_list.opened == "b")
        await pilot.press("escape")
        await pilot.pause()
        assert app.focused is app.reading.article_list
        assert faults(app) == []


async def test_a_file_that_is_not_there_says_so(open_app: Open, library: Library) -> None:
    app = open_app(THREE, "a")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "a")
        library.path("b").unlink()
        app.open_article("b")
        await until(pilot, lambda: "the file is not there" in sentences(app))
        await pilot.press("backspace")
        await opened(pilot, app, "a")
        await until(pilot, lambda: "the file is not there" not in sentences(app))


async def test_a_damaged_state_file_is_told_and_kept(open_app: Open) -> None:
    file = places.state_file()
    file.parent.mkdir(parents=True)
    file.write_text("{ no state")
    app = open_app(THREE, "a")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "a")
        assert "what was remembered is lost" in sentences(app)
        assert [path.read_text() for path in file.parent.glob("*damaged*")] == ["{ no state"]


# Hostile text

HOSTILE = (
    "عنوان [red]أحمر[/] \x1b[31m\x9b5m \u202eقلب\u202c \u2067عزل [/nothing] [@click=app.quit]خروج[/]\n\n"
    "نص \x1b]0;title\x07 \u202dabc\u202c \ud800 \u200f\u200e\u200d\xad \x08\x7f لا [b]غليظ[/b]\n\n"
    "ب" + "\u064e" * 10_000 + "\n\n" + "نص عادي طويل لا غبار عليه. " * 400 + "\n"
)


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_reaches_the_screen_as_cells_only(open_app: Open, size: tuple[int, int]) -> None:
    app = open_app({"hostile": HOSTILE, **THREE}, "hostile")
    async with app.run_test(size=size, notifications=True) as pilot:
        await opened(pilot, app, "hostile")
        assert faults(app) == []
        assert "[b]" in shown(app) or size == (40, 12)
        app.notify(HOSTILE, severity="error")
        await pilot.pause()
        assert faults(app) == []
        await pilot.press("escape")
        await listed(pilot, app)
        assert faults(app) == []
        app.clear_notifications()
        app.reading.pane.show_notice(HOSTILE)
        app.reading.show_article()
        await pilot.pause()
        assert app.focused is app.reading.query_one(Notice)
        assert "red" in shown(app)
        assert faults(app) == []


async def test_a_title_that_does_not_fit_is_whole_in_its_tooltip(open_app: Open) -> None:
    app = open_app({"a": THREE["a"], "hostile": HOSTILE.replace("عنوان", "عنوان " * 12)})
    app.TOOLTIP_DELAY = 0.01
    async with app.run_test(size=(40, 24), tooltips=True) as pilot:
        await listed(pilot, app)
        await pilot.hover("#list", offset=(10, 1))
        await pilot.pause(0.1)
        assert app.reading.article_list.tooltip is None
        await pilot.hover("#list", offset=(10, 5))
        await pilot.pause(0.1)
        assert app.screen.query_one("#textual-tooltip").display
        assert "nothing" in shown(app)
        assert faults(app) == []


async def test_the_palette_finds_articles_by_a_part_of_their_title_and_actions_by_name(open_app: Open) -> None:
    app = open_app(THREE)
    async with app.run_test(size=(80, 24)) as pilot:
        await listed(pilot, app)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, PaletteScreen))
        assert "Show all keys." in sentences(app)
        assert faults(app) == []
        await pilot.press(*"الثالث", "enter")
        await opened(pilot, app, "c")
        assert app.focused is app.reading.article_view


async def test_help_lists_every_action_that_has_a_key(open_app: Open) -> None:
    app = open_app(THREE)
    async with app.run_test(size=(100, 150)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = " ".join(shown(app).split())
        for group, actions in action_table().items():
            assert group.value in text
            for action in actions:
                assert action.help in text
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is app.reading


@pytest.mark.parametrize("key", ["j", "d", "G"])
async def test_the_key_under_an_arabic_layout_does_the_same(open_app: Open, key: str) -> None:
    rows_down = []
    for pressed in (key, aliases(key)[0]):
        app = open_app(THREE, "b")
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await opened(pilot, app, "b")
            await pilot.press("g", pressed)
            await pilot.pause()
            rows_down.append(app.reading.article_view.scroll_offset.y)
    assert rows_down[0] == rows_down[1] > 0


async def test_themes_go_round_and_repaint(open_app: Open) -> None:
    app = open_app(THREE, "b")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "b")
        seen = []
        for _ in CYCLE:
            seen.append((app.theme, str([segment.style for strip in strips(app) for segment in strip])))
            await pilot.press("t")
            await pilot.pause()
        assert [theme for theme, _ in seen] == list(CYCLE)
        assert len({styles for _, styles in seen}) == len(CYCLE)
        assert app.theme == CYCLE[0]


async def test_memory_is_collected_from_the_first_screen_on(open_app: Open) -> None:
    gc.disable()
    try:
        app = open_app(THREE, "b")
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await opened(pilot, app, "b")
            assert gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("steps", range(1, len(CYCLE)))
async def test_a_theme_looks_the_same_when_the_app_opens_with_it(open_app: Open, steps: int) -> None:
    seen = []
    for keys in (["t"] * steps, []):
        app = open_app(THREE, "b")
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await opened(pilot, app, "b")
            await pilot.press(*keys)
            await pilot.pause()
            assert app.theme == CYCLE[steps]
            seen.append([[(segment.text, segment.style) for segment in strip] for strip in strips(app)])
    assert seen[0] == seen[1]


async def test_without_colour_the_text_is_the_same(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = []
    for no_color in (False, True):
        if no_color:
            monkeypatch.setenv("NO_COLOR", "1")
        app = open_app({"b": LONG}, "b")
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await opened(pilot, app, "b")
            assert app.no_color == no_color
            await pilot.press("g")
            await pilot.pause()
            texts.append(rows(app))
    assert texts[0] == texts[1]


async def test_every_cut_of_a_row_keeps_marks_with_their_letters(open_app: Open) -> None:
    app = open_app({"b": LONG}, "b")
    async with app.run_test(size=(60, 20), notifications=True) as pilot:
        await opened(pilot, app, "b")
        marked = [strip for strip in strips(app) if MARK.search(strip.text)]
        assert marked
        for strip in marked:
            for column in range(strip.cell_length + 1):
                left, right = strip.crop(0, column), strip.crop(column)
                assert left.text + right.text == strip.text
                assert not MARK.match(right.text)
                assert (left.cell_length, right.cell_length) == (column, strip.cell_length - column)


def test_the_letters_that_count_as_unshaped_are_the_usual_ones() -> None:
    assert UNSHAPED.search("ب")
    assert UNSHAPED.search("لا")
    assert not UNSHAPED.search("ﺑﺎ 12 abc ـ")
