import pytest

from reader.library.headlines import choose_title, is_headline, is_kicker, without_site


@pytest.mark.parametrize(
    "line",
    [
        *(
            "رفض",
            "الرابعة",
            "تصدٍ",
            "دعم وعزلة",
            "حفتر في واشنطن",
            "ماذا بعد طرابلس؟",
            "حرب.. بلا نهاية",
            "وماذا عن مصر…",
        ),
        "قنونو: قوات حفتر تستخدم الأسلحة الثقيلة وسلاح الطائرات في قصف المدنيين",
        "أعتقد أن هناك مجموعة من وجهات النظر في واشنطن بخصوص الجانب السياسي لم يوفقوا بينها",
        "د. محمد علي يكتب عن ليبيا",
        '- "فصل جديد" -',  # as the AFP writes them
    ],
)
def test_headlines(line: str) -> None:
    assert is_headline(line)


@pytest.mark.parametrize(
    "line",
    [
        "انتهت الحرب.",
        'قال "انتهت الحرب".',
        "قال إن «الحرب انتهت.»",
        "ومن بين هذه الدول،",
        "وقال حفتر:",
        "وأضاف حفتر أن الحرب انتهت",
        "انتهت الحرب. وعاد الناس",
        "- ليبيا",
        "1. ليبيا",
        "كلمة " * 26,
        "ب" * 121,
    ],
)
def test_what_is_no_headline(line: str) -> None:
    assert not is_headline(line)


@pytest.mark.parametrize(("line", "kicker"), [("خاص:", True), ("خاص", False), ("وقال المشير حفتر:", False)])
def test_a_kicker_may_end_in_a_colon(line: str, kicker: bool) -> None:
    assert is_kicker(line) is kicker


@pytest.mark.parametrize(
    ("headline", "without"),
    [
        ("حفتر في موسكو - الجزيرة نت", "حفتر في موسكو"),
        ("حفتر في موسكو", "حفتر في موسكو"),
        ("حفتر في موسكو - والسراج يزور روما ولندن غدا", "حفتر في موسكو - والسراج يزور روما ولندن غدا"),
    ],
)
def test_a_site_signs_its_titles(headline: str, without: str) -> None:
    assert without_site(headline) == without


@pytest.mark.parametrize(
    ("headlines", "lead", "title"),
    [
        (["حفتر في موسكو"], "", 0),
        # a catchword over the title
        (["أخبار ليبيا", "حفتر يصل إلى موسكو في زيارة رسمية"], "وصل حفتر إلى روسيا أمس", 1),
        (["الرئيسية", "عرب وعالم", "حفتر يصل إلى موسكو في زيارة رسمية"], "وصل حفتر إلى روسيا أمس", 2),
        # a short title over a line of text that has no full stop
        (["عودة حفتر", "وصل المشير إلى بنغازي بعد الزيارة"], "", 0),
        (["عودة حفتر", "وصل المشير إلى بنغازي بعد الزيارة"], "ولم تعلق الحكومة على ذلك", 0),
        (["رهان موسكو", "حرب طرابلس"], "", 0),
        # a kicker: the lead begins with the news of the line below
        (
            ["مصادر دبلوماسية: العالم لا يثق في الميليشيا", "ترامب يثمن دور الجيش الليبي في مكافحة الإرهاب"],
            "أكد الرئيس ترامب دور الجيش الليبي في مكافحة الإرهاب وتأمين النفط، فيما شددت مصادر على عزلة الميليشيا",
            1,
        ),
        # a second headline of which the lead says no more than of the first
        (
            ["حفتر في موسكو لطلب السلاح", "بوتين يستقبل المشير في الكرملين"],
            "استقبل بوتين حفتر في موسكو وبحثا السلاح",
            0,
        ),
        # a deck, longer by half and more
        (
            ["رهان موسكو الجديد", "حفتر يبحث مع بوتين في الكرملين رفع حظر السلاح"],
            "بحث حفتر مع بوتين في الكرملين رفع حظر السلاح",
            0,
        ),
    ],
)
def test_the_title_among_two_headlines(headlines: list[str], lead: str, title: int) -> None:
    assert choose_title(headlines, lead) == title
