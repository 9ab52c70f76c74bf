"""A small glossary, and what a text mentions of it."""

from pathlib import Path
from typing import Final

from reader.glossary.source import parse
from reader.library.article import Article, Block, Part
from reader.matching.matcher import Matcher
from reader.matching.mention import Mention
from reader.ui.article.mention_map import MentionMap

GLOSSARY: Final = """\
version: 1
entries:
  - id: haftar
    type: actor
    kind: person
    ar: خليفة حفتر
    en: Khalifa Haftar
    names:
      - حفتر
      - {ar: المشير خليفة حفتر, en: Field Marshal Khalifa Haftar}
    note: Commander of the LNA.
  - id: lna
    type: actor
    kind: armed-force
    ar: الجيش الوطني الليبي
    en: Libyan National Army
    names: [الجيش الوطني, الجيش الليبي, {ar: الجيش, default: true}]
  - id: gna-forces
    type: actor
    kind: armed-force
    ar: قوات حكومة الوفاق
    en: GNA forces
    names: [الجيش الليبي, الجيش]
  - id: un
    type: actor
    ar: الأمم المتحدة
    en: United Nations
  - id: tripoli
    type: place
    kind: city
    ar: طرابلس
    en: Tripoli
  - id: libya
    type: place
    kind: country
    ar: ليبيا
    en: Libya
  - id: ankara
    type: place
    kind: city
    ar: أنقرة
    en: Ankara
  - id: dawn
    type: operation
    kind: military-operation
    ar: فجر ليبيا
    en: Libya Dawn
"""
"""الجيش الليبي is contested; الجيش is the LNA's by default; ليبيا is within فجر ليبيا, حفتر within خليفة حفتر."""

KNOWN: Final = parse(GLOSSARY).glossary


def body(text: str) -> Block:
    """A text as one paragraph."""
    return Block(Part.BODY, 0, len(text))


def article(identity: str, text: str) -> Article:
    """A text as an article of one paragraph."""
    return Article(identity, Path(identity), text, "utf-8", (body(text),), identity, None, None, None, ())


def mentions(text: str) -> tuple[Mention, ...]:
    """What a paragraph mentions."""
    return Matcher(KNOWN).mentions(text, [body(text)], "a")


def mapped(text: str) -> MentionMap:
    """What a paragraph mentions, as a person goes through it."""
    return MentionMap(mentions(text), KNOWN.by_id)
