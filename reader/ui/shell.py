"""The shell of the app: themes, toasts, the clipboard, and what is remembered between runs."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from textual import on, work
from textual.app import App
from textual.notifications import SeverityLevel

from reader.diagnostics import Diagnostic
from reader.settings import places, state
from reader.settings.state import Choices, State, StateNotSavedError
from reader.ui.clipboard import CopyResult, copy
from reader.ui.driver import driver_class
from reader.ui.label import painted
from reader.ui.themes import CYCLE, OWN_THEMES, mention_colours
from reader.ui.widgets.article_view import ArticleView

# Seconds between two times that the state is written while the app runs.
_SAVE_EVERY: Final = 30.0
# Columns of text in a toast, and of what stands around the text.
_TOAST_WIDTH, _TOAST_FRAME = 56, 6


class ShellApp(App[None]):
    """Knows nothing of articles but where they were left."""

    CSS = """
    Toast { width: 60; max-width: 90%; }
    """

    def __init__(self, remembered: State | None = None) -> None:
        super().__init__(driver_class=driver_class())
        self.state = remembered or State()
        self._saved = self.state

    def on_mount(self) -> None:
        """Take over the theme, before anything is painted."""
        for theme in OWN_THEMES:
            self.register_theme(theme)
        chosen = self.state.choices.theme
        self.theme = chosen if chosen in self.available_themes else CYCLE[0]
        self.watch(self, "theme", self._remember_theme, init=False)
        self.set_interval(_SAVE_EVERY, self.save_state)

    def on_unmount(self) -> None:
        """Remember where things were left."""
        self.save_state()

    # Themes

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours of names and matches for the theme."""
        return dict(mention_colours(self.current_theme))

    def action_switch_theme(self) -> None:
        """Go on to the next theme."""
        place = CYCLE.index(self.theme) + 1 if self.theme in CYCLE else 0
        self.theme = CYCLE[place % len(CYCLE)]

    def _remember_theme(self, theme: str) -> None:
        """Remember the theme, however it was chosen."""
        self.choose(replace(self.state.choices, theme=theme))

    # Telling

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a message for a moment; text in it stands as cells, and is never markup."""
        width = max(8, min(_TOAST_WIDTH, self.size.width * 9 // 10 - _TOAST_FRAME))
        super().notify(painted(message, width), title=title, severity=severity, timeout=timeout, markup=False)

    # Copying

    @on(ArticleView.CopyRequested)
    def _copy(self, message: ArticleView.CopyRequested) -> None:
        if message.text:
            self._copy_text(message.text)
        else:
            self.notify("Nothing is selected: drag over the text, or press v and move.", severity="warning")

    @work(group="copy")
    async def _copy_text(self, text: str) -> None:
        self.tell_of_copy(await copy(text, self.copy_to_clipboard))

    def tell_of_copy(self, result: CopyResult) -> None:
        """Say whether a copy reached the clipboard."""
        self.notify(str(result), severity="warning" if result.hopeless else "information")

    # Remembering

    def choose(self, choices: Choices) -> None:
        """Remember how the person likes things."""
        self.state = self.state.with_choices(choices)

    def save_state(self) -> None:
        """Write down what is to be remembered, if there is anything new."""
        if self.state == self._saved:
            return
        try:
            state.save(self.state, places.state_file())
        except StateNotSavedError as error:
            self.notify(f"Where you are cannot be remembered: {error}", severity="warning")
        self._saved = self.state


def explained(diagnostic: Diagnostic) -> str:
    """Return a diagnostic as a sentence for the screen."""
    return f"{Path(diagnostic.file).name}: {diagnostic.problem}. {diagnostic.remedy.capitalize()}."
