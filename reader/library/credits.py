"""The lines that say who an article is by and when it appeared: date lines, bylines, source lines.

A source is taken only from where a text gives it as such: a line that is labelled (المصدر: …), signed (© …) or has an
agency's name beside a place or a date. Names in running text say nothing about where it comes from.
"""

import datetime
import re
from typing import Final, NamedTuple

from reader.library.dates import date_line
from reader.library.names import is_agency, is_given_name, is_name, name_key

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
_BETWEEN_FIELDS: Final = re.compile(r"\s+[-–—|/•]+\s+|\s*[()]\s*-?\s*")
MOST_WORDS_OF_A_PLACE: Final = 2


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


def _labelled(line: str) -> Credit | None:
    first, _, name = line.partition(" ")
    if name_key(first) in _BARE_AUTHOR_LABELS and is_name(name):
        return Credit(byline=name.strip())
    match = _LABELLED.fullmatch(line)
    if match is None:
        return None
    label, rest = name_key(match["label"]), match["rest"]
    if label in _AUTHOR_LABELS:
        return Credit(byline=rest, source=rest if is_agency(rest) else None)
    if label in _SOURCE_LABELS and match["sign"] == ":":
        return Credit(source=rest)
    return None


def _signed(line: str) -> Credit | None:
    match = _SIGNED.fullmatch(line)
    return Credit(source=match["before"] or match["after"]) if match else None


def _in_fields(line: str) -> Credit | None:
    """Read a line of fields with dashes or brackets between them: place, author, agency, date, in any order."""
    fields = [field for field in _BETWEEN_FIELDS.split(line) if field]
    dates = {field: dated.date for field in fields if (dated := date_line(field))}
    agencies = [field for field in fields if is_agency(field)]
    others = [field for field in fields if field not in dates and field not in agencies]
    authors = [field for field in others if is_name(field) and (dates or is_given_name(field.split()[0]))]
    places = [field for field in others if field not in authors]
    if any(len(place.split()) > MOST_WORDS_OF_A_PLACE for place in places):
        return None
    if not agencies and not (authors and len(fields) > 1) and not (dates and places):
        return None
    byline = " - ".join(field for field in fields if field not in dates) if authors or agencies else None
    date = next((date for date in dates.values() if date), None)
    return Credit(byline, agencies[0] if agencies else None, date)
