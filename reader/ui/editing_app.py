"""An app in which the glossary is edited: changes are looked at first, saved at once, and undone in any number."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from reader.glossary.editing.edit_errors import EditError
from reader.ui.following import FollowingApp
from reader.ui.wording import capitalised

if TYPE_CHECKING:
    from reader.glossary.editing.edits import Edit
    from reader.glossary.files.joint_saving import ConflictsError, Saved
    from reader.glossary.source import GlossarySource
    from reader.ui.changing.glossary_desk import Desk
    from reader.ui.changing.save_questions import Failure


class EditingApp(FollowingApp):
    """Makes edits, saves them, and keeps what cannot be saved until it can."""

    @dataclass
    class GlossarySaved(Message):
        """The worker has written `written`, merged with what others wrote, as `saved` says."""

        saved: "Saved"
        written: "GlossarySource"

    @dataclass
    class SavingFailed(Message):
        """The worker could not write; nothing is lost, and `error` says why."""

        error: "Failure | ConflictsError"

    # Whether the worker is writing, and whether the app ends when it is done.
    saving = False
    _quitting = False

    def commit(self, edit: "Edit") -> bool:
        """Make an edit, show it in every article, and save it; tell whether it was made."""
        return self._change(lambda desk: desk.edited(edit), lambda desk: desk.history.done[-1].title)

    def undo_change(self) -> None:
        """Take the last change of the glossary back."""
        self._change(lambda desk: desk.undone(), lambda desk: f"undone: {desk.history.undone[-1].title}")

    def redo_change(self) -> None:
        """Make the change again that was undone last."""
        self._change(lambda desk: desk.redone(), lambda desk: f"again: {desk.history.done[-1].title}")

    def _change(self, change: "Callable[[Desk], Desk]", told: "Callable[[Desk], str]") -> bool:
        """Change the glossary, or say why that cannot be."""
        if self.desk is None:
            self.notify("The glossary is still being read.", severity="warning")
            return False
        try:
            self.desk = change(self.desk)
        except EditError as error:
            self.tell_refusal(error)
            return False
        words = told(self.desk)
        self.clear_notifications()
        self.notify(f"{capitalised(words)}.")
        self.save_glossary()
        self.changes_changed()
        return True

    def tell_refusal(self, error: EditError) -> None:
        """Say why an edit is not made."""
        self.notify(f"{capitalised(error.problem)}. {capitalised(error.remedy)}.", severity="error")

    def changes_changed(self) -> None:
        """Follow a change of the list of changes."""

    def save_glossary(self, *, then_quit: bool = False) -> None:
        """Show the glossary as it is now in every article, and write it."""
        self._quitting = then_quit
        if not self.saving and self.desk is not None:
            self.saving = True
            self._write(self.desk)

    @work(thread=True, group="save")
    def _write(self, desk: "Desk") -> None:
        # Imported here because the app starts without it.
        from reader.glossary.files.joint_saving import ConflictsError, OthersBrokeItError
        from reader.glossary.files.saving import ChangedOnDiskError
        from reader.glossary.files.saving_errors import SavingError

        if self.knowledge.take_over_now(desk.source.glossary):
            self.call_from_thread(self.mark)
        try:
            saved = desk.save()
        except (ConflictsError, OthersBrokeItError, ChangedOnDiskError, SavingError, EditError) as error:
            self.post_message(self.SavingFailed(error))
        else:
            self.post_message(self.GlossarySaved(saved, desk.source))

    @on(GlossarySaved)
    def _take_saved(self, message: GlossarySaved) -> None:
        assert self.desk is not None
        self.saving = False
        merged = message.saved.source is not message.written
        self.desk = self.desk.after_saving(message.saved, message.written)
        self.take_problems(self.desk.source.diagnostics)
        if self.glossary_path != self.desk.path:
            self.notify(f"The glossary is your own copy now: {self.desk.path}", timeout=8)
            self.glossary_path = self.desk.path
            self.follow_files([entry.id for entry in self.entries])
        if merged:
            self.notify("Another program had changed the glossary: both changes are in it now.")
        if merged or self.desk.unsaved:
            self.save_glossary(then_quit=self._quitting)
        elif self._quitting:
            self.exit()
        self.changes_changed()

    @on(SavingFailed)
    def _ask_what_to_do(self, message: SavingFailed) -> None:
        self.saving = False
        self.changes_changed()
        self.tell_of_failure(message.error)

    def tell_of_failure(self, error: "Failure | ConflictsError") -> object:
        """Say that what was changed is not saved yet, and why."""
