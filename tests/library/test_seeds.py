"""The articles of the sample library, block by block: T title, Y byline, H heading, B body, L leftover."""

import datetime
from pathlib import Path

import pytest

from reader.library.article import Article, Part
from reader.library.folder import Library

SEEDS = Library(Path(__file__).parents[2] / "seeds")
LETTERS = {Part.TITLE: "T", Part.BYLINE: "Y", Part.HEADING: "H", Part.BODY: "B", Part.LEFTOVER: "L"}

TITLE_OF_003 = (
    "عاجل الدعم الدولي الكبير للجيش الوطني الليبي بوابة تحرير طرابلس.. وتحضيرات للقاء مرتقب لـ”حفتر” مع “ترامب”"
    "،،اليكم التفاصيل"
)


def article(number: str) -> Article:
    return SEEDS.load(SEEDS.resolve(number))


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("000", "HTBLBBBBBHBBHBBHBL"),
        ("001", "TBHBBBBBBBBBBBBBHBBBL"),
        ("002", "TBHHBBBBBBBBBBHHBBBBBHBBBB"),
        ("003", "LTLLBBBBHBHBHBBHBLL"),
        ("004", "TYLYBBBBBBBBBBBBBBBBBBBB"),
    ],
)
def test_the_part_of_every_block(number: str, parts: str) -> None:
    assert "".join(LETTERS[block.part] for block in article(number).blocks) == parts


@pytest.mark.parametrize(
    ("number", "title", "byline", "date"),
    [
        ("000", "ترامب يثمّن دور الجيش الليبي في مكافحة الإرهاب", None, None),
        ("001", "الناطق باسم الجيش الليبي للميادين: عملياتنا مستمرة لإحباط هجمات الميليشيات", None, None),
        ("002", "ترامب يدعم جهود حفتر في مكافحة الإرهاب", None, None),
        (
            "003",
            TITLE_OF_003,
            None,
            None,
        ),
        (
            "004",
            "لأول مرة منذ إطلاق عملية طرابلس.. حفتر في روسيا لكسب دعم عسكري",
            "أميرة الشريف",
            datetime.date(2019, 6, 1),
        ),
    ],
)
def test_what_the_article_tells_of_itself(
    number: str, title: str, byline: str | None, date: datetime.date | None
) -> None:
    found = article(number)
    assert (found.title, found.byline, found.date) == (title, byline, date)
    assert found.source is None  # outlets are named in the texts, never as where the text is from
    assert found.encoding == "utf-8"
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    ("number", "headings"),
    [
        ("000", ["مصادر دبلوماسية لـ «البيان»: العالم لا يثق في الميليشيا", "دعم وعزلة", "إدانة", "تصدٍ"]),
        (
            "001",
            [
                "قنونو: قوات حفتر تستخدم الأسلحة الثقيلة وسلاح الطائرات في قصف المدنيين",
                "ترامب يثني على دور حفتر في مكافحة الارهاب وتأمين الموارد النفطية في البلاد",
            ],
        ),
        (
            "002",
            [
                "واشنطن رفضت تأييد قرار لمجلس الأمن يدعو إلى وقف إطلاق النار في ليبيا",
                "إدارة ترامب سعت الى تحديد كيفية التعامل مع أحدث التطورات في ليبيا",
                "مقاتلون متطرفون يناصرون حكومة الوفاق",
                "ليبيا تحولت الى معبر للمتطرفين تحت حكم الاسلاميين",
                "أعتقد أن هناك مجموعة من وجهات النظر في واشنطن بخصوص الجانب السياسي لم يوفقوا بينها",
            ],
        ),
        ("003", ["تعاون عسكري", "الرابعة", "حفتر في واشنطن", "رفض"]),
        ("004", []),
    ],
)
def test_the_headings(number: str, headings: list[str]) -> None:
    found = article(number)
    assert [found.paragraph(block) for block in found.blocks if block.part is Part.HEADING] == headings
