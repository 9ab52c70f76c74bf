"""What a person is asked when changes are not saved: why, and what can be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from reader.glossary.editing.edit_errors import EditError
from reader.glossary.files.joint_saving import OthersBrokeItError
from reader.glossary.files.saving import ChangedOnDiskError, NotConfirmedError
from reader.glossary.files.saving_errors import SavingError

Failure = SavingError | ChangedOnDiskError | OthersBrokeItError | EditError
"""Why the glossary could not be saved, but for what a person has to decide entry by entry."""

_MOST_DETAILS: Final = 8


class Answer(StrEnum):
    """What is to be done."""

    SAVE = "save"
    SAVE_ELSEWHERE = "save elsewhere"
    KEEP = "keep"
    QUIT = "quit"
    STAY = "stay"


class SaveAnswer(NamedTuple):
    """What a person answered; `path` is where else to save."""

    answer: Answer
    path: Path | None = None


class AnswerRow(NamedTuple):
    """An answer with its letter, and its words."""

    answer: Answer
    key: str
    words: str


_AFTER_FAILURE: Final = (
    AnswerRow(Answer.SAVE, "t", "Try again"),
    AnswerRow(Answer.SAVE_ELSEWHERE, "e", "Save elsewhere …"),
    AnswerRow(Answer.KEEP, "k", "Keep the changes for later: they hold as long as the reader is open"),
)
_BEFORE_QUITTING: Final = (
    AnswerRow(Answer.SAVE, "s", "Save, and quit"),
    AnswerRow(Answer.SAVE_ELSEWHERE, "e", "Save elsewhere, and quit …"),
    AnswerRow(Answer.QUIT, "q", "Quit without saving: the changes are lost"),
    AnswerRow(Answer.STAY, "r", "Stay in the reader"),
)


@dataclass(frozen=True, slots=True)
class Question:
    """A heading, what is known besides, and the answers; Esc gives the last one."""

    heading: str
    details: tuple[str, ...]
    answers: tuple[AnswerRow, ...]


def after_failure(error: Failure) -> Question:
    """Return what to ask after the glossary could not be saved."""
    match error:
        case NotConfirmedError():
            return Question("The glossary is saved, but perhaps not for good.", (str(error),), _AFTER_FAILURE)
        case OthersBrokeItError(diagnostics=diagnostics):
            heading = "Not saved: another program has made the glossary's file unreadable."
            return Question(heading, _first([*map(str, diagnostics)]), _AFTER_FAILURE)
        case EditError():
            heading = "Not saved: the file was changed meanwhile, and the changes do not fit into it."
            return Question(heading, (str(error),), _AFTER_FAILURE)
        case _:
            return Question("The glossary is not saved.", (str(error),), _AFTER_FAILURE)


def before_quitting(titles: Sequence[str]) -> Question:
    """Return what to ask a person who quits while the changes of these titles are not saved."""
    count = len(titles)
    heading = "A change of the glossary is not saved." if count == 1 else "Changes of the glossary are not saved."
    return Question(heading, _first(titles), _BEFORE_QUITTING)


def _first(details: Sequence[str]) -> tuple[str, ...]:
    """Return details, and for many the first ones with how many more there are."""
    if len(details) <= _MOST_DETAILS:
        return tuple(details)
    return (*details[: _MOST_DETAILS - 1], f"and {len(details) - _MOST_DETAILS + 1:,} more")
