"""The code page is a short cut: what goes through it is what the general way gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import codepage, ucd
from reader.script.shaping import Ability, shaper
from reader.script.tables import RunTable

# The letters that lam-alef and joining turn on come often.
texts = st.text(st.sampled_from(codepage.CHARACTERS) | st.sampled_from("لاأآإبد\u064e\u0651\u0640\u200c\u200d\u200f"))


def test_each_character_has_one_byte() -> None:
    assert len(set(codepage.CHARACTERS)) == len(codepage.CHARACTERS) <= 256
    assert codepage.encode(codepage.CHARACTERS) == bytes(range(len(codepage.CHARACTERS)))


@pytest.mark.parametrize("character", ["\x01", "\x7f", "\u0600", "\u06d5", "\ufe8f", "\ufffe", "\ud800", "\U0001f600"])
def test_what_is_not_on_the_page_is_not_encoded(character: str) -> None:
    assert codepage.encode(f"ab{character}") is None


@given(texts)
def test_letters_are_those_of_translate(text: str) -> None:
    for runs in (ucd.BIDI_CLASSES, ucd.JOINING_TYPES, ucd.CELL_KINDS):
        table = RunTable(runs)
        assert table.letters(text) == text.translate(table)


@given(text=texts, ability=st.builds(Ability, st.booleans(), st.booleans(), st.booleans()))
def test_glyphs_are_those_of_the_general_way(ability: Ability, text: str) -> None:
    beyond = "\u06d5"
    assert codepage.encode(text) is not None
    assert codepage.encode(f"{text} {beyond}") is None
    found = shaper(ability)
    assert found.glyphs(f"{text} {beyond}") == f"{found.glyphs(text + ' ')}{beyond}"
