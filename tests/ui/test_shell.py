"""What the shell of the app says of what is wrong in a file."""

import pytest

from reader.diagnostics import Diagnostic, Severity
from reader.ui.shell import explained


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
