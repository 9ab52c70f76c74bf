"""Dates as Arabic newspapers write them, and the lines that hold nothing else.

All matching is on folded text, where both sets of Arabic digits are ASCII digits and direction marks are gone. Numbers
alone are read day first, as the whole region writes them, or year first (ISO 8601).
"""

import datetime
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from reader.arabic.folding import fold
from reader.arabic.months import MONTH_NUMBERS

EARLIEST_YEAR: Final = 1800
LATEST_YEAR: Final = 2199
"""Years outside are of the Hijri calendar, or no years."""

WEEKDAYS: Final = ("السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة")

HIJRI_MONTHS: Final = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "ربيع الثاني",
    "جمادى الأولى",
    "جمادى الآخرة",
    "جمادى الثانية",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذي القعدة",
    "ذو الحجة",
    "ذي الحجة",
)

LABELS: Final = (
    "تاريخ النشر",
    "تاريخ التحديث",
    "تاريخ",
    "التاريخ",
    "بتاريخ",
    "تم النشر",
    "تم النشر في",
    "نشر",
    "نشر في",
    "نشرت في",
    "نشر بتاريخ",
    "منشور",
    "آخر تحديث",
    "آخر تعديل",
    "تحديث",
    "تم التحديث",
    "الموافق",
    "شهر",
    "العدد",
    "رقم العدد",
    "يوم",
    "الساعة",
    "على الساعة",
    "في",
    "published",
    "published on",
    "updated",
    "last update",
)
"""What stands before a date to say what it is the date of."""

CLOCK: Final = (
    *("صباحا", "مساء", "ظهرا", "عصرا", "ليلا", "ص", "م", "am", "pm", "ت م"),
    *("بتوقيت", "توقيت", "غرينتش", "جرينتش", "القدس", "مكة المكرمة", "مكة", "القاهرة", "بغداد", "دمشق", "أبوظبي"),
    *("المحلي", "العالمي", "gmt", "gst", "utc", "ksa", "z"),
)
"""What stands beside a time of day. م and هـ after a year (Gregorian, Hijri) need no entry: م is also the afternoon."""


def _any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for the longest of `phrases`, folded, as whole words."""
    folded = sorted({fold(phrase).text for phrase in phrases}, key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, folded))})(?!\w)"


FIRST_OF_MONTH: Final = ("فاتح", "الفاتح", "الأول من")
"""What stands for the day 1 before a month's name; without من the ordinal belongs to the month (تشرين الأول)."""

_GAP: Final = r"\s*[-/.,،]?\s*"
_MONTH: Final = _any_of(MONTH_NUMBERS)
_DAY: Final = r"(?<!\d)(?<!\d[-/.:])(?P<day>\d{1,2})(?!\d)"
_FIRST: Final = rf"(?P<first>{_any_of(FIRST_OF_MONTH)})"
_YEAR: Final = r"(?<!\d)(?P<year>\d{4})(?!\d|[-/.]\d)"
_MONTH_NUMBER: Final = r"(?P<sign> ?[-/.] ?)(?P<month>\d{1,2})(?P=sign)"
_NAMED_MONTH: Final = rf"(?P<month>{_MONTH})(?:\s*[-/(،]?\s*(?P<twin>{_MONTH})\s*\)?)?"

_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        # 15 يونيو 2019 · 01/يونيو/2019 · 1 من حزيران (يونيو) عام 2019 · 3 أيار/مايو، 2019 · فاتح ماي 2019
        rf"(?:{_DAY}|{_FIRST}){_GAP}(?:من )?(?:شهر )?{_NAMED_MONTH}{_GAP}(?:ل?عام |ل?سنه )?{_YEAR}",
        # يونيو 15, 2019
        rf"{_NAMED_MONTH} {_DAY}{_GAP}{_YEAR}",
        # 2019-06-01 · 2019/6/1 · 2019 / 6 / 1, and before a time 2019-06-01T14:30
        rf"(?<!\d)(?<!\d[-/.])(?P<year>\d{{4}}){_MONTH_NUMBER}(?P<day>\d{{1,2}})(?!\d|[-/.]\d)",
        # 01/06/2019 · 1-6-2019 · 01 / 06 / 2019
        rf"{_DAY}{_MONTH_NUMBER}{_YEAR}",
    )
)

_TIME: Final = re.compile(r"(?<!\d)t?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:[+-]\d{2}:?\d{2})?(?!\d)")
_HIJRI: Final = re.compile(rf"(?:\d{{1,2}}{_GAP})?(?:شهر )?{_any_of(HIJRI_MONTHS)}(?:{_GAP}1[34]\d\d)?(?: ?ه(?!\w))?")
_WEEKDAY: Final = re.compile(_any_of(WEEKDAYS))
_ISSUE: Final = re.compile(rf"{_any_of(['العدد'])}\W*\d+")
_DAY_AND_MONTH: Final = re.compile(rf"{_DAY}{_GAP}{_NAMED_MONTH}")
_DATING: Final = (*_FORMS, _HIJRI, _TIME, _WEEKDAY, _ISSUE)
_FILLER: Final = re.compile(f"{_any_of(LABELS)}|{_any_of(CLOCK)}|\\W")


class DateLine(NamedTuple):
    """A line with nothing but a date, a time, or both; `date` is None where it gives no day, or one that never was."""

    date: datetime.date | None


def find_date(text: str) -> datetime.date | None:
    """Return the first date in `text`, or None. A day that never was (31 يونيو) is no date.

    >>> find_date("السبت 01/يونيو/2019 - 02:30 م")
    datetime.date(2019, 6, 1)
    """
    return _first_date(fold(text).text)


def date_line(line: str) -> DateLine | None:
    """Return what `line` says if it is a date line, or else None.

    Beside dates of either calendar it may have the weekday, the time of day and a label (آخر تحديث).
    The first date counts.

    >>> date_line("السبت 01/يونيو/2019 - 02:30 م").date
    datetime.date(2019, 6, 1)
    >>> date_line("ليبيا في 15 يونيو 2019") is None
    True
    """
    folded = fold(line).text
    rest = _undated(folded)
    if rest == folded or _FILLER.sub("", rest):
        return None
    return DateLine(_first_date(folded))


def dates_appearance(text: str) -> bool:
    """Say whether `text` has what goes with the date of an appearance: time of day, day of the week or Hijri date."""
    folded = fold(text).text
    return any(form.search(folded) for form in (_TIME, _WEEKDAY, _HIJRI))


def date_ranges(text: str) -> list[tuple[int, int]]:
    """Return the half-open ranges of the dates, weekdays and times of day in `text`, in order, apart from each other.

    A day and its month are one also without a year.

    >>> date_ranges("دمشق / 8 يناير / كانون الثاني 2020 / سانا")
    [(7, 34)]
    """
    folded = fold(text)
    rest, ranges = folded.text, []
    for form in (*_DATING, _DAY_AND_MONTH):
        ranges += [folded.source_range(*match.span()) for match in form.finditer(rest)]
        rest = form.sub(_blank, rest)
    return sorted(ranges)


def undated(text: str) -> str:
    """Return `text` with a space in place of each date, weekday and time of day.

    >>> undated("القاهرة السبت 15 يونيو 2019").strip()
    'القاهرة'
    """
    pieces, done = [], 0
    for start, end in date_ranges(text):
        pieces.append(text[done:start])
        done = end
    return " ".join([*pieces, text[done:]])


def _undated(folded: str) -> str:
    for form in _DATING:
        folded = form.sub(_blank, folded)
    return folded


def _blank(match: re.Match[str]) -> str:
    """Return spaces, as many as the match has characters, so that offsets hold."""
    return " " * len(match.group())


def _first_date(folded: str) -> datetime.date | None:
    found = (match for form in _FORMS for match in form.finditer(folded))
    for match in sorted(found, key=re.Match.start):
        date = _date(match)
        if date:
            return date
    return None


def _date(match: re.Match[str]) -> datetime.date | None:
    groups = match.groupdict()
    month = _month(groups["month"])
    if groups.get("twin") and _month(groups["twin"]) != month:
        return None
    year = int(groups["year"])
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return datetime.date(year, month, 1 if groups.get("first") else int(groups["day"]))
    except ValueError:
        return None


def _month(name_or_number: str) -> int:
    return MONTH_NUMBERS.get(name_or_number) or int(name_or_number)
