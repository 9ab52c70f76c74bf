"""An app that asks what is to be edited: the menu, the forms, a look at what a change does, and then the change."""

import os
from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import work

from reader.diagnostics import new_problems
from reader.glossary.editing.edit_errors import EditError
from reader.matching.mention import Mention
from reader.ui.save_dialogs import SaveDialogsApp

if TYPE_CHECKING:
    from reader.glossary.editing.checks import Problem
    from reader.glossary.editing.edits import Edit
    from reader.glossary.model import Entry, Glossary, Name
    from reader.glossary.source import GlossarySource
    from reader.ui.changing.edit_commands import EditChoice, Subject
    from reader.ui.changing.entry_draft import EntryDraft
    from reader.ui.rows.preview import Preview


class Concerned(NamedTuple):
    """What is to be edited: as the menu knows it, and where in the open article it stands, if it does."""

    subject: "Subject"
    mention: Mention | None = None
    range: tuple[int, int] | None = None


class EditDialogsApp(SaveDialogsApp):
    """Leads from a name in the article, or in the panel, to an edit of the glossary."""

    # The menu

    @work(exclusive=True, group="edit")
    async def action_edit(self) -> None:
        """Ask what is to be done with the selected words, the focused mention, or what the panel shows."""
        from reader.ui.screens.edit_menu import EditMenu

        if self.desk is None:
            self.notify("The glossary is still being read.", severity="warning")
            return
        concerned = self._concerned(self.desk.source)
        choice = await self.push_screen_wait(EditMenu(concerned.subject))
        if choice is not None:
            await self._perform(choice, concerned)

    def _concerned(self, source: "GlossarySource") -> Concerned:
        from reader.ui.changing.edit_commands import Subject

        view, entries = self.reading.article_view, source.written.by_id
        if (selected := view.selected_range) is not None:
            same = [each for each in view.mentions.at(selected[0]) if (each.start, each.end) == selected]
            if not same:
                return Concerned(Subject.of_words(view.selected_text), None, selected)
            return Concerned(Subject.of_mention(same[0], entries), same[0], selected)
        if (mention := view.focused_mention) is not None and not self.reading.on_panel:
            return Concerned(Subject.of_mention(mention, entries), mention, (mention.start, mention.end))
        shown = entries.get(self.reading.item or "")
        return Concerned(Subject(entries=(shown,)) if shown is not None else Subject())

    async def _perform(self, choice: "EditChoice", concerned: Concerned) -> None:
        """Do what was chosen in the menu."""
        from reader.glossary.editing.edits import MergeEntries, RemoveEntry, RemoveName
        from reader.ui.changing.edit_commands import Command, further_name

        entry = self._written().by_id.get(choice.entry or "")
        name = further_name(entry, concerned.subject.name) if entry is not None else None
        match choice.command:
            case Command.NEW_ENTRY:
                await self._add_entry(concerned.subject.words)
            case Command.ADD_NAME:
                await self._add_name(concerned.subject.words)
            case Command.PIN:
                await self._pin(concerned)
            case Command.EDIT_ENTRY if entry is not None:
                await self._edit_entry(entry)
            case Command.REMOVE_NAME if entry is not None and name is not None:
                await self._confirm(RemoveName(entry.id, name))
            case Command.SPLIT_NAME if entry is not None and name is not None:
                await self._split(entry, name)
            case Command.MERGE_ENTRY if entry is not None:
                other = await self._picked()
                if other is not None:
                    await self._confirm(MergeEntries(other, entry.id))
            case Command.REMOVE_ENTRY if entry is not None:
                await self._confirm(RemoveEntry(entry.id))
            case Command.OPEN_FILE if entry is not None:
                self.open_editor(entry.id)
            case Command.CHANGES:
                self.action_changes()

    # The single edits

    async def _add_entry(self, words: str) -> None:
        from reader.glossary.editing.edits import AddEntry
        from reader.ui.changing.entry_draft import EntryDraft, NameDraft

        draft = EntryDraft(names=(NameDraft(ar=words),))
        await self._write_entry(draft, "New entry", AddEntry)

    async def _edit_entry(self, entry: "Entry") -> None:
        from reader.glossary.editing.edits import ReplaceEntry
        from reader.ui.changing.entry_draft import EntryDraft

        await self._write_entry(EntryDraft.of(entry), f"Edit {entry.en}", lambda new: ReplaceEntry(entry.id, new))

    async def _split(self, entry: "Entry", name: "Name") -> None:
        from reader.glossary.editing.edits import SplitName
        from reader.ui.changing.entry_draft import EntryDraft, NameDraft

        draft = EntryDraft(
            names=(NameDraft.of(replace(name, en=None)),), en=name.en or "", type=entry.type, kind=entry.kind or ""
        )
        await self._write_entry(draft, f"Split off from {entry.en}", lambda new: SplitName(entry.id, name, new))

    async def _write_entry(self, draft: "EntryDraft", title: str, edit_of: "Callable[[Entry], Edit]") -> None:
        """Let a person write an entry, and look at what it does, until it is saved or given up."""
        from reader.ui.changing.entry_draft import EntryDraft, kinds_of
        from reader.ui.screens.entry_form import EntryForm

        original = draft.original

        async def foresee(entry: "Entry") -> "Preview | str":
            return await self._foresee(edit_of(entry))

        while True:
            others = self._written().by_id.keys() - ({original.id} if original else set())
            form = EntryForm(
                draft,
                title=title,
                check=partial(_problems, others),
                preview=foresee,
                kinds=kinds_of(self._written()),
                taken=others,
            )
            entry = await self.push_screen_wait(form)
            if entry is None:
                return
            entry, original, contested = self._with_others_changes(entry, original)
            if not contested and await self._confirm(edit_of(entry)):
                return
            draft = replace(EntryDraft.of(entry), original=original)

    def _with_others_changes(self, entry: "Entry", original: "Entry | None") -> "tuple[Entry, Entry | None, bool]":
        """Return an entry with what others changed of it meanwhile, its present state, and whether both did the same.

        An entry that others have removed is gone: to save it is told to be impossible.
        """
        from reader.glossary.files.entry_merge import merged_entry

        present = self._written().by_id.get(original.id) if original is not None else None
        if original is None or present is None or present == original:
            return entry, original, False
        merged, contested = merged_entry(original, entry, present)
        if contested:
            names = ", ".join(contested)
            self.notify(f"Somebody else changed {names} too meanwhile: look at it once more.", severity="warning")
        return merged, present, bool(contested)

    async def _add_name(self, words: str) -> None:
        from reader.glossary.editing.edits import AddName
        from reader.glossary.model import Name

        entry = await self._picked()
        if entry is not None:
            await self._confirm(AddName(entry, Name(words)))

    async def _pin(self, concerned: Concerned) -> None:
        from reader.ui.changing.pinning import Pinning
        from reader.ui.screens.pin import Another, PinScreen

        article = self.opened
        if article is None or concerned.range is None:
            return
        written = self._written()
        if concerned.mention is not None:
            pinning = Pinning.of_mention(article.id, article.text, concerned.mention, written.pins)
        else:
            pinning = Pinning.of_words(article.id, article.text, *concerned.range, written.pins)
        edit: Edit | Another | None = await self.push_screen_wait(PinScreen(pinning, written.by_id))
        if edit is Another.ENTRY:
            picked = await self._picked()
            edit = pinning.edit(picked) if picked is not None else None
        if edit is not None and not isinstance(edit, Another):
            await self._confirm(edit)

    async def _picked(self) -> str | None:
        """Let a person pick an entry in the index."""
        from reader.ui.screens.index import IndexScreen

        return await self.push_screen_wait(IndexScreen(await self.knowledge.index(None)))

    # A look at a change

    async def _confirm(self, edit: "Edit") -> bool:
        """Show what an edit will do, and make it if the person wants that."""
        from reader.glossary.editing.splices import edited
        from reader.ui.screens.change import ChangeScreen

        try:
            title = edit.title(self._written())
            edited(self._source(), edit)
        except EditError as error:
            self.tell_refusal(error)
            return False
        wanted = await self.push_screen_wait(ChangeScreen(title, lambda: self._foresee(edit)))
        return bool(wanted) and self.commit(edit)

    async def _foresee(self, edit: "Edit") -> "Preview | str":
        """Return what an edit will do, or why it cannot be made."""
        from difflib import unified_diff

        from reader.glossary.editing.splices import edited
        from reader.ui.rows.preview import Preview

        before = self._source()
        try:
            after = edited(before, edit)
        except EditError as error:
            return str(error)
        found = await self.knowledge.impact(after.glossary)
        titles = {entry.id: entry.title for entry in self.entries}
        new = new_problems(before.diagnostics, after.diagnostics)
        names = {entry.id: entry.en for entry in (*before.written.entries, *after.written.entries)}
        difference = unified_diff(before.text.splitlines(), after.text.splitlines(), lineterm="", n=2)
        return Preview(found, titles, names, tuple(difference)[2:], new)

    def _source(self) -> "GlossarySource":
        assert self.desk is not None  # nothing is edited before the glossary is read
        return self.desk.source

    def _written(self) -> "Glossary":
        return self._source().written

    # The editor

    def open_editor(self, entry: str) -> None:
        """Open the glossary's file in the person's editor, at the line of an entry."""
        import subprocess

        from reader.ui.changing.editors import NoEditorError, editor_command

        assert self.desk is not None
        source = self.desk.saved
        start, _ = source.ranges.get(entry, (0, 0))
        try:
            command = editor_command(self.glossary_path, source.text.count("\n", 0, start) + 1, os.environ)
        except NoEditorError as error:
            self.notify(str(error), severity="error")
            return
        if command.windowed:
            subprocess.Popen(command.arguments)  # noqa: S603 — the person's own editor
            return
        with self.suspend():
            subprocess.run(command.arguments, check=False)  # noqa: S603 — the person's own editor
        self.read_glossary()


def _problems(others: Collection[str], entry: "Entry") -> "list[Problem]":
    """Return everything because of which an entry cannot be, beside `others` that have their ids."""
    from reader.glossary.editing.checks import Problem, entry_problems

    taken = Problem("id", None, f"there is an entry {entry.id} already", "choose another id")
    return [*entry_problems(entry), *([taken] if entry.id in others else [])]
