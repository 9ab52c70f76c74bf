"""Writing fields and items of the glossary anew, in the style of the file."""

from typing import Final

from reader.glossary.editing.house_style import HouseStyle
from reader.glossary.editing.records import ROLES, Record, Value, fields_of
from reader.glossary.editing.scalars import DOUBLE, FOLDED, LITERAL, PLAIN, block_scalar, is_plain, scalar
from reader.glossary.model import Entry, Name, Pin, Quote

_WORDS: Final = {None: "null", True: "true", False: "false"}


def on_a_line(value: Value, role: str, key: str, style: HouseStyle, *, flow: bool) -> str:
    """Return `value`, that of `key` in a mapping of `role` or an item of its list, as it stands within a line."""
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, str):
        wanted = style.quotes.get((role, key), PLAIN)
        return scalar(value, wanted if wanted or is_plain(value, flow=flow) else DOUBLE, flow=flow)
    if isinstance(value, tuple):
        return "[" + ", ".join(on_a_line(item, role, key, style, flow=True) for item in value) + "]"
    fields = fields_of(value)
    if isinstance(fields, str):
        return on_a_line(fields, role, key, style, flow=flow)
    kind = ROLES.get(key, key)
    pairs = ((name, fields[name]) for name in style.order(kind) if name in fields)
    return "{" + ", ".join(f"{name}: {on_a_line(each, kind, name, style, flow=True)}" for name, each in pairs) + "}"


def item_lines(value: Value, role: str, key: str, dash: int, style: HouseStyle) -> list[str]:
    """Return an item of the block list of `key`, its dash in column `dash`."""
    fields = fields_of(value) if isinstance(value, (Entry, Pin, Name, Quote)) else value
    kind = ROLES.get(key, key)
    if isinstance(fields, (str, bool, tuple)) or fields is None or style.flows[kind]:
        return [" " * dash + "-" + " " * (style.dash_gap - 1) + on_a_line(value, role, key, style, flow=False)]
    lines = mapping_lines(fields, kind, dash + style.dash_gap, style)
    return [" " * dash + "-" + lines[0][dash + 1 :], *lines[1:]]


def mapping_lines(fields: Record, role: str, indent: int, style: HouseStyle) -> list[str]:
    """Return a block mapping, its keys in column `indent` and in the order of the file."""
    return [
        line
        for key in style.order(role)
        if key in fields
        for line in field_lines(fields[key], role, key, indent, style)
    ]


def field_lines(value: Value, role: str, key: str, indent: int, style: HouseStyle) -> list[str]:
    """Return one field of a block mapping whose keys stand in column `indent`."""
    start = " " * indent + f"{key}:"
    if isinstance(value, tuple) and value and not style.flows.get(key, False):
        dash = indent + style.list_indents.get(key, style.step)
        return [start, *(line for item in value for line in item_lines(item, role, key, dash, style))]
    fields = fields_of(value) if isinstance(value, (Name, Quote)) else None
    kind = ROLES.get(key, key)
    if fields is not None and not isinstance(fields, str) and not style.flows[kind]:
        return [start, *mapping_lines(fields, kind, indent + style.step, style)]
    before = start.ljust(indent + style.value_columns.get(role, 0) - 1) + " "
    if isinstance(value, str):
        first, *rest = text_lines(value, role, key, len(before), indent + style.step, style)
        return [before + first, *rest]
    return [before + on_a_line(value, role, key, style, flow=False)]


def text_lines(value: str, role: str, key: str, column: int, indent: int, style: HouseStyle) -> list[str]:
    """Return a text that begins in `column` and is written over several lines, indented by `indent`, if it must be."""
    text = on_a_line(value, role, key, style, flow=False)
    block = LITERAL if "\n" in value else FOLDED if column + len(text) > style.width else None
    lines = block_scalar(value, block, indent, style.width) if block else None
    return lines or [text]
