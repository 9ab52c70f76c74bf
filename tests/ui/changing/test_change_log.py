"""The log of changes: when each was made, and which of them the file holds."""

from datetime import datetime, timedelta

import pytest

from reader.glossary.editing import changes
from reader.glossary.editing.edits import AddName
from reader.glossary.editing.splices import edited
from reader.glossary.model import Name
from reader.glossary.source import parse
from reader.ui.changing.change_log import ChangeLog

START = datetime(2026, 1, 1, 12)
SOURCE = parse("version: 1\nentries:\n  - {id: tobruk, type: place, ar: طبرق, en: Tobruk}\n")


def log_of(steps: str) -> ChangeLog:
    """Return the log of steps, one a minute: a letter adds that name, `<` undoes, `>` redoes, `!` saves."""
    log, source = ChangeLog(), SOURCE
    for minute, step in enumerate(steps):
        history = log.history
        if step == "!":
            log = log.all_saved()
            continue
        if step == "<":
            history, source = history.undo(source)
        elif step == ">":
            history, source = history.redo(source)
        else:
            edit = AddName("tobruk", Name(step))
            after = edited(source, edit)
            history, source = history.with_change(changes.change(edit, source, after)), after
        log = log.following(history, START + timedelta(minutes=minute))
    return log


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("", []),
        ("ab", ["b 1 done unsaved", "a 0 done unsaved"]),
        ("ab!", ["b 1 done", "a 0 done"]),
        ("a!b", ["b 2 done unsaved", "a 0 done"]),
        ("ab!<", ["b 1 undone unsaved", "a 0 done"]),
        ("ab!<!", ["b 1 undone", "a 0 done"]),
        ("ab<>", ["b 1 done unsaved", "a 0 done unsaved"]),  # redoing makes no new change
        ("abc<<", ["c 2 undone", "b 1 undone", "a 0 done unsaved"]),
        ("ab!<c", ["c 4 done unsaved", "a 0 done"]),  # what was undone is gone
        ("ab<<", ["b 1 undone", "a 0 undone"]),
    ],
)
def test_changes_are_told_newest_first(steps: str, told: list[str]) -> None:
    assert [
        " ".join(
            [
                change.title.split()[1],
                str(int((change.time - START).total_seconds()) // 60),
                "done" if change.done else "undone",
                *([] if change.saved else ["unsaved"]),
            ]
        )
        for change in log_of(steps).changes()
    ] == told
