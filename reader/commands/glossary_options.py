"""The edit of the glossary that a call asks for."""

from argparse import Namespace
from dataclasses import replace

from reader.commands.command import WrongCallError, resolve
from reader.commands.entry_lookup import find_entry
from reader.concordance.pins import check_pins
from reader.glossary import nodes
from reader.glossary.editing.edits import (
    AddEntry,
    AddName,
    AddPin,
    Edit,
    MergeEntries,
    RemoveEntry,
    RemoveName,
    RemovePin,
    ReplaceEntry,
    ReplacePin,
)
from reader.glossary.editing.identifiers import suggested_id
from reader.glossary.entries import read_name
from reader.glossary.entry_type import EntryType
from reader.glossary.findings import Findings
from reader.glossary.model import Entry, Glossary, Name, Pin, Quote
from reader.glossary.source import GlossarySource
from reader.library.article import Unreadable
from reader.library.folder import Library
from reader.library.sample import Places


def edit_of(options: Namespace, places: Places, source: GlossarySource) -> Edit:
    """Return the edit that `options` ask for. Raises `WrongCallError` where they name what is not there."""
    glossary = source.written
    match options.action:
        case "add":
            return _addition(options, glossary)
        case "edit":
            entry = find_entry(glossary, options.entry)
            return _least(entry, _changed(entry, options))
        case "remove":
            entry = find_entry(glossary, options.entry)
            if options.remove_name:
                return _least(entry, _without_names(entry, options.remove_name))
            return RemoveEntry(entry.id)
        case "merge":
            return MergeEntries(find_entry(glossary, options.into).id, find_entry(glossary, options.source).id)
        case _:
            return _pin(options, places, source)


def _addition(options: Namespace, glossary: Glossary) -> AddEntry:
    headword = _name(options.ar)
    entry = Entry(
        options.new_id or suggested_id(options.en, glossary.by_id),
        EntryType(options.type),
        headword.ar,
        options.en,
        (headword, *map(_name, options.add_name)),
        options.kind or None,
        options.note or None,
        tuple(options.add_not_in),
    )
    return AddEntry(entry, find_entry(glossary, options.after).id if options.after else None)


def _changed(entry: Entry, options: Namespace) -> Entry:
    """Return an entry with the fields that were given."""
    without = _without_names(entry, options.remove_name)
    headword = without.names[0] if options.ar is None else _name(options.ar)
    absent = [phrase for phrase in options.remove_not_in if phrase not in entry.not_in]
    if absent:
        raise WrongCallError(f"{entry.id} has no not_in {absent[0]!r}")
    kept = tuple(phrase for phrase in entry.not_in if phrase not in options.remove_not_in)
    return Entry(
        options.new_id or entry.id,
        EntryType(options.type or entry.type),
        headword.ar,
        entry.en if options.en is None else options.en,
        (headword, *without.names[1:], *map(_name, options.add_name)),
        entry.kind if options.kind is None else options.kind or None,
        entry.note if options.note is None else options.note or None,
        (*kept, *options.add_not_in),
    )


def _least(entry: Entry, new: Entry) -> Edit:
    """Return the edit that says what it does in the fewest words."""
    if new == replace(entry, names=(*entry.names, new.names[-1])):
        return AddName(entry.id, new.names[-1])
    gone = [name for name in entry.names if name not in new.names]
    if len(gone) == 1 and new == replace(entry, names=tuple(name for name in entry.names if name != gone[0])):
        return RemoveName(entry.id, gone[0])
    return ReplaceEntry(entry.id, new)


def _without_names(entry: Entry, forms: list[str]) -> Entry:
    """Return an entry without the names of these exact forms, under whatever conditions they stand."""
    for form in forms:
        if form == entry.ar:
            raise WrongCallError(f"{form} is the ar of {entry.id}: change it with --ar, or remove the entry")
        if form not in {name.ar for name in entry.names}:
            raise WrongCallError(f"{entry.id} has no name {form!r}")
    return replace(entry, names=tuple(name for name in entry.names if name.ar not in forms))


def _name(text: str) -> Name:
    """Return a name that was given as text, or as the file has it. Raises `WrongCallError`."""
    if not text.lstrip().startswith("{"):
        return Name(text)
    findings = Findings("", text)
    try:
        root = nodes.compose(text).root
    except nodes.Malformed as error:
        raise WrongCallError(f"{text}: {error.problem}") from error
    read = None if root is None else read_name(root, "the entry", findings)
    if read is None or findings.noted:
        raise WrongCallError(f"{text}: {', '.join(noted.problem for noted in findings.noted)}")
    return read.name


def _pin(options: Namespace, places: Places, source: GlossarySource) -> Edit:
    library = Library(places.library)
    article_id = resolve(library, options.article)
    quote = Quote(options.exact, options.prefix, options.suffix) if options.exact is not None else None
    if quote is None and (options.prefix or options.suffix):
        raise WrongCallError("--prefix and --suffix go with --exact")
    standing = [pin for pin in source.written.pins if (pin.article, pin.quote) == (article_id, quote)]
    if options.remove:
        if len(standing) != 1:
            raise WrongCallError(f"{len(standing)} pins stand there in {article_id}")
        return RemovePin(standing[0])
    pin = Pin(article_id, None if options.none else find_entry(source.written, options.entry).id, quote)
    try:
        found = check_pins([pin], {article_id: library.load(article_id)}, source.file)
    except Unreadable as error:
        raise WrongCallError(str(error.diagnostic)) from error
    if found:
        raise WrongCallError(f"{found[0].problem} ({found[0].remedy})")
    return ReplacePin(standing[0], pin) if quote and standing else AddPin(pin)
