"""How the list of a field becomes another: which of its items stay, change, go and come."""

from difflib import SequenceMatcher

from reader.arabic.folding import fold
from reader.arabic.words import FOLDED_WORD
from reader.glossary.editing.records import Value
from reader.glossary.editing.revision import BEFORE_ALL, Changes
from reader.glossary.entries import form_key, read_name
from reader.glossary.findings import Findings
from reader.glossary.model import Name
from reader.glossary.nodes import Node, Scalar, Sequence


def changes_of_list(node: Sequence, key: str, new: tuple[Value, ...]) -> tuple[tuple[Value, ...], Changes[Value]]:
    """Return the value of each item of the list of `key`, None where it is invalid, and what makes it `new`.

    Invalid items stay, and so do names that repeat one that is there.
    """
    values = tuple(_value(item, key) for item in node.items)
    places = [index for index, value in enumerate(values) if value is not None]
    if key == "names":
        places = _without_repetitions(values, places, new)
    replaced: dict[int, Value] = {}
    removed: set[int] = set()
    added: list[tuple[int, Value]] = []
    matcher = SequenceMatcher(None, [_form(values[place]) for place in places], [*map(_form, new)], autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        paired = min(end - start, new_end - new_start)
        pairs = zip(places[start : start + paired], new[new_start : new_start + paired], strict=True)
        replaced |= {place: value for place, value in pairs if values[place] != value}
        removed.update(places[start + paired : end])
        after = places[start + paired - 1] if start + paired else BEFORE_ALL
        added += [(after, value) for value in new[new_start + paired : new_end]]
    return values, Changes(replaced, frozenset(removed), tuple(added))


def _form(value: Value) -> Value:
    """Return what tells an item from the others, so that a name keeps its place when its conditions change."""
    return value.ar if isinstance(value, Name) else value


def _value(item: Node, key: str) -> Value:
    if key == "names":
        read = read_name(item, "", Findings("", ""))
        return read.name if read else None
    if not isinstance(item, Scalar):
        return None
    words = FOLDED_WORD.fullmatch if key == "near" else FOLDED_WORD.search
    return item.value if words(fold(item.value).text) else None


def _without_repetitions(values: tuple[Value, ...], places: list[int], new: tuple[Value, ...]) -> list[int]:
    """Return the places without those of names that an earlier one makes needless, now and afterwards."""
    wanted = {form_key(name) for name in new if isinstance(name, Name)}
    seen: set[object] = set()
    kept = []
    for place in places:
        name = values[place]
        assert isinstance(name, Name)
        form = form_key(name)
        if form not in seen or form not in wanted:
            kept.append(place)
        seen.add(form)
    return kept
