"""A list of phrases in a form, each in a field of its own; an empty one is none."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from reader.ui.changing.entry_draft import Found
from reader.ui.widgets.form_field import ProblemLine
from reader.ui.widgets.text_field import TextField


class PhraseRows(Vertical):
    """The phrases, and below them an empty field for the next; one is removed by emptying its field."""

    DEFAULT_CSS = """
    PhraseRows {
        height: auto;

        Horizontal { height: 1; }
    }
    """

    def __init__(self, phrases: Sequence[str], placeholder: str) -> None:
        super().__init__()
        self._placeholder = placeholder
        self.fields = [self._field(phrase) for phrase in (*phrases, "")]
        self._problem = ProblemLine()

    def _field(self, phrase: str) -> TextField:
        return TextField(phrase, self._placeholder, base="R", compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        """Lay the phrases out."""
        for field in self.fields:
            yield Horizontal(field)
        yield self._problem

    @property
    def phrases(self) -> tuple[str, ...]:
        """The phrases as they are now, those that were emptied as empty texts; the last blank ones left out."""
        texts = [field.value for field in self.fields]
        while texts and not texts[-1].strip():
            texts.pop()
        return tuple(texts)

    def grow(self) -> None:
        """Keep an empty field at the end."""
        if self.fields[-1].value.strip():
            self.fields.append(self._field(""))
            self.mount(Horizontal(self.fields[-1]), before=self._problem)

    def show(self, found: Sequence[Found], *, patient: bool) -> None:
        """Say what is wrong, as `ProblemLine.tell_found` does."""
        self._problem.tell_found(found, patient=patient)
