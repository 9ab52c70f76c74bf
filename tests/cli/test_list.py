import json
from pathlib import Path

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus

SEEDS = Path(__file__).parents[2] / "seeds"

GOOD = (
    '{"article": "good", "title": "حفتر في موسكو", "source": "الميادين", "byline": "أميرة الشريف", '
    '"date": "2019-06-01", "words": 13, "mentions": 3}'
)
PLAIN = (
    '{"article": "plain", "title": "وصل حفتر.", "source": null, "byline": null, '
    '"date": null, "words": 2, "mentions": 1}'
)

GLOSSARY = """\
version: 1
entries:
  - {id: haftar, type: actor, ar: حفتر, en: Haftar}
  - {id: haftar-in-moscow, type: operation, ar: حفتر في موسكو, en: Haftar in Moscow}
  - {id: mayadeen, type: actor, ar: الميادين, en: Al Mayadeen}
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(
        "حفتر في موسكو\n1 يونيو 2019\nبقلم: أميرة الشريف\nوصل\tحفتر.\nالمصدر: الميادين", encoding="utf-8"
    )
    (tmp_path / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "plain.txt").write_text("وصل\tحفتر.", encoding="utf-8")
    return tmp_path


def test_json_has_one_object_a_line_in_a_stable_order(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json", "--library", str(library)]) == ExitStatus.DONE
    assert capsys.readouterr().out.splitlines() == [GOOD, PLAIN]


def test_without_a_terminal_the_columns_have_tabs_between(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--library", str(library)]) == ExitStatus.DONE
    assert capsys.readouterr().out.splitlines() == [
        "good\tحفتر في موسكو\tالميادين\tأميرة الشريف\t2019-06-01\t13\t3",
        "plain\tوصل حفتر.\t\t\t\t2\t1",
    ]


def test_what_cannot_be_read_is_told_and_the_rest_is_listed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "bad.txt").write_bytes(b"\x89PNG\r\n")
    assert main(["list", "--json", "--library", str(library)]) == ExitStatus.PROBLEMS
    out, err = capsys.readouterr()
    assert [json.loads(line)["article"] for line in out.splitlines()] == ["good", "plain"]
    assert err == f"{library / 'bad.txt'}:1:1: error: not text but a PNG picture (save it as plain text in UTF-8)\n"


def test_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json", "--library", str(SEEDS)]) == ExitStatus.DONE
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["article"][:3], row["date"], row["byline"]) for row in rows] == [
        ("000", None, None),
        ("001", None, None),
        ("002", None, None),
        ("003", None, None),
        ("004", "2019-06-01", "أميرة الشريف"),
    ]
