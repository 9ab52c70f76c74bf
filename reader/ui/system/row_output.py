"""Writing the screen in whole rows, for terminals that would make something else of parts of them.

Textual writes what has changed of a row. Where the terminal reorders rows, or draws neighbours as one run, a row has to
be written as a whole; so each row that changed is painted once more and written from its first column on.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate, Compositor, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from reader.terminal.inverse import Encoded
from reader.terminal.profiles import Output
from reader.terminal.reordering import Reordering
from reader.terminal.rows import inverse, rewritten

RowEncoder = Callable[[int, list[Segment]], list[Segment]]
"""Makes of a row, counted from the top, and its segments what is to be written."""


class InverseRows:
    """Writes rows so that the terminal's own reordering yields them, and finds the columns again that it tells of."""

    def __init__(self, reordering: Reordering) -> None:
        self._reordering = reordering
        self._rows: dict[int, Encoded] = {}

    def __call__(self, y: int, segments: list[Segment]) -> list[Segment]:
        """Return the segments of row `y` in the order in which they are written."""
        self._rows[y], written = inverse([(text, style) for text, style, _ in segments], self._reordering)
        return [Segment(text, style) for text, style in written]

    def displayed_column(self, x: int, y: int) -> int:
        """Return the column at which the terminal shows what was written to the column `x` of row `y`."""
        encoded = self._rows.get(y)
        return encoded.displayed_column(x) if encoded is not None else x


def _rewriting(output: Output) -> RowEncoder:
    """Return an encoder that leaves colours where they are."""

    def encoder(_: int, segments: list[Segment]) -> list[Segment]:
        fonts = [segment.style and (segment.style.bold, segment.style.italic) for segment in segments]
        texts = rewritten([segment.text for segment in segments], fonts, output)
        return [Segment(text, segment.style) for text, segment in zip(texts, segments, strict=True)]

    return encoder


ENCODERS: Final[Mapping[Output, RowEncoder]] = MappingProxyType(
    {output: _rewriting(output) for output in (Output.STAND_ALONE, Output.SET_APART, Output.TURNED_RUNS)}
)
"""How rows are written where nothing of the terminal has to be known for it."""


class WholeRows(CompositorUpdate):
    """The rows that an update touches, each to be written as a whole by `encoder`."""

    def __init__(self, rows: Mapping[int, Strip], encoder: RowEncoder) -> None:
        self._rows = rows
        self._encoder = encoder

    def render_segments(self, console: Console) -> str:
        """Return what is written to the terminal."""
        written = []
        for y, strip in self._rows.items():
            segments = self._encoder(y, [segment for segment in strip if segment.text and not segment.control])
            written.append(f"\x1b[{y + 1};1H{Strip(segments).render(console)}")
        return "".join(written)


def whole_rows(update: CompositorUpdate, compositor: Compositor, encoder: RowEncoder) -> CompositorUpdate:
    """Return an update of the whole rows that `update` touches."""
    width, height = compositor.size
    rows = sorted(set(_touched(update, height)))
    if not rows:
        return WholeRows({}, encoder)
    around = Region(0, rows[0], width, rows[-1] + 1 - rows[0])
    chops = compositor._render_chops(around, frozenset(rows).__contains__)
    return WholeRows({y: Strip.join(chops[y].values()) for y in rows}, encoder)


def _touched(update: CompositorUpdate, height: int) -> Iterator[int]:
    if isinstance(update, ChopsUpdate):
        yield from (y for y, _, _ in update.spans if y < height)
    elif isinstance(update, LayoutUpdate):
        yield from range(update.region.y, min(update.region.bottom, height))
    else:
        yield from range(height)
