"""One entry that two people changed at once."""

from dataclasses import replace
from typing import Any

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.files.entry_merge import merged_entry
from reader.glossary.model import Entry, Name

HEAD, SHORT, FULL, RANK = Name("خليفة حفتر"), Name("حفتر"), Name("خليفة بلقاسم حفتر"), Name("المشير حفتر")
BASE = Entry(
    "haftar", EntryType.ACTOR, HEAD.ar, "Khalifa Haftar", (HEAD, SHORT), note="A general.", not_in=("آل حفتر",)
)


@pytest.mark.parametrize(
    ("mine", "theirs", "merged", "contested"),
    [
        ({}, {}, {}, ()),
        ({"note": "A field marshal."}, {"en": "Haftar"}, {"note": "A field marshal.", "en": "Haftar"}, ()),
        ({"note": "Mine."}, {"note": "Theirs."}, {"note": "Mine."}, ("note",)),
        ({"note": "Same."}, {"note": "Same."}, {"note": "Same."}, ()),
        ({"note": None}, {"kind": "person"}, {"note": None, "kind": "person"}, ()),
        ({"names": (HEAD, SHORT, FULL)}, {"names": (HEAD, SHORT, RANK)}, {"names": (HEAD, SHORT, RANK, FULL)}, ()),
        ({"names": (HEAD,)}, {"names": (HEAD, SHORT, RANK)}, {"names": (HEAD, RANK)}, ()),
        ({"names": (HEAD, SHORT, RANK)}, {"names": (HEAD,)}, {"names": (HEAD, RANK)}, ()),
        ({"ar": FULL.ar, "names": (FULL, SHORT)}, {"names": (HEAD, RANK)}, {"ar": FULL.ar, "names": (FULL, RANK)}, ()),
        ({}, {"ar": FULL.ar, "names": (FULL, SHORT)}, {"ar": FULL.ar, "names": (FULL, SHORT)}, ()),
        ({"not_in": ()}, {"not_in": ("آل حفتر", "حفترية")}, {"not_in": ("حفترية",)}, ()),
    ],
)
def test_fields_and_names(
    mine: dict[str, Any], theirs: dict[str, Any], merged: dict[str, Any], contested: tuple[str, ...]
) -> None:
    found = merged_entry(BASE, replace(BASE, **mine), replace(BASE, **theirs))
    assert found == (replace(BASE, **merged), contested)
