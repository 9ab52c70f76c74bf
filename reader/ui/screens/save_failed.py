"""What to do about changes that are not saved: asked after a failure, and before quitting."""

from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from reader.ui.changing.save_questions import Answer, Question, SaveAnswer
from reader.ui.field.typed_path import PathRefusedError, typed_path
from reader.ui.painting.label import Label
from reader.ui.rows.choice_row import ChoiceRow
from reader.ui.rows.row import BlankRow, Row, TextRow
from reader.ui.screens.choices import ChoicesScreen
from reader.ui.widgets.text_field import TextField


class SaveFailedScreen(ChoicesScreen[SaveAnswer, Answer]):
    """Asks `question`, and where else to save `glossary` if that is the answer. A file that is there is asked about."""

    AUTO_FOCUS = ""

    DEFAULT_CSS = """
    SaveFailedScreen #elsewhere {
        display: none;
        height: auto;
        padding: 1 1 0 1;

        TextField { background: $panel; background-tint: $panel 0%; }
        Static { height: auto; color: $text-muted; }
    }
    SaveFailedScreen.-elsewhere #elsewhere { display: block; }
    """

    def __init__(self, question: Question, glossary: Path) -> None:
        super().__init__()
        self._question = question
        self._glossary = glossary
        # The file that Enter replaces, once it was asked about.
        self._replaced: Path | None = None

    def compose_below(self) -> ComposeResult:
        """Lay the field for a path out."""
        with Vertical(id="elsewhere"):
            yield Static("Save as", markup=False)
            yield TextField(f"~/{self._glossary.name}", base="L", compact=True)
            yield Static(id="said")

    def rows(self) -> Sequence[Row]:
        """Return what is the matter, and the answers."""
        question = self._question
        return [
            TextRow(question.heading, "row--title", "L"),
            *(TextRow(detail, "row--muted", "L") for detail in question.details),
            BlankRow(),
            *(ChoiceRow(row.key, row.words, row.answer) for row in question.answers),
        ]

    def choose(self, value: Answer) -> None:
        """Close with the answer, or ask where else to save."""
        if value is Answer.SAVE_ELSEWHERE:
            self._show_field(shown=True)
        else:
            self.end(SaveAnswer(value))

    def action_choose(self) -> None:
        """Save to the path that is asked for, or choose what is highlighted."""
        if self.has_class("-elsewhere"):
            self.query_one(TextField).action_submit()
        else:
            super().action_choose()

    def action_close(self) -> None:
        """Go back from the field to the answers, or close with the last of them."""
        if self._replaced is not None:
            self._say("")
        elif self.has_class("-elsewhere"):
            self._show_field(shown=False)
        else:
            self.end(SaveAnswer(self._question.answers[-1].answer))

    def _show_field(self, *, shown: bool) -> None:
        self.set_class(shown, "-elsewhere")
        self.set_focus(self.query_one(TextField) if shown else None)
        self._say("")

    def _say(self, words: str, replaced: Path | None = None) -> None:
        self._replaced = replaced
        self.query_one("#said", Static).update(Label(words, "L"))
        self.call_after_refresh(self.leave_room)

    @on(TextField.Changed)
    def _look(self, message: TextField.Changed) -> None:
        """Take back what was said of another path."""
        message.stop()
        self._say("")

    @on(TextField.Submitted)
    def _save_there(self, message: TextField.Submitted) -> None:
        message.stop()
        try:
            path = typed_path(message.value, self._glossary)
        except PathRefusedError as error:
            self._say(str(error))
            return
        if path.exists() and path != self._replaced:
            self._say(f"{path} is there already. Enter replaces it, Esc goes back.", path)
        else:
            self.end(SaveAnswer(Answer.SAVE_ELSEWHERE, path))
