"""An eight-bit code page of the characters that Arabic newspapers use, so that C does the work of a table look-up.

Nearly every text fits into the page. Once it is encoded, `bytes.translate` finds a property of all its characters at
once, some fifty times faster than `str.translate`. A text that does not fit takes the general way; nothing depends on
the page but speed.
"""

import codecs

_ARABIC = (
    *range(0x60C, 0x60E), 0x61B, 0x61F, *range(0x621, 0x63B), *range(0x640, 0x656), *range(0x660, 0x66E), 0x670, 0x671,
    0x679, 0x67E, 0x686, 0x688, 0x691, 0x698, 0x6A4, 0x6A9, 0x6AF, 0x6BA, 0x6BE, 0x6C1, 0x6CC, 0x6D2, 0x6D4,
    *range(0x6F0, 0x6FA),
)  # fmt: skip
_PUNCTUATION = "\u00a0«»°±·×é–—‘’“”•…‹›\u200c\u200d\u200e\u200f\ufeff"

# NUL comes first because CPython's compact encoding map wants it there.
CHARACTERS = "\0\t\n\r" + "".join(map(chr, (*range(0x20, 0x7F), *_ARABIC))) + _PUNCTUATION
_ENCODING = codecs.charmap_build(CHARACTERS.ljust(256, "\ufffe"))


def encode(text: str) -> bytes | None:
    """Return a byte for each code point, its place in `CHARACTERS`, or `None` where one has no place."""
    try:
        encoded, _ = codecs.charmap_encode(text, "strict", _ENCODING)
    except UnicodeEncodeError:
        return None
    return encoded


def table(values: bytes) -> bytes:
    """Return a `bytes.translate` table from one value for each of `CHARACTERS`."""
    return values.ljust(256, b"\0")
