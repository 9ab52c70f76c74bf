"""Where the keys of a TOML document stand, which `tomllib` does not tell.

The document is valid: nothing is checked here. Strings, arrays, comments and the contents of tables, where anything may
look like a key, are passed over. Source: TOML 1.0.
"""

import re
import tomllib
from typing import Final, NamedTuple

_PART: Final = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_BLANK: Final = r"[ \t]*+"
_KEY: Final = rf"(?P<first>{_PART})(?:{_BLANK}\.{_BLANK}{_PART})*+{_BLANK}"

_NOTHING: Final = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)++")
_HEADER: Final = re.compile(rf"\[\[?{_BLANK}{_KEY}\]\]?")
_PAIR: Final = re.compile(rf"{_KEY}={_BLANK}")
_TOKEN: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?!")'
    r"|'''.*?'''(?!')"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*+'"
    r"|#[^\n]*+"
    r"|[^\[\]'\"#{}\n]++"
    r"|(?P<opened>[\[{])|(?P<closed>[\]}])|(?P<ended>\n)",
    re.DOTALL,
)


class KeyPlace(NamedTuple):
    """Where a key stands, and where its value begins: offsets in code points. A table's value begins at its key."""

    key: int
    value: int


def key_places(text: str) -> dict[str, KeyPlace]:
    r"""Return where each key at the top of the document stands first; of a dotted key that is its first part.

    >>> key_places("# a = 1\nb.c = 1\n['d']\ne = 2\n")
    {'b': KeyPlace(key=8, value=14), 'd': KeyPlace(key=17, value=17)}
    """
    places: dict[str, KeyPlace] = {}
    at_top = True
    end = 0
    while True:
        if nothing := _NOTHING.match(text, end):
            end = nothing.end()
        if header := _HEADER.match(text, end):
            places.setdefault(_name(header["first"]), KeyPlace(header.start("first"), header.start("first")))
            at_top = False
            end = header.end()
        elif pair := _PAIR.match(text, end):
            if at_top:
                places.setdefault(_name(pair["first"]), KeyPlace(pair.start(), pair.end()))
            end = _value_end(text, pair.end())
        else:
            return places


def _value_end(text: str, start: int) -> int:
    """Return where the line ends that the value from `start` on ends in."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        if token["ended"] and not depth:
            return token.end()
        depth += bool(token["opened"]) - bool(token["closed"])
    return len(text)


def _name(part: str) -> str:
    """Return what a part of a key names: a bare key itself, of a quoted one what the quotes mean."""
    (name,) = tomllib.loads(f"{part} = 0")
    return name
