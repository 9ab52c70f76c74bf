"""The rows of a preview: mentions in their lines of context by what becomes of them, and the file's difference."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Final

from textual.strip import Strip

from reader.concordance.impact import Example
from reader.concordance.references import Line
from reader.script.layout import fit
from reader.ui.painting.context_line import context_line
from reader.ui.painting.segments import segments
from reader.ui.painting.two_ends import two_ends
from reader.ui.rows.preview import Preview
from reader.ui.rows.row import BlankRow, HeadingRow, Row, RowStyles, TextRow

SIGN_STYLES: Final[Mapping[str, str]] = {"+": "row--added", "-": "row--removed", "@": "row--muted"}
"""The component classes of the lines of a unified difference, by the sign that they begin with."""

_HEADER_LINES: Final = 2
"""How many lines of a unified difference name the files."""


@dataclass(frozen=True, slots=True)
class ExampleHeading:
    """What the examples below name, from the left, and the title of their article, from the right."""

    whose: str
    title: str
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the row; what is named has at most half of it."""
        whose = fit(self.whose, max(1, width // 2), "L")
        title = fit(" ".join(self.title.split()), max(1, width - whose.width - 2))
        return [two_ends(segments(whose, styles["row--muted"]), title, styles["row--muted"], width, styles.base)]


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """A mention in its line of context, to look at."""

    context: Line
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return one."""
        return 1

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the line of context."""
        return [context_line(self.context, width, styles.base, styles["row--match"])]


def warning_rows(preview: Preview) -> Iterator[Row]:
    """Yield what the change gives rise to warn of."""
    for diagnostic in preview.diagnostics:
        words = f"{diagnostic.severity}: {diagnostic.problem} ({diagnostic.remedy})"
        yield TextRow(words, f"row--{diagnostic.severity}", "L")
        yield BlankRow()


def example_rows(preview: Preview) -> Iterator[Row]:
    """Yield the examples of each effect under its heading, and how many mentions more it concerns."""
    for effect in preview.effects:
        examples = [example for example in preview.impact.examples if example.effect is effect]
        named = {preview.whose(example) for example in examples}
        one = f": {named.pop()}" if len(named) == 1 else ""
        yield HeadingRow(preview.heading(effect) + one, base="L")
        yield from _in_articles(preview, examples, named=not one)
        more = preview.impact.mentions[effect] - len(examples)
        if more:
            yield TextRow(f"… and {more:,} more", "row--muted", "L")
        yield BlankRow()


def _in_articles(preview: Preview, examples: Iterable[Example], *, named: bool) -> Iterator[Row]:
    for (whose, article), group in groupby(examples, lambda example: (preview.whose(example), example.article)):
        yield ExampleHeading(whose if named else "", preview.titles.get(article, article))
        for example in group:
            yield ExampleRow(example.line)


def difference_rows(difference: Iterable[str]) -> Iterator[Row]:
    """Yield the lines of a unified difference, in logical order as everywhere, each left to right."""
    for number, line in enumerate(difference):
        style = "row--muted" if number < _HEADER_LINES else SIGN_STYLES.get(line[:1], "")
        yield TextRow(line.rstrip("\r\n"), style, "L")
