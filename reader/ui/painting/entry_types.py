"""How each type of entry looks: a symbol beside its colour, so that no one depends on the colour."""

from collections.abc import Mapping
from typing import Final

from reader.glossary.entry_type import EntryType

SYMBOLS: Final[Mapping[EntryType, str]] = {
    EntryType.ACTOR: "●",
    EntryType.PLACE: "■",
    EntryType.OPERATION: "▲",
}
"""One cell in every terminal."""

STYLE_NAMES: Final[Mapping[EntryType, str]] = {
    EntryType.ACTOR: "mention--actor",
    EntryType.PLACE: "mention--place",
    EntryType.OPERATION: "mention--operation",
}
"""The component classes of the types, in every widget that shows mentions."""

CONTESTED_STYLE: Final = "mention--contested"
"""The component class of a name that may be of several entries."""


def type_colours(widget: str) -> str:
    """Return the style sheet that gives the types their colours in a widget of this class, by `STYLE_NAMES`."""
    rules = "\n".join(f"    .{name} {{ color: $mention-{kind}; }}" for kind, name in STYLE_NAMES.items())
    return f"{widget} {{\n{rules}\n}}\n"
