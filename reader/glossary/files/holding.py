"""Holding a folder, so that one reader at a time saves in it.

The lock is an advisory one (flock) on the folder itself. Unlike the file, the folder is not replaced by saving; unlike
a lock file, it is there already and stays clean; and the kernel lets go of it when its holder dies. Where there is no
such lock (NFS, Windows) saving goes on without.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

if sys.platform != "win32":
    import fcntl

PATIENCE: Final = 5.0
"""How many seconds to wait for another reader, which needs a few thousandths of one unless it is suspended."""

_PAUSE: Final = 0.005  # seconds between two tries
_NO_LOCKS: Final = frozenset({errno.ENOTSUP, errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EBADF})
_NO_FLUSHING: Final = frozenset({errno.ENOTSUP, errno.ENOSYS, errno.EINVAL, errno.EBADF})


class HeldFolder(NamedTuple):
    """An open folder; `alone` tells whether every other reader is kept from saving in it."""

    descriptor: int | None
    alone: bool

    def flush(self) -> None:
        """Have the names in the folder on the disk, where the file system can be asked for that."""
        if self.descriptor is None:
            return
        try:
            os.fsync(self.descriptor)
        except OSError as error:
            if error.errno not in _NO_FLUSHING:
                raise


@contextmanager
def held(folder: Path) -> Iterator[HeldFolder]:
    """Hold a folder. Raises `OSError`, with `EWOULDBLOCK` where another reader holds it for longer than `PATIENCE`."""
    if sys.platform == "win32":
        yield HeldFolder(None, alone=False)
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield HeldFolder(descriptor, _locked(descriptor, folder))
    finally:
        with suppress(OSError):  # nothing was written through it
            os.close(descriptor)


def _locked(descriptor: int, folder: Path) -> bool:
    """Wait for the lock on an open folder; return False where the file system has none."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > deadline:
                raise OSError(error.errno, error.strerror, str(folder)) from error
            time.sleep(_PAUSE)
        except OSError as error:
            if error.errno in _NO_LOCKS:
                return False
            raise
        else:
            return True
