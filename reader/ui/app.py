"""The app: what a person can do in it, from the keys and the palette to what the screens ask for."""

import gc
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual import on, work
from textual.binding import BindingType

from reader.glossary.entry_type import EntryType
from reader.library.folder import Library
from reader.settings import places, state
from reader.settings.reading import SettingsFile
from reader.settings.settings import EnglishWanted, MarksWanted, TerminalOrder
from reader.ui.article.guests import English
from reader.ui.article.mention_map import EVERY_TYPE
from reader.ui.edit_dialogs import EditDialogsApp
from reader.ui.following import FollowingApp
from reader.ui.keys.action_table import ACTIONS, Action
from reader.ui.keys.actions import Context, bindings
from reader.ui.knowledge import KnownArticles
from reader.ui.library_app import LibraryApp, Target
from reader.ui.screens.reading import ReadingScreen
from reader.ui.shelf import Entry
from reader.ui.system.recognising import Recognising
from reader.ui.widgets.article_pane import ArticlePane

if TYPE_CHECKING:
    from reader.concordance.library_search import LibrarySearch
    from reader.ui.finding.index_table import IndexView
    from reader.ui.finding.offers import Offer
    from reader.ui.screens.library_search import Found
    from reader.ui.screens.titles import TitlesScreen
    from reader.ui.widgets.item_panel import ItemPanel
    from reader.ui.widgets.text_field import TextField


_ENGLISH: Final[Mapping[English, str]] = {
    English.OFF: "No English in the lines.",
    English.FIRST: "English after the first of each name in a paragraph.",
    English.ALL: "English after every name.",
}


class ReaderApp(EditDialogsApp):
    """Reads the articles of a library with what a glossary knows of the names in them."""

    TITLE = "reader"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.APP)]
    ENABLE_COMMAND_PALETTE = False

    # What is kept from one search of the library to the next, and how the index was looked at last.
    _search: "LibrarySearch | None" = None
    _index_view: "IndexView | None" = None
    # The screen of titles, while it is shown.
    _titles: "TitlesScreen | None" = None

    @on(ReadingScreen.Ready)
    def _begin(self) -> None:
        """Take over the person's choices, begin to read the library, and then what is known of it."""
        screen, choices = self.reading, self.state.choices
        view = screen.article_view
        settings = self.settings
        view.longest_line = settings.measure
        view.show_marks, view.show_leftovers = choices.marks_shown, choices.leftovers_shown
        if settings.marks is not MarksWanted.AUTO:
            view.show_marks = settings.marks is MarksWanted.SHOWN
        english = choices.english if settings.english is EnglishWanted.AUTO else settings.english.value
        view.english = English(english) if english in set(English) else English.OFF
        hidden = (choices.hidden_types or "").split(",")
        screen.pane.shown_types = frozenset(kind for kind in EntryType if kind.value not in hidden)
        self.look()
        self.call_after_refresh(self._go_on, [entry.id for entry in self.entries])

    def _go_on(self, known: Collection[str]) -> None:
        """Do what was left until the first screen is painted."""
        gc.freeze()
        gc.enable()
        self.follow_files(known)

    # What the person chooses

    def action_perform(self, name: str) -> None:
        """Do what a row of the table of actions names, wherever the keys are."""
        target = self if hasattr(self, f"action_{name}") else self.reading.article_view
        self.call_later(getattr(target, f"action_{name}"))

    def action_toggle_list(self) -> None:
        """Show or hide the list of articles."""
        self.reading.toggle_list()
        self.choose(self.state.choices._replace(list_shown=self.reading.list_shown))

    async def action_toggle_panel(self) -> None:
        """Show or hide the panel."""
        await self.reading.toggle_panel()
        self._remember_panel()

    def _remember_panel(self) -> None:
        self.choose(self.state.choices._replace(panel_shown=self.reading.panel_shown))

    def on_item_panel_ordered(self, message: "ItemPanel.Ordered") -> None:
        """Remember how the panel orders articles."""
        self.choose(self.state.choices._replace(panel_order=message.order))

    def action_toggle_marks(self) -> None:
        """Show or hide the vowel marks."""
        self.reading.article_view.toggle_marks()
        self.choose(self.state.choices._replace(marks_shown=self.reading.article_view.show_marks))

    def action_toggle_leftovers(self) -> None:
        """Show or hide what the web page left around the article."""
        self.reading.pane.toggle_leftovers()
        self.choose(self.state.choices._replace(leftovers_shown=self.reading.article_view.show_leftovers))

    def action_switch_english(self) -> None:
        """Go on from no English in the lines to some, and to all."""
        places_of_english = list(English)
        view = self.reading.article_view
        english = places_of_english[(places_of_english.index(view.english) + 1) % len(places_of_english)]
        view.set_english(english)
        self.notify(_ENGLISH[english], timeout=2)
        self.choose(self.state.choices._replace(english=english.value))

    def action_toggle_highlights(self) -> None:
        """Highlight names of all types, or none."""
        self.reading.pane.toggle_all_types()

    def action_toggle_actors(self) -> None:
        """Highlight actors, or do not."""
        self.reading.pane.toggle_type(EntryType.ACTOR)

    def action_toggle_places(self) -> None:
        """Highlight places, or do not."""
        self.reading.pane.toggle_type(EntryType.PLACE)

    def action_toggle_operations(self) -> None:
        """Highlight operations, or do not."""
        self.reading.pane.toggle_type(EntryType.OPERATION)

    @on(ArticlePane.TypesChosen)
    def _choose_types(self, message: ArticlePane.TypesChosen) -> None:
        self.reading.pane.set_types(message.types)
        hidden = ",".join(kind.value for kind in EVERY_TYPE - message.types)
        self.choose(self.state.choices._replace(hidden_types=hidden))

    # Where the person goes

    def on_item_panel_opened(self, message: "ItemPanel.Opened") -> None:
        """Go to a mention."""
        self.jump(Target(message.article, range=(message.start, message.end)))

    async def on_item_panel_followed(self, message: "ItemPanel.Followed") -> None:
        """Show another item."""
        await self.show_item(message.entry.id)

    async def show_item(self, entry: str) -> None:
        """Show an entry in the panel, from where the history leads back."""
        if (left := self.reading.place()) is not None:
            self.history = self.history.jumped(left)
        await self.reading.show_panel()
        self.reading.show_item(entry)
        self._remember_panel()

    async def action_article_items(self) -> None:
        """Show the items that the open article mentions."""
        await self.reading.show_panel("article")
        self._remember_panel()

    async def action_search(self) -> None:
        """Search the open article."""
        if self.opened is not None:
            self.reading.show_article()
            await self.reading.pane.open_search()

    def action_search_library(self) -> None:
        """Search all articles; the place that is picked is opened, with the search going on there."""
        from reader.concordance.library_search import LibrarySearch
        from reader.ui.screens.library_search import LibrarySearchScreen

        self._search = self._search or LibrarySearch(KnownArticles(self.library, self.knowledge))
        leftovers = self.reading.article_view.show_leftovers
        self.push_screen(LibrarySearchScreen(self._search, leftovers=leftovers), self._go_to_found)

    def _go_to_found(self, found: "Found | None") -> None:
        if found is not None:
            self.jump(Target(found.article, range=(found.start, found.end), query=found.query))

    @on(FollowingApp.ArticlesChanged)
    def _search_anew(self, message: FollowingApp.ArticlesChanged) -> None:
        if self._search is not None:
            self._search.forget(message.changed.articles | message.changed.removed)

    @on(LibraryApp.EntriesRead)
    def _tell_titles(self, message: LibraryApp.EntriesRead) -> None:
        if self._titles is not None:
            self._titles.update_entries(message.entries)

    def action_open_title(self) -> None:
        """Open the article that is picked by a part of its title."""
        from reader.ui.screens.titles import TitlesScreen

        self._titles = TitlesScreen(self.entries)
        self.push_screen(self._titles, self._open_picked)

    def _open_picked(self, article: str | None) -> None:
        self._titles = None
        if article is not None:
            self.open_article(article)

    @work(exclusive=True, group="index")
    async def action_index(self) -> None:
        """Show all items of the glossary; the one that is picked is shown in the panel."""
        from reader.ui.screens.index import IndexScreen

        lines = await self.knowledge.index(self.opened.id if self.opened else None)
        screen = IndexScreen(lines, self._index_view and replace(self._index_view, query=""))
        entry = await self.push_screen_wait(screen)
        self._index_view = screen.view
        if entry is not None:
            await self.show_item(entry)

    def action_command_palette(self) -> None:
        """Do, show or open what is picked in the palette."""
        from reader.ui.finding.offers import Offers
        from reader.ui.screens.palette import PaletteScreen

        known = self.desk.source.glossary.entries if self.desk else ()
        offered = [action for action in ACTIONS if action.palette]
        self.push_screen(PaletteScreen(Offers(offered, known, self.entries, self.available_themes)), self._take_offer)

    def _take_offer(self, offer: "Offer | None") -> None:
        from reader.glossary.model import Entry as GlossaryEntry
        from reader.ui.finding.offers import UseTheme

        match offer:
            case Action():
                self.call_later(self.run_action, f"app.perform('{offer.name}')")
            case UseTheme():
                self.theme = offer.name
            case Entry():
                self.open_article(offer.id)
            case GlossaryEntry():
                self.call_later(self.show_item, offer.id)

    @work(exclusive=True, group="problems")
    async def action_problems(self) -> None:
        """Show what is wrong with the glossary, its pins, and the articles that have been read."""
        from reader.ui.screens.problems import ProblemsScreen

        found = [each for problems in self.problems.values() for each in problems]
        found += await self.knowledge.pin_problems(str(self.glossary_path))
        for entry in self.entries:
            found += (*([entry.problem] if entry.problem else []), *entry.warnings)
        self.push_screen(ProblemsScreen(found))

    def action_help(self) -> None:
        """Show all keys."""
        from reader.ui.screens.help import HelpScreen

        self.push_screen(HelpScreen())

    def on_text_field_copied(self, message: "TextField.Copied") -> None:
        """Say whether what was copied in a field reached the clipboard."""
        self.tell_of_copy(message.result)


class Opening(NamedTuple):
    """What the app is opened on: `edited` is the file that edits of the glossary are written to.

    `order` is the one that the command line names for the `terminal`, which has been asked who it is.
    """

    library: Library
    glossary: Path
    edited: Path
    articles: Sequence[str]
    settings: SettingsFile
    order: TerminalOrder
    terminal: Recognising


def run(opening: Opening) -> int:
    """Open the app; return the exit status."""
    remembered, diagnostics = state.load(places.state_file())
    settings = opening.settings.settings
    app = ReaderApp(
        opening.library,
        opening.glossary,
        opening.articles,
        remembered,
        (*diagnostics, *opening.settings.diagnostics),
        settings,
        opening.edited,
    )
    app.recognition, app.typed_before = opening.terminal.recognition, opening.terminal.typed
    app.take_terminal(opening.terminal.recognised, opening.order)
    app.run(mouse=settings.mouse)
    return app.return_code or 0
