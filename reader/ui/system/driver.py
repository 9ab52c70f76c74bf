"""The choice of the driver that connects the app to a terminal."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver


def driver_class() -> "type[Driver] | None":
    """Return the driver for this machine's terminals, or None where Textual's own choice stands.

    That is on Windows, and where the environment names a driver, as it does when the app is served to a browser.
    """
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from reader.ui.system.posix_driver import PosixDriver

    return PosixDriver
