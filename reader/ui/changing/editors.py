"""The command line of the person's own editor that opens a file at a line.

The editor is that of `$VISUAL`, else of `$EDITOR` (environ(7)), each a command with its arguments, read as by a shell.
"""

import shlex
import shutil
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

_VARIABLES: Final = ("VISUAL", "EDITOR")
_DEFAULTS: Final = ("nano", "vi")


class NoEditorError(Exception):
    """No editor can be run; the message says why, and what to do."""


class EditorCommand(NamedTuple):
    """What to run; an editor with a window of its own leaves the terminal to the reader."""

    arguments: tuple[str, ...]
    windowed: bool


class _Place(Enum):
    """How an editor is told the file and the line."""

    PLUS = ("+{line}", "{file}")
    COLON = ("{file}:{line}",)
    GOTO = ("--goto", "{file}:{line}")
    LINE = ("--line", "{line}", "{file}")
    FILE = ("{file}",)


class _Editor(NamedTuple):
    """How an editor is called; `wait` are the forms of the option by which it returns only when it is done."""

    place: _Place = _Place.FILE
    wait: tuple[str, ...] = ()
    windowed: bool = False


_PLUS: Final = _Editor(_Place.PLUS)
_COLON: Final = _Editor(_Place.COLON)
_WAIT: Final = ("--wait", "-w")

_EDITORS: Final[Mapping[str, _Editor]] = MappingProxyType(
    {
        **dict.fromkeys(("vi", "vim", "nvim", "ex", "elvis", "nvi", "vis", "vile"), _PLUS),
        **dict.fromkeys(("nano", "rnano", "pico", "emacs", "emacsclient", "zile", "mg", "jove"), _PLUS),
        **dict.fromkeys(("joe", "jmacs", "jstar", "jpico", "ne", "micro", "kak"), _PLUS),
        **dict.fromkeys(("hx", "helix"), _COLON),
        **dict.fromkeys(("gvim", "mvim"), _Editor(_Place.PLUS, ("--nofork", "-f"), windowed=True)),
        **dict.fromkeys(("gedit", "xed"), _Editor(_Place.PLUS, _WAIT, windowed=True)),
        **dict.fromkeys(
            ("code", "code-insiders", "codium", "cursor", "windsurf"), _Editor(_Place.GOTO, _WAIT, windowed=True)
        ),
        **dict.fromkeys(("subl", "sublime_text", "zed", "zeditor"), _Editor(_Place.COLON, _WAIT, windowed=True)),
        "kate": _Editor(_Place.LINE, ("--block", "-b"), windowed=True),
        **dict.fromkeys(("mate", "idea", "pycharm"), _Editor(_Place.LINE, _WAIT, windowed=True)),
    }
)
"""By the name of the command. Of one that is not here nothing is known: it is given the file alone."""

_UNKNOWN: Final = _Editor()


def editor_command(
    file: Path, line: int, environment: Mapping[str, str], find: Callable[[str], str | None] = shutil.which
) -> EditorCommand:
    """Return the command that opens `file` at `line`, counted from 1, and ends when the person is done.

    `find` tells where a command is, None where it is not. Without a variable it is the first of nano and vi that is
    there. Raises `NoEditorError`.
    """
    command = _chosen(environment, find)
    name = Path(command[0]).name.partition(".")[0].lower()  # vim.basic, code.cmd
    editor = _EDITORS.get(name, _UNKNOWN)
    wait = () if set(editor.wait).intersection(command) else editor.wait[:1]
    place = (part.format(file=file.absolute(), line=line) for part in editor.place.value)
    return EditorCommand((*command, *wait, *place), editor.windowed)


def _chosen(environment: Mapping[str, str], find: Callable[[str], str | None]) -> list[str]:
    """Return the command of the editor with its arguments, none of a file yet."""
    for variable in _VARIABLES:
        try:
            command = shlex.split(environment.get(variable, ""))
        except ValueError as error:
            raise NoEditorError(f"${variable} cannot be read as a command: {error} (correct its quotes)") from error
        if command and find(command[0]) is None:
            raise NoEditorError(f"${variable} names {command[0]}, which is not found (install it, or name another one)")
        if command:
            return command
    for name in _DEFAULTS:
        if find(name) is not None:
            return [name]
    raise NoEditorError("no editor is known (set $VISUAL or $EDITOR to the command of yours)")
