"""Texts that a field may hold, and CapRTL for pictures of them."""

from hypothesis import strategies as st

from reader.script.bidi import Direction
from reader.ui.field.typed_text import typed_text
from tests.script.caprtl import text_of

CAPITALS = {ord(text_of(letter)): letter for letter in "ABCDEFGHIJKLM"}
"""Hebrew letter, which does not join → its capital, for `str.translate`."""

ARABIC = "بلماآ" + "\u064e\u0651\u0301"
MIXED = ARABIC + "abcאב12٣٤()«»،%+-." + "\u200c\u200d漢😀\u00a0\u2003\u3000   "

texts = st.text(MIXED, max_size=20).map(typed_text)
bases: st.SearchStrategy[Direction] = st.sampled_from(["R", "L"])
