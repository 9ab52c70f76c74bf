"""A look at a change: what it says and shows, and that nothing is saved by looking."""

import asyncio
from dataclasses import replace

import pytest

from reader.diagnostics import Diagnostic, Severity
from reader.ui.rows.preview import LOOKING, Preview
from reader.ui.screens.change import ChangeScreen
from tests.ui.previews import COMES, GOES, OTHER, ScreenApp, preview_of

SIZES = [(200, 60), (80, 24), (40, 16)]
DIFFERENCE = ("--- glossary.yaml", "+++ glossary.yaml", "@@ -1 +1 @@", "-      - حفتر", "+      - القائد")


def screen_of(preview: Preview | str) -> ChangeScreen:
    async def found() -> Preview | str:
        return preview

    return ChangeScreen("added حفتر to Khalifa Haftar", found)


@pytest.mark.parametrize(
    ("preview", "sentence"),
    [
        (preview_of(), "No mention changes in any article."),
        (preview_of(COMES), "1 mention comes in 1 article."),
        (
            preview_of(COMES, COMES, GOES, OTHER),
            "2 mentions come in 1 article, 1 goes in 1, 1 names another item in 1.",
        ),
        (preview_of(GOES, OTHER._replace(effect=GOES.effect)), "2 mentions go in 2 articles."),
        (preview_of(OTHER, more=1_200), "1,201 mentions name another item in 1 article."),
    ],
)
def test_what_a_change_does_in_a_sentence(preview: Preview, sentence: str) -> None:
    assert preview.sentence == sentence


@pytest.mark.parametrize("size", SIZES)
async def test_it_names_the_change_and_shows_examples_in_their_lines(size: tuple[int, int]) -> None:
    app = ScreenApp(screen_of(preview_of(COMES, GOES, OTHER, more=2)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for words in ("Added", "to Khalifa Haftar", "3 mentions come in 1 article", "… and 2 more", "ﻦﻠﻋﺃ"):
            assert app.sees(words), words
        # Effects in the order in which they are told, each above its examples.
        heading, example = app.place_of("come in 1 article: ")[1], app.place_of("ﻦﻠﻋﺃ")[1]
        assert heading < example < app.place_of("go in 1 article: ")[1]


@pytest.mark.parametrize(
    ("keys", "result"),
    [("enter", True), ("ctrl+s", True), ("escape", False), ("down pagedown end home tab tab enter", True)],
)
async def test_keys_save_or_go_back(keys: str, result: bool) -> None:
    app = ScreenApp(screen_of(replace(preview_of(COMES), difference=DIFFERENCE)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.results == [result]


@pytest.mark.parametrize(("words", "result"), [("save", True), ("go back", False)])
async def test_the_mouse_saves_or_goes_back(words: str, result: bool) -> None:
    app = ScreenApp(screen_of(preview_of(COMES)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=app.place_of("ﻦﻠﻋﺃ"))
        assert app.results == []
        await pilot.click(offset=app.place_of(words))
        await pilot.pause()
        assert app.results == [result]


async def test_it_can_be_saved_while_nobody_knows_yet_what_it_does() -> None:
    never = asyncio.Event()

    async def preview() -> str:
        await never.wait()
        return ""

    app = ScreenApp(ChangeScreen("removed Tobruk", preview))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.sees(LOOKING)
        await pilot.press("enter")
        assert app.results == [True]


async def test_the_difference_of_the_file_is_a_key_or_a_click_away() -> None:
    app = ScreenApp(screen_of(replace(preview_of(COMES), difference=DIFFERENCE)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not app.sees("-      - ")
        await pilot.press("tab")
        await pilot.pause()
        assert app.sees("-      - ﺮﺘﻔﺣ")
        assert app.sees("+      - ﺪﺋﺎﻘﻟﺍ")
        await pilot.click(offset=app.place_of("In the articles"))
        await pilot.pause()
        assert not app.sees("-      - ")
        assert app.sees("ﻦﻠﻋﺃ")


async def test_what_it_gives_rise_to_warn_of_is_shown_first() -> None:
    warning = Diagnostic("glossary.yaml", 3, 1, Severity.WARNING, "حفتر names two entries", "make one the default")
    app = ScreenApp(screen_of(replace(preview_of(COMES), diagnostics=(warning,))))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.sees("warning: ﺮﺘﻔﺣ names two entries (make one the default)")
        assert app.place_of("names two entries")[1] < app.place_of("comes in 1 article: Libyan")[1]


async def test_why_it_cannot_be_told_is_said() -> None:
    app = ScreenApp(screen_of("The articles are still being read."))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.sees("The articles are still being read.")
        assert not app.sees("In the file")
