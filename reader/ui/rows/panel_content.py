"""What stands under each tab of the panel, as rows."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from reader.glossary.model import Entry
from reader.script.layout import FSI, PDI
from reader.ui.painting.entry_types import CONTESTED_STYLE, STYLE_NAMES
from reader.ui.rows.item import Item
from reader.ui.rows.panel_rows import ArticleRow, CardRow, GapRow, Order, OrderRow
from reader.ui.rows.row import BlankRow, ContextRow, HeadingRow, NameRow, Row, TextRow

NO_ITEM: Final = (
    "Tab goes to the next name in the article, a click to the one under the mouse. Here stands what is known of it, "
    "and every other place that mentions it."
)
NO_ARTICLE: Final = "Here stand the people, places and operations that an article mentions, once one is open."

# What parts an explanation (see `reader.matching.explanation`).
_SIGNS: Final = re.compile("( [=+→] )")


def notice(text: str) -> list[Row]:
    """Return what is said where there is nothing to show."""
    return [BlankRow(), TextRow(text, "row--muted")]


def mentions_of(item: Item, article: str | None, why: str | None, order: Order, order_key: str) -> list[Row]:
    """Return an item's card, the other articles with their mentions, and last those in `article`, the one open.

    `why` is how the focused mention came about, `order_key` the key that switches the order.
    """
    references, style = item.references, f"{STYLE_NAMES[item.entry.type]} row--title"
    rows: list[Row] = [CardRow(item.entry, _total(item), in_order(why) if why else None)]
    if not references.total:
        return rows
    others = [found for found in references.articles if found.article != article]
    if not others:
        rows.append(TextRow("No other article mentions it.", "row--muted"))
    if len(others) > 1:
        rows.append(OrderRow(order, order_key))
    if order == "count":
        others.sort(key=lambda found: -found.count)
    for found in others:
        rows += (GapRow(), ArticleRow(found))
        rows += (ContextRow(found.article, line, style) for line in found.lines)
    for found in references.articles:
        if found.article == article:
            rows += (GapRow(), HeadingRow("In this article"), ArticleRow(found))
            rows += (ContextRow(found.article, line, style) for line in found.lines)
    return rows


def contested(candidates: Iterable[tuple[Entry, int]], text: str, why: str) -> list[Row]:
    """Return a name that may be of several entries, and each of them with the number of its mentions."""
    return [
        TextRow(text, f"{CONTESTED_STYLE} row--title", "R"),
        TextRow("contested: nothing here decides whom it names", "row--muted"),
        TextRow(in_order(why), "row--muted", "L"),
        BlankRow(),
        HeadingRow("It may be"),
        *(NameRow(entry, count) for entry, count in candidates),
    ]


def together_with(item: Item) -> list[Row]:
    """Return the entries that share paragraphs with an item."""
    if not item.neighbours:
        return notice(f"Nothing else is mentioned in the paragraphs of {item.entry.en}.")
    return [
        HeadingRow(f"In one paragraph with {item.entry.en}"),
        *(NameRow(entry, shared) for entry, shared in item.neighbours),
    ]


def mentioned_in_article(items: Sequence[tuple[Entry, int]]) -> list[Row]:
    """Return the entries that the open article mentions."""
    if not items:
        return notice("This article mentions nothing that the glossary knows.")
    return [HeadingRow(f"{counted(len(items), 'item')} in this article"), *(NameRow(*item) for item in items)]


def _total(item: Item) -> str:
    references = item.references
    if not references.total:
        return "mentioned in no article"
    return f"{counted(references.total, 'mention')} in {counted(len(references.articles), 'article')}"


def counted(count: int, what: str) -> str:
    """Return a number with what it counts: 1 article, 1,200 articles."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def in_order(explanation: str) -> str:
    """Return an explanation for a left-to-right line, in which each part stands where it is said (UAX #9, 2.7).

    Without isolates the parts of `ABC = A + BC → …` would be one stretch from right to left.
    """
    parts = _SIGNS.split(explanation)
    return "".join(part if place % 2 else f"{FSI}{part}{PDI}" for place, part in enumerate(parts))
