"""Finding mentions: against folding the text, scanning it for the same forms and making one tuple for each hit.

What it is held against knows neither words nor proclitics nor conditions.
"""

from collections.abc import Callable

from ahocorasick_rs import AhoCorasick, MatchKind

from benchmarks.corpus import glossary, repeated
from benchmarks.measure import compare, report
from reader.arabic.folding import fold
from reader.matching.matcher import Matcher

SIZE = 20_000_000


def run() -> None:
    """Print the ratio of issue 3 for matching."""
    text, blocks = repeated(SIZE)
    forms = sorted({fold(name.ar).text for entry in glossary().entries for name in entry.names})

    def scan() -> Callable[[], object]:
        automaton = AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)
        return lambda: [(start, end, form) for form, start, end in automaton.find_matches_as_indexes(fold(text).text)]

    def match() -> Callable[[], object]:
        return lambda: Matcher(glossary()).mentions(text, blocks)

    report("matching 20 MB, against folding and scanning", compare(scan, match, rounds=5), at_most=2)
