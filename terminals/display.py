"""A private X display that nobody sees, and the windows on it: pictures, keys and mouse as a person has them."""

import os
import shlex
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from terminals.picture import Picture

_SCREEN: Final = "2600x1800x24"
_PARKED: Final = (2599, 1799)
"""Where the mouse pointer waits, outside of every window."""
_SMALLEST: Final = (150, 60)  # pixels; smaller windows are no terminals
_PATIENCE: Final = 20.0  # seconds until a window must be there
_LOOK_EVERY: Final = 0.1  # seconds
_DRAG_STEPS: Final = 8
_TIMEOUT: Final = 20.0  # seconds for one call of a tool


class DisplayError(Exception):
    """The display or a window on it is not there."""


@dataclass(frozen=True, slots=True)
class Window:
    """A window; pixels count from its top left.

    `still` is for how many seconds it must not change for its picture to be taken as finished.
    """

    display: str
    id: str
    still: float

    def picture(self) -> Picture:
        """Return what the window shows."""
        return Picture.from_ppm(_run(self.display, "import", "-silent", "-window", self.id, "-depth", "8", "ppm:-"))

    def still_picture(self) -> Picture:
        """Return what the window shows once that does not change any more; raise DisplayError if it always does."""
        picture, since = self.picture(), time.monotonic()
        deadline = since + _PATIENCE
        while since < deadline:
            time.sleep(_LOOK_EVERY)
            seen, now = self.picture(), time.monotonic()
            if seen != picture:
                picture, since = seen, now
            elif now - since > self.still:
                return picture
        raise DisplayError("the window's picture never stands still")

    def focus(self) -> None:
        """Move the window to the corner, give it the keyboard and take the pointer out of it."""
        _run(self.display, "xdotool", "windowmove", self.id, "0", "0", "windowfocus", self.id)
        self.park_pointer()

    def park_pointer(self) -> None:
        """Take the pointer out of the window."""
        _run(self.display, "xdotool", "mousemove", *map(str, _PARKED))

    def press(self, key: str) -> None:
        """Press a key, by its X keysym, with its modifiers before it: `ctrl+z`."""
        _run(self.display, "xdotool", "key", key)

    def click(self, x: int, y: int) -> None:
        """Move the pointer to a pixel and click there."""
        self._approach(x, y)
        _run(self.display, "xdotool", "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one pixel to another, by way of those between."""
        self._approach(*start)
        _run(self.display, "xdotool", "mousedown", "1")
        for step in range(1, _DRAG_STEPS + 1):
            time.sleep(0.05)
            self._point(*(a + (b - a) * step // _DRAG_STEPS for a, b in zip(start, end, strict=True)))
        time.sleep(0.15)
        _run(self.display, "xdotool", "mouseup", "1")

    def _approach(self, x: int, y: int) -> None:
        """Move the pointer to a pixel from one beside it, as a hand does: a jump is not noticed everywhere."""
        for beside in (1, 0):
            self._point(x + beside, y)
            time.sleep(0.1)

    def _point(self, x: int, y: int) -> None:
        _run(self.display, "xdotool", "mousemove", "--window", self.id, str(x), str(y))


@contextmanager
def private_display() -> Iterator[str]:
    """Run an X server without a screen, and yield the name of its display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(
        [*command, "+extension", "GLX"], pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                name = number.readline().strip()
            if not name:
                raise DisplayError("Xvfb did not start")
            yield f":{name}"
        finally:
            server.terminate()


def wait_for_window(display: str, process: "subprocess.Popen[bytes]", still: float) -> Window:
    """Return the window that a process opens; raise DisplayError if it ends first or takes too long."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise DisplayError(f"{shlex.join(map(str, _arguments(process)))[:60]} ended at once")
        for window in _visible(display):
            return Window(display, window, still)
        time.sleep(0.1)
    raise DisplayError("no window came up")


def _arguments(process: "subprocess.Popen[bytes]") -> list[str]:
    return list(process.args) if isinstance(process.args, list) else [str(process.args)]


def _visible(display: str) -> Iterator[str]:
    """Yield the windows that are large enough for a terminal."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", ".*"],
        env=_environment(display),
        capture_output=True,
        text=True,
        timeout=_TIMEOUT,
        check=False,
    )
    for window in found.stdout.split():
        try:
            geometry = _run(display, "xdotool", "getwindowgeometry", "--shell", window).decode()
        except DisplayError:
            continue
        sizes = dict(line.split("=", 1) for line in geometry.splitlines() if "=" in line)
        size = int(sizes.get("WIDTH", 0)), int(sizes.get("HEIGHT", 0))
        if all(actual > least for actual, least in zip(size, _SMALLEST, strict=True)) and size[0] < _PARKED[0]:
            yield window


def _run(display: str, *command: str) -> bytes:
    """Return what a tool prints; raise DisplayError where it fails, as it does when the window is gone."""
    try:
        done = subprocess.run(command, env=_environment(display), capture_output=True, timeout=_TIMEOUT, check=True)
    except subprocess.CalledProcessError as error:
        raise DisplayError(f"{command[0]}: {error.stderr.decode(errors='replace').strip()}") from error
    except subprocess.TimeoutExpired as error:
        raise DisplayError(f"{command[0]} took longer than {_TIMEOUT:g} s") from error
    return done.stdout


def _environment(display: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display}
