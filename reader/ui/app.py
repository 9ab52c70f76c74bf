"""The app: what the library, the glossary, the files on disk and the person tell each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.worker import get_current_worker

from reader.diagnostics import Diagnostic, Severity
from reader.glossary.model import EntryType
from reader.library.article import Article, Unreadable
from reader.library.folder import Library
from reader.settings import places, state
from reader.settings.state import State
from reader.ui.actions import Context, bindings
from reader.ui.carrying import carried
from reader.ui.guests import English
from reader.ui.library_app import LibraryApp, Target
from reader.ui.mention_map import EVERY_TYPE
from reader.ui.screens.reading import ReadingScreen
from reader.ui.shelf import Entry, entry_of, failed_entry
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.item_panel import ItemPanel
from reader.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from reader.glossary.source import GlossarySource
    from reader.ui.watching import Changed

# Seconds for which a toast tells what another program changed.
_NEWS = 6.0


class ReaderApp(LibraryApp):
    """Reads the articles of a library with what a glossary knows of the names in them."""

    TITLE = "reader"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.APP)]
    ENABLE_COMMAND_PALETTE = False

    @dataclass
    class GlossaryRead(Message):
        """The worker has read the glossary; `taken` tells that the app goes by it now, and `news` what it changed."""

        source: "GlossarySource"
        taken: bool
        news: str

    @dataclass
    class ArticlesChanged(Message):
        """The worker has read what another program changed; `ids` are all articles of the library now."""

        changed: "Changed"
        ids: Sequence[str]
        entries: Sequence[Entry]
        opened: Article | None

    def __init__(
        self,
        library: Library,
        glossary: Path,
        articles: Sequence[str] = (),
        remembered: State | None = None,
        diagnostics: Sequence[Diagnostic] = (),
    ) -> None:
        super().__init__(library, articles, remembered, diagnostics)
        self.glossary_path = glossary
        self.source: GlossarySource | None = None
        """The last good state of the glossary."""
        self.problems: dict[str, Sequence[Diagnostic]] = {"": diagnostics}
        """What is wrong, by what it is wrong with."""

    @on(ReadingScreen.Ready)
    def _begin(self) -> None:
        """Take over the person's choices, begin to read the library, and then what is known of it."""
        screen, choices = self.reading, self.state.choices
        view = screen.article_view
        view.show_marks, view.show_leftovers = choices.marks_shown, choices.leftovers_shown
        view.english = English(choices.english) if choices.english in set(English) else English.OFF
        hidden = (choices.hidden_types or "").split(",")
        screen.pane.shown_types = frozenset(kind for kind in EntryType if kind.value not in hidden)
        screen.panel.order = "count" if choices.panel_order == "count" else "date"
        self.look()
        self.call_after_refresh(self._watch_files)

    # The glossary

    @work(thread=True, exclusive=True, group="glossary")
    def _read_glossary(self) -> None:
        # Imported here because the app starts without it.
        from reader.glossary import source
        from reader.ui.glossary_changes import describe

        read, before = source.load(self.glossary_path), self.source
        broken = any(diagnostic.severity is Severity.ERROR for diagnostic in read.diagnostics)
        taken = before is None or not broken
        if taken and not self.knowledge.take_over_now(read.glossary):
            return
        news = describe(before.glossary, read.glossary) if taken and before is not None else ""
        self.post_message(self.GlossaryRead(read, taken, news))

    @on(GlossaryRead)
    def _know_glossary(self, message: GlossaryRead) -> None:
        source = message.source
        name = Path(source.file).name
        self.problems["glossary"] = source.diagnostics
        if message.taken:
            self.source = source
            self._mark()
        if message.news:
            self.notify(f"{name}: {message.news}.", timeout=_NEWS)
        if source.diagnostics:
            kept = "" if message.taken else " What was known before stays."
            self._tell_of_problems(name, source.diagnostics, kept)

    def _tell_of_problems(self, name: str, problems: Sequence[Diagnostic], more: str = "") -> None:
        count = "a problem" if len(problems) == 1 else f"{len(problems)} problems"
        first = problems[0]
        self.notify(
            f"{name} has {count}.{more} Line {first.line}: {first.problem}. Press ! for all.",
            severity="warning",
            timeout=_NEWS,
        )

    @work(exclusive=True, group="mark")
    async def _mark(self) -> None:
        """Mark the names in the open article, and check what pins point at."""
        if self.opened is not None:
            self.reading.mark(await self.knowledge.marked(self.opened))

    # What other programs change

    @work(thread=True, exclusive=True, group="watch")
    def _watch_files(self) -> None:
        # Imported here because the app starts without it.
        from reader.ui.watching import watch

        worker = get_current_worker()
        self.call_from_thread(self._read_glossary)
        known = [entry.id for entry in self.entries]
        for changed in watch(self.library, known, self.glossary_path, self._ids_opened, lambda: worker.is_cancelled):
            if changed.glossary:
                self.call_from_thread(self._read_glossary)
            if changed.articles or changed.removed:
                self._reread(changed)

    def _ids_opened(self) -> frozenset[str]:
        return frozenset() if self.opened is None else frozenset({self.opened.id})

    def _reread(self, changed: "Changed") -> None:
        """Read what changed, in the watching thread."""
        entries, read, opened = [], [], None
        for article_id in sorted(changed.articles):
            try:
                article = self.library.load(article_id)
            except Unreadable as error:
                entries.append(failed_entry(article_id, error.diagnostic))
            else:
                entries.append(entry_of(article))
                read.append(article)
        if self.opened is not None:
            opened = next((article for article in read if article.id == self.opened.id), None)
        if self.knowledge.discard_now(changed.removed) and self.knowledge.put_now(read):
            self.post_message(self.ArticlesChanged(changed, self.library.ids(), entries, opened))

    @on(ArticlesChanged)
    def _follow_articles(self, message: ArticlesChanged) -> None:
        screen, changed = self.reading, message.changed
        known = {entry.id: entry for entry in self.entries} | {entry.id: entry for entry in message.entries}
        new = [entry for entry in message.entries if entry.id not in {each.id for each in self.entries}]
        outside = [article for article in self._asked_for if article not in message.ids and article in known]
        screen.show_entries(known.get(article, Entry(article, article)) for article in [*outside, *message.ids])
        if self.opened is not None:
            screen.article_list.set_opened(self.opened.id)
        if message.opened is not None and self.opened is not None and message.opened != self.opened:
            self._carry_over(self.opened, message.opened)
        self._tell_news(new, [entry for entry in message.entries if entry not in new], changed.removed)
        screen.look_again()
        if not self.entries:
            self.say_that_there_are_none()
        elif self.opened is None and not screen.article_view.article:
            self.open(Target(self.entries[0].id, to_front=False))

    def _carry_over(self, before: Article, after: Article) -> None:
        """Show the open article as it is now, at the same words."""
        screen = self.reading
        place = screen.place()
        self.opened = after
        if place is None or not after.blocks:
            self.open(Target(after.id, to_front=False))
            return
        focus = place.focus and tuple(carried(offset, before.text, after.text) for offset in place.focus)
        moved = replace(place, offset=carried(place.offset, before.text, after.text), focus=None)
        screen.show_text(after, moved)
        if focus:
            screen.article_view.expect(focus[0], focus[1])
        self._mark()

    def _tell_news(self, new: Sequence[Entry], written: Sequence[Entry], removed: frozenset[str]) -> None:
        news = [(f"New: {entry.title}") for entry in new] + [f"Changed: {entry.title}" for entry in written]
        news += [f"Removed: {article}" for article in sorted(removed)]
        if len(news) > 3:
            news = [f"{len(new)} articles new, {len(written)} changed, {len(removed)} removed."]
        if self.opened is not None and self.opened.id in removed:
            news.append("What you read stays open until you leave it.")
        self.notify("\n".join(news), timeout=_NEWS)

    # What the person chooses

    def action_perform(self, name: str) -> None:
        """Do what a row of the table of actions names, wherever the keys are."""
        target = self if hasattr(self, f"action_{name}") else self.reading.article_view
        getattr(target, f"action_{name}")()

    def action_toggle_list(self) -> None:
        """Show or hide the list of articles."""
        self.reading.toggle_list()
        self.choose(replace(self.state.choices, list_shown=self.reading.list_shown))

    def action_toggle_panel(self) -> None:
        """Show or hide the panel."""
        self.reading.toggle_panel()
        self._remember_panel()

    def _remember_panel(self) -> None:
        self.choose(replace(self.state.choices, panel_shown=self.reading.panel_shown))

    @on(ItemPanel.Ordered)
    def _remember_order(self, message: ItemPanel.Ordered) -> None:
        self.choose(replace(self.state.choices, panel_order=message.order))

    def action_toggle_marks(self) -> None:
        """Show or hide the vowel marks."""
        self.reading.article_view.toggle_marks()
        self.choose(replace(self.state.choices, marks_shown=self.reading.article_view.show_marks))

    def action_toggle_leftovers(self) -> None:
        """Show or hide what the web page left around the article."""
        self.reading.pane.toggle_leftovers()
        self.choose(replace(self.state.choices, leftovers_shown=self.reading.article_view.show_leftovers))

    def action_switch_english(self) -> None:
        """Go on from no English in the lines to some, and to all."""
        places_of_english = list(English)
        view = self.reading.article_view
        english = places_of_english[(places_of_english.index(view.english) + 1) % len(places_of_english)]
        view.set_english(english)
        self.choose(replace(self.state.choices, english=english.value))

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
        self.choose(replace(self.state.choices, hidden_types=hidden))

    # Where the person goes

    @on(ItemPanel.Opened)
    def _jump_to_mention(self, message: ItemPanel.Opened) -> None:
        self.jump(Target(message.article, range=(message.start, message.end)))

    @on(ItemPanel.Followed)
    def _follow_item(self, message: ItemPanel.Followed) -> None:
        self.show_item(message.entry.id)

    def show_item(self, entry: str) -> None:
        """Show an entry in the panel, from where the history leads back."""
        if (left := self.reading.place()) is not None:
            self.history = self.history.jumped(left)
        self.reading.show_panel()
        self.reading.show_item(entry)
        self._remember_panel()

    def action_article_items(self) -> None:
        """Show the items that the open article mentions."""
        self.reading.show_panel()
        self.reading.panel.tab = "article"
        self.reading.look_again()
        self._remember_panel()

    def action_search(self) -> None:
        """Search the open article."""
        self.reading.show_article()
        self.reading.pane.open_search()

    @work(exclusive=True, group="dialog")
    async def action_index(self) -> None:
        """Show all items of the glossary; the one that is picked is shown in the panel."""
        from reader.ui.screens.index import IndexScreen

        lines = await self.knowledge.index(self.opened.id if self.opened else None)
        entry = await self.push_screen_wait(IndexScreen(lines))
        if entry is not None:
            self.show_item(entry)

    def action_problems(self) -> None:
        """Show what is wrong with the glossary and the articles."""
        from reader.ui.screens.problems import ProblemsScreen

        self.push_screen(ProblemsScreen([each for found in self.problems.values() for each in found]))

    def action_help(self) -> None:
        """Show all keys."""
        from reader.ui.screens.help import HelpScreen

        self.push_screen(HelpScreen())

    @on(TextField.Copied)
    def _tell_of_copied_field(self, message: TextField.Copied) -> None:
        self.tell_of_copy(message.result)


def run(library: Library, glossary: Path, articles: Sequence[str]) -> int:
    """Open the app on a library, a glossary and the articles asked for; return the exit status."""
    remembered, diagnostics = state.load(places.state_file())
    app = ReaderApp(library, glossary, articles, remembered, diagnostics)
    app.run()
    return app.return_code or 0
