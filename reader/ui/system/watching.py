"""Watching files: what other programs do to the articles and to the glossary, told once it has come to rest.

The library is watched through watchfiles, which has the system tell of changes. Where the system cannot, because Linux
has run out of inotify watches or the folder is on another machine, watchfiles looks through the folder by itself.
The glossary and the articles that are open, wherever they are, are few: their stamps are compared several times a
second. So it makes no difference whether one is a link, is not there yet, or is replaced by another file.
"""

import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePath
from time import sleep
from typing import Final, NamedTuple

from reader.library.folder import SUFFIX, Library

_STEP: Final = 100
"""Milliseconds without a change after which those before are told."""
_LONGEST: Final = 600
"""Milliseconds after which changes are told even if they do not end."""
_BEAT: Final = 200
"""Milliseconds between two looks at the glossary and the open articles; one that rested between two looks is told."""
_POLL: Final = 400
"""Milliseconds between two looks through a library of which the system does not tell."""

REMOTE: Final = frozenset(
    [
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "9p", "virtiofs", "vboxsf", "lustre", "gpfs"),
        *("fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "fuse.s3fs", "fuse.gcsfuse", "fuse.vmhgfs-fuse", "drvfs"),
    ]
)
"""The types of file systems, by their names in Linux, on which others write without inotify telling."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What is different: ids of articles that are new or were written, ids of those that went, and the glossary."""

    articles: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    glossary: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything is."""
        return bool(self.articles or self.removed or self.glossary)


def watch(
    library: Library,
    known: Iterable[str],
    glossary: Path,
    opened: Callable[[], Collection[str]],
    stopped: Callable[[], bool],
) -> Iterator[Changed]:
    """Yield what changes in the library, the opened articles and the glossary, until `stopped` says so.

    To be run in a thread of its own, where it waits most of the time and looks at `stopped` ten times a second.
    `known` are the ids that the caller has listed: what came or went before the watch began is told first. `opened`
    returns the ids of the articles on the screen and is called from this thread. A library that vanishes has lost its
    articles; one that comes back, or is another folder now, has new ones. Nothing is read, nothing raised: what can
    no longer be watched is tried again.
    """
    watched = _Watched(library, known, glossary, opened)
    for beat in _beats(library.root, stopped):
        if changed := watched.changed(beat):
            yield changed


_Identity = tuple[int, int]
"""Device and inode."""


class _Beat(NamedTuple):
    """A moment of the watch: which folder the library is, if any, and the paths in it of which the system told.

    `unseen`: the system may not have told of everything, because a watch has only begun.
    """

    folder: _Identity | None
    paths: frozenset[str]
    unseen: bool


class _Stop(NamedTuple):
    """What watchfiles takes for an event."""

    is_set: Callable[[], bool]


def _beats(root: Path, stopped: Callable[[], bool]) -> Iterator[_Beat]:
    """Yield a beat at least every `_BEAT` milliseconds; begin a new watch when the library becomes another folder."""
    # Imported here, in the watching thread, because the app starts without it.
    from watchfiles import watch as notices
    from watchfiles._rust_notify import WatchfilesRustInternalError

    polling = _is_remote(root)
    while not stopped():
        folder, unseen = _identity(root), True
        if folder is None:
            yield _Beat(None, frozenset(), unseen)
            sleep(_BEAT / 1000)
            continue
        try:
            with closing(
                notices(
                    root,
                    watch_filter=None,
                    debounce=_LONGEST,
                    step=_STEP,
                    stop_event=_Stop(stopped),
                    rust_timeout=_BEAT,
                    yield_on_timeout=True,
                    force_polling=polling or None,
                    poll_delay_ms=_POLL,
                    ignore_permission_denied=True,
                )
            ) as changes:
                for change in changes:
                    yield _Beat(folder, frozenset(path for _, path in change), unseen)
                    unseen = False
                    if _identity(root) != folder:
                        break
        except (OSError, WatchfilesRustInternalError) as error:
            # What kept a watch from beginning will again, unless the folder went just then.
            polling = polling or (unseen and not isinstance(error, FileNotFoundError))
            sleep(_BEAT / 1000)


class _Watched:
    """What is known of the files, to tell what is different at the next beat."""

    def __init__(
        self, library: Library, known: Iterable[str], glossary: Path, opened: Callable[[], Collection[str]]
    ) -> None:
        self._library = library
        self._known = set(known)
        self._glossary = glossary
        self._opened = opened
        self._folder = _identity(library.root)
        self._stamps = _Stamps()
        self._look_at_few(frozenset())

    def changed(self, beat: _Beat) -> Changed:
        """Return what is different now, and know it from now on."""
        told = self._look_around(beat)
        rested, glossary = self._look_at_few(told)
        removed = {article for article in told | rested if not _is_file(self._library.path(article))}
        return Changed(frozenset((told | rested) - removed), frozenset(removed), glossary)

    def _look_around(self, beat: _Beat) -> set[str]:
        """Return the articles of the library that came, went or were written."""
        other = beat.folder != self._folder
        self._folder = beat.folder
        places = [place for path in beat.paths if (place := self._place(path)) is not None]
        told: set[str] = set()
        if other or beat.unseen or any(map(self._holds_articles, places)):
            there = set(self._library.ids()) if beat.folder else set()
            told = self._known | there if other else self._known ^ there
            self._known = there
        for path in (self._library.root / place for place in places if place.suffix == SUFFIX):
            article = self._library.id_of(path)
            if _is_file(path):
                told.add(article)
                self._known.add(article)
            elif article in self._known:
                told.add(article)
                self._known.remove(article)
        return told

    def _place(self, path: str) -> PurePath | None:
        """Return where a path is below the library's folder; None for what is hidden there."""
        # macOS tells of paths without links.
        for root in (os.path.abspath(self._library.root), os.path.realpath(self._library.root)):  # noqa: PTH100
            if PurePath(path).is_relative_to(root):
                place = PurePath(path).relative_to(root)
                return None if any(part.startswith(".") for part in place.parts) else place
        return None

    def _holds_articles(self, place: PurePath) -> bool:
        """Tell whether a path is that of a folder, or was."""
        status = _status(self._library.root / place)
        if status is not None:
            return stat.S_ISDIR(status.st_mode)
        return place.suffix != SUFFIX and any(article.startswith(f"{place.as_posix()}/") for article in self._known)

    def _look_at_few(self, told: Collection[str]) -> tuple[set[str], bool]:
        """Return which open articles, but those `told` already, were written or went, and whether the glossary was."""
        opened = {self._library.path(article): article for article in self._opened()}
        self._stamps.take(path for path, article in opened.items() if article in told)
        rested = self._stamps.rested({self._glossary, *opened})
        return {opened[path] for path in rested if path in opened}, self._glossary in rested


_Stamp = tuple[int, ...] | None
"""What is different for a file that was written: device, inode, size, nanosecond; None where there is none."""


class _Stamps:
    """The stamps of a few files: as they were told last, and as they were seen last."""

    def __init__(self) -> None:
        self._told: dict[Path, _Stamp] = {}
        self._seen: dict[Path, _Stamp] = {}

    def rested(self, paths: Collection[Path]) -> set[Path]:
        """Return which of the files differ from what was told of them, and not from what was last seen of them.

        A file that is looked at for the first time counts as told.
        """
        now = {path: _stamp(path) for path in paths}
        told = {path: self._told.get(path, stamp) for path, stamp in now.items()}
        rested = {path for path, stamp in now.items() if stamp != told[path] and stamp == self._seen.get(path)}
        self._told = {path: now[path] if path in rested else told[path] for path in now}
        self._seen = now
        return rested

    def take(self, paths: Iterable[Path]) -> None:
        """Take these files for told as they are."""
        self._told.update((path, _stamp(path)) for path in paths)


def _status(path: Path) -> os.stat_result | None:
    """Return the status of what is at a path or what a link there leads to; None where nothing is to be seen."""
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def _stamp(path: Path) -> _Stamp:
    status = _status(path)
    return None if status is None else (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def _identity(path: Path) -> _Identity | None:
    status = _status(path)
    return None if status is None or not stat.S_ISDIR(status.st_mode) else (status.st_dev, status.st_ino)


def _is_file(path: Path) -> bool:
    status = _status(path)
    return status is not None and stat.S_ISREG(status.st_mode)


def is_remote(device: int, mounts: str) -> bool:
    """Tell whether a device number is that of a `REMOTE` file system, by the lines of Linux's `/proc/self/mountinfo`.

    >>> is_remote(os.makedev(0, 53), "98 29 0:53 / /home rw,relatime shared:45 - nfs4 host:/home rw,vers=4.2")
    True
    """
    number = f"{os.major(device)}:{os.minor(device)}"
    for line in mounts.splitlines():
        mount, _, source = line.partition(" - ")
        if number in mount.split()[2:3]:
            return source.split()[0] in REMOTE
    return False


def _is_remote(folder: Path) -> bool:
    try:
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        return is_remote(folder.stat().st_dev, mounts)
    except OSError:
        return False
