"""The shell of the app: when it lets keys in, and what it says of what is wrong in a file."""

from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from reader.diagnostics import Diagnostic, Severity
from reader.library.folder import Library
from reader.ui.app import ReaderApp
from reader.ui.shell import explained
from tests.ui.conftest import Open
from tests.ui.hands import toasts
from tests.ui.screen import until


async def test_keys_are_let_in_once_there_is_a_list_that_they_act_on(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app({"001": "عنوان\n\nنص.\n", "002": "عنوان\n\nنص.\n"})
    listed: list[int] = []
    monkeypatch.setattr(HeadlessDriver, "let_keys_in", lambda _: listed.append(len(app.entries)), raising=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(listed))
    assert listed == [2]


@pytest.mark.parametrize(
    ("line", "column", "problem", "remedy", "said"),
    [
        (3, 1, "no mesure here", "did you mean measure?", "a.toml, line 3: no mesure here. Did you mean measure?"),
        (1, 9, "marks cannot be 1", "write shown", "a.toml, line 1: marks cannot be 1. Write shown."),
        (1, 1, "not UTF-8", "save it as UTF-8", "a.toml: not UTF-8. Save it as UTF-8."),
    ],
)
def test_a_diagnostic_is_said_with_its_line_and_its_remedy(
    line: int, column: int, problem: str, remedy: str, said: str
) -> None:
    assert explained(Diagnostic("/home/a.toml", line, column, Severity.ERROR, problem, remedy)) == said


async def test_many_problems_are_told_in_one_toast(library: Library, glossary_file: Path) -> None:
    library.path("001").write_text("عنوان\n\nنص.\n", encoding="utf-8")
    glossary_file.write_text("version: 1\nentries: []\n", encoding="utf-8")
    problems = [Diagnostic("a.toml", line, 1, Severity.ERROR, "no such setting", "remove it") for line in (2, 3, 4)]
    app = ReaderApp(library, glossary_file, (), None, problems)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(app.entries))
        assert toasts(app) == ["a.toml, line 2: no such setting. Remove it. 2 problems more: ! shows all."]
