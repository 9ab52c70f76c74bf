"""What a terminal says is taken out of what a person typed, wherever the input is cut."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.terminal import replies
from reader.terminal.replies import AMBIGUOUS_PATIENCE, CERTAIN_PATIENCE, LONGEST_REPLY, ReplyFilter

REPLIES = {
    "mode 8, explicit": "\x1b[8;1$y",
    "mode 8, unknown": "\x1b[8;0$y",
    "XTVERSION": "\x1bP>|XTerm(380)\x1b\\",
    "XTVERSION, ST in 8 bits": "\x1bP>|tmux 3.4\x9c",
    "DA1": "\x1b[?65;1;9c",
    "DA2": "\x1b[>0;136;0c",
    "DA3": "\x1bP!|7E565445\x1b\\",
    "OSC 11, ended by BEL": "\x1b]11;rgb:0000/0000/0000\x07",
    "OSC 52, ended by ST": "\x1b]52;c;2KfZhNin2YU=\x1b\\",
    "XTGETTCAP": "\x1bP1+r5443=323536\x1b\\",
    "kitty keyboard flags": "\x1b[?25u",
    "kitty graphics": "\x1b_Gi=31;OK\x1b\\",
    "window size": "\x1b[8;24;80t",
    "device status": "\x1b[0n",
    "colour scheme": "\x1b[?997;1n",
}

TYPED = {
    "letters": "jk",
    "Arabic": "تن",
    "arrow": "\x1b[A",
    "Ctrl+Shift+Left": "\x1b[1;6D",
    "F5": "\x1b[15~",
    "kitty's Escape": "\x1b[27u",
    "kitty's Arabic letter": "\x1b[1578;;1578u",
    "Alt+x": "\x1bx",
    "mouse": "\x1b[<0;10;5M",
    "paste": "\x1b[200~[8;1$y\x1b[201~",
    "focus": "\x1b[I",
    "mode 2026, for Textual": "\x1b[?2026;2$y",
    "in-band resize, for Textual": "\x1b[48;24;80;480;800t",
    "cursor position, for Textual": "\x1b[5;10R",
    "looks like a reply without its escape": "[8;1$y]11;rgb",
}


def feed(*pieces: str) -> str:
    """Return what is passed on of these pieces, each arriving a hundredth of a second after the last."""
    replies_filter = ReplyFilter()
    return "".join(replies_filter.feed(piece, now=i / 100) for i, piece in enumerate(pieces))


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES.keys())
def test_a_reply_is_taken_out_and_its_neighbours_stay(reply: str) -> None:
    assert feed(f"a{reply}b{reply}{reply}\x1b[A") == "ab\x1b[A"


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES.keys())
def test_a_reply_is_taken_out_wherever_it_is_cut(reply: str) -> None:
    for cut in range(1, len(reply)):
        assert feed("a" + reply[:cut], reply[cut:] + "b") == "ab", cut
    assert feed("a", *reply, "b") == "ab"


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
def test_what_was_typed_or_is_awaited_passes_at_once(typed: str) -> None:
    assert feed(typed) == typed
    assert feed(*typed) == typed


@given(st.lists(st.sampled_from([*REPLIES.values(), *TYPED.values()]), max_size=8), st.data())
def test_any_mixture_cut_anywhere_leaves_exactly_what_was_typed(tokens: list[str], data: st.DataObject) -> None:
    stream = "".join(tokens)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=6)))
    pieces = [stream[start:end] for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    assert feed(*pieces) == "".join(token for token in tokens if token in TYPED.values())


@pytest.mark.parametrize("held", ["\x1b", "\x1b[", "\x1bP", "\x1b]"])
def test_a_lone_escape_or_alt_key_is_passed_on_after_a_moment(held: str) -> None:
    replies_filter = ReplyFilter()
    assert replies_filter.feed("a" + held, now=10.0) == "a"
    assert replies_filter.expire(now=10.0 + AMBIGUOUS_PATIENCE / 2) == ""
    assert replies_filter.expire(now=10.0 + AMBIGUOUS_PATIENCE) == held
    assert replies_filter.expire(now=99.0) == ""


def test_patience_tells_whether_anything_is_awaited_and_for_how_long() -> None:
    waits = []
    for typed in ("a", "\x1b", "\x1b[8;1", "\x1b[8;1$y"):
        replies_filter = ReplyFilter()
        replies_filter.feed(typed, now=0.0)
        waits.append(replies_filter.patience)
    assert waits == [None, AMBIGUOUS_PATIENCE, CERTAIN_PATIENCE, None]


@pytest.mark.parametrize(
    ("begun", "passed_on"), [("\x1b]11;rgb:00", ""), ("\x1b[?65;1", ""), ("\x1b[8;1$", ""), ("\x1b[1;5", "\x1b[1;5")]
)
def test_half_a_reply_is_given_up_and_dropped_unless_a_key_may_begin_so(begun: str, passed_on: str) -> None:
    replies_filter = ReplyFilter()
    assert replies_filter.feed(begun, now=0.0) == ""
    assert replies_filter.expire(now=CERTAIN_PATIENCE - 0.01) == ""
    assert replies_filter.expire(now=CERTAIN_PATIENCE) == passed_on
    assert replies_filter.feed("q", now=2.0) == "q"


def test_waiting_is_counted_from_the_first_piece() -> None:
    replies_filter = ReplyFilter()
    for now in (0.0, 0.4, 0.8):
        replies_filter.feed("\x1b]11;" if now == 0 else "x", now)
    replies_filter.expire(now=1.0)
    assert replies_filter.feed("q", now=1.1) == "q"


@pytest.mark.parametrize(
    ("broken", "rest"), [("\x1b]11;rgb\x18", ""), ("\x1bP>|XT\x1a", ""), ("\x1b]11;r\x1b[A", "\x1b[A")]
)
def test_a_string_that_breaks_off_does_not_swallow_the_keys_after_it(broken: str, rest: str) -> None:
    assert feed(broken + "jk") == rest + "jk"


def test_a_reply_without_end_is_not_kept_for_ever() -> None:
    replies_filter = ReplyFilter()
    assert replies_filter.feed("a\x1b]52;" + "x" * LONGEST_REPLY, now=0.0) == "a"
    assert replies_filter.feed("q", now=0.1) == "q"


def test_each_reply_is_told_once_and_whole() -> None:
    told: list[str] = []
    replies_filter = ReplyFilter(told.append)
    for piece in "a".join(REPLIES.values()):
        replies_filter.feed(piece, now=0.0)
    assert told == list(REPLIES.values())


def test_what_is_held_can_be_handed_on() -> None:
    replies_filter = ReplyFilter()
    assert replies_filter.feed("a\x1b[8;1", now=0.0) == "a"
    assert replies_filter.held == "\x1b[8;1"


def test_the_worked_example_holds() -> None:
    assert doctest.testmod(replies).failed == 0
