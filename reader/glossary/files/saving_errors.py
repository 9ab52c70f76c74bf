"""What the system refuses when a file is saved, by names that a program can catch and in words for a person."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple


class SavingError(OSError):
    """Saving met a refusal of the system; unless a subclass says otherwise, what was there before still is.

    `errno` is the system's, `filename` the file or folder concerned, `strerror` the problem with its remedy.
    """

    def __str__(self) -> str:
        return f"{self.filename}: {self.strerror}"


class ReadOnlyError(SavingError):
    """The file, its folder or the whole file system may not be written."""


class DiskFullError(SavingError):
    """There is no room left, on the disk or in the user's share of it."""


class FolderGoneError(SavingError):
    """The folder is not there, or no longer."""


class DiskError(SavingError):
    """The disk or the way to it fails."""


class NotRegularFileError(SavingError):
    """A folder, a pipe, a device or a circle of links stands where the file should."""


class BusyError(SavingError):
    """Another reader has been saving in the folder for longer than one waits."""


class _Refusal(NamedTuple):
    named: type[SavingError]
    problem: str
    remedy: str


_READ_ONLY: Final = _Refusal(ReadOnlyError, "may not be written", "allow it with chmod, or save elsewhere")
_FULL: Final = _Refusal(DiskFullError, "no room left", "make room, or save elsewhere")
_GONE: Final = _Refusal(FolderGoneError, "the folder is gone", "bring it back, or save elsewhere")
_IRREGULAR: Final = _Refusal(NotRegularFileError, "not a regular file", "name another file")

_REFUSALS: Final[Mapping[int, _Refusal]] = MappingProxyType(
    {
        errno.EACCES: _READ_ONLY,
        errno.EPERM: _READ_ONLY,
        errno.EROFS: _READ_ONLY._replace(problem="on a read-only file system", remedy="save elsewhere"),
        errno.ENOSPC: _FULL,
        errno.EDQUOT: _FULL._replace(problem="your quota is used up"),
        errno.EFBIG: _FULL._replace(problem="the file is too large", remedy="split it"),
        errno.ENOENT: _GONE,
        errno.ENOTDIR: _GONE,
        errno.ESTALE: _GONE,
        errno.EIO: _Refusal(DiskError, "the disk fails to read or write", "save elsewhere"),
        errno.EISDIR: _IRREGULAR,
        errno.ELOOP: _IRREGULAR._replace(problem="a link that leads back to itself"),
        errno.EWOULDBLOCK: _Refusal(BusyError, "another reader is saving here", "try again"),
    }
)


@contextmanager
def named_refusals(file: Path) -> Iterator[None]:
    """Raise every `OSError` within as the `SavingError` that it stands for, about `file` or its folder."""
    try:
        yield
    except SavingError:
        raise
    except OSError as error:
        raise _named(error, file) from error


def _named(error: OSError, file: Path) -> SavingError:
    code = error.errno or errno.EIO
    system_says = _Refusal(SavingError, error.strerror or str(error), "try again, or save elsewhere")
    refusal = _REFUSALS.get(code, system_says)
    at_file = not isinstance(error.filename, str | Path) or Path(error.filename) == file  # not by path, or the file's
    concerned = file if at_file and refusal.named is not FolderGoneError else file.parent
    return refusal.named(code, f"{refusal.problem} ({refusal.remedy})", str(concerned))
