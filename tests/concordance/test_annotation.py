"""The five articles with every mention that a careful annotator marks, and the program held against them."""

from pathlib import Path

import pytest

from reader.concordance.concordance import Concordance
from reader.glossary.source import load
from reader.library.article import Article
from reader.library.loading import load_article
from tests.concordance.bracketed import bracketed, plain

ROOT = Path(__file__).parents[2]
ANNOTATION = ROOT / "tests" / "data" / "annotation"
SOURCE = load(ROOT / "glossary.yaml")
ARTICLES = [load_article(path.stem, path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
CONCORDANCE = Concordance(SOURCE.glossary, ARTICLES)


@pytest.fixture(params=ARTICLES, ids=lambda article: article.id)
def article(request: pytest.FixtureRequest) -> Article:
    """Each of the five articles."""
    assert isinstance(request.param, Article)
    return request.param


def annotated(article: Article) -> str:
    """Return the article as it is annotated, in a file of its name that ends in one more line break."""
    return (ANNOTATION / f"{article.id}.txt").read_bytes().decode("utf-8").removesuffix("\n")


def test_the_annotation_is_of_the_article_as_it_is(article: Article) -> None:
    assert plain(annotated(article)) == article.text


def test_every_mention_is_found_and_no_other(article: Article) -> None:
    found = bracketed(article.text, CONCORDANCE.mentions(article.id))
    assert found.split("\n") == annotated(article).split("\n")


def test_there_are_five() -> None:
    assert [path.stem for path in sorted(ANNOTATION.glob("*.txt"))] == [article.id for article in ARTICLES]
    assert len(ARTICLES) == 5


def test_the_shipped_glossary_has_no_problems() -> None:
    assert SOURCE.diagnostics == ()
    assert CONCORDANCE.pin_diagnostics("glossary.yaml") == ()
