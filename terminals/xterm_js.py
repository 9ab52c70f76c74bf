"""xterm.js in a window of Chromium, with a bridge between the page and a pseudo-terminal.

`python -m terminals.xterm_js RENDERER COLUMNS ROWS FONT PIXELS PROGRAM HOME MODULES` runs a program in it until the
window is closed. RENDERER is `webgl`, `dom`, or `plain-dom`, in which the browser reorders nothing. HOME is a folder
for Chromium, MODULES that of npm's packages; `--version` prints the version of xterm.js.
"""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Mapping
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from terminals.xterm_js_files import FilesMissingError, ServedFile, served_files, version

_FLAGS: Final = (
    "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-translate",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--password-store=basic",
    "--force-device-scale-factor=1", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist", "--test-type",
)  # fmt: skip
_BORDER: Final = 40  # pixels of the window around the terminal, at least
_READ_SIZE: Final = 1 << 16  # bytes


class Bridge(BaseHTTPRequestHandler):
    """Serves the page, what the program writes, and takes what is typed."""

    protocol_version = "HTTP/1.1"

    def __init__(self, terminal: int, files: Mapping[str, ServedFile], *arguments: object) -> None:
        self._terminal = terminal
        self._files = files
        super().__init__(*arguments)  # type: ignore[arg-type]  # as the server calls its handlers

    def do_GET(self) -> None:
        """Serve a file, or the program's output as it comes."""
        name = self.path.partition("?")[0].removeprefix("/")
        if name == "output":
            self._serve_output()
        elif (file := self._files.get(name)) is not None:
            self._head(file.kind, str(file.path.stat().st_size))
            self.wfile.write(file.path.read_bytes())
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        """Give what was typed to the program."""
        os.write(self._terminal, self.rfile.read(int(self.headers["Content-Length"])))
        self._head("text/plain", "0")

    def _head(self, kind: str, length: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", length)
        self.end_headers()

    def _serve_output(self) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "application/octet-stream")
        self.end_headers()
        while data := _read(self._terminal):
            self.wfile.write(data)
            self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


def _read(terminal: int) -> bytes:
    """Return what a program has written; nothing once it has ended."""
    try:
        return os.read(terminal, _READ_SIZE)
    except OSError:
        return b""


def show(renderer: str, columns: int, rows: int, font: str, pixels: int, program: str, home: str, packages: str) -> int:
    """Show the window until it is closed; return Chromium's exit status."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(program, [program], {**os.environ, "TERM": "xterm-256color"})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Bridge, terminal, served_files(Path(packages)))) as server:
        server.daemon_threads = True
        asked = urlencode({"renderer": renderer, "columns": columns, "rows": rows, "font": font, "pixels": pixels})
        address = f"http://127.0.0.1:{server.server_port}/?{asked}"
        size = f"{columns * pixels * 2 // 3 + _BORDER},{rows * pixels * 4 // 3 + _BORDER}"
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        command = ["chromium", *_FLAGS, *sandbox, f"--user-data-dir={home}/chromium", f"--window-size={size}"]
        with subprocess.Popen([*command, f"--app={address}"]) as chromium:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            return chromium.wait()


def main(arguments: list[str]) -> int:
    """Run what the command line asks for."""
    try:
        if arguments == ["--version"]:
            sys.stdout.write(f"{version()}\n")
            return 0
        renderer, columns, rows, font, pixels, *paths = arguments
        return show(renderer, int(columns), int(rows), font, int(pixels), *paths)
    except FilesMissingError as error:
        sys.stderr.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
