"""An article as rows: offsets and rows lead to each other at every width, counted or not."""

import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.article import Article, Block, Part
from reader.script.layout import MAX_PARAGRAPH
from reader.ui.article.flow import COUNTED_AT_ONCE, Flow

PARTS = {"T": Part.TITLE, "Y": Part.BYLINE, "H": Part.HEADING, "B": Part.BODY, "L": Part.LEFTOVER}


def article_of(*blocks: str) -> Article:
    """An article of blocks that each begin with the letter of their part."""
    text, found = "", []
    for block in blocks:
        found.append(Block(PARTS[block[0]], len(text), len(text) + len(block) - 1))
        text += block[1:] + "\n\n"
    return Article("a", Path("a.txt"), text, "utf-8", tuple(found), "a", None, None, datetime.date(2019, 6, 1), ())


def picture(flow: Flow) -> str:
    """A letter for each row: the part of the block in it, `.` for a blank one."""
    letters = {part: letter for letter, part in PARTS.items()}
    rows = [flow.row(y) for y in range(flow.height)]
    return "".join("." if row is None or row.line is None else letters[flow.blocks[row.block].part] for row in rows)


@pytest.mark.parametrize(
    ("blocks", "leftovers", "rows"),
    [
        (["Tعنوان", "Yكاتب", "Bنص"], False, ".T.Y.B."),
        (["Bنص", "Hعنوان", "Bنص", "Hعنوان", "Hعنوان"], False, ".B..H.B..H.H."),
        (["Lطباعة", "Bنص", "LEmail"], False, ".B."),
        (["Lطباعة", "Bنص", "LEmail"], True, ".L.B.L."),
        (["Bكلمة كلمة كلمة"], False, ".BBB."),
        (["LEmail"], False, "."),
        ([], False, "."),
    ],
)
def test_blank_rows_set_the_parts_apart(blocks: list[str], leftovers: bool, rows: str) -> None:
    assert picture(Flow(article_of(*blocks), 6, leftovers=leftovers)) == rows


WORDS = st.text("ابجلدهوa1 \u064e", min_size=1, max_size=60).map(lambda text: "ب" + text.strip() + "ت")
ARTICLES = st.lists(st.builds(str.__add__, st.sampled_from("THBL"), WORDS), min_size=1, max_size=6)


@given(ARTICLES, st.integers(1, 40), st.data())
def test_the_row_of_an_offset_holds_it(blocks: list[str], width: int, data: st.DataObject) -> None:
    flow = Flow(article_of(*blocks), width, leftovers=True)
    offset = data.draw(st.integers(0, flow.blocks[-1].end - 1))
    y = flow.row_of(offset)
    assert flow.offset_of(y) <= max(offset, flow.offset_of(0))
    following = [flow.offset_of(row) for row in range(y + 1, flow.height - 1)]
    assert all(start >= offset for start in following if start > flow.offset_of(y))


@given(ARTICLES, st.integers(1, 40))
def test_rows_go_down_with_offsets(blocks: list[str], width: int) -> None:
    flow = Flow(article_of(*blocks), width, leftovers=True)
    rows = [flow.row_of(offset) for offset in range(flow.blocks[-1].end)]
    assert all(one <= other for one, other in pairwise(rows))
    assert rows[-1] <= flow.height - 2


@given(ARTICLES, st.integers(1, 40), st.integers(1, 40))
def test_the_words_on_top_are_there_at_another_width(blocks: list[str], width: int, other: int) -> None:
    article = article_of(*blocks)
    flow, narrow = Flow(article, width, leftovers=True), Flow(article, other, leftovers=True)
    for y in range(flow.height - 1):
        top = flow.offset_of(y)
        assert flow.offset_of(flow.row_of(top)) == top
        there = narrow.offset_of(narrow.row_of(top))
        assert there <= top
        assert flow.blocks[flow.block_at(there)] == flow.blocks[flow.block_at(top)]


LONG = article_of("Tعنوان", *("B" + "كلمة طويلة " * 40 + "." for _ in range(400)))


def test_a_long_article_is_estimated_and_counted_near_the_window() -> None:
    flow = Flow(LONG, 30)
    assert len(LONG.text) > COUNTED_AT_ONCE
    assert len(flow.uncounted) == len(flow.blocks)
    middle = flow.blocks[200].start
    flow.settle(middle, 20)
    assert 200 not in flow.uncounted
    assert 199 not in flow.uncounted
    assert len(flow.uncounted) > 390
    flow.settle_end(20)
    assert 400 not in flow.uncounted


def test_counting_in_any_order_comes_to_the_same() -> None:
    once, parts = Flow(LONG, 30), Flow(LONG, 30)
    once.count(range(len(once.blocks)))
    parts.settle(LONG.blocks[300].start, 50)
    assert parts.set_heights({block: parts.measured(block) for block in parts.uncounted})
    assert parts.uncounted == []
    assert parts.tops == once.tops


def test_a_paragraph_without_end_falls_into_pieces_that_touch() -> None:
    text = "كلمة abc " * 30_000 + "!"
    flow = Flow(article_of("Tعنوان", "B" + text), 70)
    pieces = flow.blocks[1:]
    assert all(piece.end - piece.start <= MAX_PARAGRAPH for piece in pieces)
    assert all(one.end == other.start for one, other in pairwise(pieces))
    assert all(flow.article.text[piece.end - 1] == " " for piece in pieces[:-1])
    assert {flow.paragraph(block) for block in range(1, len(flow.blocks))} == {(pieces[0].start, pieces[-1].end)}
    flow.count(range(len(flow.blocks)))
    assert set(picture(flow)[3:-1]) == {"B"}
    assert all(line.right_to_left for block in range(1, len(flow.blocks)) for line in flow.lines(block))
    assert flow.text(pieces[0].start, pieces[-1].end) == text


@pytest.mark.parametrize(
    ("leftovers", "text"),
    [(True, "عنوان\n\nطباعة\n\nنص"), (False, "عنوان\n\nنص")],
)
def test_text_leaves_out_what_is_hidden(leftovers: bool, text: str) -> None:
    flow = Flow(article_of("Tعنوان", "Lطباعة", "Bنص"), 40, leftovers=leftovers)
    assert flow.text(0, len(flow.article.text)) == text
    assert flow.text(2, 4) == "وا"
