"""Opening an item with 1,000 lines of context, to its first paint: against opening one with ten."""

import asyncio
import random
import statistics
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.corpus import seeds
from benchmarks.measure import Ratio, report
from benchmarks.painting import answered, reading
from reader.glossary.source import load
from reader.ui.widgets.item_panel import ItemPanel

MANY, FEW = 1_000, 10
ROUNDS = 9
"""Pairs of items, each opened once: nothing is known of it from before."""
_ARTICLES = 200
_ORDINALS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")


def _often(ordinal: str) -> str:
    return f"المذكور كثيرا {ordinal}"


def _rarely(ordinal: str) -> str:
    return f"المذكور قليلا {ordinal}"


def _write_glossary(path: Path) -> None:
    """Write items in pairs, the one mentioned often and the other rarely."""
    lines = ["version: 1", "entries:"]
    for number, ordinal in enumerate(_ORDINALS):
        lines.append(
            f"  - {{id: often-{number}, type: actor, kind: person, ar: {_often(ordinal)}, en: Often {number}}}"
        )
        lines.append(
            f"  - {{id: rarely-{number}, type: place, kind: city, ar: {_rarely(ordinal)}, en: Rarely {number}}}"
        )
    path.write_text("\n".join(lines), encoding="utf-8")


def _write_articles(folder: Path) -> None:
    """Write articles of the seed articles' paragraphs, with a name of every item in `MANY` of them, or in `FEW`."""
    drawn = random.Random(4)
    paragraphs = [article.paragraph(block) for article in seeds() for block in article.blocks]
    often = " ثم ".join(map(_often, _ORDINALS))
    rarely = " ثم ".join(map(_rarely, _ORDINALS))
    for number in range(_ARTICLES):
        texts = [f"{text} {often} {text}" for text in drawn.sample(paragraphs, MANY // _ARTICLES)]
        texts += [f"{drawn.choice(paragraphs)} {rarely}."] * (number < FEW)
        (folder / f"{number:03}.txt").write_text("\n\n".join([f"العنوان {number}", *texts]), encoding="utf-8")


async def _measured() -> list[tuple[float, float]]:
    """Return the seconds for the item with few lines and for the one with many, pair by pair."""
    with tempfile.TemporaryDirectory() as place:
        library, glossary = Path(place) / "articles", Path(place) / "glossary.yaml"
        library.mkdir()
        _write_articles(library)
        _write_glossary(glossary)
        entries = load(glossary).glossary.by_id
        async with reading(library, glossary, "000") as (reader, terminal):
            panel = reader.reading.panel

            async def opened(item: str, lines: int) -> float:
                taken = await answered(terminal, partial(panel.post_message, ItemPanel.Followed(entries[item])))
                shown = await reader.knowledge.item(item)
                assert shown is not None
                assert shown.references.total == lines
                return taken

            return [(await opened(f"rarely-{n}", FEW), await opened(f"often-{n}", MANY)) for n in range(ROUNDS)]


def run() -> None:
    """Print the ratio of issue 4 for opening an item."""
    pairs = asyncio.run(_measured())
    ratios = [few / many for few, many in pairs]
    few, many = (statistics.median(times) for times in zip(*pairs, strict=True))
    report(f"an item with {MANY:,} lines", Ratio(statistics.median(ratios), min(ratios), max(ratios)), at_most=2)
    print(f"        median {many * 1e3:.1f} ms against {few * 1e3:.1f} ms for {FEW} lines")


if __name__ == "__main__":
    run()
