"""Saving the glossary's file so that nothing is lost, neither by a crash nor by two who write it.

`save` replaces the file as a whole: at every moment there is the old one or the new one under its name. It does so only
if the file still holds what the caller saw, which is compared in content, while other readers are kept from saving, and
once more directly before the renaming. (An editor that knows nothing of readers can still come in between those two
system calls.)

Before the first save of a session the file as it was found is kept beside it, as `glossary.yaml~`, where users of other
editors look for it; the next session's replaces it.
"""

import codecs
import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.glossary.files.holding import held
from reader.glossary.files.replacing import draft, final_target
from reader.glossary.files.saving_errors import SavingError, named_refusals
from reader.glossary.source import MAX_BYTES

_WRITE_BITS: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_FOR_READING: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_FOR_WRITING: Final = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_CHUNK: Final = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a reader last saw of a file: its bytes, or None for no file.

    `backed_up` tells whether the file as this session found it has been kept.
    """

    data: bytes | None
    backed_up: bool = False

    @property
    def text(self) -> str:
        """The decoded file without its BOM, empty for no file. Raises `UnicodeDecodeError`."""
        return (self.data or b"").removeprefix(codecs.BOM_UTF8).decode()


NO_FILE: Final = Snapshot(None)
"""What to have seen of a file that `save` is to make."""


class ChangedOnDiskError(Exception):
    """The file holds something else than the caller saw: `current`. Nothing was written."""

    def __init__(self, file: Path, current: Snapshot) -> None:
        super().__init__(f"{file}: {'removed' if current.data is None else 'changed'} by another program")
        self.current = current


class NotConfirmedError(SavingError):
    """The file is `saved` and whole, but the disk does not confirm that it stays so if the power fails now."""

    def __init__(self, code: int, file: Path, saved: Snapshot) -> None:
        super().__init__(code, "saved, but the disk does not confirm it (check the disk)", str(file))
        self.saved = saved


def read(path: Path, earlier: Snapshot = NO_FILE) -> Snapshot:
    """Return what the file at `path` holds now; `earlier` is what the same session saw of it before.

    Raises `OSError` where it cannot be read, is no regular file or larger than `MAX_BYTES`; no file is no error.
    """
    return Snapshot(_content(path, _FOR_READING), earlier.backed_up)


def save(path: Path, text: str, seen: Snapshot) -> Snapshot:
    """Replace the file at `path`, of which the caller last saw `seen`; return what to have seen from now on.

    `text` is written in UTF-8, after a BOM if `seen` has one. Symbolic links stay; the file that they lead to is
    replaced, with its mode, owner and attributes kept as `draft` says. A file without write permission is refused,
    though its folder would allow the replacing.

    Raises `ChangedOnDiskError`, or a `SavingError` where the system refuses; either way there is no new file, except
    with `NotConfirmedError`.
    """
    data = text.encode()
    if seen.data is not None and seen.data.startswith(codecs.BOM_UTF8):
        data = codecs.BOM_UTF8 + data
    with named_refusals(path):
        file = final_target(path)
    with named_refusals(file), held(file.parent) as folder:
        _compare(file, _content(file, _FOR_WRITING), seen)
        if data == seen.data:
            return seen
        if len(data) > MAX_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        if seen.data is not None and not seen.backed_up:
            with draft(file, seen.data, alone=folder.alone) as copy:
                copy.replace(backup_of(file))
            folder.flush()
        with draft(file, data, alone=folder.alone) as new:
            _compare(file, _content(file, _FOR_READING), seen)
            new.replace(file)
        saved = Snapshot(data, backed_up=True)
        try:
            folder.flush()
        except OSError as error:
            raise NotConfirmedError(error.errno or errno.EIO, file, saved) from error
        return saved


def backup_of(file: Path) -> Path:
    """Return where the file as a session found it is kept."""
    return file.with_name(f"{file.name}~")


def _compare(file: Path, data: bytes | None, seen: Snapshot) -> None:
    if data != seen.data:
        raise ChangedOnDiskError(file, Snapshot(data, seen.backed_up))


def _content(path: Path, flags: int) -> bytes | None:
    """Return the bytes of a regular file that may be opened so, or None for no file.

    To open it for writing asks everything that could forbid that, and changes nothing; only root is asked for a bit.
    """
    try:
        descriptor = os.open(path, flags)
    except FileNotFoundError:
        return None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, "not a regular file", str(path))
        if flags == _FOR_WRITING and not status.st_mode & _WRITE_BITS:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        if status.st_size > MAX_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        chunks = []
        while chunk := os.read(descriptor, _CHUNK):
            chunks.append(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)
