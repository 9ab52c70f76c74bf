"""What a command of the command line is."""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from reader.exit_status import ExitStatus
from reader.library.folder import AmbiguousArticleError, Library, UnknownArticleError
from reader.library.sample import Places


class CommandModule(Protocol):
    """What the module of a command offers."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add what the command takes, beside the options that go with every command."""

    def run(self, options: Namespace, places: Places) -> ExitStatus:
        """Do what the command is for."""


class Command(NamedTuple):
    """A command: how it is called, and what it does in a few words."""

    name: str
    summary: str

    def module(self) -> CommandModule:
        """Import the command: the app starts without them, and each command without the others."""
        return cast(CommandModule, import_module(f"reader.commands.{self.name}"))


class WrongCallError(Exception):
    """The call makes no sense or names what is not there; the message says what."""


def resolve(library: Library, name: str) -> str:
    """Return the id of the article that is called `name` on the command line. Raises `WrongCallError`."""
    try:
        return library.resolve(name)
    except (UnknownArticleError, AmbiguousArticleError) as error:
        raise WrongCallError(str(error)) from error
