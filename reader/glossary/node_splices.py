"""Splices that bring the nodes of a text to other values, each as small as the change.

What does not change keeps its place, quoting and comments. What has no node yet is written in the style of the file, by
`writing`.
"""

from dataclasses import replace

from reader.glossary import places
from reader.glossary.edit_errors import UneditableTextError
from reader.glossary.house_style import HouseStyle
from reader.glossary.lines import blank_lines, column, line_break, line_end, line_start, next_line, owned_end
from reader.glossary.list_changes import changes_of_list
from reader.glossary.model import Entry, Name, Pin, Quote
from reader.glossary.nodes import ALIAS, BLOCK, FLOW, Mapping, Node, Scalar, Sequence
from reader.glossary.records import ROLES, Record, Value, fields_of
from reader.glossary.revision import BEFORE_ALL, Changes
from reader.glossary.scalars import DOUBLE, FOLDED, LITERAL, PLAIN, SINGLE, block_scalar, is_plain, scalar
from reader.glossary.splice import Splice
from reader.glossary.writing import field_lines, item_lines, on_a_line, text_lines


class NodeSplices:
    """The splices of one text, collected while its nodes are gone through; ranges in code points of `text`."""

    def __init__(self, text: str, style: HouseStyle) -> None:
        self.splices: list[Splice] = []
        self._text = text
        self._style = style

    def sequence(self, node: Sequence, key: str, role: str, old: tuple[Value, ...], changes: Changes[Value]) -> None:
        """Change the list of `key`, which stands in a mapping of `role`; `old` has the value of each of its items."""
        for index, new in changes.replaced.items():
            self._item(node.items[index], key, role, old[index], new, flow=node.style == FLOW)
        if node.style == FLOW:
            self._flow_items(node, key, role, changes)
        else:
            self._block_items(node, key, role, changes)

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
        self._remove_pairs(node, gone)
        kept = {key: index for key, index in pairs.items() if index not in gone}
        order = self._style.order(role)
        for key in (key for key in order if key in new and key not in pairs):
            before = [known for known in order[: order.index(key)] if known in kept]
            self._add_pair(node, kept[before[-1]] if before else None, key, role, new[key])

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
        kind = ROLES.get(key, key)
        if isinstance(new, (Entry, Pin, Name, Quote)):
            fields, before = fields_of(new), fields_of(old) if isinstance(old, type(new)) else None
            if isinstance(node, Mapping) and self._open(node) and not isinstance(before, (str, type(None))):
                assert not isinstance(fields, str)  # a bare name was taken for its text
                self.mapping(node, kind, before, fields)
                return
        elif isinstance(node, Scalar) and node.style != ALIAS and isinstance(new, str):
            self._scalar(node, key, role, new, flow=flow)
            return
        text = on_a_line(new, role, key, self._style, flow=flow)
        self.splices.append(Splice(node.start, places.content_end(self._text, node), text))

    def _open(self, node: Mapping) -> bool:
        """Tell whether a mapping can be changed in its place: one of its own, and if in flow style with braces."""
        return node.style == BLOCK or (node.style == FLOW and self._text[node.end - 1] == "}" and bool(node.items))

    def _value(self, node: Mapping, index: int, key: str, role: str, old: Value, new: Value) -> None:
        """Change the value of a field."""
        name, value = node.items[index]
        flow = node.style == FLOW
        start, end = places.colon_end(self._text, name), places.content_end(self._text, value)
        if isinstance(new, tuple):
            if isinstance(value, Sequence) and value.style != ALIAS and value.items:
                values, changes = changes_of_list(value, key, new)
                self.sequence(value, key, role, values, changes)
            elif flow or self._style.flows.get(key, False):
                self.splices.append(Splice(start, end, " " + on_a_line(new, role, key, self._style, flow=flow)))
            else:
                self.splices.append(Splice(start, end, ""))
                indent = column(self._text, name.start)
                lines = field_lines(new, role, key, indent, self._style)
                self._insert_lines(owned_end(self._text, end, indent), lines[1:])
        elif value.start == value.end:
            self.splices.append(Splice(start, end, " " + on_a_line(new, role, key, self._style, flow=flow)))
        else:
            self._item(value, key, role, old, new, flow=flow)

    def _scalar(self, node: Scalar, key: str, role: str, new: str, *, flow: bool) -> None:
        """Write another text in the place of a scalar, in its style."""
        end = places.content_end(self._text, node)
        own = self._text[node.start : end]
        indent = self._indent_of(node)
        lines = None
        if node.style in (LITERAL, FOLDED):
            first = self._text[node.start : line_end(self._text, node.start)]
            lines = block_scalar(new, node.style, indent, self._style.width, first)
        if lines is None:
            plain = node.style == PLAIN and own == node.value
            wanted = node.style if node.style in (SINGLE, DOUBLE) else DOUBLE
            if plain or node.style in (LITERAL, FOLDED):
                wanted = PLAIN if is_plain(new, flow=flow) else DOUBLE
            lines = [scalar(new, wanted, flow=flow)]
            alone = not self._text[end : line_end(self._text, end)].strip(" \t")
            if not flow and alone and wanted != SINGLE and node.style not in (SINGLE, DOUBLE):
                place = column(self._text, node.start)
                lines = text_lines(new, role, key, place, indent, replace(self._style, quotes={}))
        self.splices.append(Splice(node.start, end, line_break(self._text, node.start).join(lines)))

    def _indent_of(self, node: Scalar) -> int:
        """Return how far the lines of a text are indented: as they are, else a step from their line's first word."""
        following = next_line(self._text, node.start)
        while following < node.end:
            line = self._text[following : line_end(self._text, following)]
            if line.strip():
                return len(line) - len(line.lstrip(" "))
            following = next_line(self._text, following)
        line = self._text[line_start(self._text, node.start) : node.start]
        return len(line) - len(line.lstrip(" -")) + self._style.step

    def _remove_pairs(self, node: Mapping, gone: set[int]) -> None:
        ends = [places.content_end(self._text, value) for _, value in node.items]
        spans = [(key.start, end) for (key, _), end in zip(node.items, ends, strict=True)]
        if node.style == FLOW:
            self._remove_flow(spans, gone)
            return
        leading = 0
        if not places.begins_its_line(self._text, spans[0][0]):
            while leading in gone:
                leading += 1
            if leading:
                following = next_line(self._text, spans[leading - 1][1])
                rest = self._text[following : line_end(self._text, following)]
                self.splices.append(Splice(spans[0][0], following + len(rest) - len(rest.lstrip(" ")), ""))
        for index in gone:
            if index >= leading:
                self._remove_lines(*spans[index])

    def _add_pair(self, node: Mapping, before: int | None, key: str, role: str, value: Value) -> None:
        """Add a field after the one with the index `before`, or before all."""
        first = node.items[0][0].start
        if node.style == FLOW:
            text = f"{key}: {on_a_line(value, role, key, self._style, flow=True)}"
            place = first if before is None else places.content_end(self._text, node.items[before][1])
            self._write(place, text + ", " if before is None else ", " + text)
            return
        indent = column(self._text, first)
        if self._text[line_start(self._text, first) : first].strip(" -"):
            raise UneditableTextError(
                "the entry is written in a way that cannot be edited here", "edit the file itself"
            )
        lines = field_lines(value, role, key, indent, self._style)
        if before is None:
            ended = line_break(self._text, first)
            self._write(first, ended.join([lines[0].lstrip(" "), *lines[1:], " " * indent]))
            return
        end = places.content_end(self._text, node.items[before][1])
        if role == "file":
            blank = any(blank_lines(self._text, _line_before(self._text, name.start)) for name, _ in node.items[1:])
            self._insert_lines(owned_end(self._text, end, indent), [""] * blank + lines)
        else:
            self._insert_lines(next_line(self._text, end), lines)

    def _flow_items(self, node: Sequence, key: str, role: str, changes: Changes[Value]) -> None:
        self._remove_flow([(item.start, item.end) for item in node.items], set(changes.removed))
        kept = [index for index in range(len(node.items)) if index not in changes.removed]
        between = [
            self._text[node.items[index - 1].end : node.items[index].start]
            for index in range(len(node.items) - 1, 0, -1)
        ]
        separator = next((gap for gap in between if not places.has_comment(gap)), ", ")
        for after, item in changes.added:
            text = on_a_line(item, role, key, self._style, flow=True)
            before = [index for index in kept if index <= after]
            if before:
                self._write(node.items[before[-1]].end, separator + text)
            elif kept:
                self._write(node.items[kept[0]].start, text + separator)
            else:
                first = after == changes.added[0][0] and item is changes.added[0][1]
                self._write(node.start + 1, text if first else separator + text)

    def _remove_flow(self, spans: list[tuple[int, int]], gone: set[int]) -> None:
        """Remove parts of a flow collection, each with the comma after it, or before it if it is the last."""
        kept = [index for index in range(len(spans)) if index not in gone]
        for index in gone:
            start, end = spans[index]
            later = [other for other in kept if other > index]
            following = spans[index + 1][0] if index + 1 < len(spans) else None
            if later and following is not None and not places.has_comment(self._text[end:following]):
                self.splices.append(Splice(start, following, ""))
            elif not later and kept and not places.has_comment(self._text[spans[index - 1][1] : start]):
                self.splices.append(Splice(spans[index - 1][1], end, ""))
            else:
                comma = places.comma_end(self._text, end)
                self.splices.append(Splice(start, comma if later and comma else end, ""))

    def _block_items(self, node: Sequence, key: str, role: str, changes: Changes[Value]) -> None:
        text = self._text
        spaced = ROLES.get(key) in ("entry", "pin")
        dashes = [places.dash_of(text, node, index) for index in range(len(node.items))]
        if not all(places.begins_its_line(text, dash) for dash in dashes):
            raise UneditableTextError(
                "two lists begin in one line, which cannot be edited here", "edit the file itself"
            )
        ends = [
            owned_end(text, end, column(text, dash)) if spaced else next_line(text, end)
            for dash, end in zip(dashes, (places.content_end(text, item) for item in node.items), strict=True)
        ]
        for index in changes.removed:
            self._remove_item(dashes[index], ends[index], spaced=spaced)
        if not changes.added:
            return
        style = replace(self._style, dash_gap=node.items[0].start - dashes[0])
        if "\n" in text[dashes[0] : node.items[0].start] or style.dash_gap > 8:
            style = self._style
        gaps = [blank_lines(text, end) for end in ends[:-1]]
        for after, item in changes.added:
            lines = item_lines(item, role, key, column(text, dashes[0]), style)
            blank = [""] * (_nearest(gaps, after) if spaced else 0)
            if after == BEFORE_ALL:
                self._insert_lines(line_start(text, dashes[0]), lines + blank)
            else:
                self._insert_lines(ends[after], blank + lines)

    def _remove_item(self, dash: int, end: int, *, spaced: bool) -> None:
        """Remove the lines of an item, and with them the blank line that set it off on one side."""
        start = line_start(self._text, dash)
        before = _line_before(self._text, start)
        blank_before = before < start and not self._text[before:start].strip()
        if spaced and blank_before:
            if blank_lines(self._text, end):
                end = next_line(self._text, end)
            elif end == len(self._text):
                start = before
        self._remove_lines(start, end - 1 if end > start else end)

    def _remove_lines(self, start: int, end: int) -> None:
        """Remove the lines from that of `start` to that of `end`; the text then ends as it did."""
        start, following = line_start(self._text, start), next_line(self._text, end)
        if following == line_end(self._text, end) and start:
            start -= len(line_break(self._text, start))
        self.splices.append(Splice(start, following, ""))

    def _insert_lines(self, place: int, lines: list[str]) -> None:
        """Insert lines where a line begins, or at the end of the text."""
        ended = line_break(self._text, place)
        if place == line_start(self._text, place):
            self._write(place, "".join(line + ended for line in lines))
        else:
            self._write(place, "".join(ended + line for line in lines))

    def _write(self, place: int, text: str) -> None:
        self.splices.append(Splice(place, place, text))


def _indices_of(node: Mapping, key: str) -> set[int]:
    """Return where a key stands in a mapping, its repetitions included."""
    return {index for index, (name, _) in enumerate(node.items) if isinstance(name, Scalar) and name.value == key}


def _bare(value: Value) -> Value:
    """Return a bare name as its text."""
    fields = fields_of(value) if isinstance(value, Name) else None
    return fields if isinstance(fields, str) else value


def _line_before(text: str, start: int) -> int:
    """Return where the line before the one that begins at `start` begins."""
    return line_start(text, start - len(line_break(text, start))) if start else 0


def _nearest(gaps: list[int], after: int) -> int:
    """Return how many blank lines stand between items about the place after the item `after`."""
    if not gaps:
        return 0
    return gaps[max(0, min(after - 1, len(gaps) - 1))]
