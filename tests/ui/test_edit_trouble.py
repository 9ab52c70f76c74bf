"""What goes wrong while a person edits: nothing is lost, it is said at once, and it can be done again."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from reader.glossary import source
from reader.glossary.editing.edits import AddEntry, AddName, ReplaceEntry
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.glossary.source import GlossarySource
from reader.library.folder import Library
from reader.ui.app import ReaderApp
from reader.ui.screens.conflict import ConflictScreen
from reader.ui.screens.save_failed import SaveFailedScreen
from tests.ui.conftest import Open
from tests.ui.hands import Hands, highlighted, listed, toasts, written
from tests.ui.screen import opened, sentences, until

pytestmark = pytest.mark.usefixtures("quick_keys")

ARTICLES = {"a": "قال حفتر والسراج في طرابلس.\n"}
GLOSSARY = """\
version: 1
entries:
  - id: haftar  # the general
    type: actor
    ar: خليفة حفتر
    en: Khalifa Haftar

  - id: serraj
    type: actor
    ar: فائز السراج
    en: Fayez al-Sarraj
"""
HAFTAR, SERRAJ = AddName("haftar", Name("حفتر")), AddName("serraj", Name("السراج"))
WITH_HAFTAR = GLOSSARY.replace("    en: Khalifa Haftar\n", "    en: Khalifa Haftar\n    names:\n      - حفتر\n")
WITH_SERRAJ = GLOSSARY + "    names:\n      - السراج\n"
WITH_BOTH = WITH_HAFTAR + "    names:\n      - السراج\n"
TRIPOLI = AddEntry(Entry("tripoli", EntryType.PLACE, "طرابلس", "Tripoli", (Name("طرابلس"),)))
ON_HAFTAR, ON_SERRAJ, ON_TRIPOLI = "a:4 حفتر = haftar", "a:10 السراج = serraj", "a:20 طرابلس = tripoli"
SIZE = (80, 24)


@pytest.fixture
def glossary_file(tmp_path: Path) -> Path:
    """The glossary in a folder of its own."""
    folder = tmp_path / "names"
    folder.mkdir()
    return folder / "glossary.yaml"


async def ready(pilot: Pilot[None], app: ReaderApp) -> Hands:
    """Wait until the article is open and the glossary read."""
    await opened(pilot, app, "a")
    await until(pilot, lambda: app.desk is not None and app.reading.pane.marked is not None)
    return Hands(pilot, app, mouse=False)


# What the system refuses


@contextmanager
def read_only(file: Path) -> Iterator[None]:
    file.chmod(0o444)
    yield
    file.chmod(0o644)


@contextmanager
def folder_gone(file: Path) -> Iterator[None]:
    file.parent.rename(file.parent.with_name("elsewhere"))
    yield
    file.parent.with_name("elsewhere").rename(file.parent)


@contextmanager
def disk_full(file: Path) -> Iterator[None]:
    def fsync(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        yield


@pytest.mark.parametrize(
    ("refusal", "told"),
    [(read_only, "may not be written"), (folder_gone, "the folder is gone"), (disk_full, "no room left")],
)
async def test_what_cannot_be_saved_is_said_kept_and_saved_later(
    open_app: Open,
    glossary_file: Path,
    tmp_path: Path,
    refusal: Callable[[Path], AbstractContextManager[None]],
    told: str,
) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        hands = await ready(pilot, app)
        with refusal(glossary_file):
            app.commit(HAFTAR)
            await hands.see(SaveFailedScreen)
            assert "The glossary is not saved." in sentences(app)
            assert told in sentences(app)
            # Trying again leads here again; saving elsewhere leaves the change unsaved where it belongs.
            await hands.press("t")
            await until(pilot, lambda: not app.saving)
            await hands.see(SaveFailedScreen)
            await hands.press("e", "ctrl+a")
            await hands.typed(str(tmp_path / "mine.yaml"))
            if refusal is disk_full:
                await hands.press("escape", "k")
            else:
                await hands.press("enter")
                await until(pilot, lambda: (tmp_path / "mine.yaml").exists())
                assert (tmp_path / "mine.yaml").read_text("utf-8") == WITH_HAFTAR
            await until(pilot, lambda: app.screen is app.reading)
            # It is shown meanwhile, and listed.
            app.clear_notifications()
            assert highlighted(app) == {ON_HAFTAR}
            changes = await hands.changes()
            assert "not saved yet" in sentences(app)
        assert glossary_file.read_text("utf-8") == GLOSSARY
        await hands.press("s")
        await hands.saved()
        assert glossary_file.read_text("utf-8") == WITH_HAFTAR
        assert listed(changes) == ["added حفتر to Khalifa Haftar"]
        await until(pilot, lambda: "not saved yet" not in sentences(app))
        await hands.undo()
        assert glossary_file.read_text("utf-8") == GLOSSARY
        assert hands.faults == []


async def test_try_again_saves_once_it_can(open_app: Open, glossary_file: Path) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=SIZE) as pilot:
        hands = await ready(pilot, app)
        with read_only(glossary_file):
            app.commit(HAFTAR)
            await hands.see(SaveFailedScreen)
        await hands.press("t")
        await hands.saved()
        assert glossary_file.read_text("utf-8") == WITH_HAFTAR
        assert app.screen is app.reading


@pytest.mark.parametrize(
    ("keys", "quits", "kept"), [("q", True, GLOSSARY), ("s", True, WITH_HAFTAR), ("r", False, GLOSSARY)]
)
async def test_quitting_with_changes_that_are_not_saved_asks(
    open_app: Open, glossary_file: Path, keys: str, quits: bool, kept: str
) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=SIZE) as pilot:
        hands = await ready(pilot, app)
        with read_only(glossary_file):
            app.commit(HAFTAR)
            await hands.see(SaveFailedScreen)
            await hands.press("k", "q")
            await hands.see(SaveFailedScreen)
            assert "A change of the glossary is not saved." in sentences(app)
            assert hands.faults == []
        await hands.press(*keys)
        if quits:
            await until(pilot, lambda: app._exit)
        else:
            await until(pilot, lambda: app.screen is app.reading)
            assert written(app).by_id["haftar"].names[-1] == HAFTAR.name
        assert glossary_file.read_text("utf-8") == kept


async def test_quitting_is_held_up_while_saving_fails_and_may_save_elsewhere(
    open_app: Open, glossary_file: Path, tmp_path: Path
) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=SIZE) as pilot:
        hands = await ready(pilot, app)
        with read_only(glossary_file):
            app.commit(HAFTAR)
            await hands.see(SaveFailedScreen)
            await hands.press("k", "q")
            await hands.see(SaveFailedScreen)
            await hands.press("s")
            await until(pilot, lambda: not app.saving and "The glossary is not saved." in sentences(app))
            await hands.press("k", "q")
            await hands.see(SaveFailedScreen)
            assert not app._exit
            await hands.press("e", "ctrl+a")
            await hands.typed(str(tmp_path / "mine.yaml"))
            await hands.press("enter")
            await until(pilot, lambda: app._exit)
    assert (tmp_path / "mine.yaml").read_text("utf-8") == WITH_HAFTAR
    assert glossary_file.read_text("utf-8") == GLOSSARY


async def test_no_toast_lies_over_a_dialog_that_is_opened_after_it(open_app: Open) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        hands = await ready(pilot, app)
        for edit in (HAFTAR, SERRAJ, TRIPOLI):
            app.commit(edit)
        await hands.saved()
        for key in ("E", "x"):
            await hands.press(key)
            dialog = app.screen.query_one("#dialog").region
            assert [toast for toast in app.screen.query(Toast) if toast.region.overlaps(dialog)] == []
            await hands.press("escape")


# What others write


async def test_what_others_changed_elsewhere_in_the_file_is_merged(open_app: Open, glossary_file: Path) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        hands = await ready(pilot, app)
        glossary_file.write_text(WITH_SERRAJ, "utf-8")
        app.commit(HAFTAR)
        await hands.saved()
        assert glossary_file.read_text("utf-8") == WITH_BOTH
        assert "Another program had changed the glossary: both changes are in it now." in toasts(app)
        await until(pilot, lambda: highlighted(app) == {ON_HAFTAR, ON_SERRAJ})
        # What is undone is my change alone.
        await hands.changes()
        await hands.undo()
        assert glossary_file.read_text("utf-8") == WITH_SERRAJ
        await until(pilot, lambda: highlighted(app) == {ON_SERRAJ})


def renamed(text: str, english: str) -> str:
    return text.replace("Khalifa Haftar", english)


async def test_what_both_changed_is_decided_side_by_side(open_app: Open, glossary_file: Path) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        hands = await ready(pilot, app)

        def rename(mine: str, theirs: str) -> None:
            entry = written(app).by_id["haftar"]
            glossary_file.write_text(renamed(GLOSSARY, theirs), "utf-8")
            app.commit(ReplaceEntry("haftar", replace(entry, en=mine)))

        rename("Gen. Haftar", "Hafter")
        await hands.see(ConflictScreen)
        for words in ("Mine, changed here", "Gen. Haftar", "Theirs, in the file now", "Hafter"):
            assert words in sentences(app)
        # Decided later: nothing is written, and the list of changes offers it again.
        await hands.press("escape")
        await until(pilot, lambda: app.screen is app.reading)
        assert any("Nothing is written yet" in toast for toast in toasts(app))
        assert glossary_file.read_text("utf-8") == renamed(GLOSSARY, "Hafter")
        await hands.changes()
        assert "not saved yet" in sentences(app)
        await hands.press("s")
        await hands.see(ConflictScreen)
        await hands.press("m", "enter")
        await hands.saved()
        assert glossary_file.read_text("utf-8") == renamed(GLOSSARY, "Gen. Haftar")
        await hands.press("escape")

        # Theirs, by mouse.
        hands.mouse = True
        rename("Marshal Haftar", "Khalifa Hifter")
        await hands.see(ConflictScreen)
        await hands.click("Khalifa Hifter")
        await hands.click("⏎ save")
        await hands.saved()
        assert glossary_file.read_text("utf-8") == renamed(GLOSSARY, "Khalifa Hifter")
        assert written(app).by_id["haftar"].en == "Khalifa Hifter"
        assert hands.faults == []


async def test_a_file_that_others_broke_is_not_written_until_it_is_mended(open_app: Open, glossary_file: Path) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        hands = await ready(pilot, app)
        broken = WITH_SERRAJ.replace("type: actor", "type: actress")
        glossary_file.write_text(broken, "utf-8")
        app.commit(HAFTAR)
        await hands.see(SaveFailedScreen)
        assert "another program has made the glossary's file unreadable" in sentences(app)
        assert "actress" in sentences(app)
        assert glossary_file.read_text("utf-8") == broken
        await hands.press("k")
        await until(pilot, lambda: highlighted(app) == {ON_HAFTAR})
        glossary_file.write_text(WITH_SERRAJ, "utf-8")
        await hands.changes()
        await hands.press("s")
        await hands.saved()
        assert glossary_file.read_text("utf-8") == WITH_BOTH
        await until(pilot, lambda: highlighted(app) == {ON_HAFTAR, ON_SERRAJ})


async def test_two_readers_see_each_others_changes_and_undo_their_own(
    open_app: Open, library: Library, glossary_file: Path
) -> None:
    one = open_app(ARTICLES, "a", glossary=GLOSSARY)
    two = ReaderApp(library, glossary_file, ["a"])
    async with (
        one.run_test(size=SIZE, notifications=True) as first,
        two.run_test(size=SIZE, notifications=True) as second,
    ):
        mine, theirs = await ready(first, one), await ready(second, two)
        one.commit(HAFTAR)
        await mine.saved()
        await until(second, lambda: highlighted(two) == {ON_HAFTAR})
        assert "glossary.yaml: changed Khalifa Haftar." in toasts(two)

        # Both at the same moment.
        one.commit(TRIPOLI)
        two.commit(SERRAJ)
        await mine.saved()
        await theirs.saved()
        await until(first, lambda: highlighted(one) == {ON_HAFTAR, ON_SERRAJ, ON_TRIPOLI})
        await until(second, lambda: highlighted(two) == {ON_HAFTAR, ON_SERRAJ, ON_TRIPOLI})

        # Each takes back its own.
        changes = await theirs.changes()
        assert listed(changes) == ["added السراج to Fayez al-Sarraj"]
        await theirs.undo()
        await until(first, lambda: highlighted(one) == {ON_HAFTAR, ON_TRIPOLI})
        await mine.changes()
        await mine.undo()
        await mine.undo()
        await until(second, lambda: highlighted(two) == set())
        assert glossary_file.read_text("utf-8") == GLOSSARY


async def test_a_change_made_while_the_file_is_being_read_stays(
    open_app: Open, glossary_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=SIZE) as pilot:
        hands = await ready(pilot, app)
        parsed, reading, go_on = source.of_bytes, threading.Event(), threading.Event()

        def slow(data: bytes, file: str) -> GlossarySource:
            read = parsed(data, file)
            reading.set()
            go_on.wait(10)
            return read

        monkeypatch.setattr(source, "of_bytes", slow)
        glossary_file.write_text(WITH_SERRAJ, "utf-8")
        await until(pilot, reading.is_set)
        app.commit(HAFTAR)
        await until(pilot, lambda: glossary_file.read_text("utf-8") == WITH_BOTH)
        go_on.set()
        await hands.saved()
        await until(pilot, lambda: highlighted(app) == {ON_HAFTAR, ON_SERRAJ})
        await until(pilot, lambda: all(worker.is_finished for worker in app.workers if worker.group == "glossary"))
        changes = await hands.changes()
        assert listed(changes) == ["added حفتر to Khalifa Haftar"]
        await hands.undo()
        assert glossary_file.read_text("utf-8") == WITH_SERRAJ


async def test_what_others_changed_of_an_entry_while_its_form_was_open_stays(
    open_app: Open, glossary_file: Path
) -> None:
    app = open_app(ARTICLES, "a", glossary=WITH_HAFTAR)
    async with app.run_test(size=SIZE) as pilot:
        hands = await ready(pilot, app)
        await hands.focus("حفتر")
        await hands.menu("e", "Edit Khalifa Haftar")
        await hands.form()
        await hands.fill("English", "Marshal Haftar")
        theirs = WITH_HAFTAR.replace("- حفتر\n", "- حفتر\n    note: Theirs.\n")
        glossary_file.write_text(theirs, "utf-8")
        await until(pilot, lambda: written(app).by_id["haftar"].note == "Theirs.")
        await hands.to_the_look()
        await hands.save()
        assert glossary_file.read_text("utf-8") == theirs.replace("Khalifa Haftar", "Marshal Haftar")


# Where the changes go


async def test_the_samples_glossary_is_copied_on_the_first_edit_and_followed_from_then_on(
    library: Library, tmp_path: Path, open_app: Open, glossary_file: Path
) -> None:
    open_app(ARTICLES, glossary=GLOSSARY)
    own = tmp_path / "data" / "glossary.yaml"
    app = ReaderApp(library, glossary_file, ["a"], edited=own)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        hands = await ready(pilot, app)
        app.commit(HAFTAR)
        await hands.saved()
        assert own.read_text("utf-8") == WITH_HAFTAR
        assert glossary_file.read_text("utf-8") == GLOSSARY
        assert any("The glossary is your own copy now" in toast for toast in toasts(app))
        own.write_text(WITH_BOTH, "utf-8")
        await until(pilot, lambda: highlighted(app) == {ON_HAFTAR, ON_SERRAJ})
        await hands.changes()
        await hands.undo()
        assert own.read_text("utf-8") == WITH_SERRAJ
        assert glossary_file.read_text("utf-8") == GLOSSARY


async def test_without_a_glossary_the_first_entry_makes_one(open_app: Open, glossary_file: Path) -> None:
    glossary_file.parent.rmdir()
    app = open_app({"a": "طرابلس هادئة.\n"}, "a")
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app, "a")
        await until(pilot, lambda: app.desk is not None)
        hands = Hands(pilot, app, mouse=False)
        await hands.select("طرابلس")
        await hands.menu("n", "Add a new entry")
        await hands.form()
        await hands.typed("Tripoli")
        await hands.press("tab", "2")
        await hands.to_the_look()
        await hands.save()
        assert glossary_file.read_text("utf-8") == (
            "version: 1\n\nentries:\n  - id: tripoli\n    type: place\n    ar: طرابلس\n    en: Tripoli\n"
        )
        assert highlighted(app) == {"a:0 طرابلس = tripoli"}
        assert hands.faults == []
