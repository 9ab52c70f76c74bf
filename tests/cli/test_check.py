"""`reader check`: everything that is wrong, by file, line and column, as data."""

from pathlib import Path

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus

ROOT = Path(__file__).parents[2]


def checked(capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["check"]) == ExitStatus.PROBLEMS
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


@pytest.fixture
def here(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(corpus)
    return corpus


def test_the_shipped_content_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--library", str(ROOT / "seeds"), "--glossary", str(ROOT / "glossary.yaml")]
    assert main(["check", *arguments]) == ExitStatus.DONE
    assert capsys.readouterr() == ("", "")


def test_glossary_pins_and_articles_in_the_order_of_file_line_and_column(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "seeds" / "c-bad.txt").write_bytes(b"\x89PNG\r\n")
    (here / "seeds" / "d-empty.txt").touch()
    (here / "seeds" / "e-damaged.txt").write_bytes("وصل\nحفتر\n".encode() + b"\xff")
    (here / "glossary.yaml").write_text(
        """\
version: 1
pins:
  - {article: a-new, quote: {exact: حفتر}, entry: haftar}
  - {article: b-old, quote: {exact: ترامب}, entry: haftar}
  - {article: b-old, quote: {exact: حفتر}, entry: haftar}
  - {article: gone, entry: haftar}
  - {article: c-bad, quote: {exact: حفتر}, entry: haftar}
entries:
  - {id: haftar, type: actor, ar: حفتر, en: Haftar, names: [حفتر]}
  - {id: x, type: person, ar: س, en: X}
""",
        encoding="utf-8",
    )
    assert [line.split(" (")[0] for line in checked(capsys)] == [
        "glossary.yaml:3:5: error: the quote of a pin stands 4 times in a-new",
        "glossary.yaml:4:5: error: the quote of a pin does not stand in b-old",
        "glossary.yaml:6:5: warning: no article gone in the library",
        "glossary.yaml:9:61: warning: حفتر stands twice in entry haftar",
        "glossary.yaml:10:19: error: person is no type of entry",
        "seeds/c-bad.txt:1:1: error: not text but a PNG picture",
        "seeds/d-empty.txt:1:1: warning: the file is empty",
        "seeds/e-damaged.txt:3:1: warning: 1 undecodable byte is shown as U+FFFD",
    ]


def test_a_warning_alone_is_a_problem_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "seeds" / "empty.txt").touch()
    assert checked(capsys) == [
        "seeds/empty.txt:1:1: warning: the file is empty (put the text of the article into it, or delete it)"
    ]


def test_a_finding_is_one_line_whatever_the_glossary_says(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "glossary.yaml").write_text('version: 1\n"a\\nb\\e[2J": 1\n', encoding="utf-8")
    (line,) = checked(capsys)
    assert line.startswith("glossary.yaml:2:1: error: unknown key a␊b␛[2J in the file")
