"""A small app on the reader's driver, driven by its keys; what it sees goes to the file named on the command line."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import ClassVar, Final

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from reader.terminal.profiles import Output
from reader.ui.system.driver import driver_class
from reader.ui.system.posix_driver import PosixDriver
from reader.ui.system.terminal_setup import TerminalSetup

LEFT_TO_TERMINAL: Final = TerminalSetup(Output.INVERSE, "", "", erase_first=False)


class Driven(App[None]):
    """Shows one word; logs every key, and that it came to save its state."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit"),
        Binding("x", "fail"),
        Binding("e", "edit"),
        Binding("i", "leave_order_to_terminal"),
        Binding("w", "hang"),
        Binding("ctrl+z", "suspend_process"),
    ]

    def __init__(self, log_file: Path) -> None:
        super().__init__(driver_class=driver_class())
        self.log_file = log_file

    def compose(self) -> ComposeResult:
        yield Static("PAINTED")

    def note(self, line: str) -> None:
        """Append a line to the log."""
        with self.log_file.open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    def on_key(self, event: events.Key) -> None:
        self.note(event.key)

    def on_unmount(self) -> None:
        self.note("saved")

    def action_fail(self) -> None:
        raise LookupError("meant to fail")

    def action_edit(self) -> None:
        with self.suspend():
            subprocess.run([sys.executable, "-c", "print('EDI' + 'TOR')"], check=True)

    def action_leave_order_to_terminal(self) -> None:
        assert isinstance(self._driver, PosixDriver)
        self._driver.use(LEFT_TO_TERMINAL)
        self.refresh(layout=True)

    async def action_hang(self) -> None:
        self.note("hanging")
        await asyncio.sleep(60)


class SlowToStart(Driven):
    """Has a list for its keys only a while after its first frame."""

    typed_before = b"ab"

    def on_ready(self) -> None:
        self.set_timer(0.5, self.list_keys)

    def list_keys(self) -> None:
        assert isinstance(self._driver, PosixDriver)
        self.note("ready")
        self._driver.let_keys_in()


if __name__ == "__main__":
    PosixDriver.ending_patience = 0.5
    app = (SlowToStart if "slow" in sys.argv else Driven)(Path(sys.argv[1]))
    app.run()
    sys.exit(app.return_code)
