"""The way back from an edit, on whatever the glossary is by then: what it left is put back to what it found."""

from dataclasses import dataclass
from typing import NamedTuple

from reader.glossary.editing.edit_errors import SenselessEditError
from reader.glossary.editing.revision import BEFORE_ALL, Changes, Revision
from reader.glossary.model import Entry, Glossary, Pin


class EntryStep(NamedTuple):
    """An entry that stands there `now`, what it `was`, and the id after which it stood; None for none."""

    now: Entry | None
    was: Entry | None
    after: str | None


class PinStep(NamedTuple):
    """A pin that stands there `now`, what it `was`, and the pin after which it stood; None for none."""

    now: Pin | None
    was: Pin | None
    after: Pin | None


@dataclass(frozen=True, slots=True)
class Restore:
    """Some entries and pins as they were; each must be now what the edit that is taken back made of it."""

    entries: tuple[EntryStep, ...]
    pins: tuple[PinStep, ...]

    def title(self, glossary: Glossary) -> str:
        """Return what was done."""
        return f"restored {', '.join(step.was.en for step in self.entries if step.was) or 'the glossary'}"

    def revision(self, glossary: Glossary) -> Revision:
        """Return everything put back. Raises `SenselessEditError` if it has been changed since, or is used."""
        revision = Revision(self._entries(glossary), self._pins(glossary))
        result = revision.applied(glossary)
        for pin in result.pins:
            if pin.entry in glossary.by_id and pin.entry not in result.by_id:
                raise SenselessEditError(f"a pin in {pin.article} names {pin.entry} by now", "remove the pin first")
        return revision

    def _entries(self, glossary: Glossary) -> Changes[Entry]:
        places = {entry.id: index for index, entry in enumerate(glossary.entries)}
        replaced, removed, added = {}, set(), []
        for now, was, after in self.entries:
            if now is not None and glossary.by_id.get(now.id) != now:
                raise SenselessEditError(f"{now.id} has been changed since", "change it by hand")
            if was is not None and was.id in places and (now is None or now.id != was.id):
                raise SenselessEditError(f"there is an entry {was.id} again", "remove or rename it first")
            if was is None:
                assert now is not None  # a step says at least one of them
                removed.add(places[now.id])
            elif now is None:
                place = BEFORE_ALL if after is None else places.get(after, len(places) - 1)
                added.append((place, was))
            else:
                replaced[places[now.id]] = was
        return Changes(replaced, frozenset(removed), tuple(added))

    def _pins(self, glossary: Glossary) -> Changes[Pin]:
        places = {pin: index for index, pin in reversed([*enumerate(glossary.pins)])}
        replaced, removed, added = {}, set(), []
        for now, was, after in self.pins:
            if now is not None and now not in places:
                raise SenselessEditError(f"a pin in {now.article} has been changed since", "change it by hand")
            if was is None:
                assert now is not None  # a step says at least one of them
                removed.add(places[now])
            elif now is None:
                place = BEFORE_ALL if after is None else places.get(after, len(glossary.pins) - 1)
                added.append((place, was))
            else:
                replaced[places[now]] = was
        return Changes(replaced, frozenset(removed), tuple(added))


def restoring(before: Glossary, revision: Revision) -> Restore:
    """Return the way back from a revision of the glossary `before`."""
    entries = [EntryStep(entry, None, None) for _, entry in revision.entries.added]
    entries += [EntryStep(now, before.entries[index], None) for index, now in revision.entries.replaced.items()]
    for index in sorted(revision.entries.removed):
        kept = _kept_before(index, revision.entries)
        entries.append(EntryStep(None, before.entries[index], None if kept is None else before.entries[kept].id))
    pins = [PinStep(pin, None, None) for _, pin in revision.pins.added]
    pins += [PinStep(now, before.pins[index], None) for index, now in revision.pins.replaced.items()]
    for index in sorted(revision.pins.removed):
        kept = _kept_before(index, revision.pins)
        pins.append(PinStep(None, before.pins[index], None if kept is None else before.pins[kept]))
    return Restore(tuple(entries), tuple(pins))


def _kept_before(index: int, changes: Changes[Entry] | Changes[Pin]) -> int | None:
    """Return the nearest item before one that goes which does not go itself."""
    return next((other for other in range(index - 1, -1, -1) if other not in changes.removed), None)
