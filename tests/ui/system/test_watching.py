"""What other programs do to real files, and what the app is told of it."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from queue import Queue
from time import monotonic

import pytest
import watchfiles

from reader.library.folder import Library
from reader.ui.system import watching
from reader.ui.system.watching import Changed, is_remote, watch

PATIENCE = 20.0
"""Seconds after which what should have been told never will be."""
MARKER = "marker"
"""An article that is written to see that a watch has begun."""
NOTHING = Changed()


class Watch:
    """A watch in a thread, on a library, a glossary and opened articles of a test's own."""

    def __init__(self, folder: Path) -> None:
        self.library = Library(folder / "library")
        self.glossary = folder / "glossary.yaml"
        self.opened: tuple[str, ...] = ()
        self.history: list[Changed] = []
        self._before = NOTHING
        self._told: Queue[Changed] = Queue()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self, known: Sequence[str] | None = None, missed: Changed = NOTHING) -> None:
        """Watch, and return when the watch has begun and told what was `missed` before."""
        ids = self.library.ids() if known is None else known
        self._thread = threading.Thread(target=self._run, args=(ids,))
        self._thread.start()
        if self.library.root.exists():
            self.write(MARKER)
            self.await_told(replace(missed, articles=missed.articles | {MARKER}))

    def _run(self, ids: Sequence[str]) -> None:
        for changed in watch(self.library, ids, self.glossary, lambda: self.opened, self._stopped.is_set):
            self._told.put(changed)

    def end(self) -> None:
        """Stop, within a moment."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join(PATIENCE)
            assert not self._thread.is_alive()

    def write(self, article: str, text: str = "بت") -> None:
        """Write an article of the library."""
        path = self.library.path(article)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def await_told(self, expected: Changed) -> None:
        """Wait until all of this was told, and nothing else but, once more, what was told before."""
        articles, removed, glossary = set[str](), set[str](), False
        limit = monotonic() + PATIENCE
        while not (expected.articles <= articles and expected.removed <= removed and expected.glossary <= glossary):
            changed = self._told.get(timeout=max(0.0, limit - monotonic()))
            assert changed
            self.history.append(changed)
            articles |= changed.articles
            removed |= changed.removed
            glossary = glossary or changed.glossary
            assert articles <= expected.articles | self._before.articles
            assert removed <= expected.removed | self._before.removed
            assert glossary <= (expected.glossary or self._before.glossary)
        self._before = expected


@pytest.fixture(autouse=True)
def _at_a_quicker_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_STEP", 40)
    monkeypatch.setattr(watching, "_BEAT", 80)
    monkeypatch.setattr(watching, "_POLL", 80)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watch]:
    (tmp_path / "library").mkdir()
    watch = Watch(tmp_path)
    yield watch
    watch.end()


def told(*articles: str, removed: Sequence[str] = (), glossary: bool = False) -> Changed:
    return Changed(frozenset(articles), frozenset(removed), glossary)


# The library


def test_an_article_is_added_written_and_removed(watched: Watch) -> None:
    watched.write("b")
    watched.begin()
    watched.write("a")
    watched.await_told(told("a"))
    watched.write("b", "ثج")
    watched.await_told(told("b"))
    watched.library.path("b").unlink()
    watched.await_told(told(removed=["b"]))


def test_an_article_is_replaced_renamed_and_moved_away(watched: Watch, tmp_path: Path) -> None:
    watched.write("a")
    watched.begin()
    (tmp_path / "draft").write_text("ثج")
    (tmp_path / "draft").replace(watched.library.path("a"))
    watched.await_told(told("a"))
    watched.library.path("a").rename(watched.library.path("c"))
    watched.await_told(told("c", removed=["a"]))
    watched.library.path("c").rename(tmp_path / "draft")
    watched.await_told(told(removed=["c"]))


def test_folders_come_and_go_with_their_articles(watched: Watch, tmp_path: Path) -> None:
    watched.begin()
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "a.txt").write_text("بت")
    (tmp_path / "deep" / "er" / "b.txt").write_text("بت")
    (tmp_path / "deep").rename(watched.library.root / "deep")
    watched.await_told(told("deep/a", "deep/er/b"))
    watched.write("deep/er/b", "ثج")
    watched.await_told(told("deep/er/b"))
    (watched.library.root / "deep").rename(watched.library.root / "new")
    watched.await_told(told("new/a", "new/er/b", removed=["deep/a", "deep/er/b"]))
    (watched.library.root / "new").rename(tmp_path / "gone")
    watched.await_told(told(removed=["new/a", "new/er/b"]))


def test_hidden_files_and_others_are_no_articles(watched: Watch) -> None:
    watched.begin()
    for name in [".a.txt", "a.md", "a.txt~", ".hidden/a.txt", "4913"]:
        path = watched.library.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("بت")
        path.unlink()
    watched.write("a")
    watched.await_told(told("a"))


def test_what_changed_before_the_watch_began_is_told(watched: Watch) -> None:
    watched.write("new")
    watched.begin(known=["old"], missed=told("new", removed=["old"]))
    watched.write("a")
    watched.await_told(told("a"))


def test_the_library_vanishes_and_comes_back(watched: Watch, tmp_path: Path) -> None:
    watched.write("a")
    watched.begin()
    watched.library.root.rename(tmp_path / "away")
    watched.await_told(told(removed=["a", MARKER]))
    (tmp_path / "away").rename(watched.library.root)
    watched.await_told(told("a", MARKER))
    watched.write("b")
    watched.await_told(told("b"))


def test_the_library_becomes_another_folder(watched: Watch, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (tmp_path / "library").rename(tmp_path / "one")
    (tmp_path / "library").symlink_to(tmp_path / "one")
    other.mkdir()
    (other / "a.txt").write_text("ثج")
    (other / "b.txt").write_text("ثج")
    watched.write("a")
    watched.begin()
    (tmp_path / "link").symlink_to(other)
    (tmp_path / "link").replace(tmp_path / "library")
    watched.await_told(told("a", "b", removed=[MARKER]))
    watched.write("c")
    watched.await_told(told("c"))


def test_a_library_that_is_not_there_yet(watched: Watch) -> None:
    watched.library.root.rmdir()
    watched.begin()
    watched.write("a")
    watched.await_told(told("a"))


# The glossary


def test_the_glossary_is_made_written_replaced_deleted_and_made_again(watched: Watch, tmp_path: Path) -> None:
    watched.begin()
    watched.glossary.write_text("version: 1")
    watched.await_told(told(glossary=True))
    watched.glossary.write_text("version: 1\n")
    watched.await_told(told(glossary=True))
    (tmp_path / "draft").write_text("version: 1\n")
    (tmp_path / "draft").replace(watched.glossary)
    watched.await_told(told(glossary=True))
    watched.glossary.unlink()
    watched.await_told(told(glossary=True))
    watched.glossary.write_text("version: 1\n")
    watched.await_told(told(glossary=True))


def test_a_linked_glossary_changes_where_it_is(watched: Watch, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "one.yaml").write_text("version: 1")
    (tmp_path / "two.yaml").write_text("version: 1")
    watched.glossary.symlink_to("kept/one.yaml")
    watched.begin()
    (tmp_path / "kept" / "one.yaml").write_text("version: 1\n")
    watched.await_told(told(glossary=True))
    (tmp_path / "link").symlink_to("two.yaml")
    (tmp_path / "link").replace(watched.glossary)
    watched.await_told(told(glossary=True))


def test_a_glossary_in_a_folder_that_is_made_later_and_in_the_library(watched: Watch) -> None:
    watched.glossary = watched.library.root / "data" / "glossary.yaml"
    watched.begin()
    watched.glossary.parent.mkdir()
    watched.glossary.write_text("version: 1")
    watched.await_told(told(glossary=True))


# Open articles


def test_an_open_article_elsewhere(watched: Watch, tmp_path: Path) -> None:
    article = (tmp_path / "elsewhere.txt").as_posix()
    Path(article).write_text("بت")
    watched.opened = (article,)
    watched.begin()
    Path(article).write_text("بتث")
    watched.await_told(told(article))
    Path(article).unlink()
    watched.await_told(told(removed=[article]))
    Path(article).write_text("بتث")
    watched.await_told(told(article))


def test_an_open_article_that_is_a_link_in_the_library(watched: Watch, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_text("بت")
    watched.library.path("a").symlink_to(tmp_path / "elsewhere.txt")
    watched.opened = ("a",)
    watched.begin()
    (tmp_path / "elsewhere.txt").write_text("بتث")
    watched.await_told(told("a"))


def test_an_open_article_of_the_library_is_told_once(watched: Watch) -> None:
    watched.write("a")
    watched.opened = ("a",)
    watched.begin()
    watched.write("a", "ثج")
    watched.await_told(told("a"))
    watched.glossary.write_text("version: 1")
    watched.await_told(told(glossary=True))
    assert len([changed for changed in watched.history if "a" in changed.articles]) == 1


# Where the system does not tell


def test_a_library_on_another_machine_is_looked_through(watched: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = recorded(monkeypatch)
    monkeypatch.setattr(watching, "_is_remote", lambda folder: True)
    watched.begin()
    watched.write("a")
    watched.await_told(told("a"))
    assert asked == [True]


@pytest.mark.parametrize(
    "error",
    [
        OSError("OS file watch limit reached."),
        watchfiles._rust_notify.WatchfilesRustInternalError("Error creating recommended watcher"),
    ],
)
def test_a_system_out_of_watches(watched: Watch, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    asked = recorded(monkeypatch, error)
    watched.begin()
    watched.write("a")
    watched.await_told(told("a"))
    assert asked == [None, True]


def recorded(monkeypatch: pytest.MonkeyPatch, *errors: Exception) -> list[object]:
    """Raise these errors instead of the first watches; return where it is noted whether each was to poll."""
    asked: list[object] = []
    left, begin = list(errors), watchfiles.watch

    def noted(*paths: Path, **options: object) -> Iterator[set[watchfiles.main.FileChange]]:
        asked.append(options["force_polling"])
        if left:
            raise left.pop(0)
        return begin(*paths, **options)  # type: ignore[arg-type]  # options of its own

    monkeypatch.setattr(watchfiles, "watch", noted)
    return asked


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no Unicode")
def test_a_name_that_cannot_be_decoded_ends_nothing(watched: Watch) -> None:
    watched.begin()
    with open(os.fsencode(watched.library.root) + b"/\xff.md", "wb"):  # noqa: PTH123
        pass
    watched.write("a")
    watched.await_told(told("a"))


MOUNTS = """\
22 28 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:12 - proc proc rw
28 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
98 28 0:53 / /home/the\\040library rw,relatime shared:45 master:2 - nfs4 host:/home rw,vers=4.2
99 28 0:54 / /mnt rw,relatime - fuse.sshfs host: rw
100 28 0:5 / /short
"""


@pytest.mark.parametrize(
    ("major", "minor", "remote"), [(254, 1, False), (0, 53, True), (0, 54, True), (0, 99, False), (0, 21, False)]
)
def test_file_systems_of_other_machines(major: int, minor: int, remote: bool) -> None:
    assert is_remote(os.makedev(major, minor), MOUNTS) is remote


def test_the_app_starts_without_the_library_that_watches() -> None:
    program = "import sys, reader.ui.system.watching; sys.exit('watchfiles' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
