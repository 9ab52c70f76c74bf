"""What dialogs have in common: their frame, how one moves in a list of theirs, and how they are closed."""

from textual import events
from textual.screen import ModalScreen, ScreenResultType

from reader.ui.widgets.row_list import RowList


class Dialog(ModalScreen[ScreenResultType]):
    """A screen over the others; what has the class `dialog` in it is its frame."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;

        .dialog {
            width: 100%;
            height: 100%;
            padding: 1 1 0 1;
            background: $surface;
            color: $foreground;
        }
        &:ansi .dialog { border: round ansi_default; }
    }
    """

    def end(self, result: ScreenResultType | None) -> None:
        """Close with a result, once: a second key or click may be on its way already."""
        if self.is_current:
            self.workers.cancel_node(self)
            self.dismiss(result)


class ListDialog(Dialog[ScreenResultType]):
    """A dialog in which one picks from a list; a click beside it closes it."""

    @property
    def row_list(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    def action_move(self, action: str) -> None:
        """Move in the list as one of its actions does."""
        getattr(self.row_list, f"action_{action}")()

    def action_close(self) -> None:
        """Close without a result."""
        self.end(None)

    def on_click(self, event: events.Click) -> None:
        """Close by a click beside the dialog."""
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.action_close()
