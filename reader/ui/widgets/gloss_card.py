"""The card by a mention: a few lines on what it names, laid over the article beside it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.script.layout import fit, lay_out
from reader.ui.painting.entry_types import STYLE_NAMES, type_colours
from reader.ui.painting.segments import aligned, segments

if TYPE_CHECKING:
    from reader.ui.article.gloss import Gloss

WIDTH: Final = 50
"""Columns of the card at the most."""
_PADDING: Final = 1
_MOST_ROWS: Final = 3


class GlossCard(Widget):
    """Stands under the rows of a mention, or over them where there is more room, and never on them."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"card--name", "card--muted", *STYLE_NAMES.values()}

    DEFAULT_CSS = """
    GlossCard {
        display: none;
        overlay: screen;
        width: auto;
        height: auto;
        background: $panel;
        color: $foreground;

        .card--name { text-style: bold; }
        .card--muted { color: $text-muted; }
        &:ansi { background: ansi_white; color: ansi_black; }
        &:ansi .card--muted, &:ansi .mention--actor, &:ansi .mention--place, &:ansi .mention--operation {
            color: ansi_black;
        }
    }
    """ + type_colours("GlossCard")

    class Pressed(Message):
        """The person wants to know more."""

    def __init__(self) -> None:
        super().__init__()
        self._strips: list[Strip] = []

    def show(self, gloss: "Gloss", mention: Region, within: Region) -> None:
        """Show a gloss by a mention; both regions are the screen's, and the card stays in the second."""
        width = min(WIDTH, within.width)
        below, above = within.bottom - mention.bottom, mention.y - within.y
        self._strips = [*self._painted(gloss, width)]
        under = below >= len(self._strips) or below >= above
        rows = min(len(self._strips), below if under else above)
        self.display = rows > 0
        self.styles.width, self.styles.height = width, rows
        x = max(within.x, min(mention.right + _PADDING, within.right) - width)
        self.absolute_offset = Offset(x, mention.bottom if under else mention.y - rows)
        self.refresh(layout=True)

    def hide(self) -> None:
        """Show nothing."""
        self.display = False

    def _painted(self, gloss: "Gloss", width: int) -> Iterator[Strip]:
        """Yield the rows of a gloss: its names and what it is, the note, and how it came about."""
        style, room = self.rich_style, width - 2 * _PADDING
        name, muted = self.get_component_rich_style("card--name"), self.get_component_rich_style("card--muted")
        own = self.get_component_rich_style(STYLE_NAMES[gloss.type]) if gloss.type else name
        arabic = fit(gloss.arabic, room)
        kind = fit(gloss.about, max(1, room - arabic.width - 2), "L")
        gap = Segment(" " * (room - kind.width - arabic.width), style)
        yield self._row([*segments(kind, muted), gap, *segments(arabic, Style(bold=True) + own)], room)
        yield from self._paragraph(gloss.english, name, room)
        yield from self._paragraph(gloss.note, style, room)
        yield from self._paragraph(gloss.where, muted, room)
        yield from self._paragraph(gloss.why, muted, room)

    def _paragraph(self, text: str, style: Style, room: int) -> Iterator[Strip]:
        if text:
            lines = lay_out(text, room, "L")
            if len(lines) > _MOST_ROWS:
                lines[_MOST_ROWS - 1 :] = [fit(text[lines[_MOST_ROWS - 1].start :], room, "L")]
            for line in lines:
                yield self._row(aligned(segments(line, style), line.width, room, style, right=False), room)

    def _row(self, parts: Iterable[Segment], room: int) -> Strip:
        margin = Segment(" " * _PADDING, self.rich_style)
        return Strip([margin, *parts, margin], room + 2 * _PADDING)

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the card."""
        return self._strips[y] if y < len(self._strips) else Strip.blank(self.size.width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Tell that the person wants to know more."""
        event.stop()
        self.post_message(self.Pressed())
