"""An app on articles of a test's own, which remembers nothing outside of the test's folder."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.library.folder import Library
from reader.script.ability import lay_out_for
from reader.script.shaping import EVERYTHING
from reader.settings import places, state
from reader.ui.app import ReaderApp
from reader.ui.system.clipboard import CopyResult, Osc52

Open = Callable[..., ReaderApp]

SHIPPED = Path(__file__).parents[2]
"""Where the articles and the glossary are that the reader brings along."""


@pytest.fixture(autouse=True)
def _state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setenv("READER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("READER_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def everything_shown_afterwards() -> Iterator[None]:
    """Lay out for terminals that can show everything again: what one can show holds for the process."""
    yield
    lay_out_for(EVERYTHING)


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot look more often whether the app has come to rest: it does so twice for every key."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 200)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library without articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    return Library(folder)


@pytest.fixture
def glossary_file(library: Library) -> Path:
    """Where the app looks for its glossary."""
    return library.root.parent / "glossary.yaml"


@pytest.fixture
def open_app(library: Library, glossary_file: Path) -> Open:
    """Make the app as `reader` does, on articles given as id → text; the first of `asked_for` is opened.

    `glossary` is the text of the glossary, if there is to be one.
    """

    def make(articles: dict[str, str], *asked_for: str, glossary: str | None = None) -> ReaderApp:
        for name, text in articles.items():
            library.path(name).write_bytes(text.encode("utf-8", "surrogatepass"))
        if glossary is not None:
            glossary_file.write_text(glossary, "utf-8")
        remembered, diagnostics = state.load(places.state_file())
        return ReaderApp(library, glossary_file, asked_for, remembered, diagnostics)

    return make


@pytest.fixture
def open_seeds(library: Library, glossary_file: Path) -> Open:
    """Make the app on a copy of the articles and the glossary that the reader brings along; open these."""

    def make(*asked_for: str) -> ReaderApp:
        shutil.copytree(SHIPPED / "seeds", library.root, dirs_exist_ok=True)
        shutil.copy(SHIPPED / "glossary.yaml", glossary_file)
        remembered, diagnostics = state.load(places.state_file())
        return ReaderApp(library, glossary_file, asked_for, remembered, diagnostics)

    return make


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What went to the clipboard."""
    texts: list[str] = []

    async def copy(text: str, ask_terminal: object) -> CopyResult:
        texts.append(text)
        return CopyResult(len(text.split()), "xclip", (), Osc52.ASKED)

    monkeypatch.setattr("reader.ui.system.clipboard.copy", copy)
    return texts
