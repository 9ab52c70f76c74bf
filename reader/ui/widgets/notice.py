"""The notice: what is said where an article would stand."""

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Static

from reader.ui.keys.actions import Context, bindings
from reader.ui.painting.label import Label
from reader.ui.widgets.article_view import ArticleView

_ACTIONS = {"next_article", "previous_article", "back"}


class Notice(Static, can_focus=True):
    """Says why there is no article, and leads on to its neighbours or back to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [binding for binding in bindings(Context.ARTICLE) if binding.id in _ACTIONS]

    ALLOW_SELECT = False

    def show(self, text: str) -> None:
        """Say this."""
        self.update(Label(text))

    def action_next_article(self) -> None:
        """Ask for the next article."""
        self.post_message(ArticleView.Turned(1))

    def action_previous_article(self) -> None:
        """Ask for the previous article."""
        self.post_message(ArticleView.Turned(-1))

    def action_back(self) -> None:
        """Go back to the list."""
        self.post_message(ArticleView.Left())
