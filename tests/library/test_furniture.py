import pytest

from reader.library.furniture import is_furniture, opens_links


@pytest.mark.parametrize(
    "line",
    [
        *(
            "-->",
            "* * *",
            "…",
            "\u200f",
            "Email",
            "طباعة",
            "طِباعة",
            "ت + ت - الحجم الطبيعي",
            "اخترنا لك",
            "إرسال تعليق",
        ),
        *("ليست هناك تعليقات:", "لا توجد تعليقات", "التعليقات (3)", "12 مشاهدة", "٣ تعليقات", "عدد القراءات: 120"),
        *("اقرأ أيضاً: حفتر في موسكو", "إقرأ أيضا", "الكلمات الدلالية: ليبيا، حفتر", "جميع الحقوق محفوظة © 2019"),
        *("https://example.org/news", "Facebook", "شارك على تويتر"),
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        *("رفض", "الرابعة", "إدانة", "تعاون عسكري", "2019", "أميرة الشريف", "السبت 01/يونيو/2019 - 02:30 م"),
        *("طباعة الدستور الليبي الجديد", "اخترنا لك أن تقاتل معنا", "تعليقات ترامب", "قال: طباعة"),
        "طباعة " * 100,
    ],
)
def test_text_that_looks_a_little_like_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "opens"), [("اخترنا لك", True), ("اقرأ أيضا:", True), ("طباعة", False), ("رفض", False)]
)
def test_some_furniture_stands_above_links(line: str, opens: bool) -> None:
    assert opens_links(line) is opens
