"""How mentions are painted: the letters tell the type, the ground behind them how sure it is what is named."""

from collections.abc import Callable

from rich.style import Style

from reader.glossary.entry_type import EntryType
from reader.matching.mention import By, Mention
from reader.ui.article.mention_map import MentionMap
from reader.ui.painting.entry_types import STYLE_NAMES


class MentionStyles:
    """The styles of one theme; `component` returns the style of a component class of the widget."""

    def __init__(self, component: Callable[[str], Style]) -> None:
        self._component = component
        self._known: dict[tuple[EntryType | None, str], Style] = {}

    def of_mention(self, mention: Mention, mentions: MentionMap) -> Style:
        """Return the style that is laid over a mention, that of the first type where it may be of several."""
        ground = "contested" if mention.entry is None else "default" if mention.by is By.DEFAULT else ""
        key = (next(iter(mentions.types(mention)), None), ground)
        if key not in self._known:
            self._known[key] = self._style(*key)
        return self._known[key]

    def _style(self, kind: EntryType | None, ground: str) -> Style:
        style = self._letters(STYLE_NAMES[kind]) if kind is not None else Style()
        if ground:
            style += self._letters(f"mention--{ground}", colour=False) + self.background(f"mention--{ground}")
        return style

    def _letters(self, name: str, *, colour: bool = True) -> Style:
        """Return what a component class says of the letters, and nothing of what is behind them."""
        style = self._component(name)
        return Style(
            color=style.color if colour else None,
            bold=style.bold or None,
            italic=style.italic or None,
            underline=style.underline or None,
            reverse=style.reverse or None,
        )

    def background(self, name: str) -> Style:
        """Return what a component class says of the ground, and nothing of the letters."""
        style = self._component(name)
        return Style(bgcolor=style.bgcolor, reverse=style.reverse or None)
