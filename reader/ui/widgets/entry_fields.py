"""The fields of an entry, one below the other: what they hold, and what is wrong with each."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from reader.glossary.editing.identifiers import suggested_id
from reader.glossary.entry_type import EntryType
from reader.ui.changing.entry_draft import EntryDraft, Found
from reader.ui.widgets.form_field import FormField
from reader.ui.widgets.kind_field import KindField
from reader.ui.widgets.name_rows import Headword, NameRow, NameRows
from reader.ui.widgets.phrase_rows import PhraseRows
from reader.ui.widgets.text_field import TextField
from reader.ui.widgets.toggle import Toggle
from reader.ui.widgets.type_bar import TypeBar


class EntryFields(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Holds a draft to be changed; `kinds` are offered for each type, `taken` are no ids for a new entry.

    The id of a new entry follows its English name until a person writes another.
    """

    DEFAULT_CSS = """
    EntryFields {
        scrollbar-size-vertical: 1;
        scrollbar-background: $surface;
        scrollbar-background-hover: $surface;
        scrollbar-background-active: $surface;

        & > * { margin-right: 1; }
        .form--label { width: 10; color: $text-muted; }
        .form--heading { height: 1; color: $text-muted; }
        .form--type { height: 2; }
        TextField { width: 1fr; background: $panel; background-tint: $panel 0%; }
        TextField:focus { background: $primary 20%; }
        &:ansi TextField { background: ansi_default; text-style: underline; }
    }
    """

    @dataclass
    class Changed(Message):
        """A person has changed the draft."""

        draft: EntryDraft

    def __init__(self, given: EntryDraft, kinds: Mapping[EntryType, Sequence[str]], taken: Container[str]) -> None:
        super().__init__()
        self._original = given.original
        self._taken = taken
        # The id that was suggested last; None once the entry has one of its own.
        self._suggested = self._suggestion(given.en) if given.original is None and not given.id else None
        self._headword = Headword(given.names[0])
        self._type = TypeBar(given.type)
        self._fields = {
            "en": FormField("English", given.en),
            "kind": KindField("Kind", given.kind, lambda: kinds.get(self._type.type, ())),
            "note": FormField("Note", given.note, base=None),
            "id": FormField("Id", given.id or self._suggested or ""),
        }
        self._names = NameRows(given.names[1:])
        self._not_in = PhraseRows(given.not_in, "a longer phrase that is something else")

    def compose(self) -> ComposeResult:
        """Lay the fields out."""
        yield self._headword
        yield self._fields["en"]
        with Horizontal(classes="form--type"):
            yield Static("Type", classes="form--label", markup=False)
            yield self._type
        yield from (self._fields[key] for key in ("kind", "note", "id"))
        yield Static("Other names that articles use", classes="form--heading", markup=False)
        yield self._names
        yield Static("Not a name within", classes="form--heading", markup=False)
        yield self._not_in

    # What they hold

    @property
    def draft(self) -> EntryDraft:
        """The entry as the fields hold it now."""
        return EntryDraft(
            (self._headword.draft, *self._names.drafts),
            self._fields["en"].value,
            self._type.type,
            self._fields["kind"].value,
            self._fields["note"].value,
            self._fields["id"].value,
            self._not_in.phrases,
            self._original,
        )

    @on(TextField.Changed)
    @on(Toggle.Changed)
    @on(TypeBar.Taken)
    @on(NameRows.Changed)
    def _change(self, message: Message) -> None:
        message.stop()
        self._suggest_id()
        self._names.grow()
        self._not_in.grow()
        self.post_message(self.Changed(self.draft))

    def _suggest_id(self) -> None:
        field = self._fields["id"].field
        if self._suggested is None:
            return
        if field.value != self._suggested:
            self._suggested = None
            return
        self._suggested = self._suggestion(self._fields["en"].value)
        field.value = self._suggested

    def _suggestion(self, english: str) -> str:
        return suggested_id(english, self._taken) if english.strip() else ""

    # What is wrong

    def show(self, findings: Iterable[Found], *, patient: bool) -> None:
        """Say what is wrong on each field; while one is `patient`, what is missing is a hint only."""
        by_field: dict[tuple[str, int | None], list[Found]] = defaultdict(list)
        for found in findings:
            by_field[found.field, found.name].append(found)
        self._headword.show(by_field["names", 0], patient=patient)
        for place, row in enumerate(self._names.names, 1):
            row.show(by_field["names", place], patient=patient)
        for key, field in self._fields.items():
            field.show(by_field[key, None], patient=patient)
        self._not_in.show(by_field["not_in", None], patient=patient)

    # Where the keys go

    def focus_first(self) -> None:
        """Give the keys to the first field that must hold something and does not, or else to the first."""
        required = (self._headword.field, self._fields["en"].field)
        next((field for field in required if not field.value.strip()), required[0]).focus()

    def focus_found(self, found: Found) -> None:
        """Give the keys to the field that is to be mended; to the first where it is none of a field."""
        if found.field in self._fields:
            field = self._fields[found.field].field
        elif found.field == "not_in":
            field = self._not_in.fields[0]
        else:
            field = self._names.names[found.name - 1].field if found.name else self._headword.field
        field.focus()

    def focus_new_name(self) -> None:
        """Give the keys to the blank name at the end."""
        self._names.names[-1].field.focus()

    @property
    def focused_name(self) -> NameRow | None:
        """The name, other than the headword, that has the keys."""
        focused = self.screen.focused
        nodes = focused.ancestors if focused else ()
        return next((node for node in nodes if isinstance(node, NameRow)), None)
