"""What all pickers have in common: the field keeps the keys, the list follows, and the mouse does the same."""

import pytest

from reader.ui.keys.picker_keys import INDEX_KEYS, PICKER_KEYS, picker_bindings
from reader.ui.rows.row import HeadingRow, Row
from reader.ui.screens.picker import Picker
from reader.ui.widgets.text_field import TextField
from tests.ui.picker_app import PickerApp

SIZES = [(160, 45), (80, 24), (40, 12)]


class NumberRow(HeadingRow):
    """A number, to be picked."""

    selectable = True


class NumberPicker(Picker[int]):
    """Lets a person pick a number below a hundred by its digits; a heading stands above."""

    def narrow(self, query: str) -> None:
        numbers = [NumberRow(f"number {n}") for n in range(100) if query in str(n)]
        rows: list[Row] = [HeadingRow("Numbers"), *numbers]
        self.show(rows if numbers else [], f"{len(numbers)} of 100")

    def result_of(self, row: Row) -> int | None:
        return int(row.text.split()[1]) if isinstance(row, NumberRow) else None


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        ("enter", 0),
        ("down down enter", 2),
        ("down down up enter", 1),
        ("ctrl+end enter", 99),
        ("ctrl+end up enter", 98),
        ("ctrl+end ctrl+home enter", 0),
        ("4 2 enter", 42),
        ("9 down enter", 19),
        ("down down down 9 enter", 9),  # what is typed begins at the top anew
        ("4 2 home delete enter", 2),  # home is the field's
        ("x enter escape", None),  # nothing to pick
        ("escape", None),
        ("4 escape", None),
    ],
)
async def test_keys_type_move_and_pick(keys: str, picked: int | None) -> None:
    app = PickerApp(NumberPicker())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.picked == [picked]
        assert len(app.screen_stack) == 1


async def test_a_page_is_as_long_as_the_list() -> None:
    app = PickerApp(NumberPicker())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("pagedown")
        seen = app.picker.row_list.size.height
        assert 5 < app.picker.row_list.highlighted <= seen + 1
        await pilot.press("pageup")
        assert app.picker.row_list.highlighted == 1


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_how_many_are_left_and_shows_them_at_every_size(size: tuple[int, int]) -> None:
    app = PickerApp(NumberPicker())
    async with app.run_test(size=size) as pilot:
        await pilot.press("4", "2")
        await pilot.pause()
        rows = app.rows()
        assert any(row.startswith("1 of 100") for row in rows)
        assert any("number 42" in row for row in rows)
        await pilot.press("x")
        await pilot.pause()
        assert any("Nothing found." in row for row in app.rows())


async def test_a_click_picks_the_row_under_the_mouse() -> None:
    app = PickerApp(NumberPicker())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=(20, app.row_of("number 3")))
        assert app.picked == [3]


async def test_a_second_enter_that_is_on_its_way_picks_nothing_more() -> None:
    app = PickerApp(NumberPicker())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        field = app.picker.query_one(TextField)
        field.action_submit()
        field.action_submit()
        await pilot.pause()
        assert app.picked == [0]
        assert len(app.screen_stack) == 1


async def test_a_click_on_a_heading_picks_nothing_and_one_beside_the_picker_closes_it() -> None:
    app = PickerApp(NumberPicker())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=(20, app.row_of("Numbers")))
        assert app.picked == []
        assert isinstance(app.focused, TextField)
        await pilot.click(offset=(0, 0))
        assert app.picked == [None]


async def test_what_is_highlighted_stays_so_in_a_list_that_is_shown_anew() -> None:
    app = PickerApp(NumberPicker())
    async with app.run_test(size=(80, 24)) as pilot:
        app.picker.row_list.highlighted = 41
        app.picker.row_list.scroll_to(y=10, animate=False, immediate=True)
        rows = [NumberRow("number 100"), *app.picker.row_list.rows]
        app.picker.show(rows, "", keep=True)
        await pilot.pause()
        assert app.picker.row_list.scroll_offset.y == 10
        await pilot.press("enter")
        assert app.picked == [40]


def test_no_two_keys_of_the_pickers_collide_and_no_key_is_one_of_the_fields() -> None:
    bindings = [*picker_bindings(PICKER_KEYS), *picker_bindings(INDEX_KEYS)]
    keys = [key for binding in bindings for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))
    assert "ctrl+س" in keys  # under an Arabic layout
    of_field = {key for key, _ in TextField()._bindings}
    assert of_field & {row.keys[0] for row in (*PICKER_KEYS, *INDEX_KEYS)} == {"enter"}


async def test_the_list_never_takes_the_focus() -> None:
    app = PickerApp(NumberPicker())
    async with app.run_test() as pilot:
        await pilot.press("tab", "7", "7")
        assert isinstance(app.focused, TextField)
        assert app.focused.value == "77"
