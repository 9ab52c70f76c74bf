"""What is told of a change: only what is wrong because of it."""

import pytest

from reader.diagnostics import Diagnostic, Severity, new_problems


def found(*told: str) -> list[Diagnostic]:
    """Diagnostics from `LINE problem`."""
    lines = (each.split(" ", 1) for each in told)
    return [Diagnostic("a.yaml", int(line), 1, Severity.ERROR, problem, "mend it") for line, problem in lines]


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ([], ["1 no id"], ["1 no id"]),
        (["1 no id"], [], []),
        (["1 no id"], ["9 no id"], []),
        (["1 no id"], ["1 no id", "5 no id"], ["5 no id"]),
        (["1 no id", "2 no type"], ["2 no type", "3 no name", "4 no id"], ["3 no name"]),
    ],
)
def test_a_problem_is_new_that_was_not_there_or_not_so_often(
    before: list[str], after: list[str], new: list[str]
) -> None:
    assert new_problems(found(*before), found(*after)) == tuple(found(*new))
