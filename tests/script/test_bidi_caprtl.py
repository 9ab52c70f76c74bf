"""What the rules of UAX #9 do, in CapRTL (the key is in `caprtl.py`): logical text, and what is displayed."""

import pytest

from reader.script.bidi import Direction, resolve
from tests.script.caprtl import displayed, displayed_lines, text_of

# fmt: off
ORDERS: list[tuple[Direction | None, str, str]] = [
    # P2, P3: the first strong character decides, isolates passed over
    (None, "THE CAR is blue", "is blue RAC EHT"),
    (None, "123 THE car", "car EHT 123"),
    (None, "(45) !?", "(45) !?"),
    (None, "_fTHE_q is", "_fEHT_q is"),
    (None, "_fthe_q NO", "ON _qthe_f"),
    ("L", "car is THE CAR in hebrew", "car is RAC EHT in hebrew"),
    ("R", "car is THE CAR in hebrew", "in hebrew RAC EHT car is"),
    # W2: a European number after an Arabic letter is an Arabic number; W4 joins it at commas and slashes, not at a plus
    ("L", "A12+34", "12+34A"),
    ("L", "N12+34", "34+12N"),
    ("L", "A12-34", "12-34A"),
    ("L", "N 12/34", "12/34 N"),
    ("L", "A 67/89 b", "67/89 A b"),
    ("L", "AB 12, 34 CD", "DC 34 ,12 BA"),
    # W5: signs beside a European number belong to it, beside an Arabic one they do not
    ("L", "A 12.5%", "12.5% A"),
    ("R", "a 12.5% A", "A a 12.5%"),
    ("L", "N $12", "12$ N"),
    ("R", "NO $12 P", "P 12$ ON"),
    ("R", "NO 67% P", "P %67 ON"),
    # W7: a number after Latin is as good as Latin
    ("R", "a 1 2 A", "A a 1 2"),
    ("R", "A b 1 C", "C b 1 A"),
    ("L", "A 1 2 b", "2 1 A b"),
    # N0: brackets go with what they hold, else with what stands before them
    ("L", "A (b) C", "A (b) C"),
    ("R", "a (B) c", "c )B( a"),
    ("R", "a (b) C", "C a (b)"),
    ("R", "A (b c D) e", "e )D b c( A"),
    ("L", "a (B c) D", "a (B c) D"),
    ("R", "c++ [d] A", "A c++ [d]"),
    ("R", "A (b c", "b c( A"),
    # isolates: what is in them does not act upon what is around them
    ("L", 'he said "_iCAR MEANS 12_q"', 'he said "_i12 SNAEM RAC_q"'),
    ("L", "a _jB c D_q e", "a _jD c B_q e"),
    ("R", "A _ib C d_q E", "E _qb C d_i A"),
    ("L", "A _fB, c!_q 1 D", "D 1 _q!c ,B_f A"),
    ("L", "A _fb, C!_q 1 D", "D 1 _qb, C!_f A"),
    ("L", "A _fb, C!", "A _fb, C!"),
    # embeddings and overrides; X9 removes their controls
    ("L", "a_rB c D_pe", "aD c Be"),
    ("L", "a_RbcD_pe", "aDcbe"),
    ("R", "A_LBCd_pE", "EBCdA"),
    ("R", "A_lb C d_p E", "E b C dA"),
    # direction marks are letters without a picture
    ("L", "A! b", "A! b"),
    ("L", "A_< ! b", "_<A ! b"),
    ("L", "A!_< b", "_<!A b"),
    ("R", "A 12_> b", "12_> b A"),
    # L1: tabs, and the blanks before them and at the end, stand in the paragraph's direction
    ("L", "A\tB C", "A\tC B"),
    ("R", "a \tb", "b\t a"),
    ("L", "ab A \t", "ab A \t"),
    ("R", "A bc ", " bc A"),
]

# `|` is a break. Levels are the paragraph's: no line could be ordered by itself.
LINES: list[tuple[Direction | None, str, list[str]]] = [
    ("R", "N|50% O", ["N", "O %50"]),
    ("R", "A|50% B", ["A", "B 50%"]),
    ("R", "N|2012-12-31", ["N", "31-12-2012"]),
    ("R", "abc| 1 2 A", ["abc", "A  1 2"]),
    ("R", "N| c++ |is O", ["N", " c++ ", "O is"]),
    ("R", "abc def | ghi", [" abc def", " ghi"]),
    ("R", "A (bc| d) E", ["bc( A", "E ) d"]),
    ("L", "he said: AB |CD EF |gh", ["he said: BA ", "FE DC ", "gh"]),
    ("L", "ab (CD| e) fg", ["ab (DC", " e) fg"]),
]
# fmt: on


@pytest.mark.parametrize(("base", "logical", "visual"), ORDERS)
def test_order(base: Direction | None, logical: str, visual: str) -> None:
    assert displayed(logical, base) == visual


@pytest.mark.parametrize(("base", "logical", "visual"), LINES)
def test_order_of_lines(base: Direction | None, logical: str, visual: list[str]) -> None:
    assert displayed_lines(logical, base) == visual


@pytest.mark.parametrize(
    ("caprtl", "level"),
    [
        ("", 0),
        ("12 !", 0),
        ("a B", 0),
        ("A b", 1),
        ("12 N", 1),
        ("_fA_q", 0),
        ("_fa_q B", 1),
        ("_fA", 0),
        ("_q A", 1),
        ("_r a", 0),
        ("\nA", 0),
    ],
)
def test_first_strong_character_decides_the_paragraph_level(caprtl: str, level: int) -> None:
    assert resolve(text_of(caprtl)).base == level


@pytest.mark.parametrize(
    ("base", "caprtl", "levels"),
    [
        ("L", "ab12", "0000"),
        ("R", "ab12", "2222"),
        ("L", "AB12", "1122"),
        ("R", "NO 67, 8", "11122112"),
        ("L", "a_rB_pc", "00110"),
        ("L", "a_jB_qc", "00100"),
        ("R", "_la_p1", "1222"),
    ],
)
def test_levels_before_l1(base: Direction, caprtl: str, levels: str) -> None:
    assert "".join(map(str, resolve(text_of(caprtl), base).levels)) == levels
