"""The shell of the app: when it lets keys in, and what it says of what is wrong in a file."""

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from reader.diagnostics import Diagnostic, Severity
from reader.ui.shell import explained
from tests.ui.conftest import Open
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
