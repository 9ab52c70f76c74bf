"""Laying out Arabic: against the plain pipeline of arabic-reshaper and python-bidi, which has no map."""

import random
import textwrap
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from arabic_reshaper import ArabicReshaper
from bidi import get_display

from benchmarks.measure import compare, ratio, report, seconds_in_new_process
from reader.script.layout import lay_out

WIDTH = 100
SCREENFUL = 50
_SEEDS = Path(__file__).parent.parent / "seeds"
_WORDS = " ".join(path.read_text(encoding="utf-8") for path in sorted(_SEEDS.iterdir())).split()
# Each character of the seeds' words, and what follows it, as often as it does; a blank begins and ends a word.
_FOLLOWERS: dict[str, list[str]] = {}
for _word in _WORDS:
    for _before, _after in pairwise(f" {_word} "):
        _FOLLOWERS.setdefault(_before, []).append(_after)
_LATIN = ("NATO", "GNA", "covid-19", "C++", "reader", "(UN)", "e.g.", "x86")
_RESHAPER = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


def unseen_text(seed: int, paragraphs: int, *, mixed: bool) -> list[str]:
    """Return paragraphs of 90 words that nobody has seen, letters following letters as they do in the seed articles.

    A tenth of the words are Latin or numbers where `mixed`.
    """
    rng = random.Random(seed)

    def word() -> str:
        if mixed and rng.random() < 0.1:
            return rng.choice((*_LATIN, str(rng.randrange(10_000)), f"{rng.randrange(100)}%"))
        letters = ""
        while (letter := rng.choice(_FOLLOWERS[letters[-1:] or " "])) != " ":
            letters += letter
        return letters

    return [" ".join(word() for _ in range(90)) for _ in range(paragraphs)]


def screenful_text(seed: int) -> list[str]:
    """Return unseen paragraphs, plain and mixed in turn, of more lines than a screenful."""
    plain = unseen_text(seed, SCREENFUL // 5, mixed=False)
    mixed = unseen_text(seed + 1, SCREENFUL // 5, mixed=True)
    return [paragraph for both in zip(plain, mixed, strict=True) for paragraph in both]


def plain_pipeline(paragraphs: list[str], lines: int | None = None) -> list[str]:
    """Wrap by characters, then shape and reorder each line; `lines` stops early."""
    painted: list[str] = []
    for paragraph in paragraphs:
        for line in textwrap.wrap(paragraph, WIDTH, break_on_hyphens=False):
            painted.append(get_display(_RESHAPER.reshape(line), base_dir="R"))
            if len(painted) == lines:
                return painted
    return painted


def our_glyphs(paragraphs: list[str], lines: int | None = None) -> list[str]:
    """Lay the paragraphs out and paint their lines; `lines` stops early."""
    painted: list[str] = []
    for paragraph in paragraphs:
        for line in lay_out(paragraph, WIDTH):
            painted.append(line.text)
            if len(painted) == lines:
                return painted
    return painted


def our_cells(paragraphs: list[str]) -> int:
    """Lay the paragraphs out and touch the map of every cell."""
    return sum(
        cell.start for paragraph in paragraphs for line in lay_out(paragraph, WIDTH) if line.text for cell in line.cells
    )


def run() -> None:
    """Print the ratios of issue 2."""
    seeds = iter(range(1_000_000))

    def fresh(work: Callable[[list[str]], object], paragraphs: int) -> Callable[[], Callable[[], object]]:
        def prepare() -> Callable[[], object]:
            seed = next(seeds)
            text = unseen_text(seed, paragraphs // 2, mixed=False) + unseen_text(seed + 1, paragraphs // 2, mixed=True)
            return lambda: work(text)

        return prepare

    def screenful(work: str) -> Callable[[], float]:
        # Cold is a new process that has seen nothing: the compiling of patterns is in it.
        setup = "from benchmarks import layout; text = layout.screenful_text({})"
        return lambda: seconds_in_new_process(setup.format(next(seeds)), f"layout.{work}(text, {SCREENFUL})")

    whole = compare(fresh(plain_pipeline, 200), fresh(our_glyphs, 200))
    report("whole articles, every line's glyphs", whole, at_least=3)
    cells = compare(fresh(plain_pipeline, 200), fresh(our_cells, 200))
    report("the same, every cell's map touched", cells, at_least=1)
    cold = ratio(screenful("plain_pipeline"), screenful("our_glyphs"))
    report("one screenful from cold caches", cold, at_least=2)


if __name__ == "__main__":
    run()
