"""Visual order against python-bidi, an implementation of its own, where it is right.

It does not mirror, drops what X9 removes, splits at paragraph separators, begins anew at tabs, and looks for the
direction before a bracket in the wrong place where an isolate stands there.
"""

from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from reader.script.bidi import Direction, visual_order

LETTERS = "abאבجدمـ\u064e\u0651\u0301 12٣٤۵+-,./:%$€«»“”!؟،\u00a0\u200e\u200f\u061c"
BRACKETS = "()[]{}<>"
ISOLATES = "\u2066\u2067\u2068\u2069"


@given(
    st.text(LETTERS + BRACKETS, max_size=40) | st.text(LETTERS + ISOLATES, max_size=40),
    st.sampled_from(["L", "R"]),
)
def test_visual_order_is_that_of_python_bidi(text: str, base: Direction) -> None:
    assert "".join(text[index] for index in visual_order(text, base)) == get_display(text, base_dir=base)
