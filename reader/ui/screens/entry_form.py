"""The form of an entry: every field, what is wrong with each while it is typed, and what saving would change."""

import asyncio
from collections.abc import Awaitable, Callable, Container, Mapping, Sequence
from itertools import groupby
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from reader.glossary.editing.checks import Problem
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry
from reader.ui.changing.entry_draft import EntryDraft, Found, findings
from reader.ui.keys.dialog_keys import dialog_bindings
from reader.ui.keys.form_keys import FORM_KEYS
from reader.ui.painting.label import Label
from reader.ui.rows.preview import LOOKING, Preview
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.leave_form import LeaveForm
from reader.ui.widgets.entry_fields import EntryFields
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.text_field import TextField

Check = Callable[[Entry], Sequence[Problem]]
"""Everything because of which an entry cannot be saved."""

Foresee = Callable[[Entry], Awaitable[Preview | str]]
"""What saving an entry would do, or a sentence of why that cannot be told."""

DELAY: Final = 0.3
"""Seconds without a key press after which the preview is asked for."""

_HINTS: Final = ("save", "leave", "add_name", "remove_name")


class EntryForm(Dialog[Entry | None]):
    """Lets a person write an entry, or change one; the result is the entry as it is to be saved, `None` where none is.

    `kinds` are offered for each type, `taken` are the ids that a new entry cannot have.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*dialog_bindings(FORM_KEYS)]
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 — Textual's convention
        (0, "-slim"),
        (56, "-narrow"),
        (72, "-wide"),
    ]

    DEFAULT_CSS = """
    EntryForm {
        #form { max-width: 100; max-height: 46; margin: 1 2; }
        &.-slim #form, &.-narrow #form { margin: 0; }
        #form--title { height: 2; padding: 0 1; text-style: bold; }
        EntryFields { height: 1fr; padding: 0 1; }
        &.-slim Conditions { layout: vertical; height: 4; }
        &.-slim .conditions--part { layout: vertical; height: 3; }
        &.-narrow Conditions { layout: vertical; height: 2; }
        &.-slim .conditions--near, &.-narrow .conditions--near { width: 100%; }
        #effect { height: 3; padding: 1 1 0 1; }
        #effect.-problem { color: $text-error; }
        #effect.-stale { color: $text-muted; }
        KeyHints { height: 1; padding: 0 1; }
        &:ansi #effect.-problem { color: ansi_red; }
    }
    """

    def __init__(
        self,
        draft: EntryDraft,
        *,
        title: str,
        check: Check,
        preview: Foresee,
        kinds: Mapping[EntryType, Sequence[str]],
        taken: Container[str],
    ) -> None:
        super().__init__()
        self._heading = title
        self._check = check
        self._preview = preview
        self._fields = EntryFields(draft, kinds, taken)
        self._given = self._fields.draft
        self._seen: EntryDraft | None = None
        self._found: list[Found] = []
        # Whether saving was refused, and what is missing is no mere hint any more.
        self._refused = False

    def compose(self) -> ComposeResult:
        """Lay the form out."""
        with Vertical(id="form", classes="dialog"):
            yield Static(Label(self._heading, "L", one_line=True), id="form--title")
            yield self._fields
            yield Static(id="effect")
            yield KeyHints()

    def on_mount(self) -> None:
        """Begin where something is missing."""
        self.query_one(KeyHints).show(key for key in FORM_KEYS if key.action in _HINTS)
        self._fields.focus_first()
        self._look(self._given)

    @property
    def draft(self) -> EntryDraft:
        """The entry as the fields hold it now."""
        return self._fields.draft

    # What it says

    @on(EntryFields.Changed)
    def _change(self, message: EntryFields.Changed) -> None:
        message.stop()
        self._look(message.draft)

    def _look(self, draft: EntryDraft) -> None:
        """Say what is wrong on each field, or what saving would do."""
        if draft == self._seen:
            return
        self._seen = draft
        entry, was_wrong = draft.entry(), bool(self._found)
        self._found = findings(draft, self._check(entry))
        self._refused = self._refused and bool(self._found)
        self._fields.show(self._found, patient=not self._refused)
        self.workers.cancel_group(self, "preview")
        if self._found:
            self._tell_found()
        elif draft.original == entry:
            self._tell("Nothing is changed.", "-stale")
        else:
            if was_wrong:
                self._tell(LOOKING)
            self.query_one("#effect").add_class("-stale")
            self._foresee(entry)

    def _tell_found(self) -> None:
        """Say that it cannot be saved yet, and the first reason in full."""
        first, count = self._found[0], len(self._found)
        others = f", and {count - 1} more" if count > 1 else ""
        before, look = ("Not saved", "-problem") if self._refused else ("Before it can be saved", "-stale")
        self._tell(f"{before}: {first}{others}.", look)

    def _tell(self, words: str, look: str = "") -> None:
        effect = self.query_one("#effect", Static)
        effect.set_classes(look)
        effect.update(Label(words, "L"), layout=False)

    @work(exclusive=True, group="preview")
    async def _foresee(self, entry: Entry) -> None:
        """Say what saving `entry` would do, unless something else is typed meanwhile."""
        await asyncio.sleep(DELAY)
        found = await self._preview(entry)
        if self.query("#effect"):  # not while the form is being closed
            self._tell(found if isinstance(found, str) else found.sentence)

    # What a person does

    @on(TextField.Submitted)
    def _go_on(self, message: TextField.Submitted) -> None:
        message.stop()
        self.focus_next()

    def action_go(self, step: int) -> None:
        """Go to the row of fields above (`step` −1) or below, to the same place in it where there is one."""
        rows = [list(row) for _, row in groupby(self.focus_chain, key=lambda widget: widget.parent)]
        for place, row in enumerate(rows):
            if self.focused in row and 0 <= place + step < len(rows):
                there = rows[place + step]
                there[min(row.index(self.focused), len(there) - 1)].focus()
                return

    def action_page(self, step: int) -> None:
        """Scroll by a page; the keys stay where they are."""
        self._fields.scroll_relative(y=step * max(1, self._fields.size.height - 1), animate=False)

    def action_add_name(self) -> None:
        """Go to the blank name at the end."""
        self._fields.focus_new_name()

    def action_remove_name(self) -> None:
        """Remove the name that has the keys, or put it back."""
        row = self._fields.focused_name
        if row is None:
            self.app.bell()
        else:
            row.toggle_removed()

    def action_save(self) -> None:
        """Close with the entry, or say what must be mended first."""
        draft = self.draft
        self._look(draft)
        if self._found:
            self._refused = True
            self.app.bell()
            self._fields.show(self._found, patient=False)
            self._tell_found()
            self._fields.focus_found(self._found[0])
            return
        entry = draft.entry()
        self.end(None if entry == draft.original else entry)

    def action_leave(self) -> None:
        """Close without a result; ask first where that loses what was changed."""
        if self.draft == self._given:
            self.end(None)
        else:
            self.app.push_screen(LeaveForm(), self._leave)

    def _leave(self, discard: bool | None) -> None:
        if discard:
            self.end(None)
