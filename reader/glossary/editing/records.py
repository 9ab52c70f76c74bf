"""Entries and pins as the fields that the file has of them, in the order in which they are written."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reader.glossary.entries import ENTRY_KEYS, NAME_KEYS, PIN_KEYS, QUOTE_KEYS
from reader.glossary.model import Entry, Name, Pin, Quote

Value = str | bool | None | Name | Quote | Entry | Pin | tuple["Value", ...]
"""What stands in the file: `None` is null, a name one of a string and a mapping, a tuple a list."""

Record = Mapping[str, Value]

TOP: Final = "file"
ENTRY: Final = "entry"
PIN: Final = "pin"
NAME: Final = "name"
QUOTE: Final = "quote"

KEYS: Final = MappingProxyType(
    {TOP: ("version", "entries", "pins"), ENTRY: ENTRY_KEYS, PIN: PIN_KEYS, NAME: NAME_KEYS, QUOTE: QUOTE_KEYS}
)
"""The keys of each kind of mapping, in their usual order."""

ROLES: Final = MappingProxyType({"entries": ENTRY, "pins": PIN, "names": NAME, "ar": NAME, "quote": QUOTE})
"""What kind of mapping the value of a key is, or each item of its list."""


def fields_of(value: Entry | Pin | Name | Quote) -> Record | str:
    """Return what is written of a value: its fields in their usual order, or for a bare name the name alone."""
    match value:
        case Entry():
            return _given(
                {
                    "id": value.id,
                    "type": value.type.value,
                    "kind": value.kind,
                    "ar": value.names[0],
                    "en": value.en,
                    "names": value.names[1:],
                    "not_in": value.not_in,
                    "note": value.note,
                }
            )
        case Name():
            if value.en is None and not value.conditional:
                return value.ar
            return _given(
                {
                    "ar": value.ar,
                    "en": value.en,
                    "quoted": value.quoted,
                    "near": value.near,
                    "proclitics": None if value.proclitics else "none",
                    "default": value.default,
                }
            )
        case Quote():
            return _given({"exact": value.exact, "prefix": value.prefix or None, "suffix": value.suffix or None})
        case Pin():
            return {**_given({"article": value.article, "quote": value.quote}), "entry": value.entry}


def _given(record: Record) -> Record:
    """Return a record without what is not given."""
    return {key: value for key, value in record.items() if value not in (None, False, ())}
