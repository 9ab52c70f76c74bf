"""PuTTY's settings, which pterm takes from a saved session in the home folder."""

from pathlib import Path


def write_session(home: Path, *, bidi: bool) -> None:
    """Write a session `Test`, with or without reordering and joining."""
    session = home / ".putty/sessions/Test"
    session.parent.mkdir(parents=True, exist_ok=True)
    off = int(not bidi)
    session.write_text(f"DisableBidi={off}\nDisableArabicShaping={off}\n", "utf-8")
