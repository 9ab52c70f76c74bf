import datetime

import pytest

from reader.library.dates import date_line, find_date

FIRST_OF_JUNE = datetime.date(2019, 6, 1)


@pytest.mark.parametrize(
    "line",
    [
        "السبت 01/يونيو/2019 - 02:30 م",
        "1 يونيو 2019",
        "١ يونيو ٢٠١٩",
        "۱ یونیو ۲۰۱۹",
        "1 حزيران 2019",
        "1 جوان 2019",
        "01 حزيران/يونيو 2019",
        "1 حزيران (يونيو) 2019",
        "1 يونيو/ حزيران، 2019",
        "السبت، 1 يونيو، 2019",
        "1 من يونيو عام 2019",
        "يونيو 1, 2019",
        "فاتح يونيو 2019",
        "الأول من حزيران يونيو 2019",
        "1 حزيران ـ يونيو 2019",
        "14:30ت م 1 يونيو 2019",
        "نشر في: 01 يونيو ,2019: 05:24 م GST",
        "يونيو 1، 2019",
        "2019-06-01",
        "2019/6/1",
        "2019 / 6 / 1 - 20:05",
        "السبت 1 جوان 2019 على الساعة 12:30",
        "Published On 1/6/2019",
        "٢٠١٩/٠٦/٠١",
        "2019-06-01T14:30:00+02:00",
        "01/06/2019",
        "1-6-2019 14:30",
        "1.6.2019",
        "01 / 06 / 2019",
        "آخر تحديث: 1/6/2019 الساعة 12:30 (توقيت القدس)",
        "نشر في: السبت 1 يونيو 2019 م",
        "السبت 27 رمضان 1440هـ الموافق 1 يونيو 2019م",
        "\u200fالسبت\u200f، \u200f01\u200f/\u200fيونيو\u200f/2019",
        "نشر في 1 يونيو 2019 - آخر تحديث 3 يونيو 2019",
    ],
)
def test_a_date_line_gives_the_day(line: str) -> None:
    dated = date_line(line)
    assert dated is not None
    assert dated.date == FIRST_OF_JUNE


@pytest.mark.parametrize(
    "line",
    [
        "31 يونيو 2019",
        "الأول من حزيران/يوليو 2019",
        "2019-02-29",
        "30/02/2019",
        "0 يونيو 2019",
        "1 حزيران/يوليو 2019",  # two names of different months
        "25/09/1440",  # of the Hijri calendar
        "02:30 م",
        "السبت 02:30 مساءً",
    ],
)
def test_a_date_line_without_a_day_that_ever_was(line: str) -> None:
    dated = date_line(line)
    assert dated is not None
    assert dated.date is None


@pytest.mark.parametrize(
    "line",
    [
        "حفتر في موسكو 1 يونيو 2019",
        "وفي 18 من أبريل الماضي",
        "2019",
        "1 يونيو",
        "في",
        "م",
        "",
        "أميرة الشريف",
        "192.168.1.2019",
        "1/6/19",
    ],
)
def test_what_is_no_date_line(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("طرابلس في 1 يونيو 2019", FIRST_OF_JUNE),
        ("31 يونيو 2019 أو 1 يونيو 2019", FIRST_OF_JUNE),
        ("2019-06-01 و3 يونيو 2019", FIRST_OF_JUNE),
        # الأول is the month's, not the day
        ("في كانون الأول ديسمبر 2019", None),
        ("رقم 12019-06-01", None),
        ("1 يونيو 20190", None),
        ("في 15 يونيو الجاري", None),
    ],
)
def test_the_first_date_in_a_text(text: str, date: datetime.date | None) -> None:
    assert find_date(text) == date
