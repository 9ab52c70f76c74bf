"""Writing a string as a YAML scalar that reads back as the same string, in the style that is wanted where it can be.

Arabic stays as it is; plain where plain is safe, also for other programs (`no` and `2019` are quoted: they would read a
boolean and a number). The rules are those of YAML 1.1 as libyaml reads it, on the safe side.
"""

import re
from typing import Final

import yaml

PLAIN: Final = ""
SINGLE: Final = "'"
DOUBLE: Final = '"'
LITERAL: Final = "|"
FOLDED: Final = ">"

_UNSHOWN: Final = "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
"""What stands in no scalar but as an escape: controls, line breaks, the BOM, halves of surrogate pairs."""

_ESCAPED: Final = re.compile(rf'{_UNSHOWN}|["\\]')
_HARD: Final = re.compile(_UNSHOWN)
_HARD_LINE: Final = re.compile(_UNSHOWN.replace("[^", "[^\t"))
_INDICATORS: Final = re.compile(r"""[\[\]{},&*!|>'"%@`#]|[-?:](?:\s|$)""")
_WITHIN_BLOCK: Final = re.compile(r":(?:\s|$)|\s#")
_WITHIN_FLOW: Final = re.compile(r":|\s#|[\[\]{},?]")
_MARKERS: Final = ("---", "...")
_SHORT_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_RESOLVERS: Final = yaml.resolver.Resolver.yaml_implicit_resolvers
"""What makes a plain scalar a number, a date, a boolean or null, by its first character."""

_HEADER: Final = re.compile(r"[|>][-+0-9]*")
_FOLDABLE_SPACE: Final = re.compile(r"(?<=[^ ]) (?=[^ ])")


def scalar(value: str, style: str, *, flow: bool) -> str:
    """Return `value` on one line, in `style` (`PLAIN`, `SINGLE` or `DOUBLE`) or the nearest that can hold it.

    `flow`: the scalar stands within a flow collection.
    """
    if style == PLAIN and is_plain(value, flow=flow):
        return value
    if style == SINGLE and not _HARD.search(value):
        return "'" + value.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, value) + '"'


def is_plain(value: str, *, flow: bool) -> bool:
    """Tell whether `value` can stand without quotes and is a string then for every program."""
    within = _WITHIN_FLOW if flow else _WITHIN_BLOCK
    return not (
        not value
        or value != value.strip(" ")
        or _HARD.search(value)
        or _INDICATORS.match(value)
        or within.search(value)
        or value.startswith(_MARKERS)
        or any(pattern.match(value) for _, pattern in _RESOLVERS.get(value[0], ()))
    )


def block_scalar(value: str, style: str, indent: int, width: int, header: str = "") -> list[str] | None:
    """Return the lines of `value` as a literal or folded scalar, the first one its header; None where that cannot be.

    `indent` counts the spaces before its lines, which folding keeps within `width` columns where words allow.
    `header` is that of the scalar whose place it takes: the comment in it stays.
    """
    ending = value[len(value.rstrip("\n")) :]
    body = value[: len(value) - len(ending)]
    if len(ending) > 1 or not body or body[0] in " \t\n":
        return None
    paragraphs = body.split("\n")
    if any(_HARD_LINE.search(line) for line in paragraphs):
        return None
    if style == FOLDED:
        if any(line.startswith((" ", "\t")) or line.endswith((" ", "\t")) or not line for line in paragraphs):
            return None
        lines = [line for paragraph in paragraphs for line in ("", *_folded(paragraph, width - indent))][1:]
    else:
        lines = paragraphs
    comment = _HEADER.sub("", header, count=1)
    chomping = "" if ending else "-"
    return [f"{style}{chomping}{comment}", *(" " * indent + line if line else "" for line in lines)]


def _folded(paragraph: str, width: int) -> list[str]:
    """Return the lines of a paragraph, broken at single spaces only: those that folding gives back."""
    lines: list[str] = []
    for word in _FOLDABLE_SPACE.split(paragraph):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
