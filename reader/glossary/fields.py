"""Reading the fields of one mapping of the glossary file: presence, kind and spelling of its keys and values."""

from collections.abc import Iterator

from reader.arabic.folding import fold
from reader.arabic.words import FOLDED_WORD
from reader.glossary.findings import Findings, did_you_mean
from reader.glossary.nodes import Mapping, Node, Scalar, Sequence

_BOOLEANS = {"true": True, "false": False, "yes": True, "no": False}


def kind_of(node: Node) -> str:
    """Return what a node is, in words."""
    if isinstance(node, Scalar):
        return "nothing" if node.is_null else f"“{_shortened(node.value)}”"
    return "a list" if isinstance(node, Sequence) else "a mapping"


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


class Fields:
    """The values of a mapping by key; duplicate and unknown keys are reported once it is made.

    Of two equal keys the first holds.
    """

    __slots__ = ("_findings", "_values", "start", "what")

    def __init__(self, node: Mapping, what: str, keys: tuple[str, ...], findings: Findings) -> None:
        self.start = node.start
        self.what = what
        self._findings = findings
        self._values: dict[str, Node] = {}
        for key, value in node.items:
            name = key.value if isinstance(key, Scalar) else None
            if name is None or name not in keys:
                shown = kind_of(key) if name is None else _shortened(name)
                findings.error(key.start, f"unknown key {shown} in {what}", did_you_mean(shown, keys))
            elif name in self._values:
                findings.error(key.start, f"{name} stands twice in {what}, the first one holds", "remove one of them")
            else:
                self._values[name] = value

    def node(self, key: str) -> Node | None:
        """Return the value's node, or None where the key is missing or holds nothing."""
        node = self._values.get(key)
        return None if node is None or (isinstance(node, Scalar) and node.is_null) else node

    def has(self, key: str) -> bool:
        """Tell whether the key is there, though it may hold null."""
        return key in self._values

    def start_of(self, key: str) -> int:
        """Return where the key's value begins, or where the mapping does."""
        node = self._values.get(key)
        return self.start if node is None else node.start

    def text(self, key: str, *, default: str | None = None) -> str | None:
        """Return a value that must be text, `default` where it is missing, None where it is something else."""
        node = self.node(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.value.strip():
            return node.value
        self._findings.error(node.start, f"{key} of {self.what} must be text, not {kind_of(node)}", f"write {key}: …")
        return None

    def required(self, key: str) -> str | None:
        """Return a text that must be there, or None after reporting that it is not."""
        if self.node(key) is None:
            self._findings.error(self.start_of(key), f"{self.what} has no {key}", f"add {key}: …")
            return None
        return self.text(key)

    def boolean(self, key: str) -> bool:
        """Return a value that must be `true` or `false`; missing means false."""
        node = self.node(key)
        if node is None:
            return False
        value = _BOOLEANS.get(node.value.lower()) if isinstance(node, Scalar) and node.plain else None
        if value is None:
            self._findings.error(node.start, f"{key} must be true or false, not {kind_of(node)}", f"write {key}: true")
            return False
        return value

    def texts(self, key: str) -> list[tuple[str, int]]:
        """Return a list of texts, or one text, each with where it begins; every item that is none is left out."""
        node = self.node(key)
        if node is None:
            return []
        found = []
        for item in node.items if isinstance(node, Sequence) else [node]:
            if isinstance(item, Scalar) and FOLDED_WORD.search(fold(item.value).text):
                found.append((item.value, item.start))
            else:
                self._findings.error(item.start, f"{key} takes texts, not {kind_of(item)}", "write each as - …")
        return found

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of single words, or one word; every item that is none is reported and left out."""
        node = self.node(key)
        if node is None:
            return ()
        return tuple(self._each_word(key, node.items if isinstance(node, Sequence) else [node]))

    def _each_word(self, key: str, items: list[Node] | list[Scalar | Mapping]) -> Iterator[str]:
        for item in items:
            if isinstance(item, Scalar) and FOLDED_WORD.fullmatch(fold(item.value).text):
                yield item.value
            else:
                self._findings.error(item.start, f"{key} takes single words, not {kind_of(item)}", "list word by word")
