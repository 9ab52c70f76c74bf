"""Captions of pictures that a saved page has among its paragraphs: they are text of the article, and no headings."""

import re
from typing import Final

from reader.library.names import is_agency, name_key

LONGEST: Final = 240
"""Code points. A longer line is no caption."""

PICTURE_CREDITS: Final = (
    *("أرشيف", "أرشيفية", "الأرشيف", "من الأرشيف", "صورة أرشيفية", "صورة من الأرشيف", "غيتي", "جيتي", "غيتي إيماجز"),
    *("الإنترنت", "إنترنت", "مواقع التواصل", "تويتر", "فيسبوك", "getty", "afp", "social media"),
)
"""What stands, beside agencies, after a caption to say where its picture is from."""

PICTURE_LABELS: Final = ("صورة", "الصورة", "صورة أرشيفية", "في الصورة", "تصوير", "عدسة")
"""What a caption begins with when a colon follows."""

_PICTURE_CREDITS: Final = frozenset(map(name_key, PICTURE_CREDITS))
_PICTURE_LABELS: Final = frozenset(map(name_key, PICTURE_LABELS))
_CREDIT: Final = re.compile(r".*\S\s*(?:\s[-–—|/]|\()\s*(?P<credit>[^-–—|/()]+?)\s*\)?")


def is_caption(line: str) -> bool:
    """Say whether `line` is a caption: a picture's credit ends it, or a label opens it.

    >>> is_caption("مدرعات على جبهة المعارك | رويترز"), is_caption("تعاون عسكري")
    (True, False)
    """
    if len(line) > LONGEST:
        return False
    credited = _CREDIT.fullmatch(line)
    if credited and (is_agency(credited["credit"]) or name_key(credited["credit"]) in _PICTURE_CREDITS):
        return True
    label, colon, _ = line.partition(":")
    return bool(colon) and name_key(label) in _PICTURE_LABELS
