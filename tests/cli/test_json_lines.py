import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.printing.json_lines import json_line


def test_arabic_is_not_escaped_and_keys_keep_their_order() -> None:
    assert json_line({"b": "حَفتر «1»", "a": None}) == '{"b": "حَفتر «1»", "a": null}'


@pytest.mark.parametrize("character", ["\n", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\u202e", "\u2067"])
def test_what_ends_a_line_or_commands_a_terminal_is_escaped(character: str) -> None:
    line = json_line({"title": f"أ{character}ب"})
    assert character not in line
    assert "أ" in line


@given(st.text())
def test_one_line_with_the_same_text_in_it(text: str) -> None:
    line = json_line({"text": text})
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"text": text}
