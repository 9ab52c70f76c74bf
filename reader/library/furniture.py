"""Page furniture: the lines of a web page that are no part of its article, as Arabic news sites write them.

A line is furniture if the whole of it is a known phrase (punctuation, marks and hamza carriers apart), begins with a
label that only furniture has, or has no letter and no digit at all (`-->`, `* * *`).
"""

import re
from typing import Final

from reader.arabic.folding import fold

LONGEST: Final = 200
"""Code points. A longer line is never furniture."""

CONTROLS: Final = (
    *("طباعة", "اطبع", "طباعة الخبر", "طباعة المقال", "نسخة للطباعة", "إصدار للطباعة", "print", "pdf"),
    *("email", "e mail", "mail", "بريد", "البريد الإلكتروني", "بريد إلكتروني", "إرسال بالبريد الإلكتروني"),
    *("أرسل لصديق", "أرسل إلى صديق", "إرسال لصديق", "إرسال إلى صديق", "أرسل الخبر لصديق"),
    *("ت ت", "ت ت الحجم الطبيعي", "الحجم الطبيعي", "حجم الخط", "تكبير الخط", "تصغير الخط", "أ أ", "أ أ أ", "a a", "a"),
    *("حفظ", "حفظ المقال", "استمع", "استمع للخبر"),
    *("مادة إعلانية", "استمع للمقال", "استمع إلى المقال", "نسخ", "نسخ الرابط", "انسخ الرابط", "copy link"),
    *("الرئيسية", "الصفحة الرئيسية", "القائمة", "بحث", "تسجيل الدخول", "السابق", "التالي", "menu", "home", "search"),
    *("إخفاء الصورة", "تكبير الصورة", "عرض الصورة", "شاهد الفيديو"),
    *("الاشتراك في النشرة البريدية", "اشترك في النشرة البريدية", "اشترك الآن", "تخطى إلى المحتوى", "فيديو", "صور"),
    *("انتهى", "skip to content", "skip to main content", "end of list", "list of # items", "list # of #"),
    *("رسالة أحدث", "رسالة أقدم", "المقال السابق", "المقال التالي", "الخبر السابق", "الخبر التالي"),
    *("العودة إلى الأعلى", "إلى الأعلى"),
    *("المزيد", "للمزيد", "إعلان", "إعلانات", "advertisement"),
    *("التعليق على الصورة", "تعليق الصورة", "مصدر الصورة", "معجب بهذه", "تحميل", "مرتبط", "إعجاب", "loading"),
)
"""What the page's own buttons say; # stands for a number."""

EMPTY: Final = ("آخر تحديث", "تاريخ النشر", "تاريخ التحديث", "تم النشر في", "نشر في", "بقلم", "الكاتب", "المصدر")
"""Labels that stand alone where the page has nothing to say."""

SHARING: Final = (
    *("شارك", "مشاركة", "انشر", "شارك الخبر", "شارك المقال", "شارك هذا الخبر", "شارك هذا المقال", "شارك هذا الموضوع"),
    *("شارك الخبر على", "شارك المقال على", "شارك هذا الخبر على", "شارك هذا المقال على", "شارك على", "تابعونا على"),
    *("شارك على فيسبوك", "شارك على تويتر", "مشاركة على فيسبوك"),
    *("مشاركة على تويتر", "مشاركة عبر", "شارك عبر", "share"),
    *("فيسبوك", "فيس بوك", "تويتر", "واتساب", "واتس آب", "تلغرام", "تيليجرام", "تليجرام", "ماسنجر", "لينكد إن"),
    *("لينكدإن", "بينتيريست", "إنستغرام", "يوتيوب", "غرد", "تغريدة", "tweet", "facebook", "twitter", "whatsapp"),
    *("telegram", "messenger", "linkedin", "pinterest", "instagram", "youtube", "viber", "reddit", "tumblr"),
)
"""What the buttons for sharing say."""

COMMENTS: Final = (
    *("تعليق", "تعليقات", "التعليقات", "تعليقات القراء", "تعليقات الزوار"),
    *("لا توجد تعليقات", "لا يوجد تعليقات", "ليست هناك تعليقات"),
    *("إرسال تعليق", "أضف تعليقا", "أضف تعليق", "أضف تعليقك", "اكتب تعليقا", "اكتب تعليقك", "اترك تعليقا", "علق"),
    *("اترك تعليقك", "اترك ردا", "اترك رد", "إلغاء الرد", "كن أول من يعلق", "كن أول من يضيف تعليقا", "إضافة تعليق"),
    *("لن يتم نشر عنوان بريدك الإلكتروني", "comments", "leave a comment", "leave a reply", "post a comment"),
)
"""What the comment form says."""

RELATED: Final = (
    *("اخترنا لك", "اخترنا لكم", "اقرأ أيضا", "اقرأ ايضا", "إقرأ أيضا", "اقرأوا أيضا", "طالع أيضا", "شاهد أيضا"),
    *("انظر أيضا", "اقرأ المزيد", "طالع المزيد", "اقرأ أيضا على موقعنا", "قصص مقترحة", "قصص مقترحة نهاية"),
    *("تخطى قصص مقترحة وواصل القراءة", "تخطى الأكثر قراءة وواصل القراءة", "مواضيع قد تهمك", "كلمات البحث"),
    *("أخبار ذات صلة", "مواضيع ذات صلة", "موضوعات ذات صلة", "مقالات ذات صلة", "ذات صلة", "روابط ذات صلة"),
    *("أخبار متعلقة", "مواضيع متعلقة", "موضوعات متعلقة", "مقالات متعلقة", "أخبار مشابهة", "مقالات مشابهة"),
    *("مواضيع أخرى", "أخبار أخرى", "مقالات أخرى", "المزيد من الأخبار", "مزيد من الأخبار", "المزيد حول", "المزيد عن"),
    *("الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تعليقا", "الأكثر تداولا", "آخر الأخبار", "أحدث الأخبار"),
    *("قد يهمك", "قد يهمك أيضا", "قد يعجبك", "قد يعجبك أيضا", "ربما يعجبك أيضا", "لا يفوتك", "related", "read also"),
)
"""What stands above links to other articles."""

LABELS: Final = (
    *("اقرأ أيضا", "إقرأ أيضا", "اقرأ المزيد", "شاهد أيضا", "طالع أيضا", "للمزيد", "المزيد حول", "المزيد عن"),
    *("انظر أيضا", "طالع المزيد", "كلمات البحث", "مواضيع متعلقة", "أخبار ذات صلة"),
    *("كلمات مفتاحية", "الكلمات المفتاحية", "كلمات دلالية", "الكلمات الدلالية", "الوسوم", "وسوم", "علامات", "tags"),
    *("عدد القراءات", "عدد المشاهدات", "المشاهدات", "القراءات", "مشاهدات", "عدد التعليقات", "عدد الزيارات"),
    *("مدة القراءة", "وقت القراءة", "القسم", "التصنيف", "التصنيفات", "رابط مختصر", "الرابط المختصر", "رابط الخبر"),
    *("الاشتراك في", "اشترك في", "تابعنا على", "تابعونا على", "انضم إلى"),
)
"""What a line of furniture begins with when a colon follows, and no sentence with its full stop."""

OPENINGS: Final = (
    *("جميع الحقوق محفوظة", "كافة الحقوق محفوظة", "حقوق النشر محفوظة", "all rights reserved"),
    *("كلمات مفتاحية", "الكلمات المفتاحية", "للاطلاع على العدد"),
    *("تابعونا على", "تابعوا آخر", "تابعوا rt", "http://", "https://", "www."),
)
"""What a line of furniture begins with whatever follows."""

COUNTED: Final = (
    *("مشاهدة", "مشاهدات", "قراءة", "قراءات", "تعليق", "تعليقات", "مشاركة", "مشاركات", "زيارة", "زيارات"),
    *("دقيقة", "دقائق", "دقيقة قراءة", "دقائق قراءة", "دقيقة للقراءة", "دقائق للقراءة", "views", "comments", "shares"),
)
"""What the page counts: a line of a number and one of these words is furniture."""

UNITS_OF_AGE: Final = (
    *("دقيقة", "دقيقتين", "دقائق", "ساعة", "ساعتين", "ساعات", "يوم", "يومين", "أيام"),
    *("أسبوع", "أسبوعين", "أسابيع", "شهر", "شهرين", "أشهر", "شهور", "سنة", "سنتين", "سنوات"),
)
"""What the page counts its age in: a line of منذ or قبل, maybe a number, and one of these words is furniture."""

_WORD: Final = re.compile(r"\w+")
_ENDS_SENTENCE: Final = re.compile(r"[^.…]\.[»”)'\"]*\s*$")
_NUMBER: Final = re.compile(r"\b\d+(?: \d+)*\b")


def key(line: str) -> str:
    """Return the words of `line`, folded, with one space between them: what lines that say the same have in common."""
    return _words(fold(line).text)


def _words(folded: str) -> str:
    return " ".join(_WORD.findall(folded))


def _phrases() -> frozenset[str]:
    """Return what a whole line of furniture says, folded, `#` in place of each number."""
    phrases = {fold(phrase).text for phrase in (*CONTROLS, *EMPTY, *SHARING, *COMMENTS, *RELATED)}
    counts = {f"{fold(phrase).text} #" for phrase in (*CONTROLS, *SHARING, *COMMENTS, *RELATED, *LABELS)}
    counts |= {f"# {fold(unit).text}" for unit in COUNTED}
    ages = {
        f"{since}{count}{fold(unit).text}"
        for since in ("منذ", "قبل")
        for count in (" ", " # ")
        for unit in UNITS_OF_AGE
    }
    return frozenset(phrases | counts | ages)


_PHRASES: Final = _phrases()
_RELATED: Final = frozenset(map(key, RELATED))
_LABELS: Final = frozenset(map(key, LABELS))
_OPENINGS: Final = tuple(fold(opening).text for opening in OPENINGS)


def is_furniture(line: str) -> bool:
    """Say whether `line`, a whole paragraph, is page furniture.

    >>> is_furniture("ت + ت - الحجم الطبيعي"), is_furniture("اقرأ أيضاً: حفتر في موسكو"), is_furniture("تعاون عسكري")
    (True, True, False)
    """
    if len(line) > LONGEST:
        return False
    folded = fold(line).text
    words = _words(folded)
    if not words or _NUMBER.sub("#", words) in _PHRASES:
        return True
    label, colon, rest = folded.partition(":")
    if colon and _words(label) in _LABELS:
        return _words(label) in _RELATED or not _ENDS_SENTENCE.search(rest)
    return folded.startswith(_OPENINGS)


def opens_links(line: str) -> bool:
    """Say whether `line` stands above links to other articles (اخترنا لك)."""
    return len(line) <= LONGEST and key(line) in _RELATED
