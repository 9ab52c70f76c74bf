"""Entries and pins out of the nodes of the glossary file; what is wrong in one leaves out that one alone."""

import re
from typing import NamedTuple

from reader.arabic.folding import fold
from reader.arabic.words import FOLDED_WORD
from reader.glossary.entry_type import EntryType
from reader.glossary.fields import Fields, kind_of
from reader.glossary.findings import Findings, did_you_mean
from reader.glossary.model import Entry, Name, Pin, Quote
from reader.glossary.nodes import Mapping, Node, Scalar, Sequence

ENTRY_KEYS = ("id", "type", "kind", "ar", "en", "names", "not_in", "note")
NAME_KEYS = ("ar", "en", "quoted", "near", "proclitics", "default")
PIN_KEYS = ("article", "quote", "entry")
QUOTE_KEYS = ("exact", "prefix", "suffix")

_TYPES = {kind.value: kind for kind in EntryType}
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What an id looks like."""


class PlacedName(NamedTuple):
    """A name, its folded form, and where it begins in the file."""

    name: Name
    folded: str
    offset: int


class PlacedEntry(NamedTuple):
    """An entry with the places of its names, and its own half-open range of the file in code points."""

    entry: Entry
    names: tuple[PlacedName, ...]
    start: int
    end: int


def read_entry(node: Node, findings: Findings) -> PlacedEntry | None:
    """Return the entry in `node`, or None where it cannot be used."""
    if not isinstance(node, Mapping):
        findings.error(node.start, f"an entry must be a mapping, not {kind_of(node)}", "begin it with - id: …")
        return None
    fields = Fields(node, _entry_title(node), ENTRY_KEYS, findings)
    identity = _identity(fields, findings)
    entry_type = _type(fields, findings)
    en = fields.required("en")
    headword_node = fields.node("ar")
    if headword_node is None:
        fields.required("ar")
        return None
    headword = read_name(headword_node, fields.what, findings)
    if identity is None or entry_type is None or en is None or headword is None:
        return None
    names = _distinct([headword, *_further_names(fields, findings)], fields.what, findings)
    entry = Entry(
        id=identity,
        type=entry_type,
        ar=headword.name.ar,
        en=en,
        names=tuple(placed.name for placed in names),
        kind=fields.text("kind"),
        note=fields.text("note"),
        not_in=_longer_phrases(fields, names, findings),
    )
    return PlacedEntry(entry, names, node.start, node.end)


def _entry_title(node: Mapping) -> str:
    """Return what messages call an entry."""
    for key, value in node.items:
        if isinstance(key, Scalar) and key.value == "id" and isinstance(value, Scalar) and not value.is_null:
            return f"entry {value.value[:60]}"
    return "an entry"


def _identity(fields: Fields, findings: Findings) -> str | None:
    identity = fields.required("id")
    if identity is None or ID.fullmatch(identity):
        return identity
    remedy = re.sub(r"[^a-z0-9]+", "-", identity.lower()).strip("-") or "khalifa-haftar"
    problem = f"“{identity[:60]}” is no id: lower case letters, digits and single hyphens"
    findings.error(fields.start_of("id"), problem, f"write it like {remedy[:60]}")
    return None


def _type(fields: Fields, findings: Findings) -> EntryType | None:
    value = fields.required("type")
    if value is None or value in _TYPES:
        return None if value is None else _TYPES[value]
    findings.error(fields.start_of("type"), f"{value[:40]} is no type of entry", did_you_mean(value, tuple(_TYPES)))
    return None


def _further_names(fields: Fields, findings: Findings) -> list[PlacedName]:
    node = fields.node("names")
    if node is None:
        return []
    if not isinstance(node, Sequence):
        findings.error(node.start, f"names of {fields.what} must be a list, not {kind_of(node)}", "write each as - …")
        return []
    names = (read_name(item, fields.what, findings) for item in node.items)
    return [placed for placed in names if placed is not None]


def _longer_phrases(fields: Fields, names: tuple[PlacedName, ...], findings: Findings) -> tuple[str, ...]:
    """Return the phrases within which no name of the entry counts, and warn of those in which none stands."""
    phrases = fields.texts("not_in")
    for phrase, offset in phrases:
        folded = fold(phrase).text
        if not any(placed.folded in folded for placed in names):
            problem = f"no name of {fields.what} stands in {phrase[:60]}"
            findings.warning(offset, problem, "write the whole phrase, the name included, or remove it")
    return tuple(phrase for phrase, _ in phrases)


def read_name(node: Node, owner: str, findings: Findings) -> PlacedName | None:
    """Return the name in `node`, a string or a mapping, or None where it is none."""
    if isinstance(node, Scalar) and not node.is_null:
        name: Name | None = Name(node.value)
    elif isinstance(node, Mapping):
        name = _conditioned_name(Fields(node, f"a name of {owner}", NAME_KEYS, findings), findings)
    else:
        findings.error(node.start, f"a name of {owner} must be text, not {kind_of(node)}", "write the Arabic form")
        return None
    if name is None:
        return None
    folded = fold(name.ar).text
    if not FOLDED_WORD.search(folded):
        problem = f"a name of {owner} has no letter or digit left when folded"
        findings.error(node.start, problem, "write a word, or remove the name")
        return None
    return PlacedName(name, folded.strip(), node.start)


def _conditioned_name(fields: Fields, findings: Findings) -> Name | None:
    ar = fields.required("ar")
    proclitics = fields.text("proclitics", default="")
    if proclitics not in ("", "none"):
        findings.error(
            fields.start_of("proclitics"), "proclitics can only be none", "write proclitics: none, or remove it"
        )
        return None
    if ar is None:
        return None
    return Name(
        ar,
        en=fields.text("en"),
        quoted=fields.boolean("quoted"),
        near=fields.words("near"),
        proclitics=not proclitics,
        default=fields.boolean("default"),
    )


def _distinct(names: list[PlacedName], owner: str, findings: Findings) -> tuple[PlacedName, ...]:
    """Return the names without repetitions; the same form may stand again under other conditions."""
    kept: dict[object, PlacedName] = {}
    for placed in names:
        name = placed.name
        first = kept.setdefault(form_key(name, placed.folded), placed)
        if first is not placed:
            again = "" if first.name.ar == name.ar else f", like {first.name.ar} before it, when folded"
            findings.warning(placed.offset, f"{name.ar[:60]} stands twice in {owner}{again}", "remove one of them")
    return tuple(kept.values())


def form_key(name: Name, folded: str | None = None) -> object:
    """Return what two names of an entry must not share: the form, folded, and the conditions."""
    form = fold(name.ar).text.strip() if folded is None else folded
    return form, name.quoted, frozenset(name.near), name.proclitics, name.default


def read_pin(node: Node, findings: Findings) -> Pin | None:
    """Return the pin in `node`, its line and column left open, or None where it cannot be used."""
    if not isinstance(node, Mapping):
        findings.error(node.start, f"a pin must be a mapping, not {kind_of(node)}", "begin it with - article: …")
        return None
    fields = Fields(node, "a pin", PIN_KEYS, findings)
    article = fields.required("article")
    if not fields.has("entry"):
        findings.error(node.start, "a pin has no entry", "add entry: … or, for no mention, entry: null")
        return None
    entry = fields.text("entry", default="")
    quote_node = fields.node("quote")
    quote = None if quote_node is None else _quote(quote_node, findings)
    if article is None or entry is None or (quote_node is not None and quote is None):
        return None
    if quote is None and not entry:
        findings.error(node.start, "a pin without a quote needs an entry", "add the quote that is no mention")
        return None
    return Pin(article, entry or None, quote)


def _quote(node: Node, findings: Findings) -> Quote | None:
    if not isinstance(node, Mapping):
        findings.error(node.start, f"a quote must be a mapping, not {kind_of(node)}", "write {exact: …, prefix: …}")
        return None
    fields = Fields(node, "a quote", QUOTE_KEYS, findings)
    exact = fields.required("exact")
    context = [_context(fields.node(key), key, findings) for key in ("prefix", "suffix")]
    if exact is None or None in context:
        return None
    prefix, suffix = (part or "" for part in context)
    return Quote(exact, prefix, suffix)


def _context(node: Node | None, key: str, findings: Findings) -> str | None:
    """Return the text before or after a quote, which may be white space alone."""
    if node is None:
        return ""
    if isinstance(node, Scalar):
        return node.value
    findings.error(node.start, f"{key} of a quote must be text, not {kind_of(node)}", f"write {key}: …")
    return None
