"""What each paragraph of an article is for, and what the article says of itself.

The text falls into three: the *head* before the first paragraph of running text, with title, kicker, deck, byline, date
and picture; the running text; and the *tail* after its last paragraph. A line is judged by its form first, then by
where it stands: a date in the head dates the article, one between paragraphs is a sub-heading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile
from typing import Final

from reader.library.article import Block, Part, one_line
from reader.library.captions import is_caption
from reader.library.credit_lines import Credit, credit_line, dated_line
from reader.library.datelines import dateline
from reader.library.furniture import is_furniture, key, opens_links
from reader.library.headlines import LONGEST_TITLE, choose_title, is_headline
from reader.library.names import is_given_name, is_name
from reader.library.paragraphs import Span, paragraphs

MOST_HEADINGS_TOGETHER: Final = 3
"""Headings in a row. More short lines together are verse or a list, and so are text."""

LONGEST_HEAD: Final = 20
"""Paragraphs in the head, and in the tail. More short lines than that are no head but the text itself."""


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The blocks of a text, and what the text tells of itself: no title where it has no headline."""

    blocks: tuple[Block, ...]
    title: str | None
    credit: Credit


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is judged: `part` is None as long as it can be a headline or text."""

    span: Span
    text: str
    part: Part | None = None
    credit: Credit | None = None


def segment(text: str) -> Segmentation:
    """Return the blocks of `text`, which cover all of it but white space, and what it tells of itself."""
    every = [_Paragraph(span, one_line(text[span.start : span.end])) for span in paragraphs(text)]
    _judge_leftovers(every)
    content = [paragraph for paragraph in every if paragraph.part is not Part.LEFTOVER]
    text_start, text_end = _running_text(content)
    head, tail = content[:text_start][:LONGEST_HEAD], content[text_end:][-LONGEST_HEAD:]
    lead = content[text_start].text if text_start < len(content) else ""
    _judge_credits(head)
    _judge_credits(tail)
    _judge_dated_lines(head)
    title = _judge_title(head, lead)
    if title:
        _judge_signatures(head)
        _judge_repetitions(title, content)
    _judge_headings(content)
    blocks = tuple(Block(paragraph.part or Part.BODY, *paragraph.span) for paragraph in every)
    return Segmentation(blocks, title.text if title else None, _credit(head, lead, tail))


def _judge_leftovers(every: Sequence[_Paragraph]) -> None:
    """Find page furniture, and the headlines of other articles below a line that announces them after the text."""
    in_text = among_links = False
    for paragraph in every:
        if is_furniture(paragraph.text):
            paragraph.part = Part.LEFTOVER
            among_links = in_text and opens_links(paragraph.text)
        elif not is_headline(paragraph.text, LONGEST_TITLE):
            paragraph.part = Part.BODY
            in_text, among_links = True, False
        elif among_links:
            paragraph.part = Part.LEFTOVER


def _running_text(content: Sequence[_Paragraph]) -> tuple[int, int]:
    """Return the half-open range of `content` from its first paragraph that cannot be a headline to its last."""
    text = [place for place, paragraph in enumerate(content) if paragraph.part is Part.BODY]
    return (text[0], text[-1] + 1) if text else (len(content), len(content))


def _judge_credits(paragraphs_apart: Sequence[_Paragraph]) -> None:
    """Find date lines, bylines and source lines in the head or the tail, where a line of that form is one."""
    for paragraph in paragraphs_apart:
        credit = credit_line(paragraph.text)
        if credit:
            paragraph.part, paragraph.credit = Part.BYLINE, credit


def _judge_dated_lines(head: Sequence[_Paragraph]) -> None:
    """Find, below the first line that can be the title, lines that have other words beside the date."""
    below_headline = False
    for paragraph in head:
        credit = dated_line(paragraph.text) if below_headline and not paragraph.part else None
        if credit:
            paragraph.part, paragraph.credit = Part.BYLINE, credit
        below_headline |= not paragraph.part


def _judge_title(head: Sequence[_Paragraph], lead: str) -> _Paragraph | None:
    """Find the title among the headlines of the head, a kicker above it left out."""
    headlines = [paragraph for paragraph in head if not (paragraph.part or is_caption(paragraph.text))]
    unsigned = [paragraph for paragraph in headlines if not _begins_with_given_name(paragraph)] or headlines
    if not unsigned:
        return None
    first = head.index(unsigned[0])
    candidates = list(takewhile(lambda paragraph: paragraph in unsigned, head[first:]))
    title = candidates[choose_title([candidate.text for candidate in candidates], lead)]
    title.part = Part.TITLE
    return title


def _judge_signatures(head: Sequence[_Paragraph]) -> None:
    """Find the author's name on a line of its own: begun by a given name, or else one beside a date line."""
    for paragraph in head:
        if not paragraph.part and _begins_with_given_name(paragraph):
            paragraph.part, paragraph.credit = Part.BYLINE, Credit(byline=paragraph.text)
    if any(paragraph.credit and paragraph.credit.byline for paragraph in head):
        return
    for above, below in pairwise(head):
        for name, other in ((above, below), (below, above)):
            if not name.part and is_name(name.text) and other.credit and other.credit.date:
                name.part, name.credit = Part.BYLINE, Credit(byline=name.text)
                return


def _begins_with_given_name(paragraph: _Paragraph) -> bool:
    return is_name(paragraph.text) and is_given_name(paragraph.text.split()[0])


def _judge_repetitions(title: _Paragraph, content: Sequence[_Paragraph]) -> None:
    """Find the lines that say the title once more."""
    title_key = key(title.text)
    for paragraph in content:
        alike = paragraph is not title and len(paragraph.text) <= 2 * len(title.text)
        if alike and paragraph.part is not Part.BYLINE and key(paragraph.text) == title_key:
            paragraph.part = Part.LEFTOVER


def _judge_headings(content: Sequence[_Paragraph]) -> None:
    """Tell headings, a few lines at most that stand above text or the title, from short lines of text."""
    judged = [paragraph for paragraph in content if paragraph.part not in {Part.BYLINE, Part.LEFTOVER}]
    something_below = False
    for can_be_heading, group in groupby(reversed(judged), key=_can_be_heading):
        run = list(group)
        heading = can_be_heading and something_below and len(run) <= MOST_HEADINGS_TOGETHER
        for paragraph in run:
            paragraph.part = paragraph.part or (Part.HEADING if heading else Part.BODY)
        something_below = True


def _can_be_heading(paragraph: _Paragraph) -> bool:
    return not paragraph.part and is_headline(paragraph.text) and not is_caption(paragraph.text)


def _credit(head: Sequence[_Paragraph], lead: str, tail: Sequence[_Paragraph]) -> Credit:
    """Return what the article as a whole gives: each from the first place that gives it."""
    opening = dateline(lead)
    credits_given = [
        *(paragraph.credit for paragraph in head if paragraph.credit),
        Credit(source=opening.source, date=opening.date),
        *(paragraph.credit for paragraph in tail if paragraph.credit),
    ]
    return Credit(
        byline=next((credit.byline for credit in credits_given if credit.byline), None),
        source=next((credit.source for credit in credits_given if credit.source), None),
        date=next((credit.date for credit in credits_given if credit.date), None),
    )
