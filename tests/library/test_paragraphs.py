import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.paragraphs import paragraphs

LONG = (
    "قال القائد العام للجيش الوطني الليبي المشير خليفة حفتر إن قواته تتقدم نحو العاصمة طرابلس من ثلاثة محاور. وأضاف أن "
    "العملية العسكرية التي أطلقها في الرابع من أبريل الماضي ستنتهي قريبا، وأن المدنيين لن يصيبهم أذى في أثنائها."
)
OTHER = (
    "من جهتها، دعت الأمم المتحدة جميع الأطراف إلى وقف إطلاق النار فورا. وعبر المبعوث الأممي غسان سلامة عن قلقه من "
    "تدهور الوضع الإنساني في العاصمة ومحيطها بعد نزوح آلاف الأسر منذ بدء القتال."
)


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_one_paragraph_a_line() -> None:
    assert texts(f"عنوان الخبر\n{LONG}\n{OTHER}\n\n\nرفض\n{LONG}") == ["عنوان الخبر", LONG, OTHER, "رفض", LONG]


@pytest.mark.parametrize("width", [45, 60, 72, 100])
def test_hard_wrapped_lines_belong_together_up_to_a_blank_line(width: int) -> None:
    wrapped = "\n\n".join(["عنوان الخبر", textwrap.fill(LONG, width), textwrap.fill(OTHER, width)])
    assert [" ".join(found.split("\n")) for found in texts(wrapped)] == ["عنوان الخبر", LONG, OTHER]


def test_a_short_line_ends_its_paragraph_in_hard_wrapped_text() -> None:
    wrapped = f"حفتر في موسكو\nأميرة الشريف\n{textwrap.fill(LONG, 60)}\n\n{textwrap.fill(OTHER, 60)}"
    assert [" ".join(found.split("\n")) for found in texts(wrapped)] == ["حفتر في موسكو", "أميرة الشريف", LONG, OTHER]


def test_marks_take_no_room_where_lines_are_wrapped() -> None:
    marked = LONG.replace("ق", "قَ").replace("ل", "لُّ")
    lines = textwrap.wrap(LONG, 60)
    wrapped = "\n".join(line.replace("ق", "قَ").replace("ل", "لُّ") for line in lines)
    assert [" ".join(found.split("\n")) for found in texts(wrapped)] == [marked]


@pytest.mark.parametrize(
    "lines",
    [
        # verse: every line is about as long as the next, and none is long
        ["على قدر أهل العزم تأتي العزائم", "وتأتي على قدر الكرام المكارم", "وتعظم في عين الصغير صغارها"],
        # sentences, a line each
        [
            "انتهت المعركة الأولى في طرابلس أمس.",
            "وبدأت المعركة الثانية في غريان فجرا.",
            "ولم تعلق الحكومة على ذلك بعد.",
        ],
        # a list
        ["ليبيا", "تونس", "مصر", "الجزائر"],
    ],
)
def test_short_lines_that_nothing_forced(lines: list[str]) -> None:
    assert texts("\n".join(lines)) == lines


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\x85", "\v", "\f"])
def test_every_line_break_ends_a_line(line_break: str) -> None:
    assert texts(f"{LONG}{line_break}{line_break} {OTHER}\t{line_break}") == [LONG, OTHER]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\xa0\n\t\u3000"])
def test_white_space_has_no_paragraph(text: str) -> None:
    assert paragraphs(text) == []


@given(st.text("ab .\n\r\u2028\xa0ابت" + LONG[:40]))
def test_paragraphs_hold_all_but_white_space(text: str) -> None:
    found = paragraphs(text)
    assert all(text[start:end] and text[start:end] == text[start:end].strip() for start, end in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
