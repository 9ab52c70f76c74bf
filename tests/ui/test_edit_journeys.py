"""Each edit that a person can make from the article, by keyboard and by mouse: what it changes, undone and redone."""

from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.glossary.editing.edits import AddName
from reader.glossary.model import Name
from reader.ui.screens.pin import PinScreen
from tests.ui.conftest import Open
from tests.ui.hands import (
    Hands,
    as_toast,
    changed_lines,
    field_of,
    highlighted,
    listed,
    mentions,
    panel_is_right,
    place_of,
    shown,
    toasts,
    written,
)
from tests.ui.screen import marked, opened, sentences, until

pytestmark = pytest.mark.usefixtures("quick_keys")

ARTICLES = {
    "a": (
        "السراج يتهم خصومه\n\n"
        "قال خليفة حفتر في طرابلس إن الجيش الليبي تقدم، وقال السراج إن القائد العام والمشير حفتر تراجعا.\n\n"
        "وعاد سلامة إلى طرابلس.\n"
    ),
    "b": "خبر ثان\n\nقال الجيش الليبي إن السراج والقائد العام في طرابلس.\n",
}
GLOSSARY = """\
# Kept by hand: two spaces, and a line between the sections.
version: 1

entries:
  # People
  - id: haftar      # the general
    type: actor
    kind: person
    ar: "خليفة حفتر"
    en: 'Khalifa Haftar'
    names:
      - حفتر        # the short form
      - {ar: المشير حفتر, en: Marshal Haftar}
      - القائد العام
    note: >-
      Commander
      of the LNA.

  - id: serraj
    type: actor
    kind: person
    ar: فائز السراج
    en: Fayez al-Sarraj
    names: [رئيس المجلس الرئاسي]

  # Forces
  - id: lna
    type: actor
    kind: armed-force
    ar: الجيش الوطني الليبي
    en: Libyan National Army
    names: [الجيش الليبي]

  - id: gna-forces
    type: actor
    kind: armed-force
    ar: قوات الوفاق
    en: GNA forces
    names: [الجيش الليبي]     # theirs too

  # Places
  - id: tripoli
    type: place
    kind: city
    ar: طرابلس
    en: Tripoli

pins:
  # The spokesman's army.
  - article: b
    quote: {exact: الجيش الليبي, prefix: "قال "}
    entry: lna
# The end, without a line break."""


class Journey(NamedTuple):
    """What a person does, and what comes of it: how the change is called, and which lines and mentions come and go.

    Lines have `+` or `-` before them, and so have mentions, as `article:start words = entry`.
    """

    does: Callable[[Hands], Awaitable[None]]
    title: str
    lines: list[str]
    mentions: set[str]


async def add_an_entry_of_selected_words(hands: Hands) -> None:
    await hands.select("السراج")
    await hands.menu("n", "Add a new entry")
    await hands.form()
    await hands.typed("Sarraj")
    assert await hands.to_the_look() == "3 mentions come in 2 articles."
    await hands.save()


async def merge_it_with_another(hands: Hands) -> None:
    await hands.focus("السراج")
    await hands.menu("m", "Merge Sarraj with another entry")
    await hands.pick("fayez", "Fayez al-Sarraj")
    await hands.save()


async def remove_a_name(hands: Hands) -> None:
    await hands.focus("السراج")
    await hands.menu("r", "Remove the name")
    assert await hands.save() == "3 mentions go in 2 articles."


async def add_selected_words_to_an_entry_found_in_arabic(hands: Hands) -> None:
    await hands.select("السراج")
    await hands.menu("a", "Add السراج to an entry")
    await hands.pick("فايز", "Fayez al-Sarraj")
    await hands.save()


async def split_a_name_off(hands: Hands) -> None:
    await hands.focus("القائد العام")
    await hands.menu("s", "Split")
    await hands.form()
    await hands.typed("Commander")
    await hands.to_the_look()
    await hands.save()


async def add_a_mention_to_an_entry_found_in_english(hands: Hands) -> None:
    await hands.focus("القائد العام")
    await hands.menu("a", "to an entry, as a further name")
    await hands.pick("khalifa", "Khalifa Haftar")
    assert await hands.look() == "2 mentions become contested in 2 articles."
    assert "nothing tells them apart" in sentences(hands.app)
    await hands.save()


async def pin(hands: Hands, words: str, key: str, choice: str, after: str = "") -> None:
    await hands.focus(words, after)
    await hands.menu("p", "Say what")
    await hands.see(PinScreen)
    await hands.do(key, choice)


async def pin_to_this(hands: Hands) -> None:
    await pin(hands, "القائد العام", "1", "Khalifa Haftar")
    assert await hands.save() == "1 mention is decided in 1 article."


async def pin_to_that(hands: Hands) -> None:
    await pin(hands, "القائد العام", "2", "Commander")
    assert await hands.save() == "1 mention names another item in 1 article."


async def pin_to_another(hands: Hands) -> None:
    await pin(hands, "المشير حفتر", "a", "Another entry")
    await hands.pick("الوفاق", "GNA forces")
    await hands.save()


async def pin_to_nothing(hands: Hands) -> None:
    await pin(hands, "طرابلس", "n", "No mention of anything")
    assert await hands.save() == "1 mention goes in 1 article."


async def pin_the_whole_article(hands: Hands) -> None:
    await hands.focus("الجيش الليبي")
    await hands.menu("p", "Say what")
    await hands.see(PinScreen)
    await hands.do("tab", "the whole article")
    await hands.do("2", "GNA forces")
    assert await hands.save() == "1 mention is decided in 1 article."


async def remove_a_pin(hands: Hands) -> None:
    await pin(hands, "القائد العام", "r", "Remove the pin")
    assert await hands.save() == "1 mention becomes contested in 1 article."


async def edit_every_field(hands: Hands) -> None:
    await hands.focus("طرابلس", after="وعاد")
    await hands.menu("e", "Edit Tripoli")
    await hands.form()
    await hands.fill("Arabic", "طرابلس الغرب")
    await hands.fill("English", "Tripoli, Libya")
    await hands.fill("Kind", "capital")
    await hands.fill("Note", "Capital of Libya, عاصمتها")
    await hands.fill("Id", "tripoli-libya")
    await hands.fill("another form", "طرابلس")
    await hands.to_the_look()
    await hands.save()


async def remove_an_entry_with_its_pins(hands: Hands) -> None:
    await hands.focus("الجيش الليبي")
    await hands.menu("x", "Remove GNA forces")
    await hands.save()


SESSION = [
    Journey(
        add_an_entry_of_selected_words,
        "added Sarraj",
        ["+  - id: sarraj", "+    type: actor", "+    ar: السراج", "+    en: Sarraj", "+"],
        {"+a:0 السراج = sarraj", "+a:71 السراج = sarraj", "+b:29 السراج = sarraj"},
    ),
    Journey(
        merge_it_with_another,
        "merged Sarraj into Fayez al-Sarraj",
        [
            "-    names: [رئيس المجلس الرئاسي]",
            "+    names: [رئيس المجلس الرئاسي, {ar: السراج, en: Sarraj}]",
            *("-  - id: sarraj", "-    type: actor", "-    ar: السراج", "-    en: Sarraj", "-"),
        ],
        {
            *("-a:0 السراج = sarraj", "-a:71 السراج = sarraj", "-b:29 السراج = sarraj"),
            *("+a:0 السراج = serraj", "+a:71 السراج = serraj", "+b:29 السراج = serraj"),
        },
    ),
    Journey(
        remove_a_name,
        "removed السراج from Fayez al-Sarraj",
        [
            "-    names: [رئيس المجلس الرئاسي, {ar: السراج, en: Sarraj}]",
            "+    names: [رئيس المجلس الرئاسي]",
        ],
        {"-a:0 السراج = serraj", "-a:71 السراج = serraj", "-b:29 السراج = serraj"},
    ),
    Journey(
        add_selected_words_to_an_entry_found_in_arabic,
        "added السراج to Fayez al-Sarraj",
        ["-    names: [رئيس المجلس الرئاسي]", "+    names: [رئيس المجلس الرئاسي, السراج]"],
        {"+a:0 السراج = serraj", "+a:71 السراج = serraj", "+b:29 السراج = serraj"},
    ),
    Journey(
        split_a_name_off,
        "split القائد العام from Khalifa Haftar as Commander",
        [
            "-      - القائد العام",
            *("+", "+  - id: commander", "+    type: actor", "+    kind: person"),
            *('+    ar: "القائد العام"', "+    en: 'Commander'"),
        ],
        {
            *("-a:81 القائد العام = haftar", "-b:37 القائد العام = haftar"),
            *("+a:81 القائد العام = commander", "+b:37 القائد العام = commander"),
        },
    ),
    Journey(
        add_a_mention_to_an_entry_found_in_english,
        "added القائد العام to Khalifa Haftar",
        ["+      - القائد العام"],
        {
            *("-a:81 القائد العام = commander", "-b:37 القائد العام = commander"),
            *("+a:81 القائد العام = contested", "+b:37 القائد العام = contested"),
        },
    ),
    Journey(
        pin_to_this,
        "pinned “القائد العام” in a to Khalifa Haftar",
        [
            "+  - article: a",
            '+    quote: {exact: القائد العام, prefix: "إن ", suffix: " والمشير"}',
            "+    entry: haftar",
        ],
        {"-a:81 القائد العام = contested", "+a:81 القائد العام = haftar"},
    ),
    Journey(
        pin_to_that,
        "pinned “القائد العام” in a to Commander",
        ["-    entry: haftar", "+    entry: commander"],
        {"-a:81 القائد العام = haftar", "+a:81 القائد العام = commander"},
    ),
    Journey(
        pin_to_another,
        "pinned “المشير حفتر” in a to GNA forces",
        [
            "+  - article: a",
            '+    quote: {exact: المشير حفتر, prefix: العام و, suffix: " تراجعا"}',
            "+    entry: gna-forces",
        ],
        {"-a:95 المشير حفتر = haftar", "+a:95 المشير حفتر = gna-forces"},
    ),
    Journey(
        pin_to_nothing,
        "pinned “طرابلس” in a to nothing",
        [
            "+  - article: a",
            '+    quote: {exact: طرابلس, prefix: "في ", suffix: " إن"}',
            "+    entry: null",
        ],
        {"-a:37 طرابلس = tripoli"},
    ),
    Journey(
        pin_the_whole_article,
        "pinned the names in a to GNA forces",
        ["+  - article: a", "+    entry: gna-forces"],
        {"-a:47 الجيش الليبي = contested", "+a:47 الجيش الليبي = gna-forces"},
    ),
    Journey(
        remove_a_pin,
        "removed the pin of “القائد العام” in a to Commander",
        [
            '-    quote: {exact: القائد العام, prefix: "إن ", suffix: " والمشير"}',
            *("-    entry: commander", "-  - article: a"),
        ],
        {"-a:81 القائد العام = commander", "+a:81 القائد العام = contested"},
    ),
    Journey(
        edit_every_field,
        "changed Tripoli",
        [
            *("-  - id: tripoli", "+  - id: tripoli-libya", "-    kind: city", "-    ar: طرابلس", "-    en: Tripoli"),
            *("+    kind: capital", "+    ar: طرابلس الغرب", "+    en: Tripoli, Libya"),
            *("+    names: [طرابلس]", "+    note: Capital of Libya, عاصمتها"),
        ],
        {
            *("-a:131 طرابلس = tripoli", "-b:53 طرابلس = tripoli"),
            *("+a:131 طرابلس = tripoli-libya", "+b:53 طرابلس = tripoli-libya"),
        },
    ),
    Journey(
        remove_an_entry_with_its_pins,
        "removed GNA forces and its 2 pins",
        [
            *("-  - id: gna-forces", "-    type: actor", "-    kind: armed-force", "-    ar: قوات الوفاق"),
            *("-    en: GNA forces", "-    names: [الجيش الليبي]     # theirs too", "-"),
            '-    quote: {exact: المشير حفتر, prefix: العام و, suffix: " تراجعا"}',
            *("-    entry: gna-forces", "-  - article: a", "-  - article: a", "-    entry: gna-forces"),
        ],
        {
            *("-a:47 الجيش الليبي = gna-forces", "-a:95 المشير حفتر = gna-forces"),
            *("+a:47 الجيش الليبي = lna", "+a:95 المشير حفتر = haftar"),
        },
    ),
]


@pytest.mark.parametrize(("size", "mouse"), [((80, 24), False), ((160, 45), True)], ids=["keyboard", "mouse"])
async def test_a_session_of_edits_undone_and_done_again(
    open_app: Open, glossary_file: Path, size: tuple[int, int], mouse: bool
) -> None:
    """Each edit builds on those before it; the list of changes leads back through all of them, and forth again."""
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=size, notifications=True) as pilot:
        await marked(pilot, app, "a")
        hands = Hands(pilot, app, mouse=mouse)
        if not app.reading.panel_shown:
            await hands.press("p")
        texts, found = [GLOSSARY], await mentions(app, *ARTICLES)
        for journey in SESSION:
            app.clear_notifications()
            await journey.does(hands)
            texts.append(glossary_file.read_bytes().decode())
            before, found = found, await mentions(app, *ARTICLES)
            assert changed_lines(*texts[-2:]) == journey.lines
            assert {*(f"-{each}" for each in before - found), *(f"+{each}" for each in found - before)} == (
                journey.mentions
            )
            assert highlighted(app) == await mentions(app, "a")
            await until(pilot, lambda: panel_is_right(app))
            assert as_toast(app, f"{journey.title[:1].upper()}{journey.title[1:]}.") in toasts(app)

        # The other article, which was never open, shows it all.
        await hands.press("]")
        await opened(pilot, app, "b")
        await shown(pilot, app)
        assert highlighted(app) == await mentions(app, "b")

        changes = await hands.changes()
        assert listed(changes) == [journey.title for journey in reversed(SESSION)]
        # By mouse the last steps are enough: what they do is the same.
        steps = 3 if mouse else len(SESSION)
        for text in reversed(texts[-1 - steps : -1]):
            await hands.undo()
            assert glossary_file.read_bytes().decode() == text
        for text in texts[-steps:]:
            await hands.redo()
            assert glossary_file.read_bytes().decode() == text
        assert highlighted(app) == await mentions(app, "b")
        assert hands.faults == []


# Single steps


async def test_a_name_with_an_english_of_its_own_gives_it_to_the_entry_it_becomes(
    open_app: Open, glossary_file: Path
) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        hands = Hands(pilot, app, mouse=False)
        await hands.focus("المشير حفتر")
        await hands.menu("s", "Split")
        await hands.form()
        await hands.to_the_look()
        await hands.save()
        assert changed_lines(GLOSSARY, glossary_file.read_text("utf-8")) == [
            "-      - {ar: المشير حفتر, en: Marshal Haftar}",
            *("+", "+  - id: marshal-haftar", "+    type: actor", "+    kind: person"),
            *('+    ar: "المشير حفتر"', "+    en: 'Marshal Haftar'"),
        ]
        assert "a:95 المشير حفتر = marshal-haftar" in highlighted(app)


async def test_the_form_says_what_is_wrong_and_what_saving_does_while_one_types(open_app: Open) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        hands = Hands(pilot, app, mouse=False)
        await hands.select("السراج")
        await hands.menu("n", "Add a new entry")
        await hands.form()
        assert "the English name is missing" in sentences(app)
        await hands.typed("Sarraj")
        await until(pilot, lambda: "3 mentions come in 2 articles." in sentences(app))
        # An id that another entry has, on its field; then one that is none at all.
        await hands.fill("Id", "serraj")
        await until(pilot, lambda: "serraj already" in sentences(app))
        await hands.press("ctrl+s")
        await hands.form()
        await hands.fill("Id", "Sarraj!")
        await until(pilot, lambda: "“Sarraj!” is no id" in sentences(app))
        # Ctrl+Z is the field's.
        await hands.press("ctrl+z")
        assert field_of(app.screen, "Id").value == "serraj"
        await hands.fill("Id", "sarraj")
        await until(pilot, lambda: "3 mentions come in 2 articles." in sentences(app))
        # Leaving asks, and gives nothing up.
        await hands.press("escape")
        await until(pilot, lambda: "Discard the changes?" in sentences(app))
        await hands.press("escape")
        await hands.to_the_look()
        # Going back from the look leads to the form as it was.
        await hands.press("escape")
        await hands.form()
        assert field_of(app.screen, "English").value == "Sarraj"
        assert hands.faults == []


async def test_ctrl_z_undoes_in_the_list_of_changes_and_suspends_in_the_article(open_app: Open) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        hands = Hands(pilot, app, mouse=False)
        assert app.active_bindings["ctrl+z"].binding.action == "suspend_process"
        app.commit(AddName("serraj", Name("السراج")))
        await hands.saved()
        await hands.changes()
        await hands.press("ctrl+z")
        await hands.saved()
        assert written(app).by_id["serraj"].names[1:] == (Name("رئيس المجلس الرئاسي"),)
        await hands.press("ctrl+y")
        await hands.saved()
        assert written(app).by_id["serraj"].names[2:] == (Name("السراج"),)


async def test_a_change_that_leaves_a_name_contested_warns_before_it_is_saved(open_app: Open) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        hands = Hands(pilot, app, mouse=False)
        await hands.focus("طرابلس")
        await hands.menu("a", "to an entry, as a further name")
        await hands.pick("haftar", "Khalifa Haftar")
        assert await hands.look() == "3 mentions become contested in 2 articles."
        assert "names haftar and tripoli, and nothing tells them apart" in sentences(app)
        # What is in the file is to be seen too, and nothing of it is written when one goes back.
        await hands.press("tab")
        await until(pilot, lambda: place_of(app, "+ - طرابلس") or place_of(app, "+      - طرابلس"))
        await hands.press("escape")
        await until(pilot, lambda: app.screen is app.reading)
        assert app.desk is not None
        assert app.desk.source.text == GLOSSARY


EDITOR = """\
#!/bin/sh
printf '%s\\n' "$*" > "{folder}/arguments"
sed -i.before "s/en: Tripoli/en: Trablus/" "{folder}/glossary.yaml"
"""


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
async def test_the_file_is_opened_in_the_editor_at_the_entry_and_followed(
    open_app: Open, glossary_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mouse: bool
) -> None:
    editor = tmp_path / "vi"
    editor.write_text(EDITOR.format(folder=tmp_path), "utf-8")
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{editor}' -n")
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    monkeypatch.setattr(app, "suspend", nullcontext)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await marked(pilot, app, "a")
        hands = Hands(pilot, app, mouse=mouse)
        await hands.press("p")
        await hands.focus("طرابلس")
        await hands.menu("o", "Open the file in the editor, at Tripoli")
        await until(pilot, lambda: written(app).by_id["tripoli"].en == "Trablus")
        line = GLOSSARY[: GLOSSARY.index("  - id: tripoli")].count("\n") + 1
        assert (tmp_path / "arguments").read_text("utf-8") == f"-n +{line} {glossary_file}\n"
        await until(pilot, lambda: "glossary.yaml: changed Trablus." in toasts(app))
        await until(pilot, lambda: panel_is_right(app))
