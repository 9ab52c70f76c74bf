"""A place of an article, by the words that find it."""

from dataclasses import dataclass
from typing import ClassVar

from textual.strip import Strip

from reader.glossary.model import Quote
from reader.library.article import one_line
from reader.ui.painting.segments import Span, aligned, segments
from reader.ui.rows.row import RowStyles, wrapped


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote as the article has it, its words in their neighbours."""

    quote: Quote
    selectable: ClassVar[bool] = False

    def height(self, width: int) -> int:
        """Return the number of lines."""
        return len(wrapped(self._text, width, None))

    def strips(self, width: int, styles: RowStyles) -> list[Strip]:
        """Return the lines."""
        start = len(self.quote.prefix)
        match = Span(start, start + len(self.quote.exact), styles["row--match"])
        return [
            aligned(segments(line, styles.base, [match]), line.width, width, styles.base, right=line.right_to_left)
            for line in wrapped(self._text, width, None)
        ]

    @property
    def _text(self) -> str:
        return one_line(self.quote.prefix + self.quote.exact + self.quote.suffix)
