"""A changed entry: bringing the cross-references of 1,000 articles up to date, against matching everything anew."""

import random
from collections.abc import Callable
from dataclasses import replace

from benchmarks.corpus import glossary, shuffled
from benchmarks.measure import compare, report
from reader.concordance.concordance import Concordance
from reader.glossary.model import Entry, Glossary, Name
from reader.matching.matcher import Matcher

ARTICLES = 1_000


def _renamed(entry: Entry) -> Glossary:
    """Return the glossary with every name of an entry changed."""
    names = tuple(replace(name, ar=f"{name.ar} الجديد") for name in entry.names)
    changed = replace(entry, ar=names[0].ar, names=names)
    return replace(glossary(), entries=tuple(changed if each is entry else each for each in glossary().entries))


def _with_a_name(entry: Entry) -> Glossary:
    """Return the glossary with one more name for an entry."""
    changed = replace(entry, names=(*entry.names, Name("القائد العام")))
    return replace(glossary(), entries=tuple(changed if each is entry else each for each in glossary().entries))


def run() -> None:
    """Print the ratios of issue 3 for a changed entry, and beside them that of the hardest change there is."""
    articles = shuffled(ARTICLES)
    concordance = Concordance(glossary(), articles)
    mentioned = sorted((entry for entry in glossary().entries if concordance.total(entry.id)), key=_total(concordance))
    most = mentioned[-1]
    paragraphs = sum(len(article.blocks) for article in articles)
    share = len(concordance.together(most.id, most.id)) / paragraphs
    drawn = random.Random(3)

    def everything() -> Callable[[], object]:
        def match() -> None:
            matcher = Matcher(glossary())
            for article in articles:
                matcher.mentions(article.text, article.blocks, article.id)

        return match

    def changed(change: Callable[[], Glossary]) -> Callable[[], Callable[[], object]]:
        def prepare() -> Callable[[], object]:
            concordance.update(glossary())
            state = change()
            return lambda: concordance.update(state)

        return prepare

    one_of_all = compare(everything, changed(lambda: _renamed(drawn.choice(mentioned))), rounds=15)
    report("a changed entry, any that is mentioned", one_of_all, at_most=0.1)
    one_name_more = compare(everything, changed(lambda: _with_a_name(most)), rounds=5)
    report("one name more for the most mentioned entry", one_name_more, at_most=0.1)
    all_names = compare(everything, changed(lambda: _renamed(most)), rounds=5)
    print(
        f"        every name of {most.id}, which {share:.0%} of all paragraphs hold: {1 / all_names.median:.2f} times"
    )


def _total(concordance: Concordance) -> Callable[[Entry], int]:
    return lambda entry: concordance.total(entry.id)
