"""What is done about changes that are not saved."""

import errno
from pathlib import Path

import pytest

from reader.diagnostics import Diagnostic, Severity
from reader.glossary.editing.edit_errors import UneditableTextError
from reader.glossary.files.joint_saving import OthersBrokeItError
from reader.glossary.files.saving import NO_FILE, ChangedOnDiskError, NotConfirmedError
from reader.glossary.files.saving_errors import ReadOnlyError
from reader.ui.changing.save_questions import Answer, Failure, Question, SaveAnswer, after_failure, before_quitting
from reader.ui.screens.save_failed import SaveFailedScreen
from reader.ui.widgets.text_field import TextField
from tests.ui.dialog_app import DialogApp

FILE = Path("/home/me/glossary.yaml")
READ_ONLY = ReadOnlyError(errno.EACCES, "may not be written (allow it with chmod, or save elsewhere)", str(FILE))
BROKEN = [Diagnostic(str(FILE), line, 1, Severity.ERROR, "no value", "write one") for line in range(1, 11)]


@pytest.mark.parametrize(
    ("error", "heading", "details"),
    [
        (READ_ONLY, "The glossary is not saved.", [str(READ_ONLY)]),
        (
            ChangedOnDiskError(FILE, NO_FILE),
            "The glossary is not saved.",
            [f"{FILE}: removed by another program"],
        ),
        (
            NotConfirmedError(errno.EIO, FILE, NO_FILE),
            "The glossary is saved, but perhaps not for good.",
            [f"{FILE}: saved, but the disk does not confirm it (check the disk)"],
        ),
        (
            OthersBrokeItError((BROKEN[0],), NO_FILE),
            "Not saved: another program has made the glossary's file unreadable.",
            [str(BROKEN[0])],
        ),
        (
            OthersBrokeItError(tuple(BROKEN), NO_FILE),
            "Not saved: another program has made the glossary's file unreadable.",
            [*map(str, BROKEN[:7]), "and 3 more"],
        ),
        (
            UneditableTextError("two lists", "mend it"),
            "Not saved: the file was changed meanwhile, and the changes do not fit into it.",
            ["two lists (mend it)"],
        ),
    ],
)
def test_each_failure_is_told_with_its_reason(error: Failure, heading: str, details: list[str]) -> None:
    question = after_failure(error)
    assert (question.heading, [*question.details]) == (heading, details)


@pytest.mark.parametrize(
    ("count", "heading", "last"),
    [
        (1, "A change of the glossary is not saved.", "change 0"),
        (2, "Changes of the glossary are not saved.", "change 1"),
        (8, "Changes of the glossary are not saved.", "change 7"),
        (9, "Changes of the glossary are not saved.", "and 2 more"),
    ],
)
def test_before_quitting_the_changes_are_named(count: int, heading: str, last: str) -> None:
    question = before_quitting([f"change {number}" for number in range(count)])
    assert (question.heading, question.details[-1], len(question.details)) == (heading, last, min(count, 8))


FAILED, QUITTING = after_failure(READ_ONLY), before_quitting(["added حفتر to Khalifa Haftar"])


@pytest.mark.parametrize(
    ("question", "keys", "answer"),
    [
        (FAILED, "t", Answer.SAVE),
        (FAILED, "ف", Answer.SAVE),
        (FAILED, "enter", Answer.SAVE),
        (FAILED, "k", Answer.KEEP),
        (FAILED, "escape", Answer.KEEP),
        (FAILED, "e escape escape", Answer.KEEP),
        (FAILED, "e escape t", Answer.SAVE),  # the letters are the list's again
        (QUITTING, "s", Answer.SAVE),
        (QUITTING, "q", Answer.QUIT),
        (QUITTING, "down down enter", Answer.QUIT),
        (QUITTING, "r", Answer.STAY),
        (QUITTING, "escape", Answer.STAY),
    ],
)
async def test_keys_give_the_answer(question: Question, keys: str, answer: Answer) -> None:
    app = DialogApp(SaveFailedScreen(question, FILE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.given == [SaveAnswer(answer)]


async def test_saving_elsewhere_asks_for_a_path(tmp_path: Path) -> None:
    app = DialogApp(SaveFailedScreen(FAILED, FILE))
    async with app.run_test(size=(80, 24)) as pilot:
        assert not any("Save as" in row for row in app.rows())
        await pilot.press("e")
        field = app.screen.query_one(TextField)
        assert field.selected_text == "~/glossary.yaml"
        await pilot.press("k")
        assert (field.value, app.given) == ("k", [])  # typed, and no answer
        field.value = str(tmp_path / "nowhere" / "new.yaml")
        await pilot.press("enter")
        await pilot.pause()
        assert "There is no folder" in "".join(app.rows())
        field.value = str(tmp_path / "new.yaml")
        await pilot.press("enter")
        assert app.given == [SaveAnswer(Answer.SAVE_ELSEWHERE, tmp_path / "new.yaml")]


async def test_a_file_that_is_there_is_replaced_only_when_asked_twice(tmp_path: Path) -> None:
    first, second = tmp_path / "1.yaml", tmp_path / "2.yaml"
    first.touch()
    second.touch()
    app = DialogApp(SaveFailedScreen(QUITTING, FILE))
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("e")
        field = app.screen.query_one(TextField)
        field.value = str(first)
        await pilot.press("enter")
        await pilot.pause()
        assert "is there already" in " ".join(app.rows())
        await pilot.press("escape", "enter")  # asked anew
        assert app.given == []
        field.value = str(second)
        await pilot.press("enter")
        assert app.given == []
        await pilot.press("enter")
        assert app.given == [SaveAnswer(Answer.SAVE_ELSEWHERE, second)]


async def test_the_mouse_gives_every_answer(tmp_path: Path) -> None:
    app = DialogApp(SaveFailedScreen(FAILED, FILE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=app.place_of("Save elsewhere"))
        await pilot.pause()
        app.screen.query_one(TextField).value = str(tmp_path / "new.yaml")
        await pilot.pause()
        await pilot.click(offset=app.place_of("choose"))
        await pilot.pause()
        assert app.given == [SaveAnswer(Answer.SAVE_ELSEWHERE, tmp_path / "new.yaml")]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 14)])
async def test_the_field_and_what_is_said_of_it_are_in_sight_at_every_size(size: tuple[int, int]) -> None:
    app = DialogApp(SaveFailedScreen(FAILED, FILE))
    async with app.run_test(size=size) as pilot:
        await pilot.press("e", "delete", "enter")
        await pilot.pause()
        assert app.place_of("Save as")[1] + 2 == app.place_of("Type the path of a file.")[1]
        assert any("choose" in row for row in app.rows())
