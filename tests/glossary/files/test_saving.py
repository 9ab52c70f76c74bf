"""Saving: what is kept of a file that is replaced, and what is refused, in the words that a person reads."""

import errno
import fcntl
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.glossary.files import holding
from reader.glossary.files.saving import NO_FILE, ChangedOnDiskError, Snapshot, backup_of, read, save
from reader.glossary.files.saving_errors import (
    BusyError,
    FolderGoneError,
    NotRegularFileError,
    ReadOnlyError,
    SavingError,
)
from reader.glossary.source import MAX_BYTES

OLD = "version: 1\nentries: []\n"
NEW = "version: 1\nentries:\n  - {id: al-bayan, type: actor, ar: البيان, en: Al Bayan}\n"

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
not_as_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    file = tmp_path / "glossary.yaml"
    file.write_text(OLD)
    return file


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_saved_is_what_one_has_seen_then(glossary: Path) -> None:
    saved = save(glossary, NEW, read(glossary))
    assert saved == read(glossary, saved) == Snapshot(NEW.encode(), backed_up=True)
    assert saved.text == NEW
    assert save(glossary, OLD, saved).data == glossary.read_bytes() == OLD.encode()


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        pytest.param(b"\xef\xbb\xbfa: 1\n", "a: 2\n", b"\xef\xbb\xbfa: 2\n", id="a BOM is kept"),
        pytest.param(b"a: 1\n", "a: 2\n", b"a: 2\n", id="none is added"),
        pytest.param(b"a: 1\r\n", "a: 2\r\nb: 3\n", b"a: 2\r\nb: 3\n", id="line breaks are written as they are"),
        pytest.param(b"a: 1\r", "a: 2\r", b"a: 2\r", id="of every kind"),
        pytest.param(b"a: 1", "a: ليبيا", "a: ليبيا".encode(), id="no final newline is added"),
        pytest.param(b"", "a: 2\n", b"a: 2\n", id="an empty file"),
        pytest.param(b"a: 1\n", "", b"", id="an empty text"),
        pytest.param(b"\xff\xfe\n", "a: 2\n", b"a: 2\n", id="a file that is not UTF-8"),
    ],
)
def test_the_text_is_written_as_it_is(glossary: Path, before: bytes, text: str, after: bytes) -> None:
    glossary.write_bytes(before)
    save(glossary, text, read(glossary))
    assert glossary.read_bytes() == after


def test_a_snapshot_gives_its_text_without_the_bom() -> None:
    assert Snapshot(b"\xef\xbb\xbfa: 1\r\n").text == "a: 1\r\n"
    assert NO_FILE.text == ""


def test_half_a_character_is_not_written(glossary: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        save(glossary, "a: \ud800", read(glossary))
    assert glossary.read_text() == OLD


def test_a_file_is_made_where_there_was_none(tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    saved = save(file, OLD, read(file))
    save(file, NEW, saved)
    assert names_in(tmp_path) == ["new.yaml"]  # the session found none, so there is nothing to go back to
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(file.stat().st_mode) == 0o666 & ~umask


def test_a_text_that_the_file_holds_already_is_not_written(glossary: Path) -> None:
    before = glossary.stat()
    seen = read(glossary)
    assert save(glossary, OLD, seen) is seen
    assert glossary.stat() == before
    assert names_in(glossary.parent) == ["glossary.yaml"]


@pytest.mark.parametrize("theirs", [b"version: 1\n", b"", None, OLD.encode() + b" "])
def test_what_another_program_wrote_is_not_replaced(glossary: Path, theirs: bytes | None) -> None:
    seen = read(glossary)
    status = glossary.stat()
    glossary.unlink()
    if theirs is not None:
        glossary.write_bytes(theirs)
        os.utime(glossary, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(ChangedOnDiskError) as told:
        save(glossary, NEW, seen)
    assert told.value.current == read(glossary) == Snapshot(theirs)
    assert names_in(glossary.parent) == ["glossary.yaml"] * (theirs is not None)
    save(glossary, NEW, told.value.current)
    assert glossary.read_text() == NEW


def test_the_same_content_written_again_is_no_change(glossary: Path) -> None:
    seen = read(glossary)
    glossary.unlink()
    glossary.write_text(OLD)
    os.utime(glossary, (0, 0))
    save(glossary, NEW, seen)
    assert glossary.read_text() == NEW


def test_a_change_during_the_saving_is_found(glossary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft is complete when another program writes: the comparison directly before the renaming sees it."""
    fsync = os.fsync
    flushed = []

    def flushed_as_they_write(descriptor: int) -> None:
        fsync(descriptor)
        flushed.append(descriptor)
        glossary.write_text("theirs")

    seen = Snapshot(OLD.encode(), backed_up=True)
    monkeypatch.setattr(os, "fsync", flushed_as_they_write)
    with pytest.raises(ChangedOnDiskError) as told:
        save(glossary, NEW, seen)
    assert len(flushed) == 1
    assert told.value.current == Snapshot(b"theirs", backed_up=True)
    assert (glossary.read_text(), names_in(glossary.parent)) == ("theirs", ["glossary.yaml"])


def test_the_backup_is_the_file_as_the_session_found_it(glossary: Path) -> None:
    backup = backup_of(glossary)
    seen = read(glossary)
    for text in (NEW, "third", "fourth"):
        seen = save(glossary, text, seen)
        assert backup.read_text() == OLD
    save(glossary, "fifth", read(glossary, seen))  # read again within the session
    assert backup.read_text() == OLD
    save(glossary, "sixth", read(glossary))  # the next session
    assert backup.read_text() == "fifth"
    assert names_in(glossary.parent) == ["glossary.yaml", "glossary.yaml~"]


def test_the_backup_is_as_private_as_the_file(glossary: Path) -> None:
    glossary.chmod(0o600)
    save(glossary, NEW, read(glossary))
    assert stat.S_IMODE(backup_of(glossary).stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664, 0o666, 0o755])
def test_the_mode_is_kept(glossary: Path, mode: int) -> None:
    glossary.chmod(mode)
    save(glossary, NEW, read(glossary))
    assert stat.S_IMODE(glossary.stat().st_mode) == mode


@pytest.mark.parametrize("mode", [0o444, 0o400])
def test_a_read_only_file_is_refused_though_its_folder_may_be_written(glossary: Path, mode: int) -> None:
    glossary.chmod(mode)
    with pytest.raises(ReadOnlyError) as told:
        save(glossary, NEW, read(glossary))
    assert told.value.errno == errno.EACCES
    assert str(told.value) == f"{glossary}: may not be written (allow it with chmod, or save elsewhere)"
    assert (glossary.read_text(), names_in(glossary.parent)) == (OLD, ["glossary.yaml"])


@not_as_root
def test_a_read_only_folder_is_refused(glossary: Path) -> None:
    seen = read(glossary)
    glossary.parent.chmod(0o500)
    try:
        with pytest.raises(ReadOnlyError) as told:
            save(glossary, NEW, seen)
    finally:
        glossary.parent.chmod(0o700)
    assert told.value.filename == str(glossary.parent)
    assert glossary.read_text() == OLD


@needs_root
def test_owner_and_group_are_kept(glossary: Path) -> None:
    os.chown(glossary, 12345, 54321)
    save(glossary, NEW, read(glossary))
    for file in (glossary, backup_of(glossary)):
        assert (file.stat().st_uid, file.stat().st_gid) == (12345, 54321)


@pytest.mark.parametrize(
    ("allowed", "mode", "kept"),
    [
        pytest.param(lambda owner: owner == -1, 0o664, 0o664, id="the group may be kept, the owner not"),
        pytest.param(lambda owner: False, 0o664, 0o644, id="neither: the other group gets what everybody gets"),
        pytest.param(lambda owner: False, 0o660, 0o600, id="neither, and everybody gets nothing"),
    ],
)
def test_where_files_cannot_be_given_away_nobody_new_may_read_them(
    glossary: Path, monkeypatch: pytest.MonkeyPatch, allowed: Callable[[int], bool], mode: int, kept: int
) -> None:
    def fchown(descriptor: int, owner: int, group: int) -> None:
        if not allowed(owner):
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    glossary.chmod(mode)
    monkeypatch.setattr(os, "fchown", fchown)
    save(glossary, NEW, read(glossary))
    assert stat.S_IMODE(glossary.stat().st_mode) == kept
    assert glossary.read_text() == NEW


def test_extended_attributes_are_kept(glossary: Path) -> None:
    try:
        os.setxattr(glossary, "user.note", b"mine")
    except (OSError, AttributeError):
        pytest.skip("no extended attributes in this place")
    save(glossary, NEW, read(glossary))
    assert os.getxattr(glossary, "user.note") == b"mine"


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    folder, link, between = tmp_path / "folder", tmp_path / "glossary.yaml", tmp_path / "between.yaml"
    folder.mkdir()
    real = folder / "real.yaml"
    real.write_text(OLD)
    between.symlink_to(real)
    link.symlink_to("between.yaml")
    save(link, NEW, read(link))
    assert (link.readlink(), between.readlink(), real.read_text()) == (Path("between.yaml"), real, NEW)
    assert names_in(folder) == ["real.yaml", "real.yaml~"]
    assert names_in(tmp_path) == ["between.yaml", "folder", "glossary.yaml"]


def test_the_file_that_a_link_misses_is_made(tmp_path: Path) -> None:
    link = tmp_path / "glossary.yaml"
    link.symlink_to("later.yaml")
    save(link, NEW, read(link))
    assert link.is_symlink()
    assert (tmp_path / "later.yaml").read_text() == NEW


def test_a_further_name_of_the_file_keeps_what_it_had(glossary: Path) -> None:
    other = glossary.with_name("other.yaml")
    other.hardlink_to(glossary)
    save(glossary, NEW, read(glossary))
    assert (glossary.read_text(), other.read_text()) == (NEW, OLD)


def a_folder(path: Path) -> None:
    path.mkdir()


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_circle(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.parametrize("make", [a_folder, a_pipe, a_circle])
def test_what_is_no_regular_file_is_neither_read_nor_written(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "glossary.yaml"
    make(path)
    with pytest.raises(OSError, match=r"not a regular file|symbolic links"):
        read(path)
    with pytest.raises(NotRegularFileError) as told:
        save(path, NEW, NO_FILE)
    assert told.value.filename == str(path)
    assert names_in(tmp_path) == ["glossary.yaml"]


def test_a_vanished_folder_is_told(tmp_path: Path) -> None:
    file = tmp_path / "gone" / "glossary.yaml"
    with pytest.raises(FolderGoneError) as told:
        save(file, NEW, read(file))
    assert told.value.errno == errno.ENOENT
    assert str(told.value) == f"{file.parent}: the folder is gone (bring it back, or save elsewhere)"


def test_what_would_not_be_read_again_is_not_written(glossary: Path) -> None:
    with pytest.raises(SavingError, match="too large"):
        save(glossary, "#" * (MAX_BYTES + 1), read(glossary))
    assert glossary.read_text() == OLD
    os.truncate(glossary, MAX_BYTES + 1)
    with pytest.raises(OSError, match="too large"):
        read(glossary)


def test_one_waits_for_another_reader_but_not_forever(glossary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "PATIENCE", 0.02)
    seen = read(glossary)
    with holding.held(glossary.parent), pytest.raises(BusyError, match="another reader is saving here"):
        save(glossary, NEW, seen)
    assert glossary.read_text() == OLD
    save(glossary, NEW, seen)


def test_without_locks_saving_goes_on(glossary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", flock)
    save(glossary, NEW, read(glossary))
    assert glossary.read_text() == NEW
    assert names_in(glossary.parent) == ["glossary.yaml", "glossary.yaml~"]
