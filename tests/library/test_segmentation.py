"""Texts written with a letter before each line that says which part it is: T, Y (byline), H, B or L."""

import datetime
import time
from itertools import pairwise
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.article import Part
from reader.library.segmentation import segment

LETTERS = {"T": Part.TITLE, "Y": Part.BYLINE, "H": Part.HEADING, "B": Part.BODY, "L": Part.LEFTOVER}

TITLE_THREE_TIMES = """
    L -->
    T حفتر في موسكو
    L حفتر في موسكو
    L  حفتر في موسكو
    B وصل المشير خليفة حفتر إلى موسكو.
    L ليست هناك تعليقات:
    L إرسال تعليق
    """

DATE_AND_SIGNATURE = """
    T حفتر في روسيا لكسب دعم عسكري
    Y السبت 01/يونيو/2019 - 02:30 م
    L طباعة
    Y أميرة الشريف
    B وصل المشير خليفة حفتر إلى موسكو.
    """

AGENCY = """
    T حفتر في روسيا لكسب دعم عسكري
    Y موسكو - رويترز
    B وصل المشير خليفة حفتر إلى موسكو.
    Y المصدر: الميادين
    """

KICKER_DECK_PICTURE = """
    H أخبار ليبيا
    T حفتر في روسيا لكسب دعم عسكري
    H المشير يلتقي الرئيس بوتين للمرة الرابعة
    B حفتر خلال لقاء سابق في موسكو | رويترز
    L ت + ت - الحجم الطبيعي
    B وصل المشير خليفة حفتر إلى موسكو.
    """

HEADINGS = """
    T حفتر في روسيا لكسب دعم عسكري
    B وصل المشير خليفة حفتر إلى موسكو.
    H الرابعة
    B وهذه زيارته الرابعة.
    H 15 يونيو 2019
    H حفتر في واشنطن
    B وينتظر أن يتجه إلى واشنطن.
    B ثم يعود إلى بنغازي
    """

LIST = """
    T الدول التي تدعم حفتر
    B وهذه هي الدول:
    B مصر
    B الإمارات
    B السعودية
    B فرنسا
    B ولم تعلق أي منها على ذلك.
    """

LINKS = """
    T حفتر في موسكو
    B وصل المشير خليفة حفتر إلى موسكو.
    L اخترنا لك
    L ترامب يدعم حفتر
    L إيطاليا تدعم السراج
    """

SOURCE_BELOW_LINKS = """
    T حفتر في موسكو
    B وصل المشير خليفة حفتر إلى موسكو.
    L اقرأ أيضا
    L ترامب يدعم المشير خليفة حفتر
    Y المصدر: الميادين
    """

LINKS_ABOVE_THE_TITLE = """
    L الأكثر قراءة
    T حفتر في موسكو
    B وصل المشير خليفة حفتر إلى موسكو.
    """

LINKS_IN_THE_TEXT = """
    T حفتر في موسكو
    B وصل المشير خليفة حفتر إلى موسكو.
    L اقرأ أيضا
    L list of 2 items
    L list 1 of 2
    L ماذا يريد المشير حفتر من بوتين؟
    L list 2 of 2
    L حصاد خمسة أعوام من الحرب في ليبيا
    L end of list
    H الرابعة
    B وهذه زيارته الرابعة.
    """

TEXT_WITHOUT_FULL_STOPS_BELOW_LINKS = """
    T حفتر في موسكو
    B وصل المشير خليفة حفتر إلى موسكو.
    L اقرأ أيضا
    L ماذا يريد المشير حفتر من بوتين؟
    B مدير مستشفى في العاصمة قال للصحيفة إن القسم استقبل مئات الجرحى خلال ساعات قليلة من القصف الذي طال الأحياء
    B أعداد الجرحى مرشحة للارتفاع في الساعات المقبلة بحسب الهلال الأحمر الليبي الذي يواصل عمليات الإنقاذ هناك
    """

MANY_SHORT_LINES_BELOW_LINKS = """
    T حفتر في موسكو
    B وصل المشير خليفة حفتر إلى موسكو.
    L اقرأ أيضا
    L ماذا يريد المشير حفتر من بوتين؟
    B كيف ترى الوضع الحالي في طرابلس؟
    B الوضع معقد ولا أحد يريد الحرب
    B وما هو الدور المصري في ليبيا؟
    B دور الوساطة بين الأطراف كلها
    B وهل هناك من يقبل بهذا الدور؟
    B الأطراف كلها تقبل به اليوم
    B ولا يوجد دور آخر لمصر
    B وهذا كل شيء.
    """

PAGE_TITLE = """
    L حفتر يصل إلى موسكو في زيارة رسمية | الجزيرة نت
    T حفتر يصل إلى موسكو في زيارة رسمية
    B وصل المشير خليفة حفتر إلى موسكو.
    """

KICKER_WITH_A_COLON = """
    H خاص:
    T حفتر يصل إلى موسكو في زيارة رسمية
    L آخر تحديث:
    Y كتبت- أميرة الشريف:
    B وصل المشير خليفة حفتر إلى موسكو.
    Y (إعداد سها جادو للنشرة العربية - تحرير محمود سلامة)
    """

REFRAIN = """
    T لا تصالح
    Y أمل دنقل
    B لا تصالح
    B ولو منحوك الذهب
    B أترى حين أفقأ عينيك
    B ثم أثبت جوهرتين مكانهما
    B هل ترى
    """

NO_TITLE = """
    B وصل المشير خليفة حفتر إلى موسكو.
    H الرابعة
    B وهذه زيارته الرابعة.
    """

SIGNED_BEFORE_THE_TITLE = """
    Y محمد عبد السلام
    T حفتر وحلم السلطة المطلقة في ليبيا
    B وصل المشير خليفة حفتر إلى موسكو.
    """

CORRESPONDENT = """
    T حفتر في روسيا لكسب دعم عسكري
    Y السبت - 27 شهر رمضان 1440 هـ - 01 يونيو 2019 مـ رقم العدد [14795]
    Y القاهرة: جمال جوهر
    B وصل المشير خليفة حفتر إلى موسكو.
    """

PORTAL_AND_DATE = """
    T حفتر في روسيا لكسب دعم عسكري
    Y القاهرة - بوابة الوسط السبت 01 يونيو 2019, 02:30 مساء
    L 2 دقائق
    B حفتر في موسكو © أ ف ب
    B وصل المشير خليفة حفتر إلى موسكو.
    """

TITLE_WITH_A_DATE = """
    T قمة مكة الجمعة 31 مايو 2019
    Y كتب محمد أحمد
    B وصل القادة إلى مكة.
    """

BREADCRUMBS = """
    L الرئيسية
    H أخبار
    H عرب وعالم
    T حفتر في روسيا لكسب دعم عسكري
    B وصل المشير خليفة حفتر إلى موسكو.
    """

OPINION = """
    T رهان موسكو
    Y زهير شلقم
    Y السبت 1 يونيو 2019
    B وصل المشير خليفة حفتر إلى موسكو.
    """

ONLY_SHORT_LINES = """
    T حفتر
    B موسكو
    B طرابلس
    """


@pytest.mark.parametrize(
    "annotated",
    [
        pytest.param(value, id=name.lower())
        for name, value in list(globals().items())
        if name.isupper() and isinstance(value, str)
    ],
)
def test_the_part_of_each_line(annotated: str) -> None:
    lines = dedent(annotated).strip("\n").split("\n")
    text = "\n".join(line[2:] for line in lines)
    assert [block.part for block in segment(text).blocks] == [LETTERS[line[0]] for line in lines]


@pytest.mark.parametrize(
    ("annotated", "byline", "source", "date"),
    [
        (TITLE_THREE_TIMES, None, None, None),
        (DATE_AND_SIGNATURE, "أميرة الشريف", None, datetime.date(2019, 6, 1)),
        (AGENCY, "موسكو - رويترز", "رويترز", None),
        (KICKER_DECK_PICTURE, None, None, None),  # the picture's agency is not the article's
        (HEADINGS, None, None, None),  # a date between paragraphs does not date the article
        (SIGNED_BEFORE_THE_TITLE, "محمد عبد السلام", None, None),
        (CORRESPONDENT, "جمال جوهر", None, datetime.date(2019, 6, 1)),
        (PORTAL_AND_DATE, None, None, datetime.date(2019, 6, 1)),
        (TITLE_WITH_A_DATE, "محمد أحمد", None, None),
        (SOURCE_BELOW_LINKS, None, "الميادين", None),
        (KICKER_WITH_A_COLON, "أميرة الشريف", None, None),
        (OPINION, "زهير شلقم", None, datetime.date(2019, 6, 1)),
    ],
)
def test_what_the_article_tells_of_itself(
    annotated: str, byline: str | None, source: str | None, date: datetime.date | None
) -> None:
    text = "\n".join(line[2:] for line in dedent(annotated).strip("\n").split("\n"))
    assert segment(text).credit == (byline, source, date)


@pytest.mark.parametrize(
    ("text", "source", "date"),
    [
        ("حفتر في موسكو\n\nموسكو 1 يونيو 2019 (تاس) - وصل حفتر.", "تاس", datetime.date(2019, 6, 1)),
        ("حفتر في موسكو\n\nوصل حفتر في 1 يونيو 2019 - وهو يوم سبت - إلى موسكو.", None, None),
        ("حفتر في موسكو\n\nذكرت وكالة رويترز أن حفتر وصل.", None, None),
        ("حفتر في موسكو\n\nوصل حفتر.\n\n© رويترز", "رويترز", None),
        ("حفتر في موسكو\n\nوصل حفتر.\n\n1 يونيو 2019", None, datetime.date(2019, 6, 1)),
        ("حفتر في موسكو\n31 يونيو 2019\nوصل حفتر.", None, None),
    ],
)
def test_source_and_date(text: str, source: str | None, date: datetime.date | None) -> None:
    credit = segment(text).credit
    assert (credit.source, credit.date) == (source, date)


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\ufeff", "\u202b\u200b"])
def test_invisible_characters_around_a_line_change_nothing(mark: str) -> None:
    lines = ["خاص:", "حفتر في موسكو", "بقلم: أميرة الشريف", "وصل حفتر إلى موسكو.", "الرابعة", "وعاد حفتر."]
    plain, marked = segment("\n".join(lines)), segment("\n".join(f"{mark}{line}{mark}" for line in lines))
    assert [block.part for block in marked.blocks] == [block.part for block in plain.blocks]
    assert (
        (marked.title, marked.credit) == (plain.title, plain.credit) == ("حفتر في موسكو", ("أميرة الشريف", None, None))
    )


@given(
    st.lists(
        st.sampled_from(
            [*"\n\r \xa0\u200f", "\r\n", "-->", "رفض", "طباعة", "وقال حفتر.", "1 يونيو 2019", "رويترز - ", "أ"]
        )
    ).map("".join)
)
def test_blocks_hold_all_but_white_space(text: str) -> None:
    blocks = segment(text).blocks
    assert all(text[block.start : block.end] == text[block.start : block.end].strip() != "" for block in blocks)
    assert all(before.end <= after.start for before, after in pairwise(blocks))
    assert "".join("".join(text[block.start : block.end].split()) for block in blocks) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "كلمة عربية " * 100_000,
        "ب" * 1_000_000,
        " " * 1_000_000,
        "\n" * 1_000_000,
        "- " * 500_000,
        "سطر قصير\n" * 30_000,
        "وقال حفتر إن الحرب انتهت في طرابلس.\n" * 30_000,
        "كل سطر من هذا النص طويل لأن المحرر لفه عند ستين حرفا أو نحوها\n" * 30_000,
    ],
    ids=lambda text: f"{text[:20]!r} {len(text)}",
)
def test_the_time_grows_with_the_text_and_no_faster(text: str) -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        segment(text)
        return time.process_time() - start

    assert seconds(text) < 20 * seconds(text[: len(text) // 4]) + 0.1
