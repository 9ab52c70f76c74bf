"""Lines of a YAML text: where they begin and end, whatever breaks them; all offsets are code points."""

import re
from typing import Final

BREAKS: Final = "\r\n\x85\u2028\u2029"
"""What ends a line for YAML 1.1; a carriage return and a line feed together are one break."""

_BREAK: Final = re.compile(f"\r\n|[{BREAKS}]")


def line_start(text: str, index: int) -> int:
    """Return where the line of `index` begins."""
    while index and text[index - 1] not in BREAKS:
        index -= 1
    return index


def line_end(text: str, index: int) -> int:
    """Return where the line of `index` ends, before its break."""
    found = _BREAK.search(text, index)
    return found.start() if found else len(text)


def next_line(text: str, index: int) -> int:
    """Return where the line after that of `index` begins, or the end of the text."""
    found = _BREAK.search(text, index)
    return found.end() if found else len(text)


def line_before(text: str, start: int) -> int:
    """Return where the line before the one that begins at `start` begins."""
    return line_start(text, start - len(line_break(text, start))) if start else 0


def column(text: str, index: int) -> int:
    """Return how many code points stand before `index` in its line."""
    return index - line_start(text, index)


def line_break(text: str, index: int) -> str:
    """Return how lines end about `index`: the break before it, else the one after it, else a line feed."""
    start = line_start(text, index)
    if start:
        return "\r\n" if text.endswith("\r\n", 0, start) else text[start - 1]
    found = _BREAK.search(text, index)
    return found[0] if found else "\n"


def owned_end(text: str, end: int, dash: int) -> int:
    """Return where the lines of an item end, the dash of which stands in column `dash` and whose content at `end`.

    Comments below it that are indented deeper than its dash are its own, with the blank lines before them.
    """
    owned = start = next_line(text, end)
    while start < len(text):
        line = text[start : line_end(text, start)]
        content = line.lstrip(" \t")
        following = next_line(text, start)
        if content.startswith("#"):
            if len(line) - len(content) <= dash:
                break
            owned = following
        elif content:
            break
        start = following
    return owned


def blank_lines(text: str, start: int) -> int:
    """Return how many blank lines stand at `start`, where a line begins."""
    count = 0
    while start < len(text) and not text[start : line_end(text, start)].strip(" \t"):
        start = next_line(text, start)
        count += 1
    return count
