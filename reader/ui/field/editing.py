"""Editing one line of text: the text, its caret and selection, and what can be undone, as values.

Offsets are code points of the logical text. Nothing here knows columns: where a caret is shown, and what stands left or
right of it, `reader.ui.field.caret` tells.

A caret rests on boundaries of cells: never between a letter and its mark, nor within lam-alef. Only typing can bring it
between (a lam typed before an alef, a letter before a mark that had none), and there it stays until it is moved, so
that what is typed next stands where it was meant to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from reader.arabic.words import words
from reader.script.shaping import shape

LONGEST: Final = 10_000
"""Code points that a line may have, whatever else is asked for: each key press lays all of it out."""

REMEMBERED: Final = 200
"""Steps that can be undone."""


class Side(Enum):
    """Which character the caret belongs to, where the one before it and the one after it are apart on the screen."""

    FOLLOWS = auto()
    """The one before it: the caret came to be there by typing or erasing."""
    PRECEDES = auto()
    """The one after it: the caret was moved there."""


class Run(Enum):
    """What the last step was, so that the next one of its kind is undone with it."""

    NONE = auto()
    TYPING = auto()
    ERASING = auto()


@dataclass(frozen=True, slots=True)
class Edit:
    """A text with a caret at `cursor`; from `anchor` to there it is selected. Both are within the text."""

    text: str = ""
    cursor: int = 0
    anchor: int = 0
    side: Side = Side.FOLLOWS

    @property
    def start(self) -> int:
        """The first code point selected."""
        return min(self.cursor, self.anchor)

    @property
    def end(self) -> int:
        """The code point after the last one selected."""
        return max(self.cursor, self.anchor)

    @property
    def selected(self) -> str:
        """The text that is selected."""
        return self.text[self.start : self.end]

    def spliced(self, start: int, end: int, inserted: str = "") -> "Edit":
        """Return the edit with `inserted` in the place of `[start, end)` and the caret behind it."""
        cursor = start + len(inserted)
        return Edit(self.text[:start] + inserted + self.text[end:], cursor, cursor)


@dataclass(frozen=True, slots=True)
class Buffer:
    """An edit with those before it and those that were undone, nearest last; at most `longest` code points of text.

    The text given to it is what `typed_text` returns. A method returns the buffer itself where there is nothing to do.
    """

    edit: Edit = Edit()
    past: tuple[Edit, ...] = ()
    future: tuple[Edit, ...] = ()
    run: Run = Run.NONE
    longest: int = LONGEST

    @classmethod
    def of(cls, text: str, longest: int = LONGEST) -> "Buffer":
        """Return a buffer that holds as much of `text` as it may, the caret at its end and nothing to undo."""
        text = text[:longest]
        return cls(Edit(text, len(text), len(text)), longest=longest)

    def typed(self, text: str) -> "Buffer":
        """Put `text` in the place of the selection, or at the caret; a word is undone as one."""
        edit = self.edit
        begins_word = edit.text[edit.start - 1 : edit.start].isspace() and not text.isspace()
        run = Run.NONE if begins_word or edit.selected else self.run
        return self._inserted(text, Run.TYPING, grouped=run is Run.TYPING)

    def pasted(self, text: str) -> "Buffer":
        """Put `text` in the place of the selection, or at the caret, as a step of its own."""
        return self._inserted(text, Run.NONE, grouped=False)

    def backspaced(self) -> "Buffer":
        """Erase the selection, or one code point before the caret: the last mark of a letter, the alef of lam-alef."""
        return self.erased_to(self.edit.cursor - 1)

    def deleted(self) -> "Buffer":
        """Erase the selection, or the cell after the caret; of a cell that the caret is within, the rest."""
        return self.erased_to(boundary_after(self.edit.text, self.edit.cursor))

    def erased_to(self, offset: int) -> "Buffer":
        """Erase the selection, or what is between the caret and `offset`, as far as that is in the text."""
        edit = self.edit
        if edit.selected:
            return self._changed(edit.spliced(edit.start, edit.end), Run.NONE, grouped=False)
        offset = max(0, min(offset, len(edit.text)))
        if offset == edit.cursor:
            return self
        erased = edit.spliced(min(offset, edit.cursor), max(offset, edit.cursor))
        side = Side.FOLLOWS if offset < edit.cursor else edit.side
        return self._changed(replace(erased, side=side), Run.ERASING, grouped=self.run is Run.ERASING)

    def moved(self, offset: int, side: Side = Side.PRECEDES, *, select: bool = False) -> "Buffer":
        """Move the caret to a boundary of cells; with `select` the selection goes from where it began to there."""
        anchor = boundary_before(self.edit.text, self.edit.anchor) if select else offset
        return replace(self, edit=Edit(self.edit.text, offset, anchor, side), run=Run.NONE)

    def selecting(self, start: int, end: int) -> "Buffer":
        """Select `[start, end)`, both boundaries of cells, the caret at `end`; it may be the lesser one."""
        return replace(self, edit=Edit(self.edit.text, end, start), run=Run.NONE)

    def undone(self) -> "Buffer":
        """Go back by one step."""
        if not self.past:
            return self
        return replace(self, edit=self.past[-1], past=self.past[:-1], future=(*self.future, self.edit), run=Run.NONE)

    def redone(self) -> "Buffer":
        """Go forward by one step that was undone."""
        if not self.future:
            return self
        return replace(self, edit=self.future[-1], past=(*self.past, self.edit), future=self.future[:-1], run=Run.NONE)

    def _inserted(self, text: str, run: Run, *, grouped: bool) -> "Buffer":
        edit = self.edit
        room = self.longest - len(edit.text) + len(edit.selected)
        if not text[:room]:
            return self
        return self._changed(edit.spliced(edit.start, edit.end, text[:room]), run, grouped=grouped)

    def _changed(self, edit: Edit, run: Run, *, grouped: bool) -> "Buffer":
        past = self.past if grouped else (*self.past, self.edit)[-REMEMBERED:]
        return replace(self, edit=edit, past=past, future=(), run=run)


def boundaries(text: str) -> list[int]:
    """Return the offsets between the cells of `text`, both ends included, ascending."""
    return [*(start for start, _, _ in shape(text)), len(text)]


def boundary_before(text: str, offset: int) -> int:
    """Return the boundary of cells at `offset`, or the last one before it."""
    return next(boundary for boundary in reversed(boundaries(text)) if boundary <= offset)


def boundary_after(text: str, offset: int) -> int:
    """Return the first boundary of cells after `offset`, or the text's end."""
    return next((boundary for boundary in boundaries(text) if boundary > offset), len(text))


def word_around(text: str, offset: int) -> tuple[int, int]:
    """Return the half-open range of the word that the code point at `offset` is part of, or of what is between words.

    >>> word_around("من «البيان»", 5), word_around("من «البيان»", 3)
    ((4, 10), (2, 4))
    """
    edge = 0
    for start, end in _word_ranges(text):
        if offset < start:
            return edge, start
        if offset < end:
            return start, end
        edge = end
    return edge, len(text)


def word_start_before(text: str, offset: int) -> int:
    """Return where the last word that begins before `offset` begins, or 0."""
    return max((start for start, _ in _word_ranges(text) if start < offset), default=0)


def word_end_after(text: str, offset: int) -> int:
    """Return where the first word that ends after `offset` ends, or the text's end."""
    return next((end for _, end in _word_ranges(text) if end > offset), len(text))


def word_starts(text: str) -> set[int]:
    """Return the offsets at which words begin."""
    return {start for start, _ in _word_ranges(text)}


def _word_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the words, widened to whole cells."""
    edges = boundaries(text)
    for word in words(text):
        yield edges[bisect_right(edges, word.start) - 1], edges[bisect_left(edges, word.end)]
