"""Splices of one text, collected: parts replaced, whole lines removed and inserted."""

from reader.glossary.lines import line_break, line_end, line_start, next_line
from reader.glossary.splice import Splice


class TextSplices:
    """The splices of `text` so far; all offsets are code points of it, whatever has been collected already."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.splices: list[Splice] = []

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in the place of the half-open range `[start, end)`."""
        self.splices.append(Splice(start, end, text))

    def insert(self, place: int, text: str) -> None:
        """Put `text` before what stands at `place`."""
        self.splices.append(Splice(place, place, text))

    def remove_lines(self, start: int, end: int) -> None:
        """Remove the lines from that of `start` to that of `end`; the text then ends as it did."""
        start, following = line_start(self.text, start), next_line(self.text, end)
        if following == line_end(self.text, end) and start:
            start -= len(line_break(self.text, start))
        self.splices.append(Splice(start, following, ""))

    def insert_lines(self, place: int, lines: list[str]) -> None:
        """Insert lines where a line begins, or at the end of the text."""
        ended = line_break(self.text, place)
        if place == line_start(self.text, place):
            self.insert(place, "".join(line + ended for line in lines))
        else:
            self.insert(place, "".join(ended + line for line in lines))
