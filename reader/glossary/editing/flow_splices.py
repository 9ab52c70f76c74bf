"""Items and fields of flow collections added and removed, with the commas between them."""

from itertools import pairwise

from reader.glossary import places
from reader.glossary.editing.text_splices import TextSplices


def add_item(splices: TextSplices, spans: list[tuple[int, int]], kept: list[int], after: int, text: str) -> None:
    """Add an item after the one with the index `after`, or the last one before it that is `kept`; one is.

    `spans` are the ranges of all items. What stands between two of them, on one line or two, stands before it too.
    """
    separator = _separator(splices.text, spans)
    before = [index for index in kept if index <= after]
    if before:
        splices.insert(spans[before[-1]][1], separator + text)
    else:
        splices.insert(spans[kept[0]][0], text + separator)


def remove(splices: TextSplices, spans: list[tuple[int, int]], gone: set[int]) -> None:
    """Remove items or fields, each with the comma after it, or before it if it is the last; comments stay."""
    text = splices.text
    kept = [index for index in range(len(spans)) if index not in gone]
    if gone and not kept:
        splices.replace(spans[0][0], spans[-1][1], "")
        return
    for index in gone:
        start, end = spans[index]
        later = any(other > index for other in kept)
        if later and not _has_comment(text[end : spans[index + 1][0]]):
            splices.replace(start, spans[index + 1][0], "")
        elif not later and not _has_comment(text[spans[index - 1][1] : start]):
            splices.replace(spans[index - 1][1], end, "")
        else:
            comma = places.comma_end(text, end) if index + 1 < len(spans) else None
            splices.replace(start, comma or end, "")


def _separator(text: str, spans: list[tuple[int, int]]) -> str:
    """Return what stands between the last two items without a comment between."""
    gaps = [text[end:start] for (_, end), (start, _) in pairwise(spans)]
    return next((gap for gap in reversed(gaps) if not _has_comment(gap)), ", ")


def _has_comment(gap: str) -> bool:
    return "#" in gap
