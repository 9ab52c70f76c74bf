"""How a file is written, learnt from the nodes near an edit, so that what is new looks like what is there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from reader.glossary import nodes
from reader.glossary.editing.lines import column, line_end, line_start
from reader.glossary.editing.records import ENTRY, KEYS, NAME, PIN, QUOTE, ROLES
from reader.glossary.editing.scalars import DOUBLE, PLAIN, SINGLE, is_plain
from reader.glossary.nodes import FLOW, Node, Scalar, Sequence

WIDTH: Final = 120
"""Columns. A text goes on in the next line beyond them, unless the neighbours have longer lines."""

_FLOWS: Final = MappingProxyType(
    {ENTRY: False, PIN: False, NAME: True, QUOTE: True, "names": False, "near": True, "not_in": True}
)


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The habits of a file, each by the role of a mapping or by the key of a list or scalar.

    `flows`: whether it is written in flow style. `quotes`: the style of a scalar, by role and key. `orders`: the order
    of the keys. `value_columns`: how far right of its keys a mapping's values stand, where they are aligned.
    `list_indents`: how far right of its key a list's dashes stand. `dash_gap` is how far right of its dash an item
    stands, `step` how far right of its key a mapping or text does, `width` how long a line may be; in code points.
    """

    flows: Mapping[str, bool]
    quotes: Mapping[tuple[str, str], str]
    orders: Mapping[str, tuple[str, ...]]
    value_columns: Mapping[str, int]
    list_indents: Mapping[str, int]
    dash_gap: int = 2
    step: int = 2
    width: int = WIDTH

    def order(self, role: str) -> tuple[str, ...]:
        """Return the keys of a mapping in the order of the file, those that it lacks after the usual one before."""
        return _extended(self.orders.get(role, ()), KEYS[role])


class _Survey:
    """What is learnt from one node after the other; of two habits the first one seen counts."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.flows: dict[str, bool] = {}
        self.quotes: dict[tuple[str, str], str] = {}
        self.orders: dict[str, tuple[str, ...]] = {}
        self.value_columns: dict[str, int] = {}
        self.list_indents: dict[str, int] = {}
        self.dash_gaps: list[int] = []
        self.width = WIDTH

    def node(self, node: Node, role: str, key: str) -> None:
        """Learn from a node: the value of `key`, or an item of its list, in a mapping of `role`."""
        if node.style == nodes.ALIAS:
            return
        if isinstance(node, Scalar):
            self._scalar(node, role, key)
        elif isinstance(node, Sequence):
            if node.items:
                self.flows.setdefault(key, node.style == FLOW)
            if node.items and node.style != FLOW and line_end(self._text, node.start) >= node.items[0].start:
                self.dash_gaps.append(node.items[0].start - node.start)
            for item in node.items:
                self.node(item, role, key)
        else:
            self._mapping(node, ROLES.get(key, key))

    def _scalar(self, node: Scalar, role: str, key: str) -> None:
        # Quotes that the text needs are no habit.
        if node.style in (SINGLE, DOUBLE, PLAIN) and not node.is_null and is_plain(node.value, flow=True):
            self.quotes.setdefault((role, key), node.style)

    def _mapping(self, node: nodes.Mapping, role: str) -> None:
        keys = tuple(key.value for key, _ in node.items if isinstance(key, Scalar))
        self.flows.setdefault(role, node.style == FLOW)
        self.orders[role] = _extended(self.orders.get(role, ()), keys)
        if node.style != FLOW:
            self._block(node, role)
        for key, value in node.items:
            if isinstance(key, Scalar):
                self.node(value, role, key.value)

    def _block(self, node: nodes.Mapping, role: str) -> None:
        on_a_line = [(key, value) for key, value in node.items if line_end(self._text, key.end) >= value.end]
        reaches = {value.start - key.start for key, value in on_a_line if value.end > value.start}
        lengths = {key.end - key.start for key, _ in on_a_line}
        if len(reaches) == 1 and len(lengths) > 1:
            self.value_columns.setdefault(role, min(reaches))
        for key, value in node.items:
            self.width = max(self.width, line_end(self._text, key.start) - line_start(self._text, key.start))
            if isinstance(value, Sequence) and isinstance(key, Scalar) and value.style == nodes.BLOCK:
                indent = column(self._text, value.start) - column(self._text, key.start)
                self.list_indents.setdefault(key.value, indent)


def learn(text: str, samples: Iterable[tuple[Node, str]]) -> HouseStyle:
    """Return the habits seen in `samples`, the nearest one first, each with the key whose value or item it is."""
    survey = _Survey(text)
    for node, key in samples:
        survey.node(node, "", key)
    return HouseStyle(
        {**_FLOWS, **survey.flows},
        survey.quotes,
        survey.orders,
        survey.value_columns,
        survey.list_indents,
        dash_gap=survey.dash_gaps[0] if survey.dash_gaps else 2,
        width=survey.width,
    )


def _extended(order: tuple[str, ...], keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return `order` with the `keys` that it lacks, each after the one before it in `keys`.

    >>> _extended(("id", "ar"), ("id", "type", "ar", "en"))
    ('id', 'type', 'ar', 'en')
    """
    extended = list(order)
    before = None
    for key in keys:
        if key not in extended:
            extended.insert(extended.index(before) + 1 if before in extended else 0, key)
        before = key
    return tuple(extended)
