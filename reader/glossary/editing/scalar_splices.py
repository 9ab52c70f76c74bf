"""Another text in the place of a scalar, in the style that it has where that can hold it."""

from dataclasses import replace

from reader.glossary import places
from reader.glossary.editing.house_style import HouseStyle
from reader.glossary.editing.lines import column, line_break, line_end, line_start, next_line
from reader.glossary.editing.scalars import DOUBLE, FOLDED, LITERAL, PLAIN, SINGLE, block_scalar, scalar
from reader.glossary.editing.text_splices import TextSplices
from reader.glossary.editing.writing import text_lines
from reader.glossary.nodes import Scalar


def rewrite(splices: TextSplices, node: Scalar, new: str, style: HouseStyle, *, flow: bool) -> None:
    """Put `new` in the place of `node`: in its quotes, folded or literal where it is, with the comment behind it."""
    text = splices.text
    end = places.content_end(text, node)
    indent = _indent(text, node, style)
    lines = None
    if node.style in (LITERAL, FOLDED):
        lines = block_scalar(new, node.style, indent, style.width, text[node.start : line_end(text, node.start)])
    elif node.style in (SINGLE, DOUBLE):
        lines = [scalar(new, node.style, flow=flow)]
    if lines is None:
        commented = text[end : line_end(text, end)].strip(" \t")
        if flow or commented:
            lines = [scalar(new, PLAIN, flow=flow)]
        else:
            lines = text_lines(new, "", "", column(text, node.start), indent, replace(style, quotes={}))
    splices.replace(node.start, end, line_break(text, node.start).join(lines))


def _indent(text: str, node: Scalar, style: HouseStyle) -> int:
    """Return how far the lines of a text are indented: as they are, else a step from their line's first word."""
    following = next_line(text, node.start)
    while following < node.end:
        line = text[following : line_end(text, following)]
        if line.strip():
            return len(line) - len(line.lstrip(" "))
        following = next_line(text, following)
    line = text[line_start(text, node.start) : node.start]
    return len(line) - len(line.lstrip(" -")) + style.step
