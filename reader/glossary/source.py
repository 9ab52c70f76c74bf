"""The glossary file: reading it whole, with every diagnostic at once, in bounded time and memory."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from reader.diagnostics import Diagnostic, Severity
from reader.glossary import nodes
from reader.glossary.entries import read_entry, read_pin
from reader.glossary.fields import Fields, kind_of
from reader.glossary.findings import MAX_FINDINGS, Findings, TooManyFindings
from reader.glossary.model import Glossary, Pin
from reader.glossary.outline import Outline, Section, read_items
from reader.glossary.rules import with_known_entries, with_settled_names, with_unique_ids

MAX_BYTES = 32 * 1024 * 1024
"""A larger file is refused unread."""

VERSION = "1"
TOP_KEYS = ("version", "entries", "pins")

_BOM = "\ufeff"
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class GlossarySource:
    """A glossary with the text that it was read from.

    `text` is the decoded file without its BOM; `ranges` gives for each entry's id its half-open range there, in code
    points, which for a block entry ends where the next token begins. `written` is the glossary as the file has it, and
    what edits speak of; `glossary` is without what the rules between entries set aside: a name's second default, and
    pins of unknown entries. `outline` is None where nothing could be read.
    """

    file: str
    text: str
    glossary: Glossary
    diagnostics: tuple[Diagnostic, ...] = ()
    ranges: Mapping[str, tuple[int, int]] = field(default_factory=dict, repr=False)
    written: Glossary = field(default_factory=Glossary, repr=False)
    outline: Outline | None = field(default=None, repr=False)


def load(path: Path) -> GlossarySource:
    """Read the glossary at `path`; what is wrong with the file or in it stands in the diagnostics."""
    file = str(path)
    findings = Findings(file, "")
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        findings.error(0, f"cannot be read: {error.strerror or error}", "name another file with --glossary")
        return GlossarySource(file, "", Glossary(), findings.in_order())
    if len(data) > MAX_BYTES:
        findings.error(0, f"larger than {MAX_BYTES >> 20} MiB, not read", "split it, or name another file")
        return GlossarySource(file, "", Glossary(), findings.in_order())
    return of_bytes(data, file)


def of_bytes(data: bytes, file: str) -> GlossarySource:
    """Read a glossary from what its file holds; `file` is what the diagnostics call it."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix(_BOM)
        findings = Findings(file, before)
        findings.error(len(before), f"not UTF-8: byte 0x{data[error.start]:02X}", "save the file as UTF-8")
        return GlossarySource(file, before, Glossary(), findings.in_order())
    return parse(text, file)


def parse(text: str, file: str = "glossary.yaml") -> GlossarySource:
    """Read a glossary from its text; `file` is what the diagnostics call it."""
    text = text.removeprefix(_BOM)
    findings = Findings(file, text)
    try:
        document = nodes.compose(text)
    except nodes.Malformed as error:
        findings.error(error.index, error.problem, error.remedy)
        return GlossarySource(file, text, Glossary(), findings.in_order())
    root = document.root
    if not isinstance(root, nodes.Mapping):
        problem = "the file is empty" if root is None else f"the file must be a mapping, not {kind_of(root)}"
        findings.error(root.start if root else 0, problem, "begin it with version: 1 and entries:")
        return GlossarySource(file, text, Glossary(), findings.in_order())
    try:
        outline = _outline(root, document, findings)
        if outline is None:
            return GlossarySource(file, text, Glossary(), findings.in_order())
        return settled(file, text, outline)
    except TooManyFindings:
        line, column = findings.position(root.start)
        flood = Diagnostic(
            file, line, column, Severity.ERROR, f"more than {MAX_FINDINGS:,} problems, not read", "mend these"
        )
        return GlossarySource(file, text, Glossary(), (flood, *findings.in_order()))


def settled(file: str, text: str, outline: Outline) -> GlossarySource:
    """Return the glossary of an outline, by the rules between entries. Raises `TooManyFindings`."""
    findings = Findings(file, text, outline.noted)
    read = [] if outline.entries is None else [placed for _, placed in outline.entries.values]
    unique = with_unique_ids(read, findings)
    placed = with_settled_names(unique, findings)
    pins = [] if outline.pins is None else _placed_pins(outline.pins, findings)
    known = with_known_entries(pins, [entry.entry.id for entry in unique], findings)
    written = Glossary(tuple(entry.entry for entry in unique), tuple(pin for pin, _ in pins))
    as_written = placed == unique and len(known) == len(pins)
    glossary = written if as_written else Glossary(tuple(entry.entry for entry in placed), tuple(known))
    ranges = {entry.entry.id: (entry.start, entry.end) for entry in placed}
    return GlossarySource(file, text, glossary, findings.in_order(), ranges, written, outline)


def _placed_pins(section: Section[Pin], findings: Findings) -> list[tuple[Pin, int]]:
    """Return the pins, each told its line and column, with their offsets."""
    placed = []
    for index, pin in section.values:
        offset = section.items[index].start
        line, column = findings.position(offset)
        placed.append((replace(pin, line=line, column=column), offset))
    return placed


def _outline(root: nodes.Mapping, document: nodes.Document, findings: Findings) -> Outline | None:
    """Return the lists of the file, or None where it is of a version that is not known."""
    fields = Fields(root, "the file", TOP_KEYS, findings)
    version = fields.required("version")
    if version not in (None, VERSION):
        findings.error(
            fields.start_of("version"), f"version {version} is not known, only {VERSION}", "update the reader"
        )
        return None
    entries = _section(fields, "entries", read_entry, findings)
    pins = _section(fields, "pins", read_pin, findings)
    return Outline(entries, pins, findings.noted, document.size, document.anchored)


def _section(
    fields: Fields, key: str, read: Callable[[nodes.Node, Findings], _Item | None], findings: Findings
) -> Section[_Item] | None:
    """Return a top-level list with what `read` makes of each item."""
    node = fields.node(key)
    if node is None:
        return None
    if not isinstance(node, nodes.Sequence):
        findings.error(node.start, f"{key} must be a list, not {kind_of(node)}", "write each item as - …")
        return None
    return Section(node.start, node.end, node.style, read_items(node.items, read, findings))
