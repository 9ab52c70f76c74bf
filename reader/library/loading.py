"""From a file to an article, or to a diagnostic that says why not."""

import os
import stat
from bisect import bisect_right
from itertools import groupby
from pathlib import Path
from typing import Final

from reader.diagnostics import Diagnostic, Severity
from reader.library.article import Article, Part, Unreadable
from reader.library.decoding import Decoded, Undecodable, decode
from reader.library.segmentation import Segmentation, segment

LARGEST: Final = 64 * 1024 * 1024
"""Bytes. A larger file is no article."""

TITLE_WORDS: Final = 12
"""How many first words of a text stand for the title that it does not have."""


def load_article(article_id: str, path: Path) -> Article:
    """Read the file `path` as the article `article_id`. Raises `Unreadable`."""
    try:
        decoded = decode(_read(path))
    except Undecodable as error:
        raise _unreadable(path, str(error), "save it as plain text in UTF-8") from error
    segmentation = segment(decoded.text)
    return Article(
        id=article_id,
        path=path,
        text=decoded.text,
        encoding=decoded.encoding,
        blocks=segmentation.blocks,
        title=segmentation.title or _stand_in(decoded.text, segmentation) or path.stem,
        source=segmentation.credit.source,
        byline=segmentation.credit.byline,
        date=segmentation.credit.date,
        diagnostics=(*_damage(path, decoded), *_emptiness(path, segmentation)),
    )


def _read(path: Path) -> bytes:
    try:
        # Opening a pipe waits for its writer; a device may never end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise _unreadable(path, "not a file but a folder, a pipe or a device", "name a text file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise _unreadable(path, "the file is not there", "it was moved or deleted: put it back, or leave it") from error
    except PermissionError as error:
        raise _unreadable(path, "the file may not be read", "give yourself the right to read it") from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise _unreadable(path, f"the file cannot be read: {reason}", "check the name and the disk") from error
    if len(data) > LARGEST:
        problem = f"the file is larger than {LARGEST // 1024**2} MiB"
        raise _unreadable(path, problem, "split it into articles")
    return data


def _unreadable(path: Path, problem: str, remedy: str) -> Unreadable:
    return Unreadable(Diagnostic(os.fspath(path), 1, 1, Severity.ERROR, problem, remedy))


def _stand_in(text: str, segmentation: Segmentation) -> str:
    """Return the first words of a text without a headline, or nothing if it is empty."""
    block = next((block for block in segmentation.blocks if block.part is not Part.LEFTOVER), None)
    if block is None:
        return ""
    words = text[block.start : min(block.end, block.start + 100 * TITLE_WORDS)].split(maxsplit=TITLE_WORDS)
    return " ".join(words[:TITLE_WORDS]) + (" …" if len(words) > TITLE_WORDS else "")


def _damage(path: Path, decoded: Decoded) -> list[Diagnostic]:
    """Return a diagnostic for each line with undecodable bytes, at the first of them."""
    if not decoded.undecodable:
        return []
    starts = [0]
    for line in decoded.text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = []
    for line_number, offsets in groupby(decoded.undecodable, key=lambda offset: bisect_right(starts, offset)):
        first, *others = offsets
        count = 1 + len(others)
        what = "1 undecodable byte is" if count == 1 else f"{count} undecodable bytes are"
        problem = f"{what} shown as U+FFFD ({decoded.encoding})"
        column = first - starts[line_number - 1] + 1
        remedy = "write the letters anew and save the file as UTF-8"
        found.append(Diagnostic(os.fspath(path), line_number, column, Severity.WARNING, problem, remedy))
    return found


def _emptiness(path: Path, segmentation: Segmentation) -> list[Diagnostic]:
    if segmentation.blocks:
        return []
    problem, remedy = "the file is empty", "put the text of the article into it, or delete it"
    return [Diagnostic(os.fspath(path), 1, 1, Severity.WARNING, problem, remedy)]
