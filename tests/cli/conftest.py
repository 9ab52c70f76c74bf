"""A small library with its glossary, and `reader` run on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import main
from reader.exit_status import ExitStatus

GLOSSARY = """\
version: 1
entries:
  - id: khalifa-haftar
    type: actor
    kind: person
    ar: خليفة حفتر
    en: Khalifa Haftar
    names:
      - حفتر
      - {ar: المشير خليفة حفتر, en: Field Marshal Khalifa Haftar}
    note: Commander of the LNA since 2015.
  - id: lna
    type: actor
    ar: الجيش الليبي
    en: Libyan National Army
  - id: gna-forces
    type: actor
    ar: قوات الوفاق
    en: GNA forces
    names: [{ar: الجيش الليبي, near: [قنونو]}, {ar: القوات, near: [الوفاق]}]
  - {id: moscow, type: place, kind: city, ar: موسكو, en: Moscow}
  - {id: al-bayan, type: actor, kind: media, ar: {ar: البيان, quoted: true}, en: Al Bayan}
  - {id: hamza-a, type: actor, ar: حمزة الأول, en: First Hamza, names: [{ar: حمزة, near: [أول]}]}
  - {id: hamza-b, type: actor, ar: حمزة الثاني, en: Second Hamza, names: [{ar: حمزة, near: [ثان]}]}
  - {id: dignity, type: operation, ar: عملية الكرامة, en: Operation Dignity}
"""

NEW = """\
حفتر في موسكو

1 يونيو 2019

طباعة

قال المشير خليفة حفتر ولـ«البيان» إن حفتر وصل.

وللجيش الليبي كلمة، وقال قنونو إن الجيش الليبي باق وحمزة أيضا.

حفتر في موسكو
"""

OLD = """\
زيارة موسكو

19 أبريل 2019

وصل حفتر.
"""

Run = Callable[..., list[str]]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with a glossary and the library `seeds` of two articles, the older one last."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a-new.txt").write_text(NEW, encoding="utf-8")
    (tmp_path / "seeds" / "b-old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("READER_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("READER_STATE_DIR", str(tmp_path / "state"))


@pytest.fixture
def reader(corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `reader` in the corpus, where it must say nothing but what it was asked for, and return the lines."""
    monkeypatch.chdir(corpus)

    def run(*arguments: object) -> list[str]:
        assert main([*map(str, arguments)]) == ExitStatus.DONE
        out, err = capsys.readouterr()
        assert err == ""
        return out.splitlines()

    return run
