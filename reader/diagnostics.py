"""What is wrong in a user's file, told so that the user can mend it."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a diagnostic weighs: an error leaves something out, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Diagnostic(NamedTuple):
    """One finding about one place in one file.

    `line` and `column` count from 1, in lines and code points of the file's decoded text; both are 1 where the whole
    file is meant. `problem` says what is wrong and `remedy` how to mend it, each without a full stop.
    """

    file: str
    line: int
    column: int
    severity: Severity
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return the form that `reader check` prints, `FILE:LINE:COL: error: what is wrong (how to mend it)`."""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.problem} ({self.remedy})"


def new_problems(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return what is wrong `after` a change and was not `before`, in its order; places count for nothing.

    Of a problem that is told several times, those beyond as many as before are new.
    """
    known = Counter(diagnostic.problem for diagnostic in before)
    new = []
    for diagnostic in after:
        known[diagnostic.problem] -= 1
        if known[diagnostic.problem] < 0:
            new.append(diagnostic)
    return tuple(new)
