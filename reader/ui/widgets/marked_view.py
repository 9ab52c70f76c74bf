"""An article with its names marked: highlighted by type, gone through one by one, with English beside them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.style import Style
from textual.geometry import Region
from textual.message import Message
from textual.timer import Timer

from reader.library.article import Article, Block
from reader.matching.mention import Mention
from reader.script.layout import Insertion
from reader.search.occurrence import Occurrence
from reader.ui.article.flow import Flow
from reader.ui.article.guests import English, english_guests
from reader.ui.article.mention_map import MentionMap, alike
from reader.ui.painting.entry_types import CONTESTED_STYLE, STYLE_NAMES
from reader.ui.painting.mention_styles import MentionStyles
from reader.ui.painting.segments import Span
from reader.ui.widgets.flow_view import FlowView

ARRIVAL: Final = 1.5
"""Seconds for which the place that a jump led to is marked."""
# Rows kept in sight above and below what is scrolled to, where there is room.
_AROUND: Final = 2


class MarkedView(FlowView):
    """Knows the mentions of its article, which of them is focused, and the matches of a search."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *STYLE_NAMES.values(),
        CONTESTED_STYLE,
        "mention--default",
        "article--arrival",
        "article--match",
        "article--current-match",
    }

    DEFAULT_CSS = """
    MarkedView {
        .mention--actor { color: $mention-actor; }
        .mention--place { color: $mention-place; text-style: underline; }
        .mention--operation { color: $mention-operation; text-style: bold; }
        .mention--contested { background: $mention-contested; }
        .mention--default { background: $mention-default; }
        .article--arrival { background: $mention-arrival; }
        .article--match { background: $search-match; }
        .article--current-match { color: $search-match; background: $foreground; }
        &:nocolor .mention--actor { text-style: bold; }
        &:nocolor .mention--operation { text-style: bold underline; }
        &:nocolor .mention--default { text-style: italic; }
        &:nocolor .mention--contested { text-style: italic reverse; }
        &:nocolor .article--match { text-style: reverse; }
        &:ansi .article--current-match { color: ansi_default; background: ansi_default; text-style: reverse bold; }
    }
    """

    @dataclass
    class MentionFocused(Message):
        """The person has gone to a mention, or away from all of them; the screen is told, and nobody before it."""

        mention: Mention | None

        def can_replace(self, message: Message) -> bool:
            """Let where the person is now stand for where they were on the way."""
            return isinstance(message, MarkedView.MentionFocused)

    @dataclass
    class NoFurther(Message):
        """There is no further mention, of what `same` names where it is given, onward (`step` 1) or back (−1)."""

        step: int
        same: Mention | None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's name
        super().__init__(id=id)
        self.mentions = MentionMap()
        self.english = English.OFF
        self._focused: Mention | None = None
        self.searched = False
        # What is to be focused as soon as the mentions are known, and whether that is to be told.
        self._awaited: tuple[int, int, bool] | None = None
        self._matches: Sequence[Occurrence] = ()
        self._match: Occurrence | None = None
        self._arrival: Occurrence | None = None
        self._arrival_timer: Timer | None = None
        self._spans: dict[int, list[Span]] = {}
        self._styles = MentionStyles(self.get_component_rich_style)

    # What is marked

    def show(self, article: Article, offset: int = 0, above: int = 0) -> None:
        """Show an article with the line of `offset` in the top row, nothing in it marked yet."""
        if article is not self.article:
            self._forget()
        super().show(article, offset, above)

    def clear(self) -> None:
        """Show no article."""
        self._forget()
        super().clear()

    def _forget(self) -> None:
        """Forget the mentions and matches of another text."""
        self.mentions = MentionMap()
        self._focused = self._match = self._arrival = self._awaited = None
        self._matches = ()

    def mark(self, mentions: MentionMap) -> None:
        """Mark these mentions of the article that is shown; the focus stays on what it is on, if that is still one."""
        self.mentions = mentions
        focused = self._focused
        if focused is not None:
            here = [each for each in mentions.at(focused.start) if each.start == focused.start]
            same = [each for each in here if each.end == focused.end] or [each for each in here if alike(each, focused)]
            self._focused = same[0] if same else None
            if self._focused != focused:
                self.screen.post_message(self.MentionFocused(self._focused))
        if self.english is not English.OFF:
            self._lay_out()
        self._repaint()
        if self._awaited is not None:
            start, end, quietly = self._awaited
            self.expect(start, end, quietly=quietly)

    def set_english(self, english: English) -> None:
        """Show English after mentions, or do not; the words in the top row stay there."""
        self.english = english
        self._lay_out()

    def set_matches(self, matches: Sequence[Occurrence], current: Occurrence | None, *, reveal: bool = True) -> None:
        """Mark where a search found something, and the match that the person is at; with `reveal` go there."""
        if current is not None and current != self._match and reveal:
            self.reveal(current.start, current.end)
        self._matches, self._match = matches, current
        self._repaint()

    def flow_changed(self, flow: Flow) -> None:
        """Look for marks anew."""
        self._spans.clear()

    def notify_style_update(self) -> None:
        """Forget the colours of another theme."""
        self._styles = MentionStyles(self.get_component_rich_style)
        self._spans.clear()
        super().notify_style_update()

    def _repaint(self) -> None:
        self._spans.clear()
        self.refresh()

    def guests(self, block: Block) -> Sequence[Insertion]:
        """Return the English that stands in a block."""
        return english_guests(block, self.mentions, self.english)

    def spans(self, origin: int) -> list[Span]:
        """Return what is marked in the block that starts at `origin`, in code points from there."""
        spans = self._spans.get(origin)
        if spans is None:
            spans = self._spans[origin] = list(self._lasting_spans(origin))
        return [*spans, *self._passing_spans(origin)]

    def _lasting_spans(self, origin: int) -> Iterator[Span]:
        """Yield the marks that stay while a person goes from mention to mention."""
        assert self._flow is not None
        end = self._flow.blocks[self._flow.block_at(origin)].end
        for mention in self.mentions.within(origin, end):
            yield Span(mention.start - origin, mention.end - origin, self._styles.of_mention(mention, self.mentions))
        first = bisect_right(self._matches, origin, key=_end_of)
        last = bisect_left(self._matches, end, key=_start_of)
        for match in self._matches[first:last]:
            yield Span(match.start - origin, match.end - origin, self._styles.background("article--match"))

    def _passing_spans(self, origin: int) -> Iterator[Span]:
        """Yield the marks of where the person is."""
        if self._arrival is not None:
            start, end = self._arrival
            yield Span(start - origin, end - origin, self._styles.background("article--arrival"))
        if self._focused is not None:
            own = self._styles.of_mention(self._focused, self.mentions)
            style = own + Style(bgcolor=self.own_style.bgcolor, reverse=True, bold=True)
            yield Span(self._focused.start - origin, self._focused.end - origin, style)
        if self._match is not None:
            style = self.get_component_rich_style("article--current-match")
            yield Span(self._match.start - origin, self._match.end - origin, style)

    # Going to places

    @property
    def focused_mention(self) -> Mention | None:
        """The mention that the person is at."""
        return self._focused

    @property
    def place_in_sight(self) -> tuple[int, int] | None:
        """The range of the current match, or of the focused mention, where its beginning is in sight."""
        here = self._match or self._focused
        if here is None or self._flow is None:
            return None
        row = self._flow.line_row(here.start) - self.scroll_offset.y
        return (here.start, here.end) if 0 <= row < self.size.height else None

    def forget_focus(self) -> None:
        """Focus no mention, and do not tell."""
        self._focus(None, quietly=True)

    def focus_mention(self, mention: Mention | None) -> None:
        """Go to a mention, and bring it into sight; `None` goes away from all of them."""
        if mention is not None:
            self.reveal(mention.start, mention.end)
        self._focus(mention)

    def expect(self, start: int, end: int, *, quietly: bool = False) -> None:
        """Focus the mention at `[start, end)`, as soon as it is known that there is one; nothing scrolls.

        Done quietly, it is not told, as where a place is shown again with all that stood beside it.
        """
        here = [mention for mention in self.mentions.at(start) if (mention.start, mention.end) == (start, end)]
        self._focus(here[0] if here else None, quietly=quietly)
        self._awaited = None if here or self.mentions else (start, end, quietly)

    def _focus(self, mention: Mention | None, *, quietly: bool = False) -> None:
        if mention == self._focused:
            return
        # The screen hears of it before it paints, so that what follows the focus is in the same frame.
        if not quietly:
            self.screen.post_message(self.MentionFocused(mention))
        for changed in (self._focused, mention):
            if changed is not None and self._flow is not None:
                first = self._flow.line_row(changed.start)
                last = self._flow.line_row(max(changed.start, changed.end - 1))
                self.refresh_lines(first, last - first + 1)
        self._focused = mention

    def go_to(self, start: int, end: int) -> None:
        """Bring a place into sight, mark it for a moment, and focus the mention that is there."""
        self.expect(start, end)
        self.reveal(start, end)
        self._arrival = Occurrence(start, end)
        if self._arrival_timer is not None:
            self._arrival_timer.stop()
        self._arrival_timer = self.set_timer(ARRIVAL, self._end_arrival)
        self.refresh()

    def _end_arrival(self) -> None:
        self._arrival = None
        self.refresh()

    def reveal(self, start: int, end: int) -> None:
        """Scroll to the lines of a place, unless they are in sight already."""
        if self._flow is None:
            return
        if self._flow.settle(start, self.size.height):
            self._settle()
        first, last = self._flow.line_row(start), self._flow.line_row(max(start, end - 1))
        top, height = self.scroll_offset.y, self.size.height
        around = min(_AROUND, max(0, height - (last - first + 1)) // 2)
        if not top + around <= first <= last < top + height - around:
            self.scroll_to(y=max(0, first - height // 3), animate=False, immediate=True)

    def place_on_screen(self, mention: Mention) -> Region | None:
        """Return the screen's region of a mention: its rows, and its columns in the first of them."""
        if self._flow is None:
            return None
        first = self._flow.line_row(mention.start)
        last = self._flow.line_row(max(mention.start, mention.end - 1))
        row = self._flow.row(first)
        top = first - self.scroll_offset.y
        if row is None or row.line is None or not 0 <= top < self.size.height:
            return None
        line, origin = self._flow.lines(row.block)[row.line], self._flow.blocks[row.block].start
        columns = line.columns(mention.start - origin, mention.end - origin) or [(0, 1)]
        left = (self.scrollable_content_region.width - self._flow.width) // 2
        left += self._flow.width - line.width if line.right_to_left else 0
        place = Region(left + columns[0][0], top, columns[-1][1] - columns[0][0], last - first + 1)
        return place.translate(self.region.offset)

    def action_next_mention(self) -> None:
        """Go to the next mention."""
        self._step(1)

    def action_previous_mention(self) -> None:
        """Go to the mention before."""
        self._step(-1)

    def step_same(self, step: int) -> None:
        """Go to where the focused mention's item is mentioned next (1) or was before (−1)."""
        self._step(step, self._focused)

    def _step(self, step: int, same: Mention | None = None) -> None:
        offset = self._offset_to_leave(step)
        found = self.mentions.next(offset, step, same)
        if found is not None:
            self.focus_mention(found)
        else:
            self.post_message(self.NoFurther(step, same))

    def _offset_to_leave(self, step: int) -> int:
        """Return where to look from: the focused mention, or the edge of the window where that is out of sight."""
        if self._focused is not None and self.place_on_screen(self._focused) is not None:
            return self._focused.start
        if self._flow is None:
            return 0
        top = self.scroll_offset.y
        return self._flow.offset_of(top) - 1 if step > 0 else self._flow.offset_of(top + self.size.height)

    def action_inner_mention(self) -> None:
        """Go from a mention to those within it, and from the last of them back to the whole."""
        if self._focused is not None:
            around = self.mentions.around(self._focused)
            if len(around) > 1:
                self.focus_mention(around[(around.index(self._focused) + 1) % len(around)])


def _start_of(match: Occurrence) -> int:
    return match.start


def _end_of(match: Occurrence) -> int:
    return match.end
