"""Splices that bring the nodes of a text to other values, each as small as the change.

What does not change keeps its place, quoting and comments. What has no node yet is written in the style of the file, by
`writing`.
"""

from dataclasses import replace

from reader.glossary import places
from reader.glossary.editing import block_splices, flow_splices
from reader.glossary.editing.block_splices import BlockItems
from reader.glossary.editing.house_style import HouseStyle
from reader.glossary.editing.lines import column, next_line, owned_end
from reader.glossary.editing.list_changes import changes_of_list
from reader.glossary.editing.records import ENTRY, PIN, ROLES, TOP, Record, Value, fields_of
from reader.glossary.editing.revision import Changes
from reader.glossary.editing.scalar_splices import rewrite
from reader.glossary.editing.splice import Splice
from reader.glossary.editing.text_splices import TextSplices
from reader.glossary.editing.writing import field_lines, item_lines, on_a_line
from reader.glossary.model import Entry, Name, Pin, Quote
from reader.glossary.nodes import ALIAS, BLOCK, FLOW, Mapping, Node, Scalar, Sequence


class NodeSplices:
    """The splices of one text, collected while its nodes are gone through."""

    def __init__(self, text: str, style: HouseStyle) -> None:
        self._text = text
        self._style = style
        self._made = TextSplices(text)

    @property
    def splices(self) -> list[Splice]:
        """What has been collected."""
        return self._made.splices

    def sequence(self, node: Sequence, key: str, role: str, old: tuple[Value, ...], changes: Changes[Value]) -> None:
        """Change the list of `key`, which stands in a mapping of `role`; `old` has the value of each of its items."""
        for index, new in changes.replaced.items():
            self._item(node.items[index], key, role, old[index], new, flow=node.style == FLOW)
        if node.style == FLOW:
            self._flow_items(node, key, role, changes)
            return
        items = BlockItems(self._made, node, spaced=ROLES.get(key) in (ENTRY, PIN))
        for index in changes.removed:
            items.remove(index)
        style = replace(self._style, dash_gap=items.dash_gap or self._style.dash_gap)
        for after, item in changes.added:
            items.add(after, item_lines(item, role, key, items.column, style))

    def mapping(self, node: Mapping, role: str, old: Record, new: Record) -> None:
        """Change the fields of a mapping that are not what they were."""
        pairs: dict[str, int] = {}
        for index, (name, _) in enumerate(node.items):
            if isinstance(name, Scalar):
                pairs.setdefault(name.value, index)
        gone: set[int] = set()
        for key, index in pairs.items():
            if key in old and key not in new and not self._emptied(node.items[index][1], key, role, old[key]):
                gone |= _indices_of(node, key)
            elif key in new and (key not in old or old[key] != new[key]):
                self._value(node, index, key, role, old.get(key), new[key])
        self._remove_fields(node, gone)
        kept = {key: index for key, index in pairs.items() if index not in gone}
        order = self._style.order(role)
        for key in (key for key in order if key in new and key not in pairs):
            before = [known for known in order[: order.index(key)] if known in kept]
            self._add_field(node, kept[before[-1]] if before else None, key, role, new[key])

    def _emptied(self, node: Node, key: str, role: str, old: Value) -> bool:
        """Empty a list that holds invalid items as well, which stay; tell whether that was done."""
        if not isinstance(old, tuple) or not isinstance(node, Sequence) or node.style == ALIAS:
            return False
        values, changes = changes_of_list(node, key, ())
        if None not in values:
            return False
        self.sequence(node, key, role, values, changes)
        return True

    def _item(self, node: Node, key: str, role: str, old: Value, new: Value, *, flow: bool) -> None:
        """Change an item of a list, or what stands in the place of one value."""
        old, new = _bare(old), _bare(new)
        if isinstance(new, (Entry, Pin, Name, Quote)):
            fields, before = fields_of(new), fields_of(old) if isinstance(old, type(new)) else None
            if isinstance(node, Mapping) and self._is_open(node) and not isinstance(before, (str, type(None))):
                assert not isinstance(fields, str)  # a bare name was taken for its text
                self.mapping(node, ROLES.get(key, key), before, fields)
                return
        elif isinstance(node, Scalar) and node.style != ALIAS and isinstance(new, str):
            rewrite(self._made, node, new, self._style, flow=flow)
            return
        text = on_a_line(new, role, key, self._style, flow=flow)
        self._made.replace(node.start, places.content_end(self._text, node), text)

    def _is_open(self, node: Mapping) -> bool:
        """Tell whether a mapping can be changed in its place: one of its own, and if in flow style with braces."""
        return node.style == BLOCK or (node.style == FLOW and self._text[node.end - 1] == "}" and bool(node.items))

    def _value(self, node: Mapping, index: int, key: str, role: str, old: Value, new: Value) -> None:
        """Change the value of a field."""
        name, value = node.items[index]
        flow = node.style == FLOW
        colon, end = places.colon_end(self._text, name), places.content_end(self._text, value)
        in_block = isinstance(new, tuple) and not flow and not self._style.flows.get(key, False)
        if isinstance(new, tuple) and isinstance(value, Sequence) and value.style != ALIAS and value.items:
            values, changes = changes_of_list(value, key, new)
            self.sequence(value, key, role, values, changes)
        elif in_block:
            indent = column(self._text, name.start)
            self._made.replace(colon, end, "")
            lines = field_lines(new, role, key, indent, self._style)
            place = owned_end(self._text, end, indent) if role == TOP else next_line(self._text, end)
            self._made.insert_lines(place, lines[1:])
        elif isinstance(new, tuple) or value.start == value.end:
            self._made.replace(colon, end, " " + on_a_line(new, role, key, self._style, flow=flow))
        else:
            self._item(value, key, role, old, new, flow=flow)

    def _remove_fields(self, node: Mapping, gone: set[int]) -> None:
        spans = [(key.start, places.content_end(self._text, value)) for key, value in node.items]
        if node.style == FLOW:
            flow_splices.remove(self._made, spans, gone)
        else:
            block_splices.remove_fields(self._made, spans, gone)

    def _add_field(self, node: Mapping, before: int | None, key: str, role: str, value: Value) -> None:
        """Add a field after the one with the index `before`, or before all."""
        first = node.items[0][0].start
        if node.style == FLOW:
            text = f"{key}: {on_a_line(value, role, key, self._style, flow=True)}"
            if before is None:
                self._made.insert(first, text + ", ")
            else:
                self._made.insert(places.content_end(self._text, node.items[before][1]), ", " + text)
            return
        lines = field_lines(value, role, key, column(self._text, first), self._style)
        add = block_splices.add_section if role == TOP else block_splices.add_field
        add(self._made, node, before, lines)

    def _flow_items(self, node: Sequence, key: str, role: str, changes: Changes[Value]) -> None:
        spans = [(item.start, item.end) for item in node.items]
        kept = [index for index in range(len(spans)) if index not in changes.removed]
        flow_splices.remove(self._made, spans, set(changes.removed))
        texts = [(after, on_a_line(item, role, key, self._style, flow=True)) for after, item in changes.added]
        if not kept:
            self._made.insert(node.start + 1, ", ".join(text for _, text in texts))
            return
        for after, text in texts:
            flow_splices.add_item(self._made, spans, kept, after, text)


def _indices_of(node: Mapping, key: str) -> set[int]:
    """Return where a key stands in a mapping, its repetitions included."""
    return {index for index, (name, _) in enumerate(node.items) if isinstance(name, Scalar) and name.value == key}


def _bare(value: Value) -> Value:
    """Return a bare name as its text."""
    fields = fields_of(value) if isinstance(value, Name) else None
    return fields if isinstance(fields, str) else value
