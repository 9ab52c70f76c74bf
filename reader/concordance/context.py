"""Lines of context: a mention with the words around it, cut between words."""

from typing import Final

from reader.concordance.references import Line
from reader.library.article import Article, Block, one_line

REACH: Final = 60
"""How many code points of context stand on each side at most."""


def line_of_context(article: Article, block: Block, start: int, end: int, reach: int = REACH) -> Line:
    """Return the line of `[start, end)`, which lies in `block`, with at most `reach` code points on each side."""
    text = article.text
    before = text[max(block.start, start - reach) : start]
    if start - reach > block.start and not text[start - reach - 1].isspace():
        before = _after_first_space(before)
    after = text[end : min(block.end, end + reach)]
    if end + reach < block.end and not text[end + reach].isspace():
        after = _after_first_space(after[::-1])[::-1]
    return Line(start, end, block.part, one_line(before).lstrip(), one_line(text[start:end]), one_line(after).rstrip())


def _after_first_space(text: str) -> str:
    """Return `text` without the word that it begins inside of; a text without a space is all such a word."""
    for index, character in enumerate(text):
        if character.isspace():
            return text[index:]
    return ""
