"""An article as rows: which blocks show, how high each is, and what stands in each row.

A block that is not in sight need not be laid out: its height is estimated from its length until it is counted. A
paragraph that is too long to be laid out at once is several blocks, which touch.
Rows count from 0 at the article's top. Offsets are code points of the article's text.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from reader.library.article import Article, Block, Part
from reader.script.bidi import Direction, reading_direction
from reader.script.layout import MAX_PARAGRAPH, Insertion, Line, lay_out
from reader.script.wrapping import cell_boundary

# Blank rows before a block, by its part.
_SPACE_BEFORE = {Part.TITLE: 1, Part.BYLINE: 1, Part.HEADING: 2, Part.BODY: 1, Part.LEFTOVER: 1}
# Blank rows after the article's end, so that its last line does not stick to the edge.
_SPACE_AFTER = 1
# A block that is no longer than this is counted at once, with all others of an article of this length together.
COUNTED_AT_ONCE = 1 << 16


class Row(NamedTuple):
    """What stands in a row: a block and one of its lines, or the blank before the block where `line` is `None`."""

    block: int
    line: int | None


Guests = Callable[[Block], Sequence[Insertion]]
"""What is inserted in a block; the insertions' offsets count from the block's start."""


def no_guests(block: Block) -> Sequence[Insertion]:
    """Insert nothing."""
    return ()


class Flow:
    """The visible blocks of an article at a measure of `width` columns, with what `guests` inserts in them."""

    def __init__(
        self,
        article: Article,
        width: int,
        *,
        leftovers: bool = False,
        marks: bool = True,
        guests: Guests = no_guests,
    ) -> None:
        self.article = article
        self.width = width
        self.marks = marks
        self._guests = guests
        self.blocks: Sequence[Block] = [
            piece
            for block in article.blocks
            if leftovers or block.part is not Part.LEFTOVER
            for piece in _pieces(article, block)
        ]
        self._counted = [False] * len(self.blocks)
        self._heights = [(block.end - block.start) // width + 1 for block in self.blocks]
        self._tops: list[int] | None = None
        self._lines = lru_cache(maxsize=256)(self._lay_out)
        self._direction = lru_cache(maxsize=256)(self._reading_direction)
        if sum(block.end - block.start for block in self.blocks) <= COUNTED_AT_ONCE:
            self.count(range(len(self.blocks)))

    def lines(self, block: int) -> list[Line]:
        """Return the lines of a block, their ranges counted from the block's start."""
        return self._lines(block)

    def _lay_out(self, block: int) -> list[Line]:
        paragraph = self.article.paragraph(self.blocks[block])
        direction = self._direction(*self.paragraph(block))
        return lay_out(paragraph, self.width, direction, self._guests(self.blocks[block]), marks=self.marks)

    def _reading_direction(self, start: int, end: int) -> Direction:
        return reading_direction(self.article.text[start:end])

    def paragraph(self, block: int) -> tuple[int, int]:
        """Return the range of the whole paragraph that a block is, or is a piece of."""
        first = last = block
        while self._continues(first):
            first -= 1
        while last + 1 < len(self.blocks) and self._continues(last + 1):
            last += 1
        return self.blocks[first].start, self.blocks[last].end

    def _continues(self, block: int) -> bool:
        """Tell whether a block goes on with the paragraph of the one before it."""
        return block > 0 and self.blocks[block - 1].end == self.blocks[block].start

    @property
    def height(self) -> int:
        """The number of rows, estimated where blocks are not counted yet."""
        return self.tops[-1] + _SPACE_AFTER

    @property
    def tops(self) -> list[int]:
        """The row at which each block begins with its blank rows, and the row after the last."""
        if self._tops is None:
            heights = (self._space_before(i) + height for i, height in enumerate(self._heights))
            self._tops = list(accumulate(heights, initial=0))
        return self._tops

    @property
    def uncounted(self) -> list[int]:
        """The blocks whose height is still an estimate."""
        return [block for block, counted in enumerate(self._counted) if not counted]

    def count(self, blocks: Iterable[int]) -> bool:
        """Count the heights of these blocks; tell whether one differs from its estimate."""
        return self.set_heights({block: len(self.lines(block)) for block in blocks if not self._counted[block]})

    def set_heights(self, heights: dict[int, int]) -> bool:
        """Take over counted heights; tell whether one differs from its estimate."""
        changed = False
        for block, height in heights.items():
            changed = changed or self._heights[block] != height
            self._heights[block] = height
            self._counted[block] = True
        if changed:
            self._tops = None
        return changed

    def measured(self, block: int) -> int:
        """Return the height of a block without keeping its lines; may be called from another thread."""
        return len(self._lay_out(block))

    def settle(self, offset: int, rows: int) -> bool:
        """Count what is near the line of `offset`, a window of `rows` rows above and two below; tell of changes.

        The window that begins there is counted then, and those a page up and a page down too.
        """
        middle = self.block_at(offset)
        below = self._reach(range(middle, len(self.blocks)), 2 * rows)
        above = self._reach(range(middle - 1, -1, -1), rows)
        return below or above

    def settle_end(self, rows: int) -> bool:
        """Count the last `rows` rows; tell whether a height changed."""
        return self._reach(range(len(self.blocks) - 1, -1, -1), rows)

    def _reach(self, blocks: Iterable[int], rows: int) -> bool:
        changed = False
        for block in blocks:
            if rows <= 0:
                break
            changed = self.count((block,)) or changed
            rows -= self._heights[block]
        return changed

    def row(self, y: int) -> Row | None:
        """Return what stands in row `y`, `None` after the last block."""
        tops = self.tops
        if not 0 <= y < tops[-1]:
            return None
        block = bisect_right(tops, y) - 1
        line = y - tops[block] - self._space_before(block)
        return Row(block, line if line >= 0 else None)

    def block_at(self, offset: int) -> int:
        """Return the block that holds `offset`, else the one before it; the first where there is none."""
        return max(0, bisect_right(self.blocks, offset, key=lambda block: block.start) - 1)

    def row_of(self, offset: int) -> int:
        """Return the row of the line that holds `offset`; row 0 for the first line, its blank rows included."""
        row = self.line_row(offset)
        return row if self.blocks and row > self._space_before(0) else 0

    def line_row(self, offset: int) -> int:
        """Return the row in which the line that holds `offset` stands; 0 where there are no lines."""
        if not self.blocks:
            return 0
        block = self.block_at(offset)
        lines = self.lines(block)
        within = offset - self.blocks[block].start
        line = bisect_right(lines, within, key=lambda line: line.start) - 1
        return self.tops[block] + self._space_before(block) + min(max(0, line), self._heights[block] - 1)

    def offset_of(self, y: int) -> int:
        """Return the offset at which row `y` begins; for a blank row that of the block after it."""
        row = self.row(max(0, y))
        if row is None:
            return self.blocks[-1].end if self.blocks else 0
        start = self.blocks[row.block].start
        lines = self.lines(row.block)
        return start + lines[min(row.line or 0, len(lines) - 1)].start

    def text(self, start: int, end: int) -> str:
        """Return the article's own text in `[start, end)`, the hidden blocks within it left out."""
        shown = [block for block in self.blocks if block.start < end and start < block.end]
        if not shown:
            return ""
        pieces = [self.article.text[max(start, shown[0].start) : min(end, shown[0].end)]]
        for before, block in pairwise(shown):
            between = self.article.text[before.end : block.start]
            pieces += "\n\n" if between.strip() else between, self.article.text[block.start : min(end, block.end)]
        return "".join(pieces)

    def _space_before(self, block: int) -> int:
        part = self.blocks[block].part
        if not block:
            return 1
        if self._continues(block):
            return 0
        if part is Part.HEADING and self.blocks[block - 1].part is Part.HEADING:
            return 1
        return _SPACE_BEFORE[part]


def _pieces(article: Article, block: Block) -> Iterator[Block]:
    """Yield a block, in pieces that end after a space where it is too long to be laid out at once."""
    start = block.start
    if block.end - start > MAX_PARAGRAPH:
        text = article.paragraph(block)
        while block.end - start > MAX_PARAGRAPH:
            reach = start - block.start + MAX_PARAGRAPH
            end = block.start + (text.rfind(" ", reach - MAX_PARAGRAPH // 2, reach) + 1 or cell_boundary(text, reach))
            yield Block(block.part, start, end)
            start = end
    yield Block(block.part, start, block.end)
