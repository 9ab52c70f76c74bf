"""Saving while everything fails: each call of the system in turn, and the process itself, killed at any moment."""

import errno
import fcntl
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

import pytest

from reader.glossary.files.saving import NotConfirmedError, Snapshot, backup_of, read, save
from reader.glossary.files.saving_errors import DiskError, DiskFullError, FolderGoneError, ReadOnlyError, SavingError

OLD: Final = "version: 1\n"
NEW: Final = "version: 1\nentries: []\n"

CALLS: Final = {
    "close": os,
    "fchmod": os,
    "fchown": os,
    "flock": fcntl,
    "fstat": os,
    "fsync": os,
    "getxattr": os,
    "listxattr": os,
    "open": os,
    "read": os,
    "readlink": os,
    "replace": os,
    "setxattr": os,
    "stat": os,
    "unlink": os,
    "write": os,
}
"""Every call of the system that saving makes, with the module that offers it."""

REFUSALS: Final = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EACCES: ReadOnlyError,
    errno.EROFS: ReadOnlyError,
    errno.EIO: DiskError,
    errno.ESTALE: FolderGoneError,
    errno.EMFILE: SavingError,
}

HARMLESS: Final = {
    "unlink 2",  # the draft of the backup is there no more, it was renamed
    "unlink 4",  # the same of the file's
    "close 5",  # the folder, through which nothing was written
}
"""The calls whose failing need not be told, by name and turn."""

WHERE_POSSIBLE: Final = {
    *("fchown 1", "fchown 2", "listxattr 1", "getxattr 1", "setxattr 1", "listxattr 2", "getxattr 2", "setxattr 2")
}
"""The calls that the system may forbid."""


@contextmanager
def calls(failing: int = 0, code: int = 0) -> Iterator[list[str]]:
    """List the calls of the system within, each with its turn; the one of the number `failing`, from 1, fails."""
    made: list[str] = []

    def counted(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def instead(*arguments: object, **named: object) -> object:
            turn = 1 + sum(earlier.startswith(f"{name} ") for earlier in made)
            made.append(f"{name} {turn}")
            if len(made) != failing:
                return call(*arguments, **named)
            if name == "close":
                call(*arguments)
            raise OSError(code, os.strerror(code))

        return instead

    with pytest.MonkeyPatch.context() as patch:
        for name, module in CALLS.items():
            patch.setattr(module, name, counted(name, getattr(module, name)))
        yield made


@pytest.fixture
def link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A link to a glossary that has an extended attribute, wherever the tests run: saving has everything to do."""
    monkeypatch.setattr(os, "listxattr", lambda path: ["user.note"], raising=False)
    monkeypatch.setattr(os, "getxattr", lambda path, name: b"mine", raising=False)
    monkeypatch.setattr(os, "setxattr", lambda path, name, value: None, raising=False)
    (tmp_path / "real.yaml").write_text(OLD)
    link = tmp_path / "glossary.yaml"
    link.symlink_to("real.yaml")
    return link


def test_the_table_of_calls_is_complete(link: Path) -> None:
    """Every C function of the system that the interpreter enters has come through the table."""
    seen = read(link)
    entered: Counter[str] = Counter()

    def enter(frame: FrameType, event: str, function: object) -> None:
        if event == "c_call" and getattr(function, "__module__", None) in ("posix", "fcntl", "_io"):
            entered[getattr(function, "__name__", "")] += 1

    with calls() as made:
        sys.setprofile(enter)
        try:
            save(link, NEW, seen)
        finally:
            sys.setprofile(None)
    entered.pop("fspath", None)  # only makes a string of a path
    listed = Counter(name for name, _ in (call.split() for call in made) if not name.endswith("xattr"))
    assert entered == listed
    assert set(entered) == {name for name in CALLS if not name.endswith("xattr")}


def test_each_file_is_on_the_disk_before_it_is_renamed_and_its_name_after_that(link: Path) -> None:
    seen = read(link)
    with calls() as made:
        save(link, NEW, seen)
    order = [call.split()[0] for call in made if call.startswith(("write", "fsync", "replace"))]
    assert order == ["write", "fsync", "replace", "fsync"] * 2  # the backup first


def attempt(link: Path, seen: Snapshot) -> tuple[str, Snapshot, SavingError | None]:
    """Save the new text; return how it went, what to have seen from then on, and the error that was raised."""
    try:
        return "saved", save(link, NEW, seen), None
    except NotConfirmedError as error:
        return "not confirmed", error.saved, error
    except SavingError as error:
        return "refused", seen, error


@pytest.mark.parametrize("code", REFUSALS, ids=errno.errorcode.get)
def test_whatever_fails_the_file_is_whole_and_the_error_is_named(link: Path, code: int) -> None:
    file, folder = link.parent / "real.yaml", link.parent
    seen = read(link)
    with calls() as made:
        save(link, NEW, seen)
    outcomes: dict[str, set[str]] = {"saved": set(), "not confirmed": set(), "refused": set()}
    for number, call in enumerate(made, 1):
        save(link, OLD, read(link))
        backup_of(file).unlink()
        seen = read(link)
        with calls(number, code):
            outcome, saved, error = attempt(link, seen)
        outcomes[outcome].add(call)
        assert error is None or error.errno == code, call
        assert outcome != "refused" or type(error) is REFUSALS[code], call
        assert file.read_text() == (OLD if outcome == "refused" else NEW), call
        assert saved.data == file.read_bytes(), call
        left = {path.name for path in folder.iterdir()}
        assert left - {"real.yaml~"} == {"real.yaml", "glossary.yaml"}, call
        assert not backup_of(file).exists() or backup_of(file).read_text() == OLD, call
        save(link, "later", saved)
        assert file.read_text() == "later", call
    assert outcomes["saved"] == HARMLESS | (WHERE_POSSIBLE & set(made) if code == errno.EACCES else set())
    assert outcomes["not confirmed"] == {"fsync 4"}
    assert len(outcomes["refused"]) > 20


SAVES: Final = 1_000
MOST_IN_A_LIFE: Final = 80  # saves that are waited for before a process is killed, at most
LINES: Final = 8_000

LIFE: Final = f"""\
import os, sys
from pathlib import Path
from reader.glossary.files.saving import read, save
path, number = Path(sys.argv[1]), int(sys.argv[2])
seen = read(path)
while True:
    number += 1
    seen = save(path, f"{{number}}\\n" * {LINES}, seen)
    os.write(1, b"%d\\n" % number)
"""
"""Saves one state after the other, each the repetition of its number, and tells the number of each that is saved."""


def state_in(file: Path) -> int:
    """Return the number of the state that a file holds, which must be whole."""
    text = file.read_text()
    number = text.partition("\n")[0]
    assert text == f"{number}\n" * LINES
    return int(number)


def killed_while_saving(file: Path, number: int) -> int:
    """Let a process save the states after `number`, kill it at some moment; return the last one that it told of."""
    arguments = [sys.executable, "-c", LIFE, str(file), str(number)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(random.randrange(1, MOST_IN_A_LIFE))]
        time.sleep(random.uniform(0, 0.002))
        process.kill()
        told += process.stdout.readlines()
    assert process.returncode == -signal.SIGKILL
    return int(told[-1])


def test_killed_at_any_moment_it_leaves_the_old_state_or_the_new_one(tmp_path: Path) -> None:
    file = tmp_path / "glossary.yaml"
    number = 0
    file.write_text("0\n" * LINES)
    while number < SAVES:
        told = killed_while_saving(file, number)
        left = state_in(file)
        assert left in (told, told + 1)
        assert state_in(backup_of(file)) == number  # the file as the process found it
        assert {path.name for path in tmp_path.iterdir()} <= {file.name, backup_of(file).name, f".{file.name}.saving"}
        number = left
    save(file, NEW, read(file))
    assert {path.name for path in tmp_path.iterdir()} == {file.name, backup_of(file).name}
