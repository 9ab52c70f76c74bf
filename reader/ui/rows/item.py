"""What the panel shows of one entry."""

from dataclasses import dataclass

from reader.concordance.references import References
from reader.glossary.model import Entry


@dataclass(frozen=True, slots=True)
class Item:
    """What is known of one entry: its card, every mention, and what is mentioned together with it.

    `neighbours` stand with the number of paragraphs that they share with the entry, the highest first.
    """

    entry: Entry
    references: References
    neighbours: tuple[tuple[Entry, int], ...]
