"""The problems screen, as a person with broken files sees it."""

import pytest
from textual.app import App
from textual.containers import VerticalScroll

from reader.diagnostics import Diagnostic, Severity
from reader.ui.screens.problems import ProblemList, ProblemsScreen

ERROR, WARNING = Severity.ERROR, Severity.WARNING
CLASH = Diagnostic("/home/glossary.yaml", 12, 5, ERROR, "the default of بت is set twice", "take one out")
TWICE = Diagnostic("/home/glossary.yaml", 3, 1, WARNING, "the key «note»\nis there twice", "take one [b]out[/b]")
BYTES = Diagnostic("/home/مقالات/001.txt", 1, 1, WARNING, "1 undecodable byte", "save it as UTF-8")
MANY = [Diagnostic("a", line, 1, ERROR, f"problem {line}", "mend it") for line in range(1, 3001)]


def rows(app: App[None]) -> list[str]:
    return [strip.text.strip() for strip in app.screen._compositor.render_strips()]


def shown(app: App[None]) -> list[str]:
    """The rows that are not blank."""
    return [row for row in rows(app) if row]


async def test_problems_stand_under_their_files_in_order() -> None:
    app = App[None]()
    async with app.run_test(size=(100, 20)) as pilot:
        await app.push_screen(ProblemsScreen([BYTES, CLASH, TWICE]))
        await pilot.pause()
        assert shown(app) == [
            "1 error, 2 warnings",
            "/home/glossary.yaml",
            "3:1  warning the key «note» is there twice (take one [b]out[/b])",
            "12:5 error the default of ﺖﺑ is set twice (take one out)",
            "/home/ﺕﻻﺎﻘﻣ/001.txt",
            "1:1  warning 1 undecodable byte (save it as UTF-8)",
            "Esc closes this.",
        ]


async def test_a_narrow_window_wraps_under_the_sentence() -> None:
    app = App[None]()
    async with app.run_test(size=(40, 20)) as pilot:
        await app.push_screen(ProblemsScreen([CLASH]))
        await pilot.pause()
        text = app.screen.query_one(ProblemList)
        assert [text.render_line(y).text.rstrip() for y in range(text.size.height)] == [
            "/home/glossary.yaml",
            "  12:5 error the default of ﺖﺑ is",
            "       set twice (take one out)",
        ]


async def test_the_severity_has_its_colour() -> None:
    app = App[None]()
    async with app.run_test(size=(100, 20)) as pilot:
        await app.push_screen(ProblemsScreen([CLASH, BYTES]))
        await pilot.pause()
        text = app.screen.query_one(ProblemList)
        for row, severity in [(1, ERROR), (4, WARNING)]:
            style = text.get_component_rich_style(f"problem--{severity}")
            coloured = [segment.text for segment in text.render_line(row) if segment.style == style]
            assert coloured == [str(severity)]


async def test_nothing_is_wrong() -> None:
    app = App[None]()
    async with app.run_test(size=(100, 20)) as pilot:
        await app.push_screen(ProblemsScreen([]))
        await pilot.pause()
        assert shown(app) == ["Problems", "Nothing is wrong.", "Esc closes this."]


@pytest.mark.parametrize("key", ["escape", "q", "ض", "enter"])
async def test_it_is_closed_by_the_usual_keys(key: str) -> None:
    app = App[None]()
    async with app.run_test() as pilot:
        await app.push_screen(ProblemsScreen([CLASH]))
        await pilot.press(key)
        await pilot.pause()
        assert not isinstance(app.screen, ProblemsScreen)


async def test_thousands_are_scrolled_with_the_keys_of_an_article() -> None:
    app = App[None]()
    async with app.run_test(size=(100, 20)) as pilot:
        await app.push_screen(ProblemsScreen(MANY))
        page = app.screen.query_one(VerticalScroll)
        for key, top in [
            ("j", 1),
            ("down", 2),
            ("up", 1),
            ("ت", 2),
            ("d", 11),
            ("u", 2),
            ("space", 19),
            ("pagedown", 36),
            ("pageup", 19),
            ("end", 2987),
            ("k", 2986),
            ("g", 0),
        ]:
            await pilot.press(key)
            await pilot.pause()
            assert (key, page.scroll_offset.y) == (key, top)
