"""`reader doctor`: in a pipe, and on terminals that answer, that count columns otherwise, and that are silent."""

import json
import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus
from reader.settings import state
from reader.settings.state import TerminalFindings
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
LIMIT = 30.0  # seconds
LAUNCH = """\
import fcntl, sys, termios
from reader.cli import main
fcntl.ioctl(1, termios.TIOCSCTTY, 0)
main(sys.argv[1:])
"""
TOKEN = re.compile("\x1b\\[[>]?[\\d;]*\\$?[a-zA-Z]|\r|.", re.DOTALL)

PAINTED = "ﻞﻘﺘﺴﻣ ﺮﻴﻐﺻ ﺖﻴﺑ ﻦﻣ"
VTE = {"\x1b[8$p": "\x1b[8;1$y", "\x1b[>c": "\x1b[>65;7006;1c", "\x1b[c": "\x1b[?65;1;9c"}
XTERM = {"\x1b[>q": "\x1bP>|XTerm(379)\x1b\\", "\x1b[8$p": "\x1b[8;0$y", "\x1b[c": "\x1b[?64;1c"}
KONSOLE = {"\x1b[>q": "\x1bP>|Konsole 22.12.3\x1b\\", "\x1b[c": "\x1b[?62;1;4c"}
SILENT: Mapping[str, str] = {}


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings, no state, and no trace of the terminal that the tests run in."""
    for name in [name for name in os.environ if re.search("TERM|VTE|TMUX|STY|KONSOLE|KITTY|ALACRITTY|WT_", name)]:
        monkeypatch.delenv(name)
    for kind in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"READER_{kind}_DIR", str(tmp_path / kind))


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """The file of the settings, which is not there yet."""
    (tmp_path / "CONFIG").mkdir()
    return tmp_path / "CONFIG" / "settings.toml"


class Examined:
    """What `reader doctor` wrote on a terminal, and how it left it."""

    def __init__(
        self, library: Path, answers: Mapping[str, str], *options: str, wide: str = "", keys: str = ""
    ) -> None:
        pty = pytest.importorskip("pty", reason="no pseudo-terminals here")
        self._answers, self._wide, self._keys = answers, wide, keys
        self._column = 1
        self.output = ""
        import termios

        self._screen, line = pty.openpty()
        modes = termios.tcgetattr(line)
        with subprocess.Popen(
            [sys.executable, "-c", LAUNCH, "doctor", "--library", str(library), *options],
            stdin=line,
            stdout=line,
            start_new_session=True,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "100", "NO_COLOR": "1"},
        ) as process:
            end = time.monotonic() + LIMIT
            while process.poll() is None or select.select([self._screen], [], [], 0)[0]:
                assert time.monotonic() < end, self.output
                if select.select([self._screen], [], [], 0.05)[0]:
                    self._answer(os.read(self._screen, 65536).decode("utf-8", "replace"))
        self.unchanged = termios.tcgetattr(line) == modes
        os.close(line)
        os.close(self._screen)

    def _answer(self, written: str) -> None:
        self.output += written
        reply = self._keys
        self._keys = ""
        for token in TOKEN.findall(written):
            if token == "\r":
                self._column = 1
            elif token == "\x1b[6n":
                reply += f"\x1b[24;{self._column}R" if self._answers else ""
            elif token in self._answers:
                reply += self._answers[token]
            elif not token.startswith("\x1b"):
                self._column += 1 + (token in self._wide) - ("\u064b" <= token <= "\u0652")
        os.write(self._screen, reply.encode())

    @property
    def told(self) -> str:
        """What was written after the last question."""
        return self.output.rpartition("\x1b[c")[2].removeprefix("\x1b[8l\x1b[2K")

    @property
    def rows(self) -> dict[str, list[str]]:
        """What is told, by its label."""
        found: dict[str, list[str]] = {}
        label = ""
        for line in self.told.partition("\r\n\r\n")[0].splitlines():
            label = line[:12].strip() or label
            found.setdefault(label, []).append(line[12:])
        return found


def test_a_terminal_that_answers_is_named_with_the_reason_and_the_sequences(corpus: Path) -> None:
    found = Examined(corpus / "seeds", VTE)
    assert found.unchanged
    assert found.rows["terminal"][0].startswith("VTE (GNOME Terminal")
    assert found.rows["because"] == ["DA2 answered 65;7006;1"]
    assert found.rows["before"] == ["ESC [8l takes the terminal's own reordering over"]
    assert found.rows["afterwards"] == ["ESC [8h gives it back"]
    assert found.rows["order"] == ["auto (visual): which is what this terminal is known to need"]
    assert re.fullmatch(r"\d+ glyphs of the articles measured, none wrong", found.rows["widths"][0])
    assert found.rows["settings"][-1] == "there is no such file, and the defaults hold"
    assert "problems" not in found.rows


def test_the_line_to_judge_is_painted_in_each_order_with_its_name_beside_it(corpus: Path) -> None:
    shown = Examined(corpus / "seeds", VTE).output
    assert "the arrow points at the shortest word" in shown
    assert "The order is auto (visual) here. If another looks right instead: F2 in the" in " ".join(shown.split())
    visual = shown.index(f"  visual    {PAINTED} ←")
    assert shown.index("\x1b[8l", shown.index("arrow")) < visual < shown.rindex("\x1b[8h") < shown.index("  inverse   ")
    assert "  inverse   ﻣﻦ ﺑﻴﺖ ﺻﻐﻴﺮ ﻣﺴﺘﻘﻞ ←" in shown
    assert "  logical   من بيت صغير مستقل ←" in shown


@pytest.mark.parametrize(
    ("version", "written"),
    [
        ("0.26.5", " ".join(word[::-1] for word in PAINTED.split())),
        ("0.41.1", f"\x1b]66;w=1:h=1;{PAINTED[0]}\x07{PAINTED[1]}\x1b]66;w=1:h=1;{PAINTED[2]}\x07"),
    ],
)
def test_what_one_terminal_alone_needs_is_shown_too(corpus: Path, version: str, written: str) -> None:
    kitty = {"\x1b[>q": f"\x1bP>|kitty({version})\x1b\\", "\x1b[c": "\x1b[?62;c"}
    shown = Examined(corpus / "seeds", kitty).told
    assert f"  auto      {written}" in shown
    assert f"  visual    {PAINTED} ←" in shown


def test_where_a_terminal_is_taken_over_as_a_whole_no_line_is_shown_that_would_be_turned_afterwards(
    corpus: Path,
) -> None:
    shown = Examined(corpus / "seeds", KONSOLE).told
    assert "]50;BidiRenderingEnabled=false BEL takes" in shown
    assert "\x1b]50" not in shown
    assert "  visual    (right while the reader has the screen" in shown
    assert "  logical   من بيت صغير مستقل ←" in shown


def test_what_is_shown_in_wrong_widths_is_named_remembered_and_done_without(corpus: Path, tmp_path: Path) -> None:
    ligatures = "".join(map(chr, range(0xFEF5, 0xFEFD)))
    (corpus / "seeds" / "لا.txt").write_text("كلا\n", encoding="utf-8")
    found = Examined(corpus / "seeds", XTERM, wide=ligatures)
    assert found.rows["widths"][1:] == [
        "U+FEFC ARABIC LIGATURE LAM WITH ALEF FINAL FORM: 2 columns instead of 1",
        "lam and alef are written as two letters",
    ]
    remembered, _ = state.load(tmp_path / "STATE" / "state.json")
    assert remembered.terminals == {"xterm · XTerm(379)": TerminalFindings(ligatures=False)}
    again = Examined(corpus / "seeds", XTERM, "--json")
    record = json.loads(again.told)
    assert (record["wrong"], record["ligatures"]) == ([], True)


def test_a_silent_terminal_is_given_up_and_what_the_environment_tells_counts(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KONSOLE_VERSION", "221203")
    found = Examined(corpus / "seeds", SILENT)
    assert found.unchanged
    assert found.rows["terminal"] == ["Konsole"]
    assert found.rows["because"] == ["KONSOLE_VERSION is 221203", "it answered nothing"]
    assert found.rows["widths"] == ["not measured"]


def test_keys_that_are_typed_meanwhile_do_no_harm(corpus: Path) -> None:
    found = Examined(corpus / "seeds", VTE, keys="jk\r\x1b[A")
    assert found.unchanged
    assert found.rows["because"] == ["DA2 answered 65;7006;1"]


def test_what_a_person_said_in_the_self_test_holds_and_the_settings_before_it(
    corpus: Path, tmp_path: Path, settings: Path
) -> None:
    said = state.State().with_findings("xterm · XTerm(379)", TerminalFindings("logical"))
    state.save(said, tmp_path / "STATE" / "state.json")
    assert Examined(corpus / "seeds", XTERM).rows["order"] == ["logical: you said in the self-test that it looks right"]
    settings.write_text('terminal = "inverse"\nmarks = "hidden"\n', encoding="utf-8")
    found = Examined(corpus / "seeds", XTERM)
    assert found.rows["order"] == ["inverse: the settings say so"]
    assert "".join(found.rows["settings"]) == str(settings)
    assert found.rows["widths"][1:] == ["vowel marks are hidden"]
    assert state.load(tmp_path / "STATE" / "state.json")[0] == said


def test_in_a_pipe_nothing_is_asked_and_nothing_is_shown(reader: Run, tmp_path: Path) -> None:
    lines = reader("doctor")
    assert not any("\x1b" in line or "←" in line for line in lines)
    assert "            it was not asked: standard output is no terminal" in lines
    assert "widths      not measured" in lines
    assert not (tmp_path / "STATE").exists()


def test_json_is_one_object(reader: Run) -> None:
    (line,) = reader("doctor", "--json")
    record: dict[str, Any] = json.loads(line)
    assert record["silence"] == "it was not asked: standard output is no terminal"
    assert (record["order"], record["output"]) == ("auto", "visual")
    assert (record["measured"], record["problems"]) == (None, [])


@pytest.mark.usefixtures("corpus")
def test_what_is_wrong_in_the_settings_is_told_and_a_problem(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.write_text("measure = 7\n", encoding="utf-8")
    assert main(["doctor"]) == ExitStatus.PROBLEMS
    out = capsys.readouterr().out
    assert f"\nproblems    {settings}:1:11: error: measure cannot be 7 (" in out
