"""What a terminal goes by where something is remembered of it."""

from reader.terminal.recognition import Recognised

_SEPARATOR = " · "


def fingerprint(recognised: Recognised) -> str:
    """Return the terminal's name, what it said of its version, and what it was reached through.

    Another version may do something else, and so is another terminal. What says nothing of itself has only its name.
    """
    answers = recognised.answers
    through = recognised.multiplexer.name if recognised.multiplexer else ""
    parts = (recognised.profile.name, answers.version or answers.attributes, through)
    return _SEPARATOR.join(part for part in parts if part)
