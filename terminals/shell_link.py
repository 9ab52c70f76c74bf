"""The harness's end of the line to the shell in a terminal."""

import json
import socket
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

_TIMEOUT: Final = 30.0  # seconds until the shell must call, and for each of its answers


class ShellError(Exception):
    """The shell in the terminal does not answer."""


class Outcome(NamedTuple):
    """How a job stopped or ended; `status` is its exit status, −n for signal n.

    `modes_kept` tells that it left the terminal's modes (termios) as they were when the shell began.
    """

    stopped: bool
    status: int
    modes_kept: bool


class ShellLink:
    """Asks the shell for what is to be done in the terminal."""

    def __init__(self, connection: socket.socket, folder: Path) -> None:
        self._lines = connection.makefile("rw", encoding="utf-8")
        self._file = folder / "written"

    def size(self) -> tuple[int, int]:
        """Return the terminal's columns and rows."""
        answer = self._ask(do="size")
        return answer["columns"], answer["rows"]

    def write(self, data: bytes) -> None:
        """Write bytes to the terminal; raise ShellError where it does not answer that it has heeded them."""
        self._file.write_bytes(data)
        if not self._ask(do="write", file=str(self._file))["heeded"]:
            raise ShellError("the terminal does not answer DSR")

    def redraw(self) -> None:
        """Have the terminal draw its whole screen anew, whatever runs in it."""
        self._ask(do="redraw")

    def start(self, command: Sequence[str], environment: Mapping[str, str]) -> int:
        """Start a job in the foreground; return its process id, which is that of its group."""
        return int(self._ask(do="start", command=list(command), environment=dict(environment))["pid"])

    def wait(self) -> Outcome:
        """Wait until the job has stopped or ended."""
        return Outcome(**self._ask(do="wait"))

    def resume(self) -> None:
        """Continue the stopped job in the foreground."""
        self._ask(do="resume")

    def _ask(self, **request: object) -> dict[str, Any]:
        try:
            self._lines.write(json.dumps(request) + "\n")
            self._lines.flush()
            line = self._lines.readline()
        except OSError as error:
            raise ShellError(f"{request['do']}: the shell in the terminal does not answer: {error}") from error
        if not line:
            raise ShellError(f"{request['do']}: the shell in the terminal has ended")
        answer: dict[str, Any] = json.loads(line)
        return answer


class Switchboard:
    """The socket that shells call."""

    def __init__(self, server: socket.socket, folder: Path) -> None:
        self._server = server
        self._folder = folder

    @property
    def address(self) -> Path:
        """The socket's path."""
        return Path(self._server.getsockname())

    @contextmanager
    def call(self) -> Iterator[ShellLink]:
        """Wait for a shell's call, and hang up at the end; raise ShellError if none comes."""
        try:
            connection, _ = self._server.accept()
        except TimeoutError as error:
            raise ShellError("no shell came up in the terminal") from error
        with connection:
            connection.settimeout(_TIMEOUT)
            yield ShellLink(connection, self._folder)


@contextmanager
def switchboard() -> Iterator[Switchboard]:
    """Yield a socket for shells to call."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(str(Path(folder, "shell")))
        server.settimeout(_TIMEOUT)
        server.listen(1)
        yield Switchboard(server, Path(folder))
