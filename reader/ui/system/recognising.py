"""Asking the terminal who it is while the app is still being imported, so that nobody waits for the answer."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from threading import Thread
from types import TracebackType

from reader.terminal.asking import NotAskableError, converse, signals_held
from reader.terminal.recognition import TIME_LIMIT, Recognised, Recognition


class Recognising:
    """Asks from the beginning of its `with` to the end, which waits for no longer than the time limit in all.

    Signals that end or stop the process wait meanwhile: they would leave the terminal as it is while it is asked.
    """

    def __init__(self) -> None:
        self.recognition = Recognition(os.environ)
        """What is known of the terminal; answers that come too late may be added."""
        self._thread = Thread(target=self._ask, name="recognising")
        self._signals: AbstractContextManager[None] = nullcontext() if sys.platform == "win32" else signals_held()
        self.typed = b""
        """What the person typed meanwhile."""

    def __enter__(self) -> "Recognising":
        self._signals.__enter__()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._thread.join()
        self._signals.__exit__(kind, error, traceback)

    @property
    def recognised(self) -> Recognised:
        """The terminal, as far as it is known."""
        return self.recognition.result()

    def _ask(self) -> None:
        """Ask, where there is a terminal to ask."""
        if sys.__stdin__ is None or not sys.__stdin__.isatty():
            return
        try:
            self.typed = converse(self.recognition, patience=TIME_LIMIT)
        except NotAskableError:
            return
