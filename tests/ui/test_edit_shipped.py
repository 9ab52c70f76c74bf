"""The shipped glossary on the shipped articles: taken through every kind of edit and its undo, it is the same file."""

from pathlib import Path

import pytest

from reader.ui.screens.pin import PinScreen
from tests.ui.conftest import SHIPPED, Open
from tests.ui.hands import Hands, listed, mentions
from tests.ui.screen import marked

pytestmark = pytest.mark.usefixtures("quick_keys")

ARTICLE = "001_4e1d2c4237baeed0"
BEGINNING = "الناطق باسم"


async def test_every_kind_of_edit_and_its_undo_leave_the_shipped_glossary_as_it_was(
    open_seeds: Open, glossary_file: Path
) -> None:
    app = open_seeds(ARTICLE)
    shipped = (SHIPPED / "glossary.yaml").read_bytes()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await marked(pilot, app, ARTICLE)
        hands = Hands(pilot, app, mouse=False)
        before = await mentions(app, ARTICLE)

        # A new entry of the words with which the article begins.
        await hands.select(BEGINNING)
        await hands.menu("n", "Add a new entry")
        await hands.form()
        await hands.typed("The spokesman")
        await hands.to_the_look()
        await hands.save()
        # A further name of an entry.
        await hands.select(BEGINNING)
        await hands.menu("a", "to an entry, as a further name")
        await hands.pick("المسماري", "Ahmed al-Mismari")
        await hands.save()
        # Every field of an entry with many names, conditions and phrases.
        await hands.focus("المشير خليفة حفتر")
        await hands.menu("e", "Edit Khalifa Haftar")
        await hands.form()
        await hands.fill("Arabic", "خليفة بلقاسم عمر حفتر")
        await hands.fill("English", "Khalifa Hifter: “the general”")
        await hands.fill("Kind", "officer")
        await hands.fill("Note", "Commander: of the #LNA, 'since' 2015 — قائد.")
        await hands.fill("Id", "hifter")
        await hands.fill("another form", "خليفة حفتر")
        await hands.to_the_look()
        await hands.save()
        # One name goes, and another becomes an entry of its own.
        await hands.focus("المشير خليفة حفتر")
        await hands.menu("r", "Remove the name")
        await hands.save()
        await hands.focus("قوات حفتر")
        await hands.menu("s", "Split")
        await hands.form()
        await hands.to_the_look()
        await hands.save()
        # Pins: to another entry instead, removed, to nothing.
        await hands.focus("الجيش الليبي")
        for key, choice in (("1", "Libyan National Army"), ("r", "Remove the pin")):
            await hands.menu("p", "Say what")
            await hands.see(PinScreen)
            await hands.do(key, choice)
            await hands.save()
        await hands.focus("خليفة حفتر")
        await hands.menu("p", "Say what")
        await hands.see(PinScreen)
        await hands.do("n", "No mention of anything")
        await hands.save()
        # Two entries become one, and that goes with all its pins.
        await hands.focus("الجيش الليبي")
        await hands.menu("m", "Merge")
        await hands.pick("gna forces", "Forces of the")
        await hands.save()
        await hands.focus("الجيش الليبي")
        await hands.menu("x", "Remove Forces")
        await hands.save()

        changed = glossary_file.read_bytes()
        changes = await hands.changes()
        for _ in listed(changes):
            await hands.undo()
        assert glossary_file.read_bytes() == shipped
        # All at once too, forth and back.
        await hands.press("pageup", "pageup", "enter")
        await hands.saved()
        assert glossary_file.read_bytes() == changed
        await hands.press("pagedown", "pagedown", "enter")
        await hands.saved()
        assert glossary_file.read_bytes() == shipped
        assert glossary_file.with_name("glossary.yaml~").read_bytes() == shipped
        assert await mentions(app, ARTICLE) == before
        assert hands.faults == []
