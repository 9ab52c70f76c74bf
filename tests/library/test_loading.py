import os
from pathlib import Path

import pytest

from reader.diagnostics import Severity
from reader.library import loading
from reader.library.article import Part, Unreadable
from reader.library.loading import load_article


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "خبر.txt"
    path.write_bytes(text.encode(encoding))
    return path


def test_offsets_count_the_code_points_of_the_text_as_it_is(tmp_path: Path) -> None:
    text = "حفتر في موسكو\r\n\r\nوصل المشير إلى موسكو.\r\n"
    article = load_article("خبر", written(tmp_path, text, "utf-8-sig"))
    assert (article.text, article.encoding) == (text, "utf-8-sig")
    assert [(block.part, text[block.start : block.end]) for block in article.blocks] == [
        (Part.TITLE, "حفتر في موسكو"),
        (Part.BODY, "وصل المشير إلى موسكو."),
    ]


def test_the_line_breaks_of_a_paragraph_become_spaces_one_for_one(tmp_path: Path) -> None:
    lines = [
        "قال القائد العام للجيش الوطني الليبي إن قواته تتقدم نحو",
        "العاصمة طرابلس من ثلاثة محاور منذ أمس وإنها قريبة من",
        "وسطها.",
    ]
    article = load_article("خبر", written(tmp_path, "\r\n".join(lines)))
    (block,) = article.blocks
    assert article.paragraph(block) == "  ".join(lines)
    assert len(article.paragraph(block)) == block.end - block.start


def test_leftovers_are_no_words(tmp_path: Path) -> None:
    assert load_article("خبر", written(tmp_path, "حفتر في موسكو\nطباعة\nوصل حفتر.")).words == 5


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("حفتر في موسكو\n\nوصل حفتر.", "حفتر في موسكو"),
        ("وصل حفتر إلى موسكو.", "وصل حفتر إلى موسكو."),
        ("طباعة\n" + "وصل حفتر إلى موسكو أمس. " * 3, "وصل حفتر إلى موسكو أمس. وصل حفتر إلى موسكو أمس. وصل حفتر …"),
        ("طباعة", "خبر"),
        ("", "خبر"),
    ],
)
def test_an_article_always_has_a_title(tmp_path: Path, text: str, title: str) -> None:
    assert load_article("خبر", written(tmp_path, text)).title == title


@pytest.mark.parametrize("text", ["", " \n\n\xa0"])
def test_an_empty_file_is_an_article_without_blocks_and_a_warning(tmp_path: Path, text: str) -> None:
    article = load_article("خبر", written(tmp_path, text))
    assert article.blocks == ()
    assert [(d.severity, d.problem) for d in article.diagnostics] == [(Severity.WARNING, "the file is empty")]


def test_undecodable_bytes_are_told_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "خبر.txt"
    path.write_bytes("حفتر\r\nفي ".encode() + b"\xff\xff" + "موسكو\r\nأمس\r\n".encode() + b"\xff")
    assert [(d.line, d.column, d.problem) for d in load_article("خبر", path).diagnostics] == [
        (2, 4, "2 undecodable bytes are shown as U+FFFD (utf-8)"),
        (4, 1, "1 undecodable byte is shown as U+FFFD (utf-8)"),
    ]


def problem_of(path: Path) -> str:
    with pytest.raises(Unreadable) as raised:
        load_article("خبر", path)
    assert raised.value.diagnostic.severity is Severity.ERROR
    assert raised.value.diagnostic.file == os.fspath(path)
    return raised.value.diagnostic.problem


def test_what_cannot_be_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert problem_of(tmp_path / "gone.txt") == "the file is not there"
    assert problem_of(tmp_path).startswith("not a file but a folder")
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert problem_of(picture) == "not text but a PNG picture"
    monkeypatch.setattr(loading, "LARGEST", 3)
    assert problem_of(written(tmp_path, "حفتر")).startswith("the file is larger than")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_before_it_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a pipe" in problem_of(tmp_path / "pipe.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = written(tmp_path, "حفتر")
    path.chmod(0)
    assert problem_of(path) == "the file may not be read"
