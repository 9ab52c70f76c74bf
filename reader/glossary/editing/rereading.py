"""A text of which windows have changed, read again: the windows anew, and all else as it was, further on."""

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar, cast

from reader.glossary.editing.lines import column
from reader.glossary.editing.revised_lists import RevisedList
from reader.glossary.editing.splice import Splice, spliced
from reader.glossary.editing.windows import Reading, Window, read_window
from reader.glossary.entries import read_entry, read_pin
from reader.glossary.findings import TooManyFindings
from reader.glossary.nodes import MAX_NODES
from reader.glossary.outline import Item, Outline, Section
from reader.glossary.source import GlossarySource, settled

MOST_WINDOWS: Final = 8
"""Beyond so many windows, reading the file whole is quicker."""

_READ: Final = {"entries": read_entry, "pins": read_pin}
_Value = TypeVar("_Value")


class _Change(NamedTuple):
    """A window that has changed.

    Its new `text` begins at `place` of the whole new text, its dashes stand in column `dash`; `reading` is of `text`.
    """

    key: str
    window: Window
    dash: int
    text: str
    place: int
    reading: Reading


def read_again(
    source: GlossarySource, changed: Sequence[tuple[RevisedList, Window, list[Splice]]]
) -> GlossarySource | None:
    """Return `source` with the splices made in its windows, or None where it must be read whole."""
    assert source.outline is not None  # it has windows
    if not changed or len(changed) > MOST_WINDOWS:
        return None
    parts: list[str] = []
    changes: list[_Change] = []
    position = length = 0
    for each, window, splices in sorted(changed, key=lambda change: change[1].start):
        if not all(window.start <= splice.start and splice.end <= window.end for splice in splices):
            return None
        own = [Splice(start - window.start, end - window.start, text) for start, end, text in splices]
        try:
            text = spliced(source.text[window.start : window.end], own)
        except ValueError:
            return None
        dash = column(source.text, window.node.start)
        reading = read_window(text, dash, _READ[each.key])
        if reading is None:
            return None
        before = source.text[position : window.start]
        changes.append(_Change(each.key, window, dash, text, length + len(before), reading))
        parts += [before, text]
        length += len(before) + len(text)
        position = window.end
    new_text = "".join((*parts, source.text[position:]))
    outline = _outline(source.outline, changes)
    if outline.size > MAX_NODES:
        return None
    try:
        return settled(source.file, new_text, outline)
    except TooManyFindings:
        return None


def _outline(outline: Outline, changes: list[_Change]) -> Outline:
    """Return the outline of the new text."""
    noted = [
        each._replace(offset=_moved(each.offset, changes))
        for each in outline.noted
        if not any(change.window.start <= each.offset < change.window.end for change in changes)
    ]
    for change in changes:
        noted += [each._replace(offset=each.offset + change.place) for each in change.reading.noted]
    return Outline(
        outline.entries and _section(outline.entries, "entries", changes),
        outline.pins and _section(outline.pins, "pins", changes),
        tuple(noted),
        outline.size + sum(change.reading.size - change.window.size for change in changes),
        anchored=False,
    )


def _section(section: Section[_Value], key: str, changes: list[_Change]) -> Section[_Value]:
    """Return a list of the new text."""
    items: list[Item[_Value]] = []
    position = 0
    end = _moved(section.end, changes)
    for change in (change for change in changes if change.key == key):
        items += _moved_items(section.items[position : change.window.first], changes)
        position = change.window.last
        items += cast("list[Item[_Value]]", [item.moved(change.place) for item in change.reading.items])
        if items[-1].end == change.place + len(change.text):
            # A block item ends where the next token begins, which its window did not show: a dash, or the list's end.
            items[-1] = items[-1].ending(items[-1].end + change.dash if position < len(section.items) else end)
    items += _moved_items(section.items[position:], changes)
    first = next((change for change in changes if change.window.node.start == section.start), None)
    start = _moved(section.start, changes) if first is None else first.place + first.reading.start
    return Section(start, end, section.style, tuple(items))


def _moved_items(items: tuple[Item[_Value], ...], changes: list[_Change]) -> list[Item[_Value]]:
    """Return items between windows, which all moved alike."""
    by = _moved(items[0].start, changes) - items[0].start if items else 0
    return [item.moved(by) for item in items] if by else list(items)


def _moved(offset: int, changes: list[_Change]) -> int:
    """Return where a place outside of the windows, or at the end of one, is in the new text."""
    by = 0
    for change in changes:
        if change.window.end <= offset:
            by = change.place + len(change.text) - change.window.end
    return offset + by
