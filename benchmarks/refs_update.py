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


def _without(entry: Entry) -> Glossary:
    """Return the glossary with all names of an entry changed."""
    names = tuple(replace(name, ar=f"{name.ar} الجديد") for name in entry.names)
    changed = replace(entry, ar=names[0].ar, names=names)
    return replace(glossary(), entries=tuple(changed if each is entry else each for each in glossary().entries))


def _with_a_name(entry: Entry) -> Glossary:
    """Return the glossary with one more name for an entry."""
    changed = replace(entry, names=(*entry.names, Name("القائد العام")))
    return replace(glossary(), entries=tuple(changed if each is entry else each for each in glossary().entries))


def run() -> None:
    """Print the ratio of issue 3 for a changed entry, and those of harder changes beside it."""
    articles = shuffled(ARTICLES)
    concordance = Concordance(glossary(), articles)
    mentioned = sorted((entry for entry in glossary().entries if concordance.total(entry.id)), key=_total(concordance))
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

    most = mentioned[-1]
    one_of_all = compare(everything, changed(lambda: _without(drawn.choice(mentioned))), rounds=15)
    report("a changed entry, any that is mentioned", one_of_all, at_most=0.1)
    one_name_more = compare(everything, changed(lambda: _with_a_name(most)), rounds=5)
    report("one name more for the most mentioned entry", one_name_more, at_most=0.1)
    all_names = compare(everything, changed(lambda: _without(most)), rounds=5)
    report("every name of the most mentioned entry", all_names, at_most=0.1)


def _total(concordance: Concordance) -> Callable[[Entry], int]:
    return lambda entry: concordance.total(entry.id)
