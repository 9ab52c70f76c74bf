"""`reader refs`: an entry, its total, and every mention in its line of context."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus

Run = Callable[..., list[str]]

SEEDS = Path(__file__).parents[2] / "seeds"

HAFTAR = (
    '{"entry": "khalifa-haftar", "type": "actor", "kind": "person", "ar": "خليفة حفتر", "en": "Khalifa Haftar", '
    '"names": ["خليفة حفتر", "حفتر", "المشير خليفة حفتر"], "note": "Commander of the LNA since 2015.", '
    '"total": 4, "articles": ['
    '{"article": "b-old", "title": "زيارة موسكو", "date": "2019-04-19", "count": 1, "forms": {"حفتر": 1}, "lines": ['
    '{"start": 32, "end": 36, "part": "body", "before": "وصل ", "match": "حفتر", "after": "."}]}, '
    '{"article": "a-new", "title": "حفتر في موسكو", "date": "2019-06-01", "count": 3, '
    '"forms": {"حفتر": 2, "المشير خليفة حفتر": 1}, "lines": ['
    '{"start": 0, "end": 4, "part": "title", "before": "", "match": "حفتر", "after": " في موسكو"}, '
    '{"start": 40, "end": 57, "part": "body", "before": "قال ", "match": "المشير خليفة حفتر", '
    '"after": " ولـ«البيان» إن حفتر وصل."}, '
    '{"start": 73, "end": 77, "part": "body", "before": "قال المشير خليفة حفتر ولـ«البيان» إن ", '
    '"match": "حفتر", "after": " وصل."}]}]}'
)


def test_json_is_one_object_for_the_entry(reader: Run) -> None:
    assert reader("refs", "khalifa-haftar", "--json") == [HAFTAR]


def test_an_entry_that_nothing_mentions_has_no_articles(reader: Run) -> None:
    (line,) = reader("refs", "dignity", "--json")
    assert line.endswith('"note": null, "total": 0, "articles": []}')
    assert reader("refs", "dignity") == ["Operation Dignity · operation  عملية الكرامة", "0 mentions in 0 articles"]


def test_a_person_reads_a_card_and_lines_of_context(reader: Run) -> None:
    assert reader("refs", "khalifa-haftar") == [
        "Khalifa Haftar · person  خليفة حفتر",
        "Commander of the LNA since 2015.",
        "4 mentions in 2 articles",
        "",
        "b-old · 2019-04-19 · 1 mention  زيارة موسكو",
        "حفتر ×1",
        "وصل حفتر.",
        "",
        "a-new · 2019-06-01 · 3 mentions  حفتر في موسكو",
        "حفتر ×2 · المشير خليفة حفتر ×1",
        "حفتر في موسكو",
        "قال المشير خليفة حفتر ولـ«البيان» إن حفتر وصل.",
        "قال المشير خليفة حفتر ولـ«البيان» إن حفتر وصل.",
    ]


def test_over_the_sample_every_line_is_a_stretch_of_its_article(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--library", str(SEEDS), "--json"]
    assert main(["refs", "khalifa-haftar", *arguments]) == ExitStatus.DONE
    (line,) = capsys.readouterr().out.splitlines()
    references = json.loads(line)
    assert list(references) == ["entry", "type", "kind", "ar", "en", "names", "note", "total", "articles"]
    assert references["entry"] == "khalifa-haftar"
    assert references["total"] == sum(article["count"] for article in references["articles"]) > 0
    for article in references["articles"]:
        assert article["count"] == len(article["lines"]) == sum(article["forms"].values())
        text = (SEEDS / f"{article['article']}.txt").read_bytes().decode("utf-8").removeprefix("\ufeff")
        for place in article["lines"]:
            assert text[place["start"] : place["end"]] == place["match"]
            assert place["before"] + place["match"] + place["after"] in text

    assert main(["mentions", *arguments]) == ExitStatus.DONE
    mentions = map(json.loads, capsys.readouterr().out.splitlines())
    assert references["total"] == sum(
        each["entry"] == "khalifa-haftar" and not each["inner"] and each["part"] != "leftover" for each in mentions
    )
