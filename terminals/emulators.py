"""The terminals that the reader is started in: how each is opened with a size, a font and a program.

Each opens in two ways: as it comes, or `plain`, with its own reordering and joining switched off by its own settings,
so that it shows cells as they are written.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from reader.terminal.profiles import PROFILES, Profile
from terminals.comparison import COLOUR_TOLERANCE
from terminals.debian_root import DebianRoot
from terminals.konsole_profile import write_profile
from terminals.mlterm_fonts import write_fonts
from terminals.putty_session import write_session
from terminals.xterm_js_files import modules

FONT: Final = "DejaVu Sans Mono"
POINTS: Final = 11
PIXELS: Final = 15
"""The font's size, for terminals that take it in pixels."""
_HERE: Final = Path(__file__).parent
_SOFTWARE_GL: Final = {"LIBGL_ALWAYS_SOFTWARE": "1"}


Version = tuple[int, ...]
"""The numbers of a version: `(0, 26, 5)`."""


class Opening(NamedTuple):
    """A window to be opened: its columns and rows, the program to run in it, and a home folder of its own."""

    columns: int
    rows: int
    program: Path
    home: Path
    plain: bool


@dataclass(frozen=True, slots=True)
class Emulator:
    """A terminal emulator.

    `name` is for the command line, `title` for people; `package` is Debian's, `taken_for` the name of the reader's
    profile. `asking` is a command that prints the version; `still` tells for how many seconds a picture of it must not
    change to be taken as finished; `inverse_too` that the reader is tried in it with its reordering left on as well.
    `colour_tolerance` is more where it rounds colours to 16 steps, and not always the same way.
    """

    name: str
    title: str
    package: str
    taken_for: str
    asking: tuple[str, ...]
    command: Callable[[Opening], list[str]]
    environment: Mapping[str, str] = field(default_factory=dict)
    still: float = 0.2
    inverse_too: bool = False
    colour_tolerance: float = COLOUR_TOLERANCE

    def profile(self, version: Version) -> Profile:
        """Return what the reader has to take a version of it for."""
        name = self.taken_for
        if self.name == "kitty" and version < KITTY_WITH_TEXT_SIZING:
            name = "kitty before 0.40"
        return next(profile for profile in PROFILES if profile.name == name)


def _xterm(opening: Opening) -> list[str]:
    return [
        "xterm", "-u8", "-fa", FONT, "-fs", str(POINTS), "-geometry", f"{opening.columns}x{opening.rows}+0+0",
        "-b", "2", "-bg", "#101418", "-fg", "#e8e8e8", "+sb", "-xrm", "XTerm*termName: xterm-256color",
        "-e", str(opening.program),
    ]  # fmt: skip


def _vte(opening: Opening) -> list[str]:
    size = [str(opening.columns), str(opening.rows)]
    plain = ["--plain"] if opening.plain else []
    return [SYSTEM_PYTHON, str(_HERE / "vte_window.py"), *size, f"{FONT} {POINTS}", str(opening.program), *plain]


def _konsole(opening: Opening) -> list[str]:
    write_profile(opening.home, opening.columns, opening.rows, f"{FONT},{POINTS}", bidi=not opening.plain)
    return [
        "dbus-run-session", "--", "konsole", "--nofork", "--hide-menubar", "--hide-tabbar", "--profile", "Test",
        "-e", str(opening.program),
    ]  # fmt: skip


def _mlterm(opening: Opening) -> list[str]:
    write_fonts(opening.home, FONT)
    return [
        "mlterm", "--type=xft", "-A=true", f"--fontsize={PIXELS + 1}", "-g", f"{opening.columns}x{opening.rows}",
        "-b", "#101418", "-f", "#e8e8e8", "--sb=false", "-E", "UTF-8", "--term=xterm-256color",
        f"--ctl={'false' if opening.plain else 'true'}", "-e", str(opening.program),
    ]  # fmt: skip


def _kitty(opening: Opening) -> list[str]:
    options = {
        "font_family": FONT,
        "font_size": str(POINTS),
        "background": "#101418",
        "foreground": "#e8e8e8",
        "remember_window_size": "no",
        "initial_window_width": f"{opening.columns}c",
        "initial_window_height": f"{opening.rows}c",
        "cursor_blink_interval": "0",
        "enable_audio_bell": "no",
        "force_ltr": "yes" if opening.plain else "no",
    }
    return ["kitty", "--config", "NONE", *_each("-o", options), str(opening.program)]


def _alacritty(opening: Opening) -> list[str]:
    options = {
        "window.dimensions.columns": str(opening.columns),
        "window.dimensions.lines": str(opening.rows),
        "font.normal.family": FONT,
        "font.size": str(POINTS),
    }
    return ["alacritty", "--config-file", "/dev/null", *_each("-o", options), "-e", str(opening.program)]


def _pterm(opening: Opening) -> list[str]:
    write_session(opening.home, bidi=not opening.plain)
    return [
        "pterm", "-load", "Test", "-fn", f"client:{FONT} {POINTS}", "-geometry",
        f"{opening.columns}x{opening.rows}+0+0", "-sb-", "-e", str(opening.program),
    ]  # fmt: skip


def _xterm_js(renderer: str, opening: Opening) -> list[str]:
    size = [str(opening.columns), str(opening.rows)]
    return [
        sys.executable, "-m", "terminals.xterm_js", renderer, *size, FONT, str(PIXELS), str(opening.program),
        str(opening.home), str(modules()),
    ]  # fmt: skip


def _xterm_js_webgl(opening: Opening) -> list[str]:
    return _xterm_js("webgl", opening)


def _xterm_js_dom(opening: Opening) -> list[str]:
    return _xterm_js("plain-dom" if opening.plain else "dom", opening)


def _each(option: str, values: Mapping[str, str]) -> list[str]:
    return [word for name, value in values.items() for word in (option, f"{name}={value}")]


SYSTEM_PYTHON: Final = "/usr/bin/python3"
"""The Python that Debian's bindings of VTE are for."""

KITTY_WITH_TEXT_SIZING: Final[Version] = (0, 40)

EMULATORS: Final = (
    Emulator("xterm", "xterm", "xterm", "xterm", ("xterm", "-version"), _xterm),
    Emulator(
        "vte",
        "VTE (GNOME Terminal, Tilix, Xfce …)",
        "gir1.2-vte-2.91",
        "VTE (GNOME Terminal, Tilix, Xfce Terminal)",
        (SYSTEM_PYTHON, str(_HERE / "vte_window.py"), "--version"),
        _vte,
        {"GDK_BACKEND": "x11", "GDK_SCALE": "1", "NO_AT_BRIDGE": "1"},
        inverse_too=True,
    ),
    Emulator(
        "konsole",
        "Konsole",
        "konsole",
        "Konsole",
        ("konsole", "--version"),
        _konsole,
        {"QT_QPA_PLATFORM": "xcb"},
        inverse_too=True,
    ),
    Emulator("mlterm", "mlterm", "mlterm", "mlterm", ("mlterm", "--version"), _mlterm, colour_tolerance=18),
    Emulator("kitty", "kitty", "kitty", "kitty", ("kitty", "--version"), _kitty, _SOFTWARE_GL),
    Emulator("alacritty", "Alacritty", "alacritty", "Alacritty", ("alacritty", "--version"), _alacritty, _SOFTWARE_GL),
    Emulator("pterm", "PuTTY (pterm)", "pterm", "PuTTY", ("pterm", "--version"), _pterm),
    Emulator(
        "xterm.js",
        "xterm.js (WebGL, in Chromium)",
        "chromium",
        "xterm.js (VS Code)",
        (sys.executable, "-m", "terminals.xterm_js", "--version"),
        _xterm_js_webgl,
        still=0.5,
    ),
    Emulator(
        "xterm.js-dom",
        "xterm.js (DOM renderer, in Chromium)",
        "chromium",
        "xterm.js (VS Code)",
        (sys.executable, "-m", "terminals.xterm_js", "--version"),
        _xterm_js_dom,
        still=0.5,
    ),
)


def installed_version(emulator: Emulator, display: str, root: DebianRoot | None) -> Version | None:
    """Return the version of a terminal in a tree, or in this system; None where it is not installed."""
    command = root.entering(emulator.asking) if root else emulator.asking
    environment = {**os.environ, "DISPLAY": display}
    try:
        said = subprocess.run(
            command, cwd=_HERE.parent, env=environment, capture_output=True, text=True, timeout=90, check=False
        )
    except FileNotFoundError:
        return None
    found = re.search(r"\d[\d.]*", said.stdout)
    return tuple(map(int, found.group().strip(".").split("."))) if found else None
