"""What looks like a headline, and which of two headlines at the top of an article is its title."""

import re
from collections.abc import Sequence
from typing import Final

from reader.library.furniture import key

LONGEST_TITLE: Final = 200
LONGEST_HEADING: Final = 120
"""Code points. The limit for a line that opens the text, and for one within it."""

MOST_WORDS: Final = 25

SENTENCE_OPENERS: Final = (
    *("قال", "قالت", "أضاف", "أضافت", "أكد", "أكدت", "أشار", "أشارت", "أوضح", "أوضحت", "تابع", "تابعت", "لفت", "لفتت"),
    *("ذكر", "ذكرت", "صرح", "صرحت", "شدد", "شددت", "نقل", "نقلت", "أعلن", "أعلنت", "أفاد", "أفادت", "كان", "كانت"),
    *("بين", "بحسب", "وفقا", "وفق", "اعتبر", "اعتبرت", "رأى", "رأت", "نوه", "نوهت", "دعا", "دعت", "طالب", "طالبت"),
)
"""After و they open a sentence of a report (وقال, وأضاف): no headline begins so."""

STOP_WORDS: Final = (
    *("من", "في", "على", "إلى", "عن", "مع", "بين", "بعد", "قبل", "حول", "ضد", "منذ", "حتى", "خلال", "لدى", "عند"),
    *("أن", "إن", "لا", "ما", "لم", "لن", "قد", "هل", "هو", "هي", "هذا", "هذه", "ذلك", "تلك", "التي", "الذي", "أو"),
)
"""Words that two texts share by chance."""

CATCHWORDS: Final = 2
"""Words. A line that has no more, above a longer headline, is a section's name or a catchword, and no title."""

OPENING_WORDS: Final = 15
"""Words of the lead that tell the headline's news once more: about its first clause. What a kicker says comes later."""

MOST: Final = 0.5
"""Of a headline's words."""

LONGEST_SITE: Final = 4
"""Words in the name of a site after a title."""

DECK_LENGTH: Final = 1.5
"""A line so many times as long as the headline above it is its deck, which explains it."""

_OPENERS: Final = frozenset(key("و" + opener) for opener in SENTENCE_OPENERS)
_STOP_WORDS: Final = frozenset(map(key, STOP_WORDS))
_CLOSING_QUOTES: Final = "\"'»”’)] \xa0"
_ENDS_SENTENCE: Final = re.compile(r"[،,؛;:]$|(?<![.…])\.$")
_WITHIN_SENTENCES: Final = re.compile(r"(?<=\w\w\w)\.\s+\S|؛\s")
_LIST_ITEM: Final = re.compile(r"(?:[-–—•*▪●]\s*\S|\d{1,2}\s*[-–.)]\s*\D)")

_BETWEEN_DASHES: Final = re.compile(r"[-–—]\s*\S.*\s[-–—]")
_BEFORE_SITE: Final = re.compile(r"(?P<headline>\S.*\S)\s+[-–—|]\s+(?P<site>[^-–—|]+)")


def is_headline(line: str, longest: int = LONGEST_HEADING) -> bool:
    """Say whether `line`, a whole paragraph, looks like a headline or sub-heading.

    It is short, ends in no full stop, comma or colon (two or three dots, and question marks, do occur), has no sentence
    inside that ends, is no item of a list and begins as no sentence of a report does.

    >>> is_headline("تعاون عسكري"), is_headline("وقال حفتر إن الحرب انتهت"), is_headline("انتهت الحرب.")
    (True, False, False)
    """
    if len(line) > longest or _ENDS_SENTENCE.search(line.rstrip(_CLOSING_QUOTES)):
        return False
    words = line.split()
    list_item = _LIST_ITEM.match(line) and not _BETWEEN_DASHES.fullmatch(line)
    if len(words) > MOST_WORDS or list_item or _WITHIN_SENTENCES.search(line):
        return False
    return key(words[0]) not in _OPENERS


def is_kicker(line: str) -> bool:
    """Say whether `line` is a word or two with a colon, as a kicker can be above a title (خاص:)."""
    return line.endswith(":") and len(line.split()) <= CATCHWORDS


def without_site(headline: str) -> str:
    """Return `headline` without what a saved page's title has after it: a dash or bar, and the name of the site.

    >>> without_site("حفتر في موسكو | الجزيرة نت")
    'حفتر في موسكو'
    """
    match = _BEFORE_SITE.fullmatch(headline)
    return match["headline"] if match and len(match["site"].split()) <= LONGEST_SITE else headline


def choose_title(headlines: Sequence[str], lead: str) -> int:
    """Return which of the `headlines` at the top of an article is its title. There must be one at least.

    A lead, the first paragraph of the text, tells again what the title says. So catchwords at the very top are passed
    over if the opening of the `lead` has a word of the headline below them. That headline is the title, unless it is a
    kicker: the next is of much the same length, and the opening repeats most of its words and at least twice as many.
    """
    opening = " ".join(lead.split(maxsplit=OPENING_WORDS)[:OPENING_WORDS])
    words = [len(headline.split()) for headline in headlines]
    repeated = [_share(headline, opening) for headline in headlines]
    longer = next((place for place, count in enumerate(words) if count > CATCHWORDS), 0)
    first = longer if repeated[longer] else 0
    second = first + 1
    if second == len(headlines) or words[second] > DECK_LENGTH * words[first]:
        return first
    return second if repeated[second] >= max(MOST, 2 * repeated[first]) else first


def _share(headline: str, text: str) -> float:
    """Return how much of the words of `headline`, stop words aside, `text` has too: 0 to 1."""
    words = set(key(headline).split()) - _STOP_WORDS
    return len(words & set(key(text).split())) / len(words) if words else 0.0
