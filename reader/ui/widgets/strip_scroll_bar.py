"""The scroll bar of what changes at every key: it looks and works as Textual's, and is painted in no time."""

from functools import lru_cache

from rich.style import Style
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from reader.ui.widgets.plain_lines import plain_lines


class StripScrollBar(ScrollBar):
    """A vertical scroll bar one column wide, made of a few strips that stand in many rows each."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows within `crop`."""
        bar = self.render()
        assert isinstance(bar, ScrollBarRender)
        assert isinstance(bar.style, Style)
        strips = _strips(self.size.height, bar.virtual_size, bar.window_size, bar.position, bar.style)
        return plain_lines(self, strips[crop.y : crop.bottom], crop)


class StripScrollView(ScrollView):
    """A view with such a scroll bar."""

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = StripScrollBar(name="vertical", thickness=self.scrollbar_size_vertical)
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)
        return self._vertical_scrollbar


@lru_cache(maxsize=256)
def _strips(height: int, virtual_size: int, window_size: int, position: float, style: Style) -> list[Strip]:
    """Return the rows of a scroll bar, those that look the same being the same strip."""
    assert style.bgcolor is not None
    assert style.color is not None
    painted = ScrollBarRender.render_bar(
        height, virtual_size, window_size, position, back_color=style.bgcolor, bar_color=style.color
    )
    strips = {segment: Strip([segment], 1) for segment in painted.segments}
    return [strips[segment] for segment in painted.segments]
