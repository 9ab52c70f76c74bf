"""Measuring letters, forms and marks: what is asked, and what follows from what a simulated terminal tells."""

import re
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.layout import lay_out
from reader.terminal.asking import Conversation
from reader.terminal.widths import BATCH, Measured, Probe, Sort, Verdict, measure, probes, verdict

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "لا بَ «—» 漢 a"

Widths = Callable[[str], int]


def right(character: str) -> int:
    """The columns that terminals agree on."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Mn":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def marks_take_a_cell(character: str) -> int:
    return max(1, right(character))


def ligatures_take_two(character: str) -> int:
    return 2 if "\ufef5" <= character <= "\ufefc" else right(character)


def forms_are_wide(character: str) -> int:
    return 2 if "\ufe80" <= character <= "\ufef4" else right(character)


def arabic_is_wide(character: str) -> int:
    return 2 if "\u0620" <= character <= "\u064a" or "\ufe80" <= character <= "\ufef4" else right(character)


class Terminal:
    """A terminal with one row, which counts columns by `width` and answers where its cursor is."""

    def __init__(self, width: Widths, *, piece: int = 1 << 20, silent: bool = False) -> None:
        self.width = width
        self.piece = piece
        self.silent = silent
        self.column = 1
        self.row = ""
        self.asked = 0

    def converse(self, conversation: Conversation) -> None:
        answers = self.answered(conversation.to_send())
        for start in range(0, len(answers), self.piece):
            assert conversation.feed(answers[start : start + self.piece], 0.0) == ""

    def answered(self, written: str) -> str:
        answers = ""
        for token in re.findall(r"\x1b\[[\d;]*[a-zA-Z]|.", written, re.DOTALL):
            match token:
                case "\r":
                    self.column = 1
                case "\x1b[K":
                    self.row = ""
                case "\x1b[c":
                    answers += "\x1b[?65;1c"
                case "\x1b[6n":
                    self.asked += 1
                    answers += "" if self.silent else f"\x1b[24;{self.column}R"
                case _:
                    self.row += token
                    self.column += self.width(token)
        return answers


def test_whatever_a_text_needs_beyond_ascii_is_measured_once() -> None:
    assert probes([TEXT, TEXT]) == (
        Probe(Sort.SIGN, "«", 1),
        Probe(Sort.SIGN, "»", 1),
        Probe(Sort.LETTER, "ا", 1),
        Probe(Sort.LETTER, "ب", 1),
        Probe(Sort.LETTER, "ل", 1),
        Probe(Sort.MARK, "o\u064e", 1),
        Probe(Sort.SIGN, "—", 1),
        Probe(Sort.SIGN, "漢", 2),
        Probe(Sort.FORM, "\ufe8f", 1),
        Probe(Sort.LIGATURE, "\ufefb", 1),
    )
    assert probes([]) == probes(["plain ASCII"]) == probes(["\u200f"]) == ()


def test_all_that_the_seed_articles_are_painted_with_is_measured() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")]
    asked = {probe.glyphs for probe in probes(texts)}
    for text in texts:
        for paragraph in text.splitlines():
            for line in lay_out(paragraph, 80):
                assert {glyph for cell in line.cells for glyph in cell.glyphs if ord(glyph) > 127} <= {
                    glyph for glyphs in asked for glyph in glyphs
                }


@pytest.mark.parametrize(
    ("width", "expected", "wrong"),
    [
        (right, Verdict(), []),
        (marks_take_a_cell, Verdict(marks=False), ["o\u064e"]),
        (ligatures_take_two, Verdict(ligatures=False), ["\ufefb"]),
        (forms_are_wide, Verdict(joining=False), ["\ufe8f"]),
        (arabic_is_wide, Verdict(), ["ا", "ب", "ل", "\ufe8f"]),
        (lambda character: right(character) + (character == "—"), Verdict(), ["—"]),
    ],
)
@pytest.mark.parametrize("piece", [1, 7, 1000])
def test_the_verdict_follows_from_what_the_terminal_shows(
    width: Widths, expected: Verdict, wrong: list[str], piece: int
) -> None:
    measured = measure(probes([TEXT]), Terminal(width, piece=piece).converse)
    assert measured is not None
    found = verdict(measured)
    assert [each.probe.glyphs for each in found.wrong] == wrong
    assert (found.marks, found.ligatures, found.joining) == (expected.marks, expected.ligatures, expected.joining)


def test_what_is_wrong_is_told_with_the_columns_it_took() -> None:
    measured = measure(probes(["لا"]), Terminal(ligatures_take_two).converse)
    assert measured is not None
    assert verdict(measured).wrong == (Measured(Probe(Sort.LIGATURE, "\ufefb", 1), 2),)


def test_the_line_is_empty_afterwards_and_the_batches_are_small() -> None:
    asked = probes(map(chr, range(0x620, 0x700)))
    terminal = Terminal(right)
    sent: list[str] = []

    def converse(conversation: Conversation) -> None:
        sent.append(conversation.to_send())
        conversation.feed(terminal.answered(sent[-1]), 0.0)
        assert (terminal.row, terminal.column, conversation.to_send()) == ("", 1, "")

    assert len(measure(asked, converse) or ()) == len(asked) > 2 * BATCH
    assert {written.count("\x1b[6n") for written in sent[:-1]} == {BATCH}


def test_a_terminal_that_does_not_tell_where_its_cursor_is_gives_no_verdict() -> None:
    terminal = Terminal(right, silent=True)
    assert measure(probes([TEXT]), terminal.converse) is None
    asked_by_one_batch = len(probes([TEXT]))
    assert terminal.asked == asked_by_one_batch


def test_keys_are_handed_back_and_an_answer_that_is_cut_off_gives_no_verdict() -> None:
    typed: list[str] = []

    def interrupted(conversation: Conversation) -> None:
        typed.append(conversation.feed("j\x1b[24;2Rk\x1b[24", 0.0))
        typed.append(conversation.held)

    assert measure(probes(["ب"]), interrupted) is None
    assert typed == ["jk", "\x1b[24"]


@given(text=st.text(), width=st.sampled_from([right, marks_take_a_cell]))
def test_measuring_gives_back_what_the_terminal_counts(text: str, width: Widths) -> None:
    measured = measure(probes([text]), partial(Terminal.converse, Terminal(width)))
    assert measured is not None
    assert [each.columns for each in measured] == [sum(map(width, each.probe.glyphs)) for each in measured]
