"""What a field takes of what is typed or pasted."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.glyphs import KINDS
from reader.ui.field import typed_text as module
from reader.ui.field.typed_text import JOINERS, typed_text

TAKEN = [
    # as it is: letters, marks, tatweel, digits, brackets, blanks, joiners
    ("السَّلامُ ـ 12 ٣٤ (abc) «ب»", "السَّلامُ ـ 12 ٣٤ (abc) «ب»"),
    (" ا  ب ", " ا  ب "),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("ه\u200d", "ه\u200d"),
    # one line
    ("ا\nب", "ا ب"),
    ("ا\r\n\r\nب", "ا ب"),
    ("ا\u2029ب\u2028ج\x85د", "ا ب ج د"),
    ("\nا\r\n", "ا"),
    ("ا\tب", "ا ب"),
    # nothing unseen, nothing that the terminal would obey
    ("ا\u202eب\u202c\u200f\u061c", "اب"),
    ("\u2067ا\u2069", "ا"),
    ("so\u00adft\ufeff\u200b", "soft"),
    ("\x1b[31mا\x07\x9b\x7f", "[31mا"),
    # half a surrogate pair, no character at all
    ("a\ud800b\ufffe", "a\ufffdb\ufffd"),
    # lam-alef as one key sends it
    ("\ufefbم\ufef8", "لامل\u0623"),
]


@pytest.mark.parametrize(("given_text", "taken"), TAKEN)
def test_what_is_taken(given_text: str, taken: str) -> None:
    assert typed_text(given_text) == taken


@given(st.text())
def test_what_is_taken_is_seen_and_is_taken_again_as_it_is(text: str) -> None:
    taken = typed_text(text)
    assert typed_text(taken) == taken
    assert {KINDS[ord(character)] for character in taken if character not in JOINERS} <= set("12ms")


def test_the_example_of_the_docstring() -> None:
    assert doctest.testmod(module).failed == 0
