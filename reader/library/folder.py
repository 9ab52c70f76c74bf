"""A library: a folder of articles. What is not asked for is not read, so that it can hold a hundred thousand."""

import os
import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from reader.diagnostics import Diagnostic, Severity
from reader.library.article import Article

SUFFIX: Final = ".txt"

_NUMBERS: Final = re.compile(r"(\d+)")


class Listing(NamedTuple):
    """What a look at a library found: the ids of its articles, in order, and a diagnostic for each closed folder."""

    ids: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


class UnknownArticleError(LookupError):
    """No article goes by that name. `candidates` holds the ids that come near, in order, and may be empty."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(f"no article is called {name!r}{_choice(candidates)}")
        self.candidates = candidates


class AmbiguousArticleError(LookupError):
    """The ids of several articles begin so. `candidates` holds all of them, in order."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(f"{len(candidates)} articles begin with {name!r}{_choice(candidates)}")
        self.candidates = candidates


@dataclass(frozen=True, slots=True)
class Library:
    """The articles of the folder `root` and the folders in it: every `.txt` file whose path has no hidden part.

    The id of an article is its path below `root` without the suffix, with `/` between the parts on every system. A file
    elsewhere has its absolute path as its id, suffix and all. Nothing is remembered between two calls.
    """

    root: Path

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all articles, folder by folder, in natural order (2 before 10). Reads no file."""
        return self.look().ids

    def look(self) -> Listing:
        """Return the ids with what kept the rest from being seen.

        Links to folders are followed, each folder once: by its own path if it has one in the library.
        """
        ids: list[str] = []
        diagnostics: list[Diagnostic] = []
        seen: set[tuple[int, int]] = set()
        folders, links = deque([("", self.root)]), deque[tuple[str, Path]]()
        while folders or links:
            prefix, folder = folders.popleft() if folders else links.popleft()
            try:
                status = folder.stat()
                if (status.st_dev, status.st_ino) in seen:
                    continue
                seen.add((status.st_dev, status.st_ino))
                with os.scandir(folder) as scan:
                    entries = [entry for entry in scan if not entry.name.startswith(".")]
            except OSError as error:
                diagnostics.append(_closed(folder, error))
                continue
            for entry in entries:
                if _leads_to(entry.is_dir):
                    (links if entry.is_symlink() else folders).append((f"{prefix}{entry.name}/", Path(entry.path)))
                elif entry.name.endswith(SUFFIX) and _leads_to(entry.is_file):
                    ids.append(prefix + entry.name.removesuffix(SUFFIX))
        return Listing(tuple(sorted(ids, key=_natural)), tuple(diagnostics))

    def path(self, article_id: str) -> Path:
        """Return where the file of an article is; it need not exist."""
        path = Path(article_id)
        return path if path.is_absolute() else self.root / f"{article_id}{SUFFIX}"

    def load(self, article_id: str) -> Article:
        """Read one article. Raises `Unreadable` if its file is not there, or holds no text that can be read."""
        return _load(article_id, self.path(article_id))

    def id_of(self, path: Path) -> str:
        """Return the id of the article in the file `path`."""
        absolute, root = Path(os.path.abspath(path)), Path(os.path.abspath(self.root))  # noqa: PTH100
        if absolute.suffix == SUFFIX and absolute.is_relative_to(root):
            return absolute.relative_to(root).with_suffix("").as_posix()
        return absolute.as_posix()

    def resolve(self, name: str) -> str:
        """Return the id that `name` means: an id, the path of a file anywhere, or how one id and no other begins.

        Raises `UnknownArticleError` or `AmbiguousArticleError`, with the ids that could have been meant.
        """
        wanted = name.replace(os.sep, "/")
        if wanted and _leads_to(self.path(wanted).is_file):
            return self.id_of(self.path(wanted))
        if name and _leads_to(Path(name).is_file):
            return self.id_of(Path(name))
        ids = self.ids()
        candidates = tuple(article_id for article_id in ids if article_id.startswith(wanted.removesuffix(SUFFIX)))
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            raise AmbiguousArticleError(name, candidates)
        raise UnknownArticleError(name, tuple(article_id for article_id in ids if wanted in article_id))


def _load(article_id: str, path: Path) -> Article:
    # What tells the parts of an article apart takes a while to import, and to list a library takes none of it.
    from reader.library.loading import load_article

    return load_article(article_id, path)


def _leads_to(kind: Callable[[], bool]) -> bool:
    """Say whether a path is of a kind; one too long, leading in a circle or through a closed folder is of none."""
    try:
        return kind()
    except OSError:
        return False


def _natural(article_id: str) -> list[list[tuple[int, str]]]:
    """Return a key that sorts by folders, and numbers in names by their value."""
    return [
        [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in _NUMBERS.split(part)] + [(-2, part)]
        for part in article_id.split("/")
    ]


def _choice(candidates: tuple[str, ...], shown: int = 10) -> str:
    if not candidates:
        return ""
    more = f", … ({len(candidates) - shown} more)" if len(candidates) > shown else ""
    return f": {', '.join(candidates[:shown])}{more}"


def _closed(folder: Path, error: OSError) -> Diagnostic:
    problem = f"the folder cannot be opened: {error.strerror or error}"
    return Diagnostic(str(folder), 1, 1, Severity.ERROR, problem, "check that it exists and that you may read it")
