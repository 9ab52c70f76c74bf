"""Glossary files as people might write them, and edits of them, for hypothesis."""

from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields

from hypothesis import strategies as st

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
)
from reader.glossary.entries import form_key
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Glossary, Name, Pin, Quote

WORDS = ("حفتر", "ليبيا", "طرابلس", "الجيش الليبي", "حكومة الوفاق", "سرت", "بنغازي", "البيان", "قنونو", "غريان")
TEXTS = (
    "Sirte",
    "Al Bayan: a paper",
    "no",
    "the #1",
    "- dash",
    "it's “so”",
    "[x]",
    "a, b",
    "2019",
    "ن",
    "a\nb",
    "x " * 80,
)
COMMENTS = ("# who", "#", "#\tstill: open [", "# - id: old", "# «»")


BROKEN: tuple[dict[str, object], ...] = (
    {"id": "e1", "type": "nothing", "ar": "س", "en": "S"},
    {"id": "bad id", "type": "actor", "ar": "س", "en": "S"},
    {"naems": ["س"], "id": "other", "type": "actor", "ar": "س", "en": "S", "names": [[], "س", "ص"], "near": []},
    {"id": "other", "type": "place", "ar": {"ar": "ليبيا", "default": True}, "en": "S", "note": "a"},
    {"id": "another", "type": "place", "ar": {"ar": "ليبيا", "default": True}, "en": "S", "names": ["ليبيا", "x", "x"]},
)
"""Entries in which something is wrong."""


@dataclass(frozen=True)
class Hand:
    """How one person writes: the widths of indentation, the quotation marks, the style of each collection."""

    newline: str
    indent: int
    gap: int
    names_indent: int
    quote: str
    flow_entries: bool
    flow_names: bool
    block_mappings: bool
    note_style: str
    order: tuple[str, ...]

    def note(self, text: str, indent: int) -> list[str]:
        """Return a note as a block scalar, or over two lines; in one line where that cannot be."""
        words = text.split(" ")
        before = " " * indent + "note:"
        if self.note_style == "|" and text == text.strip():
            return [f"{before} |-", *(" " * (indent + 3) + line for line in text.split("\n"))]
        if self.note_style == ">" and "\n" not in text and len(words) > 1 and all(words):
            return [f"{before} >-", *(" " * (indent + 2) + word for word in words)]
        if self.note_style == "plain" and text.replace(" ", "").isalnum() and len(words) > 1 and all(words):
            return [f"{before} {words[0]}", " " * (indent + 1) + " ".join(words[1:])]
        return [f"{before} {self.scalar(text)}"]

    def scalar(self, text: str) -> str:
        if self.quote == "'" and "\n" not in text:
            return "'" + text.replace("'", "''") + "'"
        if self.quote == '"' or not all(character.isalnum() or character == " " for character in text):
            return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        return text

    def flow(self, value: object) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self.flow(each)}" for key, each in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        return "null" if value is None else "true" if value is True else self.scalar(str(value))

    def block(self, value: object, indent: int, key: str = "") -> list[str]:
        """Return the lines of a value that stands under its key, or after its dash, in column `indent`."""
        if isinstance(value, dict):
            lines = []
            for name, each in value.items():
                if name == "note":
                    lines += self.note(str(each), indent)
                elif (isinstance(each, list) and name == "names" and not self.flow_names) or (
                    isinstance(each, dict) and self.block_mappings
                ):
                    deeper = indent + (self.names_indent if isinstance(each, list) else 2)
                    lines += [" " * indent + f"{name}:", *self.block(each, deeper, name)]
                else:
                    lines.append(" " * indent + f"{name}: {self.flow(each)}")
            return lines
        assert isinstance(value, list)
        lines = []
        flowing = self.flow_entries if key in ("entries", "pins") else not self.block_mappings
        for each in value:
            dash = " " * indent + "-" + " " * (self.gap - 1)
            if isinstance(each, dict) and not flowing:
                first, *rest = self.block(each, indent + self.gap)
                lines += [dash + first[indent + self.gap :], *rest]
            else:
                lines.append(dash + self.flow(each))
        return lines


hands = st.builds(
    Hand,
    newline=st.sampled_from(["\n", "\n", "\r\n", "\r"]),
    indent=st.sampled_from([0, 2, 4]),
    gap=st.sampled_from([2, 2, 4]),
    names_indent=st.sampled_from([0, 2]),
    quote=st.sampled_from(["", "", "'", '"']),
    flow_entries=st.booleans(),
    flow_names=st.booleans(),
    block_mappings=st.booleans(),
    note_style=st.sampled_from(["", "|", ">", "plain"]),
    order=st.permutations(("id", "type", "kind", "ar", "en", "names", "not_in", "note")).map(tuple),
)
names = st.builds(
    Name,
    ar=st.sampled_from(WORDS),
    en=st.none() | st.sampled_from(TEXTS),
    quoted=st.booleans(),
    near=st.lists(st.sampled_from(["أ", "ب", "null"]), max_size=2, unique=True).map(tuple),
    proclitics=st.booleans(),
)


@st.composite
def entries(draw: st.DrawFn, identity: str) -> Entry:
    drawn = draw(st.lists(names, min_size=1, max_size=4, unique_by=form_key))
    return Entry(
        identity,
        draw(st.sampled_from(EntryType)),
        drawn[0].ar,
        draw(st.sampled_from(TEXTS)),
        tuple(drawn),
        draw(st.none() | st.sampled_from(["person", "city", "no"])),
        draw(st.none() | st.sampled_from(TEXTS)),
        tuple(draw(st.lists(st.sampled_from(["كسرت", "ليبيا الحرة"]), max_size=2, unique=True))),
    )


@st.composite
def pins(draw: st.DrawFn, ids: tuple[str, ...]) -> Pin:
    quote = Quote(
        draw(st.sampled_from(WORDS)), draw(st.sampled_from(["", "قال ", "\n"])), draw(st.sampled_from(["", "."]))
    )
    if draw(st.booleans()) and ids:
        return Pin(draw(st.sampled_from("abc")), draw(st.sampled_from(ids)), draw(st.none() | st.just(quote)))
    return Pin(draw(st.sampled_from("abc")), None, quote)


def with_fields(entry: Entry, **fields: object) -> Entry:
    """Return an entry with other values for some of its fields, which are named as they are drawn or listed."""
    return Entry(**{**{each.name: getattr(entry, each.name) for each in dataclass_fields(entry)}, **fields})


def _of_name(name: Name) -> object:
    fields = {
        "ar": name.ar,
        "en": name.en,
        "quoted": name.quoted or None,
        "near": list(name.near) or None,
        "proclitics": None if name.proclitics else "none",
    }
    given = {key: value for key, value in fields.items() if value is not None}
    return name.ar if len(given) == 1 else given


def _of_entry(entry: Entry, order: tuple[str, ...]) -> dict[str, object]:
    fields = {
        "id": entry.id,
        "type": str(entry.type),
        "kind": entry.kind,
        "ar": _of_name(entry.names[0]),
        "en": entry.en,
        "names": [_of_name(name) for name in entry.names[1:]] or None,
        "not_in": list(entry.not_in) or None,
        "note": entry.note,
    }
    return {key: fields[key] for key in order if fields[key] is not None}


def _of_pin(pin: Pin) -> dict[str, object]:
    quote = pin.quote and {
        key: value for key in ("exact", "prefix", "suffix") if (value := getattr(pin.quote, key)) or key == "exact"
    }
    return {"article": pin.article, **({"quote": quote} if quote else {}), "entry": pin.entry}


@st.composite
def files(draw: st.DrawFn, *, broken: bool = False) -> str:
    """Draw the text of a glossary, with comments and blank lines wherever they may stand.

    `broken`: with items among the others that are no entries and pins, and repeat what is there.
    """
    hand = draw(hands)
    ids = tuple(f"e{number}" for number in range(draw(st.integers(0, 6))))
    items = [_of_entry(draw(entries(identity)), hand.order) for identity in ids]
    pinned = [
        _of_pin(pin) for pin in draw(st.lists(pins(ids), max_size=4, unique_by=lambda pin: (pin.article, pin.quote)))
    ]
    if broken:
        items = draw(st.permutations([*items, *draw(st.lists(st.sampled_from([*BROKEN, *items[:1]]), max_size=3))]))
        pinned = draw(st.permutations([*pinned, {"article": "a"}, {"article": "a", "entry": "nobody"}]))
    if draw(st.integers(0, 9)) == 0:
        return "{version: 1, entries: " + hand.flow(items) + ", pins: " + hand.flow(pinned) + "}"
    lines = ["version: 1", *_section(hand, "entries", items)]
    if draw(st.booleans()) or pinned:
        lines += _section(hand, "pins", pinned)
    written = list(draw(st.sampled_from([[], ["---"], ["%YAML 1.1", "---"]])))
    for line in lines:
        if draw(st.integers(0, 5)) == 0:
            written += draw(
                st.lists(st.sampled_from([*COMMENTS, *(" " * 6 + each for each in COMMENTS), ""]), max_size=2)
            )
        written.append(line + (" " + draw(st.sampled_from(COMMENTS)) if draw(st.integers(0, 9)) == 0 else ""))
    written += draw(st.sampled_from([[], [""], ["# end"], ["..."]]))
    return hand.newline.join(written) + draw(st.sampled_from(["", hand.newline]))


def _section(hand: Hand, key: str, items: list[dict[str, object]]) -> list[str]:
    if not items:
        return [f"{key}:"] if hand.gap == 4 else [f"{key}: []"]
    return [f"{key}:", *hand.block(items, hand.indent, key)]


@st.composite
def edits(draw: st.DrawFn, glossary: Glossary, identity: str = "new") -> Edit:
    """Draw an edit that makes sense for the glossary; `identity` is the id of an entry that it may add."""
    ids = tuple(glossary.by_id)
    new = draw(entries(identity))
    possible: list[Edit] = [AddEntry(new), AddEntry(new, draw(st.sampled_from([FIRST, *ids])))]
    place = draw(pins(ids))
    if all((pin.article, pin.quote) != (place.article, place.quote) for pin in glossary.pins):
        possible.append(AddPin(place))
    if glossary.pins:
        pin = draw(st.sampled_from(glossary.pins))
        possible += [RemovePin(pin), ReplacePin(pin, place)]
    if ids:
        entry = glossary.by_id[draw(st.sampled_from(ids))]
        possible += [RemoveEntry(entry.id), ReplaceEntry(entry.id, draw(changed(entry, identity)))]
        name = draw(names)
        if form_key(name) not in {form_key(own) for own in entry.names}:
            possible.append(AddName(entry.id, name))
        if len(entry.names) > 1:
            name = draw(st.sampled_from(entry.names[1:]))
            possible.append(RemoveName(entry.id, name))
            possible.append(SplitName(entry.id, name, replace(new, ar=name.ar, names=(name,))))
        if len(ids) > 1:
            other = draw(st.sampled_from([each for each in ids if each != entry.id]))
            possible.append(MergeEntries(entry.id, other))
    return draw(st.sampled_from(possible))


@st.composite
def changed(draw: st.DrawFn, entry: Entry, identity: str) -> Entry:
    """Draw another state of an entry: some of its fields are those of another."""
    other = draw(entries(identity))
    keys = draw(st.sets(st.sampled_from(["id", "type", "kind", "en", "names", "note", "not_in"])))
    new = with_fields(entry, **{key: getattr(other, key) for key in keys})
    return replace(new, ar=new.names[0].ar)
