"""The pin screen: a person says of one mention what it is, in its place or in the whole article."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.widget import Widget

from reader.glossary.editing.edits import AddPin, RemovePin, ReplacePin
from reader.glossary.model import Entry, Quote
from reader.ui.changing.pinning import Pinning, Scope
from reader.ui.keys.dialog_keys import PIN_KEYS, dialog_bindings
from reader.ui.keys.picker_keys import PickerKey
from reader.ui.rows.choice_row import ChoiceRow, isolated
from reader.ui.rows.quote_row import QuoteRow
from reader.ui.rows.row import BlankRow, Row, TextRow
from reader.ui.screens.choices import ChoicesScreen
from reader.ui.widgets.choice_bar import Choice, ChoiceBar

_MOST_DIGITS: Final = 9
_PINNED: Final = "pinned so"


class Another(Enum):
    """That the entry is to be sought in the index."""

    ENTRY = "another entry"


class _Answer(Enum):
    ANOTHER = "another entry"
    NOTHING = "not a mention"
    REMOVE = "remove the pin"


PinResult = AddPin | ReplacePin | RemovePin | Another


class PinScreen(ChoicesScreen[PinResult, str | _Answer]):
    """Lets a person decide what a mention is; the result is the edit that says so, or that the index is to be asked.

    What holds already changes nothing, and closes the screen without a result. `entries` are the glossary's, by id.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*dialog_bindings(PIN_KEYS)]

    DEFAULT_CSS = """
    PinScreen ChoiceBar { margin: 1 1 0 1; }
    """

    def __init__(self, pinning: Pinning, entries: Mapping[str, Entry]) -> None:
        super().__init__()
        self.pinning = pinning
        self._entries = entries
        self._scope = Scope.PLACE

    def compose_below(self) -> Iterable[Widget]:
        """Lay out the scopes, where there is a choice."""
        scopes = self.pinning.scopes
        return [ChoiceBar([Choice(scope.value) for scope in scopes])] if len(scopes) > 1 else []

    def keys(self) -> Sequence[PickerKey]:
        """Tell of the scopes, where there is a choice."""
        return PIN_KEYS if len(self.pinning.scopes) > 1 else ()

    def rows(self) -> Sequence[Row]:
        """Return the place, what it may be, and what else may be said of it."""
        anchor = "Anchored to these words:" if self._scope is Scope.PLACE else "Wherever the article has this name:"
        pinning = self.pinning
        quote = pinning.anchor if self._scope is Scope.PLACE else Quote(pinning.quote.exact)
        rows: list[Row] = [TextRow(anchor, "row--muted"), QuoteRow(quote), BlankRow()]
        rows += [self._candidate(place, entry) for place, entry in enumerate(self._offered(), 1)]
        if self._scope is Scope.PLACE:
            rows.append(ChoiceRow("a", "Another entry …", _Answer.ANOTHER))
            pinned = pinning.at_place is not None and pinning.at_place.entry is None
            rows.append(ChoiceRow("n", "No mention of anything", _Answer.NOTHING, _PINNED if pinned else ""))
        if pinning.pin(self._scope) is not None:
            rows.append(ChoiceRow("r", "Remove the pin, and let the glossary decide", _Answer.REMOVE))
        return rows

    def _offered(self) -> list[Entry]:
        """Return the candidates; for a place also what is pinned there, which need not be one."""
        pin = self.pinning.pin(self._scope)
        ids = [*self.pinning.candidates, *([pin.entry] if pin is not None and pin.entry is not None else [])]
        return [self._entries[each] for each in dict.fromkeys(ids) if each in self._entries]

    def _candidate(self, place: int, entry: Entry) -> ChoiceRow[str | _Answer]:
        pin = self.pinning.pin(self._scope)
        if pin is not None:
            state = _PINNED if pin.entry == entry.id else ""
        else:
            state = "so at present" if self.pinning.decided == entry.id else ""
        key = str(place) if place <= _MOST_DIGITS else ""
        return ChoiceRow(key, f"{entry.en} · {isolated(entry.ar)}", entry.id, state)

    def choose(self, value: str | _Answer) -> None:
        """Close with the edit that says what was chosen."""
        match value:
            case _Answer.ANOTHER:
                self.end(Another.ENTRY)
            case _Answer.REMOVE:
                self.end(self.pinning.removal(self._scope))
            case _Answer.NOTHING:
                self.end(self.pinning.edit(None, self._scope))
            case _:
                self.end(self.pinning.edit(value, self._scope))

    @on(ChoiceBar.Taken)
    def _take_scope(self, message: ChoiceBar.Taken) -> None:
        self._scope = self.pinning.scopes[message.index]
        self.show_rows(keep=True)

    def action_switch_scope(self) -> None:
        """Decide for the place alone, or for the whole article."""
        for bar in self.query(ChoiceBar):
            bar.take_next()
