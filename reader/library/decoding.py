"""From the bytes of a file to its text: the encodings that Arabic articles come in, and what is refused.

An encoding is settled by a byte order mark, or else by the bytes themselves: UTF-8 leaves next to no chance that other
text passes for it, so a file that is nearly UTF-8 is UTF-8 with a few damaged bytes, and only a file that is far from
it can be windows-1256 (the code page of Arabic Windows, where every byte is a character and so none is ever wrong).
"""

import codecs
import re
from typing import Final, NamedTuple

REPLACEMENT: Final = "\ufffd"

DAMAGE_OUTSIDE_ASCII: Final = 0.5
"""Of the bytes outside ASCII, how many may be undecodable in a file that still is UTF-8."""

DAMAGE_IN_ALL: Final = 0.02
"""Of all bytes, how many may be: so much is damage even where little else stands outside ASCII. One byte always may."""

ARABIC_SHARE: Final = 0.7
"""Of the characters outside ASCII, how many must be Arabic letters and marks in a file that is windows-1256."""

MIXED_SHARE: Final = 0.02
"""Of the Arabic letters, how many may stand beside an accented Latin one (حلê), as they do in ISO 8859-6 misread."""

FREQUENT_LETTERS: Final = "ال"
FREQUENT_SHARE: Final = 0.05
"""Of the Arabic letters, how many must be each of these, which are more than a tenth each in any Arabic prose.

Cyrillic code pages and ISO 8859-6 read as windows-1256 give Arabic letters too, but not these in such numbers.
"""

ENOUGH_TO_COUNT: Final = 40
"""Letters. The shares of letters in a shorter text tell nothing."""

CONTROL_SHARE: Final = 0.3
"""Of the characters, how many are control characters in what is no text. Half are in UTF-16 taken for ASCII."""

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SIGNATURES: Final = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, as Word and LibreOffice documents are"),
    (b"\xd0\xcf\x11\xe0", "a document of an old version of Word"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
"""How files that are no text begin, and what they are."""

_ASCII: Final = bytes(range(0x80))
_CONTROL: Final = re.compile("[\x01-\x08\x0e-\x1f]")
_ESCAPED_BYTE: Final = re.compile("[\udc80-\udcff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ARABIC_LETTERS: Final = "\u0621-\u063a\u0641-\u064a\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2"
_ARABIC_LETTER: Final = re.compile(f"[{_ARABIC_LETTERS}]")
_ARABIC_MARK: Final = re.compile("[\u0640\u064b-\u0652]")
_BOTH_SCRIPTS: Final = re.compile(f"[{_ARABIC_LETTERS}][à-ÿ]|[à-ÿ][{_ARABIC_LETTERS}]")


class Decoded(NamedTuple):
    """The text of a file: the encoding by the name that Python knows, and the offsets of what could not be decoded.

    At each of the `undecodable` offsets, in code points and ascending, stands one U+FFFD: for one byte of UTF-8, for
    one code unit of UTF-16.
    """

    text: str
    encoding: str
    undecodable: tuple[int, ...]


class Undecodable(ValueError):  # noqa: N818 — a state of the bytes
    """The bytes are no text in any encoding known here. The message says what they are, or what was tried."""

    def __init__(self, problem: str, tried: tuple[str, ...]) -> None:
        super().__init__(problem)
        self.tried = tried


def decode(data: bytes) -> Decoded:
    """Return the text of `data`: UTF-8 with or without a BOM, UTF-16 with one, or windows-1256.

    Line breaks are left as they are and a BOM is no part of the text. Raises `Undecodable` for bytes that are not text
    or text in another encoding.
    """
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise Undecodable(f"not text but {kind}", ())
    decoded = _decode(data)
    if "\0" in decoded.text or len(_CONTROL.findall(decoded.text)) > CONTROL_SHARE * len(decoded.text):
        problem = (
            "not text but bytes: NUL or other control characters throughout "
            f"(tried {decoded.encoding}; UTF-16 needs its byte order mark)"
        )
        raise Undecodable(problem, (decoded.encoding,))
    return decoded


def _decode(data: bytes) -> Decoded:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            content = data.removeprefix(mark)
            return _utf_8(content, encoding) if encoding == "utf-8-sig" else _utf_16(content, encoding)
    as_utf_8 = _utf_8(data, "utf-8")
    outside_ascii = len(data.translate(None, delete=_ASCII))
    if len(as_utf_8.undecodable) <= max(1, DAMAGE_OUTSIDE_ASCII * outside_ascii, DAMAGE_IN_ALL * len(data)):
        return as_utf_8
    as_windows_1256 = data.decode("cp1256")
    if _is_arabic(as_windows_1256, outside_ascii):
        return Decoded(as_windows_1256, "windows-1256", ())
    raise Undecodable(
        "in an unknown encoding: tried UTF-8 (too many bytes are not) and windows-1256 (the result is not Arabic); "
        "there is no UTF-16 byte order mark",
        ("utf-8", "windows-1256"),
    )


def _is_arabic(text: str, outside_ascii: int) -> bool:
    letters = _ARABIC_LETTER.findall(text)
    if len(letters) + len(_ARABIC_MARK.findall(text)) < ARABIC_SHARE * outside_ascii:
        return False
    if len(_BOTH_SCRIPTS.findall(text)) > MIXED_SHARE * len(letters):
        return False
    frequent = all(letters.count(letter) >= FREQUENT_SHARE * len(letters) for letter in FREQUENT_LETTERS)
    return frequent or len(letters) < ENOUGH_TO_COUNT


def _utf_8(data: bytes, encoding: str) -> Decoded:
    """Decode UTF-8 so that each undecodable byte is one U+FFFD: PEP 383 escapes every such byte by itself."""
    return _with_replacements(data.decode("utf-8", errors="surrogateescape"), encoding, _ESCAPED_BYTE)


def _utf_16(data: bytes, encoding: str) -> Decoded:
    whole = data[: len(data) // 2 * 2]
    half_a_unit = REPLACEMENT * (len(data) % 2)
    decoded = _with_replacements(whole.decode(encoding, errors="surrogatepass"), encoding, _SURROGATE)
    if not half_a_unit:
        return decoded
    return Decoded(decoded.text + half_a_unit, encoding, (*decoded.undecodable, len(decoded.text)))


def _with_replacements(text: str, encoding: str, undecodable: re.Pattern[str]) -> Decoded:
    offsets = tuple(found.start() for found in undecodable.finditer(text))
    return Decoded(undecodable.sub(REPLACEMENT, text) if offsets else text, encoding, offsets)
