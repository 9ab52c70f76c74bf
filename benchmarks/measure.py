"""Ratios measured in one run: the two sides in turn, round by round, the median of the rounds' ratios."""

import gc
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

Prepare = Callable[[], Callable[[], object]]


class Ratio(NamedTuple):
    """Seconds of the other side for one second of ours: median, least and greatest of the rounds."""

    median: float
    least: float
    greatest: float


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes, the garbage collector at rest."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start
    finally:
        gc.enable()


def compare(other: Prepare, ours: Prepare, rounds: int = 9) -> Ratio:
    """Return how many times as long `other` takes as `ours`; what they prepare is not timed."""
    ratios = []
    for _ in range(rounds):
        theirs = seconds(other())
        ratios.append(theirs / seconds(ours()))
    return Ratio(statistics.median(ratios), min(ratios), max(ratios))


def report(what: str, ratio: Ratio, *, at_least: float | None = None, at_most: float | None = None) -> None:
    """Print a ratio beside its target; `at_most` bounds our time in units of the other's."""
    if at_least is not None:
        met = ratio.median >= at_least
        text = (
            f"{ratio.median:.2f} times as fast ({ratio.least:.2f}–{ratio.greatest:.2f}), at least {at_least:g} wanted"
        )
    else:
        assert at_most is not None
        met = 1 / ratio.median <= at_most
        text = (
            f"{1 / ratio.median:.2f} times the time ({1 / ratio.greatest:.2f}–{1 / ratio.least:.2f}), "
            f"at most {at_most:g} wanted"
        )
    print(f"{'met   ' if met else 'MISSED'}  {what}: {text}")
