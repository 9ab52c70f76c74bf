import datetime

import pytest

from reader.library.captions import is_caption
from reader.library.credit_lines import Credit, credit_line, dated_line, signature_line
from reader.library.datelines import Dateline, dateline

FIRST_OF_JUNE = datetime.date(2019, 6, 1)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("السبت 01/يونيو/2019 - 02:30 م", Credit(date=FIRST_OF_JUNE)),
        ("بقلم: أميرة الشريف", Credit(byline="أميرة الشريف")),
        ("بقلم أميرة الشريف", Credit(byline="أميرة الشريف")),
        ("كتبت - أميرة الشريف", Credit(byline="أميرة الشريف")),
        ("إعداد: وكالات", Credit(byline="وكالات", source="وكالات")),
        ("المصدر: الميادين نت", Credit(source="الميادين نت")),
        ("المصدر : رويترز", Credit(source="رويترز")),
        ("© رويترز", Credit(source="رويترز")),
        ("© 2019 البيان", Credit(source="البيان")),
        ("رويترز ©", Credit(source="رويترز")),
        ("رويترز", Credit(byline="رويترز", source="رويترز")),
        ("(أ.ف.ب)", Credit(byline="أ.ف.ب", source="أ.ف.ب")),
        ("واشنطن - رويترز", Credit(byline="واشنطن - رويترز", source="رويترز")),
        ("القاهرة (د ب أ)", Credit(byline="القاهرة - د ب أ", source="د ب أ")),
        ("أميرة الشريف - القاهرة", Credit(byline="أميرة الشريف - القاهرة")),
        ("أميرة الشريف - 01/06/2019", Credit(byline="أميرة الشريف", date=FIRST_OF_JUNE)),
        ("طرابلس - 1 يونيو 2019", Credit(date=FIRST_OF_JUNE)),
        ("كتبت- أميرة الشريف:", Credit(byline="أميرة الشريف")),
        ("كتب محمد عبد السلام وأميرة الشريف", Credit(byline="محمد عبد السلام وأميرة الشريف")),
        ("(إعداد سها جادو للنشرة - تحرير محمود سلامة)", Credit(byline="إعداد سها جادو للنشرة - تحرير محمود سلامة")),
        ("القاهرة: جمال جوهر - تونس: المنجي السعيداني", Credit("القاهرة: جمال جوهر - تونس: المنجي السعيداني")),
        ("دمشق-سانا", Credit("دمشق - سانا", "سانا")),
        ("الخرطوم في 1-6-2019 (سونا)", Credit("الخرطوم - سونا", "سونا", FIRST_OF_JUNE)),
        ("طهران / 1 یونیو / حزیران 2019 / ارنا", Credit("طهران - ارنا", "ارنا", FIRST_OF_JUNE)),
        ("ع.ج/ع.ش (د ب أ، رويترز)", Credit("ع.ج/ع.ش - د ب أ، رويترز", "د ب أ، رويترز")),
        ("كتب محمد أحمد", Credit(byline="محمد أحمد")),
        ("القاهرة: جمال جوهر", Credit(byline="جمال جوهر")),
        ("أبوظبي - سكاي نيوز عربية", Credit(byline="أبوظبي - سكاي نيوز عربية", source="سكاي نيوز عربية")),
    ],
)
def test_a_credit_line_gives_what_it_says(line: str, credit: Credit) -> None:
    assert credit_line(line) == credit


@pytest.mark.parametrize(
    "line",
    [
        "أميرة الشريف",  # a name alone: only its place tells that it signs
        "تعاون عسكري",
        "حفتر في واشنطن",
        "ترامب يدعم جهود حفتر في مكافحة الإرهاب",
        "ترامب يدعم حفتر - رويترز",
        "كتب ممنوعة في طرابلس",
        "ليبيا في 15 يونيو 2019",
        "(تحرير)",
        "طرابلس: هدوء - بنغازي: حرب",
        "الناطق باسم الجيش الليبي للميادين: عملياتنا مستمرة",
        "مصدر: حفتر إلى موسكو",
        "رويترز تغادر طرابلس",
    ],
)
def test_what_is_no_credit_line(line: str) -> None:
    assert credit_line(line) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("القاهرة - بوابة الوسط السبت 01 يونيو 2019, 02:30 مساء", FIRST_OF_JUNE),
        ("تاريخ النشر:01.06.2019 | 10:20 GMT | أخبار العالم العربي", FIRST_OF_JUNE),
        ("حفتر يزور موسكو في 1 يونيو 2019", None),
        ("القمة التي تعقد في مكة المكرمة يوم السبت 1 يونيو 2019 تناقش ليبيا", None),
    ],
)
def test_a_line_may_have_a_few_words_beside_its_date(line: str, date: datetime.date | None) -> None:
    assert dated_line(line) == (Credit(date=date) if date else None)


def test_the_agency_may_stand_after_a_date_in_both_calendars() -> None:
    line = "العلا 27 رمضان 1440 هـ الموافق 01 يونيو 2019 م واس"
    assert dated_line(line) == Credit(source="واس", date=FIRST_OF_JUNE)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("أميرة الشريف", "أميرة الشريف"),
        ("من نضال المغربي وأحمد محمد حسن", "نضال المغربي وأحمد محمد حسن"),
        ("من موسكو إلى طرابلس", None),
        ("أحمد يصل إلى موسكو ومحمد", None),
    ],
)
def test_a_signature_is_nothing_but_names(line: str, byline: str | None) -> None:
    assert signature_line(line) == (Credit(byline=byline) if byline else None)


@pytest.mark.parametrize(
    ("paragraph", "given"),
    [
        ("واشنطن - قال البيت الأبيض", Dateline()),
        ("رويترز - قال البيت الأبيض", Dateline("رويترز")),
        ("واشنطن (رويترز) - قال البيت الأبيض", Dateline("رويترز")),
        ("واشنطن - (أ ف ب) - قال البيت الأبيض", Dateline("أ ف ب")),
        ("طرابلس 1 يونيو 2019 (شينخوا) -- قتل عشرة", Dateline("شينخوا", FIRST_OF_JUNE)),
        ("القاهرة في 1 يونيو 2019 /أ ش أ/ أعلن", Dateline("أ ش أ", FIRST_OF_JUNE)),
        ("دبي، الإمارات العربية المتحدة (CNN) -- قضت", Dateline("CNN")),
        ("القاهرة 1 يونيو حزيران (رويترز) - قال", Dateline("رويترز")),
        ("القاهرة-رويترز - قال", Dateline("رويترز")),
        ("طرابلس / وليد عبد الله / الأناضول - قال", Dateline("الأناضول")),
        ("بيروت - السبت 1 حزيران/يونيو 2019 - قال", Dateline(date=FIRST_OF_JUNE)),
        # a sentence is no dateline
        ("وفي 1 يونيو 2019 - وهو يوم سبت - قال", Dateline()),
        ("قال حفتر في 1 يونيو 2019 - وهو يوم سبت - إنه", Dateline()),
        ("قالت وكالة (رويترز) إن حفتر - وهو مشير - قال", Dateline()),
        ("ينتظر أن يتجه القائد إلى واشنطن في 1 يونيو 2019 - قال", Dateline()),
        ("", Dateline()),
    ],
)
def test_a_dateline_ends_with_a_dash(paragraph: str, given: Dateline) -> None:
    assert dateline(paragraph) == given


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("مدرّعات للجيش الليبي على جبهة المعارك ضد ميليشيا طرابلس | رويترز", True),
        ("حفتر خلال استقباله في موسكو (أ.ف.ب)", True),
        ("حفتر في موسكو - أرشيفية", True),
        ("حفتر في موسكو (أرشيفية: الإنترنت)", True),
        ("حفتر في موسكو (أرشيفية: طرابلس)", False),
        ("صورة: حفتر في موسكو", True),
        ("حفتر: سنقاتل", False),
        ("رويترز", False),
        ("تعاون عسكري", False),
    ],
)
def test_a_caption_has_a_picture_credit(line: str, caption: bool) -> None:
    assert is_caption(line) is caption
