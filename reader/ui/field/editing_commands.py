"""What the editing keys do: one table of pure functions, from a buffer and its line on the screen to the next buffer.

Left and right are the screen's; before and after are the text's, so that in Arabic what is before stands on the right.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from reader.ui.field.caret import CaretLine, Place
from reader.ui.field.editing import Buffer, Side, word_end_after, word_start_before

Perform = Callable[[Buffer, CaretLine], Buffer]
"""The line is that of the buffer's text. The buffer itself is returned where there is nothing to change."""


@dataclass(frozen=True, slots=True)
class EditingCommand:
    """What one or more keys, by their Textual names, do to a buffer; `words` say it to people."""

    words: str
    keys: tuple[str, ...]
    perform: Perform


def move(step: int, buffer: Buffer, line: CaretLine, *, select: bool = False) -> Buffer:
    """Move the caret by a cell to the left (`step` −1) or right (+1), or from a selection to its end on that side."""
    edit = buffer.edit
    if edit.selected and not select:
        ends = line.place(edit.start, Side.PRECEDES), line.place(edit.end, Side.FOLLOWS)
        return _moved(buffer, (max if step > 0 else min)(ends, key=lambda place: place.column), select=False)
    return _moved(buffer, line.beside(line.place(edit.cursor, edit.side), step), select=select)


def move_by_word(step: int, buffer: Buffer, line: CaretLine, *, select: bool = False) -> Buffer:
    """Move the caret to the left (`step` −1) or right (+1) to where a word begins."""
    return _moved(buffer, line.word_beside(line.place(buffer.edit.cursor, buffer.edit.side), step), select=select)


def move_to_start(buffer: Buffer, line: CaretLine, *, select: bool = False) -> Buffer:
    """Move the caret before the first character."""
    return _moved(buffer, line.place(0), select=select)


def move_to_end(buffer: Buffer, line: CaretLine, *, select: bool = False) -> Buffer:
    """Move the caret behind the last character."""
    return _moved(buffer, line.place(len(buffer.edit.text)), select=select)


def _moved(buffer: Buffer, place: Place, *, select: bool) -> Buffer:
    return buffer.moved(place.offset, place.side, select=select)


COMMANDS: Final[dict[str, EditingCommand]] = {
    "left": EditingCommand("Left", ("left",), partial(move, -1)),
    "right": EditingCommand("Right", ("right",), partial(move, 1)),
    "select_left": EditingCommand("Select to the left", ("shift+left",), partial(move, -1, select=True)),
    "select_right": EditingCommand("Select to the right", ("shift+right",), partial(move, 1, select=True)),
    "word_left": EditingCommand("Word left", ("ctrl+left", "alt+left"), partial(move_by_word, -1)),
    "word_right": EditingCommand("Word right", ("ctrl+right", "alt+right"), partial(move_by_word, 1)),
    "select_word_left": EditingCommand(
        "Select a word to the left", ("ctrl+shift+left",), partial(move_by_word, -1, select=True)
    ),
    "select_word_right": EditingCommand(
        "Select a word to the right", ("ctrl+shift+right",), partial(move_by_word, 1, select=True)
    ),
    "start": EditingCommand("Beginning", ("home",), move_to_start),
    "end": EditingCommand("End", ("end", "ctrl+e"), move_to_end),
    "select_to_start": EditingCommand("Select to the beginning", ("shift+home",), partial(move_to_start, select=True)),
    "select_to_end": EditingCommand("Select to the end", ("shift+end",), partial(move_to_end, select=True)),
    "select_all": EditingCommand(
        "Select all", ("ctrl+a",), lambda buffer, _: buffer.selecting(0, len(buffer.edit.text))
    ),
    "erase_before": EditingCommand("Erase the letter before", ("backspace",), lambda buffer, _: buffer.backspaced()),
    "erase_after": EditingCommand("Erase the letter after", ("delete", "ctrl+d"), lambda buffer, _: buffer.deleted()),
    "erase_word_before": EditingCommand(
        "Erase the word before",
        ("ctrl+w", "ctrl+backspace", "alt+backspace"),
        lambda buffer, _: buffer.erased_to(word_start_before(buffer.edit.text, buffer.edit.cursor)),
    ),
    "erase_word_after": EditingCommand(
        "Erase the word after",
        ("ctrl+delete", "alt+d"),
        lambda buffer, _: buffer.erased_to(word_end_after(buffer.edit.text, buffer.edit.cursor)),
    ),
    "erase_to_start": EditingCommand("Erase all before", ("ctrl+u",), lambda buffer, _: buffer.erased_to(0)),
    "erase_to_end": EditingCommand(
        "Erase all after", ("ctrl+k",), lambda buffer, _: buffer.erased_to(len(buffer.edit.text))
    ),
    "undo": EditingCommand("Undo", ("ctrl+z", "super+z"), lambda buffer, _: buffer.undone()),
    "redo": EditingCommand("Redo", ("ctrl+y", "ctrl+shift+z", "super+shift+z"), lambda buffer, _: buffer.redone()),
}
"""By name: `TextField.action_edit` takes one."""
