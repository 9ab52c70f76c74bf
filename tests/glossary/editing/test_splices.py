"""Edits of the text: only the lines concerned change, in the style of the file, and the data are what was meant."""

from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from reader.glossary.editing.changes import change
from reader.glossary.editing.edit_errors import UneditableTextError
from reader.glossary.editing.edits import (
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
from reader.glossary.editing.splices import edited, placed
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name, Pin, Quote
from reader.glossary.source import GlossarySource, load, parse
from tests.glossary.written_files import edits, files, with_fields

SHIPPED = load(Path(__file__).parents[3] / "glossary.yaml")

HAFTAR = Entry("haftar", EntryType.ACTOR, "خليفة حفتر", "Khalifa Haftar", (Name("خليفة حفتر"), Name("حفتر")), "person")
NEW = Entry("new", EntryType.PLACE, "سرت", "Sirte", (Name("سرت"), Name("مدينة سرت", near=("ليبيا",))), note="A city.")
SHORT = Entry("new", EntryType.ACTOR, "ب", "B", (Name("ب"),))
PIN = Pin("one", None, Quote("حفتر", "قال "))

FULL = """\
version: 1
entries:
  # people
  - id: haftar  # stable
    type: actor
    kind: person
    ar: خليفة حفتر
    en: 'Khalifa Haftar'
    # short forms
    names:
      - حفتر   # bare

      - {ar: المشير, near: [حفتر]}
    note: >-  # folded
      Commander of the LNA
      since 2015.

  - {id: libya, type: place, ar: {ar: ليبيا, quoted: true}, en: Libya}   # in one line
"""
LIBYA_LINE = FULL.splitlines()[-1]
HAFTAR_OF_FULL = parse(FULL).written.by_id["haftar"]
LIBYA_OF_FULL = parse(FULL).written.by_id["libya"]


def of_full(**fields: object) -> Edit:
    return ReplaceEntry("haftar", with_fields(HAFTAR_OF_FULL, **fields))


# what, the edit of FULL, the lines that go (-) and come (+)
OF_FULL: tuple[tuple[str, Edit, str], ...] = (
    ("quotes stay", of_full(en="Haftar"), "-    en: 'Khalifa Haftar'\n+    en: 'Haftar'"),
    ("quotes come where they must", of_full(kind="a: b"), '-    kind: person\n+    kind: "a: b"'),
    ("a comment behind stays", of_full(id="h"), "-  - id: haftar  # stable\n+  - id: h  # stable"),
    ("a field goes", of_full(kind=None), "-    kind: person"),
    ("a text stays folded", of_full(note="General"), "-      Commander of the LNA\n-      since 2015.\n+      General"),
    (
        "a text goes whole",
        of_full(note=None),
        "-    note: >-  # folded\n-      Commander of the LNA\n-      since 2015.",
    ),
    ("a field comes in its place", of_full(not_in=("لحفتر",)), "+    not_in: [لحفتر]"),
    (
        "a headword gets conditions",
        of_full(names=(replace(HAFTAR_OF_FULL.names[0], quoted=True), *HAFTAR_OF_FULL.names[1:])),
        "-    ar: خليفة حفتر\n+    ar: {ar: خليفة حفتر, quoted: true}",
    ),
    (
        "a headword loses them",
        ReplaceEntry("libya", replace(LIBYA_OF_FULL, names=(Name("ليبيا"),))),
        f"-{LIBYA_LINE}\n+  - {{id: libya, type: place, ar: ليبيا, en: Libya}}   # in one line",
    ),
    ("a name comes last", AddName("haftar", Name("الجنرال")), "+      - الجنرال"),
    ("a name in flow", AddName("haftar", Name("الجنرال", "the G.")), "+      - {ar: الجنرال, en: the G.}"),
    ("a name goes with its line", RemoveName("haftar", Name("حفتر")), "-      - حفتر   # bare"),
    (
        "a name changes within its braces",
        of_full(names=(*HAFTAR_OF_FULL.names[:2], Name("المشير", near=("حفتر", "ليبيا"), default=True))),
        "-      - {ar: المشير, near: [حفتر]}\n+      - {ar: المشير, near: [حفتر, ليبيا], default: true}",
    ),
    (
        "the first name of an entry in one line",
        AddName("libya", Name("ليبية")),
        f"-{LIBYA_LINE}\n+{LIBYA_LINE.replace('Libya}', 'Libya, names: [ليبية]}')}",
    ),
    (
        "an entry in the style of its neighbour, in one line",
        AddEntry(NEW),
        "+\n+  - {id: new, type: place, ar: سرت, en: Sirte, names: [{ar: مدينة سرت, near: [ليبيا]}], note: A city.}",
    ),
    (
        "an entry in the style of its neighbour, in a block, after a blank line",
        AddEntry(replace(SHORT, kind="person", en="no")),
        "+  - id: new\n+    type: actor\n+    kind: person\n+    ar: ب\n+    en: 'no'\n+",
    ),
    (
        "an entry goes with the blank line after it, and the section's comment stays",
        RemoveEntry("libya"),
        f"-\n-{LIBYA_LINE}",
    ),
    (
        "the first pin",
        AddPin(PIN),
        '+pins:\n+  - article: one\n+    quote: {exact: حفتر, prefix: "قال "}\n+    entry: null',
    ),
)


@pytest.mark.parametrize(("edit", "lines"), [row[1:] for row in OF_FULL], ids=[row[0] for row in OF_FULL])
def test_an_edit_changes_these_lines(edit: Edit, lines: str) -> None:
    before = parse(FULL)
    after = edited(before, edit)
    found = list(unified_diff(FULL.splitlines(), after.text.splitlines(), n=0, lineterm=""))[2:]
    assert "\n".join(line for line in found if not line.startswith("@@")) == lines
    assert after.written == applied(before.written, placed(before, edit))


A = "- {id: a, type: actor, ar: أ, en: A}"
B = "- {id: b, type: actor, ar: ب, en: B}"

# what, the edit, the file: lines that stay, that go (-) and that come (+), each after a blank of its own
FILES: tuple[tuple[str, Edit, str], ...] = (
    (
        "entries: []",
        AddEntry(SHORT),
        """
         version: 1
        -entries: []  # none
        +entries:  # none
        +  - id: new
        +    type: actor
        +    ar: ب
        +    en: B
        """,
    ),
    (
        "entries of nothing but a comment",
        AddEntry(SHORT),
        """
         version: 1
         entries:
           # people
        +  - id: new
        +    type: actor
        +    ar: ب
        +    en: B
         # end
        """,
    ),
    (
        "no entries, which come before pins",
        AddEntry(SHORT),
        """
         version: 1
        +
        +entries:
        +- id: new
        +  type: actor
        +  ar: ب
        +  en: B

         pins:
         - {article: a, quote: {exact: x}, entry: null}
        """,
    ),
    (
        "the only entry, and the comment above it",
        RemoveEntry("a"),
        """
         version: 1
         entries:
           # people
        -  - {id: a, type: actor, ar: أ, en: A}
        """,
    ),
    (
        "a file in one line",
        AddEntry(SHORT),
        """
        -{version: 1, entries: [{id: a, type: actor, ar: أ, en: A}]}
        +{version: 1, entries: [{id: a, type: actor, ar: أ, en: A}, {id: new, type: actor, ar: ب, en: B}]}
        """,
    ),
    (
        "a pin of a file in one line",
        AddPin(PIN),
        """
        -{version: 1, entries: []}
        +{version: 1, entries: [], pins: [{article: one, quote: {exact: حفتر, prefix: "قال "}, entry: null}]}
        """,
    ),
    (
        "flow entries, one a line",
        AddEntry(replace(SHORT, id="c"), "b"),
        """
         version: 1
         entries: [
           {id: a, type: actor, ar: أ, en: A},
           {id: b, type: actor, ar: ب, en: B},
        +  {id: c, type: actor, ar: ب, en: B},
         ]
        """,
    ),
    (
        "a comment in a flow list",
        RemoveEntry("b"),
        """
         version: 1
         entries: [
           {id: a, type: actor, ar: أ, en: A}, # first
        -  {id: b, type: actor, ar: ب, en: B}
        +  .
         ]
        """,
    ),
    (
        "all pins of an entry, which are all there are",
        RemoveEntry("a"),
        """
         version: 1
        -entries: [{id: a, type: actor, ar: أ, en: A}]
        -pins: [{article: x, entry: a}, {article: y, entry: a}, {article: z, entry: a}]
        +entries: []
        +pins: []
        """,
    ),
    (
        "pins with comments between, the last ones of which go",
        RemoveEntry("a"),
        """
         version: 1
         entries:
        -- {id: a, type: actor, ar: أ, en: A}
         - {id: b, type: actor, ar: ب, en: B}
         pins: [
           {article: x, entry: b}, # one
        -  {article: y, entry: a}, # two
        -  {article: z, entry: a}
        +  # two
        +  .
         ]
        """,
    ),
    (
        "directive and document markers",
        AddEntry(SHORT),
        """
         %YAML 1.1
         ---
         version: 1
         entries:
           - {id: a, type: actor, ar: أ, en: A}
        +  - {id: new, type: actor, ar: ب, en: B}
         ...
        """,
    ),
    (
        "values in a column",
        AddEntry(SHORT),
        """
         version: 1
         entries:
           - id:   a
             type: actor
             ar:   أ
             en:   A
        +  - id:   new
        +    type: actor
        +    ar:   ب
        +    en:   B
        """,
    ),
    (
        "another order of keys, quotes, a wide dash, names in brackets",
        AddEntry(replace(SHORT, names=(Name("ب"), Name("ت")), kind="person")),
        """
         version: 1
         entries:
         -   en: "A"
             ar: "أ"
             id: a
             type: actor
             names: ["آ"]
        +-   en: "B"
        +    ar: "ب"
        +    id: new
        +    type: actor
        +    kind: person
        +    names: ["ت"]
        """,
    ),
    (
        "names as block mappings",
        AddName("a", Name("ت", near=("ث", "ج"))),
        """
         version: 1
         entries:
         - id: a
           type: actor
           ar: أ
           en: A
           names:
           - ar: ب
             near:
             - x
        +  - ar: ت
        +    near:
        +    - ث
        +    - ج
           note: An entry.
        """,
    ),
    (
        "a long note, which is folded",
        AddEntry(replace(SHORT, note="internationalisation " * 7 + "end", names=(Name("ب"),))),
        """
         version: 1
         entries:
           - id: a
             type: actor
             ar: أ
             en: A
        +  - id: new
        +    type: actor
        +    ar: ب
        +    en: B
        +    note: >-
        +      internationalisation internationalisation internationalisation internationalisation internationalisation
        +      internationalisation internationalisation end
        """,
    ),
    (
        "a comment at the end of an entry is its own",
        RemoveEntry("a"),
        """
         version: 1
         entries:
        -- id: a
        -  type: actor
        -  ar: أ
        -  en: A
        -  # names?
         - {id: b, type: actor, ar: ب, en: B}
        """,
    ),
    (
        "an optional field that stands first",
        ReplaceEntry("haftar", replace(HAFTAR, kind=None)),
        """
         version: 1
         entries:
        -- kind: person # k
        -  id: haftar
        +- id: haftar
           type: actor
           ar: خليفة حفتر
           en: Khalifa Haftar
           names: [حفتر]
        """,
    ),
    (
        "an alias is written out where it changes",
        ReplaceEntry("b", Entry("b", EntryType.ACTOR, "ب", "B", (Name("ب", near=("x", "y")),))),
        """
         version: 1
         entries:
         - {id: a, type: actor, ar: {ar: أ, near: &w [x]}, en: A}
        -- {id: b, type: actor, ar: {ar: ب, near: *w}, en: B}
        +- {id: b, type: actor, ar: {ar: ب, near: [x, y]}, en: B}
        """,
    ),
    (
        "what is invalid stays",
        RemoveName("haftar", Name("حفتر")),
        """
         version: 1
         entries:
         - {id: bad one, typ: x}
         - id: haftar
           type: actor
           kind: person
           ar: خليفة حفتر
           en: Khalifa Haftar
           names:
           - []
        -  - حفتر
        """,
    ),
    (
        "the repetition of what goes, which would take its place",
        RemoveName("haftar", Name("حفتر")),
        """
         version: 1
         entries:
         - id: haftar
           type: actor
           kind: person
           ar: خليفة حفتر
           en: Khalifa Haftar
        -  names:
        -  - حفتر
        -  - حَفتر
        """,
    ),
)


def sides(lines: str) -> tuple[str, str]:
    """Return the file before and after; a line of spaces ends with a `.`."""
    marked = [line[8:] or " " for line in lines.strip("\n").splitlines()[:-1]]
    spaced = [line.removesuffix(".") if line[1:].strip() == "." else line for line in marked]
    before = "".join(line[1:] + "\n" for line in spaced if not line.startswith("+"))
    return before, "".join(line[1:] + "\n" for line in spaced if not line.startswith("-"))


@pytest.mark.parametrize(("edit", "lines"), [row[1:] for row in FILES], ids=[row[0] for row in FILES])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("final", [True, False])
def test_an_edit_of_a_file(edit: Edit, lines: str, newline: str, final: bool) -> None:
    before, after = (side.replace("\n", newline) for side in sides(lines))
    if not final:
        before, after = before.removesuffix(newline), after.removesuffix(newline)
    assert edited(parse(before), edit).text == after


SECTIONS = """\
version: 1
entries:
  # People
  - {id: a, type: actor, kind: person, ar: أ, en: A}
  - {id: b, type: actor, kind: person, ar: ب, en: B}
  # Places
  - {id: c, type: place, kind: city, ar: ت, en: C}
  # Look-alikes
  - {id: d, type: actor, kind: person, ar: ث, en: D}
  - {id: e, type: place, kind: city, ar: ج, en: E}
  - {id: f, type: operation, ar: ح, en: F}
"""


@pytest.mark.parametrize(
    ("fields", "after"),
    [
        ({"kind": "person"}, "b"),
        ({"type": EntryType.PLACE, "kind": "city"}, "c"),
        ({"type": EntryType.PLACE, "kind": "region"}, "c"),
        ({"kind": "media"}, "b"),
        ({"type": EntryType.OPERATION}, "f"),
    ],
)
def test_a_new_entry_goes_where_the_sections_suggest(fields: dict[str, object], after: str) -> None:
    ids = [entry.id for entry in edited(parse(SECTIONS), AddEntry(with_fields(SHORT, **fields))).written.entries]
    assert ids[ids.index("new") - 1] == after


REFUSED: tuple[tuple[str, str, Edit, str], ...] = (
    ("what is no YAML", "[", AddEntry(SHORT), "mend it first"),
    ("another version", "2", AddEntry(SHORT), "mend it first"),
    ("entries that are no list", "1\nentries: x", AddEntry(SHORT), "entries is no list"),
    (
        "a list of which another is an alias",
        f"1\nentries:\n{A[:-1]}, names: &n [ت]}}\n{B[:-1]}, names: *n}}\n",
        RemoveEntry("a"),
        "write out in the file what the aliases stand for",
    ),
    (
        "a list that others share",
        f"1\nentries:\n{A[:-1]}, names: &n [ت]}}\n{B[:-1]}, names: *n}}\n",
        AddName("a", Name("ث")),
        "write out in the file what the aliases stand for",
    ),
    ("an id that stands twice", f"1\nentries:\n{A}\n{A}\n", RemoveEntry("a"), "give it another id"),
)


@pytest.mark.parametrize(("text", "edit", "says"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_cannot_be_spliced_is_refused_with_a_remedy(text: str, edit: Edit, says: str) -> None:
    with pytest.raises(UneditableTextError, match=says):
        edited(parse(f"version: {text}"), edit)


def test_nothing_changes_where_nothing_is_to() -> None:
    source = parse(FULL)
    assert edited(source, of_full()) is source


THOROUGH = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


def of_any_file(data: st.DataObject, *, broken: bool) -> tuple[GlossarySource, Edit, GlossarySource]:
    """Draw a file and an edit of it, and return both with the file afterwards.

    Among entries that are left out because an earlier one has their id, that one cannot go.
    """
    before = parse(data.draw(files(broken=broken)))
    assume(before.outline is not None)
    edit = data.draw(edits(before.written))
    if broken:
        repeated = any("stands in line" in diagnostic.problem for diagnostic in before.diagnostics)
        assume(not repeated or isinstance(edit, (AddName, RemoveName, AddPin, ReplacePin, RemovePin)))
    return before, edit, edited(before, edit)


@THOROUGH
@given(st.data(), st.booleans())
def test_the_data_are_what_the_edit_intends(data: st.DataObject, broken: bool) -> None:
    before, edit, after = of_any_file(data, broken=broken)
    assert after.written == applied(before.written, placed(before, edit))


@THOROUGH
@given(st.data(), st.booleans())
def test_reading_the_windows_again_is_reading_the_file(data: st.DataObject, broken: bool) -> None:
    _, _, after = of_any_file(data, broken=broken)
    assert whole_of(after) == whole_of(parse(after.text))


def whole_of(source: GlossarySource) -> object:
    assert source.outline is not None
    places = [(pin.line, pin.column) for pin in source.written.pins]
    outline = source.outline._replace(noted=tuple(sorted(source.outline.noted)))
    return source.glossary, source.written, source.diagnostics, source.ranges, places, outline


@THOROUGH
@given(st.data(), st.booleans())
def test_every_byte_outside_of_what_is_edited_stays(data: st.DataObject, broken: bool) -> None:
    before, edit, after = of_any_file(data, broken=broken)
    alike = common_start(before.text, after.text)
    rest_before, rest_after = before.text[alike:], after.text[alike:]
    match edit:
        case AddName() | RemoveName() | ReplaceEntry() if edit.id in after.ranges:
            start, end = before.ranges[edit.id]
            assert after.text.startswith(before.text[:start])
            assert after.text.endswith(before.text[end:])
        case AddEntry() if before.written.entries:
            assert rest_after.endswith(rest_before)
        case AddPin() if before.written.pins:
            assert rest_after.endswith(rest_before)
        case RemovePin():
            assert rest_before.endswith(rest_after)
        case RemoveEntry() if before.written.pins == after.written.pins:
            assert rest_before.endswith(rest_after)


def common_start(first: str, second: str) -> int:
    pairs = enumerate(zip(first, second, strict=False))
    return next((index for index, (one, other) in pairs if one != other), min(len(first), len(second)))


def test_every_kind_of_edit_of_the_shipped_file_and_its_undo() -> None:
    haftar = SHIPPED.written.by_id["khalifa-haftar"]
    pin = SHIPPED.written.pins[4]
    every: tuple[Edit, ...] = (
        AddEntry(NEW),
        AddEntry(replace(NEW, kind="city", note="long " * 60 + "note")),
        *(
            ReplaceEntry(haftar.id, replace(haftar, **fields))
            for fields in (
                {"id": "haftar"},
                {"type": EntryType.PLACE},
                {"kind": None},
                {"en": "# Haftar"},
                {"note": None},
                {"names": haftar.names[:1]},
                {"not_in": haftar.not_in[1:]},
                {"names": (*haftar.names[:3], Name("x"))},
                {"ar": "حفتر", "names": haftar.names[1:]},
            )
        ),
        AddName(haftar.id, Name("القائد", "the leader", near=("حفتر",))),
        RemoveName(haftar.id, haftar.names[3]),
        RemoveEntry("lna"),
        RemoveEntry("north-america"),
        MergeEntries("lna", "gna-forces"),
        SplitName(haftar.id, haftar.names[1], replace(SHORT, ar="حفتر", names=haftar.names[1:2])),
        AddPin(PIN),
        ReplacePin(pin, replace(pin, entry=None)),
        RemovePin(pin),
    )
    for edit in every:
        after = edited(SHIPPED, edit)
        assert after.text != SHIPPED.text
        assert whole_of(after) == whole_of(parse(after.text, SHIPPED.file))
        assert change(edit, SHIPPED, after).undone(after).text == SHIPPED.text
