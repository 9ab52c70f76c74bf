"""Searching a library: what is found, in which order, and what is kept of it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.concordance import library_search
from reader.concordance.library_search import LibrarySearch, Searched, within_blocks
from reader.diagnostics import Diagnostic, Severity
from reader.library.article import Article, Block, Part, Unreadable
from reader.search.occurrences import Occurrence


def article(name: str, *paragraphs: str, leftover: str = "") -> Article:
    """An article whose first paragraph is its title."""
    text, blocks = "", []
    for place, paragraph in enumerate([*paragraphs, *([leftover] if leftover else [])]):
        part = Part.TITLE if place == 0 else Part.LEFTOVER if place == len(paragraphs) else Part.BODY
        blocks.append(Block(part, len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return Article(name, Path(name), text, "utf-8", tuple(blocks), paragraphs[0], None, None, None, ())


class Shelf:
    """Articles by id, and which of them were loaded; an article that is missing cannot be read."""

    def __init__(self, *articles: Article, missing: Sequence[str] = ()) -> None:
        self.articles = {article.id: article for article in articles}
        self.missing = missing
        self.loaded: list[str] = []

    def ids(self) -> Sequence[str]:
        return sorted([*self.articles, *self.missing])

    def load(self, article_id: str, /) -> Article:
        self.loaded.append(article_id)
        if article_id in self.missing:
            raise Unreadable(Diagnostic(article_id, 1, 1, Severity.ERROR, "is not there", "look for it"))
        return self.articles[article_id]


SHELF = (
    article("a", "أمّة واحدة", "حزب الأمة في الأمّة.", leftover="اخترنا لك: الأمة"),
    article("b", "لا شيء هنا", "نص آخر."),
    article("c", "الخبر", "نهاية حزب", "الأمة بداية"),
)


def found(results: Sequence[Searched]) -> dict[str, int]:
    return {searched.article: searched.places for searched in results}


@pytest.mark.parametrize(
    ("query", "leftovers", "places"),
    [
        ("الامه", False, {"a": 2, "b": 0, "c": 1}),
        ("الامه", True, {"a": 3, "b": 0, "c": 1}),
        ("أمة", False, {"a": 3, "b": 0, "c": 1}),
        ("حزب الأمة", False, {"a": 1, "b": 0, "c": 0}),  # not from one paragraph into the next
        ("  ", False, {"a": 0, "b": 0, "c": 0}),
    ],
)
def test_every_article_is_searched_in_any_spelling(query: str, leftovers: bool, places: dict[str, int]) -> None:
    assert found([*LibrarySearch(Shelf(*SHELF)).search(query, leftovers=leftovers)]) == places


def test_what_is_found_stands_in_its_line_of_context() -> None:
    first = next(LibrarySearch(Shelf(*SHELF)).search("الامة"))
    line = first.lines[1]
    assert (line.before, line.match, line.after) == ("حزب الأمة في ", "الأمّة", ".")
    assert SHELF[0].text[line.start : line.end] == "الأمّة"


def test_an_article_that_cannot_be_read_holds_nothing() -> None:
    shelf = Shelf(*SHELF, missing=["b0"])
    assert found([*LibrarySearch(shelf).search("نص")]) == {"a": 0, "b": 1, "b0": 0, "c": 0}


def test_lines_are_bounded_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_search, "MOST_LINES", 3)
    shelf = Shelf(*(article(name, "كلمة", "كلمة كلمة") for name in "abc"))
    results = [*LibrarySearch(shelf).search("كلمة")]
    assert [(searched.places, len(searched.lines)) for searched in results] == [(3, 3), (3, 0), (3, 0)]


def test_articles_are_kept_folded_within_bounds_and_read_anew_when_forgotten() -> None:
    shelf = Shelf(*SHELF)
    search = LibrarySearch(shelf)
    assert [*search.search("نص")] == [*search.search("نص")]
    assert shelf.loaded == ["a", "b", "c"]
    search.forget(["b"])
    shelf.articles["d"] = article("d", "نص")
    assert found([*search.search("نص")]) == {"a": 0, "b": 1, "c": 0, "d": 1}
    assert shelf.loaded == ["a", "b", "c", "b", "d"]


def test_no_more_is_kept_than_there_is_room_for() -> None:
    shelf = Shelf(*SHELF)
    search = LibrarySearch(shelf, kept=len(SHELF[2].text))
    for _ in range(2):
        assert found([*search.search("نص")]) == {"a": 0, "b": 1, "c": 0}
    assert shelf.loaded == ["a", "b", "c", "a", "b", "c"]  # only the last one is kept, until the next is read


def test_an_occurrence_belongs_to_the_block_that_holds_all_of_it() -> None:
    blocks = [Block(Part.BODY, 0, 5), Block(Part.BODY, 7, 12), Block(Part.BODY, 20, 30)]
    ranges = [(0, 5), (4, 8), (7, 9), (9, 12), (13, 15), (19, 21), (29, 30), (31, 32)]
    kept = [tuple(occurrence) for _, occurrence in within_blocks([Occurrence(*pair) for pair in ranges], blocks)]
    assert kept == [(0, 5), (7, 9), (9, 12), (29, 30)]
