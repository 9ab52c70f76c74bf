"""Answers of the terminal that come when the app has begun, as over a slow line."""

from textual.message import Message


class TerminalAnswered(Message):
    """The terminal answered; `reply` is one whole escape sequence."""

    def __init__(self, reply: str) -> None:
        super().__init__()
        self.reply = reply
