"""Reading the part of a file anew that an edit touches, where that is exactly as good as reading it whole.

A window is a stretch of whole lines of a block list: some of its items, beginning with the line of a dash and ending
before the line of the next item or at the list's end. What libyaml makes of the lines before and after does not depend
on those within, nor the other way round, if

- both states of the window, read alone, are one block sequence whose dashes stand in the same column;
- no line of either begins a document, ends one or is a directive;
- no node has an anchor, for aliases reach across.

Before the window the scanner is in the same state in both cases: it meets a dash in that column, where it met one. So
it is after it, whatever the last item ended with: at the next dash, or a key of the mapping on top. Where any of this
does not hold, the answer is `None`, and the file is read whole.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.glossary import nodes
from reader.glossary.editing.lines import BREAKS, column, line_start
from reader.glossary.entries import PlacedEntry
from reader.glossary.findings import Findings, Noted
from reader.glossary.model import Pin
from reader.glossary.nodes import BLOCK, Node, Sequence
from reader.glossary.outline import Item, Section, read_items

_MARKER = re.compile(rf"(?:\A|[{BREAKS}])(?:---|\.\.\.|%)")
_TO_ITEM = re.compile(r" *- +")


class Window(NamedTuple):
    """The items `[first, last)` of a list, in the lines `[start, end)` of the text, whose ranges its node has."""

    first: int
    last: int
    start: int
    end: int
    node: Sequence
    size: int


def open_window(text: str, section: Section[PlacedEntry] | Section[Pin], first: int, last: int) -> Window | None:
    """Return the window of some items of a list, or None where it cannot be read alone."""
    start = _item_line(text, section.items[first].start)
    end = _item_line(text, section.items[last].start) if last < len(section.items) else _line_of_end(text, section.end)
    if section.style != BLOCK or start is None or end is None:
        return None
    read = _read(text[start:end])
    if read is None:
        return None
    node, size = read
    moved = nodes.moved(node, start)
    assert isinstance(moved, Sequence)  # it was one
    same = [item.start for item in moved.items] == [item.start for item in section.items[first:last]]
    return Window(first, last, start, end, moved, size) if same else None


class Reading(NamedTuple):
    """What the new text of a window was read as: first dash, items, what was noted, and the number of nodes."""

    start: int
    items: tuple[Item[object], ...]
    noted: tuple[Noted, ...]
    size: int


def read_window(text: str, dash: int, read: Callable[[Node, Findings], object | None]) -> Reading | None:
    """Return the items in the text of a window whose dashes stand in column `dash`; their ranges are the text's own."""
    composed = _read(text)
    if composed is None or column(text, composed[0].start) != dash:
        return None
    node, size = composed
    findings = Findings("", text)
    return Reading(node.start, read_items(node.items, read, findings), findings.noted, size)


def runs(touched: Iterable[int], count: int, margin: int) -> list[tuple[int, int]]:
    """Return half-open runs of the items of a list of `count` that are `touched`, each with `margin` on both sides.

    >>> runs([1, 2, 9], count=12, margin=1)
    [(0, 4), (8, 11)]
    """
    found: list[tuple[int, int]] = []
    for index in sorted(set(touched)):
        first, last = max(0, index - margin), min(count, index + margin + 1)
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _read(text: str) -> tuple[Sequence, int] | None:
    """Return the one block sequence that a window holds, and how many nodes it has."""
    if _MARKER.search(text):
        return None
    try:
        document = nodes.compose(text)
    except nodes.Malformed:
        return None
    if document.anchored or not isinstance(document.root, Sequence) or document.root.style != BLOCK:
        return None
    return document.root, document.size


def _item_line(text: str, item: int) -> int | None:
    """Return where the line of an item begins, None where its dash stands elsewhere or not alone before it."""
    start = line_start(text, item)
    return start if _TO_ITEM.fullmatch(text, start, item) else None


def _line_of_end(text: str, end: int) -> int | None:
    """Return where the lines of a list end that ends where the next token begins, at `end`."""
    return end if end == len(text) or end == line_start(text, end) else None
