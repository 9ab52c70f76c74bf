"""The index of all items: found by any of their names, in Arabic or in English, and sorted as one likes."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from reader.glossary.entry_type import EntryType
from reader.ui.finding.index_table import Column, IndexLine, IndexTable, IndexView
from reader.ui.keys.picker_keys import INDEX_KEYS, picker_bindings
from reader.ui.painting.entry_types import STYLE_NAMES, SYMBOLS
from reader.ui.rows.index_row import IndexRow
from reader.ui.rows.row import Row
from reader.ui.screens.picker import Picker
from reader.ui.widgets.choice_bar import Choice, ChoiceBar
from reader.ui.widgets.index_header import IndexHeader

_TYPES: Final = (None, *EntryType)
_TYPE_CHOICES: Final = (Choice("all"), *(Choice(f"{SYMBOLS[kind]} {kind}s", STYLE_NAMES[kind]) for kind in EntryType))
_SCOPE_CHOICES: Final = (Choice("all articles"), Choice("this article"))
_COLUMNS: Final = tuple(Column)


class IndexScreen(Picker[str]):
    """Lets a person pick an item; the result is its entry's id."""

    BINDINGS: ClassVar[list[BindingType]] = [*picker_bindings(INDEX_KEYS)]
    KEYS = INDEX_KEYS
    PLACEHOLDER = "A name, in Arabic or in English"
    NOTHING = "No item is called so."

    DEFAULT_CSS = """
    IndexScreen {
        #count { height: 1; }
        #options { height: 2; padding: 0 1; }
        #types { width: 1fr; }
        &.-narrow #options { layout: vertical; height: 2; }
    }
    """

    def __init__(self, lines: Iterable[IndexLine], view: IndexView | None = None) -> None:
        self.view = view or IndexView()
        super().__init__(self.view.query)
        self._table = IndexTable(lines)

    def compose_options(self) -> ComposeResult:
        """Lay out the types, the scopes and the headings."""
        with Horizontal(id="options"):
            yield ChoiceBar(_TYPE_CHOICES, id="types")
            yield ChoiceBar(_SCOPE_CHOICES, id="scopes")
        yield IndexHeader()

    def on_mount(self) -> None:
        """Show which choices are taken from the beginning."""
        self._types.taken = _TYPES.index(self.view.type)
        self._scopes.taken = int(self.view.here)

    @property
    def _types(self) -> ChoiceBar:
        return self.query_one("#types", ChoiceBar)

    @property
    def _scopes(self) -> ChoiceBar:
        return self.query_one("#scopes", ChoiceBar)

    def narrow(self, query: str) -> None:
        """Show the items that what was typed may mean."""
        self.view = view = replace(self.view, query=query)
        lines = self._table.select(view)
        self.query_one(IndexHeader).show(view.column, upward=view.upward)
        self.show(
            [IndexRow(line, view.here) for line in lines], f"{len(lines):,} of {len(self._table):,}", uniform=True
        )

    def result_of(self, row: Row) -> str | None:
        """Return the entry of a line."""
        return row.line.entry.id if isinstance(row, IndexRow) else None

    def _look(self, view: IndexView) -> None:
        self.view = view
        self.narrow(view.query)

    @on(ChoiceBar.Taken, "#types")
    def _take_type(self, message: ChoiceBar.Taken) -> None:
        self._look(replace(self.view, type=_TYPES[message.index]))

    @on(ChoiceBar.Taken, "#scopes")
    def _take_scope(self, message: ChoiceBar.Taken) -> None:
        self._look(replace(self.view, here=bool(message.index)))

    @on(IndexHeader.Pressed)
    def _sort_by(self, message: IndexHeader.Pressed) -> None:
        """Sort by the column that was pressed; the one that sorts already turns round."""
        if message.column is self.view.column:
            self.action_reverse()
        else:
            self._look(replace(self.view, column=message.column, reverse=False))

    def action_next_type(self) -> None:
        """Show another type only, or all again."""
        self._types.take_next()

    def action_switch_scope(self) -> None:
        """Show the items of the open article only, or all again."""
        self._scopes.take_next()

    def action_next_column(self) -> None:
        """Sort by the next column."""
        place = _COLUMNS.index(self.view.column) + 1
        self._look(replace(self.view, column=_COLUMNS[place % len(_COLUMNS)], reverse=False))

    def action_reverse(self) -> None:
        """Turn the order round."""
        self._look(replace(self.view, reverse=not self.view.reverse))
