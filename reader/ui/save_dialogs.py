"""An app that asks a person what only they can decide about saving: conflicts, refusals, and quitting with changes."""

from datetime import datetime
from typing import TYPE_CHECKING

from textual import work

from reader.ui.editing_app import EditingApp

if TYPE_CHECKING:
    from pathlib import Path

    from reader.glossary.files.joint_saving import ConflictsError
    from reader.ui.changing.change_log import ChangeLog
    from reader.ui.changing.save_questions import Failure
    from reader.ui.screens.changes import ChangesScreen


class SaveDialogsApp(EditingApp):
    """Keeps the list of changes, and asks what to do where saving failed."""

    # The list of changes with their times, and its screen while it is shown.
    _change_log: "ChangeLog | None" = None
    _changes: "ChangesScreen | None" = None

    # What could not be saved

    @work(exclusive=True, group="unsaved")
    async def tell_of_failure(self, error: "Failure | ConflictsError") -> None:
        """Let a person decide between both sides, or say where else to save."""
        from reader.glossary.files.joint_saving import ConflictsError
        from reader.ui.changing.save_questions import Answer, after_failure
        from reader.ui.screens.save_failed import SaveFailedScreen

        if isinstance(error, ConflictsError):
            await self._settle_conflicts(error)
            return
        answer = await self.push_screen_wait(SaveFailedScreen(after_failure(error), self.glossary_path))
        if answer.answer is Answer.SAVE:
            self.save_glossary()
        elif answer.answer is Answer.SAVE_ELSEWHERE and answer.path is not None:
            self._save_elsewhere(answer.path)

    async def _settle_conflicts(self, error: "ConflictsError") -> None:
        from reader.glossary.files.merging import resolved
        from reader.ui.screens.conflict import ConflictScreen

        decisions = await self.push_screen_wait(ConflictScreen(error.merge))
        if decisions is None or self.desk is None:
            self.notify("Nothing is written yet: the list of changes (x) can save it later.", severity="warning")
            return
        self.desk = self.desk.settled(error.merge.theirs, resolved(error.merge, *decisions), error.current)
        self.save_glossary()

    def _save_elsewhere(self, path: "Path") -> bool:
        """Write the glossary as it is here to another file; the one that it was read from stays as it is."""
        from reader.glossary.files import saving
        from reader.glossary.files.saving_errors import SavingError

        assert self.desk is not None  # there are changes
        try:
            saving.save(path, self.desk.source.text, saving.read(path))
        except (OSError, SavingError, saving.ChangedOnDiskError) as error:
            self.notify(f"Not saved: {error}", severity="error")
            return False
        self.notify(f"Saved to {path}.")
        return True

    # Quitting

    @work(exclusive=True, group="unsaved")
    async def action_quit(self) -> None:  # type: ignore[override]  # asks first, and so takes its time
        """Leave the reader, unless changes are not saved and the person stays."""
        from reader.ui.changing.save_questions import Answer, before_quitting
        from reader.ui.screens.save_failed import SaveFailedScreen

        if self.desk is None or not self.desk.unsaved:
            self.exit()
            return
        titles = [change.title for change in self._change_log.changes() if not change.saved] if self._change_log else []
        answer = await self.push_screen_wait(SaveFailedScreen(before_quitting(titles), self.glossary_path))
        match answer.answer:
            case Answer.SAVE:
                self.save_glossary(then_quit=True)
            case Answer.SAVE_ELSEWHERE if answer.path is not None and self._save_elsewhere(answer.path):
                self.exit()
            case Answer.QUIT:
                self.exit()
            case _:
                pass

    # The list of changes

    def action_changes(self) -> None:
        """List the changes since the reader was opened, to be undone and redone."""
        from reader.ui.changing.change_log import ChangeLog
        from reader.ui.screens.changes import ChangesScreen

        unsaved = self.desk is not None and self.desk.unsaved
        self._changes = ChangesScreen(self._change_log or ChangeLog(), unsaved=unsaved)
        self.push_screen(self._changes, self._forget_changes)

    def _forget_changes(self, _: None) -> None:
        self._changes = None

    def changes_changed(self) -> None:
        """Keep the times of the changes, and show them where they are listed."""
        from reader.ui.changing.change_log import ChangeLog

        assert self.desk is not None  # what was changed was read before
        now = datetime.now()
        log = (self._change_log or ChangeLog()).following(self.desk.history, now)
        self._change_log = log if self.desk.unsaved else log.all_saved()
        self.reading.title_bar.show_unsaved(unsaved=self.desk.unsaved and not self.saving)
        if self._changes is not None:
            self._changes.show(self._change_log, unsaved=self.desk.unsaved)

    def on_changes_screen_undo(self) -> None:
        """Take the last change back."""
        self.undo_change()

    def on_changes_screen_redo(self) -> None:
        """Make the change again that was undone last."""
        self.redo_change()

    def on_changes_screen_save(self) -> None:
        """Save what is not saved yet."""
        self.save_glossary()

    def on_changes_screen_go_to(self, message: "ChangesScreen.GoTo") -> None:
        """Undo or redo until so many changes are done."""
        while self.desk is not None and message.done != (done := len(self.desk.history.done)):
            (self.undo_change if message.done < done else self.redo_change)()
            if len(self.desk.history.done) == done:  # it was refused, and said so
                return
