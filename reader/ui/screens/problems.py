"""The problems screen: what is wrong in the user's files, and how to mend it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import ClassVar, Final, NamedTuple

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from reader.diagnostics import Diagnostic, Severity
from reader.library.article import one_line
from reader.script.ability import remembered
from reader.script.layout import Line, lay_out
from reader.ui.keys.actions import Context, Group, action_table, bindings
from reader.ui.keys.keyboard import aliases
from reader.ui.painting.segments import Span, aligned, segments
from reader.ui.wording import counted

_MOVES: Final = frozenset(action.name for action in action_table()[Group.MOVING])

# Columns before the place of a problem, and after it.
_BEFORE, _AFTER = 2, 1
_LRI, _PDI = "\u2066", "\u2069"


class _Row(NamedTuple):
    """A line, and before it where the problem is and how much it weighs; that of a file's name has no severity."""

    line: Line
    place: str = ""
    severity: Severity | None = None


class ProblemList(Widget):
    """Diagnostics under the names of their files, as `LINE:COL error what is wrong (how to mend it)`."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "problem--file",
        "problem--place",
        *(f"problem--{severity}" for severity in Severity),
    }

    DEFAULT_CSS = """
    ProblemList {
        width: 1fr;
        height: auto;
        margin-right: 1;

        .problem--file { text-style: bold; }
        .problem--place { color: $text-muted; }
        .problem--error { color: $text-error; }
        .problem--warning { color: $text-warning; }
        &:ansi .problem--place { color: ansi_default; }
        &:ansi .problem--error { color: ansi_red; }
        &:ansi .problem--warning { color: ansi_yellow; }
    }
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__()
        self._diagnostics = diagnostics

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows at `width` columns."""
        return len(_rows(self._diagnostics, width))

    def render_line(self, y: int) -> Strip:
        """Return row `y`."""
        style, width = self.rich_style, self.size.width
        rows = _rows(self._diagnostics, width)
        if y >= len(rows):
            return Strip.blank(width, style)
        line, place, severity = rows[y]
        if severity is None:
            file = self.get_component_rich_style("problem--file")
            return aligned(segments(line, file), line.width, width, file, right=False)
        weight = Span(0, len(severity), self.get_component_rich_style(f"problem--{severity}"))
        before = Segment(place, self.get_component_rich_style("problem--place"))
        parts = [before, *segments(line, style, [weight])]
        return aligned(parts, len(place) + line.width, width, style, right=False)


@remembered(maxsize=4)
def _rows(diagnostics: tuple[Diagnostic, ...], width: int) -> Sequence[_Row]:
    """Return the rows of the diagnostics, which are in order, at `width` columns."""
    return list(_laid_out(diagnostics, width)) or list(_lines("Nothing is wrong.", width))


def _laid_out(diagnostics: Sequence[Diagnostic], width: int) -> Iterator[_Row]:
    column = max((len(_place(diagnostic)) for diagnostic in diagnostics), default=0) + _BEFORE + _AFTER
    for number, (file, group) in enumerate(groupby(diagnostics, key=attrgetter("file"))):
        if number:
            yield from _lines("", width)
        yield from _lines(_left_to_right(file), width)
        for diagnostic in group:
            text = one_line(f"{diagnostic.severity} {diagnostic.problem} ({diagnostic.remedy})")
            before = (" " * _BEFORE + _place(diagnostic)).ljust(column)
            for line in lay_out(text, max(1, width - column), "L"):
                yield _Row(line, before, diagnostic.severity)
                before = " " * column


def _place(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.line}:{diagnostic.column}"


def _left_to_right(path: str) -> str:
    """Return a path whose parts stand in order, whatever the letters in them (UAX #9, 2.7)."""
    return "/".join(f"{_LRI}{part}{_PDI}" for part in one_line(path).split("/"))


def _lines(text: str, width: int) -> Iterator[_Row]:
    """Yield the rows of a text that tells of no problem."""
    return map(_Row, lay_out(text, width, "L"))


class _Page(VerticalScroll, inherit_bindings=False):
    """What scrolls with the keys that scroll an article."""

    BINDINGS: ClassVar[list[BindingType]] = [binding for binding in bindings(Context.LIST) if binding.id in _MOVES]

    def _go(self, rows: int) -> None:
        self.scroll_relative(y=rows, animate=False)

    def action_line_down(self) -> None:
        """Go down one line."""
        self._go(1)

    def action_line_up(self) -> None:
        """Go up one line."""
        self._go(-1)

    def action_half_page_down(self) -> None:
        """Go down half a page."""
        self._go(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Go up half a page."""
        self._go(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """Go down one page."""
        self._go(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """Go up one page."""
        self._go(-max(1, self.size.height - 1))

    def action_top(self) -> None:
        """Go to the beginning."""
        self.scroll_home(animate=False)

    def action_end(self) -> None:
        """Go to the end."""
        self.scroll_end(animate=False)


class ProblemsScreen(ModalScreen[None]):
    """Lists diagnostics over what was on the screen; Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(",".join(["escape,q,enter", *aliases("q")]), "dismiss", "Close")]

    DEFAULT_CSS = """
    ProblemsScreen {
        align: center middle;

        _Page {
            width: 100;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            background: $surface;
            color: $foreground;
            padding: 1 2;
            scrollbar-size-vertical: 1;
        }
        .problems--sum { text-style: bold; margin-bottom: 1; }
        .problems--keys { text-style: dim; margin-top: 1; }
        &:ansi _Page { background: ansi_default; color: ansi_default; border: round ansi_default; }
    }
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        super().__init__()
        self._diagnostics = tuple(sorted(diagnostics))

    def compose(self) -> ComposeResult:
        """Lay the list out between its sum and how to leave it."""
        with _Page():
            yield Static(Content(_sum(self._diagnostics)), classes="problems--sum")
            yield ProblemList(self._diagnostics)
            yield Static(Content("Esc closes this."), classes="problems--keys")


def _sum(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many there are of each severity, or the heading of an empty list."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [counted(counts[each], each) for each in Severity if counts[each]]
    return ", ".join(parts) or "Problems"
