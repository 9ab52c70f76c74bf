"""The files of the page with xterm.js; xterm.js itself comes from npm, once, into the user's cache."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Final, NamedTuple

from platformdirs import user_cache_path

_PACKAGES: Final = ("@xterm/xterm@6.0.0", "@xterm/addon-webgl@0.19.0")
_TIMEOUT: Final = 60.0  # seconds for npm
_HERE: Final = Path(__file__).parent


class FilesMissingError(Exception):
    """xterm.js cannot be shown; the message says why."""


class ServedFile(NamedTuple):
    """A file and its media type."""

    path: Path
    kind: str


def served_files(modules: Path) -> dict[str, ServedFile]:
    """Return the files by the names that the page has for them; `modules` is the folder of npm's packages."""
    return {
        "": ServedFile(_HERE / "xterm_js.html", "text/html"),
        "xterm.js": ServedFile(modules / "@xterm/xterm/lib/xterm.js", "text/javascript"),
        "xterm.css": ServedFile(modules / "@xterm/xterm/css/xterm.css", "text/css"),
        "addon-webgl.js": ServedFile(modules / "@xterm/addon-webgl/lib/addon-webgl.js", "text/javascript"),
    }


def version() -> str:
    """Return the version of xterm.js; raise FilesMissingError where it cannot be shown."""
    if shutil.which("chromium") is None:
        raise FilesMissingError("Chromium is not installed")
    package = json.loads((modules() / "@xterm/xterm/package.json").read_text("utf-8"))
    return str(package["version"])


def modules() -> Path:
    """Return the folder of npm's packages, fetched if they are not there; raise FilesMissingError where they cannot."""
    folder = user_cache_path("arabic-reader") / "xterm.js" / "-".join(_PACKAGES).replace("/", "-")
    packages = folder / "node_modules"
    if not packages.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *_PACKAGES]
        try:
            subprocess.run(command, check=True, timeout=_TIMEOUT, capture_output=True)
        except (OSError, subprocess.SubprocessError) as error:
            raise FilesMissingError(f"npm does not bring xterm.js: {error}") from error
    return packages
