"""What each edit makes of the data, what a history calls it, and when it makes no sense."""

from dataclasses import replace

import pytest

from reader.glossary.editing.edit_errors import SenselessEditError
from reader.glossary.editing.edits import (
    FIRST,
    AddEntry,
    AddName,
    AddPin,
    Edit,
    MergeEntries,
    RemoveEntry,
    RemoveName,
    RemovePin,
    ReplaceEntry,
    ReplacePin,
    SplitName,
    applied,
)
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name, Pin, Quote
from tests.glossary.written_files import with_fields


def entry(identity: str, *names: str | Name, **fields: object) -> Entry:
    forms = tuple(Name(name) if isinstance(name, str) else name for name in names)
    return with_fields(Entry(identity, EntryType.ACTOR, forms[0].ar, identity.upper(), forms), **fields)


HAFTAR = entry("haftar", "خليفة حفتر", "حفتر", kind="person")
LNA = entry("lna", "الجيش الوطني", Name("الجيش الليبي", near=("حفتر",)), not_in=("ذ الجيش الوطني",))
GNA = entry("gna", "قوات الوفاق", Name("الجيش الليبي", near=("قنونو",)), "الجيش الوطني", note="Forces.", not_in=("ق",))
PINS = (
    Pin("one", "lna"),
    Pin("one", "gna", Quote("الجيش", "قال ")),
    Pin("two", "gna"),
    Pin("two", None, Quote("حفتر")),
)
GLOSSARY = Glossary((HAFTAR, LNA, GNA), PINS)
NEW = entry("new", "جديد", kind="person")
OF_ARMY = Name("الجيش الليبي", near=("حفتر",))


def told(glossary: Glossary) -> str:
    """Return ids with their names, and pins with what they decide, in order."""
    entries = (f"{each.id}: {'، '.join(name.ar for name in each.names)}" for each in glossary.entries)
    pins = (f"{pin.article}{' “…”' if pin.quote else ''} → {pin.entry}" for pin in glossary.pins)
    return "\n".join([*entries, *pins])


PLAIN_PINS = "one → lna\none “…” → gna\ntwo → gna\ntwo “…” → None"
FIRST_TWO = "haftar: خليفة حفتر، حفتر\nlna: الجيش الوطني، الجيش الليبي"
THIRD = "gna: قوات الوفاق، الجيش الليبي، الجيش الوطني"

# the edit, its title, the glossary afterwards
EDITS: tuple[tuple[Edit, str, str], ...] = (
    (
        AddEntry(NEW),
        "added NEW",
        f"haftar: خليفة حفتر، حفتر\nnew: جديد\nlna: الجيش الوطني، الجيش الليبي\n{THIRD}\n{PLAIN_PINS}",
    ),
    (AddEntry(NEW, FIRST), "added NEW", f"new: جديد\n{FIRST_TWO}\n{THIRD}\n{PLAIN_PINS}"),
    (AddEntry(NEW, "lna"), "added NEW", f"{FIRST_TWO}\nnew: جديد\n{THIRD}\n{PLAIN_PINS}"),
    (
        AddEntry(replace(NEW, type=EntryType.PLACE)),
        "added NEW",
        f"{FIRST_TWO}\n{THIRD}\nnew: جديد\n{PLAIN_PINS}",
    ),
    (
        ReplaceEntry("gna", replace(GNA, id="g", names=GNA.names[:1])),
        "changed GNA",
        f"{FIRST_TWO}\ng: قوات الوفاق\none → lna\none “…” → g\ntwo → g\ntwo “…” → None",
    ),
    (RemoveEntry("gna"), "removed GNA and its 2 pins", f"{FIRST_TWO}\none → lna\ntwo “…” → None"),
    (
        RemoveEntry("lna"),
        "removed LNA and its pin",
        f"haftar: خليفة حفتر، حفتر\n{THIRD}\none “…” → gna\ntwo → gna\ntwo “…” → None",
    ),
    (
        AddName("haftar", Name("المشير")),
        "added المشير to HAFTAR",
        f"haftar: خليفة حفتر، حفتر، المشير\nlna: الجيش الوطني، الجيش الليبي\n{THIRD}\n{PLAIN_PINS}",
    ),
    (
        RemoveName("haftar", Name("حفتر")),
        "removed حفتر from HAFTAR",
        f"haftar: خليفة حفتر\nlna: الجيش الوطني، الجيش الليبي\n{THIRD}\n{PLAIN_PINS}",
    ),
    (
        MergeEntries("lna", "gna"),
        "merged GNA into LNA",
        f"{FIRST_TWO}، قوات الوفاق، الجيش الليبي\none → lna\none “…” → lna\ntwo → lna\ntwo “…” → None",
    ),
    (
        SplitName("lna", OF_ARMY, entry("army", "الجيش الليبي"), "lna"),
        "split الجيش الليبي from LNA as ARMY",
        f"haftar: خليفة حفتر، حفتر\nlna: الجيش الوطني\narmy: الجيش الليبي\n{THIRD}\n{PLAIN_PINS}",
    ),
    (
        AddPin(Pin("one", None, Quote("حفتر"))),
        "pinned “حفتر” in one to nothing",
        f"{FIRST_TWO}\n{THIRD}\none → lna\none “…” → gna\none “…” → None\ntwo → gna\ntwo “…” → None",
    ),
    (
        ReplacePin(PINS[1], replace(PINS[1], entry="lna")),
        "pinned “الجيش” in one to LNA",
        f"{FIRST_TWO}\n{THIRD}\none → lna\none “…” → lna\ntwo → gna\ntwo “…” → None",
    ),
    (
        RemovePin(PINS[2]),
        "removed the pin of the names in two to GNA",
        f"{FIRST_TWO}\n{THIRD}\none → lna\none “…” → gna\ntwo “…” → None",
    ),
)


@pytest.mark.parametrize(("edit", "title", "after"), EDITS, ids=[f"{type(e).__name__} {t}" for e, t, _ in EDITS])
def test_edits(edit: Edit, title: str, after: str) -> None:
    assert edit.title(GLOSSARY) == title
    assert told(applied(GLOSSARY, edit)) == after


def test_merging_keeps_conditions_and_takes_what_is_missing() -> None:
    merged = applied(GLOSSARY, MergeEntries("lna", "gna")).by_id["lna"]
    assert merged.names[2:] == (Name("قوات الوفاق", en="GNA"), Name("الجيش الليبي", near=("قنونو",)))
    assert (merged.note, merged.not_in, merged.en) == ("Forces.", ("ذ الجيش الوطني", "ق"), "LNA")


def test_merging_makes_one_of_two_pins_that_say_the_same_then() -> None:
    glossary = replace(GLOSSARY, pins=(Pin("one", "lna"), Pin("one", "gna")))
    assert applied(glossary, MergeEntries("lna", "gna")).pins == (Pin("one", "lna"),)


SENSELESS: tuple[tuple[Edit, str], ...] = (
    (AddEntry(replace(NEW, id="lna")), "there is an entry lna already (choose another id, or change that one)"),
    (AddEntry(NEW, "nobody"), "there is no entry nobody"),
    (AddEntry(replace(NEW, id="Ä")), "“Ä” is no id"),
    (AddEntry(replace(NEW, en=" ")), "en is empty"),
    (AddEntry(replace(NEW, kind="")), "kind is empty"),
    (AddEntry(replace(NEW, note="\ud800")), "half of a surrogate pair"),
    (AddEntry(replace(NEW, ar="آخر")), "the first of the names is not the entry's ar"),
    (AddEntry(replace(NEW, ar="ـ", names=(Name("ـ"),))), "no letter or digit is left when folded"),
    (AddEntry(replace(NEW, names=(*NEW.names, Name("س", near=("a b",))))), "near takes single words, not “a b”"),
    (AddEntry(replace(NEW, not_in=("!",))), "“!” has no letter or digit"),
    (AddName("haftar", Name("حَفتر")), "stands twice in haftar"),
    (AddName("nobody", Name("x")), "there is no entry nobody"),
    (RemoveName("haftar", Name("حفتر", quoted=True)), "haftar has no name حفتر like this"),
    (RemoveName("haftar", Name("خليفة حفتر")), "is the ar of haftar"),
    (ReplaceEntry("haftar", replace(HAFTAR, id="lna")), "there is an entry lna already"),
    (RemoveEntry("nobody"), "there is no entry nobody"),
    (MergeEntries("lna", "lna"), "lna cannot be merged with itself"),
    (SplitName("lna", OF_ARMY, NEW), "new has no name الجيش الليبي"),
    (AddPin(PINS[0]), "one has a pin at this place already"),
    (AddPin(replace(PINS[1], entry="lna")), "one has a pin at this place already"),
    (AddPin(Pin("one", None)), "a pin without a quote needs an entry"),
    (AddPin(Pin("one", "nobody", Quote("x"))), "there is no entry nobody"),
    (AddPin(Pin(" ", "lna")), "article is empty"),
    (AddPin(Pin("one", "lna", Quote(""))), "quote is empty"),
    (RemovePin(Pin("three", "lna")), "there is no such pin in three"),
    (ReplacePin(Pin("three", "lna"), PINS[0]), "there is no such pin in three"),
)


@pytest.mark.parametrize(("edit", "says"), SENSELESS, ids=[f"{type(e).__name__} {s}" for e, s in SENSELESS])
def test_an_edit_that_makes_no_sense_says_so(edit: Edit, says: str) -> None:
    with pytest.raises(SenselessEditError) as caught:
        applied(GLOSSARY, edit)
    assert str(caught.value).startswith(says) or says in str(caught.value)
