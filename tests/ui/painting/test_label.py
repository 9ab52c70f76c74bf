"""The label: text of any direction as cells, for widgets that paint what they are given."""

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from reader.ui.painting.label import Label, painted


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("abc def", 4, ["abc", "def"]),
        ("بت", 4, ["  ﺖﺑ"]),
        ("بت (12)", 9, ["  (12) ﺖﺑ"]),
        ("بت ثج", 3, [" ﺖﺑ", " ﺞﺛ"]),
        ("abc\nبت", 5, ["abc", "   ﺖﺑ"]),
        ("بَت", 4, ["  ﺖﺑَ"]),
        ("a\x1b[31mb", 9, ["a␛[31mb"]),
        ("[red]x[/]", 9, ["[red]x[/]"]),
        ("", 4, [""]),
    ],
)
def test_text_for_a_widget_that_takes_a_string(text: str, width: int, lines: list[str]) -> None:
    assert painted(text, width).split("\n") == lines


async def test_a_static_shows_a_label_right_aligned_at_its_width() -> None:
    class Shown(App[None]):
        def compose(self) -> ComposeResult:
            yield Static(Label("بت ثج"), id="whole")
            yield Static(Label("بت ثج حخ", one_line=True), id="short")

    app = Shown()
    async with app.run_test(size=(6, 4)) as pilot:
        await pilot.pause()
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
        assert rows[0] == " ﺞﺛ ﺖﺑ"
        assert rows[1].endswith("ﺖﺑ")
        assert "…" in rows[1]


def test_its_own_width_is_that_of_its_longest_line() -> None:
    label = Label("بَت ثج\nabc")
    assert label.get_optimal_width({}, 80) == 5
    assert label.get_height({}, 5) == 2
    assert str(label) == "بَت ثج\nabc"
