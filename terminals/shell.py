"""The shell of a terminal under test: does there what the harness asks for over a socket, one JSON line a request.

| request | what it does | answer |
|---|---|---|
| `size` | | `columns`, `rows` |
| `write` `file` | writes the file's bytes to the terminal, and waits until it has heeded them | |
| `start` `command` `environment` | starts a command as a job in the foreground | `pid` |
| `wait` | waits until the job stops or ends | `stopped`, `status` (its exit status, −n for signal n), `modes_kept` |
| `redraw` | has the terminal draw its whole screen anew | |
| `resume` | continues the stopped job in the foreground, as `fg` does | |
"""

import json
import os
import select
import signal
import socket
import sys
import termios
import time
import tty
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

_TERMINAL: Final = 0
_ARE_YOU_THERE: Final = b"\x1b[5n"  # DSR
_I_AM: Final = b"\x1b[0n"
_REVERSE: Final = (b"\x1b[?5h", b"\x1b[?5l")  # DECSCNM
_SEEN: Final = 0.15  # seconds after which a terminal has drawn what was written
_PATIENCE: Final = 5.0  # seconds for the terminal's answer


class Shell:
    """Carries out requests, with at most one job at a time."""

    def __init__(self) -> None:
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        self._modes = termios.tcgetattr(_TERMINAL)
        self._job = 0

    def answer(self, request: Mapping[str, Any]) -> dict[str, object]:
        """Do what a request asks for, and return what there is to say."""
        match request["do"]:
            case "size":
                size = os.get_terminal_size(_TERMINAL)
                return {"columns": size.columns, "rows": size.lines}
            case "write":
                return {"heeded": self._write(Path(request["file"]).read_bytes())}
            case "start":
                return {"pid": self._start(request["command"], request["environment"])}
            case "wait":
                return self._wait()
            case "redraw":
                _redraw()
                return {}
            case "resume":
                _give_terminal(self._job)
                os.killpg(self._job, signal.SIGCONT)
                return {}
        raise LookupError(request["do"])

    def _write(self, data: bytes) -> bool:
        """Write bytes and ask the terminal for an answer, which comes after it has heeded them."""
        tty.setraw(_TERMINAL)
        try:
            rest = memoryview(data + _ARE_YOU_THERE)
            while rest:
                rest = rest[os.write(_TERMINAL, rest) :]
            heard = b""
            while _I_AM not in heard and select.select([_TERMINAL], [], [], _PATIENCE)[0]:
                heard += os.read(_TERMINAL, 1024)
            return _I_AM in heard
        finally:
            termios.tcsetattr(_TERMINAL, termios.TCSAFLUSH, self._modes)

    def _start(self, command: list[str], environment: Mapping[str, str]) -> int:
        self._job = os.fork()
        if self._job == 0:
            os.setpgid(0, 0)
            _give_terminal(os.getpid())
            signal.signal(signal.SIGTTOU, signal.SIG_DFL)
            os.execve(command[0], command, {**os.environ, **environment})
        return self._job

    def _wait(self) -> dict[str, object]:
        _, status = os.waitpid(self._job, os.WUNTRACED)
        _give_terminal(os.getpgrp())
        modes_kept = termios.tcgetattr(_TERMINAL) == self._modes
        termios.tcsetattr(_TERMINAL, termios.TCSADRAIN, self._modes)
        stopped = os.WIFSTOPPED(status)
        code = 0 if stopped else os.waitstatus_to_exitcode(status)
        return {"stopped": stopped, "status": code, "modes_kept": modes_kept}


def _redraw() -> None:
    """Show the screen in reverse for a moment, which changes no cell of it."""
    for sequence in _REVERSE:
        os.write(_TERMINAL, sequence)
        time.sleep(_SEEN)


def _give_terminal(group: int) -> None:
    os.tcsetpgrp(_TERMINAL, group)


def main() -> None:
    """Serve the harness at the socket that the command line names, until it hangs up."""
    with socket.socket(socket.AF_UNIX) as harness:
        harness.connect(sys.argv[1])
        shell = Shell()
        with harness.makefile("rw", encoding="utf-8") as lines:
            for line in lines:
                lines.write(json.dumps(shell.answer(json.loads(line))) + "\n")
                lines.flush()


if __name__ == "__main__":
    main()
