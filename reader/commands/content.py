"""The content that a command works on: articles and glossary as they are read, and what is wrong with them."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from reader.commands.command import WrongCallError, resolve
from reader.diagnostics import Diagnostic, Severity
from reader.exit_status import ExitStatus
from reader.glossary import source
from reader.glossary.model import Glossary
from reader.glossary.source import GlossarySource
from reader.library.article import Article, Unreadable
from reader.library.folder import Library
from reader.library.sample import Places
from reader.printing.console import complain


def read_glossary(places: Places) -> GlossarySource:
    """Read the glossary of a call. Raises `WrongCallError` if there is no such file."""
    if not places.glossary.exists() or places.glossary.is_dir():
        raise WrongCallError(f"there is no file {places.glossary}")
    return source.load(places.glossary)


class Content:
    """Articles and glossary of one call, read as they are asked for.

    Errors, because of which something is missing, are told on standard error as they come up, and `status` remembers
    that there were any; warnings are left to `reader check`.
    """

    def __init__(self, places: Places) -> None:
        self.library = Library(places.library)
        self.status = ExitStatus.DONE
        self._places = places

    @cached_property
    def glossary(self) -> Glossary:
        """What is valid in the glossary. Raises `WrongCallError` if there is no such file."""
        read = read_glossary(self._places)
        self._tell(diagnostic for diagnostic in read.diagnostics if diagnostic.severity is Severity.ERROR)
        return read.glossary

    def ids(self, names: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the ids of the articles that are called `names`, each once, or of all if there are no names.

        Raises `WrongCallError` for a name that means no article, or several.
        """
        named = tuple(dict.fromkeys(resolve(self.library, name) for name in names))
        if named:
            return named
        ids, diagnostics = self.library.look()
        self._tell(diagnostics)
        return ids

    def articles(self, ids: Iterable[str]) -> Iterator[Article]:
        """Yield the articles that can be read, in the order of their ids."""
        for article_id in ids:
            try:
                yield self.library.load(article_id)
            except Unreadable as error:
                self._tell([error.diagnostic])

    def _tell(self, diagnostics: Iterable[Diagnostic]) -> None:
        for diagnostic in diagnostics:
            complain(str(diagnostic))
            self.status = ExitStatus.PROBLEMS
