"""What each paragraph of an article is for, and what the article says of itself.

The text falls into three: the *head* before the first paragraph of running text, with title, kicker, deck, byline, date
and picture; the running text; and the *tail* after its last paragraph. A line is judged by its form first, then by
where it stands: a date in the head dates the article, one between paragraphs is a sub-heading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile
from typing import Final

from reader.arabic.letters import INVISIBLE
from reader.library.article import Block, Part, one_line
from reader.library.captions import is_caption
from reader.library.credit_lines import Credit, credit_line, dated_line, signature_line
from reader.library.datelines import dateline
from reader.library.furniture import is_furniture, key, opens_links
from reader.library.headlines import LONGEST_TITLE, choose_title, is_headline, is_kicker, without_site
from reader.library.names import is_name, is_signature
from reader.library.paragraphs import Span, paragraphs

MOST_HEADINGS_TOGETHER: Final = 3
"""Headings in a row. More short lines together are verse or a list, and so are text."""

LONGEST_LINK: Final = 100
"""Code points. A longer line below اقرأ أيضا may be a paragraph without a full stop, and none of those may get lost."""

MOST_LINKS_IN_TEXT: Final = 4
"""Where the text goes on below them, more short lines together are text, and only the first is a link."""

SHORTEST_LINK: Final = 5
"""Words. Below other links and above text, a shorter line is the next sub-heading."""

LONGEST_HEAD: Final = 20
"""Paragraphs in the head, and in the tail. More short lines than that are no head but the text itself."""

_MARGIN: Final = " \t\xa0" + INVISIBLE


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The blocks of a text, and what the text tells of itself: no title where it has no headline."""

    blocks: tuple[Block, ...]
    title: str | None
    credit: Credit


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is judged: `part` is None as long as it can be a headline or text.

    `text` is one line, without the spaces and invisible characters around it.
    """

    span: Span
    text: str
    part: Part | None = None
    credit: Credit | None = None


def segment(text: str) -> Segmentation:
    """Return the blocks of `text`, which cover all of it but white space, and what it tells of itself."""
    every = [_Paragraph(span, one_line(text[span.start : span.end]).strip(_MARGIN)) for span in paragraphs(text)]
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
        _judge_repetitions(title, [*head, *tail] if lead else [])
    _judge_headings(content)
    blocks = tuple(Block(paragraph.part or Part.BODY, *paragraph.span) for paragraph in every)
    return Segmentation(blocks, title.text if title else None, _credit(head, lead, tail))


def _judge_leftovers(every: Sequence[_Paragraph]) -> None:
    """Find page furniture, and the headlines of other articles below a line that announces them after the text."""
    in_text = among_links = False
    links: list[_Paragraph] = []
    for paragraph in every:
        if is_furniture(paragraph.text):
            paragraph.part = Part.LEFTOVER
            among_links = in_text and (among_links or opens_links(paragraph.text))
            continue
        headline = is_headline(paragraph.text, LONGEST_TITLE) or (not in_text and _belongs_to_head(paragraph.text))
        if headline and among_links and len(paragraph.text) <= LONGEST_LINK and not credit_line(paragraph.text):
            links.append(paragraph)
            continue
        if not headline:
            paragraph.part = Part.BODY
            in_text = True
        _hide(_links_in_text(links))
        among_links = False
        links = []
    _hide(links)


def _belongs_to_head(line: str) -> bool:
    """Say whether `line`, which is no headline, still is no text above the text (خاص: or كتبت- نورا ممدوح:)."""
    return is_kicker(line) or credit_line(line) is not None


def _hide(links: Sequence[_Paragraph]) -> None:
    for link in links:
        link.part = Part.LEFTOVER


def _links_in_text(links: Sequence[_Paragraph]) -> Sequence[_Paragraph]:
    """Return those of the `links` that are so also where the text goes on below them."""
    if len(links) > MOST_LINKS_IN_TEXT:
        return links[:1]
    heading = len(links) > 1 and len(links[-1].text.split()) < SHORTEST_LINK
    return links[:-1] if heading else links


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
    headlines = [paragraph for paragraph in head if not (paragraph.part or _is_no_title(paragraph.text))]
    unsigned = [paragraph for paragraph in headlines if not is_signature(paragraph.text)] or headlines
    if not unsigned:
        return None
    first = head.index(unsigned[0])
    candidates = list(takewhile(lambda paragraph: paragraph in unsigned, head[first:]))
    title = candidates[choose_title([candidate.text for candidate in candidates], lead)]
    bare_key = key(without_site(title.text))
    title = next((paragraph for paragraph in unsigned if key(paragraph.text) == bare_key), title)
    title.part = Part.TITLE
    return title


def _is_no_title(line: str) -> bool:
    return is_caption(line) or is_kicker(line)


def _judge_signatures(head: Sequence[_Paragraph]) -> None:
    """Find the author's name on a line of its own: begun by a given name, or else one beside a date line."""
    for paragraph in head:
        credit = None if paragraph.part else signature_line(paragraph.text)
        if credit:
            paragraph.part, paragraph.credit = Part.BYLINE, credit
    if any(paragraph.credit and paragraph.credit.byline for paragraph in head):
        return
    for above, below in pairwise(head):
        for name, other in ((above, below), (below, above)):
            if not name.part and is_name(name.text) and other.credit and other.credit.date:
                name.part, name.credit = Part.BYLINE, Credit(byline=name.text)
                return


def _judge_repetitions(title: _Paragraph, apart: Sequence[_Paragraph]) -> None:
    """Find the lines apart from the text that say the title once more, also with the name of the site after it."""
    title_key = key(title.text)
    for paragraph in apart:
        alike = paragraph is not title and len(paragraph.text) <= 2 * len(title.text)
        if alike and paragraph.part is not Part.BYLINE and title_key in _keys(paragraph.text):
            paragraph.part = Part.LEFTOVER


def _keys(line: str) -> set[str]:
    return {key(line), key(without_site(line))}


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
    headline = is_headline(paragraph.text) or is_kicker(paragraph.text)
    return not paragraph.part and headline and not is_caption(paragraph.text)


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
