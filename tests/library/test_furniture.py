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
        *("5,432 مشاهدة", "3 دقائق قراءة", "منذ 3 ساعات", "منذ ساعتين", "قبل 12 دقيقة", "آخر تحديث:"),
        *("list of 2 items", "list 1 of 2", "end of list", "انظر ايضاً", "شارك هذا الخبر على:"),
        *("مادة اعلانية", "كلمات مفتاحية ليبيا، حفتر"),
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
        *("القسم: «أقسم بالله العظيم».", "المشاهدات: رأينا عشرات الدبابات.", "للمزيد: اتصلوا على رقم 140."),
        *("عودة", "منذ 3 ساعات على القصف", "آخر تحديث: 14:20 - 13/12/2018"),
        "طباعة " * 100,
    ],
)
def test_text_that_looks_a_little_like_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "opens"),
    [("اخترنا لك", True), ("اقرأ أيضا:", True), ("إقرأ المزيد", True), ("طباعة", False), ("رفض", False)],
)
def test_some_furniture_stands_above_links(line: str, opens: bool) -> None:
    assert opens_links(line) is opens
