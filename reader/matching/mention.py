"""A mention: one place in a text that names an entry, or one of several."""

from enum import StrEnum
from typing import NamedTuple, Protocol


class By(StrEnum):
    """What decided for the entry: the name alone, a near word, the name's default, or a pin."""

    NAME = "name"
    NEAR = "near"
    DEFAULT = "default"
    PIN = "pin"


class Block(Protocol):
    """A paragraph to be matched: the half-open range `[start, end)` of code points of the text, and its part."""

    @property
    def part(self) -> str:
        """`title`, `byline`, `heading`, `body` or `leftover`."""

    @property
    def start(self) -> int:
        """Where the paragraph begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Mention(NamedTuple):
    """One mention; `text` is the text's `[start, end)` in code points, the name without its proclitics.

    `entry` is the id of what is named, None where the name is contested and nothing decided. `candidates` are the ids
    of all entries that have the name, in the glossary's order. `name` is the form as the glossary spells it, `inner`
    says that the mention lies within a longer one, and `near` is the word that decided, where one did.
    """

    start: int
    end: int
    text: str
    entry: str | None
    candidates: tuple[str, ...]
    name: str
    proclitics: tuple[str, ...]
    by: By
    part: str
    inner: bool
    near: str = ""


class Decision(NamedTuple):
    """Which entry a name stands for, None where contested, with all candidates and what decided."""

    entry: str | None
    candidates: tuple[str, ...]
    name: str
    by: By
    near: str = ""
