"""The glossary on the desk: what its file holds, what was changed here, and what of that is not saved yet."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from reader.glossary.editing import changes
from reader.glossary.editing.changes import History
from reader.glossary.editing.edits import Edit
from reader.glossary.editing.splices import edited
from reader.glossary.files.joint_saving import Saved, save_merged
from reader.glossary.files.saving import NO_FILE, Snapshot
from reader.glossary.files.saving_errors import named_refusals
from reader.glossary.source import GlossarySource, parse

NEW_FILE: Final = "version: 1\n\nentries:\n"
"""What a glossary begins with whose file is not there yet."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The state of a glossary while a person edits it.

    `source` is what the app goes by; `saved` is what the file at `path` holds as far as is known, and `seen` its
    bytes. `history` holds the changes that were made here.
    """

    path: Path
    source: GlossarySource
    saved: GlossarySource
    seen: Snapshot = NO_FILE
    history: History = field(default_factory=History)

    @classmethod
    def new(cls, path: Path) -> "Desk":
        """Return the desk for a glossary that has no file yet."""
        source = parse(NEW_FILE, str(path))
        return cls(path, source, parse("", str(path)))

    @property
    def unsaved(self) -> bool:
        """Whether there are changes that the file does not hold."""
        return self.source.text != self.saved.text and bool(self.history.done or self.history.undone)

    def edited(self, edit: Edit) -> "Desk":
        """Return the desk after an edit. Raises `EditError`, and nothing is changed."""
        after = edited(self.source, edit)
        history = self.history.with_change(changes.change(edit, self.source, after))
        return replace(self, source=after, history=history)

    def undone(self) -> "Desk":
        """Return the desk without its last change. Raises `EditError`."""
        history, source = self.history.undo(self.source)
        return replace(self, source=source, history=history)

    def redone(self) -> "Desk":
        """Return the desk with the change that was undone last. Raises `EditError`."""
        history, source = self.history.redo(self.source)
        return replace(self, source=source, history=history)

    def read_anew(self, source: GlossarySource, seen: Snapshot) -> "Desk":
        """Return the desk after the file was read; what is not saved yet stays, and is merged when it is."""
        if self.unsaved:
            return self
        return replace(self, source=source, saved=source, seen=replace(seen, backed_up=self.seen.backed_up))

    def save(self) -> Saved:
        """Write what is not saved yet, merged with what others wrote; a first file's folder is made.

        Raises what `save_merged` does.
        """
        if self.seen.data is None:
            with named_refusals(self.path):
                self.path.parent.mkdir(parents=True, exist_ok=True)
        return save_merged(self.path, self.saved, self.source, self.seen)

    def after_saving(self, saved: Saved, written: GlossarySource) -> "Desk":
        """Return the desk after `written` was saved; what was changed since then stays unsaved."""
        if self.source is written:
            return replace(self, source=saved.source, saved=saved.source, seen=saved.seen)
        # If others wrote something too, the next save is not to find the file as it was seen, but to merge.
        return replace(self, saved=written, seen=replace(saved.seen, data=written.text.encode()))

    def settled(self, theirs: GlossarySource, source: GlossarySource, seen: Snapshot) -> "Desk":
        """Return the desk after a person has decided what others' state of the file and this one become together."""
        return replace(self, source=source, saved=theirs, seen=seen)
