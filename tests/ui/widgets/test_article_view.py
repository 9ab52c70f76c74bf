"""Reading an article: scrolling, resizing, what is laid out, and selecting with mouse and keys."""

import threading
from typing import ClassVar

import pytest
from textual import events

from reader.script.layout import Line, lay_out
from reader.ui.article import flow
from reader.ui.widgets.flow_view import FlowView
from tests.ui.conftest import Open
from tests.ui.screen import column_of, drag, opened, rows, sentences, until, view_of

SENTENCE = "وقالَ خليفة حفتر إنّ القوّات تقدمت 15 كيلومترًا نحو طرابلس (Tripoli) في 4 أبريل 2019، ولا عودة إلى الوراء. "
PARAGRAPHS = "العنوان\n\n" + "\n\n".join(f"{number} {SENTENCE * 3}".strip() for number in range(60)) + "\n"


MARKS = "\u064b\u064e\u0651"

# Scrolling

WINDOW = 22
"""Rows of the article in a terminal of 24."""


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ("j j j k", 2),
        ("d", WINDOW // 2),
        ("d u", 0),
        ("space", WINDOW - 2),
        ("pagedown pagedown pageup", WINDOW - 2),
        ("ctrl+d", WINDOW // 2),
        ("G g", 0),
        ("end home", 0),
    ],
)
async def test_keys_scroll(open_app: Open, keys: str, row: int) -> None:
    app = open_app({"a": PARAGRAPHS}, "a")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, "a")
        await pilot.press(*keys.split())
        assert view_of(app).scroll_offset.y == row


@pytest.mark.parametrize("counting", [True, False], ids=["counted", "estimated"])
async def test_the_end_is_the_end_whether_heights_were_counted_or_not(
    open_app: Open, monkeypatch: pytest.MonkeyPatch, counting: bool
) -> None:
    if not counting:
        monkeypatch.setattr(FlowView, "_count", lambda view, of: None)
    app = open_app(
        {"a": "العنوان\n\n" + "\n\n".join(f"{n} {'طويلة' * 11} " * 9 for n in range(300)) + "\n\nالنهاية"}, "a"
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, "a")
        await pilot.press("G")
        await pilot.pause()
        assert rows(app)[-3].strip() == lay_out("النهاية", 20)[0].text
        assert " 100% " in rows(app)[0]
        before = rows(app)[1:-1]
        await pilot.press("pageup", "pagedown")
        await pilot.pause()
        assert rows(app)[1:-1] == before


async def test_the_wheel_scrolls_the_article_while_the_list_has_the_keys(open_app: Open) -> None:
    app = open_app({"a": PARAGRAPHS})
    async with app.run_test(size=(160, 24)) as pilot:
        await opened(pilot, app, "a")
        assert app.focused is app.reading.article_list
        for event in (events.MouseScrollDown, events.MouseScrollDown, events.MouseScrollUp):
            await pilot._post_mouse_events([event], view_of(app), (20, 5))
        await pilot.pause()
        assert view_of(app).scroll_offset.y == 3


async def test_a_resize_keeps_the_same_words_on_top(open_app: Open) -> None:
    app = open_app({"a": PARAGRAPHS}, "a")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, "a")
        await pilot.press("space", "space", "j")
        await pilot.pause()
        top = view_of(app).top
        for width, height in [(40, 12), (160, 45), (25, 24), (109, 9), (110, 24), (12, 6), (80, 24)]:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            view, shown = view_of(app), view_of(app).flow
            assert view.top == top
            assert shown is not None
            assert shown.row_of(top) == view.scroll_offset.y
            first = shown.offset_of(view.scroll_offset.y)
            assert first <= top < first + shown.width * 2


@pytest.mark.parametrize("key", ["m", "o"])
async def test_what_is_shown_or_hidden_leaves_the_place(open_app: Open, key: str) -> None:
    text = PARAGRAPHS.replace("\n\n9 ", "\n\nطباعة\n\n9 ").replace("العنوان", "-->\n\nEmail\n\nالعنوان")
    app = open_app({"a": text}, "a")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, "a")
        await pilot.press("space", "space", "space")
        await pilot.pause()
        top, before = view_of(app).top, rows(app)[1:-1]
        await pilot.press(key)
        await pilot.pause()
        assert view_of(app).top == top
        assert rows(app)[1:-1] != before or key == "o"
        await pilot.press(key)
        await pilot.pause()
        assert rows(app)[1:-1] == before


# Long articles


class Watch:
    """Counts what is laid out, and where."""

    def __init__(self) -> None:
        self.on_screen: list[int] = []
        self.beside: list[int] = []

    def __call__(
        self, text: str, width: int, base: object = "R", insertions: object = (), *, marks: bool = True
    ) -> list[Line]:
        here = threading.current_thread() is threading.main_thread()
        (self.on_screen if here else self.beside).append(len(text))
        return lay_out(text, width, "R", marks=marks)


MEGABYTE: dict[str, str] = {
    "paragraphs": "العنوان\n\n" + (SENTENCE * 5 + "\n\n") * 1000,
    "paragraph": "العنوان\n\n" + SENTENCE * (1_000_000 // len(SENTENCE)),
}


@pytest.mark.parametrize(("kind", "most"), [("paragraphs", 10_000), ("paragraph", 140_000)])
async def test_only_what_is_near_the_window_is_laid_out_before_it_is_read(
    open_app: Open, monkeypatch: pytest.MonkeyPatch, kind: str, most: int
) -> None:
    watch = Watch()
    monkeypatch.setattr(flow, "lay_out", watch)
    app = open_app({"a": MEGABYTE[kind]}, "a")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, "a")
        shown = view_of(app).flow
        assert shown is not None
        assert 0 < sum(watch.on_screen) < most
        before = rows(app)[1:-1]
        await until(pilot, lambda: not shown.uncounted)
        assert sum(watch.beside) > 400_000
        assert rows(app)[1:-1] == before
        await pilot.press("space", "space", "k")
        assert view_of(app).scroll_offset.y == 2 * (WINDOW - 2) - 1
        assert sum(watch.on_screen) < most
        assert shown.height == sum(1 for y in range(shown.height - 1) if shown.row(y)) + 1


# Selecting


class TestTheMouse:
    TEXT: ClassVar[str] = "العنوان\n\nولا عودةَ إلى Tripoli في 4 أبريل 2019.\n\n" + SENTENCE * 6 + "\n\n" + PARAGRAPHS

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            ("العنوان", "العنوان"),
            ("ولا", "ولا"),
            ("لا عودةَ", "عودةَ"),
            ("عودةَ إلى", "Tripoli"),
            ("Tripoli", "2019"),
            ("عودةَ", "خليفة"),
        ],
    )
    async def test_a_drag_copies_the_text_between_both_cells(
        self, open_app: Open, copied: list[str], first: str, last: str
    ) -> None:
        app = open_app({"a": self.TEXT}, "a")
        async with app.run_test(size=(60, 30), notifications=True) as pilot:
            await opened(pilot, app, "a")
            start = self.TEXT.index(first)
            end = self.TEXT.index(last, start) + len(last)
            last_base = len(self.TEXT[:end].rstrip(MARKS)) - 1
            await drag(pilot, view_of(app), start, last_base)
            await pilot.press("y")
            await pilot.pause()
            assert copied == [self.TEXT[start:end]]
            assert "Copied" in sentences(app)
            await drag(pilot, view_of(app), last_base, start)
            await pilot.press("y")
            await pilot.pause()
            assert copied == [self.TEXT[start:end]] * 2

    async def test_a_ligature_is_selected_whole(self, open_app: Open, copied: list[str]) -> None:
        app = open_app({"a": self.TEXT}, "a")
        async with app.run_test(size=(60, 30)) as pilot:
            await opened(pilot, app, "a")
            lam = self.TEXT.index("لا عودةَ")
            assert column_of(view_of(app), lam) == column_of(view_of(app), lam + 1)
            await drag(pilot, view_of(app), lam - 1, lam)
            assert view_of(app).selected_text == "ولا"

    async def test_a_drag_beyond_the_edge_scrolls(self, open_app: Open) -> None:
        app = open_app({"a": PARAGRAPHS}, "a")
        async with app.run_test(size=(80, 24)) as pilot:
            await opened(pilot, app, "a")
            view = view_of(app)
            await pilot.mouse_down(view, offset=column_of(view, PARAGRAPHS.index("قالَ")))
            await pilot.hover(view, offset=(30, 20))
            await pilot.hover(app.screen.query_one("Footer"), offset=(30, 0))
            await until(pilot, lambda: view.scroll_offset.y > 4)
            await pilot.mouse_up(app.screen.query_one("Footer"), offset=(30, 0))
            stopped = view.scroll_offset.y
            await pilot.pause(0.2)
            assert view.scroll_offset.y <= stopped + 1
            assert PARAGRAPHS[PARAGRAPHS.index("قالَ") :].startswith(view.selected_text)
            assert len(view.selected_text) > 500

    async def test_two_clicks_select_a_word_and_three_a_paragraph(self, open_app: Open) -> None:
        app = open_app({"a": PARAGRAPHS}, "a")
        async with app.run_test(size=(80, 24)) as pilot:
            await opened(pilot, app, "a")
            view = view_of(app)
            word = PARAGRAPHS.index("القوّات")
            await pilot.click(view, offset=column_of(view, word + 2), times=2)
            assert view.selected_text == "القوّات"
            await pilot.click(view, offset=column_of(view, word + 2), times=3)
            assert view.selected_text == PARAGRAPHS.split("\n\n")[1]
            await pilot.click(view, offset=column_of(view, word))
            assert view.selected_text == ""


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        ("v", "و"),
        ("v left", "ولا"),
        ("v left left", "ولا "),
        ("v left left right", "ولا"),
        ("shift+left", "ولا"),
        ("shift+left shift+right", "و"),
        ("ctrl+shift+left", "ولا"),
        ("ctrl+shift+left ctrl+shift+left", "ولا عودةَ"),
        ("v G", "ولا عودةَ إلى الوراء"),
        ("v v", ""),
        ("v escape", ""),
    ],
)
async def test_keys_select(open_app: Open, keys: str, selected: str) -> None:
    app = open_app({"a": "ولا عودةَ إلى الوراء\n"}, "a")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, "a")
        await pilot.press(*keys.split())
        assert view_of(app).selected_text == selected


async def test_all_of_the_article_is_copied_as_the_file_has_it(open_app: Open, copied: list[str]) -> None:
    text = "\n" + PARAGRAPHS
    app = open_app({"a": text}, "a")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "a")
        await pilot.press("y")
        await pilot.pause()
        assert "Nothing is selected" in sentences(app)
        await pilot.press("ctrl+a", "m", "y")
        await pilot.pause()
        assert copied == [text.strip()]
