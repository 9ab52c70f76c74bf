"""Edits of the file: the text changes in the lines of what is edited alone, and is read again before anything is kept.

The new text must hold exactly what the edit intends: the entries and pins as they are written, in order. It is read
again by `rereading`, or whole where that is not enough.
"""

from collections.abc import Iterable
from dataclasses import replace

from reader.glossary import nodes
from reader.glossary.editing.edit_errors import UneditableTextError
from reader.glossary.editing.edits import AddEntry, Edit, SplitName
from reader.glossary.editing.house_style import HouseStyle, learn
from reader.glossary.editing.lines import column
from reader.glossary.editing.node_splices import NodeSplices
from reader.glossary.editing.records import TOP
from reader.glossary.editing.rereading import read_again
from reader.glossary.editing.revised_lists import NEIGHBOURS, RevisedList, revised_lists
from reader.glossary.editing.sections import suggested_place
from reader.glossary.editing.splice import Splice, spliced
from reader.glossary.editing.windows import Window, open_window
from reader.glossary.model import Glossary
from reader.glossary.nodes import ALIAS, BLOCK, Mapping, Node, Scalar, Sequence
from reader.glossary.source import MAX_BYTES, GlossarySource, parse


def edited(source: GlossarySource, edit: Edit) -> GlossarySource:
    """Return the glossary's text with `edit` made in it, read again; `source` is as it was then.

    Raises `SenselessEditError` if the edit makes no sense for the glossary, and `UneditableTextError` if the text
    cannot take it as a splice.
    """
    if source.outline is None:
        problem = source.diagnostics[0].problem if source.diagnostics else "it was not read"
        raise UneditableTextError(f"the file cannot be edited: {problem}", "mend it first")
    revision = placed(source, edit).revision(source.written)
    intended = revision.applied(source.written)
    lists = revised_lists(source.outline, revision)
    result = source if not lists else _in_windows(source, lists)
    if result is None or result.written != intended:
        result = _in_whole(source, lists)
        if result.outline is None or result.written != intended:
            raise _refusal(source, result, intended)
    if len(result.text) > MAX_BYTES // 4 and len(result.text.encode()) > MAX_BYTES:
        raise UneditableTextError(f"the file would be larger than {MAX_BYTES >> 20} MiB", "split it")
    return result


def placed(source: GlossarySource, edit: Edit) -> Edit:
    """Return `edit` with the place of a new entry, where it leaves that to the sections of the file."""
    if source.outline is not None and isinstance(edit, (AddEntry, SplitName)) and edit.after is None:
        return replace(edit, after=suggested_place(source.text, source.outline, source.written, edit.entry))
    return edit


def _in_windows(source: GlossarySource, lists: list[RevisedList]) -> GlossarySource | None:
    """Return the edited text, read again by its windows, or None where that cannot be done."""
    assert source.outline is not None  # the caller saw to it
    if source.outline.anchored:
        return None
    opened: list[tuple[RevisedList, Window]] = []
    for each in lists:
        for first, last in each.runs():
            section = each.section
            window = open_window(source.text, section, first, last) if section and section.items else None
            if window is None:
                return None
            opened.append((each, window))
    return read_again(source, [(each, window, _window_splices(source.text, each, window)) for each, window in opened])


def _window_splices(text: str, each: RevisedList, window: Window) -> list[Splice]:
    style = learn(text, _samples(each, window.node.items, window.first))
    splices = NodeSplices(text, style)
    part = each.part(window.first, window.last)
    splices.sequence(window.node, each.key, TOP, part.values, part.changes)
    return splices.splices


def _in_whole(source: GlossarySource, lists: list[RevisedList]) -> GlossarySource:
    """Return the edited text, read whole."""
    text = source.text
    root = nodes.compose(text).root
    assert isinstance(root, Mapping)  # it has an outline
    sections = {key.value: value for key, value in reversed(root.items) if isinstance(key, Scalar)}
    found = []
    for each in lists:
        node = sections.get(each.key)
        if isinstance(node, Sequence) and node.items and node.style != ALIAS:
            first, last = each.runs()[0]
            splices = NodeSplices(text, learn(text, _samples(each, node.items[first:last], first)))
            splices.sequence(node, each.key, TOP, each.values, each.changes)
        elif node is None or _is_empty(node):
            splices = NodeSplices(text, _style_of_others(text, sections, each.key))
            splices.mapping(root, TOP, {}, {each.key: tuple(value for _, value in each.changes.added)})
        else:
            raise UneditableTextError(f"{each.key} is no list of its own", "write it as a list")
        found += splices.splices
    try:
        return parse(spliced(text, found), source.file)
    except ValueError as error:
        raise UneditableTextError("two of the changes meet in one place", "edit the file itself") from error


def _is_empty(node: Node) -> bool:
    return node.is_null if isinstance(node, Scalar) else not node.items


def _samples(each: RevisedList, items: list[Node], first: int) -> Iterable[tuple[Node, str]]:
    """Return the items of a list from its index `first` on, what is nearest to the changes before the rest."""
    nearest = sorted(range(len(items)), key=lambda index: min(abs(first + index - touched) for touched in each.touched))
    return [(items[index], each.key) for index in nearest]


def _style_of_others(text: str, sections: dict[str, Node], key: str) -> HouseStyle:
    """Return the style for the first item of a list: that of the other one."""
    others = [(node, other) for other, node in sections.items() if other != key and isinstance(node, Sequence)]
    style = learn(text, [(node._replace(items=node.items[:NEIGHBOURS]), other) for node, other in others])
    dashes = [column(text, node.start) for node, _ in others if node.style == BLOCK]
    return replace(style, list_indents={**style.list_indents, key: dashes[0]}) if dashes else style


def _refusal(source: GlossarySource, result: GlossarySource, intended: Glossary) -> UneditableTextError:
    """Return what says, as well as it can be known, why the text that was read again does not hold what is intended."""
    if source.outline is not None and source.outline.anchored:
        return UneditableTextError(
            "the change would reach other places of the file by an anchor (&) and its aliases (*)",
            "write out in the file what the aliases stand for, then edit",
        )
    new = [entry.id for entry in result.written.entries if entry.id not in intended.by_id]
    if new:
        return UneditableTextError(
            f"a second entry {new[0]}, which is left out now, would take its place", "give it another id in the file"
        )
    if result.outline is None and result.diagnostics:
        problem = result.diagnostics[0].problem
        return UneditableTextError(f"the change cannot be written: {problem}", "edit the file itself")
    return UneditableTextError("the file would not hold this change and nothing else", "edit the file itself")
