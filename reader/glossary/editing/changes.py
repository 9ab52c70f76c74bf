"""The history of the glossary's changes: each with its name, to be undone and redone in turn.

A change keeps the lines that went and came, and its edit. Undoing puts the old lines back where the new ones stand: to
the byte, if nothing else changed since. If the file has changed elsewhere, the places are found by the lines about
them, and the result must hold just the data that undoing is to give; else the change is undone on the data, in the
style of the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from reader.glossary.editing.edit_errors import EditError
from reader.glossary.editing.edits import Edit
from reader.glossary.editing.lines import line_start, next_line
from reader.glossary.editing.restoring import Restore, restoring
from reader.glossary.editing.splice import Splice, differences, spliced
from reader.glossary.editing.splices import edited, placed
from reader.glossary.source import GlossarySource, parse

_CONTEXT: Final = 2
"""How many lines on each side of a passage tell its place in a text that has changed elsewhere."""


class NothingToUndoError(EditError):
    """There is no change to undo, or none to redo."""


class Passage(NamedTuple):
    """Lines of one state of the text: what stands at `start`, `above` and `below` it, and what comes in its place."""

    start: int
    old: str
    new: str
    above: str
    below: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the glossary: its name, and the edits and passages that make it (`forth`) and take it `back`."""

    title: str
    forth: Edit
    back: Restore
    passages_forth: tuple[Passage, ...]
    passages_back: tuple[Passage, ...]

    def undone(self, current: GlossarySource) -> GlossarySource:
        """Return the glossary without the change. Raises `EditError` if what it changed has been changed since."""
        return _made(current, self.back, self.passages_back)

    def redone(self, current: GlossarySource) -> GlossarySource:
        """Return the glossary with the change again. Raises `EditError` if it makes no sense any longer."""
        return _made(current, self.forth, self.passages_forth)


def change(edit: Edit, before: GlossarySource, after: GlossarySource) -> Change:
    """Return the change that `edit` made of the glossary `before`, which is `after` now."""
    edit = placed(before, edit)
    return Change(
        edit.title(before.written),
        edit,
        restoring(before.written, edit.revision(before.written)),
        _passages(before.text, after.text),
        _passages(after.text, before.text),
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
        return History((*self.done, last), tuple(rest)), last.redone(current)


def _passages(before: str, after: str) -> tuple[Passage, ...]:
    """Return the passages that make one text of the other."""
    passages = []
    for start, end, new in differences(before, after):
        first, last = start, end
        for _ in range(_CONTEXT):
            first, last = line_start(before, max(first - 1, 0)), next_line(before, last)
        passages.append(Passage(start, before[start:end], new, before[first:start], before[end:last]))
    return tuple(passages)


def _made(current: GlossarySource, edit: Edit, passages: tuple[Passage, ...]) -> GlossarySource:
    """Return the glossary with passages put in the place of others, or else with the edit that says the same."""
    intended = edit.revision(current.written).applied(current.written)
    for places in _where_they_may_stand(current.text, passages):
        splices = [Splice(place, place + len(p.old), p.new) for place, p in zip(places, passages, strict=True)]
        result = parse(spliced(current.text, splices), current.file)
        if result.outline is not None and result.written == intended:
            return result
    return edited(current, edit)


def _where_they_may_stand(text: str, passages: tuple[Passage, ...]) -> Iterator[list[int]]:
    """Yield places for the passages: those where they stood, then those that the lines about them tell, ever fewer."""
    if all(text.startswith(p.above + p.old + p.below, p.start - len(p.above)) for p in passages):
        yield [p.start for p in passages]
    for lines in range(_CONTEXT, 0, -1):
        places = [_only_place(text, passage, lines) for passage in passages]
        found = [place for place in places if place is not None]
        if len(found) == len(passages) and found == sorted(found):
            yield found


def _only_place(text: str, passage: Passage, lines: int) -> int | None:
    """Return the one place where a passage stands between so many of the lines about it; None for none or several."""
    above = "".join(passage.above.splitlines(keepends=True)[-lines:])
    below = "".join(passage.below.splitlines(keepends=True)[:lines])
    whole = above + passage.old + below
    found = text.find(whole)
    return found + len(above) if found >= 0 and text.find(whole, found + 1) < 0 else None
