"""The exit status of every command."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """What a shell learns from a command."""

    DONE = 0
    PROBLEMS = 1
    """The content has problems; standard error tells which, the standard output of `check` all of them."""
    WRONG_CALL = 2
    """The arguments make no sense, or name what is not there."""
    INTERRUPTED = 130
    """Ctrl+C: 128 and the number of the signal, as shells have it."""
