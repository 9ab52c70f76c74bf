"""The command line of the person's own editor."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.ui.changing.editors import NoEditorError, editor_command

FILE = Path("/home/me/my glossary.yaml")
F = str(FILE)


def having(*commands: str) -> Callable[[str], str | None]:
    """Find these commands, and no other one."""
    return lambda name: f"/usr/bin/{name}" if name in commands else None


def anything(name: str) -> str | None:
    return name


@pytest.mark.parametrize(
    ("editor", "arguments", "windowed"),
    [
        ("vi", ["vi", "+42", F], False),
        ("nvim", ["nvim", "+42", F], False),
        ("nano -w", ["nano", "-w", "+42", F], False),
        ("/usr/bin/vim.basic", ["/usr/bin/vim.basic", "+42", F], False),
        ("emacsclient -t -a ''", ["emacsclient", "-t", "-a", "", "+42", F], False),
        ("kak", ["kak", "+42", F], False),
        ("micro", ["micro", "+42", F], False),
        ("hx", ["hx", f"{F}:42"], False),
        ("gvim", ["gvim", "--nofork", "+42", F], True),
        ("gvim -f", ["gvim", "-f", "+42", F], True),
        ("code", ["code", "--wait", "--goto", f"{F}:42"], True),
        ("code --wait", ["code", "--wait", "--goto", f"{F}:42"], True),
        ("code -w -n", ["code", "-w", "-n", "--goto", f"{F}:42"], True),
        ("Code.CMD", ["Code.CMD", "--wait", "--goto", f"{F}:42"], True),
        ("cursor", ["cursor", "--wait", "--goto", f"{F}:42"], True),
        ("subl", ["subl", "--wait", f"{F}:42"], True),
        ("kate", ["kate", "--block", "--line", "42", F], True),
        ("'/opt/my editor/vim'", ["/opt/my editor/vim", "+42", F], False),
        ("ed", ["ed", F], False),
        ("sudo vim", ["sudo", "vim", F], False),
    ],
)
def test_each_editor_takes_the_line_in_its_way(editor: str, arguments: list[str], windowed: bool) -> None:
    command = editor_command(FILE, 42, {"EDITOR": editor}, anything)
    assert [*command.arguments] == arguments
    assert command.windowed is windowed


@pytest.mark.parametrize(
    ("environment", "there", "first"),
    [
        ({"VISUAL": "code", "EDITOR": "vi"}, ["code", "vi"], "code"),
        ({"VISUAL": "", "EDITOR": "vi"}, ["vi"], "vi"),
        ({"VISUAL": "  ", "EDITOR": ""}, ["nano", "vi"], "nano"),
        ({}, ["vi"], "vi"),
    ],
)
def test_the_variables_come_first_and_then_what_most_systems_have(
    environment: dict[str, str], there: list[str], first: str
) -> None:
    assert editor_command(FILE, 1, environment, having(*there)).arguments[0] == first


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({}, r"no editor is known \(set \$VISUAL or \$EDITOR"),
        ({"VISUAL": "zed-preview", "EDITOR": "vi"}, r"\$VISUAL names zed-preview, which is not found"),
        ({"EDITOR": "vim '+set ai"}, r"\$EDITOR cannot be read as a command: No closing quotation"),
    ],
)
def test_without_an_editor_it_is_said_what_to_do(environment: dict[str, str], message: str) -> None:
    with pytest.raises(NoEditorError, match=message):
        editor_command(FILE, 1, environment, having())


def test_a_file_is_named_in_full_so_that_it_is_no_option() -> None:
    *_, last = editor_command(Path("-R.yaml"), 1, {"EDITOR": "vi"}, anything).arguments
    assert last == str(Path.cwd() / "-R.yaml")
