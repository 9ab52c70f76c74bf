"""The shell of the app: themes, toasts, the clipboard, and what is remembered between runs."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from rich.console import RenderableType
from textual import on, work
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.theme import Theme

from reader.diagnostics import Diagnostic
from reader.script.ability import lay_out_for
from reader.script.shaping import EVERYTHING
from reader.settings import places, state
from reader.settings.settings import AUTO, Settings, TerminalOrder
from reader.settings.state import Choices, State, StateNotSavedError, TerminalFindings
from reader.settings.wanted import wanted
from reader.terminal.fingerprint import fingerprint
from reader.terminal.profiles import Output
from reader.terminal.recognition import Recognised, Recognition
from reader.ui.painting.label import painted
from reader.ui.painting.themes import CYCLE, THEMES, mention_colours
from reader.ui.system.advice import unasked_advice
from reader.ui.system.driver import driver_class
from reader.ui.system.late_answers import TerminalAnswered
from reader.ui.system.terminal_setup import USUAL, TerminalSetup, setup_of
from reader.ui.widgets.article_view import ArticleView
from reader.ui.wording import capitalised

if TYPE_CHECKING:
    from reader.ui.system.clipboard import CopyResult
    from reader.ui.system.row_output import RowEncoder

# Seconds between two times that the state is written while the app runs.
_SAVE_EVERY: Final = 30.0
# Seconds that advice stays on the screen.
_ADVICE_STAYS: Final = 6.0
ORDERS: Final = tuple(TerminalOrder)
"""The orders that one key goes through."""

# Columns of text in a toast, and of what stands around the text.
_TOAST_WIDTH, _TOAST_FRAME = 56, 6


class ShellApp(App[None]):
    """Knows nothing of articles but where they were left."""

    CSS = """
    Toast { width: 60; max-width: 90%; }
    """

    def __init__(self, remembered: State | None = None, settings: Settings | None = None) -> None:
        self.state = remembered or State()
        self._saved = self.state
        self.settings = settings or Settings()
        """What the person has set."""
        self.terminal = USUAL
        """How rows are written."""
        self.recognised: Recognised | None = None
        """The terminal, where it was asked."""
        self.recognition: Recognition | None = None
        """What its answers are added to that come late."""
        self._named = TerminalOrder.AUTO  # the order that the command line names
        self.holds = wanted(Settings(), TerminalFindings())
        """What holds in this terminal."""
        self.order = TerminalOrder.AUTO
        """The order in which rows are written; `AUTO` is what the terminal is known to need."""
        self.typed_before = b""
        """What was typed before the app had the terminal."""
        # Known before there are styles, which would all have to be read once more.
        self.set_reactive(App.theme, self._theme_wanted())
        super().__init__(driver_class=driver_class())
        self._encoder: RowEncoder | None = None

    def on_mount(self) -> None:
        """Take over the terminal, before anything is painted."""
        if self.terminal.output is not Output.VISUAL or self.terminal.ability != EVERYTHING:
            self.use_terminal(self.terminal)
        if self.settings.theme not in (AUTO, *THEMES):
            self.notify(f"settings.toml: there is no theme {self.settings.theme}.", severity="warning")
        self.watch(self, "theme", self._remember_theme, init=False)
        self.call_after_refresh(self._advise)
        self.set_interval(_SAVE_EVERY, self.save_state)

    def on_ready(self) -> None:
        """Let keys in, those of before the first, once there is a list that they act on."""
        self.call_after_refresh(self._let_keys_in)

    def _let_keys_in(self) -> None:
        # Drivers of other systems, and that of the tests, have let them in.
        let_keys_in = getattr(self._driver, "let_keys_in", None)
        if let_keys_in is not None:
            let_keys_in()

    def on_unmount(self) -> None:
        """Remember where things were left."""
        self.save_state()

    # The terminal

    def take_terminal(self, recognised: Recognised, named: TerminalOrder = TerminalOrder.AUTO) -> None:
        """Take over what was found out of the terminal; `named` is the order that the command line names."""
        self.recognised, self._named = recognised, named
        self.holds = wanted(self.settings, self.state.findings(fingerprint(recognised)), named)
        self.order = self.holds.order
        self.terminal = setup_of(recognised, self.holds, self.settings)

    def on_terminal_answered(self, message: TerminalAnswered) -> None:
        """Write as the terminal needs it that says only now which one it is."""
        if self.recognition is None:
            return
        self.recognition.note(message.reply)
        if self._driver is not None:
            self._driver.write(self.recognition.to_send())
        recognised, shown = self.recognition.result(), self.terminal
        if not recognised.answers.answered or recognised == self.recognised:
            return
        self.take_terminal(recognised, self._named)
        if self.terminal != shown:
            self.show_in_order(self.order)
        self._advise()

    def use_terminal(self, setup: TerminalSetup) -> None:
        """Write rows in this way from now on."""
        from reader.ui.system.row_output import ENCODERS, InverseRows

        self.terminal = setup
        inverse = InverseRows(setup.reordering) if setup.reordering is not None else None
        self._encoder = inverse or ENCODERS.get(setup.output)
        lay_out_for(setup.ability)
        # Drivers of other systems, and that of the tests, take no notice.
        driver = self._driver
        if driver is not None and hasattr(driver, "displayed_column"):
            driver.displayed_column = inverse.displayed_column if inverse is not None else None

    def show_in_order(self, order: TerminalOrder) -> None:
        """Write the screen in another order from now on."""
        if self.recognised is None:
            return
        setup = setup_of(self.recognised, self.holds._replace(order=order), self.settings)
        use = getattr(self._driver, "use", None)
        if use is not None:
            use(setup)
        self.use_terminal(setup)
        self.order = order
        for screen in self.screen_stack:
            for widget in screen.walk_children():
                widget.notify_style_update()
        self.terminal_changed()
        self.refresh(layout=True)

    def terminal_changed(self) -> None:
        """Lay out anew what is laid out for the terminal."""

    def action_switch_terminal(self) -> None:
        """Write the screen in the next order, to look at it."""
        self.show_in_order(ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)])
        self.clear_notifications()
        self.notify(f"Rows are written {_in_words(self.order)}. F2 asks which looks right.")

    def action_self_test(self) -> None:
        """Ask in which order rows look right, and remember that for this terminal."""
        from reader.ui.screens.self_test import SelfTestScreen

        if self.recognised is None:
            self.notify("There is no terminal to test.", severity="warning")
            return
        self.push_screen(SelfTestScreen(self.order, self.show_in_order), self._keep_order)

    def _keep_order(self, order: TerminalOrder | None) -> None:
        if order is None or self.recognised is None:
            return
        name = fingerprint(self.recognised)
        self._keep_findings(name, self.state.findings(name)._replace(order=order.value))
        self.notify(f"Remembered for {self.recognised.name}: rows are written {_in_words(order)}.")

    def _advise(self) -> None:
        """Tell once what can be set in this terminal."""
        if self.recognised is None:
            return
        name = fingerprint(self.recognised)
        findings = self.state.findings(name)
        if advice := unasked_advice(self.recognised, self.order, findings):
            self.notify(advice, timeout=_ADVICE_STAYS)
            self._keep_findings(name, findings._replace(advised=True))

    def _keep_findings(self, terminal: str, findings: TerminalFindings) -> None:
        """Remember what was found out of a terminal, at once."""
        self.state = self.state.with_findings(terminal, findings)
        self.save_state()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Write an update, in whole rows where the terminal has to be given them."""
        update: object = renderable
        if self._encoder is not None and isinstance(update, CompositorUpdate):
            from reader.ui.system.row_output import whole_rows

            renderable = cast("RenderableType", whole_rows(update, screen._compositor, self._encoder))
        super()._display(screen, renderable)

    # Themes

    @property
    def available_themes(self) -> dict[str, Theme]:
        """All themes by name."""
        return dict(THEMES)

    def _theme_wanted(self) -> str:
        """Return the name of the theme to begin with."""
        named = self.state.choices.theme if self.settings.theme == AUTO else self.settings.theme
        return named if named is not None and named in THEMES else CYCLE[0]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours of names and matches for the theme."""
        return dict(mention_colours(self.current_theme))

    def action_switch_theme(self) -> None:
        """Go on to the next theme."""
        place = CYCLE.index(self.theme) + 1 if self.theme in CYCLE else 0
        self.theme = CYCLE[place % len(CYCLE)]

    def _remember_theme(self, theme: str) -> None:
        """Remember the theme, however it was chosen."""
        self.choose(self.state.choices._replace(theme=theme))

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
        from reader.ui.system.clipboard import copy

        self.tell_of_copy(await copy(text, self.copy_to_clipboard))

    def tell_of_copy(self, result: "CopyResult") -> None:
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


def _in_words(order: TerminalOrder) -> str:
    """Return in which order rows are written, for the end of a sentence."""
    return "as the terminal is known to need them" if order is TerminalOrder.AUTO else f"in {order} order"


def explained(diagnostic: Diagnostic) -> str:
    """Return a diagnostic as sentences for the screen, with its line unless the whole file is meant."""
    whole_file = (diagnostic.line, diagnostic.column) == (1, 1)
    place = Path(diagnostic.file).name + ("" if whole_file else f", line {diagnostic.line}")
    end = "" if diagnostic.remedy.endswith("?") else "."
    return f"{place}: {diagnostic.problem}. {capitalised(diagnostic.remedy)}{end}"
