"""Items and fields of block collections added and removed, by whole lines.

The comments above an item stay where they are, for they may speak of a section; those below it that are indented deeper
than its dash are its own.
"""

from reader.glossary import places
from reader.glossary.editing.edit_errors import UneditableTextError
from reader.glossary.editing.lines import (
    blank_lines,
    column,
    line_before,
    line_break,
    line_end,
    line_start,
    next_line,
    owned_end,
)
from reader.glossary.editing.revision import BEFORE_ALL
from reader.glossary.editing.text_splices import TextSplices
from reader.glossary.nodes import Mapping, Sequence

_WIDEST_GAP = 8
"""A dash further from its item is no habit that a new item would follow."""


class BlockItems:
    """The items of a block sequence by the lines that are their own.

    `spaced`: comments below an item, and the blank lines that set items off, are looked after. Raises
    `UneditableTextError` if not every dash begins its line.
    """

    def __init__(self, splices: TextSplices, node: Sequence, *, spaced: bool) -> None:
        text = splices.text
        self._splices = splices
        self._spaced = spaced
        self._dashes = [places.dash_of(text, node, index) for index in range(len(node.items))]
        if not all(places.begins_its_line(text, dash) for dash in self._dashes):
            raise UneditableTextError("two lists begin in one line", "edit the file itself, or give each its line")
        self.column = column(text, self._dashes[0])
        contents = [places.content_end(text, item) for item in node.items]
        self._ends = [owned_end(text, end, self.column) if spaced else next_line(text, end) for end in contents]
        gap = node.items[0].start - self._dashes[0]
        on_a_line = line_end(text, self._dashes[0]) >= node.items[0].start
        self.dash_gap = gap if on_a_line and gap <= _WIDEST_GAP else None

    def remove(self, index: int) -> None:
        """Remove the lines of an item, and with them the blank line that set it off on one side."""
        text = self._splices.text
        start, end = line_start(text, self._dashes[index]), self._ends[index]
        above = line_before(text, start)
        if self._spaced and above < start and not text[above:start].strip():
            if blank_lines(text, end):
                end = next_line(text, end)
            elif end == len(text):
                start = above
        self._splices.remove_lines(start, end - 1)

    def add(self, after: int, lines: list[str]) -> None:
        """Add an item after the one with the index `after`, set off like the items there."""
        blank = [""] * (self._blank_lines(after) if self._spaced else 0)
        if after == BEFORE_ALL:
            self._splices.insert_lines(line_start(self._splices.text, self._dashes[0]), lines + blank)
        else:
            self._splices.insert_lines(self._ends[after], blank + lines)

    def _blank_lines(self, after: int) -> int:
        """Return how many blank lines stand before an item, or where that is the first one, after it."""
        if len(self._ends) == 1:
            return 0
        return blank_lines(self._splices.text, self._ends[max(0, after - 1)])


def add_field(splices: TextSplices, node: Mapping, before: int | None, lines: list[str]) -> None:
    """Add a field after the one with the index `before`, or before all. Raises `UneditableTextError`."""
    text = splices.text
    first = node.items[0][0].start
    if text[line_start(text, first) : first].strip(" -"):
        raise UneditableTextError("a mapping has its keys behind question marks", "write it without them")
    if before is None:
        splices.insert(
            first, line_break(text, first).join([lines[0].lstrip(" "), *lines[1:], " " * column(text, first)])
        )
    else:
        splices.insert_lines(next_line(text, places.content_end(text, node.items[before][1])), lines)


def add_section(splices: TextSplices, root: Mapping, before: int | None, lines: list[str]) -> None:
    """Add a list on top after the one with the index `before`, after a blank line if others stand so."""
    if before is None:
        add_field(splices, root, None, lines)
        return
    text = splices.text
    blank = any(blank_lines(text, line_before(text, key.start)) for key, _ in root.items[1:])
    end = places.content_end(text, root.items[before][1])
    splices.insert_lines(owned_end(text, end, column(text, root.items[0][0].start)), [""] * blank + lines)


def remove_fields(splices: TextSplices, spans: list[tuple[int, int]], gone: set[int]) -> None:
    """Remove fields, given where each begins and where its content ends, with their lines.

    Where the first one stands behind a dash, the dash stays, and what follows comes behind it.
    """
    text = splices.text
    leading = 0
    if not places.begins_its_line(text, spans[0][0]):
        while leading in gone:
            leading += 1
    if leading:
        following = next_line(text, spans[leading - 1][1])
        line = text[following : line_end(text, following)]
        splices.replace(spans[0][0], following + len(line) - len(line.lstrip(" ")), "")
    for index in gone:
        if index >= leading:
            splices.remove_lines(*spans[index])
