"""The remembered state: it comes back as it went, survives what happens to its file, and stays bounded."""

import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.diagnostics import Severity
from reader.settings.state import (
    LARGEST_FILE,
    MOST_ARTICLES,
    MOST_TERMINALS,
    Choices,
    Position,
    State,
    StateNotSavedError,
    TerminalFindings,
    load,
    save,
)

LIBYA = Path("/articles/ليبيا.txt")
TUNIS = Path("/articles/تونس.txt")

names = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=8)
unknown = st.dictionaries(st.just("of a later version"), st.none() | names)
positions = st.builds(Position, st.integers(0, 1 << 40), st.floats(0, 1), unknown)
choices = st.builds(Choices, st.none() | names, st.booleans(), st.booleans(), st.booleans(), unknown=unknown)
findings = st.builds(
    TerminalFindings, st.none() | names, st.booleans(), st.booleans(), st.booleans(), st.booleans(), unknown
)
states = st.builds(
    State,
    st.dictionaries(names, positions, max_size=5),
    choices,
    st.dictionaries(names, findings, max_size=5),
    unknown,
)


def test_an_article_is_remembered_by_its_path_however_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    left = State().with_position(LIBYA, 120, 0.25)
    assert left.position(LIBYA) == Position(120, 0.25)
    assert left.position(TUNIS) is None
    assert State().position(LIBYA) is None
    monkeypatch.chdir("/")
    assert left.position(Path("articles/ليبيا.txt")) == Position(120, 0.25)


def test_the_article_left_last_comes_last() -> None:
    left = State().with_position(LIBYA, 1, 0).with_position(TUNIS, 2, 0).with_position(LIBYA, 3, 1)
    assert list(left.articles.items()) == [(str(TUNIS), Position(2, 0)), (str(LIBYA), Position(3, 1))]


def test_of_too_many_articles_the_one_left_longest_ago_is_forgotten(tmp_path: Path) -> None:
    articles = {f"/{number}": Position(number) for number in range(MOST_ARTICLES)}
    full = State(articles).with_position(Path("/new"), 1, 0)
    assert len(full.articles) == MOST_ARTICLES
    assert list(full.articles)[:1] == ["/1"]
    assert list(full.articles)[-1:] == ["/new"]
    save(State(articles | {"/last": Position()}), tmp_path / "state.json")
    loaded, _ = load(tmp_path / "state.json")
    assert (len(loaded.articles), "/0" in loaded.articles, "/last" in loaded.articles) == (MOST_ARTICLES, False, True)


def test_of_a_terminal_is_known_what_was_found_last_and_of_too_many_the_oldest_is_forgotten(tmp_path: Path) -> None:
    found = State().with_findings("VTE 7006", TerminalFindings("visual")).with_findings("xterm", TerminalFindings())
    found = found.with_findings("VTE 7006", TerminalFindings("inverse", marks=False))
    assert found.findings("VTE 7006") == TerminalFindings("inverse", marks=False)
    assert found.findings("Konsole") == TerminalFindings()
    assert list(found.terminals) == ["xterm", "VTE 7006"]
    for number in range(MOST_TERMINALS - 1):
        found = found.with_findings(str(number), TerminalFindings("logical"))
    assert len(found.terminals) == MOST_TERMINALS
    assert "xterm" not in found.terminals
    save(found._replace(terminals={"first": TerminalFindings()} | dict(found.terminals)), tmp_path / "state.json")
    assert load(tmp_path / "state.json")[0] == found


@given(state=states)
def test_what_is_saved_is_loaded(state: State, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "round-trip" / "state.json"
    save(state, path)
    loaded, diagnostics = load(path)
    assert (loaded, diagnostics) == (state, [])
    assert list(loaded.articles) == list(state.articles)
    assert [file.name for file in path.parent.iterdir()] == ["state.json"]


def test_no_file_is_the_default_state(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == (State(), [])


def test_keys_of_a_newer_version_survive_wherever_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    document = {
        "version": 1,
        "panel": {"width": 40},
        "choices": {"theme": "nord", "panel_shown": True},
        "articles": {str(LIBYA): {"offset": 5, "fraction": 0.5, "note": [1, "ملاحظة"]}},
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    loaded, diagnostics = load(path)
    assert diagnostics == []
    changed = loaded.with_position(LIBYA, 9, 1).with_choices(loaded.choices._replace(marks_shown=False))
    save(changed, path)
    again = json.loads(path.read_text(encoding="utf-8"))
    assert again["panel"] == {"width": 40}
    assert again["choices"]["panel_shown"] is True
    assert again["choices"]["marks_shown"] is False
    assert again["articles"][str(LIBYA)] == {"offset": 9, "fraction": 1, "note": [1, "ملاحظة"]}


@pytest.mark.parametrize(
    ("content", "line", "column", "problem"),
    [
        (b"", 1, 1, "not JSON"),
        (b'{"version": 1,\n "choices"', 2, 11, "not JSON"),
        (b"\xff\xfe{\x00}\x00", 1, 1, "not UTF-8"),
        (b"[" * 100_000, 1, 1, "nested too deeply"),
        (b"[]", 1, 1, "the file is not an object"),
        (b"{}", 1, 1, "version 1 is expected, not null"),
        (b'{"version": 2}', 1, 1, "version 1 is expected, not 2"),
        (b'{"version": 1, "articles": []}', 1, 1, "articles is not an object"),
        (b'{"version": 1, "articles": {"/a": 7}}', 1, 1, "articles: /a is not an object"),
        (b'{"version": 1, "articles": {"/a": {"offset": "7"}}}', 1, 1, "articles: /a: offset is"),
        (b'{"version": 1, "articles": {"/a": {"offset": true}}}', 1, 1, "articles: /a: offset is true"),
        (b'{"version": 1, "articles": {"/a": {"offset": -1}}}', 1, 1, "articles: /a: out of range"),
        (b'{"version": 1, "articles": {"/a": {"fraction": NaN}}}', 1, 1, "articles: /a: out of range"),
        (b'{"version": 1, "articles": {"/a": {"fraction": 1e999}}}', 1, 1, "articles: /a: out of range"),
        (b'{"version": 1, "articles": {"/a": {"fraction": 1' + b"0" * 999 + b"}}}", 1, 1, "articles: /a: out of range"),
        (b'{"version": 1, "articles": {"/a": {"offset": ' + b"1" * 5000 + b"}}}", 1, 1, "Exceeds the limit"),
        (b'{"version": 1, "terminals": {"xterm": {"marks": 0}}}', 1, 1, "terminals: xterm: marks is 0"),
        (b'{"version": 1, "choices": {"theme": 3}}', 1, 1, "choices: theme is 3"),
        (b'{"version": 1, "choices": {"marks_shown": 1}}', 1, 1, "choices: marks_shown is 1"),
    ],
)
def test_a_damaged_or_foreign_file_is_kept_under_another_name_and_told(
    tmp_path: Path, content: bytes, line: int, column: int, problem: str
) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(content)
    loaded, [diagnostic] = load(path)
    assert loaded == State()
    assert (diagnostic.file, diagnostic.line, diagnostic.column) == (str(path), line, column)
    assert diagnostic.severity is Severity.WARNING
    assert problem in diagnostic.problem
    assert "state.damaged.json" in diagnostic.remedy
    assert (tmp_path / "state.damaged.json").read_bytes() == content
    assert not path.exists()


def test_a_file_too_large_to_be_a_state_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    _, [diagnostic] = load(path)
    assert "larger than 16 MiB" in diagnostic.problem


def test_a_place_that_is_no_file_is_told_and_left_alone(tmp_path: Path) -> None:
    loaded, [diagnostic] = load(tmp_path)
    assert loaded == State()
    assert "cannot be read" in diagnostic.problem
    assert tmp_path.is_dir()


def test_a_damaged_file_that_cannot_be_moved_is_told_as_well(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(b"{")
    (tmp_path / "state.damaged.json").mkdir()
    loaded, [diagnostic] = load(path)
    assert loaded == State()
    assert diagnostic.remedy.startswith("move the file away")


def test_a_folder_that_cannot_be_made_raises_the_error_that_is_documented(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StateNotSavedError):
        save(State(), tmp_path / "file" / "state.json")


def test_a_disk_that_fails_leaves_the_old_state_and_no_litter(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    old = State().with_position(LIBYA, 1, 0.5)
    save(old, path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StateNotSavedError, match="No space left") as refused:
        save(State(), path)
    assert refused.value.filename == str(path)
    assert load(path) == (old, [])
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_state_file_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    link = tmp_path / "state.json"
    link.symlink_to(tmp_path / "dotfiles" / "real.json")
    save(State().with_position(LIBYA, 1, 0.5), link)
    assert link.is_symlink()
    assert load(tmp_path / "dotfiles" / "real.json")[0].position(LIBYA) == Position(1, 0.5)


@pytest.mark.skipif(sys.platform == "win32", reason="file names are no bytes there")
def test_a_path_that_is_not_utf_8_is_remembered(tmp_path: Path) -> None:
    article = Path(os.fsdecode(b"/articles/\xcd\xd1\xc8.txt"))
    save(State().with_position(article, 7, 0.5), tmp_path / "state.json")
    assert load(tmp_path / "state.json")[0].position(article) == Position(7, 0.5)
