"""Splices of one text, collected: parts replaced, whole lines removed and inserted.

A text without a final line break is treated as if it had one, and ends without one afterwards too.
"""

from reader.glossary.editing.lines import BREAKS, line_break, line_start, next_line
from reader.glossary.editing.splice import Splice


class TextSplices:
    """The splices of `text` so far; all offsets are code points of it, whatever has been collected already."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._splices: list[Splice] = []
        ended = not text or text[-1] in BREAKS
        self._missing = "" if ended else line_break(text, len(text))
        self._end = len(text) + len(self._missing)

    @property
    def splices(self) -> list[Splice]:
        """What has been collected, in the order of the text."""
        splices = sorted(self._splices, key=lambda splice: (splice.start, splice.end))
        last: list[Splice] = []
        while self._missing and splices and splices[-1].end == (last[0].start if last else self._end):
            last.insert(0, splices.pop())
        return [*splices, *self._at_the_end(last)]

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in the place of the half-open range `[start, end)`."""
        self._splices.append(Splice(start, end, text))

    def insert(self, place: int, text: str) -> None:
        """Put `text` before what stands at `place`."""
        self._splices.append(Splice(place, place, text))

    def remove_lines(self, start: int, end: int) -> None:
        """Remove the lines from that of `start` to that of `end`."""
        self._splices.append(Splice(line_start(self.text, start), self._line_after(end), ""))

    def insert_lines(self, place: int, lines: list[str]) -> None:
        """Insert lines where a line begins, or at the end of the text."""
        ended = line_break(self.text, place)
        at_end = place == len(self.text)
        self.insert(self._end if at_end else place, "".join(line + ended for line in lines))

    def _line_after(self, index: int) -> int:
        following = next_line(self.text, index)
        return self._end if following == len(self.text) else following

    def _at_the_end(self, splices: list[Splice]) -> list[Splice]:
        """Return splices that lie side by side up to a final break which is missing as one that leaves it missing."""
        if not splices:
            return []
        start, end = splices[0].start, len(self.text)
        text = "".join(splice.text for splice in splices)
        if start > end:
            return [Splice(end, end, self._missing + text.removesuffix(self._missing))]
        if not text:
            return [Splice(start - len(line_break(self.text, start)) if start else start, end, "")]
        return [Splice(start, end, text.removesuffix(self._missing))]
