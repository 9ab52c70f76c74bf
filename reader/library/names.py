"""Names that sign articles: news agencies, and how a person's name looks on a line of its own."""

import re
from typing import Final

from reader.arabic.folding import fold

AGENCIES: Final = (
    *("رويترز", "أ ف ب", "أف ب", "فرانس برس", "أسوشيتد برس"),
    *("أسوشييتد برس", "أ ب", "يو بي آي", "بلومبرغ", "إفي", "آكي"),
    *("د ب أ", "الألمانية", "أنسا", "تاس", "سبوتنيك", "نوفوستي", "شينخوا", "الأناضول", "إرنا", "أ ش أ", "واس", "وام"),
    *("الفرنسية", "الصحافة الفرنسية", "و م ع", "و أ ج", "قدس برس", "معا"),
    *("كونا", "قنا", "بنا", "العمانية", "سبأ", "سانا", "بترا"),
    *("وفا", "واع", "سونا", "وات", "واج", "وأج", "لانا", "وال"),
    *("وكالات", "الوكالات", "وكالات الأنباء", "reuters", "afp", "ap", "dpa", "epa", "cnn", "getty images"),
)
"""News agencies by the names and initials that credits use; initials also stand with full stops (أ.ف.ب)."""

OUTLETS: Final = (
    *(
        "الجزيرة",
        "الجزيرة نت",
        "العربية",
        "العربية نت",
        "سكاي نيوز عربية",
        "روسيا اليوم",
        "RT",
        "الميادين",
        "الميادين نت",
    ),
    *("بي بي سي", "بي بي سي عربي", "فرانس 24", "فرانس24", "دويتشه فيله", "الحرة", "الشرق الأوسط", "البيان", "الأهرام"),
    *(
        "اليوم السابع",
        "المصري اليوم",
        "بوابة الوسط",
        "بوابة الأهرام",
        "هسبريس",
        "عين ليبيا",
        "ليبيا الأحرار",
        "القدس العربي",
    ),
    *(
        "العربي الجديد",
        "عربي21",
        "عربي 21",
        "الشروق",
        "النهار",
        "الأخبار",
        "إرم نيوز",
        "بغداد اليوم",
        "السومرية نيوز",
        "شفق نيوز",
        "رووداو",
        "مونت كارلو الدولية",
        "يورونيوز",
        "الخليج أونلاين",
        "ميدل ايست أونلاين",
        "cnn بالعربية",
    ),
)
"""Newspapers, broadcasters and news sites by the names that credits use: many are common words elsewhere."""

GIVEN_NAMES: Final = (
    *("أحمد", "محمد", "محمود", "مصطفى", "علي", "عمر", "عثمان", "حسن", "حسين", "خالد", "خليل", "إبراهيم", "إسماعيل"),
    *("يوسف", "يعقوب", "موسى", "عيسى", "سليمان", "داود", "سعيد"),
    *("سعد", "سامي", "سامر", "سمير", "سليم", "سالم", "سلمان"),
    *("عبد", "عبدالله", "عبدالرحمن", "عبدالعزيز", "عبدالسلام", "عبدالكريم", "عادل", "عماد", "عمرو", "عصام", "علاء"),
    *("أشرف", "أمين", "أنور", "أيمن", "أسامة", "أكرم", "إيهاب"),
    *("باسم", "بسام", "بلال", "تامر", "جمال", "جابر", "جورج"),
    *("حازم", "حامد", "حمدي", "حمزة", "رامي", "رشيد", "رضا", "زياد", "زكريا", "شريف", "صالح", "صلاح", "طارق", "طه"),
    *("فؤاد", "فادي", "فارس", "فيصل", "فهد", "قاسم", "كامل", "كريم", "كمال", "ماجد", "مازن", "مالك", "ماهر", "مجدي"),
    *("مروان", "منصور", "منير", "مهند", "نادر", "ناصر", "نبيل"),
    *("نزار", "هاني", "هشام", "هيثم", "وائل", "وليد", "ياسر"),
    *(
        "نضال",
        "سامح",
        "سهيل",
        "عزيز",
        "عبدالحق",
        "عبدالحميد",
        "عبدالمنعم",
        "إدريس",
        "أيوب",
        "يونس",
        "مراد",
        "معاذ",
        "وسام",
    ),
    *("ياسين", "يحيى", "أميرة", "أمل", "أمينة", "أسماء", "إيمان", "آمال", "آية", "بشرى", "بسمة", "جميلة", "حنان"),
    *("خديجة", "دعاء", "دينا", "رانيا", "رشا", "ريم", "رنا"),
    *("زينب", "سارة", "سعاد", "سلمى", "سميرة", "سناء", "شيماء"),
    *("عائشة", "عبير", "غادة", "فاطمة", "فريدة", "كريمة", "ليلى"),
    *("لمياء", "ماري", "مريم", "منى", "منال", "مها", "ميساء"),
    *("نادية", "نجلاء", "نهى", "نور", "نورا", "نورة", "هالة", "هبة", "هدى", "هند", "وفاء", "ياسمين"),
)
"""Given names common among those who sign in the Arab press: a line that is only a name often begins with one."""

_BETWEEN_NAMES: Final = re.compile(r"\s*[،,]\s*|\s+و\s*(?=\S)")
_BETWEEN_OUTLETS: Final = re.compile(r"\s*[،,+]\s*|\s+و\s*(?=\S)")
_NAME: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,3}")


def name_key(text: str) -> str:
    """Return `text` as names are compared: folded, full stops as spaces, one space between words."""
    return " ".join(fold(text).text.replace(".", " ").split())


_AGENCIES: Final = frozenset(map(name_key, AGENCIES))
_OUTLETS: Final = frozenset(map(name_key, OUTLETS))
_GIVEN_NAMES: Final = frozenset(map(name_key, GIVEN_NAMES))


def is_agency(text: str) -> bool:
    """Say whether `text` is the name of a news agency and nothing else, وكالة before it aside.

    >>> is_agency("أ.ف.ب"), is_agency("وكالة الأناضول"), is_agency("رويترز في ليبيا")
    (True, True, False)
    """
    return name_key(text).removeprefix("وكاله ") in _AGENCIES


def is_outlet(text: str) -> bool:
    """Say whether `text` names news outlets or agencies and nothing else. For credits: البيان is a word too.

    >>> is_outlet("الجزيرة + وكالات"), is_outlet("د ب أ، رويترز"), is_outlet("الجزيرة العربية")
    (True, True, False)
    """
    names = [text] if name_key(text) in _OUTLETS else _BETWEEN_OUTLETS.split(text)
    return all(name_key(name) in _OUTLETS or is_agency(name) for name in names)


def is_name(text: str) -> bool:
    """Say whether `text` can be a person's name: two to four words of letters and nothing else."""
    return _NAME.fullmatch(name_key(text)) is not None


def is_signature(text: str) -> bool:
    """Say whether `text` can be the names of its authors: of one person or several, the first begun by a given name.

    >>> is_signature("محمود عبد الرحمن وأحمد علي"), is_signature("مصر وقطر")
    (True, False)
    """
    first, *others = _BETWEEN_NAMES.split(text)
    if not (first.strip() and is_given_name(first.split()[0])):
        return False
    return is_name(text) or all(is_name(name) for name in (first, *others))


def is_given_name(word: str) -> bool:
    """Say whether `word` is a common given name."""
    return name_key(word) in _GIVEN_NAMES
