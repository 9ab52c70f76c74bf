"""Arabic layouts: every key's alias, and a Latin binding that fires under an Arabic keyboard."""

import doctest
from typing import ClassVar

import pytest
from textual.app import App
from textual.binding import Binding, BindingType
from textual.keys import key_to_character

from reader.ui.keys import keyboard
from reader.ui.keys.keyboard import APPLE_ARABIC, ARABIC_101, LIGATURE_KEYS, PHONETIC, aliases, aliases_among, key_name

UNSHIFTED = """
q w e r t y u i o p [ ]
ض ص ث ق ف غ ع ه خ ح ج د
a s d f g h j k l ; '
ش س ي ب ل ا ت ن م ك ط
z x c v n m , . /
ئ ء ؤ ر ى ة و ز ظ
"""
"""The PC's keyboard as it is printed on the keys, row by row, without b."""

ROWS = UNSHIFTED.strip().splitlines()
PRINTED = [pair for i in (0, 2, 4) for pair in zip(ROWS[i].split(), ROWS[i + 1].split(), strict=True)]


@pytest.mark.parametrize(("latin", "arabic"), PRINTED)
def test_every_unshifted_key_of_the_pc_layout_has_its_arabic_letter_as_first_alias(latin: str, arabic: str) -> None:
    assert aliases(latin)[0] == arabic


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("j", ("ت", "ج")),
        ("n", ("ى", "ر", "ن")),
        ("m", ("ة", "و", "م")),
        ("]", ("د", "ة")),
        ("?", ("arabic_question_mark",)),
        ("question_mark", ("arabic_question_mark",)),
        ("left_square_bracket", ("ج",)),
        ("7", ("٧",)),
        ("Q", ("arabic_fatha",)),
        ("ctrl+d", ("ctrl+ي", "ctrl+د")),
        ("G", ("أ", "ﻷ")),
        ("space", ()),
        ("pagedown", ()),
        ("ctrl+shift+left", ()),
        (";", ("ك",)),
        ("M", ("ؤ",)),
        ("D", ("ى",)),
        ("f1", ()),
    ],
)
def test_aliases_are_textual_key_names_in_the_order_of_the_layouts(key: str, expected: tuple[str, ...]) -> None:
    assert aliases(key) == expected


@pytest.mark.parametrize("layout", [ARABIC_101, PHONETIC], ids=["PC", "phonetic"])
def test_within_one_layout_no_two_keys_send_the_same_arabic_character(layout: dict[str, str]) -> None:
    arabic = [character for character in layout.values() if not character.isascii()]
    assert len(arabic) == len(set(arabic))


def test_the_apple_layout_repeats_only_shifted_forms_nobody_binds() -> None:
    unshifted = [APPLE_ARABIC[key] for key in "qwertyuiop[]asdfghjkl'zxcvbnm"]
    assert len(unshifted) == len(set(unshifted))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("n", "k"), {"n": ("ى", "ر"), "k": ("ن", "ك")}),
        (("n",), {"n": ("ى", "ر", "ن")}),
        (("v", "]"), {"v": ("ر",), "]": ("د", "ة")}),
        (("v",), {"v": ("ر", "د")}),
        (("m", "]"), {"m": ("ة", "و", "م"), "]": ("د",)}),
    ],
)
def test_of_two_keys_that_claim_one_character_the_pc_layout_decides(
    keys: tuple[str, ...], expected: dict[str, tuple[str, ...]]
) -> None:
    assert aliases_among(keys) == expected


def test_the_keys_that_send_two_characters_begin_with_the_lam_of_g() -> None:
    assert all(pair[0] == ARABIC_101["g"] and len(pair) == 2 for pair, _ in LIGATURE_KEYS.values())
    assert not LIGATURE_KEYS.keys() & ARABIC_101.keys()


@pytest.mark.parametrize("character", ["j", "G", "?", "[", "]", "ؤ", "؟", "،", "\u064e"])
def test_a_key_name_leads_back_to_its_character(character: str) -> None:
    assert key_to_character(key_name(character)) == character


async def test_a_binding_on_j_fires_when_the_arabic_keyboard_sends_teh() -> None:
    class Counter(App[None]):
        BINDINGS: ClassVar[list[BindingType]] = [Binding(",".join(("j", *aliases("j"))), "count")]
        count = 0

        def action_count(self) -> None:
            self.count += 1

    app = Counter()
    async with app.run_test() as pilot:
        await pilot.press("ت", "j", "ن")
        assert app.count == 2


def test_the_worked_examples_hold() -> None:
    assert doctest.testmod(keyboard).failed == 0
