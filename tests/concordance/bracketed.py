"""Mentions written into their text, so that a reader of Arabic can check them by eye.

    في [عملية [طرابلس|tripoli]|dawn-of-dignity]       a mention, and an inner one within it
    [تنظيم [الدولة|is] الإسلامية|is]|is]   two that cross: what was opened first is closed first
    قال [مجلس الشيوخ|us-senate?italian-senate] أمس    a contested one, with its candidates

Proclitics stand before the bracket: و[ليبيا|libya], ل[لجيش الليبي|lna].
"""

import re
from collections.abc import Iterable

from reader.matching.mention import Mention

_BRACKETS = re.compile(r"\[|\|[a-z0-9?-]+\]")


def plain(bracketed: str) -> str:
    """Return the text without the mentions that are written into it."""
    return _BRACKETS.sub("", bracketed)


def bracketed(text: str, mentions: Iterable[Mention]) -> str:
    """Return `text` with its mentions, which stand in text order and an outer one before those within it."""
    pieces: list[str] = []
    unclosed: list[Mention] = []
    done = 0
    for mention in mentions:
        done = _close(unclosed, text, done, mention.start, pieces)
        pieces += (text[done : mention.start], "[")
        done = mention.start
        unclosed.append(mention)
    done = _close(unclosed, text, done, len(text), pieces)
    return "".join([*pieces, text[done:]])


def _close(unclosed: list[Mention], text: str, done: int, position: int, pieces: list[str]) -> int:
    """Write what ends up to `position`, the inner mentions before the outer, and return where the text goes on."""
    for mention in sorted((each for each in reversed(unclosed) if each.end <= position), key=lambda each: each.end):
        pieces += (text[done : mention.end], f"|{mention.entry or '?'.join(mention.candidates)}]")
        done = mention.end
        unclosed.remove(mention)
    return done
