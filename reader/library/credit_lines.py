"""The lines that say who an article is by and when it appeared: date lines, bylines, source lines.

A source is taken only from where a text gives it as such: a line that is labelled (المصدر: …), signed (© …) or has an
agency's name beside a place or a date. Names in running text say nothing about where it comes from.
"""

import datetime
import re
from typing import Final, NamedTuple

from reader.library.dates import date_line, find_date, has_time_or_weekday, undated
from reader.library.names import is_given_name, is_name, is_outlet, name_key

LONGEST: Final = 120
"""Code points. A longer line is no credit."""

AUTHOR_LABELS: Final = (
    *("بقلم", "كتب", "كتبت", "كتبه", "كتبته", "إعداد"),
    *("إعداد وتحرير", "أعده", "أعدها", "أعد التقرير", "تحرير", "ترجمة"),
    *("أجرى الحوار", "أجرت الحوار", "حاوره", "حاورها", "حاورته", "حاورتها", "الكاتب", "الكاتبة", "by"),
)
"""What stands before an author's name when a colon or a dash follows."""

BARE_AUTHOR_LABELS: Final = ("بقلم", "by")
"""What stands before an author's name also without a colon: the words mean nothing else there."""

SOURCE_LABELS: Final = ("المصدر", "مصدر الخبر", "المصادر", "نقلا عن", "source")
"""What stands before the name of an outlet when a colon follows."""

_AUTHOR_LABELS: Final = frozenset(map(name_key, AUTHOR_LABELS))
_BARE_AUTHOR_LABELS: Final = frozenset(map(name_key, BARE_AUTHOR_LABELS))
_SOURCE_LABELS: Final = frozenset(map(name_key, SOURCE_LABELS))

_LABELLED: Final = re.compile(r"(?P<label>[^:–—-]{1,20}?)\s*(?P<sign>:|\s[–—-])\s*(?P<rest>\S.*)")
_SIGNED: Final = re.compile(r"(?:©|ⓒ|\([cC]\))\s*(?:\d{4}\s+)?(?P<before>\S.*)|(?P<after>\S.*?)\s*[©ⓒ]")
_WORD: Final = re.compile(r"\w+")
_BETWEEN_FIELDS: Final = re.compile(r"\s+[-–—|/•]+\s*|\s*[-–—|/•]+\s+|\s*[()]\s*-?\s*")

MOST_WORDS_OF_A_PLACE: Final = 2
MOST_WORDS_BESIDE_A_DATE: Final = 6
"""A line that has more, beside a date with the time or the weekday, tells news."""


class Credit(NamedTuple):
    """What a line gives; each part is None where it does not give it."""

    byline: str | None = None
    source: str | None = None
    date: datetime.date | None = None


def credit_line(line: str) -> Credit | None:
    """Return what `line` gives if it is, by its form alone, a date line, a byline or a source line, or else None.

    >>> credit_line("بقلم: أميرة الشريف").byline, credit_line("المصدر: الميادين").source
    ('أميرة الشريف', 'الميادين')
    >>> credit_line("واشنطن - رويترز")
    Credit(byline='واشنطن - رويترز', source='رويترز', date=None)
    """
    if len(line) > LONGEST:
        return None
    dated = date_line(line)
    if dated:
        return Credit(date=dated.date)
    return _labelled(line) or _signed(line) or _in_fields(line)


def dated_line(line: str) -> Credit | None:
    """Return the date of `line` if it is written as that of an appearance, with the time or the weekday, or else None.

    A few other words may stand beside it: a section, a portal. Where a title can stand, such a line can be one.
    """
    if len(line) > LONGEST:
        return None
    date = find_date(line)
    few_words = len(_WORD.findall(undated(line))) <= MOST_WORDS_BESIDE_A_DATE
    return Credit(date=date) if date and few_words and has_time_or_weekday(line) else None


def _labelled(line: str) -> Credit | None:
    first, _, name = line.partition(" ")
    if is_name(name) and (
        name_key(first) in _BARE_AUTHOR_LABELS or (name_key(first) in _AUTHOR_LABELS and _begins_with_given_name(name))
    ):
        return Credit(byline=name.strip())
    match = _LABELLED.fullmatch(line)
    if match is None:
        return None
    label, rest = name_key(match["label"]), match["rest"]
    if label in _AUTHOR_LABELS:
        return Credit(byline=rest, source=rest if is_outlet(rest) else None)
    if match["sign"] != ":":
        return None
    if label in _SOURCE_LABELS:
        return Credit(source=rest)
    # القاهرة: جمال جوهر
    correspondent = is_name(rest) and _begins_with_given_name(rest) and len(label.split()) <= MOST_WORDS_OF_A_PLACE
    return Credit(byline=rest) if correspondent else None


def _signed(line: str) -> Credit | None:
    match = _SIGNED.fullmatch(line)
    return Credit(source=match["before"] or match["after"]) if match else None


def _in_fields(line: str) -> Credit | None:
    """Read a line of fields with dashes or brackets between them: place, author, agency, date, in any order."""
    fields = [field for field in _BETWEEN_FIELDS.split(line) if field]
    dates = {field: dated.date for field in fields if (dated := date_line(field))}
    outlets = [field for field in fields if is_outlet(field)]
    others = [field for field in fields if field not in dates and field not in outlets]
    authors = [field for field in others if is_name(field) and _begins_with_given_name(field)]
    places = [field for field in others if field not in authors]
    if any(len(place.split()) > MOST_WORDS_OF_A_PLACE for place in places):
        return None
    if not outlets and not (authors and len(fields) > 1) and not (dates and places):
        return None
    byline = " - ".join(field for field in fields if field not in dates) if authors or outlets else None
    date = next((date for date in dates.values() if date), None)
    return Credit(byline, outlets[0] if outlets else None, date)


def _begins_with_given_name(name: str) -> bool:
    return is_given_name(name.split()[0])
