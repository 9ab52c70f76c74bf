"""Ratios measured in one run: the two sides in turn, round by round, the median of the rounds' ratios."""

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent

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
    return ratio(lambda: seconds(other()), lambda: seconds(ours()), rounds)


def ratio(other: Callable[[], float], ours: Callable[[], float], rounds: int = 9) -> Ratio:
    """Return how many times as many seconds `other` returns as `ours`."""
    ratios = [other() / ours() for _ in range(rounds)]
    return Ratio(statistics.median(ratios), min(ratios), max(ratios))


def seconds_in_new_process(setup: str, work: str) -> float:
    """Return how long the expression `work` takes in a Python that has run nothing but the statement `setup`."""
    code = f"{setup}; from benchmarks.measure import seconds; print(seconds(lambda: {work}))"
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, text=True)
    return float(finished.stdout)


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
