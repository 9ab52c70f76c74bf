"""An app that follows the files: it knows the glossary as it is on disk, and shows articles as they are there."""

import gc
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.diagnostics import Diagnostic, Severity
from reader.library.article import Article
from reader.library.folder import Library
from reader.settings.settings import Settings
from reader.settings.state import State
from reader.ui.library_app import LibraryApp, Target
from reader.ui.shelf import Entry, read_entries

if TYPE_CHECKING:
    # Only for their types: the app paints its first screen before it reads the glossary.
    from reader.glossary.source import GlossarySource
    from reader.ui.changing.glossary_desk import Desk
    from reader.ui.system.watching import Changed

# Seconds for which a toast tells what another program changed.
_NEWS: Final = 6.0


class FollowingApp(LibraryApp):
    """Reads the glossary, and whatever changes while the app runs; what is wrong leaves the last good state alone."""

    @dataclass
    class GlossaryRead(Message):
        """The worker has read the glossary; `desk` is what the app is to go by if it had `before`, and `news` why."""

        source: "GlossarySource"
        before: "Desk | None"
        desk: "Desk"
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
        settings: Settings | None = None,
        edited: Path | None = None,
    ) -> None:
        super().__init__(library, articles, remembered, diagnostics, settings)
        self.glossary_path = glossary
        self.edited_path = edited or glossary
        """The file that edits of the glossary are written to, and that is followed once there is one."""
        self.desk: Desk | None = None
        """The last good state of the glossary, with what was changed here."""
        self.problems: dict[str, Sequence[Diagnostic]] = {"": diagnostics}
        """What is wrong, by what it is wrong with."""
        # What was told to be wrong with the glossary.
        self._told: list[str] = []

    # The glossary

    @work(thread=True, exclusive=True, group="glossary")
    def read_glossary(self) -> None:
        """Read the glossary, and go by it if nothing in it is broken."""
        # Imported here because the app starts without it.
        from reader.glossary import source
        from reader.glossary.files import saving
        from reader.ui.changing.glossary_changes import describe
        from reader.ui.changing.glossary_desk import Desk

        before = self.desk
        if before is None and not self.glossary_path.exists():
            desk = Desk.new(self.glossary_path)
            news = f"there is none at {self.glossary_path}"
            self.post_message(self.GlossaryRead(desk.source, before, desk, news))
            return
        try:
            seen = saving.read(self.glossary_path)
        except OSError:
            seen = saving.NO_FILE  # the diagnostics tell
        if before is not None and seen.data is not None and seen.data == before.seen.data:
            self.post_message(self.GlossaryRead(before.source, before, before, ""))
            return
        name = str(self.glossary_path)
        read = source.load(self.glossary_path) if seen.data is None else source.of_bytes(seen.data, name)
        news = ""
        if before is None:
            own = self.edited_path == self.glossary_path
            desk = Desk(self.edited_path, read, read, seen if own else saving.NO_FILE)
        else:
            broken = any(diagnostic.severity is Severity.ERROR for diagnostic in read.diagnostics)
            desk = before if broken else before.read_anew(read, seen)
            if desk is not before and before.source.glossary != read.glossary:
                news = describe(before.source.glossary, read.glossary)
        self.post_message(self.GlossaryRead(read, before, desk, news))

    @on(GlossaryRead)
    def _know_glossary(self, message: GlossaryRead) -> None:
        if self.desk is not message.before:
            # Something was changed here meanwhile.
            self.read_glossary()
            return
        name, problems = self.glossary_path.name, message.source.diagnostics
        if message.desk is not message.before:
            self.desk = message.desk
            self._go_by(message.desk.source)
        if message.news:
            self.notify(f"{name}: {message.news}.", timeout=_NEWS)
        if self.take_problems(problems):
            kept = "" if message.desk is not message.before else " What was known before stays."
            self._tell_of_problems(name, problems, kept)

    def take_problems(self, found: Sequence[Diagnostic]) -> bool:
        """Know what is wrong with the glossary; tell whether it is something else than was told."""
        problems = [diagnostic.problem for diagnostic in found]
        other = bool(problems) and problems != self._told
        self.problems["glossary"], self._told = found, problems
        return other

    @work(group="go by")
    async def _go_by(self, source: "GlossarySource") -> None:
        """Mark the names that a glossary knows."""
        first = not self.knowledge.ready
        await self.knowledge.take_over(source.glossary)
        self.mark()
        if first:
            # It lives long: a full collection would only make a key wait. Later ones come with what was closed since.
            self.call_after_refresh(gc.freeze)

    def _tell_of_problems(self, name: str, problems: Sequence[Diagnostic], more: str = "") -> None:
        count = "a problem" if len(problems) == 1 else f"{len(problems)} problems"
        first = problems[0]
        self.notify(
            f"{name} has {count}.{more} Line {first.line}: {first.problem}. Press ! for all.",
            severity="warning",
            timeout=_NEWS,
        )

    @work(exclusive=True, group="mark")
    async def mark(self) -> None:
        """Mark the names in the open article, and check what pins point at."""
        if self.opened is not None:
            self.reading.mark(await self.knowledge.marked(self.opened))

    # What other programs change

    @work(thread=True, exclusive=True, group="watch")
    def follow_files(self, known: Collection[str]) -> None:
        """Read the glossary, and follow it and the articles from then on, of which those `known` are listed."""
        # Imported here because the app starts without it.
        from reader.ui.system.watching import watch

        worker = get_current_worker()
        self.call_from_thread(self.read_glossary)
        for changed in watch(self.library, known, self.glossary_path, self._ids_opened, lambda: worker.is_cancelled):
            if changed.glossary:
                self.call_from_thread(self.read_glossary)
            if changed.articles or changed.removed:
                self._reread(changed)

    def _ids_opened(self) -> frozenset[str]:
        return frozenset() if self.wanted is None else frozenset({self.wanted.article})

    def _reread(self, changed: "Changed") -> None:
        """Read what changed, in the watching thread."""
        entries, read = read_entries(self.library, sorted(changed.articles))
        opened = next((article for article in read if article.id in self._ids_opened()), None)
        if self.knowledge.discard_now(changed.removed) and self.knowledge.put_now(read):
            self.post_message(self.ArticlesChanged(changed, self.library.ids(), entries, opened))

    @on(ArticlesChanged)
    def _follow_articles(self, message: ArticlesChanged) -> None:
        screen, changed = self.reading, message.changed
        known = {entry.id: entry for entry in self.entries} | {entry.id: entry for entry in message.entries}
        new = [entry for entry in message.entries if entry.id not in {each.id for each in self.entries}]
        screen.show_entries(known.get(article, Entry(article, article)) for article in self._listed(message.ids))
        if (opened := screen.article_list.opened) is not None:
            screen.article_list.set_opened(opened)
        if message.opened is not None and message.opened != self.opened and message.opened.id in self._ids_opened():
            self._carry_over(self.opened, message.opened)
        self._tell_news(new, [entry for entry in message.entries if entry not in new], changed.removed)
        screen.look_again()
        if not self.entries:
            self.say_that_there_are_none()
        elif self.wanted is None and screen.is_wide:
            self.open(Target(self.entries[0].id, to_front=False))

    def _listed(self, ids: Sequence[str]) -> list[str]:
        """Return what the list shows: the library, what was asked for elsewhere, and what is open though gone."""
        listed = [*(article for article in self._asked_for if article not in ids), *ids]
        opened = self.reading.article_list.opened
        if opened is not None and opened not in listed:
            before = [entry.id for entry in self.entries]
            listed.insert(before.index(opened) if opened in before else 0, opened)
        return listed

    def _carry_over(self, before: Article | None, after: Article) -> None:
        """Show the open article as it is now, at the same words."""
        from reader.ui.article.carrying import carried

        screen = self.reading
        place = screen.place()
        if place is None or before is None or before.id != after.id or not before.blocks or not after.blocks:
            self.open(Target(after.id, to_front=False))
            return
        self.opened = after
        focus = place.focus and tuple(carried(offset, before.text, after.text) for offset in place.focus)
        moved = place._replace(offset=carried(place.offset, before.text, after.text), focus=None)
        screen.show_text(after, moved)
        if focus:
            screen.article_view.expect(focus[0], focus[1])
        self.mark()

    def _tell_news(self, new: Sequence[Entry], written: Sequence[Entry], removed: frozenset[str]) -> None:
        news = [f"New: {entry.title}" for entry in new] + [f"Changed: {entry.title}" for entry in written]
        news += [f"Removed: {article}" for article in sorted(removed)]
        if len(news) > 3:
            news = [f"{len(new)} articles new, {len(written)} changed, {len(removed)} removed."]
        if self.opened is not None and self.opened.id in removed:
            news.append("What you read stays open until you leave it.")
        self.notify("\n".join(news), timeout=_NEWS)
