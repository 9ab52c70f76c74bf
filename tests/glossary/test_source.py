"""The glossary file: what is read, and what is told about what is wrong, each at its place."""

from pathlib import Path

import pytest

from reader.glossary.entry_type import EntryType
from reader.glossary.findings import MAX_FINDINGS
from reader.glossary.model import Entry, Name, Pin, Quote
from reader.glossary.source import MAX_BYTES, load, parse

GOOD = """\
version: 1
entries:
  - id: khalifa-haftar
    type: actor
    kind: person
    ar: خليفة حفتر
    en: Khalifa Haftar
    names:
      - حفتر
      - {ar: المشير, en: the Field Marshal, near: [حفتر, ليبيا]}
    not_in: [المشير خليفة السلال]
    note: Commander of the LNA.
  - id: al-bayan
    type: actor
    ar: {ar: البيان, quoted: true, proclitics: none, default: true}
    en: Al Bayan
pins:
  - article: one
    quote: {exact: المشير, prefix: "قال ", suffix: " أمس"}
    entry: khalifa-haftar
  - {article: two, entry: al-bayan}
  - {article: two, quote: {exact: البيان}, entry: null}
"""


def test_entries_and_pins_are_read() -> None:
    source = parse(GOOD)
    assert source.diagnostics == ()
    assert source.glossary.entries == (
        Entry(
            "khalifa-haftar",
            EntryType.ACTOR,
            "خليفة حفتر",
            "Khalifa Haftar",
            (Name("خليفة حفتر"), Name("حفتر"), Name("المشير", "the Field Marshal", near=("حفتر", "ليبيا"))),
            "person",
            "Commander of the LNA.",
            ("المشير خليفة السلال",),
        ),
        Entry(
            "al-bayan",
            EntryType.ACTOR,
            "البيان",
            "Al Bayan",
            (Name("البيان", quoted=True, proclitics=False, default=True),),
        ),
    )
    assert source.glossary.pins == (
        Pin("one", "khalifa-haftar", Quote("المشير", "قال ", " أمس")),
        Pin("two", "al-bayan"),
        Pin("two", None, Quote("البيان")),
    )


def test_an_entry_knows_its_range_of_the_text() -> None:
    source = parse(GOOD)
    start, end = source.ranges["al-bayan"]
    assert source.text[start:].startswith("id: al-bayan")
    assert source.text[start:end].rstrip().endswith("en: Al Bayan")


def entry(lines: str, *more: str) -> str:
    """Return a glossary of one entry with the required keys, `lines`, and `more` entries."""
    fields = {"id": "libya", "type": "place", "ar": "ليبيا", "en": "Libya"}
    given = {line.split(":")[0] for line in lines.splitlines()}
    text = "\n".join([f"{key}: {value}" for key, value in fields.items() if key not in given] + lines.splitlines())
    entries = [text, *more]
    return "version: 1\nentries:\n" + "".join("  - " + each.strip().replace("\n", "\n    ") + "\n" for each in entries)


OTHER = "id: other\ntype: actor\nen: Other\n"
"""Another entry, which needs a name."""

# what, the text, the diagnostic after the file's name, ids that are left
WRONG = [
    (
        "a misspelt key",
        entry("naems: [x]"),
        "7:5: error: unknown key naems in entry libya (did you mean names?)",
        "libya",
    ),
    ("a key twice", entry("note: a\nnote: b"), "8:5: error: note stands twice in entry libya", "libya"),
    ("no id", entry("id:"), "6:8: error: an entry has no id (add id: …)", ""),
    ("no ar", entry("ar:"), "6:8: error: entry libya has no ar", ""),
    ("no en", entry("en:"), "6:8: error: entry libya has no en", ""),
    ("no type", entry("type:"), "6:10: error: entry libya has no type", ""),
    ("a misspelt type", entry("type: palce"), "6:11: error: palce is no type of entry (did you mean place?)", ""),
    ("a bad id", entry("id: Libya 1"), "6:9: error: “Libya 1” is no id", ""),
    (
        "an id twice",
        entry("", "id: libya\ntype: place\nar: برقة\nen: Cyrenaica"),
        "7:5: error: the id libya stands in line 3 already",
        "libya",
    ),
    ("a list for text", entry("en: [a]"), "6:9: error: en of entry libya must be text, not a list", ""),
    ("a mapping for text", entry("note: {a: b}"), "7:11: error: note of entry libya must be text", "libya"),
    ("names that are no list", entry("names: x"), "7:12: error: names of entry libya must be a list", "libya"),
    ("an empty name", entry("names: ['']"), "7:13: error: a name of entry libya has no letter or digit", "libya"),
    ("a name of marks", entry("names: [ًّـ]"), "7:13: error: a name of entry libya has no letter or digit", "libya"),
    ("a name that is nothing", entry("names: [~]"), "7:13: error: a name of entry libya must be text", "libya"),
    (
        "a name twice",
        entry("names: [لیبیـا]"),
        "7:13: warning: لیبیـا stands twice in entry libya, like ليبيا",
        "libya",
    ),
    ("no boolean", entry("names: [{ar: x, quoted: maybe}]"), "7:29: error: quoted must be true or false", "libya"),
    ("near that is no word", entry("names: [{ar: x, near: [a b]}]"), "7:28: error: near takes single words", "libya"),
    ("not_in that is no text", entry("not_in: [{a: b}]"), "7:14: error: not_in takes texts, not a mapping", "libya"),
    (
        "not_in that holds no name",
        entry("not_in: [فجر ليبي]"),
        "7:14: warning: no name of entry libya stands in",
        "libya",
    ),
    ("other proclitics", entry("names: [{ar: x, proclitics: و}]"), "7:33: error: proclitics can only be none", "libya"),
    ("a condition misspelt", entry("names: [{ar: x, qouted: true}]"), "7:21: error: unknown key qouted", "libya"),
    ("an entry that is text", entry("", "x"), "7:5: error: an entry must be a mapping, not “x”", "libya"),
    (
        "a name of two entries",
        entry("", OTHER + "ar: ليبيا"),
        "10:9: warning: ليبيا names libya and other, and nothing tells them apart",
        "libya other",
    ),
    (
        "two defaults",
        entry("ar: {ar: ليبيا, default: true}", OTHER + "ar: {ar: لیبیا, default: true}"),
        "10:9: error: لیبیا is the default of libya and other, so neither decides",
        "libya other",
    ),
    ("no version", "entries: []", "1:1: error: the file has no version (add version: …)", ""),
    ("a later version", "version: 2\nentries: []", "1:10: error: version 2 is not known", ""),
    ("an unknown section", "version: 1\nentires: []", "2:1: error: unknown key entires in the file", ""),
    ("entries that are no list", "version: 1\nentries: x", "2:10: error: entries must be a list", ""),
    ("a list on top", "- a", "1:1: error: the file must be a mapping, not a list", ""),
    ("nothing", "", "1:1: error: the file is empty", ""),
    ("comments alone", "# nothing yet\n", "1:1: error: the file is empty", ""),
    ("a tab", "version: 1\nentries:\n\t- id: x", "3:1: error: not valid YAML", ""),
    ("an open quote", 'version: "1', "1:12: error: not valid YAML", ""),
    ("a control character", "version: 1\nx: \x07", "2:4: error: U+0007 is not allowed in YAML", ""),
    ("half of a surrogate pair", "version: 1\nx: \ud800", "2:4: error: half of a surrogate pair", ""),
    ("two documents", "version: 1\n---\nversion: 1", "2:1: error: a second document", ""),
    ("an alias of nothing", "version: *a", "1:10: error: no &a before this alias", ""),
    ("an alias in itself", "a: &a [*a]", "1:8: error: no &a before this alias", ""),
    (
        "a pin of no entry",
        "version: 1\npins:\n- {article: a, entry: x}",
        "3:3: error: a pin names x, which is no entry",
        "",
    ),
    ("a pin without entry", "version: 1\npins:\n- {article: a}", "3:3: error: a pin has no entry", ""),
    (
        "a pin without article",
        "version: 1\npins:\n- {entry: ~, quote: {exact: a}}",
        "3:3: error: a pin has no article",
        "",
    ),
    ("a pin of nothing", "version: 1\npins:\n- {article: a, entry: ~}", "3:3: error: a pin without a quote needs", ""),
    (
        "an empty quote",
        "version: 1\npins:\n- {article: a, entry: ~, quote: {}}",
        "3:33: error: a quote has no exact",
        "",
    ),
]


@pytest.mark.parametrize(("text", "told", "left"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_is_wrong_is_told_at_its_place_and_the_rest_works(text: str, told: str, left: str) -> None:
    source = parse(text, "g.yaml")
    assert len(source.diagnostics) == 1
    assert str(source.diagnostics[0]).startswith(f"g.yaml:{told}")
    assert [entry.id for entry in source.glossary.entries] == left.split()


def test_everything_is_told_at_once_in_the_order_of_the_file() -> None:
    text = entry("naems: [x]\nnote: [y]", "id: X\ntype: z\nar: س\nen: S") + "pisn: []\n"
    assert [(found.line, found.column) for found in parse(text).diagnostics] == [
        (7, 5),
        (8, 11),
        (9, 9),
        (10, 11),
        (13, 1),
    ]


def test_scalars_are_the_strings_that_stand_there() -> None:
    glossary = parse(entry("kind: no\nnote: 2019-04-04\nnames: [017, 1.50, true]")).glossary
    (libya,) = glossary.entries
    assert (libya.kind, libya.note) == ("no", "2019-04-04")
    assert [name.ar for name in libya.names] == ["ليبيا", "017", "1.50", "true"]


def test_neither_of_two_defaults_decides() -> None:
    text = entry("ar: {ar: ليبيا, default: true}", OTHER + "ar: {ar: ليبيا, default: true}")
    assert not any(name.default for each in parse(text).glossary.entries for name in each.names)


@pytest.mark.parametrize("condition", ["near: [تونس]", "quoted: true", "default: true"])
def test_a_condition_tells_two_entries_apart(condition: str) -> None:
    assert parse(entry("", OTHER + f"ar: {{ar: ليبيا, {condition}}}")).diagnostics == ()


def test_one_form_may_have_two_conditions() -> None:
    text = entry("names: [{ar: البيان, quoted: true}, {ar: البيان, near: [صحيفة]}]")
    assert parse(text).diagnostics == ()


def test_a_bom_counts_in_no_column() -> None:
    assert str(parse("\ufeffversion: 2", "g").diagnostics[0]).startswith("g:1:10:")


def test_aliases_are_read_as_what_they_stand_for() -> None:
    text = entry("names: [{ar: أ, near: &words [ب, ج]}, {ar: د, near: *words}]")
    assert [name.near for name in parse(text).glossary.entries[0].names[1:]] == [("ب", "ج")] * 2


def test_aliases_that_explode_are_refused() -> None:
    doubling = "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
    assert "unfolds to more than" in parse("a0: &a0 [x, x]\n" + doubling).diagnostics[0].problem


@pytest.mark.parametrize("nested", ["[" * 100_000, "- " * 100_000, "? " * 100_000, "{a: " * 100_000])
def test_deep_nesting_is_refused(nested: str) -> None:
    assert "deep" in parse("version: 1\nentries:\n  " + nested).diagnostics[0].problem


def test_a_flood_of_problems_ends() -> None:
    found = parse("version: 1\n" + "".join(f"k{n}: 1\n" for n in range(MAX_FINDINGS + 5))).diagnostics
    assert len(found) == MAX_FINDINGS + 1
    assert "problems" in found[0].problem


def test_a_file_that_is_no_utf8_is_refused_at_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_bytes("version: 1\n# ليبيا ".encode() + b"\xe1\n")
    (found,) = load(path).diagnostics
    assert (found.line, found.column, found.problem) == (2, 9, "not UTF-8: byte 0xE1")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    (found,) = load(path).diagnostics
    assert "larger than" in found.problem


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (found,) = load(tmp_path / "none.yaml").diagnostics
    assert found.problem.startswith("cannot be read")


def test_windows_line_ends_and_bom(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    source = load(path)
    assert source.diagnostics == ()
    assert source.glossary == parse(GOOD).glossary
