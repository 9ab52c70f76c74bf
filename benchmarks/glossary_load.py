"""Reading a glossary of 10,000 entries: against PyYAML's C loader alone on the same file."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml

from benchmarks.measure import compare, report
from reader.glossary.source import load

ENTRIES = 10_000
_ENTRY = """\
  - id: commander-{0}
    type: actor
    kind: person
    ar: خليفة حفتر {0}
    en: Khalifa Haftar {0}
    names:
      - حفتر {0}
      - {{ar: المشير خليفة حفتر {0}, en: Field Marshal Khalifa Haftar}}
    note: Commander of the army number {0} since 2015.
"""


def text() -> str:
    """Return the text of the glossary."""
    return "version: 1\nentries:\n" + "".join(map(_ENTRY.format, range(ENTRIES)))


def run() -> None:
    """Print the ratio of issue 3 for reading the glossary."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "glossary.yaml"
        path.write_text(text(), encoding="utf-8")
        assert len(load(path).glossary.entries) == ENTRIES

        def plain() -> Callable[[], object]:
            return lambda: yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)

        def ours() -> Callable[[], object]:
            return lambda: load(path)

        report(f"reading {ENTRIES:,} entries, against PyYAML's C loader", compare(plain, ours, rounds=5), at_most=1.2)
