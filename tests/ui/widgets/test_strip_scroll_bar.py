"""The scroll bar of lists: Textual's own, painted otherwise."""

import pytest
from rich.segment import Segment
from textual.scrollbar import ScrollBar

from reader.ui.rows.row import BlankRow
from reader.ui.widgets.row_list import RowList
from tests.ui.row_app import RowApp

HEIGHT = 12


def seen(segment: Segment) -> tuple[object, ...]:
    """A glyph, the colours that are seen of it and of its ground, and what the mouse does there."""
    text, style, _ = segment
    assert style is not None
    letter, ground = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
    return text, letter if text.strip() else None, ground, style.meta


@pytest.mark.parametrize("rows", [HEIGHT, HEIGHT + 1, 40, 1000])
@pytest.mark.parametrize("place", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("theme", ["textual-light", "ansi-dark"])
async def test_it_looks_and_is_grabbed_as_textuals_own(rows: int, place: float, theme: str) -> None:
    async with RowApp(RowList()).run_test(size=(20, HEIGHT)) as pilot:
        pilot.app.theme = theme
        found = pilot.app.query_one(RowList)
        found.set_rows([BlankRow()] * rows)
        found.scroll_to(y=place * found.max_scroll_y, animate=False)
        await pilot.pause()
        bar = found.vertical_scrollbar
        whole = bar.size.region
        painted = [seen(segment) for strip in bar.render_lines(whole) for segment in strip]
        assert painted == [seen(segment) for strip in ScrollBar.render_lines(bar, whole) for segment in strip]
        assert len(painted) == HEIGHT


async def test_a_drag_scrolls_the_list() -> None:
    async with RowApp(RowList()).run_test(size=(20, HEIGHT)) as pilot:
        found = pilot.app.query_one(RowList)
        found.set_rows([BlankRow()] * 10 * HEIGHT)
        await pilot.pause()
        await pilot.mouse_down(found.vertical_scrollbar, offset=(0, 0))
        await pilot.hover(found.vertical_scrollbar, offset=(0, HEIGHT // 2))
        await pilot.mouse_up(found.vertical_scrollbar, offset=(0, HEIGHT // 2))
        await pilot.pause()
        assert found.scroll_offset.y == pytest.approx(10 * HEIGHT // 2, abs=HEIGHT)
