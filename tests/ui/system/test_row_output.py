"""Whole rows: what a terminal makes of them is the screen that was painted, colours and mouse columns included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

from reader.script.layout import lay_out
from reader.terminal.reordering import Reordering
from reader.ui.screens.sparing_compositor import SparingCompositor
from reader.ui.system.row_output import ENCODERS, InverseRows, RowEncoder, whole_rows

RED, BLUE = Style(color="red"), Style(color="blue")
PAINTED = lay_out("قال 12 (Tripoli) «حفتر»", 40)[0].text
REORDERINGS = [Reordering("L"), Reordering("R"), Reordering("L", mirrors=False), Reordering("L", heeds_marks=False)]


def shown(segments: list[Segment], reordering: Reordering) -> list[tuple[str, Style | None]]:
    """What a terminal shows of a row that is written so: its cells from the left, each with its colour."""
    written: list[tuple[str, Style | None]] = []
    for text, style, _ in segments:
        for character in text:
            if character in "\u200e\u200f":
                written[-1] = written[-1][0] + character, style
            else:
                written.append((character, style))
    cells = [cell for cell, _ in written]
    levels = reordering.levels(cells, reordering.base)
    drawn = [reordering.drawn(cell, level).replace("\u2800", " ") for cell, level in zip(cells, levels, strict=True)]
    return [(drawn[place], written[place][1]) for place in reordering.displayed(cells)]


@pytest.mark.parametrize("reordering", REORDERINGS[:3], ids=str)
def test_a_row_of_two_panels_in_three_colours(reordering: Reordering) -> None:
    row = [Segment(" 38 mentions │ ", RED), Segment(PAINTED[:5], BLUE), Segment(PAINTED[5:] + " "), Segment("│  ", RED)]
    wanted = [(character, style) for text, style, _ in row for character in text]
    assert shown(InverseRows(reordering)(0, row), reordering) == wanted


@given(st.lists(st.tuples(st.text("اب1 a(.", max_size=6), st.sampled_from([RED, BLUE])), max_size=6))
def test_any_row(parts: list[tuple[str, Style]]) -> None:
    reordering = Reordering("L")
    row = [Segment(text, style) for text, style in parts]
    wanted = [(character, style) for text, style in parts for character in text]
    assert shown(InverseRows(reordering)(0, row), reordering) == wanted


def test_a_click_is_where_the_person_sees_the_letter() -> None:
    rows = InverseRows(Reordering("L"))
    row = "menu  " + PAINTED + "  "
    written = "".join(segment.text for segment in rows(3, [Segment(row)])).replace("\u200e", "").replace("\u200f", "")
    for column, character in enumerate(written):
        displayed = rows.displayed_column(column, 3)
        assert row[displayed] in (character, {"(": ")", ")": "(", "«": "»", "»": "«"}.get(character))
    assert sorted(rows.displayed_column(column, 3) for column in range(len(row))) == list(range(len(row)))
    assert rows.displayed_column(7, 0) == 7


@pytest.mark.parametrize("encoder", ENCODERS.values(), ids=[output.value for output in ENCODERS])
def test_what_has_no_arabic_is_written_as_it_is(encoder: RowEncoder) -> None:
    row = [Segment("plain (x) ", RED), Segment("12", BLUE)]
    assert encoder(0, row) == row


@pytest.mark.parametrize("encoder", ENCODERS.values(), ids=[output.value for output in ENCODERS])
def test_colours_stay_where_they_are(encoder: RowEncoder) -> None:
    row = [Segment(PAINTED[:5], BLUE), Segment(PAINTED[5:] + " "), Segment("│  ", RED)]
    written = encoder(0, row)
    assert written != row
    assert [segment.style for segment in written] == [BLUE, None, RED]


class Row(Widget):
    DEFAULT_CSS = "Row { height: 1; }"

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.asked = 0

    def render(self) -> str:
        self.asked += 1
        return self.text


class Two(App[None]):
    def compose(self) -> ComposeResult:
        yield Row("first")
        yield Row("second")

    def get_default_screen(self) -> Screen[None]:
        screen = Screen[None]()
        screen._compositor = SparingCompositor()
        return screen


async def test_an_update_of_a_part_becomes_one_of_whole_rows() -> None:
    app = Two()
    async with app.run_test(size=(12, 4)) as pilot:
        await pilot.pause()
        compositor = app.screen._compositor
        first, second = app.query(Row)
        for row in (first, second):
            row.asked = 0
            row.refresh(repaint=True)
        part = ChopsUpdate([], [(1, 3, 5)], [])
        written = whole_rows(part, compositor, lambda _, segments: segments).render_segments(app.console)
        assert written.startswith("\x1b[2;1H")
        assert "second" in written
        assert "first" not in written
        assert (first.asked, second.asked) == (0, 1)
        beside_the_screen = ChopsUpdate([], [(7, 3, 5)], [])
        assert not whole_rows(beside_the_screen, compositor, lambda _, segments: segments).render_segments(app.console)
        full = LayoutUpdate([], Region(0, 0, 12, 4))
        written = whole_rows(full, compositor, lambda _, segments: segments).render_segments(app.console)
        assert [f"\x1b[{row};1H" in written for row in range(1, 6)] == [True] * 4 + [False]
