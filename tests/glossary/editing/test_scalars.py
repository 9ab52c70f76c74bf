"""Scalars: every string is read back as it was written, plainly where that is safe."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from reader.glossary import nodes
from reader.glossary.editing.scalars import DOUBLE, FOLDED, LITERAL, PLAIN, SINGLE, block_scalar, scalar
from reader.glossary.nodes import Mapping, Node, Scalar, Sequence

TEXTS = st.text(
    st.sampled_from("اب ت:#-?,[]{}&*!|>'\"%@`\\\n\t=~.\r\x85\u2028\ufeff\x07\u200f0e19nuly<")
    | st.characters(exclude_categories=["Cs"]),
    max_size=12,
)


def value_of(node: Node | None, *path: int) -> str:
    """Return the scalar at a path of indices; of a mapping's pair the value is meant."""
    for index in path:
        assert isinstance(node, (Mapping, Sequence))
        node = node.items[index][1] if isinstance(node, Mapping) else node.items[index]
    assert isinstance(node, Scalar)
    assert not node.is_null
    return node.value


@given(TEXTS, st.sampled_from([PLAIN, SINGLE, DOUBLE]))
def test_what_is_written_is_read_back(text: str, style: str) -> None:
    block, flow = scalar(text, style, flow=False), scalar(text, style, flow=True)
    assert value_of(nodes.compose(f"a: {block}\nb: c\n").root, 0) == text
    assert value_of(nodes.compose(f"- {block}\n").root, 0) == text
    assert value_of(nodes.compose(f"[a, {{b: {flow}, c: d}}, {flow}]").root, 1, 0) == text
    assert value_of(nodes.compose(f"[a, {{b: {flow}, c: d}}, {flow}]").root, 2) == text


@given(TEXTS, st.sampled_from([LITERAL, FOLDED]), st.integers(3, 20))
@example("a\n\nb", LITERAL, 20)
@example("a  b c", FOLDED, 6)
def test_a_block_scalar_is_read_back(text: str, style: str, width: int) -> None:
    lines = block_scalar(text, style, 4, width)
    if lines is not None:
        assert value_of(nodes.compose("- a: " + "\n".join(lines) + "\n  b: c\n").root, 0, 0) == text


@given(TEXTS)
def test_other_programs_read_a_string_too(text: str) -> None:
    assert yaml.safe_load(f"a: {scalar(text, PLAIN, flow=False)}") == {"a": text}


@pytest.mark.parametrize(
    ("text", "style", "written"),
    [
        ("خليفة حفتر", PLAIN, "خليفة حفتر"),
        ("Al Bayan: a paper", PLAIN, '"Al Bayan: a paper"'),
        ("no", PLAIN, '"no"'),
        ("2019", PLAIN, '"2019"'),
        ("it's", SINGLE, "'it''s'"),
        ("a\nb", SINGLE, '"a\\nb"'),
        ('"\\"', DOUBLE, '"\\"\\\\\\""'),
        ("\ufeff\x07\u2028", PLAIN, '"\\uFEFF\\x07\\u2028"'),
        ("«البيان»", PLAIN, "«البيان»"),
    ],
)
def test_how_it_is_written(text: str, style: str, written: str) -> None:
    assert scalar(text, style, flow=False) == written


@pytest.mark.parametrize(
    ("text", "style", "header", "lines"),
    [
        ("one two three", FOLDED, "", [">-", "  one two", "  three"]),
        ("one two\nthree", FOLDED, ">- # c", [">- # c", "  one two", "", "  three"]),
        ("one  two three", FOLDED, "", [">-", "  one  two", "  three"]),
        ("one\n\ntwo\n", LITERAL, "|-", ["|", "  one", "", "  two"]),
        (" one", LITERAL, "", None),
        ("one\n two", FOLDED, "", None),
        ("one\n\n", LITERAL, "", None),
    ],
)
def test_block_scalars(text: str, style: str, header: str, lines: list[str] | None) -> None:
    assert block_scalar(text, style, 2, 10, header) == lines
