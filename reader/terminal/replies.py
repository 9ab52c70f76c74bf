"""Taking a terminal's replies out of what was typed.

A terminal answers questions on the channel that carries the keys, sometimes long after they were put (over ssh, or to a
program that has ended since), and an answer taken for keys runs commands. `ReplyFilter` lets keys, mouse reports and
pastes pass untouched and takes out what only a terminal sends. It does no input itself and reads no clock.

Sources: ECMA-48 §5.6 for control strings; XTerm Control Sequences (ctlseqs) for DA, DECRPM, DSR, XTVERSION, XTWINOPS;
kitty's keyboard protocol for `CSI ? flags u`. Private mode reports (`CSI ? … $ y`), cursor positions and in-band
resizes (`CSI 48 ; … t`) pass: the input parser knows them.
"""

import re
from collections.abc import Callable
from typing import Final

_CSI_REPLY: Final = (
    r"\[(?:"
    r"\d+;\d+\$y"  # DECRPM of an ANSI mode
    r"|[?>=][\d;]*c"  # DA1, DA2, DA3
    r"|\?\d+u"  # kitty's keyboard flags
    r"|(?!48;)\d+(?:;\d+)*t"  # XTWINOPS
    r"|\??\d+(?:;\d+)*n"  # DSR
    r")"
)
_CSI_BEGUN: Final = r"\[[?>=]?[\d;]*\$?"

_STRING_OPENED: Final = r"(?:P[\d>!$+]|\]\d|_G)"
"""DCS, OSC and kitty's APC, each with the first character that tells it from Alt+P, Alt+] and Alt+_."""
_STRING_BODY: Final = r"[^\x07\x18\x1a\x1b\x9c]*"
_STRING_END: Final = r"(?:\x07|\x1b\\|\x9c|[\x18\x1a]|(?=\x1b[^\\]))"
"""BEL, ST in seven or eight bits; CAN, SUB or another escape sequence break a string off."""

_REPLY: Final = re.compile(rf"\x1b(?:{_CSI_REPLY}|{_STRING_OPENED}{_STRING_BODY}{_STRING_END})")
_BEGUN: Final = re.compile(rf"\x1b(?:{_CSI_BEGUN}|[P\]_]|{_STRING_OPENED}{_STRING_BODY}\x1b?)?\Z")
_CERTAIN: Final = re.compile(rf"\x1b(?:\[[?>=]|\[[\d;]+\$|{_STRING_OPENED})")

AMBIGUOUS_PATIENCE: Final = 0.05
"""Seconds to wait for the rest of what may be a key: Escape, or Alt with a letter."""
CERTAIN_PATIENCE: Final = 1.0
"""Seconds to wait for the rest of what no key begins with."""
LONGEST_REPLY: Final = 1 << 20
"""Code points of an unfinished reply that are kept; a longer one is dropped. A clipboard's contents may be long."""


class ReplyFilter:
    """Passes on what was typed, from input that arrives in pieces cut anywhere; tells the replies to `on_reply`."""

    __slots__ = ("_held", "_held_since", "_on_reply")

    def __init__(self, on_reply: Callable[[str], object] | None = None) -> None:
        self._on_reply = on_reply
        self._held = ""
        self._held_since = 0.0

    @property
    def held(self) -> str:
        """What may be the beginning of a reply."""
        return self._held

    @property
    def patience(self) -> float | None:
        """Return for how many seconds in all the rest of an unfinished reply is waited for; None if none is open."""
        if not self._held:
            return None
        return CERTAIN_PATIENCE if len(self._held) > 2 else AMBIGUOUS_PATIENCE

    def feed(self, text: str, now: float) -> str:
        r"""Return what of `text` was typed; `now` is a monotonic time in seconds.

        The beginning of a possible reply at the end of the text is held until its rest arrives or `expire` gives it up.

            >>> ReplyFilter().feed("a\x1b[8;1$yb\x1b[A", now=0.0)
            'ab\x1b[A'
        """
        was_held = self._held
        typed = _REPLY.sub(self._taken, was_held + text)
        begun = _BEGUN.search(typed)
        if begun is None:
            self._held = ""
            return typed
        self._held = begun[0] if len(begun[0]) <= LONGEST_REPLY else ""
        if not (was_held and self._held.startswith(was_held)):
            self._held_since = now
        return typed[: begun.start()]

    def expire(self, now: float) -> str:
        """Give up what has been held for too long; return it if it may have been typed, and drop it if it was not."""
        patience = self.patience
        if patience is None or now - self._held_since < patience:
            return ""
        held, self._held = self._held, ""
        return "" if _CERTAIN.match(held) else held

    def _taken(self, match: re.Match[str]) -> str:
        if self._on_reply is not None:
            self._on_reply(match[0])
        return ""
