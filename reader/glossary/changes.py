"""The history of the glossary's changes: each with its name, to be undone and redone in turn.

A change keeps the one splice between the text before and after it, and its edit. Undoing puts the old text back where
the new one stands: to the byte, if nothing else changed since. If the file has changed meanwhile, the place is found by
the lines about it, and the result must hold just the data that undoing is to give; else the change is undone on the
data, in the style of the file.
"""

from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from reader.glossary.edit_errors import EditError
from reader.glossary.edits import Edit
from reader.glossary.lines import line_start, next_line
from reader.glossary.restoring import Restore, restoring
from reader.glossary.source import GlossarySource, parse
from reader.glossary.splice import Splice, difference, spliced
from reader.glossary.splices import edited, placed

_CONTEXT: Final = 3
"""How many lines on each side of a change tell its place in a text that has changed elsewhere."""


class NothingToUndoError(EditError):
    """There is no change to undo, or none to redo."""


class _Passage(NamedTuple):
    """A splice one way: what stands at `start` of one state, between `before` and `after`, and what comes instead."""

    start: int
    old: str
    new: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the glossary: its name, the edits that make it and take it back, and how the text changed.

    `splice` is of the text before, where `removed` stood in its place, and `before` and `after` on its sides.
    """

    title: str
    edit: Edit
    back: Restore
    splice: Splice
    removed: str
    before: str
    after: str

    def undone(self, current: GlossarySource) -> GlossarySource:
        """Return the glossary without the change. Raises `EditError` if what it changed has been changed since."""
        passage = _Passage(self.splice.start, self.splice.text, self.removed, self.before, self.after)
        return _taken(current, passage, self.back)

    def redone(self, current: GlossarySource) -> GlossarySource:
        """Return the glossary with the change again. Raises `EditError` if it makes no sense any longer."""
        passage = _Passage(self.splice.start, self.removed, self.splice.text, self.before, self.after)
        return _taken(current, passage, self.edit)


def change(edit: Edit, before: GlossarySource, after: GlossarySource) -> Change:
    """Return the change that `edit` made of the glossary `before`, which is `after` now."""
    edit = placed(before, edit)
    splice = difference(before.text, after.text)
    first, last = splice.start, splice.end
    for _ in range(_CONTEXT):
        first = line_start(before.text, max(first - 1, 0))
        last = next_line(before.text, last)
    return Change(
        edit.title(before.written),
        edit,
        restoring(before.written, edit.revision(before.written)),
        splice,
        before.text[splice.start : splice.end],
        before.text[first : splice.start],
        before.text[splice.end : last],
    )


@dataclass(frozen=True, slots=True)
class History:
    """The changes since the glossary was opened, in the order in which they were made; those undone, the last first."""

    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    def with_change(self, change: Change) -> "History":
        """Return the history with one change more; what was undone before cannot be redone then."""
        return History((*self.done, change))

    def undo(self, current: GlossarySource) -> tuple["History", GlossarySource]:
        """Return the history and the glossary without the last change.

        Raises `NothingToUndoError` if there is none, another `EditError` if it cannot be undone: it stays then.
        """
        if not self.done:
            raise NothingToUndoError("nothing has been changed since the reader was opened", "change something first")
        *rest, last = self.done
        return History(tuple(rest), (*self.undone, last)), last.undone(current)

    def redo(self, current: GlossarySource) -> tuple["History", GlossarySource]:
        """Return the history and the glossary with the change that was undone last. Raises like `undo`."""
        if not self.undone:
            raise NothingToUndoError("nothing has been undone", "undo something first")
        *rest, last = self.undone
        return replace(self, done=(*self.done, last), undone=tuple(rest)), last.redone(current)


def _taken(current: GlossarySource, passage: _Passage, edit: Edit) -> GlossarySource:
    """Return the glossary with a passage put in the place of another, or else with the edit that says the same."""
    intended = edit.revision(current.written).applied(current.written)
    for place in _places(current.text, passage):
        text = spliced(current.text, [Splice(place, place + len(passage.old), passage.new)])
        result = parse(text, current.file)
        if result.outline is not None and result.written == intended:
            return result
    return edited(current, edit)


def _places(text: str, passage: _Passage) -> list[int]:
    """Return where a passage may stand: where it stood, and where it stands alone between the same lines."""
    places = []
    whole = passage.before + passage.old + passage.after
    if text.startswith(whole, passage.start - len(passage.before)):
        places.append(passage.start)
    elsewhere = text.find(whole)
    if elsewhere >= 0 and text.find(whole, elsewhere + 1) < 0:
        places.append(elsewhere + len(passage.before))
    return list(dict.fromkeys(places))
