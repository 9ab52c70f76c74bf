"""The lines that say who an article is by and when it appeared: date lines, bylines, source lines.

A source is taken only from where a text gives it as such: a line that is labelled (المصدر: …), signed (© …) or has an
agency's name beside a place or a date. Names in running text say nothing about where it comes from.
"""

import datetime
import re
from typing import Final, NamedTuple

from reader.library.dates import date_line, date_ranges, dates_appearance, find_date, undated
from reader.library.names import is_name, is_outlet, is_signature, name_key

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

SIGNATURE_OPENING: Final = "من"
"""Stands before the authors' names on a line of their own (من نضال المغربي). Before much else too, but not there."""

SOURCE_LABELS: Final = ("المصدر", "مصدر الخبر", "المصادر", "نقلا عن", "source")
"""What stands before the name of an outlet when a colon follows."""

_AUTHOR_LABELS: Final = frozenset(map(name_key, AUTHOR_LABELS))
_BARE_AUTHOR_LABELS: Final = frozenset(map(name_key, BARE_AUTHOR_LABELS))
_SOURCE_LABELS: Final = frozenset(map(name_key, SOURCE_LABELS))

_LABELLED: Final = re.compile(r"(?P<label>[^:–—-]{1,20}?)\s*(?P<sign>:|\s[–—-]|[–—-]\s)\s*(?P<rest>\S.*?)[\s:]*")
_BRACKETED: Final = re.compile(r"[(\[]\s*(?P<content>(?P<first>[^\W\d]+)\s[^()\[\]]*?)\s*[)\]]")
_SIGNED: Final = re.compile(r"(?:©|ⓒ|\([cC]\))\s*(?:\d{4}\s+)?(?P<before>\S.*)|(?P<after>\S.*?)\s*[©ⓒ]")
_WORD: Final = re.compile(r"\w+")
_PLACE_END: Final = re.compile(r"\s+(?:في)?\s*$")
"""What is left after a place when its date is taken away (الخرطوم في 11-4-2019)."""
_BETWEEN_FIELDS: Final = re.compile(r"\s+[-–—|/•]+\s*|\s*[-–—|/•]+\s+|\s*[()]\s*-?\s*|(?<=[^\W\d])[-–—](?=[^\W\d])")

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
    """Return what `line` gives if its date is that of an appearance, with time, weekday or Hijri date, or else None.

    A few other words may stand beside it: a section, a portal, an agency at the end. Where a title can stand, such
    a line can be one.
    """
    if len(line) > LONGEST:
        return None
    date, words = find_date(line), _WORD.findall(undated(line))
    if not date or len(words) > MOST_WORDS_BESIDE_A_DATE or not dates_appearance(line):
        return None
    return Credit(source=words[-1] if words and is_outlet(words[-1]) else None, date=date)


def signature_line(line: str) -> Credit | None:
    """Return the authors of `line` if it is their names and nothing else, من before them aside, or else None.

    >>> signature_line("من نضال المغربي وأحمد محمد حسن").byline
    'نضال المغربي وأحمد محمد حسن'
    """
    opening, _, rest = line.partition(" ")
    names = rest if name_key(opening) == SIGNATURE_OPENING else line
    return Credit(byline=names) if len(line) <= LONGEST and is_signature(names) else None


def _labelled(line: str) -> Credit | None:
    first, _, name = line.partition(" ")
    opening = name_key(first)
    if (opening in _BARE_AUTHOR_LABELS and is_name(name)) or (opening in _AUTHOR_LABELS and is_signature(name)):
        return Credit(byline=name.strip())
    # (إعداد سها جادو للنشرة العربية - تحرير محمود سلامة)
    bracketed = _BRACKETED.fullmatch(line)
    if bracketed and name_key(bracketed["first"]) in _AUTHOR_LABELS:
        return Credit(byline=bracketed["content"])
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
    return _correspondents(line, rest) if len(label.split()) <= MOST_WORDS_OF_A_PLACE else None


def _correspondents(line: str, name: str) -> Credit | None:
    """Read a line of places and their correspondents, one (القاهرة: جمال جوهر) or several with dashes between."""
    if is_signature(name):
        return Credit(byline=name)
    pairs = [pair.partition(":") for pair in _BETWEEN_FIELDS.split(line)]
    several = all(is_name(person) and len(place.split()) <= MOST_WORDS_OF_A_PLACE for place, _, person in pairs)
    return Credit(byline=line) if several and any(is_signature(person.strip()) for *_, person in pairs) else None


def _signed(line: str) -> Credit | None:
    match = _SIGNED.fullmatch(line)
    return Credit(source=match["before"] or match["after"]) if match else None


def _in_fields(line: str) -> Credit | None:
    """Read a line of fields with dashes or brackets between them: place, author, agency, date, in any order."""
    fields = [field for field in _fields(line) if field.strip()]
    dates = [field for field in fields if date_line(field)]
    outlets = [field for field in fields if is_outlet(field)]
    others = [field for field in fields if field not in dates and field not in outlets]
    authors = [field for field in others if is_signature(field)]
    places = [_without_date(field) for field in others if field not in authors]
    if any(len(place.split()) > MOST_WORDS_OF_A_PLACE for place in places):
        return None
    if not outlets and not (authors and len(fields) > 1) and not (dates and places):
        return None
    names = [name for field in fields if field not in dates and (name := _without_date(field))]
    byline = " - ".join(names) if authors or outlets else None
    return Credit(byline, outlets[0] if outlets else None, find_date(line))


def _without_date(field: str) -> str:
    return _PLACE_END.sub("", undated(field)).strip()


def _fields(line: str) -> list[str]:
    """Split `line` at the dashes and brackets that are no part of a date."""
    dates = date_ranges(line)
    fields, start = [], 0
    for separator in _BETWEEN_FIELDS.finditer(line):
        if not any(first < separator.end() and separator.start() < end for first, end in dates):
            fields.append(line[start : separator.start()])
            start = separator.end()
    return [*fields, line[start:]]
