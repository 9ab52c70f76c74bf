"""Asking the terminal who it is while the app is still being imported, so that nobody waits for the answer."""

import os
import sys
from threading import Thread

from reader.terminal.recognition import TIME_LIMIT, Recognised, Recognition


class Recognising(Thread):
    """Asks as soon as it is started; `result` waits for the answers, for no longer than the time limit in all."""

    def __init__(self) -> None:
        super().__init__(name="recognising")
        self._recognition = Recognition(os.environ)
        self._typed = b""

    def run(self) -> None:
        """Ask, where there is a terminal to ask."""
        from reader.terminal.asking import NotAskableError, converse

        if sys.__stdin__ is None or not sys.__stdin__.isatty():
            return
        try:
            self._typed = converse(self._recognition, patience=TIME_LIMIT)
        except NotAskableError:
            return

    def result(self) -> tuple[Recognised, bytes]:
        """Return the terminal, and what the person typed meanwhile."""
        self.join()
        return self._recognition.result(), self._typed
