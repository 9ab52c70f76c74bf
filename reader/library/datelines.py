"""The dateline: place, day and agency, which a news text opens with before a dash.

    واشنطن - قال البيت الأبيض …
    طرابلس 15 يونيو 2019 (شينخوا) -- قتل …
    القاهرة في 1 يونيو /أ ش أ/ أعلن …

It stays a part of its paragraph.
"""

import datetime
import re
from typing import Final, NamedTuple

from reader.library.dates import find_date, undated
from reader.library.names import is_agency, is_signature, name_key

LONGEST: Final = 120
"""Code points. By then a dateline has ended."""

MOST_WORDS_OF_A_PLACE: Final = 4
"""With the country: دبي، الإمارات العربية المتحدة."""

SENTENCE_WORDS: Final = (
    *("في", "وفي", "منذ", "ومنذ", "بعد", "وبعد", "قبل", "وقبل"),
    *("حتى", "خلال", "وخلال", "يوم", "من", "بين", "كان", "كانت"),
    *("قال", "قالت", "أعلن", "أعلنت", "ذكر", "ذكرت", "أكد", "أكدت", "نقل", "نقلت", "أفاد", "أفادت", "أضاف", "أضافت"),
)
"""What a sentence may begin with before a date, and a place never does."""

IN: Final = "في"
"""Stands between a place and a date (القاهرة في …). After more than one word it is a sentence's."""

_SENTENCE_WORDS: Final = frozenset(map(name_key, SENTENCE_WORDS))
_SEPARATOR: Final = re.compile(r"(\s+[-–—]+\s*|\s*[-–—]+\s+|(?<=[^\W\d])[-–—](?=[^\W\d])|\s+/\s*|\s*/\s+|\s*[()]\s*)")


class Dateline(NamedTuple):
    """What a dateline gives; each part is None where it does not give it."""

    source: str | None = None
    date: datetime.date | None = None


def dateline(paragraph: str) -> Dateline:
    """Return what the dateline of `paragraph` gives. A dateline ends with a dash or a slash.

    >>> dateline("طرابلس 15 يونيو 2019 (شينخوا) -- قتل عشرة")
    Dateline(source='شينخوا', date=datetime.date(2019, 6, 15))
    >>> dateline("وفي 15 يونيو 2019 - وهو يوم سبت - قال")
    Dateline(source=None, date=None)
    """
    *parts, _ = _SEPARATOR.split(paragraph[:LONGEST])
    read = ended = Dateline()
    for position, (field, separator) in enumerate(zip(parts[::2], parts[1::2], strict=True)):
        if is_agency(field):
            read = read._replace(source=read.source or field)
        elif not _is_place_or_day(field, first=position == 0) and not _is_reporter(field):
            break
        else:
            read = read._replace(date=read.date or find_date(field))
        if separator.strip() not in "()":
            ended = read
    return ended


def _is_place_or_day(field: str, *, first: bool) -> bool:
    words = undated(field).split()
    if not words:
        return True
    if not first or name_key(words[0]) in _SENTENCE_WORDS:
        return False
    return len(words) <= MOST_WORDS_OF_A_PLACE and (words[-1] != IN or len(words) == 2)


def _is_reporter(field: str) -> bool:
    return is_signature(field)
