"""The table that a run prints."""

from terminals.report import Result, markdown, table

RESULTS = [
    Result("xterm", "379", "80×24", "as meant", ""),
    Result("kitty", "", "", "skipped: the package kitty is not installed", "this"),
]


def test_the_table_has_columns() -> None:
    assert table(RESULTS).splitlines() == [
        "terminal  version  size   result                                       what to set",
        "xterm     379      80×24  as meant                                     nothing",
        "kitty                     skipped: the package kitty is not installed  this",
    ]


def test_the_table_of_the_readme_is_markdown() -> None:
    assert markdown(RESULTS).splitlines() == [
        "| terminal | version | size | result | what to set |",
        "| --- | --- | --- | --- | --- |",
        "| xterm | 379 | 80×24 | as meant | nothing |",
        "| kitty |  |  | skipped: the package kitty is not installed | this |",
    ]
