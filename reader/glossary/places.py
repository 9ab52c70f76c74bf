"""Where the parts of a node stand in the text: its content without what follows, its dash, its colon."""

import re
from typing import Final

from reader.glossary.editing.edit_errors import UneditableTextError
from reader.glossary.editing.lines import BREAKS, line_end, line_start
from reader.glossary.editing.scalars import FOLDED, LITERAL
from reader.glossary.nodes import ALIAS, FLOW, Mapping, Node, Scalar, Sequence

_TO_DASH: Final = re.compile(rf"(?:\s|#[^{BREAKS}]*|[&!]\S*)*-")
_TO_COMMA: Final = re.compile(rf"(?:\s|#[^{BREAKS}]*)*,[ \t]*")
_KEEPING: Final = re.compile(r"[|>][0-9]*\+")


def content_end(text: str, node: Node) -> int:
    """Return where the content of `node` ends, without the comments, spaces and blank lines that its range may hold."""
    if node.style in (ALIAS, FLOW):
        return node.end
    if isinstance(node, Scalar):
        if node.style not in (LITERAL, FOLDED):
            return node.end
        if _KEEPING.match(text, node.start):
            return line_end(text, max(node.end - 2, node.start))
        return line_end(text, node.start + len(text[node.start : node.end].rstrip()))
    return content_end(text, node.items[-1][1] if isinstance(node, Mapping) else node.items[-1])


def colon_end(text: str, key: Node) -> int:
    """Return where the colon after a key ends."""
    return text.index(":", key.end) + 1


def dash_of(text: str, sequence: Sequence, index: int) -> int:
    """Return where the dash of an item of a block sequence stands. Raises `UneditableTextError`."""
    before = content_end(text, sequence.items[index - 1]) if index else sequence.start
    found = _TO_DASH.match(text, before)
    if found is None or found.end() > sequence.items[index].start + 1:
        raise UneditableTextError("the list is written in a way that cannot be edited here", "edit the file itself")
    return found.end() - 1


def comma_end(text: str, end: int) -> int | None:
    """Return where the comma after a part of a flow collection that ends at `end` does; None where there is none."""
    found = _TO_COMMA.match(text, end)
    return found.end() if found else None


def begins_its_line(text: str, index: int) -> bool:
    """Tell whether nothing but spaces stands before `index` in its line."""
    return not text[line_start(text, index) : index].strip(" ")
