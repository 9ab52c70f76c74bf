"""The label: any text, in whatever direction, as cells, for the widgets that paint what they are given."""

from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from reader.script.bidi import Direction
from reader.script.layout import Line, fit, lay_out
from reader.ui.painting.segments import aligned, segments


class Label(Visual):
    """A paragraph laid out at the width it is given; right-aligned where its direction is right to left.

    `base` is its direction, `None` for that of its first strong character. With `one_line` it is shortened with an
    ellipsis instead of wrapped. Nothing in the text is markup.
    """

    def __init__(self, text: str, base: Direction | None = None, *, one_line: bool = False) -> None:
        self.text = text
        self.base = base
        self.one_line = one_line

    def __str__(self) -> str:
        return self.text

    def lines(self, width: int) -> list[Line]:
        """Return the label's lines at `width` columns, a line break in the text being the end of a paragraph."""
        if self.one_line:
            return [fit(" ".join(self.text.split()), width, self.base)]
        return [line for part in self.text.splitlines() or [""] for line in lay_out(part, width, self.base)]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Return the lines as strips of `width` columns, at most `height` of them."""
        rich_style = style.rich_style
        return [
            aligned(segments(line, rich_style), line.width, width, rich_style, right=line.right_to_left)
            for line in self.lines(width)[:height]
        ]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the columns that the longest line takes when nothing is wrapped."""
        return max(line.width for line in self.lines(max(1, len(self.text) * 2)))

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at `width` columns."""
        return len(self.lines(width))


def painted(text: str, width: int) -> str:
    """Return `text` as the lines that a widget may show which takes nothing but a string, at most `width` wide."""
    return "\n".join(
        line.text.rjust(width - line.width + len(line.text)) if line.right_to_left else line.text
        for line in Label(text).lines(width)
    )
