"""A preview of a change to look at, and an app that shows one screen and keeps its result."""

from typing import Generic, TypeVar

from textual.app import App
from textual.screen import Screen

from reader.concordance.impact import Effect, Example, Impact
from reader.concordance.references import Line
from reader.ui.painting.themes import ON_DARK
from reader.ui.rows.preview import Preview

Result = TypeVar("Result")

GOES = Example("one", Effect.GOES, "haftar", None, Line(3, 7, "body", "وقال ", "حفتر", " أمس"))
COMES = Example("one", Effect.COMES, None, "lna", Line(9, 14, "body", "أعلن ", "الجيش", " ذلك"))
OTHER = Example("two", Effect.CHANGED, "haftar", "lna", Line(9, 14, "body", "وصل ", "القائد", " اليوم"))


def impact_of(*examples: Example, more: int = 0) -> Impact:
    """The impact that has these examples, each effect with `more` mentions besides."""
    effects = {example.effect for example in examples}
    found = {effect: [example for example in examples if example.effect is effect] for effect in effects}
    articles = {effect: len({example.article for example in each}) for effect, each in found.items()}
    mentions = {effect: len(each) + more for effect, each in found.items()}
    return Impact(mentions, articles, len({example.article for example in examples}), examples)


def preview_of(*examples: Example, more: int = 0) -> Preview:
    """The preview of a change with these examples."""
    names = {"haftar": "Khalifa Haftar", "lna": "Libyan National Army"}
    return Preview(impact_of(*examples, more=more), {"one": "عنوان", "two": "خبر"}, names)


class ScreenApp(App[None], Generic[Result]):
    """Shows a screen; `results` holds what it gave when it closed."""

    def __init__(self, shown: Screen[Result]) -> None:
        super().__init__()
        self.shown = shown
        self.results: list[Result | None] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(ON_DARK)

    def on_mount(self) -> None:
        self.push_screen(self.shown, self.results.append)

    def rows(self) -> list[str]:
        """The rows of the screen as text, left to right in columns."""
        return [strip.text for strip in self.screen._compositor.render_strips()]

    def sees(self, text: str) -> bool:
        """Whether a row of the screen holds `text`."""
        return any(text in row for row in self.rows())

    def place_of(self, text: str) -> tuple[int, int]:
        """The column and row of the screen at which `text` stands first."""
        return next((row.index(text), y) for y, row in enumerate(self.rows()) if text in row)
