from pathlib import Path

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus

ARTICLE = """\
حفتر في موسكو
السبت 1 يونيو 2019
أميرة الشريف
طباعة
وصل حفتر إلى موسكو في زيارة هي الأولى.
الرابعة
وهذه زيارته.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "خبر.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def shown(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[str]:
    assert main(["show", *map(str, arguments)]) == ExitStatus.DONE
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


def test_without_a_terminal_a_paragraph_is_a_line_of_its_own_characters(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(capsys, article) == [
        "حفتر في موسكو",
        "",
        "السبت 1 يونيو 2019",
        "أميرة الشريف",
        "",
        "وصل حفتر إلى موسكو في زيارة هي الأولى.",
        "",
        "",
        "الرابعة",
        "",
        "وهذه زيارته.",
    ]


def test_a_width_cuts_the_lines(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, article, "--width", 20)
    assert lines[5:8] == ["وصل حفتر إلى موسكو", "في زيارة هي الأولى.", ""]


def test_visual_order_is_painted_at_the_right_edge(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, article, "--width", 20, "--order", "visual")
    assert lines[0] == " " * 7 + "ﻮﻜﺳﻮﻣ ﻲﻓ ﺮﺘﻔﺣ"
    assert lines[2] == "  2019 ﻮﻴﻧﻮﻳ 1 ﺖﺒﺴﻟﺍ"
    assert lines[8:] == ["", " " * 13 + "ﺔﻌﺑﺍﺮﻟﺍ", "", " " * 8 + ".ﻪﺗﺭﺎﻳﺯ ﻩﺬﻫﻭ"]


def test_hostile_text_in_a_pipe_is_as_it_is_and_painted_it_is_harmless(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("وصل \x1b[2J\x07\x9b \u202eحفتر\u200f.\n", encoding="utf-8")
    assert shown(capsys, path) == ["وصل \x1b[2J\x07\x9b \u202eحفتر\u200f."]
    (line,) = shown(capsys, path, "--order", "visual")
    assert not set(line) & set("\x1b\x07\x9b\u202e\u200f")


def test_warnings_go_to_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "damaged.txt"
    path.write_bytes("وصل حفتر.".encode() + b"\xff")
    assert main(["show", str(path)]) == ExitStatus.DONE
    out, err = capsys.readouterr()
    assert out == "وصل حفتر.\ufffd\n"
    assert err.startswith(f"{path}:1:10: warning: 1 undecodable byte")


def test_what_is_no_text_is_a_problem_of_the_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n")
    assert main(["show", str(path)]) == ExitStatus.PROBLEMS
    out, err = capsys.readouterr()
    assert (out, "not text but a PNG picture" in err) == ("", True)


def test_an_empty_article_shows_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    assert main(["show", str(tmp_path / "empty.txt")]) == ExitStatus.DONE
    out, err = capsys.readouterr()
    assert (out, "the file is empty" in err) == ("", True)
