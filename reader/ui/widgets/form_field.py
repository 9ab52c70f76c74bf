"""The parts that forms are made of: a field with its label, and a line for what is wrong with it."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from reader.script.bidi import Direction
from reader.ui.changing.entry_draft import Found
from reader.ui.painting.label import Label
from reader.ui.widgets.text_field import TextField


class ProblemLine(Static):
    """One row that is there whether or not anything is wrong, so that nothing moves when something is."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    ProblemLine {
        height: 1;
        color: $text-error;

        &.-hint { color: $text-muted; }
        &:ansi { color: ansi_red; }
        &:ansi.-hint { color: ansi_default; text-style: dim; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._told = ("", False)

    def tell(self, problem: str, *, hint: bool = False) -> None:
        """Say this, as a hint or as a problem; nothing by an empty text."""
        if (problem, hint) != self._told:
            self._told = problem, hint
            self.set_class(hint, "-hint")
            self.update(Label(problem, "L", one_line=True), layout=False)

    def tell_found(self, found: Sequence[Found], *, patient: bool) -> None:
        """Say the first of the findings; while one is `patient`, what is missing is a hint only."""
        first = next(iter(found), None)
        self.tell(str(first or ""), hint=first is not None and first.missing and patient)


class FormField(Vertical):
    """A field beside its label, and what is wrong with it."""

    DEFAULT_CSS = """
    FormField {
        height: 2;

        Horizontal { height: 1; }
        ProblemLine { padding-left: 10; }
    }
    """

    def __init__(self, label: str, value: str, *, base: Direction | None = "L") -> None:
        super().__init__()
        self._label = label
        self.field = self.make_field(value, base)
        self._problem = ProblemLine()

    def make_field(self, value: str, base: Direction | None) -> TextField:
        """Return what the text is typed in."""
        return TextField(value, base=base, initial="L", compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        """Lay the field out beside its label."""
        with Horizontal():
            yield Static(self._label, classes="form--label", markup=False)
            yield self.field
        yield self._problem

    @property
    def value(self) -> str:
        """What is typed."""
        return self.field.value

    def show(self, found: Sequence[Found], *, patient: bool) -> None:
        """Say what is wrong, as `ProblemLine.tell_found` does."""
        self._problem.tell_found(found, patient=patient)
