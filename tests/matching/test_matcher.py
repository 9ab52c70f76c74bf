"""Finding mentions, rule by rule, as a reader of Arabic can check them by eye."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.model import Glossary, Name
from reader.matching.matcher import Matcher
from tests.matching.glossaries import Paragraph, find, named, paragraphs, shown

NAMES = (
    named("egypt", "مصر"),
    named("misrata", "مصراتة"),
    named("qatar", "قطر"),
    named("tunis", "تونس"),
    named("putin", "بوتين", "فلاديمير بوتين"),
    named("france", "فرنسا"),
    named("libya", "ليبيا"),
    named("oran", "وهران"),
    named("sirte", Name("سرت", proclitics=False)),
    named("bayan", Name("البيان", quoted=True)),
    named("sarraj", "السراج", "فايز السراج"),
    named("haftar", "حفتر", "خليفة حفتر", "المشير خليفة حفتر"),
    named("ghwell", "خليفة الغويل"),
    named("mishri", "المشري", "خالد المشري"),
    named("emirates", "الإمارات", "الإمارات العربية المتحدة"),
    named("council", "مجلس الأمن"),
    named("state", "مجلس الدولة"),
    named("army", "الجيش الليبي"),
    named("committee", "اللجنة العسكرية"),
    named("talks", "لجنة 5+5"),
    named("dignity", "عملية الكرامة"),
    named("dawn-of-dignity", "فجر الكرامة"),
    named("libya-dawn", "فجر ليبيا"),
    named("gharyan", "غريان"),
    named("protection", "حماية غريان"),
    named("lna", "LNA"),
)

FOUND = [
    # whole words and look-alikes
    ("في مصراتة لا مصر", "[مصراتة=misrata] [مصر=egypt]"),
    ("قطرات من قطر", "[قطر=qatar]"),
    ("التونسي في تونس", "[تونس=tunis]"),
    ("كسرت في سرت وسرت", "[سرت=sirte]"),
    ("سليبيا سمصر", ""),
    ("المتحدة", ""),
    ("خليفة قال", ""),
    ("المشير والمشري", "و+[المشري=mishri]"),
    ("يوم الخميس", ""),
    ("مصر_1 مصر2", ""),
    ("(مصر)، «مصر»؛ مصر.", "[مصر=egypt] [مصر=egypt] [مصر=egypt]"),
    ("the LNA, lna", "[LNA=lna] [lna=lna]"),
    # proclitics
    ("وليبيا فليبيا", "و+[ليبيا=libya] ف+[ليبيا=libya]"),
    ("بليبيا لليبيا كليبيا", "ب+[ليبيا=libya] ل+[ليبيا=libya] ك+[ليبيا=libya]"),
    ("وبمصر فلمصر", "و+ب+[مصر=egypt] ف+ل+[مصر=egypt]"),
    ("للجيش الليبي", "ل+[لجيش الليبي=army]"),
    ("وللجيش الليبي", "و+ل+[لجيش الليبي=army]"),
    ("بالجيش الليبي", "ب+[الجيش الليبي=army]"),
    ("للجنة العسكرية", "ل+[لجنة العسكرية=committee]"),
    ("للسراج", "ل+[لسراج=sarraj]"),
    ("الجيش والليبي", ""),
    # nothing is taken off a name
    ("بوتين وبوتين", "[بوتين=putin] و+[بوتين=putin]"),
    ("فرنسا وفرنسا", "[فرنسا=france] و+[فرنسا=france]"),
    ("وهران ووهران", "[وهران=oran] و+[وهران=oran]"),
    ("تين", ""),
    # detached proclitics
    ("لـ «البيان»", "ل+[البيان=bayan]"),
    ("لـ«البيان»", "ل+[البيان=bayan]"),
    ("لـ”حفتر”", "ل+[حفتر=haftar]"),
    ('وبـ "حفتر"', "و+ب+[حفتر=haftar]"),
    ("ب حفتر", "ب+[حفتر=haftar]"),
    ("لـحفتر", "ل+[حفتر=haftar]"),
    # folding, and the range in the text as it is written
    ("السَّرّاجُ", "[السَّرّاجُ=sarraj]"),
    ("ليبـــيا", "[ليبـــيا=libya]"),
    ("الامارات", "[الامارات=emirates]"),
    ("لیبیا", "[لیبیا=libya]"),
    ("مصراته", "[مصراته=misrata]"),
    ("وَلِلْجَيْشِ الليبي", "و+ل+[لْجَيْشِ الليبي=army]"),
    ("\u200fليبيا\u200f", "[ليبيا=libya]"),
    # white space between the words of a name, and nothing else
    ("مجلس\u00a0الأمن", "[مجلس\u00a0الأمن=council]"),
    ("مجلس\nالأمن", "[مجلس\nالأمن=council]"),
    ("مجلس \r\n  الأمن", "[مجلس \r\n  الأمن=council]"),
    ("مجلس، الأمن", ""),
    ("مجلس - الأمن", ""),
    ("مجلس «الأمن»", ""),
    ("مجلس\n\nالأمن", ""),
    ("لجنة 5+5 ولجنة 5 + 5", "[لجنة 5+5=talks] و+[لجنة 5 + 5=talks]"),
    ("لجنة 5 5", ""),
    # the longest name, and what lies within it
    ("المشير خليفة حفتر", "[المشير خليفة حفتر=haftar] ([خليفة حفتر=haftar]) ([حفتر=haftar])"),
    ("الإمارات العربية المتحدة", "[الإمارات العربية المتحدة=emirates] ([الإمارات=emirates])"),
    ("فلاديمير بوتين", "[فلاديمير بوتين=putin] ([بوتين=putin])"),
    ("خليفة الغويل وخليفة حفتر", "[خليفة الغويل=ghwell] و+[خليفة حفتر=haftar] ([حفتر=haftar])"),
    ("حماية غريان وغريان", "[حماية غريان=protection] ([غريان=gharyan]) و+[غريان=gharyan]"),
    ("عملية الكرامة، فجر الكرامة", "[عملية الكرامة=dignity] [فجر الكرامة=dawn-of-dignity]"),
    ("فجر ليبيا", "[فجر ليبيا=libya-dawn] ([ليبيا=libya])"),
    ("مجلس الدولة ومجلس الأمن", "[مجلس الدولة=state] و+[مجلس الأمن=council]"),
    ("الإمارات العربية", "[الإمارات=emirates]"),
    # only within quotation marks
    ("قال البيان إن «البيان»", "[البيان=bayan]"),
    ("«صحيفة البيان»", ""),
    ("و«البيان»", "و+[البيان=bayan]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_found(text: str, found: str) -> None:
    assert shown(find(text, *NAMES)) == found


def test_the_overlap_rule() -> None:
    entries = (named("ab", "ا ب"), named("abc", "ا ب ج"), named("bc", "ب ج"), named("cd", "ج د"), named("d", "د"))
    assert shown(find("ا ب ج د", *entries)) == "[ا ب ج=abc] ([ا ب=ab]) ([ب ج=bc]) [د=d]"


def test_the_longer_name_wins_over_fewer_proclitics() -> None:
    entries = (named("walid", "وليد"), named("lid-river", "ليد النهر"))
    assert shown(find("وليد النهر وليد", *entries)) == "و+[ليد النهر=lid-river] [وليد=walid]"


def test_nothing_is_taken_off_a_word_that_is_itself_the_name() -> None:
    entries = (named("lid", "ليد"), named("walid", "وليد"))
    assert shown(find("ليد وليد ووليد", *entries)) == "[ليد=lid] [وليد=walid] و+[وليد=walid]"


def test_a_contraction_has_the_article_where_both_forms_are_names() -> None:
    entries = (named("a-committee", "لجنة"), named("the-committee", "اللجنة"))
    assert shown(find("لجنة للجنة", *entries)) == "[لجنة=a-committee] ل+[لجنة=the-committee]"


def test_long_runs_of_spaces_and_marks_take_no_long_time() -> None:
    text = "مجلس" + " " * 200_000 + "الأمن " + "مجلس " * 20_000 + "ليبيا" + "\u0651" * 200_000
    mentions = MATCHER.mentions(text, [Paragraph("body", 0, len(text))])
    assert [(mention.entry, mention.end - mention.start) for mention in mentions] == [
        ("council", 200_009),
        ("libya", 200_005),
    ]


def test_a_mention_tells_all_of_itself() -> None:
    (mention,) = find("قال وللجيش الليبي", *NAMES)
    assert mention._asdict() == {
        "start": 6,
        "end": 17,
        "text": "لجيش الليبي",
        "entry": "army",
        "candidates": ("army",),
        "name": "الجيش الليبي",
        "proclitics": ("و", "ل"),
        "by": "name",
        "part": "body",
        "inner": False,
        "near": "",
    }


def test_every_part_is_matched_and_named() -> None:
    text = "ليبيا"
    for part in ("title", "byline", "heading", "body", "leftover"):
        (mention,) = Matcher(Glossary(NAMES)).mentions(text, [Paragraph(part, 0, 5)])
        assert mention.part == part


def test_only_the_blocks_are_matched() -> None:
    assert Matcher(Glossary(NAMES)).mentions("ليبيا ليبيا", [Paragraph("body", 6, 11)])[0].start == 6


WORDS = [
    "ليبيا",
    "وليبيا",
    "المشير",
    "خليفة",
    "حفتر",
    "لـ",
    "«البيان»",
    "البيان",
    "للجيش",
    "الليبي",
    "،",
    "\u00a0",
    "\n",
    "ًفجر",
    "الكرامة",
    " ",
]
TEXTS = st.lists(st.sampled_from(WORDS)).map(" ".join) | st.lists(st.sampled_from(WORDS)).map("".join)
MATCHER = Matcher(Glossary(NAMES))


@given(TEXTS)
def test_ranges_are_exact_ordered_and_nested(text: str) -> None:
    outer_end = 0
    position = (0, -len(text))
    for mention in MATCHER.mentions(text, [Paragraph("body", 0, len(text))]):
        assert mention.text == text[mention.start : mention.end] != ""
        assert (mention.start, -mention.end) >= position
        position = (mention.start, -mention.end)
        assert mention.inner == (mention.end <= outer_end)
        assert mention.inner or mention.start >= outer_end
        outer_end = max(outer_end, mention.end)


@given(TEXTS, TEXTS)
def test_what_was_matched_before_changes_nothing(before: str, text: str) -> None:
    used = Matcher(Glossary(NAMES), MATCHER.chunks)
    used.mentions(before, paragraphs(before))
    assert used.mentions(text, paragraphs(text)) == Matcher(Glossary(NAMES)).mentions(text, paragraphs(text))
