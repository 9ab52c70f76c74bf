"""The names of the months of the Gregorian year in the Arab press, which has several traditions for them.

The names are those of the Unicode CLDR (`ar`, `ar-DZ`, `ar-IQ`, `ar-LB`, `ar-MA`, `ar-MR`, `ar-TN` …) and their common
spelling variants. Hamza carriers and the other differences that folding removes need no entries of their own.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.arabic.folding import fold


class MonthNames(NamedTuple):
    """What one tradition calls the months: twelve tuples of names, the usual spelling first, from January on."""

    used_in: str
    months: tuple[tuple[str, ...], ...]


EGYPTIAN: Final = MonthNames(
    "Egypt, Sudan, Libya, Yemen, the Gulf",
    (
        ("يناير",),
        ("فبراير",),
        ("مارس",),
        ("أبريل",),
        ("مايو",),
        ("يونيو", "يونية"),
        ("يوليو", "يولية"),
        ("أغسطس",),
        ("سبتمبر",),
        ("أكتوبر",),
        ("نوفمبر",),
        ("ديسمبر",),
    ),
)

LEVANTINE: Final = MonthNames(
    "Iraq, Jordan, Lebanon, Palestine, Syria",
    (
        ("كانون الثاني", "كانون ثاني"),
        ("شباط",),
        ("آذار",),
        ("نيسان",),
        ("أيار", "مايس"),
        ("حزيران",),
        ("تموز",),
        ("آب",),
        ("أيلول",),
        ("تشرين الأول", "تشرين أول"),
        ("تشرين الثاني", "تشرين ثاني"),
        ("كانون الأول", "كانون أول"),
    ),
)

MAGHREBI: Final = MonthNames(
    "Algeria, Tunisia",
    (
        ("جانفي",),
        ("فيفري",),
        ("مارس",),
        ("أفريل",),
        ("ماي",),
        ("جوان",),
        ("جويلية",),
        ("أوت",),
        ("سبتمبر",),
        ("أكتوبر",),
        ("نوفمبر",),
        ("ديسمبر",),
    ),
)

MOROCCAN: Final = MonthNames(
    "Morocco, Mauritania",
    (
        ("يناير",),
        ("فبراير",),
        ("مارس",),
        ("أبريل", "إبريل"),
        ("ماي", "مايو"),
        ("يونيو",),
        ("يوليوز", "يوليو"),
        ("غشت", "أغشت"),
        ("شتنبر", "شتمبر"),
        ("أكتوبر",),
        ("نونبر",),
        ("دجنبر", "دجمبر"),
    ),
)

TRADITIONS: Final = (EGYPTIAN, LEVANTINE, MAGHREBI, MOROCCAN)


def _numbers() -> dict[str, int]:
    return {
        fold(name).text: number
        for tradition in TRADITIONS
        for number, names in enumerate(tradition.months, start=1)
        for name in names
    }


MONTH_NUMBERS: Final[Mapping[str, int]] = MappingProxyType(_numbers())
"""Every name, folded, and the number of its month, 1 to 12. No name means two months."""


def month_number(name: str) -> int | None:
    """Return the number of the month that `name` names in any tradition, 1 to 12, or None.

    >>> month_number("حزيران"), month_number("جوان"), month_number("ابريل")
    (6, 6, 4)
    """
    return MONTH_NUMBERS.get(fold(name).text)
