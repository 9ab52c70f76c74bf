"""How `reader` is called: commands, options, exit status, and what opens the app."""

import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from reader.cli import COMMANDS, main
from reader.commands.command import Command
from reader.exit_status import ExitStatus
from reader.library.folder import Library
from reader.library.sample import sample
from reader.settings.reading import SettingsFile
from reader.settings.settings import TerminalOrder


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with a library of three articles."""
    for name in ["seeds/a1", "seeds/a2", "seeds/list", "news/b1"]:
        path = tmp_path / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"عنوان {name}\n\nنص الخبر.\n", encoding="utf-8")
    (tmp_path / "g.yaml").write_text("version: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class _Opening(NamedTuple):
    """What the app is opened on; see `reader.ui.app.Opening`."""

    library: Library
    glossary: Path
    edited: Path
    articles: Sequence[str]
    settings: SettingsFile
    order: TerminalOrder
    terminal: object


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, Path, Sequence[str]]]:
    """What the app, which is not there, was opened on."""
    calls = []

    def run(opening: _Opening) -> int:
        calls.append((opening.library.root, opening.glossary, opening.articles))
        return 0

    monkeypatch.setitem(sys.modules, "reader.ui.app", SimpleNamespace(run=run, Opening=_Opening))
    monkeypatch.setattr("reader.cli.why_not_shown", lambda _: "")
    return calls


@pytest.mark.parametrize(
    ("arguments", "library", "articles"),
    [
        ([], "seeds", []),
        (["news"], "news", []),
        (["--library", "news"], "news", []),
        (["a1"], "seeds", ["a1"]),
        (["seeds/a2.txt", "a1"], "seeds", ["a2", "a1"]),
        (["news/b1.txt"], "news", ["b1"]),
        (["--library", "news", "b"], "news", ["b1"]),
        (["./seeds/list.txt"], "seeds", ["list"]),
    ],
)
@pytest.mark.usefixtures("here")
def test_without_a_command_the_app_opens(
    opened: list[tuple[Path, Path, Sequence[str]]], arguments: list[str], library: str, articles: list[str]
) -> None:
    assert main(arguments) == ExitStatus.DONE
    assert opened == [(Path(library), sample().glossary, articles)]


@pytest.fixture
def _nothing_collected() -> Iterator[None]:
    """The collector at rest, as the reader starts."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("here", "_nothing_collected")
def test_a_command_collects_memory() -> None:
    assert main(["list"]) == ExitStatus.DONE
    assert gc.isenabled()


@pytest.mark.usefixtures("here")
def test_the_app_gets_the_glossary_that_is_named(opened: list[tuple[Path, Path, Sequence[str]]]) -> None:
    assert main(["news", "--glossary", "my.yaml"]) == ExitStatus.DONE
    assert opened == [(Path("news"), Path("my.yaml"), [])]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--library", "news", "list"],
        ["list", "--library", "news"],
        ["--glossary", "g.yaml", "list", "--library", "news"],
    ],
)
@pytest.mark.usefixtures("here")
def test_options_stand_before_or_after_the_command(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == ExitStatus.DONE
    assert capsys.readouterr().out.startswith("b1\t")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["show", "a"], "2 articles begin with 'a': a1, a2"),
        (["show", "x"], "no article is called 'x'"),
        (["x"], "no article is called 'x'"),
        (["seeds", "news"], "one folder at a time"),
        (["mentions", "a"], "2 articles begin with 'a': a1, a2"),
        (["refs", "x"], "no entry is called 'x'"),
        (["list", "--library", "gone"], "there is no folder gone"),
        (["list", "--glossary", "gone.yaml"], "there is no file gone.yaml"),
        (["check", "--glossary", "seeds"], "there is no file seeds"),
        (["--library", "gone"], "there is no folder gone"),
    ],
)
@pytest.mark.usefixtures("here", "opened")
def test_a_wrong_call_says_so(capsys: pytest.CaptureFixture[str], arguments: list[str], says: str) -> None:
    assert main(arguments) == ExitStatus.WRONG_CALL
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["show", "a1", "--width", "0"],
        ["show", "a1", "--width", "1001"],
        ["show", "a1", "--width", "x"],
        ["show", "a1", "--order", "up"],
        ["list", "a1"],
        ["refs"],
        ["check", "a1"],
        ["glossary", "a1"],
        ["list", "--library"],
        ["--nonsense"],
    ],
)
@pytest.mark.usefixtures("here", "opened")
def test_a_call_that_cannot_be_read(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == ExitStatus.WRONG_CALL
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "choices"),
    [(["--terminal", "inverze"], ["auto", "visual", "inverse", "logical"]), (["show", "--order", "up"], ["visual"])],
)
@pytest.mark.usefixtures("here", "opened")
def test_a_wrong_word_is_told_the_right_ones(
    capsys: pytest.CaptureFixture[str], arguments: list[str], choices: list[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    says = capsys.readouterr().err
    assert all(repr(choice) in says for choice in choices)


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == ExitStatus.DONE
    out = capsys.readouterr().out
    assert out.splitlines()[-len(COMMANDS) :] == [f"  {command.name:<12}{command.summary}" for command in COMMANDS]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help_of_its_own(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command.name, "--help"])
    assert left.value.code == ExitStatus.DONE
    out = capsys.readouterr().out
    assert out.startswith(f"usage: reader {command.name} ")
    assert command.summary in out


def test_where_the_app_cannot_be_shown_it_says_why_and_what_works(
    here: Path, opened: list[object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.cli.why_not_shown", lambda _: "there is no screen")
    assert main(["seeds/a1.txt"]) == ExitStatus.WRONG_CALL
    assert capsys.readouterr().err == "reader: there is no screen: use `reader show`\n"
    assert opened == []
