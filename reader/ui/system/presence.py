"""Whether there is a terminal that the app can be shown in."""

import sys
from collections.abc import Mapping
from typing import IO


def why_not_shown(
    environment: Mapping[str, str], keys: IO[str] | None = sys.__stdin__, screen: IO[str] | None = sys.__stderr__
) -> str:
    """Return why the app cannot be shown, as a sentence without a full stop, or nothing if it can.

    Textual reads `keys` and paints on `screen`, unless the environment names another driver, as it does when the app is
    served to a browser. Where either is no terminal, nobody could end the app.
    """
    if environment.get("TEXTUAL_DRIVER"):
        return ""
    if keys is None or not keys.isatty():
        return "standard input is no terminal, and the reader is driven by keys"
    if screen is None or not screen.isatty():
        return "standard error is no terminal, and the reader is shown there"
    if environment.get("TERM") == "dumb":
        return "this terminal has no screen to paint on (TERM is dumb)"
    return ""
