"""The form of an entry: what a person types and clicks, what is said meanwhile, and what comes out."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from textual import events
from textual.pilot import Pilot

from reader.glossary.editing.checks import Problem, entry_problems
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.ui.changing.entry_draft import EntryDraft, NameDraft
from reader.ui.field.editing_commands import COMMANDS
from reader.ui.keys.dialog_keys import dialog_bindings
from reader.ui.keys.form_keys import FORM_KEYS
from reader.ui.rows.preview import Preview
from reader.ui.screens import entry_form
from reader.ui.screens.entry_form import EntryForm
from reader.ui.widgets.kind_field import completions
from reader.ui.widgets.text_field import TextField
from tests.ui.previews import COMES, ScreenApp, preview_of

SIZES = [(200, 60), (80, 24), (60, 24), (40, 30)]
KINDS = {EntryType.ACTOR: ("person", "party"), EntryType.PLACE: ("city", "country")}
HAFTAR = Entry(
    "khalifa-haftar",
    EntryType.ACTOR,
    "خليفة حفتر",
    "Khalifa Haftar",
    (Name("خليفة حفتر"), Name("حفتر"), Name("المشير", en="the Field Marshal", near=("ليبيا",))),
    kind="person",
    not_in=("المشير السيسي",),
)
WORDS = EntryDraft((NameDraft("حفتر"),))


class World:
    """What the app knows of entries: `asked` holds those that a preview was asked for."""

    def __init__(self) -> None:
        self.asked: list[Entry] = []

    def check(self, entry: Entry) -> Sequence[Problem]:
        return [*entry_problems(entry)]

    async def preview(self, entry: Entry) -> Preview | str:
        self.asked.append(entry)
        return preview_of(*[COMES] * len(entry.names))


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(entry_form, "DELAY", 0.05)
    return World()


def form_app(world: World, draft: Entry | EntryDraft) -> ScreenApp[Entry | None]:
    form = EntryForm(
        EntryDraft.of(draft) if isinstance(draft, Entry) else draft,
        title="Entry حفتر",
        check=world.check,
        preview=world.preview,
        kinds=KINDS,
        taken={"tobruk"},
    )
    return ScreenApp[Entry | None](form)


def form_of(app: ScreenApp[Entry | None]) -> EntryForm:
    assert isinstance(app.shown, EntryForm)
    return app.shown


async def press(pilot: Pilot[None], keys: str) -> None:
    """Press keys parted by blanks; what is in quotes is typed letter by letter, faster than anything is shown."""
    for key in keys.split():
        if key.startswith("'"):
            for letter in key.strip("'"):
                pilot.app.post_message(events.Key(letter, letter))
            await pilot.pause()
        else:
            await pilot.press(key)
    await pilot.pause()


NEW = Entry("haftar", EntryType.ACTOR, "حفتر", "Haftar", (Name("حفتر"),))


@pytest.mark.parametrize(
    ("draft", "keys", "entry"),
    [
        # A new entry begins in its English name, the first thing that is missing; the id follows.
        (WORDS, "'Tobruk' ctrl+s", replace(NEW, en="Tobruk", id="tobruk-2")),
        (WORDS, "'Tobruk' ctrl+z 'Haftar' ctrl+s", NEW),
        (WORDS, "'Haftar' enter right enter right ctrl+s", replace(NEW, type=EntryType.PLACE, kind="city")),
        (WORDS, "'Haftar' tab 3 tab 'x' ctrl+s", replace(NEW, type=EntryType.OPERATION, kind="x")),
        (WORDS, "'Haftar' tab space left tab 'pa' right ctrl+s", replace(NEW, kind="party")),
        (WORDS, "'Haftar' down down down 'Note' down 'x' ctrl+s", replace(NEW, note="Note", id="haftarx")),
        # An id that a person has written stays.
        (WORDS, "'H' down down down down end backspace 'x' up up up up 'aftar' ctrl+s", replace(NEW, id="x")),
        # Conditions of the headword.
        (WORDS, "'Haftar' up up space tab space ctrl+s", replace(NEW, names=(Name("حفتر", None, True, (), False),))),
        (WORDS, "'Haftar' up 'ليبيا' ctrl+s", replace(NEW, names=(Name("حفتر", near=("ليبيا",)),))),
        # Names.
        (HAFTAR, "ctrl+n 'القائد' tab 'Leader' tab space ctrl+s", (*HAFTAR.names, Name("القائد", "Leader", True))),
        (HAFTAR, "ctrl+n 'القائد' ctrl+n 'هو' ctrl+s", (*HAFTAR.names, Name("القائد"), Name("هو"))),
        (HAFTAR, "ctrl+n up up ctrl+r ctrl+s", HAFTAR.names[:2]),
        (HAFTAR, "ctrl+n up up ctrl+r ctrl+r ctrl+s", None),
        # Nothing is changed, or nothing is kept.
        (HAFTAR, "ctrl+s", None),
        (HAFTAR, "escape", None),
        (HAFTAR, "'x' escape enter", None),
        (HAFTAR, "'x' backspace escape", None),
    ],
)
async def test_keys(world: World, draft: Entry | EntryDraft, keys: str, entry: Entry | tuple[Name, ...] | None) -> None:
    app = form_app(world, draft)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, keys)
        expected = replace(HAFTAR, names=entry) if isinstance(entry, tuple) else entry
        assert app.results == [expected]


@pytest.mark.parametrize("size", SIZES)
async def test_every_field_is_there_at_every_size(world: World, size: tuple[int, int]) -> None:
    app = form_app(world, HAFTAR)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.sees("Entry ﺮﺘﻔﺣ")
        seen = set[str]()
        for _ in range(4):
            seen.update(row.strip() for row in app.rows())
            await pilot.press("pagedown")
        shown = " ".join(seen)
        for words in (
            "ﺮﺘﻔﺣ ﺔﻔﻴﻠﺧ",
            "Khalifa Haftar",
            "(x) ● actor",
            "person",
            "khalifa-haftar",
            "the Field",
            "ﺎﻴﺒﻴﻟ",
            "ﻲﺴﻴﺴﻟﺍ",
        ):
            assert words in shown, words
        for words in ("[ ] quoted", "[ ] no proclitics", "[ ] default", "near"):
            assert words in shown, words


async def test_tab_goes_through_the_fields_and_back(world: World) -> None:
    app = form_app(world, WORDS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "up up up")
        chain = app.screen.focus_chain
        forward = []
        for _ in chain:
            forward.append(app.focused)
            await pilot.press("tab")
        assert forward == chain
        await pilot.press("shift+tab")
        assert app.focused is chain[-1]


async def test_saving_is_refused_until_what_is_wrong_is_mended(world: World) -> None:
    app = form_app(world, WORDS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "'Haftar' down down down down end 'X' ctrl+s")
        assert app.results == []
        assert app.sees("Not saved: “haftarX” is no id")
        assert isinstance(app.focused, TextField)
        assert app.focused.value == "haftarX"
        await press(pilot, "backspace ctrl+s")
        assert app.results == [NEW]


async def test_nothing_moves_when_something_is_wrong(world: World) -> None:
    app = form_app(world, HAFTAR)
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, "down down down down down down down")
        assert app.focused is form_of(app).query(TextField)[5]
        labels = [app.place_of(label) for label in ("Arabic", "English", "Id", "Other names", "Not a name")]
        await press(pilot, "'!'")
        assert app.sees("is no id: lower case letters")
        assert [app.place_of(label) for label in ("Arabic", "English", "Id", "Other names", "Not a name")] == labels


async def test_a_problem_stands_on_the_name_that_it_concerns(world: World) -> None:
    app = form_app(world, HAFTAR)
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, "ctrl+n 'حفتر'")
        assert app.place_of("stands twice")[1] == app.place_of("another form")[1] - 1


async def test_what_saving_would_do_is_said_once_the_person_pauses(world: World) -> None:
    app = form_app(world, HAFTAR)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.sees("Nothing is changed.")
        await press(pilot, "ctrl+n 'القائد'")
        await pilot.pause(0.2)
        assert [entry.names[-1].ar for entry in world.asked] == ["القائد"]
        assert app.sees("4 mentions come in 1 article.")


async def test_the_newest_preview_wins(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = asyncio.Event()

    async def slow_at_first(entry: Entry) -> str:
        if len(entry.en) < len("Haftars"):
            await let_go.wait()
        return f"about {entry.en}"

    monkeypatch.setattr(world, "preview", slow_at_first)
    app = form_app(world, WORDS)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "'Haftar'")
        await pilot.pause(0.2)
        await press(pilot, "'s'")
        await pilot.pause(0.2)
        assert app.sees("about Haftars")
        let_go.set()
        await pilot.pause(0.1)
        assert app.sees("about Haftars")


async def test_leaving_with_changes_asks_first_and_goes_back(world: World) -> None:
    app = form_app(world, HAFTAR)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "'س' escape")
        assert app.sees("Discard the changes?")
        await press(pilot, "escape")
        assert app.results == []
        assert form_of(app).draft.names[0].ar == "خليفة حفترس"
        await press(pilot, "escape d")
        assert app.results == [None]


async def test_the_mouse_does_it_all(world: World) -> None:
    app = form_app(world, HAFTAR)
    async with app.run_test(size=(100, 46)) as pilot:
        await pilot.pause()

        async def click(words: str) -> None:
            await pilot.click(offset=app.place_of(words))
            await pilot.pause()

        await click("■ place")
        await click("[ ] default")
        await click("person")
        await press(pilot, "ctrl+a delete")
        await click("country")
        await click("×")
        assert app.sees("removed; × or ^R puts it back")
        await click("another form")
        await press(pilot, "'القائد'")
        await click("save")
        assert app.results == [
            replace(
                HAFTAR,
                type=EntryType.PLACE,
                kind="country",
                names=(Name("خليفة حفتر", default=True), HAFTAR.names[2], Name("القائد")),
            )
        ]


async def test_a_phrase_is_removed_by_emptying_its_field(world: World) -> None:
    app = form_app(world, HAFTAR)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "shift+tab 'القوة' up ctrl+a delete ctrl+s")
        assert app.results == [replace(HAFTAR, not_in=("القوة",))]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("", ["person", "party"]), ("p", ["person", "party"]), ("pa", ["party"]), ("party", []), ("x", [])],
)
def test_completions_go_on_from_what_is_typed(typed: str, offered: list[str]) -> None:
    assert completions(typed, KINDS[EntryType.ACTOR]) == offered


def test_no_key_of_the_form_is_one_of_its_fields() -> None:
    keys = [key for binding in dialog_bindings(FORM_KEYS) for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))
    assert not {key for command in COMMANDS.values() for key in command.keys}.intersection(keys)
