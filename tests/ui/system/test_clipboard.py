"""Copying: which programs are asked, what reaches them, and what the person is told."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.ui.system import clipboard
from reader.ui.system.clipboard import LONGEST_OSC_52, PROGRAMS, CopyResult, Failure, Osc52, copy

if sys.platform == "win32":
    pytest.skip("stands in for programs by scripts", allow_module_level=True)

TEXT = "قال «المشير» 12 مرة\n"

TAKES_IT = """
import os, sys
open(__file__ + ".got", "wb").write(sys.stdin.buffer.read())
open(__file__ + ".arguments", "w").write(" ".join(sys.argv[1:]) + os.environ.get("LC_CTYPE", ""))
"""
REFUSES = """
import sys
sys.exit("Error: Can't open display: :9\\nand more")
"""
REFUSES_SILENTLY = "import sys; sys.exit(3)"
HANGS = "import time; time.sleep(60)"
LIVES_ON = TAKES_IT + "import time\nif os.fork() == 0: time.sleep(3)"

Install = Callable[..., Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Make PATH a folder of nothing but the stand-ins that a test asks for, in a session without any display."""
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "LC_CTYPE"):
        monkeypatch.delenv(variable, raising=False)

    def install_one(name: str, body: str = TAKES_IT) -> Path:
        script = programs / name
        script.write_text(f"#!{sys.executable} -S\n{body}")
        script.chmod(0o755)
        return script

    return install_one


class FakeTerminal:
    """Notes what it is asked to copy."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> None:
        self.asked.append(text)


def got(script: Path) -> bytes:
    """Return what a stand-in has read."""
    return Path(f"{script}.got").read_bytes()


@pytest.mark.parametrize(
    ("name", "variable", "encoding", "arguments"),
    [
        ("wl-copy", "WAYLAND_DISPLAY", "utf-8", ""),
        ("xclip", "DISPLAY", "utf-8", "-selection clipboard -in"),
        ("xsel", "DISPLAY", "utf-8", "--clipboard --input"),
        ("clip.exe", "WSL_DISTRO_NAME", "utf-16", ""),
    ],
)
async def test_a_program_gets_the_text_if_its_clipboard_is_there(
    install: Install, monkeypatch: pytest.MonkeyPatch, name: str, variable: str, encoding: str, arguments: str
) -> None:
    script, terminal = install(name), FakeTerminal()
    assert (await copy(TEXT, terminal)).program is None
    monkeypatch.setenv(variable, ":0")
    result = await copy(TEXT, terminal)
    assert result == CopyResult(4, name, (), Osc52.ASKED)
    assert got(script) == TEXT.encode(encoding)
    assert Path(f"{script}.arguments").read_text() == arguments
    assert terminal.asked == [TEXT, TEXT]


async def test_on_macos_pbcopy_gets_the_text_and_is_told_its_encoding(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = install("pbcopy")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert (await copy(TEXT, FakeTerminal())).program == "pbcopy"
    assert got(script) == TEXT.encode()
    assert Path(f"{script}.arguments").read_text() == "UTF-8"


async def test_the_first_that_works_is_enough_and_the_failures_before_it_are_kept(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("DISPLAY", ":9")
    install("wl-copy", REFUSES_SILENTLY)
    install("xclip", REFUSES)
    xsel = install("xsel")
    result = await copy(TEXT, FakeTerminal())
    assert result.failures == (
        Failure("wl-copy", "exit status 3"),
        Failure("xclip", "Error: Can't open display: :9"),
    )
    assert (result.program, got(xsel)) == ("xsel", TEXT.encode())


async def test_a_program_that_hangs_is_given_up(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setattr(clipboard, "TIME_LIMIT", 0.2)
    install("xclip", HANGS)
    result = await copy(TEXT, FakeTerminal())
    assert result.failures == (Failure("xclip", "no answer within 0.2 s"),)


async def test_a_program_that_lives_on_to_serve_the_clipboard_is_not_waited_for(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    install("xclip", LIVES_ON)
    start = time.monotonic()
    assert (await copy(TEXT, FakeTerminal())).program == "xclip"
    assert time.monotonic() - start < 1.5


async def test_a_program_that_cannot_be_started_is_a_failure(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    install("xclip").write_text("#!/no/such/interpreter\n")
    [failure] = (await copy(TEXT, FakeTerminal())).failures
    assert failure == Failure("xclip", "No such file or directory")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * LONGEST_OSC_52, Osc52.ASKED),
        ("a" * LONGEST_OSC_52 + "b", Osc52.TOO_LONG),
        ("ت" * (LONGEST_OSC_52 // 2), Osc52.ASKED),
        ("ت" * (LONGEST_OSC_52 // 2 + 1), Osc52.TOO_LONG),
    ],
)
async def test_the_terminal_is_not_asked_for_more_than_it_takes(install: Install, text: str, expected: Osc52) -> None:
    terminal = FakeTerminal()
    assert (await copy(text, terminal)).osc_52 is expected
    assert bool(terminal.asked) is (expected is Osc52.ASKED)


async def test_a_lone_surrogate_is_copied_as_a_replacement_character(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    script, terminal = install("xclip"), FakeTerminal()
    await copy("ت\ud800ن 𞸀", terminal)
    assert got(script).decode() == "ت\ufffdن 𞸀" == terminal.asked[0]


@pytest.mark.parametrize(
    ("result", "sentence"),
    [
        (
            CopyResult(12, "xclip", (), Osc52.ASKED),
            "Copied 12 words: xclip, and asked the terminal (OSC 52).",
        ),
        (
            CopyResult(1, "xsel", (Failure("xclip", "exit status 1"),), Osc52.ASKED),
            "Copied 1 word: xsel, and asked the terminal (OSC 52).",
        ),
        (
            CopyResult(20_000, "wl-copy", (), Osc52.TOO_LONG),
            "Copied 20,000 words: wl-copy; too long to ask the terminal too (OSC 52).",
        ),
        (
            CopyResult(12, None, (), Osc52.ASKED),
            "Asked the terminal to copy 12 words (OSC 52). No clipboard program was found.",
        ),
        (
            CopyResult(12, None, (Failure("xclip", "exit status 1"),), Osc52.ASKED),
            "Asked the terminal to copy 12 words (OSC 52). Failed: xclip (exit status 1).",
        ),
        (
            CopyResult(20_000, None, (Failure("xclip", "a"), Failure("xsel", "b")), Osc52.TOO_LONG),
            "Not copied: 20,000 words are too long to ask the terminal (OSC 52). Failed: xclip (a), xsel (b).",
        ),
    ],
)
def test_the_person_is_told_what_worked(result: CopyResult, sentence: str) -> None:
    assert str(result) == sentence


@pytest.mark.parametrize(
    ("result", "copied", "hopeless"),
    [
        (CopyResult(1, "xclip", (), Osc52.TOO_LONG), True, False),
        (CopyResult(1, None, (), Osc52.ASKED), False, False),
        (CopyResult(1, None, (), Osc52.TOO_LONG), False, True),
    ],
)
def test_only_a_program_makes_certain(result: CopyResult, copied: bool, hopeless: bool) -> None:
    assert (result.copied, result.hopeless) == (copied, hopeless)


def test_every_program_says_where_it_applies() -> None:
    assert [
        program.command[0] for program in PROGRAMS if (program.variable is None) == (program.platform is None)
    ] == []
