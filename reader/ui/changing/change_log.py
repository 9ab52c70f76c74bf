"""The changes of the glossary since the reader was opened, each with its time, and which of them the file holds."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from reader.glossary.editing.changes import Change, History


class LoggedChange(NamedTuple):
    """A change as a list tells of it. `place` counts from 1: so many changes are done once this one is."""

    place: int
    title: str
    time: datetime
    done: bool
    saved: bool


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """A history with the times of its changes, done and undone, in the order in which they were made first.

    The file holds the first `saved` of them.
    """

    history: History = field(default_factory=History)
    times: tuple[datetime, ...] = ()
    saved: int = 0

    def following(self, history: History, now: datetime) -> "ChangeLog":
        """Return the log of what the history has become; what is new in it was made `now`."""
        earlier, later = _in_order(self.history), _in_order(history)
        kept = 0
        while kept < min(len(earlier), len(later)) and earlier[kept] is later[kept]:
            kept += 1
        times = (*self.times[:kept], *[now] * (len(later) - kept))
        return ChangeLog(history, times, min(self.saved, kept))

    def all_saved(self) -> "ChangeLog":
        """Return the log once the file holds what is done."""
        return replace(self, saved=len(self.history.done))

    def changes(self) -> Iterator[LoggedChange]:
        """Yield the changes, the newest first.

        One that is done but not in the file is not saved, and so is one that is undone but in the file still.
        """
        done = len(self.history.done)
        for place, change in reversed([*enumerate(_in_order(self.history), 1)]):
            in_file = place <= self.saved
            yield LoggedChange(place, change.title, self.times[place - 1], place <= done, in_file == (place <= done))


def _in_order(history: History) -> tuple[Change, ...]:
    return (*history.done, *reversed(history.undone))
