"""YAML text as a tree of nodes with their places, in bounded time and memory.

Built from parser events, without recursion: libyaml's own composer overflows the stack on deep nesting, and its tree of
marks and nodes takes longer to garbage-collect than to make. Every scalar stays a string (`no` is no boolean here), and
every node keeps its half-open range of the text in code points, so that an edit can be a splice.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import yaml

MAX_DEPTH = 32
MAX_NODES = 2_000_000
"""How many nodes a file may unfold to, its aliases counted as what they stand for."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


BLOCK: Final = ""
FLOW: Final = "["
ALIAS: Final = "*"
"""The style of a node that stands elsewhere: its own range is the alias's, that of what is in it the original's."""


class Scalar(NamedTuple):
    """A scalar as the string that it stands for.

    `plain`: without quotes and tag. `style` is how it is written: with which quotation mark, `|` or `>`, empty where
    it is written without, or `ALIAS`.
    """

    value: str
    plain: bool
    start: int
    end: int
    style: str

    @property
    def is_null(self) -> bool:
        """Whether it is YAML's null: nothing, `~` or `null` without quotes."""
        return self.plain and self.value in _NULLS


class Sequence(NamedTuple):
    """A sequence, its style `BLOCK`, `FLOW` or `ALIAS`; a block one ends where the next token begins."""

    items: list["Node"]
    start: int
    end: int
    style: str


class Mapping(NamedTuple):
    """A mapping, its keys and values in the order of the file, duplicates included; else like `Sequence`."""

    items: list[tuple["Node", "Node"]]
    start: int
    end: int
    style: str


Node = Scalar | Sequence | Mapping


class Document(NamedTuple):
    """What one text holds: its root, how many nodes it unfolds to, and whether any has an anchor."""

    root: Node | None
    size: int
    anchored: bool


class Malformed(Exception):  # noqa: N818 - it names the text's state, as the diagnostic does
    """The text is no YAML that can be read; `index` is the place in code points."""

    def __init__(self, index: int, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.index = index
        self.problem = problem
        self.remedy = remedy


class _Open:
    """A collection whose end has not come yet."""

    __slots__ = ("anchor", "children", "mapping", "size", "start", "style")

    def __init__(self, start: int, anchor: str | None, mapping: bool, style: str) -> None:
        self.start = start
        self.anchor = anchor
        self.mapping = mapping
        self.style = style
        self.children: list[Node] = []
        self.size = 1

    def close(self, end: int) -> Node:
        if not self.mapping:
            return Sequence(self.children, self.start, end, self.style)
        pairs = iter(self.children)
        return Mapping(list(zip(pairs, pairs, strict=True)), self.start, end, self.style)


def compose(text: str) -> Document:
    """Return the one document in `text`; its root is None where there is none.

    Raises `Malformed` for what is no YAML, for nesting and aliases beyond the limits, and for a second document.
    """
    try:
        return _compose(yaml.parse(text, Loader=_LOADER))
    except UnicodeEncodeError as error:
        raise Malformed(error.start, "half of a surrogate pair is no character", "remove it") from error
    except yaml.reader.ReaderError as error:
        character = error.character if isinstance(error.character, int) else ord(error.character)
        raise Malformed(error.position, f"U+{character:04X} is not allowed in YAML", "remove it") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = ", ".join(part for part in (error.context, error.problem) if part)
        index = mark.index if mark else 0
        raise Malformed(index, f"not valid YAML: {problem}", _remedy(text, index)) from error


def _remedy(text: str, index: int) -> str:
    """Return how to mend what the YAML parser complains about at `index`."""
    line = text[text.rfind("\n", 0, index) + 1 :].partition("\n")[0]
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces, YAML allows no tabs there"
    return "check the indentation, colons and quotation marks of this line and the one before"


def _compose(events: Iterator[yaml.Event]) -> Document:
    """Build the tree of the first document."""
    root: Node | None = None
    root_size = 0
    stack: list[_Open] = []
    anchors: dict[str, tuple[Node, int]] = {}
    for event in events:
        size = 1
        anchor = None
        if isinstance(event, yaml.ScalarEvent):
            node: Node = Scalar(event.value, event.implicit[0], _start(event), _end(event), event.style or BLOCK)
            anchor = event.anchor
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(stack) == MAX_DEPTH:
                raise Malformed(_start(event), f"nested more than {MAX_DEPTH} deep", "write it flat")
            style = FLOW if event.flow_style else BLOCK
            stack.append(_Open(_start(event), event.anchor, isinstance(event, yaml.MappingStartEvent), style))
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            collection = stack.pop()
            node, size, anchor = collection.close(_end(event)), collection.size, collection.anchor
        elif isinstance(event, yaml.AliasEvent):
            if event.anchor not in anchors:
                raise Malformed(_start(event), f"no &{event.anchor} before this alias", "write the value out")
            original, size = anchors[event.anchor]
            node = original._replace(start=_start(event), end=_end(event), style=ALIAS)
        elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise Malformed(_start(event), "a second document in the file", "keep one and remove the `---`")
        else:
            continue
        if anchor is not None:
            anchors[anchor] = (node, size)
        if not stack:
            root, root_size = node, size
            continue
        parent = stack[-1]
        parent.children.append(node)
        parent.size += size
        if parent.size > MAX_NODES:
            raise Malformed(_start(event), f"unfolds to more than {MAX_NODES:,} values", "write less, or no aliases")
    return Document(root, root_size, bool(anchors))


def _start(event: yaml.Event) -> int:
    assert event.start_mark is not None  # every event of the parser has its marks
    return event.start_mark.index


def _end(event: yaml.Event) -> int:
    assert event.end_mark is not None
    return event.end_mark.index


def moved(node: Node, by: int) -> Node:
    """Return a node with everything in it `by` code points further on."""
    start, end = node.start + by, node.end + by
    if isinstance(node, Scalar):
        return node._replace(start=start, end=end)
    if isinstance(node, Sequence):
        return Sequence([moved(item, by) for item in node.items], start, end, node.style)
    return Mapping([(moved(key, by), moved(value, by)) for key, value in node.items], start, end, node.style)
