"""`reader mentions`: the contract's keys, the order, and what a person reads."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus

Run = Callable[..., list[str]]

SEEDS = Path(__file__).parents[2] / "seeds"

DETACHED = (
    '{"article": "a-new", "start": 62, "end": 68, "text": "البيان", "entry": "al-bayan", "candidates": ["al-bayan"], '
    '"name": "البيان", "proclitics": ["و", "ل"], "by": "name", "part": "body", "inner": false}'
)
CONTRACTED = (
    '{"article": "a-new", "start": 86, "end": 97, "text": "لجيش الليبي", "entry": "gna-forces", '
    '"candidates": ["lna", "gna-forces"], "name": "الجيش الليبي", "proclitics": ["و", "ل"], "by": "near", '
    '"part": "body", "inner": false}'
)
CONTESTED = (
    '{"article": "a-new", "start": 136, "end": 140, "text": "حمزة", "entry": null, '
    '"candidates": ["hamza-a", "hamza-b"], "name": "حمزة", "proclitics": ["و"], "by": "name", '
    '"part": "body", "inner": false}'
)


def test_a_mention_is_one_object_with_the_keys_of_the_contract(reader: Run) -> None:
    lines = reader("mentions", "--json", "a-new")
    assert [line for line in lines if json.loads(line)["start"] in {62, 86, 136}] == [DETACHED, CONTRACTED, CONTESTED]


def test_mentions_stand_in_text_order_an_outer_one_before_those_within_it(reader: Run) -> None:
    found = [json.loads(line) for line in reader("mentions", "--json")]
    assert [(each["article"][:1], each["name"], each["part"], each["inner"]) for each in found] == [
        ("a", "حفتر", "title", False),
        ("a", "موسكو", "title", False),
        ("a", "المشير خليفة حفتر", "body", False),
        ("a", "خليفة حفتر", "body", True),
        ("a", "حفتر", "body", True),
        ("a", "البيان", "body", False),
        ("a", "حفتر", "body", False),
        ("a", "الجيش الليبي", "body", False),
        ("a", "الجيش الليبي", "body", False),
        ("a", "حمزة", "body", False),
        ("a", "حفتر", "leftover", False),
        ("a", "موسكو", "leftover", False),
        ("b", "موسكو", "title", False),
        ("b", "حفتر", "body", False),
    ]


@pytest.mark.parametrize(
    ("arguments", "articles"),
    [
        (["b", "a"], ["b-old", "a-new"]),
        (["a-new", "a", "seeds/a-new.txt"], ["a-new"]),
        (["seeds/b-old.txt"], ["b-old"]),
    ],
)
def test_the_named_articles_in_the_order_named_each_once(
    reader: Run, arguments: list[str], articles: list[str]
) -> None:
    found = [json.loads(line)["article"] for line in reader("mentions", *arguments, "--json")]
    assert list(dict.fromkeys(found)) == articles
    assert found.count("a-new") == 12 * ("a-new" in articles)


def test_an_article_anywhere_goes_by_its_path(reader: Run, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("وصل حفتر.", encoding="utf-8")
    (mention,) = [json.loads(line) for line in reader("mentions", elsewhere, "--json")]
    assert (mention["article"], mention["start"], mention["end"]) == (str(elsewhere), 4, 8)


def test_a_person_reads_what_each_mention_is_and_why(reader: Run) -> None:
    assert reader("mentions", "a-new", "b-old") == [
        "a-new  حفتر في موسكو",
        "  حفتر → Khalifa Haftar (name) · title",
        "  موسكو → Moscow (name) · title",
        "  المشير خليفة حفتر → Khalifa Haftar (name)",
        "    خليفة حفتر → Khalifa Haftar (name)",
        "    حفتر → Khalifa Haftar (name)",
        "  ولـ«البيان = و + ل + البيان → Al Bayan (name; quoted)",
        "  حفتر → Khalifa Haftar (name)",
        "  وللجيش الليبي = و + ل + الجيش الليبي → GNA forces (name; near قنونو, of two)",
        "  الجيش الليبي → GNA forces (name; near قنونو, of two)",
        "  وحمزة = و + حمزة → First Hamza or Second Hamza (name; contested, one of two)",
        "  حفتر → Khalifa Haftar (name) · leftover",
        "  موسكو → Moscow (name) · leftover",
        "",
        "b-old  زيارة موسكو",
        "  موسكو → Moscow (name) · title",
        "  حفتر → Khalifa Haftar (name)",
    ]


def test_what_cannot_be_read_is_told_and_the_rest_is_printed(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(corpus)
    Path("seeds/a-bad.txt").write_bytes(b"\x89PNG\r\n")
    Path("glossary.yaml").write_text("version: 1\nentries:\n  - {id: h, type: actor, ar: حفتر, en: H}\n  - {id: x}\n")
    assert main(["mentions", "--json"]) == ExitStatus.PROBLEMS
    out, err = capsys.readouterr()
    assert {json.loads(line)["entry"] for line in out.splitlines()} == {"h"}
    assert "seeds/a-bad.txt:1:1: error: not text but a PNG picture" in err
    assert "glossary.yaml:4:5: error: entry x has no type" in err


def test_over_the_sample_every_mention_is_where_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mentions", "--json", "--library", str(SEEDS)]) == ExitStatus.DONE
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    texts = {path.stem: path.read_bytes().decode("utf-8").removeprefix("\ufeff") for path in SEEDS.glob("*.txt")}
    assert all(texts[each["article"]][each["start"] : each["end"]] == each["text"] for each in found)
    places = [(each["article"], each["start"], -each["end"]) for each in found]
    assert places == sorted(set(places))

    assert main(["list", "--json", "--library", str(SEEDS)]) == ExitStatus.DONE
    listed = {row["article"]: row["mentions"] for row in map(json.loads, capsys.readouterr().out.splitlines())}
    counted = [each["article"] for each in found if not each["inner"] and each["part"] != "leftover"]
    assert listed == {article: counted.count(article) for article in texts}
