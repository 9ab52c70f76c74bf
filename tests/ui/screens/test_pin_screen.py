"""Saying what a mention is, as a person does it."""

from dataclasses import replace

import pytest

from reader.glossary.editing.edits import AddPin, RemovePin, ReplacePin
from reader.glossary.model import Pin, Quote
from reader.ui.changing.pinning import Pinning
from reader.ui.screens.pin import Another, PinResult, PinScreen
from tests.ui.changing.test_edit_commands import BY_ID
from tests.ui.dialog_app import DialogApp

QUOTE = Quote("الجيش الليبي", "باسم ", " للميادين")
CONTESTED = Pinning("001", QUOTE, ("lna", "gna"))
BY_DEFAULT = replace(CONTESTED, decided="lna")
HERE, WHOLE, NOTHING = Pin("001", "gna", QUOTE), Pin("001", "lna"), Pin("001", None, QUOTE)
PINNED = replace(CONTESTED, decided="gna", at_place=HERE)
DENIED = replace(CONTESTED, at_place=NOTHING)
BY_ARTICLE = replace(CONTESTED, decided="lna", for_article=WHOLE)
WORDS = Pinning("001", Quote("رجل"))
PINNED_WORDS = replace(WORDS, at_place=Pin("001", "haftar", Quote("رجل")))


@pytest.mark.parametrize(
    ("pinning", "keys", "given"),
    [
        (CONTESTED, "1", AddPin(Pin("001", "lna", QUOTE))),
        (CONTESTED, "٢", AddPin(HERE)),
        (CONTESTED, "down enter", AddPin(HERE)),
        (CONTESTED, "n", AddPin(NOTHING)),
        (CONTESTED, "a", Another.ENTRY),
        (CONTESTED, "ش", Another.ENTRY),
        (CONTESTED, "tab 2", AddPin(Pin("001", "gna"))),
        (CONTESTED, "tab tab 2", AddPin(HERE)),
        (CONTESTED, "tab n escape", None),  # a whole article cannot be denied
        (CONTESTED, "r escape", None),  # there is no pin to remove
        (PINNED, "1", ReplacePin(HERE, Pin("001", "lna", QUOTE))),
        (PINNED, "2", None),  # it is so already
        (PINNED, "r", RemovePin(HERE)),
        (PINNED, "n", ReplacePin(HERE, NOTHING)),
        (DENIED, "n", None),
        (BY_ARTICLE, "tab 2", ReplacePin(WHOLE, Pin("001", "gna"))),
        (BY_ARTICLE, "tab r", RemovePin(WHOLE)),
        (WORDS, "a", Another.ENTRY),
        (WORDS, "tab n", AddPin(Pin("001", None, Quote("رجل")))),  # there is one scope only
        (PINNED_WORDS, "1", None),
        (PINNED_WORDS, "r", RemovePin(Pin("001", "haftar", Quote("رجل")))),
    ],
)
async def test_keys_say_what_the_mention_is(pinning: Pinning, keys: str, given: PinResult | None) -> None:
    app = DialogApp(PinScreen(pinning, BY_ID))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.given == [given]


async def test_the_mouse_chooses_the_scope_and_the_entry() -> None:
    app = DialogApp(PinScreen(CONTESTED, BY_ID))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=app.place_of("the whole article"))
        await pilot.click(offset=app.place_of("GNA forces"))
        assert app.given == [AddPin(Pin("001", "gna"))]


@pytest.mark.parametrize(
    ("pinning", "state", "entry"),
    [(BY_DEFAULT, "so at present", "LNA"), (PINNED, "pinned so", "GNA"), (DENIED, "pinned so", "No mention")],
)
async def test_it_shows_what_holds_now(pinning: Pinning, state: str, entry: str) -> None:
    app = DialogApp(PinScreen(pinning, BY_ID))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        rows = app.rows()
        assert [entry in rows[place - 1] for place, row in enumerate(rows) if row == state] == [True]


async def test_the_neighbours_that_it_is_anchored_to_are_shown() -> None:
    app = DialogApp(PinScreen(CONTESTED, BY_ID))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.rows()[:2] == ["Anchored to these words:", "ﻦﻳﺩﺎﻴﻤﻠﻟ ﻲﺒﻴﻠﻟﺍ ﺶﻴﺠﻟﺍ ﻢﺳﺎﺑ"]
        await pilot.press("tab")
        await pilot.pause()
        assert app.rows()[:2] == ["Wherever the article has this name:", "ﻲﺒﻴﻠﻟﺍ ﺶﻴﺠﻟﺍ"]
