"""Replacing a file as a whole: the new one is on the disk, complete and with the old rights, before it is renamed.

A file with further names (hard links) is replaced under this one alone, the others keep what they had: writing into
it would reach them all, but a crash on the way would leave half a file under each.
"""

import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_NO_ATTRIBUTES: Final = frozenset({errno.ENOTSUP, errno.EPERM, errno.EACCES, errno.ENODATA, errno.EINVAL})
"""How systems say that a file can have no such extended attribute, or not from us."""

_NOT_OURS_TO_GIVE: Final = frozenset({errno.EPERM, errno.EACCES, errno.EINVAL, errno.ENOTSUP})
"""How systems say that a file cannot be given to another owner or group."""

_MOST_LINKS: Final = 40  # as many as Linux follows


def final_target(path: Path) -> Path:
    """Return the file that symbolic links at `path` lead to in the end, whether or not it is there.

    Raises `OSError` (`ELOOP`) for a circle.
    """
    target = path
    for _ in range(_MOST_LINKS):
        try:
            target = target.parent / target.readlink()
        except OSError as error:
            if error.errno in (errno.EINVAL, errno.ENOENT):  # no link, or nothing there
                return target
            raise
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


@contextmanager
def draft(path: Path, data: bytes, *, alone: bool) -> Iterator[Path]:
    """Give a new file beside `path`, to be renamed to its place; at the end it is removed where it was not.

    It holds `data`, flushed to the disk, and has the owner, group, mode and (on Linux) extended attributes and access
    list of the file at `path`. Whoever may not give files away becomes the owner; where the group cannot be kept
    either, it may do what everybody may.

    `alone` tells that nobody else makes a draft for `path` meanwhile: its name is the same each time then, so that what
    a killed process left is removed by the next one.
    """
    beside = path.with_name(f".{path.name}.{'saving' if alone else secrets.token_hex(8)}")
    beside.unlink(missing_ok=True)
    try:
        old = path.stat()
    except FileNotFoundError:
        old = None
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(beside, flags, 0o600 if old else 0o666)
    try:
        try:
            _write(descriptor, data)
            if old:
                _take_rights(descriptor, path, old)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        yield beside
    finally:
        with suppress(OSError):
            beside.unlink()


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _take_rights(descriptor: int, path: Path, old: os.stat_result) -> None:
    """Give an open file the rights of the one at `path`, the mode last: a change of owner clears bits of it."""
    if sys.platform == "win32":
        return
    mode = stat.S_IMODE(old.st_mode)
    if not _given(descriptor, old.st_uid, old.st_gid) and not _given(descriptor, -1, old.st_gid):
        mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    if sys.platform == "linux":
        with _tolerating(_NO_ATTRIBUTES):
            for name in os.listxattr(path):
                with _tolerating(_NO_ATTRIBUTES):
                    os.setxattr(descriptor, name, os.getxattr(path, name))
    os.fchmod(descriptor, mode)


def _given(descriptor: int, owner: int, group: int) -> bool:
    """Try to give an open file to an owner and a group, -1 for no change; tell whether that was allowed."""
    try:
        os.fchown(descriptor, owner, group)
    except OSError as error:
        if error.errno not in _NOT_OURS_TO_GIVE:
            raise
        return False
    return True


@contextmanager
def _tolerating(codes: frozenset[int]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in codes:
            raise
