"""The field in an app: what a person types, sees, selects and gets back."""

import unicodedata

import pytest
from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.pilot import Pilot
from textual.strip import Strip

from reader.script.bidi import Direction
from reader.ui.field.editing import LONGEST
from reader.ui.field.editing_commands import COMMANDS
from reader.ui.system import clipboard
from reader.ui.widgets.text_field import TextField
from tests.script.caprtl import text_of
from tests.ui.field_texts import CAPITALS

WIDTH = 20
# Where a field's text begins: behind its border and padding.
LEFT = 3


class FieldApp(App[None]):
    """One field and another one, with what they told."""

    CSS = f"TextField {{ width: {WIDTH + 2 * LEFT}; }}"
    BINDINGS = [Binding("c", "never", "A key of the app"), Binding("ت", "never", "One of an Arabic layout")]  # noqa: RUF012

    def __init__(self, field: TextField) -> None:
        super().__init__()
        self.field = field
        self.other = TextField("x")
        self.told: list[Message] = []
        self.copied: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.field
        yield self.other

    def on_mount(self) -> None:
        self.field.focus()

    @on(TextField.Changed)
    @on(TextField.Submitted)
    def note(self, message: TextField.Changed | TextField.Submitted) -> None:
        self.told.append(message)

    @on(TextField.Copied)
    def note_copy(self) -> None:
        self.copied.append(self.clipboard)

    def action_never(self) -> None:
        raise AssertionError


@pytest.fixture(autouse=True)
def no_clipboard_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "PROGRAMS", ())


def shown(field: TextField) -> str:
    """The field's row: `[x]` for the caret, `{…}` around what is selected, without the blanks around."""
    caret = field.get_component_rich_style("text-field--caret")
    selection = field.get_component_rich_style("text-field--selection")
    strip: Strip = field.render_line(0)
    assert strip.cell_length == WIDTH
    parts = []
    for text, style, _ in strip:
        if style and style.reverse and caret.reverse:
            parts.append(f"[{text}]")
        elif style and style.bgcolor == selection.bgcolor:
            parts.append(f"{{{text}}}")
        else:
            parts.append(text)
    return "".join(parts).replace("}{", "").translate(CAPITALS).replace("\u00a0", " ").strip(" ")


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type on the keyboard; marks and joiners, which the pilot cannot press, come as from a terminal."""
    for character in text:
        if character.isalnum() or character == " ":
            await pilot.press({" ": "space"}.get(character, character))
        else:
            pilot.app.post_message(events.Key(unicodedata.name(character).lower().replace(" ", "_"), character))
            await pilot.pause()


async def test_arabic_is_typed_joined_from_the_right() -> None:
    field = TextField()
    async with FieldApp(field).run_test() as pilot:
        await type_in(pilot, "سلا\u064eم")
        assert field.value == "سلا\u064eم"
        assert field.render_line(0).text.lstrip(" ") == "\ufee1\ufefc\u064e\ufeb3"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["AB"], "[ ]BA"),
        (["AB", " "], "[ ] BA"),
        (["AB", " ab"], "ab[ ] BA"),
        (["AB", " ab", "C"], "[ ]Cab BA"),
        (["AB", " 12", " CD"], "[ ]DC 12 BA"),
        (["ab"], "ab[ ]"),
        (["ab", " AB"], "ab [ ]BA"),
        (["ab ", "AB ", "cd"], "ab BA cd[ ]"),
    ],
)
async def test_the_caret_follows_what_is_typed(typed: list[str], expected: str) -> None:
    field = TextField()
    async with FieldApp(field).run_test() as pilot:
        for part in typed:
            await type_in(pilot, text_of(part))
        assert shown(field) == expected


async def test_latin_typed_amid_arabic_stays_at_the_caret() -> None:
    field = TextField(text_of("AB CD"), select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("home", "ctrl+left")
        assert shown(field) == "D[C] BA"
        await type_in(pilot, "ab")
        assert shown(field) == "DCab[ ] BA"
        await pilot.press("backspace")
        assert shown(field) == "DCa[ ] BA"
        await pilot.press("space")
        assert shown(field) == "D[C] a BA"


async def test_left_and_right_are_those_of_the_screen() -> None:
    field = TextField(text_of("AB ab CD"), select_on_focus=False)
    seen = []
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("end")
        for _ in range(9):
            seen.append(shown(field))
            await pilot.press("right")
    assert seen == [
        "[ ]DC ab BA",
        "[D]C ab BA",
        "D[C] ab BA",
        "DC[ ]ab BA",
        "DC [a]b BA",
        "DC a[b] BA",
        "DC ab[ ]BA",
        "DC ab [B]A",
        "DC ab B[A]",
    ]


async def test_shift_selects_in_the_order_of_the_text() -> None:
    field = TextField(text_of("AB ab CD"), select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("home", *["shift+left"] * 3)
        assert field.selected_text == text_of("AB a")
        assert shown(field) == "DC {a}[b]{ BA}"
        await pilot.press("left")
        assert (field.selection, shown(field)) == ((4, 4), "DC a[b] BA")


async def test_a_key_that_an_app_has_bound_is_typed() -> None:
    field = TextField()
    async with FieldApp(field).run_test() as pilot:
        await type_in(pilot, "cت")
        assert field.value == "cت"


async def test_persian_joiners_are_typed() -> None:
    field = TextField()
    async with FieldApp(field).run_test() as pilot:
        await type_in(pilot, "\u200cمی\u200cخ")
        assert field.value == "\u200cمی\u200cخ"


async def test_what_is_pasted_becomes_one_line_of_what_can_be_seen() -> None:
    field = TextField("من إلى", select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("home", "ctrl+left")
        field.post_message(events.Paste("\u202bطرابلس\r\nو[bold]\x1b[0m\n"))
        await pilot.pause()
        assert field.value == "من طرابلس و[bold][0mإلى"
        await pilot.press("ctrl+z")
        assert field.value == "من إلى"
        await pilot.press("ctrl+y")
        assert field.value == "من طرابلس و[bold][0mإلى"


async def test_copy_cut_and_paste() -> None:
    field = TextField("ab cd")
    app = FieldApp(field)
    async with app.run_test() as pilot:
        await pilot.press("home", "shift+right", "shift+right", "ctrl+c")
        await pilot.press("ctrl+x")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert (field.value, app.copied) == (" cd", ["ab", "ab"])
        await pilot.press("end", "ctrl+v")
        assert field.value == " cdab"


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (["ctrl+w"], "سلام "),
        (["ctrl+w", "ctrl+w"], ""),
        (["backspace"], "سلام عليك"),
        (["home", "delete", "delete"], "م عليكم"),
        (["home", "ctrl+delete"], " عليكم"),
        (["home", "ctrl+left", "ctrl+u"], "عليكم"),
        (["home", "ctrl+left", "ctrl+k"], "سلام "),
        (["ctrl+a", "delete"], ""),
        (["ctrl+ش", "delete"], ""),
    ],
)
async def test_keys_that_erase(keys: list[str], value: str) -> None:
    field = TextField("سلام عليكم", select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("end", *keys)
        assert field.value == value


async def test_messages_carry_the_field_and_its_value() -> None:
    field = TextField(id="search")
    app = FieldApp(field)
    async with app.run_test() as pilot:
        await type_in(pilot, "ab")
        await pilot.press("left", "enter")
        field.value = "م"
        await pilot.pause()
    assert app.told == [
        TextField.Changed(field, "a"),
        TextField.Changed(field, "ab"),
        TextField.Submitted(field, "ab"),
        TextField.Changed(field, "م"),
    ]
    assert {message.control for message in app.told if isinstance(message, TextField.Changed)} == {field}


async def test_what_is_assigned_is_one_line_and_cannot_be_undone() -> None:
    field = TextField("قبل", max_length=6)
    async with FieldApp(field).run_test() as pilot:
        field.value = "ab\ncd\u200fef"
        assert field.value == "ab cde"
        await pilot.press("ctrl+z", "end", "f")
        assert field.value == "ab cde"


@pytest.mark.parametrize("length", [0, -1, LONGEST + 1])
def test_a_length_that_cannot_be(length: int) -> None:
    with pytest.raises(ValueError, match="between 1 and"):
        TextField(max_length=length)


@pytest.mark.parametrize(
    ("base", "initial", "text", "right"),
    [
        (None, "R", "", True),
        (None, "L", "", False),
        (None, "R", "12", True),
        (None, "R", "ab", False),
        (None, "L", "ب", True),
        ("R", "L", "ab", True),
        ("L", "R", "ب", False),
    ],
)
async def test_the_end_of_the_field_where_its_text_begins(
    base: Direction | None, initial: Direction, text: str, right: bool
) -> None:
    field = TextField(text, base=base, initial=initial)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("end")
        row = field.render_line(0)
        outer = row.crop(0, WIDTH // 2) if right else row.crop(WIDTH // 2)
        assert not outer.text.strip()
        assert any(segment.style and segment.style.reverse for segment in row)


async def test_the_placeholder_stands_on_its_own_side() -> None:
    field = TextField(placeholder="بحث")
    async with FieldApp(field).run_test() as pilot:
        assert field.render_line(0).text == "ﺚﺤﺑ".rjust(WIDTH)
        assert shown(field) == "ﺚﺤ[ﺑ]"
        field.placeholder = "Search"
        assert field.render_line(0).text == "Search".ljust(WIDTH)
        await type_in(pilot, "م")
        assert shown(field) == "[ ]ﻡ"


async def test_without_the_focus_there_is_neither_caret_nor_selection() -> None:
    field = TextField(text_of("AB ab"))
    async with FieldApp(field).run_test() as pilot:
        assert shown(field) == "{ab BA}"
        await pilot.press("tab")
        assert shown(field) == "ab BA"
        assert pilot.app.focused is not field


async def test_a_click_brings_the_caret_to_the_letter() -> None:
    field = TextField(text_of("AB ab CD"), select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("tab")
        for x, expected in [
            (WIDTH - 1, "DC ab B[A]"),
            (WIDTH - 4, "DC a[b] BA"),
            (WIDTH - 8, "[D]C ab BA"),
            (WIDTH - 9, "[ ]DC ab BA"),
            (0, "[ ]DC ab BA"),
        ]:
            await pilot.click(field, offset=(LEFT + x, 1))
            assert shown(field) == expected


@pytest.mark.parametrize("select_on_focus", [True, False])
async def test_a_click_into_a_field_without_the_focus_finds_the_letter_that_was_shown(select_on_focus: bool) -> None:
    field = TextField(text_of("AB ab"), select_on_focus=select_on_focus)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("tab")
        await pilot.click(field, offset=(LEFT + WIDTH - 4, 1))
        assert shown(field) == "a[b] BA"


async def test_dragging_selects_the_letters_at_both_ends_and_all_the_text_between() -> None:
    field = TextField(text_of("AB ab CD"), select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        for press, release in [(WIDTH - 2, WIDTH - 5), (WIDTH - 5, WIDTH - 2)]:
            await pilot.mouse_down(field, offset=(LEFT + press, 1))
            await pilot.hover(field, offset=(LEFT + release, 1))
            await pilot.mouse_up(field, offset=(LEFT + release, 1))
            assert field.selected_text == text_of("B a")
        await pilot.hover(field, offset=(LEFT + WIDTH - 1, 1))
        assert field.selected_text == text_of("B a")


async def test_dragging_back_leaves_one_letter_selected() -> None:
    field = TextField(text_of("ABC"), select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.mouse_down(field, offset=(LEFT + WIDTH - 2, 1))
        assert field.selected_text == ""
        for x in (WIDTH - 3, WIDTH - 2):
            await pilot.hover(field, offset=(LEFT + x, 1))
        assert field.selected_text == text_of("B")


@pytest.mark.parametrize(
    ("start", "end", "selected"),
    [(1, 2, "لا\u064e"), (2, 3, "لا\u064e"), (0, 99, "سلا\u064eم"), (-5, 1, "س"), (3, 1, ""), (50, 60, "")],
)
async def test_a_selection_that_is_asked_for_is_of_whole_cells(start: int, end: int, selected: str) -> None:
    field = TextField("سلا\u064eم")
    async with FieldApp(field).run_test():
        field.select(start, end)
        assert field.selected_text == selected


async def test_two_clicks_select_a_word_and_three_all() -> None:
    field = TextField("قال البيانُ اليوم", select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.click(field, offset=(LEFT + WIDTH - 6, 1), times=2)
        assert field.selected_text == "البيانُ"
        await pilot.click(field, offset=(LEFT + WIDTH - 6, 1), times=3)
        assert field.selected_text == field.value


async def test_a_long_text_scrolls_with_the_caret() -> None:
    text = text_of("ABCDEFGHIJ") * 3
    field = TextField(text, select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("home")
        assert shown(field).endswith("C B[A]".replace(" ", ""))
        await pilot.press("end")
        assert shown(field).startswith("[ ]JIH")
        field.styles.width = 10 + 2 * LEFT
        await pilot.pause()
        assert field.render_line(0).text.translate(CAPITALS) == " JIHGFEDCB"


async def test_a_disabled_field_takes_nothing() -> None:
    field = TextField("ب", disabled=True)
    async with FieldApp(field).run_test() as pilot:
        await pilot.click(field, offset=(LEFT + WIDTH - 1, 1))
        await type_in(pilot, "م")
        assert field.value == "ب"
        assert shown(field) == "\ufe8f"


async def test_the_input_method_is_told_where_the_caret_is() -> None:
    field = TextField(text_of("AB"), select_on_focus=False)
    async with FieldApp(field).run_test() as pilot:
        await pilot.press("end")
        assert pilot.app.cursor_position == (LEFT + WIDTH - 3, 1)


def test_every_command_has_a_key_of_its_own() -> None:
    keys = [key for command in COMMANDS.values() for key in command.keys]
    assert len(keys) == len(set(keys))
