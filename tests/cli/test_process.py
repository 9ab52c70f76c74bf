"""What only a process of its own shows: pipes, locales, terminals."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from reader.terminal.reordering import Reordering
from tests.terminal.screen_rows import terminal_shows

SEEDS = Path(__file__).parents[2] / "seeds"
READER = [sys.executable, "-m", "reader", "--library", str(SEEDS)]


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "POSIX"])
def test_output_is_utf_8_under_every_locale(locale: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = subprocess.run([*READER, "list"], env=environment, capture_output=True, check=True)
    assert "ترامب يثمّن دور الجيش الليبي" in result.stdout.decode("utf-8")
    assert result.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise on Windows")
def test_whoever_reads_may_stop_early(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("وصل حفتر إلى موسكو.\n" * 20_000, encoding="utf-8")
    with subprocess.Popen([*READER, "show", str(long)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_said_in_a_line() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([*READER, "list"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert result.stderr.decode() == "reader: standard output: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no such shell on Windows")
@pytest.mark.parametrize(
    ("command", "closed", "status"),
    [("list", ">&-", 0), ("check", ">&-", 0), ("doctor", ">&-", 0), ("show gone", "2>&-", 2), ("list", "<&-", 0)],
)
def test_a_stream_that_is_closed_is_no_error(command: str, closed: str, status: int) -> None:
    line = f"{shlex.join(READER)} {command} {closed}"
    result = subprocess.run(["sh", "-c", line], capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (status, b"")


def test_a_path_that_no_system_takes_is_said_in_a_line() -> None:
    result = subprocess.run([*READER[:3], "list", "--library", "a" * 5000], capture_output=True, check=False)
    assert result.returncode == 2
    assert result.stderr.decode().startswith("reader: aaa")
    assert result.stderr.count(b"\n") == 1


def on_terminal(arguments: list[str], columns: int, **variables: str) -> list[str]:
    """Run `reader` with a terminal for its standard output, and return the lines that it writes."""
    pty = pytest.importorskip("pty", reason="no pseudo-terminals here")
    leader, follower = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in {"VTE_VERSION", "TMUX", "NO_COLOR"}}
    environment |= {"COLUMNS": str(columns), "LINES": "24", "TERM": "xterm", **variables}
    with subprocess.Popen([*READER, *arguments], stdout=follower, stdin=subprocess.DEVNULL, env=environment) as process:
        os.close(follower)
        output = b""
        while chunk := _read(leader):
            output += chunk
        assert process.wait() == 0
    os.close(leader)
    return output.decode("utf-8").splitlines()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so where others give nothing: the other end is closed
        return b""


def test_on_a_terminal_a_list_is_a_painted_table() -> None:
    lines = on_terminal(["list"], columns=90)
    assert len(lines) == 5
    assert lines[4].startswith("004_8dd078c02d2a1a1d  2019-06-01  ")
    assert lines[0].endswith(" ﺏﺎﻫﺭﻹﺍ ﺔﺤﻓﺎﻜﻣ ﻲﻓ ﻲﺒﻴﻠﻟﺍ ﺶﻴﺠﻟﺍ ﺭﻭﺩ ﻦﻤّﺜﻳ ﺐﻣﺍﺮﺗ")


def test_on_a_terminal_an_article_is_painted_as_wide_as_it_reads_well() -> None:
    lines = on_terminal(["show", "004"], columns=200)
    assert lines[0].endswith(" ﻱﺮﻜﺴﻋ ﻢﻋﺩ ﺐﺴﻜﻟ ﺎﻴﺳﻭﺭ ﻲﻓ ﺮﺘﻔﺣ ..ﺲﻠﺑﺍﺮﻃ ﺔﻴﻠﻤﻋ ﻕﻼﻃﺇ ﺬﻨﻣ ﺓﺮﻣ ﻝﻭﻷ")
    assert 70 < max(map(len, lines)) < 100  # 80 columns, and marks that take none


def test_on_a_wide_terminal_a_list_counts_mentions() -> None:
    (line, *_) = on_terminal(["list"], columns=120)
    assert re.match(r"000_f78e2945ac33db12 {14}\d+ mentions ", line)


WRITTEN_CELL = re.compile("[^\u064b-\u0652\u200c-\u200f][\u064b-\u0652\u200c-\u200f]*")
MENTION = re.compile("\x1b\\[36m([^\x1b]+)\x1b\\[m")


def test_on_a_terminal_references_are_painted_with_the_mention_in_colour() -> None:
    lines = on_terminal(["refs", "khalifa-haftar"], columns=100)
    assert lines[0] == "Khalifa Haftar · person" + " " * 67 + "ﺮﺘﻔﺣ ﺔﻔﻴﻠﺧ"
    contexts = [line for line in lines if MENTION.search(line)]
    assert contexts
    assert all(abs(line.index("\x1b") + len(MENTION.findall(line)[0]) // 2 - 50) <= 12 for line in contexts)
    assert not re.search("[\u0621-\u063a\u0641-\u064a]", "".join(lines))  # no letter in its nominal form


def test_on_a_terminal_mentions_and_glossary_have_the_colours_of_their_types() -> None:
    assert on_terminal(["mentions", "004"], columns=100)[1].startswith("  \x1b[")
    assert on_terminal(["glossary"], columns=80)[0].startswith("\x1b[36mactor    \x1b[m  person")


@pytest.mark.parametrize(
    ("columns", "shown"), [(50, ["actor"]), (80, ["actor", "person"]), (120, ["actor", "person", "khalifa-haftar"])]
)
def test_a_wider_terminal_tells_more_of_the_glossary(columns: int, shown: list[str]) -> None:
    (line, *_) = on_terminal(["glossary"], columns=columns, NO_COLOR="1")
    assert line.split() == [*shown, "Khalifa", "Haftar", "ﺮﺘﻔﺣ", "ﺔﻔﻴﻠﺧ"]
    assert len(line) == columns


@pytest.mark.parametrize("command", [["refs", "khalifa-haftar"], ["glossary"]])
def test_no_color_leaves_the_same_without_colour(command: list[str]) -> None:
    coloured = "\n".join(on_terminal(command, columns=100))
    plain = "\n".join(on_terminal(command, columns=100, NO_COLOR="1"))
    assert "\x1b" not in plain
    assert re.sub("\x1b\\[[0-9]*m", "", coloured) == plain


@pytest.mark.parametrize("command", [["show", "004"], ["list"], ["refs", "libya"]])
def test_vte_gives_its_bidi_for_what_is_painted_and_gets_it_back(command: list[str]) -> None:
    plain = "\n".join(on_terminal(command, columns=90, NO_COLOR="1"))
    taken = "\n".join(on_terminal(command, columns=90, VTE_VERSION="7006", NO_COLOR="1"))
    assert "\x1b" not in plain
    assert taken.removeprefix("\x1b[8l\x1b[2K").removesuffix("\n\x1b[8h\x1b[2K") == plain


@pytest.mark.parametrize("variables", [{"VTE_VERSION": "7006", "TMUX": "1"}, {"KONSOLE_VERSION": "221203"}], ids=str)
@pytest.mark.parametrize("command", [["show", "004"], ["list"], ["refs", "libya"]])
def test_a_terminal_whose_lines_do_not_keep_their_mode_is_left_to_reorder_them(
    command: list[str], variables: dict[str, str]
) -> None:
    painted = on_terminal(command, columns=90, NO_COLOR="1")
    written = on_terminal(command, columns=90, NO_COLOR="1", **variables)
    reordering = Reordering("L", mirrors="TMUX" in variables)
    assert written != painted
    for line, cells in zip(painted, written, strict=True):
        shown = terminal_shows(WRITTEN_CELL.findall(cells), reordering)
        assert re.sub("[\u200c\u200d]", "", "".join(shown)) == line


def test_logical_order_on_a_terminal_is_harmless(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("وصل \x1b[2J\x07\x9b \u202eحفتر.\n", encoding="utf-8")
    lines = on_terminal(["show", str(path), "--order", "logical"], columns=40)
    assert [line.strip() for line in lines] == ["وصل ␛[2J␇\ufffd حفتر."]


def test_hostile_text_is_harmless_in_every_command(tmp_path: Path) -> None:
    (tmp_path / "hostile.txt").write_text(
        "عنوان \x1b[2J\n\nوصل \x1b[2J\x07\x9b \u202eحفتر\x1b]0;x\x07.\n", encoding="utf-8"
    )
    (tmp_path / "glossary.yaml").write_text(
        "version: 1\nentries:\n"
        '- {id: h, type: actor, kind: "\\e[2J", ar: حفتر, en: "\\e[2J\\u009b", note: "\\e\\u202e"}\n',
        encoding="utf-8",
    )
    for command in ["refs", "h"], ["mentions"], ["glossary"], ["mentions", "--json"], ["glossary", "--json"], ["check"]:
        lines = on_terminal([*command, "--library", str(tmp_path)], columns=100, NO_COLOR="1")
        assert not set("".join(lines)) & set("\x1b\x07\x9b\u202e")
