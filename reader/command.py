"""What a command of the command line is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from reader.exit_status import ExitStatus
from reader.library.folder import AmbiguousArticleError, Library, UnknownArticleError
from reader.library.sample import Places


@dataclass(frozen=True, slots=True)
class Command:
    """A command: how it is called, what it takes, and what it does."""

    name: str
    summary: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Places], ExitStatus]


class WrongCallError(Exception):
    """The call makes no sense or names what is not there; the message says what."""


def resolve(library: Library, name: str) -> str:
    """Return the id of the article that is called `name` on the command line. Raises `WrongCallError`."""
    try:
        return library.resolve(name)
    except (UnknownArticleError, AmbiguousArticleError) as error:
        raise WrongCallError(str(error)) from error
