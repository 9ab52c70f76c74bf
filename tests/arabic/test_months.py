from collections import defaultdict

import pytest

from reader.arabic.months import TRADITIONS, MonthNames, month_number


@pytest.mark.parametrize(
    ("name", "number"),
    [
        # in Cairo
        *[("يناير", 1), ("فبراير", 2), ("مارس", 3), ("أبريل", 4), ("مايو", 5), ("يونيو", 6), ("يوليو", 7)],
        *[("أغسطس", 8), ("سبتمبر", 9), ("أكتوبر", 10), ("نوفمبر", 11), ("ديسمبر", 12)],
        # in Algiers and Tunis
        *[("جانفي", 1), ("فيفري", 2), ("أفريل", 4), ("ماي", 5), ("جوان", 6), ("جويلية", 7), ("أوت", 8)],
        # in Rabat
        *[("غشت", 8), ("شتنبر", 9), ("نونبر", 11), ("دجنبر", 12), ("يوليوز", 7)],
        # in Beirut and Baghdad
        *[("كانون الثاني", 1), ("شباط", 2), ("آذار", 3), ("نيسان", 4), ("أيار", 5), ("حزيران", 6), ("تموز", 7)],
        *[("آب", 8), ("أيلول", 9), ("تشرين الأول", 10), ("تشرين الثاني", 11), ("كانون الأول", 12)],
        # as people spell them
        *[("ابريل", 4), ("إبريل", 4), ("يونيه", 6), ("يوليه", 7), ("اكتوبر", 10), ("آيار", 5), ("كانون\xa0الثاني", 1)],
    ],
)
def test_a_name_means_one_month(name: str, number: int) -> None:
    assert month_number(name) == number


@pytest.mark.parametrize("name", ["", "رمضان", "يون", "يونيوو", "كانون", "الأول", "6"])
def test_what_names_no_month(name: str) -> None:
    assert month_number(name) is None


@pytest.mark.parametrize("tradition", TRADITIONS, ids=lambda tradition: tradition.used_in)
def test_a_tradition_names_all_twelve_months(tradition: MonthNames) -> None:
    assert len(tradition.months) == 12
    assert all(tradition.months)


def test_no_name_means_two_months() -> None:
    months: dict[str, set[int]] = defaultdict(set)
    for tradition in TRADITIONS:
        for number, names in enumerate(tradition.months, start=1):
            for name in names:
                months[name].add(number)
    assert {name: found for name, found in months.items() if len(found) > 1} == {}
