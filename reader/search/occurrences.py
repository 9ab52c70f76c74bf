"""Finding what a person types in a text, whatever its spelling: folded as matching folds, mapped back to the text."""

from reader.arabic.folding import Folded, fold
from reader.search.occurrence import Occurrence

__all__ = ["Occurrence", "occurrences"]


def occurrences(text: str | Folded, query: str, *, whole_words: bool = False) -> list[Occurrence]:
    """Return where `query` stands in `text`, from left to right without overlaps.

    A text that is searched often may be given folded. White space around the query does not count; a query of which
    folding leaves nothing is found nowhere.

    >>> occurrences("إلى الأُمّة", "الامة")
    [Occurrence(start=4, end=11)]
    """
    folded = fold(text) if isinstance(text, str) else text
    sought = fold(query).text.strip()
    found: list[Occurrence] = []
    if not sought:
        return found
    start = folded.text.find(sought)
    while start >= 0:
        end = start + len(sought)
        if whole_words and not _is_whole(folded.text, start, end):
            start = folded.text.find(sought, start + 1)
            continue
        found.append(Occurrence(*folded.source_range(start, end)))
        start = folded.text.find(sought, end)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word character stands directly before or after the range."""
    return not (start and _in_word(text[start - 1])) and not (end < len(text) and _in_word(text[end]))


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
