"""`reader glossary add|edit|remove|merge|pin`: what stands in the file afterwards, and what is said."""

from collections import Counter
from pathlib import Path

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus
from reader.glossary.editing.identifiers import suggested_id
from reader.library import sample
from reader.library.sample import Places, choose

ADD = ["add", "--type", "actor", "--kind", "person", "--ar", "محمد قنونو", "--en", "Mohamed Gnounou"]

HAMZA_A = "  - {id: hamza-a, type: actor, ar: حمزة الأول, en: First Hamza, names: [{ar: حمزة, near: [أول]}"
HAMZA_B = "  - {id: hamza-b, type: actor, ar: حمزة الثاني, en: Second Hamza, names: [{ar: حمزة, near: [ثان]}]}"


@pytest.fixture
def here(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(corpus)
    monkeypatch.setenv("READER_DATA_DIR", str(corpus / "data"))
    return corpus


# the call after `reader glossary`, the lines that go, those that come, what is said
CALLS: tuple[tuple[list[str], list[str], list[str], str], ...] = (
    (
        [*ADD, "--name", "قنونو", "--name", "{ar: الناطق, near: [الوفاق]}", "--note", "Spokesman."],
        [],
        [
            "  - id: mohamed-gnounou",
            "    type: actor",
            "    kind: person",
            "    ar: محمد قنونو",
            "    en: Mohamed Gnounou",
            "    names:",
            "      - قنونو",
            "      - {ar: الناطق, near: [الوفاق]}",
            "    note: Spokesman.",
        ],
        "added Mohamed Gnounou",
    ),
    (
        [*ADD, "--id", "x", "--after", "Moscow"],
        [],
        ["  - {id: x, type: actor, kind: person, ar: محمد قنونو, en: Mohamed Gnounou}"],
        "added Mohamed Gnounou",
    ),
    (
        ["edit", "khalifa", "--add-name", "الجنرال حفتر"],
        [],
        ["      - الجنرال حفتر"],
        "added الجنرال حفتر to Khalifa Haftar",
    ),
    (
        ["edit", "khalifa-haftar", "--remove-name", "المشير خليفة حفتر"],
        ["      - {ar: المشير خليفة حفتر, en: Field Marshal Khalifa Haftar}"],
        [],
        "removed المشير خليفة حفتر from Khalifa Haftar",
    ),
    (
        ["edit", "khalifa-haftar", "--en", "Haftar: a man", "--kind", "", "--note", "A note."],
        ["    kind: person", "    en: Khalifa Haftar", "    note: Commander of the LNA since 2015."],
        ['    en: "Haftar: a man"', "    note: A note."],
        "changed Khalifa Haftar",
    ),
    (
        ["edit", "moscow", "--id", "moskva", "--add-not-in", "موسكو الصغرى"],
        ["  - {id: moscow, type: place, kind: city, ar: موسكو, en: Moscow}"],
        ["  - {id: moskva, type: place, kind: city, ar: موسكو, en: Moscow, not_in: [موسكو الصغرى]}"],
        "changed Moscow",
    ),
    (
        ["remove", "khalifa-haftar", "--name", "حفتر"],
        ["      - حفتر"],
        [],
        "removed حفتر from Khalifa Haftar",
    ),
    (
        ["remove", "dignity"],
        ["  - {id: dignity, type: operation, ar: عملية الكرامة, en: Operation Dignity}"],
        [],
        "removed Operation Dignity",
    ),
    (
        ["merge", "hamza-a", "hamza-b"],
        [f"{HAMZA_A}]}}", HAMZA_B],
        [HAMZA_A + ", {ar: حمزة الثاني, en: Second Hamza}, {ar: حمزة, near: [ثان]}]}"],
        "merged Second Hamza into First Hamza",
    ),
    (
        ["pin", "a-new", "--exact", "الجيش الليبي", "--prefix", "إن ", "--entry", "lna"],
        [],
        [
            "pins:",
            "  - article: a-new",
            '    quote: {exact: الجيش الليبي, prefix: "إن "}',
            "    entry: lna",
        ],
        "pinned “الجيش الليبي” in a-new to Libyan National Army",
    ),
    (
        ["pin", "b-old", "--exact", "حفتر", "--none"],
        [],
        ["pins:", "  - article: b-old", "    quote: {exact: حفتر}", "    entry: null"],
        "pinned “حفتر” in b-old to nothing",
    ),
)


@pytest.mark.parametrize(("call", "gone", "come", "said"), CALLS, ids=[" ".join(call[0][:3]) for call in CALLS])
def test_an_edit(
    here: Path, capsys: pytest.CaptureFixture[str], call: list[str], gone: list[str], come: list[str], said: str
) -> None:
    before = (here / "glossary.yaml").read_text(encoding="utf-8").splitlines()
    assert main(["glossary", *call, "--dry-run"]) == ExitStatus.DONE
    out, err = capsys.readouterr()
    difference = out.splitlines()[2:]
    assert [line[1:] for line in difference if line.startswith("-")] == gone
    assert [line[1:] for line in difference if line.startswith("+")] == come
    assert err == ""
    assert (here / "glossary.yaml").read_text(encoding="utf-8").splitlines() == before

    assert main(["glossary", *call]) == ExitStatus.DONE
    assert capsys.readouterr() == ("", f"glossary.yaml: {said}\n")
    after = (here / "glossary.yaml").read_text(encoding="utf-8").splitlines()
    assert Counter(after) == Counter(before) - Counter(gone) + Counter(come)


def test_a_pin_is_changed_and_taken_away(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (here / "glossary.yaml").read_bytes()
    place = ["glossary", "pin", "b-old", "--exact", "حفتر"]
    for decision, said in (
        (["--none"], "pinned “حفتر” in b-old to nothing"),
        (["--entry", "moscow"], "pinned “حفتر” in b-old to Moscow"),
        (["--remove"], "removed the pin of “حفتر” in b-old to Moscow"),
    ):
        assert main([*place, *decision]) == ExitStatus.DONE
        assert capsys.readouterr().err == f"glossary.yaml: {said}\n"
    assert (here / "glossary.yaml").read_bytes() == before + b"pins:\n"


def test_what_an_edit_makes_doubtful_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "edit", "moscow", "--add-name", "الجيش الليبي"]) == ExitStatus.DONE
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "glossary.yaml: added الجيش الليبي to Moscow"
    assert "warning: الجيش الليبي names lna and moscow, and nothing tells them apart" in told[1]


WRONG: tuple[tuple[list[str], str], ...] = (
    ([*ADD, "--id", "Bad Id"], "is no id"),
    ([*ADD, "--id", "moscow"], "there is an entry moscow already"),
    ([*ADD, "--after", "nobody"], "no entry is called 'nobody'"),
    ([*ADD, "--name", "{ar: x"], "not valid YAML"),
    ([*ADD, "--name", "{arr: x}"], "unknown key arr"),
    ([*ADD, "--name", "محمد قنونو"], "stands twice"),
    (["edit", "moscow", "--en", " "], "en is empty"),
    (["edit", "moscow", "--remove-name", "x"], "moscow has no name 'x'"),
    (["edit", "moscow", "--remove-not-in", "x"], "moscow has no not_in 'x'"),
    (["remove", "moscow", "--name", "موسكو"], "is the ar of moscow"),
    (["merge", "moscow", "moscow"], "cannot be merged with itself"),
    (["pin", "a-new", "--exact", "حفتر", "--none"], "stands 4 times in a-new (lengthen its prefix or suffix)"),
    (["pin", "a-new", "--exact", "ترامب", "--none"], "does not stand in a-new"),
    (["pin", "a-new", "--none"], "a pin without a quote needs an entry"),
    (["pin", "a-new", "--prefix", "x", "--none"], "go with --exact"),
    (["pin", "a-new", "--exact", "حفتر", "--remove"], "0 pins stand there in a-new"),
    (["pin", "c", "--none"], "no article is called 'c'"),
)


@pytest.mark.parametrize(("call", "says"), WRONG, ids=[row[1] for row in WRONG])
def test_a_call_that_makes_no_sense_changes_nothing(
    here: Path, capsys: pytest.CaptureFixture[str], call: list[str], says: str
) -> None:
    before = (here / "glossary.yaml").read_bytes()
    assert main(["glossary", *call]) == ExitStatus.WRONG_CALL
    out, err = capsys.readouterr()
    assert (out, says in err) == ("", True)
    assert (here / "glossary.yaml").read_bytes() == before


@pytest.mark.parametrize("call", [["add"], ["edit"], ["merge", "a"], ["pin", "a", "--none", "--remove"], ["nonsense"]])
@pytest.mark.usefixtures("here")
def test_a_call_that_cannot_be_read(call: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["glossary", *call])
    assert left.value.code == ExitStatus.WRONG_CALL


def test_bom_and_line_ends_stay(here: Path) -> None:
    path = here / "other.yaml"
    before = b"\xef\xbb\xbf" + (here / "glossary.yaml").read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    assert main(["glossary", "edit", "moscow", "--en", "Moskva", "--glossary", "other.yaml"]) == ExitStatus.DONE
    assert path.read_bytes() == before.replace(b"en: Moscow", b"en: Moskva")


def test_the_sample_is_copied_on_the_first_edit(
    tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package = tmp_path / "package"
    (package / "seeds").mkdir(parents=True)
    (package / "glossary.yaml").write_text((here / "glossary.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    brought = Places(package / "seeds", package / "glossary.yaml")
    monkeypatch.setattr(sample, "sample", lambda: brought)
    (empty := tmp_path / "empty").mkdir()
    monkeypatch.chdir(empty)
    own = here / "data" / "glossary.yaml"

    assert main(["glossary", "remove", "moscow", "--dry-run"]) == ExitStatus.DONE
    assert not own.exists()
    before = brought.glossary.read_bytes()
    for identity in ("moscow", "dignity"):
        assert main(["glossary", "remove", identity]) == ExitStatus.DONE
        assert f"{own}: removed" in capsys.readouterr().err
    assert brought.glossary.read_bytes() == before
    assert not {"id: moscow", "id: dignity"} & set(own.read_text(encoding="utf-8").replace(",", "\n").splitlines())
    assert choose(empty, data_folder=here / "data") == Places(brought.library, own)
    assert choose(empty, data_folder=here / "nothing") == brought


@pytest.mark.parametrize(
    ("english", "identity"),
    [
        ("Khalifa Haftar", "khalifa-haftar"),
        ("Sana’a", "sanaa"),
        ("Haftar's forces", "haftars-forces"),
        ("Łódź – Süd (2nd)", "lodz-sud-2nd"),
        ("Māʾrib", "marib"),
        ("حفتر", "entry"),
        ("Taken", "taken-3"),
    ],
)
def test_an_id_is_made_of_the_english_name(english: str, identity: str) -> None:
    assert suggested_id(english, {"taken", "taken-2"}) == identity
