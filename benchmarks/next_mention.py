"""A key press for the next mention, to the painted screen: against a line-API widget that scrolls the same cells."""

import asyncio
import statistics
from collections.abc import Iterator
from functools import partial
from itertools import repeat
from typing import NamedTuple

from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from benchmarks.corpus import ROOT, seeds
from benchmarks.measure import Ratio, report
from benchmarks.painting import SIZE, answered, press, reading, running

PRESSES = 160
_ROUND = 16
_SCREENS = 4


class Times(NamedTuple):
    """Seconds that each press took, in the reader and in the other app, in turn."""

    ours: list[float]
    other: list[float]


class CachedStrips(ScrollView, can_focus=True):
    """Shows strips that were made before, and scrolls by one row for `j`."""

    DEFAULT_CSS = "CachedStrips { width: 100%; height: 100%; scrollbar-size: 0 0; }"

    def __init__(self, strips: list[Strip]) -> None:
        super().__init__()
        self._strips = strips

    def on_mount(self) -> None:
        """Make the strips scroll for as many presses as there are, from the last again to the first."""
        self.virtual_size = Size(SIZE[0], PRESSES + SIZE[1])

    def key_j(self) -> None:
        """Scroll down one row."""
        self.scroll_to(y=self.scroll_offset.y + 1, animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Return the strip in row `y` of the window."""
        return self._strips[(self.scroll_offset.y + y) % len(self._strips)]


class BareApp(App[None]):
    """Nothing but strips."""

    def __init__(self, strips: list[Strip]) -> None:
        super().__init__()
        self._strips = strips

    def compose(self) -> ComposeResult:
        """Show them on the whole screen."""
        yield CachedStrips(self._strips)


def _keys(mentions: int) -> Iterator[str]:
    """Yield the keys that go through so many mentions, back, and so on."""
    yield from repeat("tab", mentions)
    while True:
        yield from repeat("shift+tab", mentions - 1)
        yield from repeat("tab", mentions - 1)


async def _measured() -> Times:
    longest = max(seeds(), key=lambda article: len(article.text))
    times = Times([], [])
    async with reading(ROOT / "seeds", ROOT / "glossary.yaml", longest.id) as (reader, terminal):
        keys = _keys(len(reader.reading.article_view.mentions.outer))
        strips = []
        for _ in range(_SCREENS):
            await answered(terminal, partial(press, terminal, next(keys)))
            strips += reader.screen._compositor.render_strips()
        async with running(BareApp(strips)) as other:
            for _ in range(PRESSES):
                times.ours.append(await answered(terminal, partial(press, terminal, next(keys))))
                times.other.append(await answered(other, partial(press, other, "j")))
    return times


def run() -> None:
    """Print the ratio of issue 4, of medians, and beside it that of the 99th percentiles."""
    times = asyncio.run(_measured())
    (ours, our_99th), (other, other_99th) = (
        (statistics.median(each), statistics.quantiles(each, n=100)[98]) for each in times
    )
    rounds = [
        statistics.median(times.other[start : start + _ROUND]) / statistics.median(times.ours[start : start + _ROUND])
        for start in range(0, PRESSES, _ROUND)
    ]
    report("next mention to painted screen", Ratio(other / ours, min(rounds), max(rounds)), at_most=1.5)
    print(
        f"        median {ours * 1e3:.1f} ms against {other * 1e3:.1f} ms; 99th percentile {our_99th * 1e3:.1f} ms "
        f"against {other_99th * 1e3:.1f} ms, {our_99th / other_99th:.2f} times"
    )


if __name__ == "__main__":
    run()
