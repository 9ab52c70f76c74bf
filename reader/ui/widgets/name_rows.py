"""The names of an entry in a form: Arabic, English and conditions of each, to add, change and remove."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from reader.ui.changing.entry_draft import Found, NameDraft
from reader.ui.widgets.form_field import ProblemLine
from reader.ui.widgets.text_field import TextField
from reader.ui.widgets.toggle import Toggle


class Conditions(Horizontal):
    """When a name counts: in quotation marks, near a word, without proclitics, where nothing else decides."""

    DEFAULT_CSS = """
    Conditions {
        height: 1;

        .conditions--part { width: auto; height: 1; }
        .conditions--part > * { margin-right: 2; }
        .conditions--near { width: 1fr; height: 1; }
        .conditions--near Static { width: 5; color: $text-muted; }
    }
    """

    def __init__(self, draft: NameDraft) -> None:
        super().__init__()
        self._quoted = Toggle("quoted", "Only directly within quotation marks", on=draft.quoted)
        self._alone = Toggle("no proclitics", "Only without و ف ب ل ك written onto it", on=not draft.proclitics)
        self._default = Toggle("default", "This entry's where nothing else decides", on=draft.default)
        self._near = _field(draft.near, rtl=True)

    def compose(self) -> ComposeResult:
        """Lay them out."""
        with Horizontal(classes="conditions--part"):
            yield from (self._quoted, self._alone, self._default)
        with Horizontal(classes="conditions--near") as near:
            near.tooltip = "Only with one of these words in the same paragraph"
            yield Static("near", markup=False)
            yield self._near

    def of(self, ar: str, en: str, *, removed: bool, original: NameDraft) -> NameDraft:
        """Return the draft of a name under these conditions."""
        return NameDraft(
            ar,
            en,
            self._quoted.on,
            self._near.value,
            not self._alone.on,
            self._default.on,
            removed,
            original.original,
        )


class Headword(Vertical):
    """The name that an entry goes by, with its conditions."""

    DEFAULT_CSS = """
    Headword { height: auto; }
    Headword Horizontal { height: 1; }
    Headword Conditions, Headword ProblemLine { padding-left: 10; }
    """

    def __init__(self, draft: NameDraft) -> None:
        super().__init__()
        self._original = draft
        self.field = _field(draft.ar, "the full, established form", rtl=True)
        self._conditions = Conditions(draft)
        self._problem = ProblemLine()

    def compose(self) -> ComposeResult:
        """Lay the field out beside its label, the conditions below."""
        with Horizontal():
            yield Static("Arabic", classes="form--label", markup=False)
            yield self.field
        yield self._conditions
        yield self._problem

    @property
    def draft(self) -> NameDraft:
        """The headword as it is now."""
        return self._conditions.of(self.field.value, self._original.en, removed=False, original=self._original)

    def show(self, found: Sequence[Found], *, patient: bool) -> None:
        """Say what is wrong, as `ProblemLine.tell_found` does."""
        self._problem.tell_found(found, patient=patient)


class RemoveButton(Static):
    """The sign that removes the name beside it, or puts it back."""

    ALLOW_SELECT = False

    DEFAULT_CSS = "RemoveButton { width: 3; pointer: pointer; &:hover { background: $boost; } }"

    def on_click(self, event: events.Click) -> None:
        """Change it."""
        event.stop()
        for row in self.ancestors:
            if isinstance(row, NameRow):
                row.toggle_removed()


class NameRow(Vertical):
    """A further name; one that is removed stays in sight until the form is saved, and can be put back."""

    DEFAULT_CSS = """
    NameRow {
        height: auto;

        .name--forms { height: 1; }
        .name--forms TextField { width: 1fr; margin-right: 2; }
        Conditions, ProblemLine { padding-left: 2; }
        &.-removed TextField, &.-removed Toggle { color: $text-disabled; text-style: strike; }
        &.-removed:ansi TextField, &.-removed:ansi Toggle { text-style: dim strike; }
    }
    """

    def __init__(self, draft: NameDraft) -> None:
        super().__init__()
        self._original = draft
        self.removed = False
        self.field = _field(draft.ar, "another form", rtl=True)
        self._english = _field(draft.en, "its English, if other" if draft.blank else "")
        self._conditions = Conditions(draft)
        self._problem = ProblemLine()

    def compose(self) -> ComposeResult:
        """Lay the forms out beside each other, the conditions below."""
        with Horizontal(classes="name--forms"):
            yield self.field
            yield self._english
            yield RemoveButton(" × ", markup=False)
        yield self._conditions
        yield self._problem

    @property
    def draft(self) -> NameDraft:
        """The name as it is now."""
        return self._conditions.of(self.field.value, self._english.value, removed=self.removed, original=self._original)

    def toggle_removed(self) -> None:
        """Remove the name, or put it back; a blank one is none to remove."""
        if self.draft.blank:
            self.app.bell()
            return
        self.removed = not self.removed
        self.set_class(self.removed, "-removed")
        self.post_message(NameRows.Changed())

    def show(self, found: Sequence[Found], *, patient: bool) -> None:
        """Say what is wrong, or that the name is removed."""
        if self.removed:
            self._problem.tell("removed; × or ^R puts it back", hint=True)
        else:
            self._problem.tell_found(found, patient=patient)


class NameRows(Vertical):
    """The further names, and below them a blank one for the next."""

    DEFAULT_CSS = "NameRows { height: auto; }"

    class Changed(Message):
        """A name was removed or put back."""

    def __init__(self, drafts: Sequence[NameDraft]) -> None:
        super().__init__()
        self.names = [NameRow(draft) for draft in (*drafts, NameDraft())]

    def compose(self) -> ComposeResult:
        """Lay the names out."""
        yield from self.names

    @property
    def drafts(self) -> tuple[NameDraft, ...]:
        """The names as they are now, the last blank ones left out."""
        drafts = [row.draft for row in self.names]
        while drafts and drafts[-1].blank:
            drafts.pop()
        return tuple(drafts)

    def grow(self) -> None:
        """Keep a blank name at the end."""
        if not self.names[-1].draft.blank:
            self.names.append(NameRow(NameDraft()))
            self.mount(self.names[-1])


def _field(value: str, placeholder: str = "", *, rtl: bool = False) -> TextField:
    return TextField(value, placeholder, base="R" if rtl else "L", compact=True, select_on_focus=False)
