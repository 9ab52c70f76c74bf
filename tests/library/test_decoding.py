import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.decoding import Undecodable, decode

ARABIC = "قال «حفتر»: “نعم”، ثم انصرف؛ وكانت السّاعة 5:30 مساءً.\r\nانتهى\n"


@pytest.mark.parametrize(
    ("encoding", "bom", "name"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("windows-1256", b"", "windows-1256"),
    ],
)
def test_each_encoding_gives_the_same_text(encoding: str, bom: bytes, name: str) -> None:
    assert decode(bom + ARABIC.encode(encoding)) == (ARABIC, name, ())


@pytest.mark.parametrize(
    "text",
    [
        "حفتر",
        "وَصَلَ المُشِيرُ خَلِيفَةُ حَفْتَرَ إِلَى مُوسْكُو، حَيْثُ الْتَقَى الرَّئِيسَ",  # more marks than any letter
        "قالت وكالة Agence France-Presse – وهي وكالة déjà قديمة – إن حفتر في موسكو",
    ],
)
def test_windows_1256(text: str) -> None:
    assert decode(text.encode("windows-1256")) == (text, "windows-1256", ())


@pytest.mark.parametrize(
    ("data", "text", "undecodable"),
    [
        (b"", "", ()),
        (b"\xef\xbb\xbf", "", ()),
        ("حفتر".encode() + b"\xff", "حفتر\ufffd", (4,)),
        (b"\xd8" + "حفتر".encode(), "\ufffdحفتر", (0,)),
        # the first two bytes of three: each is one
        ("ليبيا ".encode() + b"\xe2\x82" + " طرابلس".encode(), "ليبيا \ufffd\ufffd طرابلس", (6, 7)),
        # a windows-1256 letter in an English text is damage, no reason to think of another encoding
        (b"Haftar \xc7 Tripoli", "Haftar \ufffd Tripoli", (7,)),
        (b"\xef\xbb\xbf\xff\xff", "\ufffd\ufffd", (0, 1)),
        ("\ufffd عادي".encode(), "\ufffd عادي", ()),
        # UTF-16: an odd byte at the end, and half a surrogate pair
        (b"\xff\xfe" + "ليبيا".encode("utf-16-le") + b"\x06", "ليبيا\ufffd", (5,)),
        (b"\xff\xfe" + b"\x00\xd8" + "ا".encode("utf-16-le"), "\ufffdا", (0,)),
    ],
)
def test_an_undecodable_byte_is_one_replacement(data: bytes, text: str, undecodable: tuple[int, ...]) -> None:
    assert decode(data)[::2] == (text, undecodable)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.5 text", "a PDF document"),
        (b"PK\x03\x04\x14", "a ZIP archive"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"text\x00text", "NUL"),
        ("ليبيا".encode("utf-16-le"), "control characters throughout"),
        ("Широкая электрификация южных губерний даст толчок подъёму".encode("koi8-r"), "and windows-1256"),
        ("Широкая электрификация южных губерний даст толчок подъёму".encode("cp1251"), "and windows-1256"),
        ("قال القائد العام للجيش الليبي إن قواته تتقدم نحو العاصمة طرابلس".encode("iso8859-6"), "and windows-1256"),
        ("حفتر في موسكو".encode("iso8859-6"), "and windows-1256"),
        ("ليبيا".encode("utf-16-be"), "UTF-16 needs its byte order mark"),
        ("déjà été à la forêt où çà et là".encode("latin-1"), "tried UTF-8 .* and windows-1256"),
        (bytes(range(128, 256)), "tried UTF-8 .* and windows-1256"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, says: str) -> None:
    with pytest.raises(Undecodable, match=says):
        decode(data)


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n\t", exclude_characters="\ufeff"))
)
def test_what_is_utf_8_comes_back(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"GIF8")):
        assert decode(data) == (text, "utf-8", ())


@given(st.integers(0, 40), st.text("aاー😀", max_size=20))
def test_damage_costs_no_other_character(place: int, text: str) -> None:
    encoded = (text + ARABIC).encode()
    decoded = decode(encoded[:place] + b"\xff" + encoded[place:])
    assert decoded.encoding == "utf-8"
    assert [decoded.text[offset] for offset in decoded.undecodable] == ["\ufffd"] * len(decoded.undecodable)
    # the byte itself, and with it the at most four of a character that it cuts in two
    assert len(decoded.undecodable) in range(1, 6)
    kept = decoded.text.replace("\ufffd", "")
    assert len(kept) == len(text + ARABIC) - (len(decoded.undecodable) > 1)
