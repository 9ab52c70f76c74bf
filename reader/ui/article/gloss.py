"""The gloss: what is said of the mention that a person goes to, in a few lines."""

from dataclasses import dataclass

from reader.glossary.entry_type import EntryType
from reader.glossary.model import Glossary
from reader.matching.explanation import explain
from reader.matching.mention import Mention
from reader.ui.article.mention_map import MentionMap


@dataclass(frozen=True, slots=True)
class Gloss:
    """One mention: its names, what it is and why it was found, how often it is named and where else.

    A contested one has no type; `english` says what it may be.
    """

    type: EntryType | None
    arabic: str
    english: str
    about: str
    note: str
    why: str
    where: str


def gloss_of(mention: Mention, text: str, mentions: MentionMap, glossary: Glossary, total: int, articles: int) -> Gloss:
    """Return the gloss of a mention of `text`; what it names is mentioned `total` times in so many articles."""
    place, here = mentions.place(mention)
    why = explain(mention, text, glossary)
    where = f"{place} of {here} here" if not mention.inner else f"within a longer name, {here} more here"
    entry = mentions.entry(mention)
    if entry is None:
        english = " or ".join(candidate.en for candidate in mentions.candidates(mention))
        return Gloss(None, mention.name, english, "contested", "", why, where)
    about = f"{entry.type.value} · {entry.kind.replace('-', ' ')}" if entry.kind else entry.type.value
    return Gloss(entry.type, entry.ar, entry.en, about, entry.note or "", why, f"{where} · {counted(total, articles)}")


def counted(total: int, articles: int) -> str:
    """Return a number of mentions in a number of articles in words."""
    return f"{total} mention{_s(total)} in {articles} article{_s(articles)}"


def _s(number: int) -> str:
    return "" if number == 1 else "s"
