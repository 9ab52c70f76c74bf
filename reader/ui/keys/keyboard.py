"""Which characters the keys of a Latin keyboard send under an Arabic layout.

A terminal sends characters, not keys: under an Arabic layout the key of `j` arrives as ت, and a binding on `j` never
fires. `aliases` names the characters that the same key sends under the layouts below; `aliases_among` drops those that
would make two bound keys collide, because the layouts put one letter in different places (د is `]` on a PC and `v` on a
Mac).

Sources: xkeyboard-config, `symbols/ara`, variants basic (the PC's Arabic 101), mac, digits and buckwalter.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from textual.binding import Binding
from textual.keys import key_to_character

ARABIC_101: Final[dict[str, str]] = dict(
    [
        *zip("qwertyuiop[]", "ضصثقفغعهخحجد", strict=True),
        *zip("asdfghjkl;'", "شسيبلاتنمكط", strict=True),
        *zip("zxcvnm,./", "ئءؤرىةوزظ", strict=True),
        ("`", "ذ"),
        *zip("QWERYUIOP{}", "\u064e\u064b\u064f\u064cإ`÷×؛<>", strict=True),
        *zip("ASDFHJKL:", "\u0650\u064d][أـ،/:", strict=True),
        *zip("ZXCVNM<>?", "~\u0652}{آ',.؟", strict=True),
        ("~", "\u0651"),
    ]
)
"""Latin character → the character that its key sends under the PC's layout; `LIGATURE_KEYS` are not in it."""

LIGATURE_KEYS: Final[Mapping[str, tuple[str, str]]] = {
    "b": ("لا", "ﻻ"),
    "B": ("لآ", "ﻵ"),
    "G": ("لأ", "ﻷ"),
    "T": ("لإ", "ﻹ"),
}
"""Latin character → what its key sends under the PC's layout: two characters, or on X11 sometimes one ligature.

The pair cannot be an alias, for its lam is also what `g` sends. The second character of a capital can: it arrives last
and so has the last word. `G` goes to the top by its lam and to the end by its alef. Do not bind `b`: its pair is what
`g` and `h` send.
"""

APPLE_ARABIC: Final[dict[str, str]] = ARABIC_101 | dict(
    [
        *zip("]'zxcvbnm,./", "ة؛ظطذدزرو،./", strict=True),
        ("D", "ى"),
        *zip("HCVBNM", "آئءأإؤ", strict=True),
        ("`", "ـ"),
    ]
)
"""The layout that macOS calls Arabic; its Arabic – PC is `ARABIC_101`."""

PHONETIC: Final[dict[str, str]] = dict(zip("btjxdrzsfqklmnhwy", "بتجخدرزسفقكلمنهوي", strict=True))
"""What layouts by sound agree on, after Buckwalter's transliteration."""

DIGITS: Final[dict[str, str]] = dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
"""The digit row of the layouts that write Arabic-Indic digits."""

_LAYOUTS: Final = (
    ARABIC_101 | DIGITS,
    {key: pair[-1] for key, (pair, _) in LIGATURE_KEYS.items() if key != "b"},
    {key: ligature for key, (_, ligature) in LIGATURE_KEYS.items()},
    APPLE_ARABIC,
    PHONETIC,
)
"""By precedence: where one character means two bound keys, the earlier layout decides."""


def aliases(key: str) -> tuple[str, ...]:
    """Return the Textual names of the keys that an Arabic layout sends for `key`, the PC's layout first.

    `key` is a character or a Textual key name, with modifiers where it has any: terminals that report modified keys by
    their character send `ctrl+ي` for Ctrl+D. ASCII is never an alias: it is some other key's own character.

        >>> aliases("j"), aliases("question_mark"), aliases("ctrl+d"), aliases("home")
        (('ت', 'ج'), ('arabic_question_mark',), ('ctrl+ي', 'ctrl+د'), ())
    """
    return tuple(dict.fromkeys(alias for layout in _LAYOUTS if (alias := _alias(key, layout)) is not None))


def aliases_among(keys: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return for each of `keys`, all bound in one context, those aliases that no other of them has a better claim to.

    A claim is better when its layout comes earlier; within one layout no two keys send the same character.

        >>> aliases_among(["n", "k"])  # ن is the k of the PC's layout, and n only by sound
        {'n': ('ى', 'ر'), 'k': ('ن', 'ك')}
    """
    owner: dict[str, str] = {}
    for layout in _LAYOUTS:
        for key in keys:
            if (alias := _alias(key, layout)) is not None:
                owner.setdefault(alias, key)
    return {key: tuple(alias for alias in aliases(key) if owner[alias] == key) for key in keys}


def hidden_binding(keys: Iterable[str], action: str, words: str, among: Mapping[str, Iterable[str]]) -> Binding:
    """Return a binding of keys with their aliases `among` those of their context, which the footer does not show."""
    return Binding(",".join(alias for key in keys for alias in (key, *among[key])), action, words, show=False)


def key_name(key: str) -> str:
    """Return Textual's name of a key given by its character or its name: `?` → `question_mark`."""
    return next(iter(Binding.make_bindings([Binding(key, "")]))).key


def _alias(key: str, layout: Mapping[str, str]) -> str | None:
    """Return the Textual name of what `key` sends under `layout`; None where that is nothing new."""
    modifiers, plus, base = key.rpartition("+")
    latin = base if len(base) == 1 else key_to_character(base)
    arabic = layout.get(latin or "")
    if arabic is None or arabic.isascii():
        return None
    return f"{modifiers}{plus}{key_name(arabic)}"
