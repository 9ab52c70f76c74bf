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

PICTURE_LABELS: Final = (
    *(
        "صورة",
        "الصورة",
        "صورة أرشيفية",
        "في الصورة",
        "تصوير",
        "عدسة",
        "مصدر الصورة",
        "صدر الصورة",
        "التعليق على الصورة",
    ),
)
"""What a caption begins with when a colon or comma follows."""

_BETWEEN_CREDITS: Final = re.compile("[:،]")
_AFTER_LABEL: Final = re.compile("[:،]")

_PICTURE_CREDITS: Final = frozenset(map(name_key, PICTURE_CREDITS))
_PICTURE_LABELS: Final = frozenset(map(name_key, PICTURE_LABELS))
_CREDIT: Final = re.compile(r".*\S\s*(?:\s[-–—|/]|\()\s*(?P<credit>[^-–—|/()]+?)\s*\)?")
_SIGNED: Final = re.compile(r"\S.*[©ⓒ]\s*\S.*")


def is_caption(line: str) -> bool:
    """Say whether `line` is a caption: a picture's credit ends it, or a label opens it.

    >>> is_caption("مدرعات على جبهة المعارك | رويترز"), is_caption("تعاون عسكري")
    (True, False)
    """
    if len(line) > LONGEST:
        return False
    credited = _CREDIT.fullmatch(line)
    if credited and all(map(_is_picture_credit, _BETWEEN_CREDITS.split(credited["credit"]))):
        return True
    label, *rest = _AFTER_LABEL.split(line, maxsplit=1)
    return bool(rest and name_key(label) in _PICTURE_LABELS) or _SIGNED.fullmatch(line) is not None


def _is_picture_credit(text: str) -> bool:
    return is_agency(text) or name_key(text) in _PICTURE_CREDITS
